import type { Day, Month, PartialDay } from "~/domain/day";
import type { DependencyKind, MilestoneStanding } from "~/domain/milestone";
import type { DependencyState } from "~/domain/milestone-dependency";
import type { Texts } from "~/domain/texts";

/** What a milestone waits for, as pages show it. */
export type ShownDependency = {
  id: string;
  kind: DependencyKind;
  state: DependencyState;
  on: PartialDay | null;
  holds: boolean;
  of: { id: string; name: Texts };
  what: Texts | string | null;
  milestoneId: string | null;
};

/** A milestone as its pages show it. */
export type ShownMilestone = {
  id: string;
  projectId: string;
  name: string;
  evidence: string;
  plannedMonth: Month;
  forecastMonth: Month | null;
  reachedOn: Day | null;
  reachedByName: string | null;
  toldOn: Day | null;
  toldText: string | null;
  toldByName: string | null;
  askedText: string | null;
  standing: MilestoneStanding;
  dependencies: ShownDependency[];
};

/** How many of the milestones that the plans have are reached, and how many are late. */
export function countsOf(milestones: readonly Pick<ShownMilestone, "standing">[]) {
  const kinds = milestones.map(({ standing }) => standing.kind).filter((kind) => kind !== "dropped");
  return {
    all: kinds.length,
    reached: kinds.filter((kind) => kind.startsWith("reached")).length,
    late: kinds.filter((kind) => kind === "late").length,
  };
}
