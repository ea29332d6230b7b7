import type { Scan } from "../app/domain/attachment";
import type { FilingKind } from "../app/domain/filing";
import type { LedgerKind } from "../app/domain/ledger";
import type { PlanBasis, ProjectPlan } from "../app/domain/project-plan";
import type { FilingState } from "../app/domain/states";
import type { Language } from "../app/domain/texts";
import type { Json } from "./schema-kinds";

/** What every part of a funded project stands on. See `schema.ts` for how columns are to be read. */
export interface FundingSchema {
  ledgerEntry: LedgerEntry;
  projectPlan: ProjectPlanRow;
  filing: Filing;
  filingAnswer: FilingAnswer;
  filingSubmission: FilingSubmission;
  filingReturn: FilingReturn;
  filingQuestion: FilingQuestionRow;
  projectFile: ProjectFile;
}

/** One movement of a project's money: never changed afterwards (the database refuses). */
interface LedgerEntry {
  id: string;
  projectId: string;
  itemId: string;
  /** Counts the project's movements from 1. */
  position: number;
  kind: LedgerKind;
  /** Cents. */
  amount: number;
  bookedOn: string;
  /** The calendar year of `bookedOn`. */
  year: number;
  /** What it follows from: a decision, a claim, a payment, a recovery. */
  causeNoun: string;
  causeId: string;
  bookedBy: string | null;
  bookedAt: string;
}

/** One version of what is agreed of a project: never changed afterwards (the database refuses). */
interface ProjectPlanRow {
  projectId: string;
  version: number;
  content: Json<ProjectPlan>;
  basis: PlanBasis;
  causeId: string | null;
  holdsFrom: string;
  madeBy: string | null;
  madeAt: string;
}

/** A report, payment claim or change request. */
interface Filing {
  id: string;
  projectId: string;
  kind: FilingKind;
  /** Given when it is first submitted. */
  number: string | null;
  state: FilingState;
  /** The planned report or instalment that it answers; empty where the plan has none for it. */
  planned: string | null;
  /** The version of the plan on which it was begun. */
  planVersion: number;
  /** Counts the saves. */
  version: number;
  createdBy: string;
  createdAt: string;
  submittedAt: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  /** What was told with the decision. */
  reasons: string | null;
}

/** One answer as it was typed, in one version; the newest version of a field is its text. */
interface FilingAnswer {
  filingId: string;
  field: string;
  version: number;
  text: string;
  savedBy: string;
  savedAt: string;
  editing: string | null;
}

/** What was received: never changed afterwards (the database refuses). */
interface FilingSubmission {
  id: string;
  filingId: string;
  idempotencyKey: string;
  receiptNumber: string;
  version: number;
  snapshot: string;
  sha256: string;
  language: Language;
  submittedBy: string;
  receivedAt: string;
}

/** A filing sent back with questions (434/2003 § 22). */
interface FilingReturn {
  id: string;
  filingId: string;
  message: string;
  askedBy: string;
  askedAt: string;
  dueOn: string;
  answeredAt: string | null;
}

interface FilingQuestionRow {
  returnId: string;
  position: number;
  /** The field or part that it opens. */
  part: string;
  question: string;
}

/** A document of a project: evidence, minutes, an appendix. The bytes lie in the file store. */
interface ProjectFile {
  id: string;
  projectId: string;
  /** What it belongs to, and where in it: `filing` and its field, `milestone`, `project`, `recovery` … */
  noun: string;
  nounId: string;
  field: string;
  name: string;
  kind: string;
  /** Bytes. */
  size: number;
  sha256: string;
  storageKey: string;
  uploadedBy: string;
  uploadedAt: string;
  removedBy: string | null;
  removedAt: string | null;
  scan: Scan;
  scannedAt: string | null;
  scanFinding: string | null;
}
