import type { Answers, PlannedIndicator, PlannedMilestone } from "./application-form";
import type { Budget, BudgetPlan } from "./budget";
import { canonicalJson } from "./canonical-json";
import type { Day, Instant } from "./day";
import type { Assessment } from "./eligibility";
import type { Language, Texts } from "./texts";

/** Everything that was received in one submission. Money is cents. */
export type Snapshot = {
  number: string;
  receiptNumber: string;
  receivedAt: Instant;
  language: Language;
  version: number;
  /** The completion request that this answers; not there in the application itself. */
  completes?: { request: string; askedAt: Instant; dueOn: Day; late: boolean };
  call: { id: string; revision: number; closesAt: Instant };
  applicant: { id: string; code: string | null; name: Texts };
  submitter: { id: string; name: string };
  answers: Answers;
  plan: BudgetPlan;
  budget: Budget;
  milestones: PlannedMilestone[];
  indicators: PlannedIndicator[];
  /** The verdict with its facts and their sources, as they were when it was submitted. */
  eligibility: Assessment;
};

/** The text that is stored and digested: the same facts give the same text and so the same SHA-256. */
export function snapshotText(snapshot: Snapshot): string {
  return canonicalJson(snapshot);
}
