import type { Day } from "./day";
import { milestoneSteps, type ProjectState, transition } from "./states";

/** What bounds the day on which a milestone was reached. Without a decision the project's start counts. */
export type MilestoneFacts = {
  reachedOn: Day | null;
  project: { state: ProjectState; decidedOn: Day | null; startsOn: Day };
};

export type MilestoneRefusal = "already-reached" | "project-ended" | "in-future" | "before-decision";
export type MilestoneVerdict = { ok: true } | { ok: false; because: MilestoneRefusal; limit?: Day };

/**
 * May the milestone be marked reached on `day`? Not ahead of time, and not before the project was
 * decided on; `limit` is the last or the first day that may be given.
 */
export function mayReach(day: Day, { reachedOn, project }: MilestoneFacts, today: Day): MilestoneVerdict {
  const step = transition(milestoneSteps, reachedOn === null ? "planned" : "reached", "reach");
  if (!step.ok) return { ok: false, because: "already-reached" };
  if (hasEnded(project.state)) return { ok: false, because: "project-ended" };

  const first = project.decidedOn ?? project.startsOn;
  if (day > today) return { ok: false, because: "in-future", limit: today };
  if (day < first) return { ok: false, because: "before-decision", limit: first };
  return { ok: true };
}

export type ReopeningVerdict = { ok: true } | { ok: false; because: "not-reached" | "project-ended" };

/** May a milestone that was marked reached by mistake be opened again? */
export function mayReopen({ reachedOn, project }: MilestoneFacts): ReopeningVerdict {
  const step = transition(milestoneSteps, reachedOn === null ? "planned" : "reached", "reopen");
  if (!step.ok) return { ok: false, because: "not-reached" };
  return hasEnded(project.state) ? { ok: false, because: "project-ended" } : { ok: true };
}

/** A closed or terminated project stands as it was when it ended. */
export function hasEnded(state: ProjectState): boolean {
  return state === "closed" || state === "terminated";
}
