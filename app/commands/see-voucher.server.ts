import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type DeductionReason, type DeductionVerdict, mayDeduct } from "~/domain/claim/money";
import type { Cents } from "~/domain/money";
import { wordsIn } from "~/domain/words-in";
import {
  findSample,
  insertOutcome,
  listDeductions,
  markDeductionRemoved,
} from "~/queries/claim-checks.server";
import { addDeduction } from "./deduct-from-claim.server";
import { findHandled, type Handling } from "./handled-claim.server";

export type Seeing = {
  place: number;
  outcome: "ok" | "deduction" | "missing";
  /** Of a deduction; a voucher without evidence is deducted whole. Cents. */
  amount: Cents;
  reason: DeductionReason;
  note: string;
};

export type SeeVerdict =
  | DeductionVerdict
  | { ok: false; because: "wrong-state" | "not-in-sample" | "too-few-words" };

const fewestWords = 3;

/**
 * Keeps what was seen of a sampled voucher. A deduction, or evidence that is missing, deducts at once, in place of
 * what was deducted from the same voucher before. Undefined: no such claim.
 */
export function seeVoucher(db: Db, asked: Handling & Seeing): Promise<SeeVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { claimId, projectId, by, at, place, outcome, note } = asked;
    const handled = await findHandled(trx, asked);
    if (!handled) return undefined;
    const { receiptNumber, content } = handled.received;
    if (handled.claim.state !== "submitted") return { ok: false, because: "wrong-state" };
    const drawn = await findSample(trx, claimId, receiptNumber);
    const voucher = content.vouchers.find((one) => one.place === place);
    const chosen = drawn?.sample.vouchers.some((one) => one.place === place && one.chosen !== null);
    if (!drawn || !voucher || !chosen) return { ok: false, because: "not-in-sample" };
    if (outcome !== "ok" && wordsIn(note) < fewestWords) return { ok: false, because: "too-few-words" };

    const deductions = await listDeductions(trx, claimId, receiptNumber);
    const [own, others] = [
      deductions.filter((one) => one.place === place),
      deductions.filter((one) => one.place !== place),
    ];
    const missing = outcome === "missing";
    const amount = missing ? Math.max(0, voucher.amount) : asked.amount;
    const deducting = outcome === "deduction" || (missing && amount > 0);
    const deduction = { place, category: voucher.category, amount };
    const claimed = { direct: content.costs, vouchers: content.vouchers };
    const verdict = deducting ? mayDeduct(deduction, claimed, others) : { ok: true as const };
    if (!verdict.ok) return verdict;
    for (const { id } of own) await markDeductionRemoved(trx, id, by.id, at);
    const reason = missing ? "no-evidence" : asked.reason;
    if (deducting) await addDeduction(trx, handled, { ...deduction, reason, note, by, at });
    const before = drawn.outcomes.find((one) => one.place === place);
    await insertOutcome(trx, {
      ...{
        sampleId: drawn.id,
        place,
        version: (before?.version ?? 0) + 1,
        outcome,
        note,
        seenBy: by.id,
        seenAt: at,
      },
    });
    await addToRecord(trx, {
      ...{ at, by, action: "see-voucher", noun: "claim", nounId: claimId },
      details: {
        ...{ projectId, place, number: voucher.number },
        before: before ? { outcome: before.outcome, note: before.note } : null,
        after: { outcome, note },
      },
    });
    return { ok: true };
  });
}
