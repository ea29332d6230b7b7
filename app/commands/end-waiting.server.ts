import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type EndingVerdict, mayEndWaiting } from "~/domain/completion";
import { changesBetween } from "~/domain/saving";
import type { Clock } from "~/outside/clock";
import { findAnswers, insertAnswers, setApplicationState } from "~/queries/applications.server";
import { restoreFiles } from "~/queries/attachments.server";
import { findCase } from "~/queries/cases.server";
import { closeCompletionRequest, findOpenRequest } from "~/queries/completions.server";
import { notify } from "./notify.server";

type Ending = { applicationId: string; by: { id: string; name: string }; clock: Clock };

/**
 * Goes on without the answer once its last day has passed (434/2003 § 33). What was saved but not sent
 * is no part of the matter: fields and files go back to what was submitted, and what was not sent stays
 * among the applicant's versions. Undefined for an application that waits for no answer.
 */
export function endWaiting(db: Db, ending: Ending): Promise<EndingVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { applicationId, by } = ending;
    const at = ending.clock();
    const matter = await findCase(trx, applicationId, at);
    const request = matter && (await findOpenRequest(trx, applicationId));
    if (!matter || !request) return undefined;

    const { application, answers: submitted, submission } = matter;
    const verdict = mayEndWaiting(application.state, request.dueOn, at);
    if (!verdict.ok) return verdict;

    const version = application.version + 1;
    const unsent = changesBetween(submitted, await findAnswers(trx, applicationId));
    const files = await restoreFiles(trx, { applicationId, to: submission.version, version, by, at });
    if (unsent.length > 0) {
      const save = { applicationId, version, savedBy: by.id, savedAt: at, editing: null };
      await insertAnswers(trx, save, Object.fromEntries(unsent.map(({ field, before }) => [field, before])));
    }
    await closeCompletionRequest(trx, request.id, { endedAt: at, endedBy: by.id });
    await setApplicationState(trx, applicationId, verdict.to);
    await addToRecord(trx, {
      at,
      by,
      action: "end-waiting",
      noun: "application",
      nounId: applicationId,
      from: application.state,
      to: verdict.to,
      details: { request: request.id, dueOn: request.dueOn, unsent: unsent.map(({ field }) => field), files },
    });
    await notify(trx, { kind: "completion-ended", at, applicationId, requestId: request.id });
    return verdict;
  });
}
