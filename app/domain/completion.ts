import type { FormDefinition, Section } from "./application-form";
import { addDays, type Day, daysBetween, helsinkiDay, type Instant } from "./day";
import { type ApplicationState, applicationSteps, type CallState, transition } from "./states";
import { isWorkingDay } from "./working-day";

/**
 * One question of a completion request. Its part is a field, `project.need`, or a whole section, `budget`.
 * A point without a last day of its own has the request's.
 */
export type CompletionPoint = { part: string; question: string; dueOn?: Day };

/** The last day for the answer to this point. */
export function dueOfPoint({ dueOn }: CompletionPoint, request: { dueOn: Day }): Day {
  return dueOn ?? request.dueOn;
}

/**
 * The last day of a whole request: the latest of its points. Every point stays open until then, also one
 * whose own day has passed: as long as the ministry waits it receives, and a late answer is told as late,
 * point by point (434/2003 § 33).
 */
export function lastDueDay(points: readonly CompletionPoint[], dueOn: Day): Day {
  const days = points.map((point) => dueOfPoint(point, { dueOn })).sort();
  return days.at(-1) ?? dueOn;
}

export const mostPoints = 20;
export const longestQuestion = 2000;
export const longestMessage = 4000;
const fewestDays = 3;
const mostDays = 365;
const usualDays = 14;

/** What can be asked in a section: each of its questions, or, where the answers hang together, all of it. */
export function askableParts(section: Section): string[] {
  return section.kind === "questions"
    ? section.questions.map((question) => `${section.id}.${question.id}`)
    : [section.id];
}

/**
 * The questions with what hangs together with them, under the same words: costs and financing are judged
 * against each other, and a question that depends on an answer opens with it.
 */
export function withDependents(points: readonly CompletionPoint[], form: FormDefinition): CompletionPoint[] {
  const all = [...points];
  const open = (part: string, asking: CompletionPoint) => {
    if (!all.some((point) => point.part === part)) all.push({ ...asking, part });
  };
  for (const point of points) {
    const { part } = point;
    const asked = form.sections.find(({ id }) => id === part);
    for (const section of form.sections) {
      if (asked && together.includes(asked.kind) && together.includes(section.kind)) open(section.id, point);
      if (section.kind !== "questions") continue;
      for (const { id, when } of section.questions) {
        if (when && isOpen([part], when.field)) open(`${section.id}.${id}`, point);
      }
    }
  }
  return all;
}

const together: readonly Section["kind"][] = ["budget", "financing"];

/** Is this field among those that were asked to be completed? */
export function isOpen(parts: readonly string[], field: string): boolean {
  return parts.some((part) => field === part || field.startsWith(`${part}.`));
}

/** The sections in which something was asked, in the order of the form. */
export function openSections(sections: Section[], parts: readonly string[]): Section[] {
  return sections.filter((section) => askableParts(section).some((part) => parts.includes(part)));
}

/** Whole days, by the calendar in Finland, until the last day for the answer; negative when it has passed. */
export function daysLeft(dueOn: Day, now: Instant): number {
  return daysBetween(helsinkiDay(now), dueOn);
}

/** Did the answer come after its last day? All of that day, until midnight in Finland, is in time (13/2003 § 11). */
export function isLate(dueOn: Day, receivedAt: Instant): boolean {
  return daysLeft(dueOn, receivedAt) < 0;
}

/** A day to suggest: two weeks from today, or the next day on which offices are open. */
export function suggestedDueDay(today: Day): Day {
  let day = addDays(today, usualDays);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** The first and the last day that an officer can set: time enough to answer (434/2003 § 33), and no slip of a year. */
export function dueDays(today: Day): { first: Day; last: Day } {
  return { first: addDays(today, fewestDays), last: addDays(today, mostDays) };
}

export type AskRefusal =
  | "wrong-state"
  | "call-cancelled"
  | "no-points"
  | "too-many-points"
  | "unknown-part"
  | "empty-question"
  | "too-soon"
  | "too-far";
/** `part`: the point whose own day is wrong. */
export type AskVerdict =
  | { ok: true; to: ApplicationState }
  | { ok: false; because: AskRefusal; limit?: Day; part?: string };

type Asking = { points: readonly CompletionPoint[]; dueOn: Day };
type AskFacts = { state: ApplicationState; call: { state: CallState }; form: FormDefinition; today: Day };

/**
 * May these questions be asked of the applicant of a call that goes on, to be answered by `dueOn`, or each by its own day
 * (434/2003 §§ 22 and 33)?
 * `limit` is the first or the last day that can be set.
 */
export function mayAskCompletion(
  { points, dueOn }: Asking,
  { state, call, form, today }: AskFacts,
): AskVerdict {
  const step = transition(applicationSteps, state, "ask-completion");
  if (!step.ok) return { ok: false, because: "wrong-state" };
  if (call.state === "cancelled") return { ok: false, because: "call-cancelled" };
  if (points.length === 0) return { ok: false, because: "no-points" };
  if (points.length > mostPoints) return { ok: false, because: "too-many-points" };
  const known = new Set(form.sections.flatMap(askableParts));
  const asked = new Set(points.map(({ part }) => part));
  if (asked.size < points.length || [...asked].some((part) => !known.has(part))) {
    return { ok: false, because: "unknown-part" };
  }
  if (points.some(({ question }) => question.trim() === "")) return { ok: false, because: "empty-question" };
  const { first, last } = dueDays(today);
  for (const { part, dueOn: day } of [...points.filter((point) => point.dueOn), { part: undefined, dueOn }]) {
    if (day !== undefined && day < first) return { ok: false, because: "too-soon", limit: first, part };
    if (day !== undefined && day > last) return { ok: false, because: "too-far", limit: last, part };
  }
  return step;
}

export type EndingVerdict =
  | { ok: true; to: ApplicationState }
  | { ok: false; because: "wrong-state" }
  | { ok: false; because: "not-yet"; dueOn: Day };

/** May the matter go on without the answer? Only when its last day has passed (434/2003 § 33). */
export function mayEndWaiting(state: ApplicationState, dueOn: Day, now: Instant): EndingVerdict {
  const step = transition(applicationSteps, state, "end-waiting");
  if (!step.ok) return { ok: false, because: "wrong-state" };
  return isLate(dueOn, now) ? step : { ok: false, because: "not-yet", dueOn };
}

/** How a request stands: still open, answered in time or late, or ended without an answer. */
export type RequestStanding = "open" | "answered" | "answered-late" | "ended" | "withdrawn";

type Request = { dueOn: Day; answeredAt: Instant | null; endedAt: Instant | null };

/** How a request stands; one left open when the application was withdrawn is open no more. */
export function requestStanding(
  { dueOn, answeredAt, endedAt }: Request,
  state: ApplicationState,
): RequestStanding {
  if (answeredAt) return isLate(dueOn, answeredAt) ? "answered-late" : "answered";
  if (endedAt) return "ended";
  return state === "returned" ? "open" : "withdrawn";
}
