import type { Bit, Json } from "./schema-kinds";

/** What the import of statistics and the contesting of figures keep. See `schema.ts` for how columns are to be read. */
export interface StatisticsSchema {
  statisticsImport: StatisticsImport;
  observation: ObservationRow;
  figureVersion: FigureVersion;
  statisticsUpload: StatisticsUpload;
  figureContest: FigureContest;
  contestDocument: ContestDocument;
}

/** One confirmed import: never changed afterwards (the database refuses). */
interface StatisticsImport {
  id: string;
  fileName: string;
  sha256: string;
  format: string;
  sourceTable: string;
  /** The day of the division into municipalities to which the file is recast. */
  vintage: string | null;
  retrievedOn: string | null;
  /** Empty when it was imported from the command line. */
  importedBy: string | null;
  importedByName: string;
  importedAt: string;
  observations: number;
  figuresNew: number;
  figuresChanged: number;
}

interface Provenance {
  publisher: string;
  sourceTable: string;
  sourceNote: string | null;
  retrievedOn: string | null;
  vintage: string | null;
  /** What brought it: `seed`, `import ID` or `contest ID`. */
  origin: string;
  recordedAt: string;
}

/** One published number; the highest version is what is known now. Append-only. */
interface ObservationRow extends Provenance {
  measure: "population" | "speakers" | "share";
  municipalityCode: string;
  referenceOn: string;
  /** As it was published: whole people, or "23.0" per cent. */
  value: string;
  version: number;
}

/** A figure as it stood from `recordedAt` until its next version; the highest is the one in `figure`. Append-only. */
interface FigureVersion extends Provenance {
  municipalityCode: string;
  statistic: string;
  referenceOn: string;
  least: number;
  most: number;
  exact: Bit;
  sharePercent: string | null;
  population: number | null;
  version: number;
}

/** A file between its plan and the confirmation; its bytes lie in the file store, whose sweeper removes them. */
interface StatisticsUpload {
  id: string;
  fileName: string;
  size: number;
  sha256: string;
  storageKey: string;
  sourceTable: string | null;
  retrievedOn: string | null;
  uploadedBy: string;
  uploadedAt: string;
  expiresAt: string;
}

/** A municipality holds that a figure of a call is wrong. */
interface FigureContest {
  id: string;
  callId: string;
  organisationId: string;
  municipalityCode: string;
  statistic: string;
  referenceOn: string;
  state: "open" | "upheld" | "corrected";
  /** The figure as it was frozen with the call, when it was contested; empty when there was none. */
  frozen: Json<unknown> | null;
  claimed: number;
  /** Does it concern later calls too? */
  general: Bit;
  reasons: string;
  contestedBy: string;
  contestedAt: string;
  /** Of the decision: its number, the count that counts from then on and where it was read. */
  number: string | null;
  corrected: number | null;
  source: string | null;
  decisionReasons: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
}

/** A document by which a figure is contested. The bytes lie in the file store. */
interface ContestDocument {
  id: string;
  contestId: string;
  name: string;
  kind: string;
  /** Bytes. */
  size: number;
  sha256: string;
  storageKey: string;
  uploadedBy: string;
  uploadedAt: string;
}
