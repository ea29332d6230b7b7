import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import type { CostCategory } from "~/domain/budget";
import { type DeductionReason, type DeductionVerdict, mayDeduct } from "~/domain/claim/money";
import type { Cents } from "~/domain/money";
import { wordsIn } from "~/domain/words-in";
import { insertDeduction, listDeductions } from "~/queries/claim-checks.server";
import { findHandled, type HandledClaim, type Handling } from "./handled-claim.server";

export type Deducting = {
  /** The voucher, or null for the category as a whole. */
  place: number | null;
  category: CostCategory;
  reason: DeductionReason;
  amount: Cents;
  note: string;
};

export type DeductVerdict = DeductionVerdict | { ok: false; because: "wrong-state" | "too-few-words" };

/** Deducts from a voucher or a category, with the reason in words for the recipient. Undefined: no such claim. */
export function deduct(db: Db, asked: Handling & Deducting): Promise<DeductVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const handled = await findHandled(trx, asked);
    if (!handled) return undefined;
    if (handled.claim.state !== "submitted") return { ok: false, because: "wrong-state" };
    if (wordsIn(asked.note) < fewestDeductionWords) return { ok: false, because: "too-few-words" };
    return addDeduction(trx, handled, asked);
  });
}

const fewestDeductionWords = 3;

/** Judges and stores a deduction in the caller's transaction. */
export async function addDeduction(
  trx: Db,
  { claim, received }: HandledClaim,
  { place, category, reason, amount, note, by, at }: Deducting & Pick<Handling, "by" | "at">,
): Promise<DeductionVerdict> {
  const { receiptNumber, content } = received;
  const earlier = await listDeductions(trx, claim.id, receiptNumber);
  const claimed = { direct: content.costs, vouchers: content.vouchers };
  const verdict = mayDeduct({ place, category, amount }, claimed, earlier);
  if (!verdict.ok) return verdict;
  await insertDeduction(trx, {
    ...{ id: randomUUID(), claimId: claim.id, receiptNumber, place, category, reason, amount, note },
    ...{ madeBy: by.id, madeAt: at, removedBy: null, removedAt: null },
  });
  await addToRecord(trx, {
    ...{ at, by, action: "deduct", noun: "claim", nounId: claim.id },
    details: {
      projectId: claim.projectId,
      receiptNumber,
      place,
      category,
      amount,
      ground: reason,
      reason: note,
    },
  });
  return verdict;
}
