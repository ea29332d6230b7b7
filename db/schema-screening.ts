import type { Assessment } from "../app/domain/eligibility";
import type { ScreeningOutcome } from "../app/domain/screening";
import type { StatementOutcome } from "../app/domain/statement";
import type { Bit, Json } from "./schema-kinds";

/** What screening keeps. See `schema.ts` for how columns are to be read. */
export interface ScreeningSchema {
  screening: Screening;
  screeningAnswer: ScreeningAnswer;
  arrivalRuling: ArrivalRuling;
  statement: Statement;
}

/** How far the screening of an application is. */
interface Screening {
  applicationId: string;
  /** Counts the saves: a page says which one it has seen. */
  version: number;
  /** The receipt of what was screened, once it has been finished. */
  receiptNumber: string | null;
  outcome: ScreeningOutcome | null;
  finishedBy: string | null;
  finishedAt: string | null;
}

/** What an officer said of one part of a screening: never changed, the newest version counts. */
interface ScreeningAnswer {
  applicationId: string;
  /** `finding:KEY` or `question:ID`. */
  part: string;
  version: number;
  answer: string;
  note: string;
  /** The receipt of the application as it was read then. */
  receiptNumber: string;
  answeredBy: string;
  answeredAt: string;
}

/** Whether an application that crossed the deadline is taken as timely; the newest ruling holds. */
interface ArrivalRuling {
  applicationId: string;
  timely: Bit;
  reasons: string;
  ruledBy: string;
  ruledAt: string;
}

/** Why an organisation that a rule shuts out should be let in, and what the ministry answered. */
interface Statement {
  id: string;
  number: string;
  callId: string;
  organisationId: string;
  text: string;
  /** The verdict that it speaks against, as it was then. */
  assessment: Json<Assessment>;
  writtenBy: string;
  writtenAt: string;
  outcome: StatementOutcome | null;
  reasons: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
}
