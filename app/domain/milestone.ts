import { addMonths, type Day, lastDayOf, type Month, monthsBetween } from "./day";
import { type MilestoneState, milestoneSteps, type ProjectState, transition } from "./states";

/** How far a milestone is: what the recipient has told of it, when it was reached, whether the plan still has it. */
export type MilestoneProgressFacts = {
  reachedOn: Day | null;
  toldOn?: Day | null;
  droppedAt?: string | null;
};

/** What bounds the day on which a milestone was reached. Without a decision the project's start counts. */
export type MilestoneFacts = MilestoneProgressFacts & {
  project: { state: ProjectState; decidedOn: Day | null; startsOn: Day };
};

export type MilestoneRefusal =
  | "already-reached"
  | "dropped"
  | "project-ended"
  | "in-future"
  | "before-decision";
export type MilestoneVerdict = { ok: true } | { ok: false; because: MilestoneRefusal; limit?: Day };

/** The state of the milestone, as its facts tell it. */
export function stateOfMilestone({ reachedOn, toldOn, droppedAt }: MilestoneProgressFacts): MilestoneState {
  if (reachedOn) return "reached";
  if (droppedAt) return "dropped";
  return toldOn ? "told" : "planned";
}

/**
 * May the milestone be marked reached on `day`? Not ahead of time, and not before the project was
 * decided on; `limit` is the last or the first day that may be given.
 */
export function mayReach(day: Day, facts: MilestoneFacts, today: Day): MilestoneVerdict {
  return mayTake("reach", day, facts, today);
}

export type TellingVerdict = MilestoneVerdict | { ok: false; because: "no-evidence" };

/**
 * May the recipient tell that the milestone was reached on `day`, which `shownBy` shows? Within the same days
 * as an officer's mark; again, as long as nobody has answered.
 */
export function mayTell(
  { day, shownBy }: { day: Day; shownBy: string },
  facts: MilestoneFacts,
  today: Day,
): TellingVerdict {
  const verdict = mayTake("tell", day, facts, today);
  if (!verdict.ok) return verdict;
  return shownBy.trim() === "" ? { ok: false, because: "no-evidence" } : { ok: true };
}

function mayTake(step: "reach" | "tell", day: Day, facts: MilestoneFacts, today: Day): MilestoneVerdict {
  const state = stateOfMilestone(facts);
  const { project } = facts;
  if (!transition(milestoneSteps, state, step).ok) {
    return { ok: false, because: state === "dropped" ? "dropped" : "already-reached" };
  }
  if (hasEnded(project.state)) return { ok: false, because: "project-ended" };

  const first = project.decidedOn ?? project.startsOn;
  if (day > today) return { ok: false, because: "in-future", limit: today };
  if (day < first) return { ok: false, because: "before-decision", limit: first };
  return { ok: true };
}

export type AskingVerdict = { ok: true } | { ok: false; because: "not-told" | "project-ended" | "no-reason" };

/** May an officer ask again about a milestone that the recipient has told of? Only with a reason. */
export function mayAsk(reason: string, facts: MilestoneFacts): AskingVerdict {
  if (!transition(milestoneSteps, stateOfMilestone(facts), "ask").ok)
    return { ok: false, because: "not-told" };
  if (hasEnded(facts.project.state)) return { ok: false, because: "project-ended" };
  return reason.trim() === "" ? { ok: false, because: "no-reason" } : { ok: true };
}

export type ReopeningVerdict = { ok: true } | { ok: false; because: "not-reached" | "project-ended" };

/** May a milestone that was marked reached by mistake be opened again? */
export function mayReopen(facts: MilestoneFacts): ReopeningVerdict {
  const step = transition(milestoneSteps, stateOfMilestone(facts), "reopen");
  if (!step.ok) return { ok: false, because: "not-reached" };
  return hasEnded(facts.project.state) ? { ok: false, because: "project-ended" } : { ok: true };
}

export type ForecastRefusal = "not-planned" | "project-ended" | "in-past" | "unchanged" | "no-reason";
export type ForecastVerdict = { ok: true } | { ok: false; because: ForecastRefusal; limit?: Month };

