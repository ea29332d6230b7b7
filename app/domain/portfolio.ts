import { type BudgetRow, costCategories } from "./budget";
import { type Cents, sum } from "./money";
import type { NameInTime } from "./organisation";
import type { ProjectState } from "./states";
import type { Texts } from "./texts";

/** A funded project as everybody may see it. */
export type PortfolioProject = {
  id: string;
  name: Texts;
  item: { id: string; name: Texts };
  recipient: NameInTime;
  startsOn: string;
  endsOn: string;
  /** Cents; null where no source tells the sum. */
  granted: Cents | null;
  state: ProjectState;
  demo: boolean;
  milestones: { reached: number; all: number };
};

/** What the projects come to together. */
export type PortfolioTotals = {
  projects: number;
  /** Cents; the projects whose grant is not known are counted apart, never as zero. */
  granted: Cents;
  withUnknownGrant: number;
  milestones: { reached: number; all: number };
};

/** The sums of the listed projects. */
export function totalsOf(listed: PortfolioProject[]): PortfolioTotals {
  return {
    projects: listed.length,
    granted: sum(listed.map(({ granted }) => granted ?? 0)),
    withUnknownGrant: listed.filter(({ granted }) => granted === null).length,
    milestones: {
      reached: sum(listed.map(({ milestones }) => milestones.reached)),
      all: sum(listed.map(({ milestones }) => milestones.all)),
    },
  };
}

export type CostLine = { category: BudgetRow["category"]; year: number; amount: Cents };

/** Costs in cents; `amounts` and `byYear` run in the order of `years`. */
export type CostTable = { years: number[]; rows: BudgetRow[]; byYear: Cents[]; total: Cents };

const order = [...costCategories, "indirect"] as const;

/**
 * The amounts as a table: categories in the order of the budget, without those that take nothing; years
 * in their own, without gaps.
 */
export function tabulateCosts(lines: CostLine[]): CostTable {
  const used = lines.filter(({ amount }) => amount !== 0);
  const years = everyYear(used.map(({ year }) => year));
  const categories = order.filter((category) => used.some((line) => line.category === category));
  const sumOf = (matches: (line: CostLine) => boolean) =>
    sum(used.filter(matches).map(({ amount }) => amount));
  return {
    years,
    rows: categories.map((category) => ({
      category,
      amounts: years.map((year) => sumOf((line) => line.category === category && line.year === year)),
      total: sumOf((line) => line.category === category),
    })),
    byYear: years.map((year) => sumOf((line) => line.year === year)),
    total: sumOf(() => true),
  };
}

/** From the first to the last, those between included. */
function everyYear(years: number[]): number[] {
  const first = Math.min(...years);
  return years.length === 0
    ? []
    : Array.from({ length: Math.max(...years) - first + 1 }, (_, n) => first + n);
}

/** The category that takes most, and whether it takes over half; undefined without costs. */
export function largestCost({ rows, total }: CostTable) {
  const [largest] = rows.toSorted((a, b) => b.total - a.total);
  return largest && { category: largest.category, most: largest.total * 2 > total };
}
