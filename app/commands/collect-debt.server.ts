import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction, toJson } from "~/db.server";
import { type Day, helsinkiDay } from "~/domain/day";
import { type Allocation, allocateReceipt, type NoRate } from "~/domain/interest";
import type { Cents } from "~/domain/money";
import { maySetOff, type PlanPart, type SetOffVerdict } from "~/domain/recovery";
import { updatePayment } from "~/queries/payments.server";
import { findRates } from "~/queries/rates.server";
import {
  comingSetOff,
  findDebt,
  findRecovery,
  listComingPayments,
  type Recovery,
} from "~/queries/recoveries.server";
import { mustBook } from "./book-entry.server";
import { type Doing, stepRecovery } from "./step-recovery.server";

type Matter = Doing & { projectId: string; recoveryId: string };

export type ReceivedVerdict =
  | { ok: true; interest: Cents; principal: Cents }
  | Exclude<Allocation, { ok: true }>
  | NoRate
  | { ok: false; because: "not-open" | "in-future" }
  | { ok: false; because: "before-another"; last: Day };

/**
 * Books money that came back: the interest that is owed on the day first, then the principal. A matter in which
 * nothing is owed any more is settled; what is set off against coming payments is not received too. Days are kept in order, since the interest of each depends on those before.
 */
export function receiveDebt(
  db: Db,
  receiving: Matter & { amount: Cents; receivedOn: Day; reference: string },
): Promise<ReceivedVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, recoveryId, amount, receivedOn, reference, by, at } = receiving;
    const recovery = await findRecovery(trx, projectId, recoveryId, "ministry");
    if (!recovery) return undefined;
    if (receivedOn > helsinkiDay(at)) return { ok: false, because: "in-future" };
    const found = isOpen(recovery)
      ? await findDebt(trx, recovery, receivedOn, await findRates(trx))
      : undefined;
    if (!found) return { ok: false, because: "not-open" };
    const days = [helsinkiDay(recovery.signedAt ?? at), ...found.movements.map(({ bookedOn }) => bookedOn)];
    const last = days.sort().at(-1) ?? receivedOn;
    if (receivedOn < last) return { ok: false, because: "before-another", last };
    if (!found.verdict.ok) return found.verdict;
    const { debt } = found.verdict;
    // What coming payments cover is theirs: else the bank could pay what can no longer be booked.
    const principalOpen = debt.principal - (await comingSetOff(trx, recoveryId));
    const allocated = allocateReceipt(amount, { ...debt, principal: principalOpen });
    if (!allocated.ok) return allocated;

    const { interest, principal } = allocated;
    const booking = { projectId, bookedOn: receivedOn, cause: { noun: "recovery", id: recoveryId }, by, at };
    if (interest > 0) await mustBook(trx, { ...booking, kind: "interest", amount: interest });
    if (principal > 0) await mustBook(trx, { ...booking, kind: "recover", amount: principal });
    const details = { receivedOn, amount, interest, principal, reference };
    await addToRecord(trx, {
      at,
      by,
      action: "receive-money",
      noun: "recovery",
      nounId: recoveryId,
      details,
    });
    await settleIfPaid(trx, recovery, { by, at });
    return allocated;
  });
}

/** Settles the matter when neither principal nor interest is owed today. */
export async function settleIfPaid(trx: Db, recovery: Recovery, { by, at }: Doing): Promise<void> {
  const found = await findDebt(trx, recovery, helsinkiDay(at), await findRates(trx));
  if (!found?.verdict.ok) return;
  const { principal, interest } = found.verdict.debt;
  if (principal === 0 && interest <= 0) await stepRecovery(trx, { recovery, step: "settle", by, at });
}

export type KeptBackVerdict = SetOffVerdict | { ok: false; because: "not-kept-back" };

/**
 * Keeps part of a coming payment back against the principal (688/2001 § 30), or, with an amount of zero, lets
 * it go again. A payment that was approved is approved anew. It is booked when the payment has been paid.
 */
