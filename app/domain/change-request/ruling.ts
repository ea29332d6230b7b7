import type { Cents } from "../money";
import type { Instalment, PlannedReport } from "../monitoring-terms";
import { costsByCategory, type PlanLine, type ProjectPlan } from "../project-plan";
import type { ChangeParts, PartName } from "./parts";

export const partOutcomes = ["granted", "partly", "refused"] as const;
export type PartOutcome = (typeof partOutcomes)[number];

/** What the ministry says of one part: as asked, otherwise than asked, or not, and why. */
export type Ruling = { part: PartName; outcome: PartOutcome; reasons: { fi: string; sv: string } };

export type RulingProblem = { part: PartName; because: "outcome-missing" | "reasons-missing" };

/**
 * Do the rulings answer every part that waits for one? What is not granted as asked needs its reasons in both
 * languages (434/2003 § 45; 423/2003); what is granted needs none.
 */
export function checkRulings(waiting: readonly PartName[], rulings: readonly Ruling[]): RulingProblem[] {
  return waiting.flatMap((part): RulingProblem[] => {
    const ruling = rulings.find((one) => one.part === part);
    if (!ruling) return [{ part, because: "outcome-missing" }];
    const { fi, sv } = ruling.reasons;
    const told = [fi, sv].filter((text) => text.trim() !== "").length;
    const enough = ruling.outcome === "granted" ? told !== 1 : told === 2;
    return enough ? [] : [{ part, because: "reasons-missing" }];
  });
}

/** What the decision comes to as a whole. */
export function outcomeOf(rulings: readonly Ruling[]): PartOutcome {
  if (rulings.every(({ outcome }) => outcome === "refused")) return "refused";
  return rulings.every(({ outcome }) => outcome === "granted") ? "granted" : "partly";
}

/** The plan as a decision on a change cites it. Money is cents. */
export type CitedPlan = {
  version: number;
  period: ProjectPlan["period"];
  grant: Cents | null;
  sharePercent: number | null;
  costs: { category: PlanLine["category"]; amount: Cents }[];
  total: Cents;
  instalments: Instalment[];
  reports: PlannedReport[];
};

/** What a decision cites of a version of the plan. */
export function citedPlan(version: number, plan: ProjectPlan): CitedPlan {
  const costs = [...costsByCategory(plan.budget)].map(([category, amount]) => ({ category, amount }));
  const { period, grant, sharePercent, instalments, reports } = plan;
  const total = costs.reduce((all, { amount }) => all + amount, 0);
  return { version, period, grant, sharePercent, costs, total, instalments, reports };
}

/** What was granted of what was asked, part by part, with the plan's milestones for their names. */
export type DecidedPart = Ruling & { asked: ChangeParts; granted: ChangeParts };
