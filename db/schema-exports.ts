import type { YearlyReport as Content, YearlyPart } from "../app/domain/yearly-report";
import type { Json } from "./schema-kinds";

/** What the yearly reports keep. See `schema.ts` for how columns are to be read. */
export interface ExportsSchema {
  yearlyText: YearlyText;
  yearlyReport: YearlyReport;
}

/** What was written of an item in a year's report, in one version: never changed; the newest counts. */
interface YearlyText {
  year: number;
  itemId: string;
  part: YearlyPart;
  version: number;
  text: string;
  savedBy: string;
  savedAt: string;
}

/** A year's report as it was finished: never changed (the database refuses). */
interface YearlyReport {
  year: number;
  version: number;
  content: Json<Content>;
  sha256: string;
  finishedBy: string;
  finishedAt: string;
}
