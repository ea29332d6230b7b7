import type { BudgetProblem, CallTerms } from "../budget";

/** What the call fixes for its applications: years, share, ceiling, and the days costs may fall on. */
export type FormTerms = CallTerms & { costsFrom: string; costsTo: string };

export type ProblemCode =
  | "missing"
  | "too-long"
  | "not-a-number"
  | "not-a-count"
  | "not-an-email"
  | "not-a-date"
  | "not-a-municipality"
  | "not-an-amount"
  | "ambiguous-amount"
  | "amount-too-large"
  | "not-a-month"
  | "month-outside-period"
  | "no-milestones"
  | "no-indicators"
  | "breakdown-differs"
  | "too-many-files"
  | BudgetProblem["because"];

export type Problem = {
  section: string;
  field: string;
  because: ProblemCode;
  /** Cents for money, characters for a length, a count for people and files. */
  limit?: number;
  /** The part of the text that is meant. */
  what?: string;
};

const unfinished = new Set<ProblemCode>([
  "missing",
  "no-milestones",
  "no-indicators",
  "no-costs",
  "grant-missing",
]);

/** Is something typed wrong, rather than only not typed yet? */
export function isMistake(problem: Pick<Problem, "because">): boolean {
  return !unfinished.has(problem.because);
}
