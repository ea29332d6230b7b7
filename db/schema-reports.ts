import type { AgeBracket, Gender } from "../app/domain/application-form";
import type { Checks } from "../app/domain/report";
import type { Json } from "./schema-kinds";

/** See `schema.ts` for how columns are to be read. */
export interface ReportsSchema {
  acceptedReport: AcceptedReport;
  reportValue: ReportValue;
}

/** A report that was accepted: never changed afterwards (the database refuses). */
interface AcceptedReport {
  reportId: string;
  projectId: string;
  /** The accepted report whose figures this one replaces. */
  supersedes: string | null;
  /** What the officer found of a final report. */
  checks: Json<Checks>;
  /** The days that its figures are of. */
  fromOn: string;
  toOn: string;
  acceptedOn: string;
  acceptedBy: string;
  acceptedAt: string;
}

/** One figure of an indicator in an accepted report: of a group of people, or of all. */
interface ReportValue {
  id: string;
  reportId: string;
  projectId: string;
  code: string;
  /** Empty for what does not count people, and for figures that were not told by group. */
  age: AgeBracket | null;
  gender: Gender | null;
  /** Empty when it was not counted in the period. */
  value: number | null;
  /** Why it was not counted. */
  why: string;
  fromOn: string;
  toOn: string;
  /** The calendar year of `toOn`. */
  year: number;
}
