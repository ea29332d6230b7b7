import type { Day, Instant, Month } from "./day";
import type { Texts } from "./texts";

/** A day by which something is to be done, of a person or of the matters that the person handles. */
export type Deadline = {
  /** What tells it apart from every other and stays, however often its day moves. */
  id: string;
  on: Day;
  /** How often it has changed, and when last. */
  sequence: number;
  changedAt: Instant;
  /** The name of the application, call or project that it belongs to. */
  name: Texts | string;
  /** Where it is read: of the applicant's or the ministry's pages. */
  place:
    | { kind: "application"; id: string }
    | { kind: "case"; id: string }
    | { kind: "own-project" | "project"; id: string };
} & (
  | { kind: "call"; closesAt: Instant }
  | { kind: "completion" }
  | { kind: "interim-report" | "final-report" | "instalment" | "advance" }
  | { kind: "milestone"; what: string; plannedMonth: Month; forecastMonth: Month | null }
);

/** How long ago a deadline may lie and still stand in the calendar: what is not done yet is not forgotten. */
export const calendarDaysBack = 90;
