import type { Answers, PlannedIndicator, PlannedMilestone } from "./application-form";
import type { Budget, BudgetPlan } from "./budget";
import { canonicalJson } from "./canonical-json";
import type { Day, Instant } from "./day";
import type { Timeliness } from "./deadline";
import type { Assessment } from "./eligibility";
import type { Admission } from "./statement";
import type { Language, Texts } from "./texts";

/** One file of an application: the field that it answers, its name as the sender gave it, bytes, digest. */
export type ReceivedFile = { field: string; name: string; kind: string; size: number; sha256: string };

/** Everything that was received in one submission. Money is cents. */
export type Snapshot = {
  number: string;
  receiptNumber: string;
  /** When all of it was here. */
  receivedAt: Instant;
  /** When the request began to arrive, and what that makes of the call's deadline. */
  beganAt?: Instant;
  timeliness?: Timeliness;
  language: Language;
  version: number;
  /** The completion request that this answers; not there in the application itself. */
  completes?: { request: string; askedAt: Instant; dueOn: Day; late: boolean };
  /** `formRevision`: whose form the application is written on. */
  call: { id: string; revision: number; formRevision?: number; closesAt: Instant };
  applicant: { id: string; code: string | null; name: Texts };
  submitter: { id: string; name: string };
  answers: Answers;
  plan: BudgetPlan;
  budget: Budget;
  milestones: PlannedMilestone[];
  indicators: PlannedIndicator[];
  /** The files that belong to it; their bytes lie in the file store. */
  attachments?: ReceivedFile[];
  /** The verdict with its facts and their sources, as they were when it was submitted. */
  eligibility: Assessment;
  /** The organisation was let in against that verdict. */
  admission?: Admission;
};

/** The text that is stored and digested: the same facts give the same text and so the same SHA-256. */
export function snapshotText(snapshot: Snapshot): string {
  return canonicalJson(snapshot);
}
