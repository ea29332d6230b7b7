import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import type { CostCategory } from "~/domain/budget";
import {
  type CheckAnswer,
  checkAnswers,
  claimChecks,
  mayVerify,
  type VerifyVerdict,
} from "~/domain/claim/checks";
import {
  type ClaimCosts,
  type DeductionReason,
  type DeductionVerdict,
  mayDeduct,
  reckonGrant,
  totalOf,
  verifiedCosts,
} from "~/domain/claim/money";
import type { FilingQuestion, ReturnVerdict } from "~/domain/filing";
import type { Cents } from "~/domain/money";
import { type Conflict, mergeAnswers } from "~/domain/saving";
import { fewestReasonWords } from "~/domain/statement";
import { wordsIn } from "~/domain/words-in";
import {
  findSaid,
  findSample,
  insertChecks,
  insertDeduction,
  lastCheckVersion,
  listChecks,
  listDeductions,
  markDeductionRemoved,
} from "~/queries/claim-checks.server";
import { findAvailable, findReceivedClaim, keepVerified } from "~/queries/claims.server";
import { type Filing, findFiling } from "~/queries/filings.server";
import { addPayment } from "./add-payment.server";
import { mustBook } from "./book-entry.server";
import { decideFiling, returnFiling } from "./return-filing.server";
import { unclaim } from "./unclaim.server";

/** A claim that the ministry has, who handles it, and when. */
export type Handling = { claimId: string; projectId: string; by: { id: string; name: string }; at: string };

/** The claim as the ministry has it, with what was last received; undefined when there is none. */
export async function findHandled(
  trx: Db,
  { claimId: id, projectId }: Pick<Handling, "claimId" | "projectId">,
) {
  const claim = await findFiling(trx, { id, projectId, kind: "claim" }, "ministry");
  const received = claim && (await findReceivedClaim(trx, id));
  return claim && received ? { claim, received } : undefined;
}

export type SaveChecksVerdict =
  | { ok: true; version: number; conflicts: Conflict[] }
  | { ok: false; because: "wrong-state" };

/**
 * Keeps what was said of the checks, whole or in part, as their next version. What a colleague has meanwhile said
 * otherwise is a conflict and stays; the rest is stored. `version` is what the page showed. Undefined: no such claim.
 */
export function saveChecks(
  db: Db,
  {
    typed,
    version,
    ...handling
  }: Handling & { typed: Record<string, { answer: string; note: string }>; version: number },
): Promise<SaveChecksVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { claimId, projectId, by, at } = handling;
    const handled = await findHandled(trx, handling);
    if (!handled) return undefined;
    if (handled.claim.state !== "submitted") return { ok: false, because: "wrong-state" };
    const { receiptNumber } = handled.received;
    const before = shown(await listChecks(trx, claimId, receiptNumber));
    const seen = shown(await listChecks(trx, claimId, receiptNumber, version));
    const posted = Object.fromEntries(
      claimChecks.flatMap(({ id }) => {
        const said = typed[id];
        if (!said) return [];
        const answer = (checkAnswers as readonly string[]).includes(said.answer) ? said.answer : "";
        return [
          [`${id} answer`, answer],
          [`${id} note`, said.note.trim()],
        ];
      }),
    );
    const { store, conflicts } = mergeAnswers(posted, seen, before);
    const changed = claimChecks.filter(({ id }) => `${id} answer` in store || `${id} note` in store);
    const last = await lastCheckVersion(trx, claimId);
    if (changed.length === 0) return { ok: true, version: last, conflicts };
    const after = { ...before, ...store };
    await insertChecks(
      trx,
      changed.map(({ id }) => ({
        ...{ claimId, receiptNumber, version: last + 1, part: id },
        answer: (after[`${id} answer`] ?? "") as CheckAnswer | "",
        ...{ note: after[`${id} note`] ?? "", answeredBy: by.id, answeredAt: at },
      })),
    );
    const told = (of: Record<string, string>) =>
      Object.fromEntries(Object.keys(store).map((key) => [key, of[key] ?? ""]));
    await addToRecord(trx, {
      ...{ at, by, action: "check", noun: "claim", nounId: claimId },
      details: { projectId, receiptNumber, version: last + 1, before: told(before), after: told(after) },
    });
    return { ok: true, version: last + 1, conflicts };
  });
}

