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

/** The states in which an application waits no more. */
export const settledStates = ["decided", "withdrawn"] as const satisfies readonly ApplicationState[];

/** The orders of the list: the longest wait first, unless told otherwise. */
export const inboxOrders = [
  "wait",
  "newest",
  "most-applied",
  "least-applied",
  "number",
  "number-down",
] as const;
export type InboxOrder = (typeof inboxOrders)[number];

/** What the list is narrowed to. `waiting` is every state that is not settled. */
export type InboxFilter = {
  callId?: string;
  state?: (typeof receivedStates)[number] | "waiting";
  /** The officer who handles it, or nobody. */
  handler?: { id: string } | "nobody";
};

/** How many applications a page of the list holds. */
export const inboxPage = 50;

/** An application as the ministry's list shows it. */
export type Received = {
  id: string;
  number: string;
  state: ApplicationState;
  demo: boolean;
  organisationName: Texts;
  matter: Pick<Matter, "name" | "language">;
  callId: string;
  callName: Texts;
  handler: { id: string; name: string } | null;
  /** Of the application itself: what completes it comes later. */
  beganAt: string | null;
  receivedAt: string;
  closesAt: string;
  timeliness: Timeliness;
  /** How a crossed arrival has been taken; null while nobody has decided. */
  timely: boolean | null;
  /** Whole days since the application was received; null when it waits no more. */
  waited: number | null;
  /** The last day for the answer, when a completion has been asked for. */
  dueOn: Day | null;
  costs: Cents | null;
  applied: Cents | null;
  decision: { state: DecisionState; outcome: Outcome; amount: Cents } | null;
};

/** Whole days, by the calendar in Finland, since the application was received; null when it waits no more. */
export function daysWaited(
  { state, receivedAt }: { state: ApplicationState; receivedAt: Instant },
  now: Instant,
): number | null {
  return (settledStates as readonly ApplicationState[]).includes(state)
    ? null
    : daysBetween(helsinkiDay(receivedAt), helsinkiDay(now));
}
