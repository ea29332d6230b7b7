import { addDays, addMonths, type Day } from "./day";
import { allocate, type Cents } from "./money";
import type { Texts } from "./texts";

/**
 * One part of the payment plan (688/2001 § 12), in cents: an advance is paid before there are costs,
 * the others after an accepted report. `payableOn` is the first day on which it can be claimed or paid.
 */
export type Instalment = {
  id: string;
  kind: "advance" | "instalment" | "final";
  amount: Cents;
  payableOn: Day;
};

/** A report that the decision asks for: of the days from `from` to `to`, by `dueOn`. */
export type PlannedReport = { id: string; kind: "interim" | "final"; from: Day; to: Day; dueOn: Day };

/** What a decision fixes of the monitoring of a project (688/2001 §§ 11–12, 14). */
export type MonitoringTerms = {
  instalments: Instalment[];
  reports: PlannedReport[];
  /** The codes of the indicators to be reported, of those that the plan has. */
  indicators: string[];
  /** So many per cent of a budget line may be moved to others, and is only reported. */
  movePercent: number;
  /** Conditions of this decision alone, besides those of the call. */
  conditions: Texts[];
};

/** What is known of a project when its terms are first proposed. */
export type TermsFacts = { period: { from: Day; to: Day }; grant: Cents; indicators: string[] };

const monthsOfInterim = 6;
const shortestRest = 3;
const monthsToFinal = 3;
export const usualMovePercent = 10;

/**
 * The usual terms: a report for every half-year while at least three months are left, due a month later, and
 * a final one three months after the end; an equal instalment after each.
 */
export function usualTerms({ period, grant, indicators }: TermsFacts): MonitoringTerms {
  const reports: PlannedReport[] = [];
  for (let from = period.from; ; ) {
    const next = addMonths(from, monthsOfInterim);
    if (addMonths(next, shortestRest) > addDays(period.to, 1)) break;
    const to = addDays(next, -1);
    const id = `r${reports.length + 1}`;
    reports.push({ id, kind: "interim", from, to, dueOn: addMonths(to, 1) });
    from = next;
  }
  const dueOn = addMonths(period.to, monthsToFinal);
  reports.push({ id: `r${reports.length + 1}`, kind: "final", from: period.from, to: period.to, dueOn });

  const amounts = allocate(
    grant,
    reports.map(() => 1),
  );
  const instalments = reports.map(
    ({ kind, to }, index): Instalment => ({
      id: `i${index + 1}`,
      kind: kind === "final" ? "final" : "instalment",
      amount: amounts[index] ?? 0,
      payableOn: addDays(to, 1),
    }),
  );
  return { instalments, reports, indicators, movePercent: usualMovePercent, conditions: [] };
}
