import { type Day, daysBetween } from "../day";
import type { PlannedReport } from "../monitoring-terms";
import type { FilingState } from "../states";

/** The filing of a report that has been begun. */
export type BegunReport = { id: string; planned: string | null; state: FilingState };

/**
 * How a planned report stands: not begun before its period is over, to be written, being written, at the
 * ministry, returned, accepted. It is owed while nothing has been sent of it, and `late` when its day has passed
 * then; a correction of an accepted one is owed by nobody.
 */
export type Standing = {
  step: "later" | "open" | "draft" | "submitted" | "returned" | "accepted";
  owed: boolean;
  late: boolean;
  /** Negative when the day has passed. */
  daysLeft: number;
  filing: BegunReport | null;
};

/** How the planned report stands today; `filings` come newest first. */
export function standingOfReport(
  { id, to, dueOn }: PlannedReport,
  filings: readonly BegunReport[],
  today: Day,
): Standing {
  const own = filings.filter((one) => slotOf(one.planned) === id && isAlive(one.state));
  const filing = own[0] ?? null;
  const owed = own.every(({ state }) => state === "draft");
  const daysLeft = daysBetween(today, dueOn);
  const step = filing
    ? (filing.state as Exclude<FilingState, "withdrawn" | "rejected">)
    : today <= to
      ? ("later" as const)
      : ("open" as const);
  return { step, owed, late: owed && daysLeft < 0, daysLeft, filing };
}

const isAlive = (state: FilingState) => state !== "withdrawn" && state !== "rejected";

/** The report of the plan that a filing answers; a correction of it counts on from 2: `r1`, `r1.2`. */
export function slotOf(planned: string | null): string | null {
  return planned?.split(".")[0] ?? null;
}

/** What the correction of an accepted report answers; `earlier` are those that there are already. */
export function nextCorrection(slot: string, earlier: readonly BegunReport[]): string {
  return `${slot}.${earlier.filter(({ planned }) => slotOf(planned) === slot).length + 1}`;
}