/** May a new month be forecast? From this month on, another than the one expected now, and with a reason. */
export function mayForecast(
  { month, reason }: { month: Month; reason: string },
  facts: MilestoneFacts & Pick<MilestoneTimes, "plannedMonth" | "forecastMonth">,
  today: Day,
): ForecastVerdict {
  if (stateOfMilestone(facts) !== "planned") return { ok: false, because: "not-planned" };
  if (hasEnded(facts.project.state)) return { ok: false, because: "project-ended" };
  const thisMonth = monthOf(today);
  if (month < thisMonth) return { ok: false, because: "in-past", limit: thisMonth };
  if (month === expectedMonth(facts)) return { ok: false, because: "unchanged" };
  return reason.trim() === "" ? { ok: false, because: "no-reason" } : { ok: true };
}

/** A closed or terminated project stands as it was when it ended. */
export function hasEnded(state: ProjectState): boolean {
  return state === "closed" || state === "terminated";
}

export const dependencyKinds = ["event", "item", "milestone"] as const;
export type DependencyKind = (typeof dependencyKinds)[number];

export const entryKinds = [
  "forecast",
  "tell",
  "ask",
  "reach",
  "reopen",
  "add",
  "move",
  "drop",
  "restore",
] as const;
/** What can be said of a milestone over time. */
export type EntryKind = (typeof entryKinds)[number];

/** What time tells of a milestone. `waits`: something that it depends on is late, cancelled or comes after it. */
export type MilestoneTimes = MilestoneProgressFacts & {
  plannedMonth: Month;
  forecastMonth?: Month | null;
  waits?: boolean;
};

export const standingKinds = [
  "late",
  "blocked",
  "forecast-late",
  "due",
  "told",
  "ahead",
  "reached-late",
  "reached-in-time",
  "dropped",
] as const;
export type StandingKind = (typeof standingKinds)[number];

/** How a milestone stands; `months` is by how many months it is, was or is forecast to be late. */
export type MilestoneStanding = { kind: StandingKind; months: number };

/**
 * How the milestone stands today. The planned month counts until its last day: one that is not reached after
 * it is late, and one that a month or less is left of is due.
 */
export function standingOfMilestone(milestone: MilestoneTimes, today: Day): MilestoneStanding {
  const { plannedMonth, reachedOn } = milestone;
  const state = stateOfMilestone(milestone);
  if (reachedOn) {
    const months = Math.max(0, monthsBetween(plannedMonth, monthOf(reachedOn)));
    return { kind: months > 0 ? "reached-late" : "reached-in-time", months };
  }
  if (state === "dropped" || state === "told") return { kind: state, months: 0 };
  const late = monthsBetween(plannedMonth, monthOf(today));
  if (late > 0) return { kind: "late", months: late };
  const forecast = Math.max(0, monthsBetween(plannedMonth, expectedMonth(milestone)));
  if (milestone.waits) return { kind: "blocked", months: forecast };
  if (forecast > 0) return { kind: "forecast-late", months: forecast };
  return { kind: today >= dueFrom(plannedMonth) ? "due" : "ahead", months: 0 };
}

/** The first day on which a milestone of the month is due: a month before the month ends. */
export function dueFrom(plannedMonth: Month): Day {
  return addMonths(lastDayOf(plannedMonth), -1);
}

/** The month in which it is expected: as forecast, or as planned. */
export function expectedMonth({
  plannedMonth,
  forecastMonth,
}: Pick<MilestoneTimes, "plannedMonth" | "forecastMonth">): Month {
  return forecastMonth ?? plannedMonth;
}

/** Of what somebody is reminded: once when it is due, and once when it has become late. */
export type ReminderKind = "milestone-due" | "milestone-late";

const remindedLateForMonths = 2;

/**
 * Which reminder of the milestone is due on this day? A service that was down reminds late; of one that became
 * late more than two months ago it is not begun any more.
 */
export function reminderOfMilestone(milestone: MilestoneTimes, today: Day): ReminderKind | undefined {
  if (stateOfMilestone(milestone) !== "planned") return undefined;
  const late = monthsBetween(milestone.plannedMonth, monthOf(today));
  if (late > 0) return late <= remindedLateForMonths ? "milestone-late" : undefined;
  return today >= dueFrom(milestone.plannedMonth) ? "milestone-due" : undefined;
}

/** The day's month. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}
