import type { Indicator, PlannedIndicator } from "./application-form";
import type { BudgetRow, Financing, IndirectMethod } from "./budget";
import type { Day, Month } from "./day";
import type { Cents } from "./money";
import type { MonitoringTerms } from "./monitoring-terms";

/** Costs of one category in one year, in cents. */
export type PlanLine = { category: BudgetRow["category"]; year: number; amount: Cents };

export type PlanMilestone = { id: string; name: string; evidence: string; month: Month; responsible: string };

/** An indicator to be reported, with its target and how it is counted. */
export type PlanIndicator = PlannedIndicator & Pick<Indicator, "label" | "persons">;

export const projectRoles = ["manager", "contact", "finance", "worker"] as const;
/** Somebody of the recipient's who works in the project. Never shown to the public. */
export type ProjectPerson = { role: (typeof projectRoles)[number]; name: string; email: string };

/** A member of the steering group (119/2022 § 37), by the organisation represented. */
export type SteeringMember = { name: string; organisation: string; chair: boolean };

/**
 * Everything that is agreed of a project, as one numbered version: a decision makes the first, and a change
 * that is granted or told of makes the next. Nothing of it is ever overwritten. Money is cents.
 */
export type ProjectPlan = MonitoringTerms & {
  period: { from: Day; to: Day };
  /** The grant in force; null where no source tells the sum. */
  grant: Cents | null;
  /** The most that is paid of the eligible costs, per cent with two decimals; null where nothing says. */
  sharePercent: number | null;
  budget: PlanLine[];
  indirect: IndirectMethod;
  financing: Omit<Financing, "grant">;
  milestones: PlanMilestone[];
  indicatorPlan: PlanIndicator[];
  people: ProjectPerson[];
  steeringGroup: SteeringMember[];
};

/** What makes a version: the decision, a granted change, a move or other matter that is only told, a correction. */
export const planBases = ["decision", "change", "notice", "correction"] as const;
export type PlanBasis = (typeof planBases)[number];

/** A version of the plan with its number, from 1, and what made it. */
export type PlanVersion = {
  version: number;
  plan: ProjectPlan;
  basis: PlanBasis;
  /** The decision document or the filing that made it. */
  causeId: string | null;
  madeAt: string;
  madeBy: string | null;
  /** The Helsinki day from which it holds. */
  holdsFrom: Day;
};

/** The costs of each category over all years, in cents, in the order in which the budget has them. */
export function costsByCategory(lines: readonly PlanLine[]): Map<PlanLine["category"], Cents> {
  const sums = new Map<PlanLine["category"], Cents>();
  for (const { category, amount } of lines) sums.set(category, (sums.get(category) ?? 0) + amount);
  return sums;
}
