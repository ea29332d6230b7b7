/** Where in the file something is wrong: a line of a CSV file, or a path (and perhaps a cell) of a JSON one. */
export type Place =
  | { kind: "file" }
  | { kind: "line"; line: number }
  | { kind: "path"; path: string }
  | { kind: "cell"; path: string; of: string };

/** Why a file was not read. Each has its own words: what is wrong, and what to do. */
export type RefusalReason =
  | "empty"
  | "encoding"
  | "mojibake"
  | "not-json"
  | "not-json-stat"
  | "no-header"
  | "unclosed-quote"
  | "cut-off"
  | "row-length"
  | "not-every-row"
  | "unknown-table"
  | "untold-table"
  | "table-contradicts"
  | "missing-dimension"
  | "dimension-twice"
  | "unknown-dimension"
  | "unknown-column"
  | "size"
  | "index"
  | "cell-outside"
  | "unknown-label"
  | "unknown-code"
  | "code-contradicts-label"
  | "not-in-division"
  | "doubled"
  | "not-a-number"
  | "negative"
  | "not-whole"
  | "share-range"
  | "not-a-year"
  | "future"
  | "status-contradicts"
  | "more-speakers-than-people"
  | "nothing-usable";

/** `said` is what stands there, `expected` what should. */
export type Refused = {
  ok: false;
  because: RefusalReason;
  place: Place;
  said?: string;
  expected?: string;
};

/** Carries a refusal from deep inside a file to `readStatfin`, which answers it; nobody else sees it. */
export class Unreadable extends Error {
  constructor(readonly refused: Refused) {
    super(refused.because);
  }
}

/** Stops the reading here. */
export function refuse(because: RefusalReason, place: Place, said?: string, expected?: string): never {
  const short = said && said.length > 80 ? `${said.slice(0, 79)}…` : said;
  throw new Unreadable({ ok: false, because, place, said: short, expected });
}
