import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type FinishVerdict, failingParts, mayFinish } from "~/domain/screening";
import { coveredKeys } from "~/domain/statement";
import type { Clock } from "~/outside/clock";
import { setApplicationState } from "~/queries/applications.server";
import { findCase } from "~/queries/cases.server";
import { findScreening, saidOf, setScreening } from "~/queries/screenings.server";

type Finishing = {
  applicationId: string;
  /** The version that the officer has before them: what a colleague said since is not finished unseen. */
  version: number;
  by: { id: string; name: string };
  clock: Clock;
};

export type FinishScreeningVerdict = FinishVerdict | { ok: false; because: "changed-since-shown" };

/**
 * Finishes the screening in which everything has been said. Answers what it came to, or what is still
 * open; undefined when the ministry has received no such application.
 */
export function finishScreening(
  db: Db,
  { applicationId, version, by, clock }: Finishing,
): Promise<FinishScreeningVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const at = clock();
    const matter = await findCase(trx, applicationId, at);
    if (!matter) return undefined;
    const { application, submission } = matter;
    const screening = await findScreening(trx, matter);
    const { eligibility, findings, checklist, admission } = screening;
    const facts = {
      findings,
      checklist,
      said: saidOf(screening),
      admitted: coveredKeys(admission, eligibility),
    };
    const verdict = mayFinish(application.state, facts);
    if (!verdict.ok) return verdict;
    if (screening.version !== version) return { ok: false, because: "changed-since-shown" };

    const { outcome } = verdict;
    const { receiptNumber } = submission;
    await setScreening(trx, {
      ...{ applicationId, version, receiptNumber, outcome, finishedBy: by.id, finishedAt: at },
    });
    await setApplicationState(trx, applicationId, verdict.to);
    const failing = failingParts(facts).map(({ part }) => part);
    await addToRecord(trx, {
      ...{ at, by, action: "screen", noun: "application", nounId: applicationId },
      ...{ from: application.state, to: verdict.to },
      details: { receiptNumber, outcome, ...(outcome === "does-not-pass" && { failing }) },
    });
    return verdict;
  });
}
