import type { Day, Month } from "../day";
import type { Cents } from "../money";
import type { PlanLine, ProjectPlan } from "../project-plan";

/** What a change can be asked of, each decided by itself. */
export const partNames = ["extension", "budget", "grant", "content", "partners", "other"] as const;
export type PartName = (typeof partNames)[number];

/** One milestone moved or written anew, dropped, or added. */
export type MilestoneChange =
  | { kind: "change" | "add"; id: string; name: string; evidence: string; month: Month }
  | { kind: "drop"; id: string };

export type TargetChange = { code: string; target: number };

/** What each part asks for or is granted, as it would stand afterwards. Money is cents. */
export type PartValues = {
  /** The new last day of the period of use. */
  extension: { to: Day };
  /** Every budget line and all other financing; the own share follows from them. */
  budget: { lines: PlanLine[]; financing: ProjectPlan["financing"] };
  /** The grant, and the share of the costs that covers it. */
  grant: { amount: Cents; sharePercent: number | null };
  content: { milestones: MilestoneChange[]; targets: TargetChange[] };
  /** What changes in words: such a part changes nothing that is counted. */
  partners: { text: string };
  other: { text: string };
};

/** The parts of a request that were asked for, or of a decision that were granted. */
export type ChangeParts = Partial<PartValues>;

/** The parts that are there, in the order in which they are always told. */
export function namesOf(parts: ChangeParts): PartName[] {
  return partNames.filter((name) => parts[name] !== undefined);
}
