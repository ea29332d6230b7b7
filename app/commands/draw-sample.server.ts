import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction, toJson } from "~/db.server";
import { type DeductionReason, type DeductionVerdict, mayDeduct } from "~/domain/claim/money";
import { voucherLine } from "~/domain/claim/voucher";
import type { Cents } from "~/domain/money";
import { drawSample as draw, type Sample, type SamplingFacts, usualSampling } from "~/domain/sampling";
import { wordsIn } from "~/domain/words-in";
import {
  type DrawnSample,
  findSample,
  insertOutcome,
  insertSample,
  listDeductedCategories,
  listDeductions,
  listOwnNames,
  markDeductionRemoved,
} from "~/queries/claim-checks.server";
import { listTwins, type ReceivedClaim } from "~/queries/claims.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { findRecordHead } from "~/queries/record.server";
import { addDeduction, findHandled, type Handling } from "./check-claim.server";
import { digestOf } from "./digest.server";

export type DrawVerdict = { ok: true; already: boolean } | { ok: false; because: "wrong-state" };

/**
 * Draws the sample of a claim's vouchers, once for each submission. The seed is the SHA-256 of the record's last
 * digest and the claim's number, so that nobody chooses it. Undefined: no such claim.
 */
export function drawSample(db: Db, handling: Handling): Promise<DrawVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { claimId, projectId, by, at } = handling;
    const handled = await findHandled(trx, handling);
    if (!handled) return undefined;
    const { claim, received } = handled;
    const { receiptNumber, content } = received;
    if (await findSample(trx, claimId, receiptNumber)) return { ok: true, already: true };
    if (claim.state !== "submitted") return { ok: false, because: "wrong-state" };

    const project = await findFundedProject(trx, projectId, "ministry");
    const head = await findRecordHead(trx);
    if (!project || !head) return undefined;
    const twins = new Set((await listTwins(trx, claimId, receiptNumber)).map(({ place }) => place));
    const facts: SamplingFacts = {
      period: content.period,
      ownNames: await listOwnNames(trx, project.organisationId),
      deducted: await listDeductedCategories(trx, projectId, claimId),
      elsewhere: content.vouchers.filter(({ place }) => twins.has(place)).map(voucherLine),
    };
    const seed = digestOf(`${head.hash}|${claim.number}`);
    const terms = usualSampling;
    const sample = draw({ vouchers: content.vouchers, facts, terms, seed, sha256: digestOf });
    await insertSample(trx, {
      ...{ id: randomUUID(), claimId, receiptNumber, seed, headSeq: head.seq, headHash: head.hash },
      ...{ content: toJson({ terms, facts, sample }), drawnBy: by.id, drawnAt: at },
    });
    const chosen = sample.vouchers.filter((one) => one.chosen !== null).map(({ place }) => place);
    await addToRecord(trx, {
      ...{ at, by, action: "draw-sample", noun: "claim", nounId: claimId },
      details: {
        projectId,
        receiptNumber,
        seed,
        head: head.seq,
        population: sample.population,
        count: sample.count,
        chosen,
      },
    });
    return { ok: true, already: false };
  });
}

/** The same sample drawn again from what was received and what was kept, and whether it is the same. */
export function drawAgain(received: ReceivedClaim, drawn: DrawnSample): { sample: Sample; same: boolean } {
  const { terms, facts, seed } = drawn;
  const sample = draw({ vouchers: received.content.vouchers, facts, terms, seed, sha256: digestOf });
  return { sample, same: JSON.stringify(sample) === JSON.stringify(drawn.sample) };
}

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
