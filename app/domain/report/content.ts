import type { Breakdown } from "../application-form";
import type { CostCategory } from "../budget";
import type { Cents } from "../money";
import type { MoneySource, Period, ReportForm, TextId } from "./form";

/** One indicator as reported. A value of null: it was not counted in this period, and `why`. */
export type ReportedIndicator = {
  code: string;
  value: number | null;
  breakdown?: Breakdown;
  why: string;
  note: string;
};

/** What a report says, as it is kept in its snapshot. Money is cents. */
export type ReportContent = {
  kind: ReportForm["kind"];
  /** The report of the plan that it answers. */
  planned: string | null;
  planVersion: number;
  period: Period;
  counted: Period | null;
  indicators: ReportedIndicator[];
  costs: Partial<Record<CostCategory, Cents>>;
  /** The flat rate of indirect costs, which follows from the others. */
  indirect: Cents;
  explanation: string;
  milestones: { id: string; text: string }[];
  texts: Partial<Record<TextId, string>>;
  sources: Partial<Record<MoneySource, Cents>>;
  /** The documents that came with it. */
  files: { name: string; sha256: string }[];
};
