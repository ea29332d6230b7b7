import { type Day, daysBetween, helsinkiDay, type Instant } from "./day";
import type { Timeliness } from "./deadline";
import type { Outcome } from "./decision";
import type { Matter } from "./matter";
import type { Cents } from "./money";
import type { ApplicationState, DecisionState } from "./states";
import type { Texts } from "./texts";

/** The states of an application that the ministry sees: all but those that are the applicant's own. */
export const receivedStates = [
  "submitted",
  "returned",
  "screened",
  "assessed",
  "proposed",
  "decided",
  "withdrawn",
] as const satisfies readonly ApplicationState[];

/** An application as the ministry's list shows it. */
export type Received = {
  id: string;
  number: string;
  state: ApplicationState;
  demo: boolean;
  organisationName: Texts;
  matter: Matter;
  callId: string;
  callName: Texts;
  /** Of the application itself: what completes it comes later. */
  beganAt: string | null;
  receivedAt: string;
  closesAt: string;
  timeliness: Timeliness;
  /** Whole days since the application was received; null when it waits no more. */
  waited: number | null;
  /** The last day for the answer, when a completion has been asked for. */
  dueOn: Day | null;
  costs: Cents;
  applied: Cents;
  decision: { state: DecisionState; outcome: Outcome; amount: Cents } | null;
};

const notWaiting: readonly ApplicationState[] = ["decided", "withdrawn"];

/** Whole days, by the calendar in Finland, since the application was received; null when it waits no more. */
export function daysWaited(
  { state, receivedAt }: { state: ApplicationState; receivedAt: Instant },
  now: Instant,
): number | null {
  return notWaiting.includes(state) ? null : daysBetween(helsinkiDay(receivedAt), helsinkiDay(now));
}

/** For sorting: the longest wait first, and what waits no more last. */
export function byWait(a: Received, b: Received): number {
  const over = ({ waited }: Received) => (waited === null ? 1 : 0);
  return over(a) - over(b) || a.receivedAt.localeCompare(b.receivedAt);
}
