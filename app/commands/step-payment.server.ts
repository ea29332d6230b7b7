import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type PaymentState, paymentSteps, transition } from "~/domain/states";
import { findPayment, type Payment, updatePayment } from "~/queries/payments.server";
import { mustBook } from "./book-entry.server";

export type Stepping = { paymentId: string; reason: string; by: { id: string; name: string }; at: string };
export type StepVerdict =
  | { ok: true }
  | { ok: false; because: "wrong-state" | "in-batch" | "not-sent-back" | "already-sent-back" };

type Taken = { set: Partial<Payment>; to: PaymentState; unverifies?: boolean };
type Taking = (payment: Payment) => StepVerdict | Taken;

/** Sends a payment that waits for approval back to those who verified it, with what is wrong. */
export const sendBackPayment = (db: Db, stepping: Stepping) =>
  step(db, "send-back", stepping, (payment) => {
    if (payment.state !== "verified") return { ok: false, because: "wrong-state" };
    if (payment.sentBackAt !== null) return { ok: false, because: "already-sent-back" };
    return { set: { sentBackBy: stepping.by.id, sentBackAt: stepping.at }, to: "verified" };
  });

/** Answers why a payment was sent back: it waits for approval again. */
export const answerPayment = (db: Db, stepping: Stepping) =>
  step(db, "answer", stepping, (payment) => {
    if (payment.state !== "verified") return { ok: false, because: "wrong-state" };
    if (payment.sentBackAt === null) return { ok: false, because: "not-sent-back" };
    return { set: { sentBackBy: null, sentBackAt: null }, to: "verified" };
  });

/** Takes an approval back, while the payment stands in no batch. */
export const unapprovePayment = (db: Db, stepping: Stepping) =>
  step(db, "unapprove", stepping, (payment) => {
    if (payment.batchId !== null) return { ok: false, because: "in-batch" };
    const taken = transition(paymentSteps, payment.state, "unapprove");
    return taken.ok ? { set: { approvedBy: null, approvedAt: null }, to: taken.to } : taken;
  });

/**
 * Cancels a payment that has not been sent, and stands in no batch. What was to be set off against it is let go,
 * and what a claim was found payable for is payable no more.
 */
export const cancelPayment = (db: Db, stepping: Stepping) =>
  step(db, "cancel", stepping, (payment) => {
    if (payment.batchId !== null) return { ok: false, because: "in-batch" };
    const taken = transition(paymentSteps, payment.state, "cancel");
    const released = { setOff: 0, setOffRecoveryId: null };
    return taken.ok
      ? { set: { ...released, sentBackBy: null, sentBackAt: null }, to: taken.to, unverifies: true }
      : taken;
  });

/** Takes the step with its reason, and puts it on the record. Undefined: no such payment. */
function step(
  db: Db,
  action: string,
  { paymentId: id, reason, by, at }: Stepping,
  take: Taking,
): Promise<StepVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const payment = await findPayment(trx, id);
    if (!payment) return undefined;
    const taken = take(payment);
    if (!("set" in taken)) return taken;
    await updatePayment(trx, id, { ...taken.set, state: taken.to, reason });
    const { projectId, number, amount, setOff, setOffRecoveryId, claimId } = payment;
    const letGo = setOff > 0 && taken.set.setOff === 0 && { released: { setOff, setOffRecoveryId } };
    await addToRecord(trx, {
      ...{ at, by, action, noun: "payment", nounId: id, from: payment.state, to: taken.to },
      details: { projectId, number, amount, reason, ...letGo },
    });
    if (taken.unverifies && claimId !== null) {
      const cause = { noun: "payment", id };
      await mustBook(trx, { projectId, kind: "verify", amount: -amount, cause, by, at });
    }
    return { ok: true };
  });
}
