import type { Breakdown } from "../application-form";
import type { CostCategory } from "../budget";
import type { Cents } from "../money";
import type { ReportContent } from "./content";
import type { Period, TextId } from "./form";

/** What stands beside a figure: that of the last report, and of all before this one. */
export type Before = { last: number | null; total: number };

/** What the reports before this one told. */
export type Earlier = {
  /** The days of the last one; null when this is the first. */
  period: Period | null;
  indicators: Record<string, Before & { breakdown?: Breakdown }>;
  costs: Partial<Record<CostCategory, { last: Cents; total: Cents }>>;
  texts: Partial<Record<TextId, string>>;
};

export const nothingEarlier: Earlier = { period: null, indicators: {}, costs: {}, texts: {} };

/** Sums up what the reports before this one told; they come in the order of their periods. */
export function earlierOf(contents: readonly ReportContent[]): Earlier {
  const last = contents.at(-1);
  if (!last) return nothingEarlier;
  const indicators: Earlier["indicators"] = {};
  const costs: Earlier["costs"] = {};
  for (const content of contents) {
    for (const { code, value } of content.indicators) {
      const before = indicators[code] ?? { last: null, total: 0 };
      indicators[code] = { last: before.last, total: before.total + (value ?? 0) };
    }
    for (const [category, amount] of Object.entries(content.costs) as [CostCategory, Cents][]) {
      costs[category] = { last: 0, total: (costs[category]?.total ?? 0) + amount };
    }
  }
  for (const { code, value, breakdown } of last.indicators) {
    indicators[code] = { total: indicators[code]?.total ?? 0, last: value, ...(breakdown && { breakdown }) };
  }
  for (const [category, amount] of Object.entries(last.costs) as [CostCategory, Cents][]) {
    costs[category] = { last: amount, total: costs[category]?.total ?? 0 };
  }
  return { period: last.period, indicators, costs, texts: last.texts };
}