export function setOffPayment(
  db: Db,
  setting: Matter & { paymentId: string; amount: Cents; note: string },
): Promise<KeptBackVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, recoveryId, paymentId, amount, note, by, at } = setting;
    const recovery = await findRecovery(trx, projectId, recoveryId, "ministry");
    const payment = (await listComingPayments(trx, projectId)).find(({ id }) => id === paymentId);
    if (!recovery || !payment) return undefined;
    const releases = amount === 0;
    if (releases) {
      const kept = payment.setOffRecoveryId === recoveryId && payment.state !== "sent";
      if (!kept) return { ok: false, because: "not-kept-back" };
      if (payment.batchId !== null) return { ok: false, because: "in-batch" };
    } else {
      const found = await findDebt(trx, recovery, helsinkiDay(at), await findRates(trx));
      const principal = found?.verdict.ok ? found.verdict.debt.principal : 0;
      const owed = principal - (await comingSetOff(trx, recoveryId));
      const verdict = maySetOff(amount, payment, { state: recovery.state, owed });
      if (!verdict.ok) return verdict;
    }
    const set = { setOff: amount, setOffRecoveryId: releases ? null : recoveryId };
    await trx.updateTable("payment").set(set).where("id", "=", paymentId).execute();
    const { setOff, setOffRecoveryId } = payment;
    const details = {
      before: { setOff, setOffRecoveryId },
      after: set,
      number: payment.number,
      reason: note,
    };
    const action = releases ? "release-set-off" : "set-off";
    await addToRecord(trx, { at, by, action, noun: "payment", nounId: paymentId, details });
    await addToRecord(trx, { at, by, action, noun: "recovery", nounId: recoveryId, details });
    if (payment.state === "approved") await approveAnew(trx, payment, { by, at });
    return { ok: true };
  });
}

/** Another sum was approved than will be transferred now: somebody approves the payment anew. */
async function approveAnew(
  trx: Db,
  { id, number, amount }: { id: string; number: string; amount: Cents },
  { by, at }: Doing,
): Promise<void> {
  await updatePayment(trx, id, { state: "verified", approvedBy: null, approvedAt: null });
  await addToRecord(trx, {
    ...{ at, by, action: "unapprove", noun: "payment", nounId: id, from: "approved", to: "verified" },
    details: { number, amount },
  });
}

export type PlanVerdict =
  | { ok: true }
  | { ok: false; because: "not-open" | "already-asked" | "not-asked" | "not-the-sum" };

/** The recipient asks to pay back in parts. */
export function askPlan(
  db: Db,
  asking: Matter & { organisationId: string; text: string },
): Promise<PlanVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, recoveryId, organisationId, text, by, at } = asking;
    const recovery = await findRecovery(trx, projectId, recoveryId, { organisationId });
    if (!recovery) return undefined;
    if (!isOpen(recovery)) return { ok: false, because: "not-open" };
    if (recovery.plans.some(({ state }) => state === "asked")) return { ok: false, because: "already-asked" };
    const row = {
      id: randomUUID(),
      recoveryId,
      state: "asked" as const,
      asked: text,
      askedBy: by.id,
      askedAt: at,
    };
    await trx
      .insertInto("recoveryPlan")
      .values({ ...row, parts: toJson([]) })
      .execute();
    const details = { asked: text };
    await addToRecord(trx, { at, by, action: "ask-plan", noun: "recovery", nounId: recoveryId, details });
    return { ok: true };
  });
}

/** Grants the wish with the parts, whose sum is the principal that is owed, or refuses it with reasons. */
export function answerPlan(
  db: Db,
  answering: Matter & { parts: PlanPart[]; reasons: string },
): Promise<PlanVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, recoveryId, parts, reasons, by, at } = answering;
    const recovery = await findRecovery(trx, projectId, recoveryId, "ministry");
    if (!recovery) return undefined;
    if (!isOpen(recovery)) return { ok: false, because: "not-open" };
    const plan = recovery.plans.find(({ state }) => state === "asked");
    if (!plan) return { ok: false, because: "not-asked" };
    if (parts.length > 0) {
      const found = await findDebt(trx, recovery, helsinkiDay(at), await findRates(trx));
      const owed = found?.verdict.ok ? found.verdict.debt.principal : 0;
      if (parts.reduce((sum, { amount }) => sum + amount, 0) !== owed)
        return { ok: false, because: "not-the-sum" };
    }
    const state = parts.length > 0 ? ("granted" as const) : ("refused" as const);
    await trx
      .updateTable("recoveryPlan")
      .set({ state, parts: toJson(parts), reasons, decidedBy: by.id, decidedAt: at })
      .where("id", "=", plan.id)
      .execute();
    const action = state === "granted" ? "grant-plan" : "refuse-plan";
    const details = { parts, reason: reasons };
    await addToRecord(trx, { at, by, action, noun: "recovery", nounId: recoveryId, details });
    return { ok: true };
  });
}

