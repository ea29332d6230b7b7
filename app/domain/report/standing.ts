import { type Day, daysBetween } from "../day";
import type { PlannedReport } from "../monitoring-terms";
import type { FilingState } from "../states";

/** The filing of a report that has been begun. */
export type BegunReport = { id: string; planned: string | null; state: FilingState };

/**
 * How a planned report stands: not begun before its period is over, to be written, being written, at the
 * ministry, returned, accepted. `late` when its day has passed and it has not come.
 */
export type Standing = {
  step: "later" | "open" | "draft" | "submitted" | "returned" | "accepted";
  late: boolean;
  /** Negative when the day has passed. */
  daysLeft: number;
  filing: BegunReport | null;
};

export function standingOfReport(
  { id, to, dueOn }: PlannedReport,
  filings: readonly BegunReport[],
  today: Day,
): Standing {
  const filing = filings.find((one) => slotOf(one.planned) === id && isAlive(one.state)) ?? null;
  const daysLeft = daysBetween(today, dueOn);
  const step = filing
    ? (filing.state as Exclude<FilingState, "withdrawn" | "rejected">)
    : today <= to
      ? ("later" as const)
      : ("open" as const);
  return { step, late: daysLeft < 0 && (!filing || filing.state === "draft"), daysLeft, filing };
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
