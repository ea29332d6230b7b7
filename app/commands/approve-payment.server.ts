import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type ApprovalVerdict, mayApprove } from "~/domain/payment";
import { findApprovalFacts, findPayment, updatePayment } from "~/queries/payments.server";

type Approving = {
  paymentId: string;
  /** The cents that the approver has seen: another sum is not approved by mistake. */
  seen: { amount: number; setOff: number };
  by: { id: string; name: string };
  at: string;
};

export type ApprovePaymentVerdict = ApprovalVerdict | { ok: false; because: "changed"; limit?: undefined };

/** Approves a payment that somebody else has verified. Answers `mayApprove`; undefined: no such payment. */
export function approvePayment(db: Db, approving: Approving): Promise<ApprovePaymentVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { paymentId: id, seen, by, at } = approving;
    const payment = await findPayment(trx, id);
    if (!payment) return undefined;
    const verdict = mayApprove(await findApprovalFacts(trx, payment, by.id));
    if (!verdict.ok) return verdict;
    const { amount, setOff, number, projectId } = payment;
    if (amount !== seen.amount || setOff !== seen.setOff) return { ok: false, because: "changed" };

    await updatePayment(trx, id, { state: "approved", approvedBy: by.id, approvedAt: at, reason: null });
    await addToRecord(trx, {
      ...{ at, by, action: "approve", noun: "payment", nounId: id, from: payment.state, to: "approved" },
      details: { projectId, number, amount, setOff },
    });
    return verdict;
  });
}
