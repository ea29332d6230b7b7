import type { VisibilityDuty, VisibilityState } from "../app/domain/visibility";

/** See `schema.ts` for how columns are to be read. */
export interface AgreementsSchema {
  agreementAcceptance: AgreementAcceptance;
  visibilityAnswer: VisibilityAnswerRow;
}

/** The recipient's yes to a decision and its plan: never changed afterwards (the database refuses). */
interface AgreementAcceptance {
  projectId: string;
  planVersion: number;
  /** Of the number and digest of the decision, and of the plan, as they were accepted. */
  sha256: string;
  acceptedBy: string;
  acceptedAt: string;
}

/** What was said of one duty at one time; the newest version holds. */
interface VisibilityAnswerRow {
  projectId: string;
  duty: VisibilityDuty;
  version: number;
  state: VisibilityState;
  how: string;
  answeredBy: string;
  answeredAt: string;
}
