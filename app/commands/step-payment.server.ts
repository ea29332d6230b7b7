import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type PaymentState, paymentSteps, transition } from "~/domain/states";
import { findPayment, type Payment, updatePayment } from "~/queries/payments.server";

export type Stepping = { paymentId: string; reason: string; by: { id: string; name: string }; at: string };
export type StepVerdict =
  | { ok: true }
  | { ok: false; because: "wrong-state" | "in-batch" | "not-sent-back" | "already-sent-back" };

type Taking = (payment: Payment) => StepVerdict | { set: Partial<Payment>; to: PaymentState };

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

/** Cancels a payment that has not been sent, and stands in no batch. */
export const cancelPayment = (db: Db, stepping: Stepping) =>
  step(db, "cancel", stepping, (payment) => {
    if (payment.batchId !== null) return { ok: false, because: "in-batch" };
    const taken = transition(paymentSteps, payment.state, "cancel");
    return taken.ok ? { set: { sentBackBy: null, sentBackAt: null }, to: taken.to } : taken;
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
    const { projectId, number, amount } = payment;
    await addToRecord(trx, {
      ...{ at, by, action, noun: "payment", nounId: id, from: payment.state, to: taken.to },
      details: { projectId, number, amount, reason },
    });
    return { ok: true };
  });
}
