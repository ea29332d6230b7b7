import { addAllToRecord, addToRecord, type Db, inTransaction } from "~/db.server";
import { helsinkiDay } from "~/domain/day";
import { mayPayProject } from "~/domain/payment";
import { findNewestAccount, standingOfAccount } from "~/queries/bank-accounts.server";
import { type BatchLine, endBatch, findBatch, listBatchLines } from "~/queries/payment-batches.server";
import { updatePayment } from "~/queries/payments.server";

type Ending = { batchId: string; by: { id: string; name: string }; at: string };

export type ReleaseRefusal =
  | "wrong-state"
  | "own-batch"
  | "not-approved"
  | "project-suspended"
  | "project-ended"
  | "account-changed"
  | "day-past";
export type ReleaseVerdict = { ok: true } | { ok: false; because: ReleaseRefusal; number?: string };

/**
 * Releases a batch that somebody else has made: its payments are sent, each to the account that the file
 * names. What held when it was made is judged again. Undefined: no such batch.
 */
export function releaseBatch(db: Db, { batchId, by, at }: Ending): Promise<ReleaseVerdict | undefined> {
  return inTransaction(db, async (trx): Promise<ReleaseVerdict | undefined> => {
    const batch = await findBatch(trx, batchId);
    if (!batch) return undefined;
    if (batch.state !== "made") return { ok: false, because: "wrong-state" };
    if (batch.madeBy === by.id) return { ok: false, because: "own-batch" };
    const lines = await listBatchLines(trx, batchId);
    for (const line of lines) {
      const because = await hindrance(trx, line, helsinkiDay(at));
      if (because) return { ok: false, because, number: line.number };
    }

    await endBatch(trx, batchId, { state: "released", endedBy: by.id, endedAt: at });
    for (const { paymentId, accountId } of lines) {
      await updatePayment(trx, paymentId, { state: "sent", accountId, reason: null });
    }
    const { number, sha256 } = batch;
    await addToRecord(trx, {
      ...{ at, by, action: "release", noun: "payment-batch", nounId: batchId, from: "made", to: "released" },
      details: { number, sha256, count: batch.transactions, total: batch.total },
    });
    await addAllToRecord(
      trx,
      lines.map((line) => ({
        ...{ at, by, action: "send", noun: "payment", nounId: line.paymentId, from: line.state, to: "sent" },
        details: { projectId: line.projectId, number: line.number, batch: number, amount: line.amount },
      })),
    );
    return { ok: true };
  });
}

async function hindrance(db: Db, line: BatchLine, today: string): Promise<ReleaseRefusal | undefined> {
  if (line.state !== "approved" || line.paymentBatchId !== line.batchId) return "not-approved";
  const payable = mayPayProject(line.projectState);
  if (!payable.ok) return payable.because;
  const account = await findNewestAccount(db, line.organisationId);
  if (account?.id !== line.accountId || standingOfAccount(account) !== "confirmed") return "account-changed";
  return line.executionOn < today ? "day-past" : undefined;
}

/** Drops a batch that was not released: its payments are approved as before. Undefined: no such batch. */
export function dropBatch(
  db: Db,
  { batchId, by, at }: Ending,
): Promise<{ ok: true } | { ok: false; because: "wrong-state" } | undefined> {
  return inTransaction(db, async (trx) => {
    const batch = await findBatch(trx, batchId);
    if (!batch) return undefined;
    if (batch.state !== "made") return { ok: false, because: "wrong-state" };
    await endBatch(trx, batchId, { state: "dropped", endedBy: by.id, endedAt: at });
    for (const { paymentId } of await listBatchLines(trx, batchId)) {
      await updatePayment(trx, paymentId, { batchId: null });
    }
    await addToRecord(trx, {
      ...{ at, by, action: "drop", noun: "payment-batch", nounId: batchId, from: "made", to: "dropped" },
      details: { number: batch.number },
    });
    return { ok: true };
  });
}
