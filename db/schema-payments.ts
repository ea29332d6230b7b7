import type { Instalment } from "../app/domain/monitoring-terms";
import type { PaymentState } from "../app/domain/states";

/** See `schema.ts` for how columns are to be read. */
export interface PaymentsSchema {
  payment: Payment;
}

/** Money to be paid to a recipient, found payable by one official and approved by another. */
interface Payment {
  id: string;
  projectId: string;
  number: string;
  kind: Instalment["kind"];
  state: PaymentState;
  /** The instalment of the plan that it pays; empty where it pays none of them. */
  instalment: string | null;
  /** The claim that it pays; empty for an advance. */
  claimId: string | null;
  /** Cents payable, before what is set off. */
  amount: number;
  /** Cents of it that are kept back against a recovery (688/2001 § 30), and which. */
  setOff: number;
  setOffRecoveryId: string | null;
  verifiedBy: string;
  verifiedAt: string;
  approvedBy: string | null;
  approvedAt: string | null;
  /** The Helsinki day on which the bank paid it. */
  paidOn: string | null;
}
