import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import {
  type AskVerdict,
  type CompletionPoint,
  lastDueDay,
  mayAskCompletion,
  withDependents,
} from "~/domain/completion";
import { type Day, helsinkiDay } from "~/domain/day";
import type { Clock } from "~/outside/clock";
import { setApplicationState } from "~/queries/applications.server";
import { findCase } from "~/queries/cases.server";
import { insertCompletionRequest } from "~/queries/completions.server";
import { notify } from "./notify.server";

type Asking = {
  applicationId: string;
  points: CompletionPoint[];
  /** The last day for the answer to every point that has none of its own. */
  dueOn: Day;
  /** A greeting before the questions; may be empty. */
  message: string;
  by: { id: string; name: string };
  clock: Clock;
};

/**
 * Asks the applicant to complete the application by a day (434/2003 § 22): it is returned, open in the
 * parts that were asked and nowhere else. Answers the verdict of `mayAskCompletion`; undefined for an
 * application that the ministry has not received.
 */
export function askCompletion(db: Db, asking: Asking): Promise<AskVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { applicationId, by } = asking;
    const at = asking.clock();
    const matter = await findCase(trx, applicationId, at);
    if (!matter) return undefined;

    const { application, call, form } = matter;
    const facts = { state: application.state, call, form, today: helsinkiDay(at) };
    const verdict = mayAskCompletion(asking, facts);
    if (!verdict.ok) return verdict;
    const told = asking.points.map((point) => ({ ...point, dueOn: point.dueOn ?? asking.dueOn }));
    const dueOn = lastDueDay(told, asking.dueOn);
    const points = withDependents(told, form).map(({ dueOn: own, ...point }) =>
      own === dueOn ? point : { ...point, dueOn: own },
    );

    const message = asking.message.trim() || null;
    const request = { id: randomUUID(), applicationId, message, askedBy: by.id, askedAt: at, dueOn };
    await insertCompletionRequest(trx, request, points);
    await setApplicationState(trx, applicationId, verdict.to);
    await addToRecord(trx, {
      at,
      by,
      action: "ask-completion",
      noun: "application",
      nounId: applicationId,
      from: application.state,
      to: verdict.to,
      details: { request: request.id, dueOn, message, points },
    });
    await notify(trx, { kind: "completion-asked", at, applicationId, requestId: request.id, dueOn });
    return verdict;
  });
}
