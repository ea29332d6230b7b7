import type { Month } from "./day";
import { type MilestoneProgressFacts, stateOfMilestone } from "./milestone";
import type { PlanMilestone } from "./project-plan";
import type { MilestoneState } from "./states";

type Planned = { name: string; evidence: string; plannedMonth: Month; position: number };
export type KeptMilestone = Planned & MilestoneProgressFacts & { id: string };

export const planSteps = ["add", "move", "drop", "restore", "reword"] as const;
type PlanStep = (typeof planSteps)[number];

/** What a new plan does to one milestone; without steps it only finds its place among the others. */
export type MilestoneChange = {
  id: string;
  steps: PlanStep[];
  before: Planned | null;
  after: Planned;
  from: MilestoneState | null;
  to: MilestoneState;
};

/** The id under which a project keeps a milestone of its plan. */
export function keptIdOf(projectId: string, planId: string): string {
  return planId.startsWith(`${projectId}-`) ? planId : `${projectId}-${planId}`;
}

/**
 * How the milestones that are kept follow a new plan. What has been reached keeps its month, since it was judged by
 * it, and stays when the plan leaves it out; the others are added, moved, reworded, dropped or restored.
 */
export function milestoneChanges(
  projectId: string,
  kept: readonly KeptMilestone[],
  plan: readonly PlanMilestone[],
): MilestoneChange[] {
  const planned = plan.map(({ id, name, evidence, month }, position) => {
    const own = kept.find((one) => one.id === id) ?? kept.find((one) => one.id === keptIdOf(projectId, id));
    const after = { name, evidence, plannedMonth: month, position };
    return own ? follow(own, after) : added(keptIdOf(projectId, id), after);
  });
  const ids = new Set(planned.map(({ id }) => id));
  const left = kept.filter(({ id }) => !ids.has(id)).map((one, index) => leftOut(one, plan.length + index));
  return [...planned, ...left];
}

function added(id: string, after: Planned): MilestoneChange {
  return { id, steps: ["add"], before: null, after, from: null, to: "planned" };
}

function follow(own: KeptMilestone, wanted: Planned): MilestoneChange {
  const from = stateOfMilestone(own);
  const after = from === "reached" ? { ...plannedOf(own), position: wanted.position } : wanted;
  const steps: PlanStep[] = [];
  if (from === "dropped") steps.push("restore");
  if (after.plannedMonth !== own.plannedMonth) steps.push("move");
  if (after.name !== own.name || after.evidence !== own.evidence) steps.push("reword");
  return {
    ...{ id: own.id, steps, before: plannedOf(own), after, from },
    to: from === "dropped" ? "planned" : from,
  };
}

function leftOut(own: KeptMilestone, position: number): MilestoneChange {
  const from = stateOfMilestone(own);
  const drops = from !== "reached" && from !== "dropped";
  return {
    ...{ id: own.id, before: plannedOf(own), after: { ...plannedOf(own), position }, from },
    steps: drops ? ["drop"] : [],
    to: drops ? "dropped" : from,
  };
}

function plannedOf({ name, evidence, plannedMonth, position }: Planned): Planned {
  return { name, evidence, plannedMonth, position };
}