function shown(checks: { part: string; answer: string; note: string }[]): Record<string, string> {
  return Object.fromEntries(
    checks.flatMap(({ part, answer, note }) => [
      [`${part} answer`, answer],
      [`${part} note`, note],
    ]),
  );
}

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
  { claim, received }: NonNullable<Awaited<ReturnType<typeof findHandled>>>,
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
    details: { projectId: claim.projectId, receiptNumber, place, category, reason, amount, note },
  });
  return verdict;
}

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

/** What the claim would be verified for now: costs that remain, and the grant of them, never more than was claimed. */
export async function reckonVerified(
  db: Db,
  {
    claim,
    received,
  }: {
    claim: Pick<Filing, "id" | "projectId">;
    received: NonNullable<Awaited<ReturnType<typeof findReceivedClaim>>>;
  },
) {
  const { content, receiptNumber } = received;
  const deductions = await listDeductions(db, claim.id, receiptNumber);
  const costs: ClaimCosts = verifiedCosts(content.costs, deductions, content.indirect);
  const total = totalOf(costs);
  const available = await findAvailable(db, claim.projectId, claim.id);
  const { income, otherFunding, sharePercent, grant: claimed } = content.reckoning;
  const reckoning = reckonGrant({
    costs: total,
    income,
    otherFunding,
    sharePercent,
    available: Math.min(available, claimed),
  });
  return {
    deductions,
    costs,
    total,
    deducted: content.reckoning.costs - total,
    reckoning,
    grant: reckoning.grant,
  };
}

export type VerifyClaimVerdict =
  | { ok: true; grant: Cents; paymentId: string | null }
  | Extract<VerifyVerdict, { ok: false }>;

/**
 * Verifies a claim: the costs less deductions are accepted, the grant of them is booked as payable, and a
 * payment of it waits for another official's approval. Nothing to pay adds none. Undefined: no such claim.
 */
export function verifyClaim(
  db: Db,
  { note, ...handling }: Handling & { note: string },
): Promise<VerifyClaimVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { claimId, projectId, by, at } = handling;
    const handled = await findHandled(trx, handling);
    if (!handled) return undefined;
    const { claim, received } = handled;
    const { receiptNumber, content } = received;
    const said = await findSaid(trx, claimId, receiptNumber);
    const sample = await findSample(trx, claimId, receiptNumber);
    const verdict = mayVerify(claim.state, said, sample ?? null);
    if (!verdict.ok) return verdict;
    const { costs, total, deducted, grant } = await reckonVerified(trx, handled);
    await keepVerified(trx, claimId, { costs, total, deducted, grant, by: by.id, at });
    await decideFiling(trx, claim, { step: "accept", reasons: note, by, at });
    const cause = { noun: "claim", id: claimId };
    if (grant === 0) return { ok: true, grant, paymentId: null };
    await mustBook(trx, { projectId, kind: "verify", amount: grant, cause, by, at });
    const { kind, instalment } = content;
    const paymentId = await addPayment(trx, { projectId, kind, instalment, claimId, amount: grant, by, at });
    return { ok: true, grant, paymentId };
  });
}

export type RejectClaimVerdict = { ok: true } | { ok: false; because: "wrong-state" | "too-few-words" };

/** Rejects a claim as a whole, with reasons; what it asked for is booked back. Undefined: no such claim. */
export function rejectClaim(
  db: Db,
  { reasons, ...handling }: Handling & { reasons: string },
): Promise<RejectClaimVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const handled = await findHandled(trx, handling);
    if (!handled) return undefined;
    const { claimId, projectId, by, at } = handling;
    if (handled.claim.state !== "submitted") return { ok: false, because: "wrong-state" };
    if (wordsIn(reasons) < fewestReasonWords) return { ok: false, because: "too-few-words" };
    await unclaim(trx, { claimId, projectId, by, at });
    await decideFiling(trx, handled.claim, { step: "reject", reasons, by, at });
    return { ok: true };
  });
}

/** Returns a claim with a question for each part, and books back what it asked for. Undefined: no such claim. */
export function returnClaim(
  db: Db,
  {
    message,
    questions,
    dueOn,
    ...handling
  }: Handling & { message: string; questions: FilingQuestion[]; dueOn: string },
): Promise<ReturnVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { claimId, projectId, by, at } = handling;
    const asked = { filingId: claimId, projectId, kind: "claim" as const, message, questions, dueOn, by, at };
    const verdict = await returnFiling(trx, asked);
    if (verdict?.ok) await unclaim(trx, { claimId, projectId, by, at });
    return verdict;
  });
}
