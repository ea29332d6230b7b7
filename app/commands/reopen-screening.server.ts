import { addToRecord, type Db, inTransaction } from "~/db.server";
import { mayReopen, type ReopenVerdict } from "~/domain/screening";
import type { Clock } from "~/outside/clock";
import { setApplicationState } from "~/queries/applications.server";
import { findCase } from "~/queries/cases.server";
import { findScreening, setScreening } from "~/queries/screenings.server";

type Reopening = { applicationId: string; reasons: string; by: { id: string; name: string }; clock: Clock };

/**
 * Opens a finished screening again, with reasons: what was said stays and can be changed. Answers the
 * verdict of `mayReopen`; undefined when the ministry has received no such application.
 */
export function reopenScreening(
  db: Db,
  { applicationId, reasons, by, clock }: Reopening,
): Promise<ReopenVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const at = clock();
    const matter = await findCase(trx, applicationId, at);
    if (!matter) return undefined;
    const { state } = matter.application;
    const verdict = mayReopen(state, reasons);
    if (!verdict.ok) return verdict;

    const { version, finished } = await findScreening(trx, matter);
    const nothing = { receiptNumber: null, outcome: null, finishedBy: null, finishedAt: null };
    await setScreening(trx, { applicationId, version: version + 1, ...nothing });
    await setApplicationState(trx, applicationId, verdict.to);
    await addToRecord(trx, {
      ...{ at, by, action: "reopen-screening", noun: "application", nounId: applicationId },
      ...{ from: state, to: verdict.to },
      details: { outcome: finished?.outcome ?? null, reason: reasons.trim() },
    });
    return verdict;
  });
}
