import { addToRecord, type Db, inTransaction } from "~/db.server";
import { listDeductions, markDeductionRemoved } from "~/queries/claim-checks.server";
import { findHandled, type Handling } from "./handled-claim.server";

/** Takes a deduction back before the claim is verified. Undefined: not there. */
export function removeDeduction(
  db: Db,
  { deductionId, ...handling }: Handling & { deductionId: string },
): Promise<{ ok: true } | { ok: false; because: "wrong-state" } | undefined> {
  return inTransaction(db, async (trx) => {
    const handled = await findHandled(trx, handling);
    if (!handled) return undefined;
    const { claimId, projectId, by, at } = handling;
    const all = await listDeductions(trx, claimId, handled.received.receiptNumber);
    const one = all.find(({ id }) => id === deductionId);
    if (!one) return undefined;
    if (handled.claim.state !== "submitted") return { ok: false, because: "wrong-state" };
    await markDeductionRemoved(trx, one.id, by.id, at);
    const { place, category, reason, amount, note } = one;
    await addToRecord(trx, {
      ...{ at, by, action: "undo-deduction", noun: "claim", nounId: claimId },
      details: { projectId, place, category, reason, amount, note },
    });
    return { ok: true };
  });
}
