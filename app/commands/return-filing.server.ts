import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import { helsinkiDay } from "~/domain/day";
import { type FilingKind, type FilingQuestion, mayReturnFiling, type ReturnVerdict } from "~/domain/filing";
import { filingSteps, transition } from "~/domain/states";
import { type Filing, findFiling, insertReturn, updateFiling } from "~/queries/filings.server";
import { notify } from "./notify.server";

export type ReturningFiling = {
  filingId: string;
  projectId: string;
  kind: FilingKind;
  message: string;
  questions: FilingQuestion[];
  /** The last Helsinki day for the answer. */
  dueOn: string;
  by: { id: string; name: string };
  at: string;
};

/** Sends a filing back with a question for each part. Answers the verdict of `mayReturnFiling`; undefined: no such filing. */
export function returnFiling(db: Db, returning: ReturningFiling): Promise<ReturnVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { filingId: id, projectId, kind, message, questions, dueOn, by, at } = returning;
    const filing = await findFiling(trx, { id, projectId, kind }, "ministry");
    if (!filing) return undefined;
    const verdict = mayReturnFiling(filing.state, questions, dueOn, helsinkiDay(at));
    if (!verdict.ok) return verdict;

    const returnId = randomUUID();
    const row = { id: returnId, filingId: id, message, askedBy: by.id, askedAt: at, dueOn, answeredAt: null };
    await insertReturn(trx, row, questions);
    await updateFiling(trx, id, { state: verdict.to });
    await addToRecord(trx, {
      ...{ at, by, action: "return", noun: kind, nounId: id, from: filing.state, to: verdict.to },
      details: { projectId, message, questions, dueOn },
    });
    await notify(trx, {
      ...{ at, projectId, filingId: id, filing: kind },
      ...{ kind: "filing-returned", returnId, dueOn },
    });
    return verdict;
  });
}

/**
 * Accepts or rejects a filing with what is told of it, in the caller's transaction. False when its state does
 * not allow it.
 */
export async function decideFiling(
  trx: Db,
  filing: Filing,
  {
    step,
    reasons,
    by,
    at,
  }: { step: "accept" | "reject"; reasons: string; by: { id: string; name: string }; at: string },
): Promise<boolean> {
  const taken = transition(filingSteps, filing.state, step);
  if (!taken.ok) return false;
  await updateFiling(trx, filing.id, { state: taken.to, decidedBy: by.id, decidedAt: at, reasons });
  await addToRecord(trx, {
    ...{ at, by, action: step, noun: filing.kind, nounId: filing.id, from: filing.state, to: taken.to },
    details: { projectId: filing.projectId, reasons },
  });
  await notify(trx, {
    ...{ at, projectId: filing.projectId, filingId: filing.id, filing: filing.kind },
    kind: step === "accept" ? "filing-accepted" : "filing-rejected",
  });
  return true;
}