export type WriteOffVerdict =
  | { ok: true }
  | { ok: false; because: "not-open" | "not-proposed" | "already-proposed" | "same-person" | "not-positive" }
  | { ok: false; because: "more-than-owed"; limit: Cents };

/** Proposes that part of the principal is given up, with reasons: another official decides. */
export function proposeWriteOff(
  db: Db,
  proposing: Matter & { amount: Cents; reasons: string },
): Promise<WriteOffVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, recoveryId, amount, reasons, by, at } = proposing;
    const recovery = await findRecovery(trx, projectId, recoveryId, "ministry");
    if (!recovery) return undefined;
    if (recovery.writeOffs.some(({ state }) => state === "proposed"))
      return { ok: false, because: "already-proposed" };
    const verdict = await mayGiveUp(trx, recovery, amount, at);
    if (!verdict.ok) return verdict;
    const row = { id: randomUUID(), recoveryId, state: "proposed" as const, amount, reasons };
    await trx
      .insertInto("recoveryWriteOff")
      .values({ ...row, proposedBy: by.id, proposedAt: at })
      .execute();
    const details = { amount, reason: reasons };
    await addToRecord(trx, {
      at,
      by,
      action: "propose-write-off",
      noun: "recovery",
      nounId: recoveryId,
      details,
    });
    return { ok: true };
  });
}

/** Decides on the proposed write-off: books it, or declines it. Never by the one who proposed it. */
export function decideWriteOff(
  db: Db,
  deciding: Matter & { accept: boolean },
): Promise<WriteOffVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, recoveryId, accept, by, at } = deciding;
    const recovery = await findRecovery(trx, projectId, recoveryId, "ministry");
    if (!recovery) return undefined;
    const proposed = recovery.writeOffs.find(({ state }) => state === "proposed");
    if (!proposed) return { ok: false, because: "not-proposed" };
    if (proposed.proposedBy === by.id) return { ok: false, because: "same-person" };
    const { amount, reasons } = proposed;
    if (accept) {
      const verdict = await mayGiveUp(trx, recovery, amount, at);
      if (!verdict.ok) return verdict;
      const cause = { noun: "recovery", id: recoveryId };
      await mustBook(trx, { projectId, kind: "write-off", amount, cause, by, at });
    }
    const state = accept ? ("done" as const) : ("declined" as const);
    await trx
      .updateTable("recoveryWriteOff")
      .set({ state, decidedBy: by.id, decidedAt: at })
      .where("id", "=", proposed.id)
      .execute();
    const action = accept ? "write-off" : "decline-write-off";
    const details = { amount, reason: reasons };
    await addToRecord(trx, { at, by, action, noun: "recovery", nounId: recoveryId, details });
    if (accept) await settleIfPaid(trx, recovery, { by, at });
    return { ok: true };
  });
}

async function mayGiveUp(trx: Db, recovery: Recovery, amount: Cents, at: string): Promise<WriteOffVerdict> {
  if (!isOpen(recovery)) return { ok: false, because: "not-open" };
  if (amount <= 0) return { ok: false, because: "not-positive" };
  const movements = await findDebt(trx, recovery, helsinkiDay(at), await findRates(trx));
  const principal = movements ? principalLeft(recovery, movements.movements) : 0;
  const limit = principal - (await comingSetOff(trx, recovery.id));
  return amount > limit ? { ok: false, because: "more-than-owed", limit } : { ok: true };
}

function principalLeft(recovery: Recovery, movements: { kind: string; amount: Cents }[]): Cents {
  const demanded = recovery.lines.reduce((sum, { principal }) => sum + principal, 0) - recovery.moderated;
  return movements.reduce((left, { kind, amount }) => (kind === "interest" ? left : left - amount), demanded);
}

function isOpen({ state, measure }: Recovery): boolean {
  return measure === "recovery" && (state === "signed" || state === "served");
}
