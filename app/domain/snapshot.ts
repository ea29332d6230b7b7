import type { Answers, PlannedIndicator, PlannedMilestone } from "./application-form";
import type { Budget, BudgetPlan } from "./budget";
import type { Instant } from "./day";
import type { Assessment } from "./eligibility";
import type { Language, Texts } from "./texts";

/** Everything that was received in one submission. Money is cents. */
export type Snapshot = {
  number: string;
  receiptNumber: string;
  receivedAt: Instant;
  language: Language;
  version: number;
  call: { id: string; revision: number; closesAt: Instant };
  applicant: { id: string; name: Texts };
  submitter: { id: string; name: string };
  answers: Answers;
  plan: BudgetPlan;
  budget: Budget;
  milestones: PlannedMilestone[];
  indicators: PlannedIndicator[];
  /** The verdict with its facts and their sources, as they were when it was submitted. */
  eligibility: Assessment;
};

/**
 * The one text of a value, as RFC 8785 writes it: no spaces, the keys of every object in the order of
 * their UTF-16 codes, what is undefined left out. The same facts give the same text and so the same
 * SHA-256, in whatever order they were gathered.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}
