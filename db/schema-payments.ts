import type { Instalment } from "../app/domain/monitoring-terms";
import type { PaymentState } from "../app/domain/states";

/** See `schema.ts` for how columns are to be read. */
export interface PaymentsSchema {
  bankAccount: BankAccount;
  bankAccountRuling: BankAccountRuling;
  payment: Payment;
  paymentBatch: PaymentBatch;
  paymentBatchLine: PaymentBatchLine;
  paymentFile: PaymentFile;
  paymentImport: PaymentImport;
  paymentImportRow: PaymentImportRow;
  statementRow: StatementRow;
}

/** An account that a recipient has given: never changed afterwards (the database refuses). The newest counts. */
interface BankAccount {
  id: string;
  organisationId: string;
  iban: string;
  /** Empty where the account is in Finland: the IBAN tells the bank. */
  bic: string | null;
  /** The reference by which the recipient wants to know the money: RF… or a Finnish one. */
  reference: string | null;
  givenBy: string;
  givenAt: string;
}

/** What an official found of an account, once (the database refuses a change). */
interface BankAccountRuling {
  accountId: string;
  outcome: "confirmed" | "refused";
  /** How the account was made sure of, or why it is refused. */
  reason: string;
  ruledBy: string;
  ruledAt: string;
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
  /** Set while it waits for an answer to why it was not approved. */
  sentBackBy: string | null;
  sentBackAt: string | null;
  approvedBy: string | null;
  approvedAt: string | null;
  /** The batch in which it stands or was last sent. */
  batchId: string | null;
  /** The account that it was sent to. */
  accountId: string | null;
  /** The Helsinki day on which the bank paid it. */
  paidOn: string | null;
  /** The last that was said of it: why it is payable, was sent back, was rejected by the bank, was cancelled. */
  reason: string | null;
}

/** Approved payments that go to the finance system in one file, made by one official and released by another. */
interface PaymentBatch {
  id: string;
  /** Also the file's message id. */
  number: string;
  state: "made" | "released" | "dropped";
  madeBy: string;
  madeAt: string;
  /** Who released or dropped it. */
  endedBy: string | null;
  endedAt: string | null;
}

/** One payment as its batch's file has it: never changed afterwards (the database refuses). */
interface PaymentBatchLine {
  batchId: string;
  paymentId: string;
  accountId: string;
  endToEndId: string;
  /** The Helsinki day on which the bank is asked to pay. */
  executionOn: string;
  /** Cents transferred: the payment less what is set off. */
  amount: number;
}

/** The batch's file, byte for byte: never changed afterwards (the database refuses). */
interface PaymentFile {
  batchId: string;
  content: string;
  sha256: string;
  madeAt: string;
  transactions: number;
  /** Cents. */
  total: number;
}

/** A file that came back: never changed afterwards (the database refuses), and read once. */
interface PaymentImport {
  id: string;
  kind: "status" | "statement";
  name: string;
  sha256: string;
  content: string;
  importedBy: string;
  importedAt: string;
}

/** What a file of statuses said of one payment. */
interface PaymentImportRow {
  importId: string;
  position: number;
  paymentId: string;
  outcome: "accepted" | "rejected" | "paid";
  paidOn: string | null;
  reason: string | null;
}

/** One entry of the payer's bank statement. */
interface StatementRow {
  /** The bank's own id of the entry. */
  entry: string;
  importId: string;
  /** What it says it pays: an end-to-end id of ours, or anything else. */
  reference: string;
  bookedOn: string;
  /** Cents that left the account. */
  amount: number;
}
