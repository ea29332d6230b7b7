import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type Day, helsinkiDay } from "~/domain/day";
import { type ApprovalRefusal, mayApprove, netOf } from "~/domain/payment";
import {
  findApprovalFacts,
  findPayment,
  type Payment,
  projectOfRecovery,
  updatePayment,
} from "~/queries/payments.server";
import { findRecovery } from "~/queries/recoveries.server";
import { mustBook } from "./book-entry.server";
import { settleIfPaid } from "./collect-debt.server";

type Settling = { paidOn: Day; by: { id: string; name: string }; at: string };

/**
 * A payment is paid, in the caller's transaction: all of it in the project's ledger, and what was set off as
 * recovered in the ledger of the debt (688/2001 § 30). A verdict before has made sure that it can be booked.
 */
export async function settlePayment(trx: Db, payment: Payment, { paidOn, by, at }: Settling): Promise<void> {
  const { id, projectId, number, amount, setOff, setOffRecoveryId, state } = payment;
  const booking = { bookedOn: paidOn, by, at };
  await mustBook(trx, { ...booking, projectId, kind: "pay", amount, cause: { noun: "payment", id } });
  if (setOff > 0 && setOffRecoveryId !== null) {
    const debtor = await projectOfRecovery(trx, setOffRecoveryId, projectId);
    const cause = { noun: "recovery", id: setOffRecoveryId };
    await mustBook(trx, { ...booking, projectId: debtor, kind: "recover", amount: setOff, cause });
    const recovery = await findRecovery(trx, debtor, setOffRecoveryId, "ministry");
    if (recovery) await settleIfPaid(trx, recovery, { by, at });
  }
  await updatePayment(trx, id, { state: "paid", paidOn, reason: null });
  await addToRecord(trx, {
    ...{ at, by, action: "settle", noun: "payment", nounId: id, from: state, to: "paid" },
    details: { projectId, number, amount, setOff, paidOn },
  });
}

export type SetOffVerdict = { ok: true } | { ok: false; because: "not-set-off" | ApprovalRefusal };

/** Settles an approved payment that is wholly set off: nothing is transferred. Undefined: no such payment. */
export function settleSetOff(
  db: Db,
  { paymentId, by, at }: { paymentId: string; by: { id: string; name: string }; at: string },
): Promise<SetOffVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const payment = await findPayment(trx, paymentId);
    if (!payment) return undefined;
    if (payment.state !== "approved") return { ok: false, because: "wrong-state" };
    if (netOf(payment) !== 0) return { ok: false, because: "not-set-off" };
    const facts = await findApprovalFacts(trx, payment, by.id);
    // What held when it was approved must hold still.
    const verdict = mayApprove({ ...facts, state: "verified" });
    if (!verdict.ok) return { ok: false, because: verdict.because };
    await settlePayment(trx, payment, { paidOn: helsinkiDay(at), by, at });
    return { ok: true };
  });
}
