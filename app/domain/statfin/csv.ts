import type { AreaText } from "./areas";
import type { Cell, Sheet } from "./cell";
import { type Row, rowsOf } from "./csv-rows";
import { lineAt } from "./encoding";
import { type Place, refuse } from "./refusal";
import {
  type Contents,
  contentsOfCode,
  contentsOfLabel,
  type DimensionRole,
  isTotal,
  type LanguageGroup,
  languageOfCode,
  languageOfLabel,
  roleOf,
} from "./tables";
import { vintageIn } from "./vintage";

/** What the head of a column says: a dimension of every row, or numbers of one content (and year). */
type Column =
  | { kind: "dimension"; role: DimensionRole }
  | { kind: "numbers"; contents: Contents; time?: string; language?: LanguageGroup; total: boolean };

/** Reads what the web page saves as CSV: title lines, a header, then a row for every combination. */
export function readCsv(text: string): Sheet {
  const rows = [";", "\t", ","]
    .map((separator) => rowsOf(text, separator))
    .find((found) => headOf(found) >= 0);
  const head = rows ? headOf(rows) : -1;
  const header = rows?.[head];
  if (!rows || !header) refuse("no-header", { kind: "line", line: 1 });
  // Without its last line break a number at the very end could be half a number.
  if (!text.endsWith("\n")) refuse("cut-off", { kind: "line", line: lineAt(text, text.length) });

  const columns = header.cells.map((name) => columnOf(name, { kind: "line", line: header.line }));
  const body = rows.slice(head + 1);
  checkRows(columns, body, header);
  const dimensions = columns.map((column) => (column.kind === "dimension" ? column.role : undefined));
  const numbers = columns.flatMap((column) => (column.kind === "numbers" ? column : []));
  const timeAt = dimensions.indexOf("time");
  const contentsAt = dimensions.indexOf("contents");
  const isMonth = (time: string | undefined) => time?.includes("M") ?? false;
  return {
    format: "csv",
    tableId: null,
    vintage: vintageIn(header.cells[dimensions.indexOf("area")] ?? ""),
    updated: null,
    has: {
      language: dimensions.includes("language") || numbers.some(({ language }) => language !== undefined),
      age: dimensions.includes("age"),
      month: numbers.some(({ time }) => isMonth(time)) || body.some(({ cells }) => isMonth(cells[timeAt])),
      share:
        numbers.some(({ contents }) => contents === "share") ||
        body.some(({ cells }) => contentsOf(cells[contentsAt] ?? "") === "share"),
    },
    missing: timeAt >= 0 || numbers.every(({ time }) => time) ? [] : ["time"],
    cells: cellsOf(columns, body),
  };
}

/** The header is the first row that names the areas and at least one more column. */
function headOf(rows: Row[]): number {
  return rows.findIndex(
    ({ cells }) => cells.length > 1 && cells.some((cell) => roleOf(cell) === "area" && cell.length < 40),
  );
}

const yearOrMonth = /(?:^|\s)((?:19|20)\d{2}(?:M\d{2})?)(?=\s|$)/;

function columnOf(name: string, place: Place): Column {
  const [, time] = yearOrMonth.exec(name) ?? [];
  const rest = name.replace(yearOrMonth, " ").trim();
  const contents = contentsOf(rest);
  if (contents !== "other" || (rest === "" && time)) {
    return { kind: "numbers", contents: rest === "" ? "people" : contents, time, total: false };
  }
  const role = time ? undefined : roleOf(name);
  if (role) return { kind: "dimension", role };
  const combined = combinedOf(rest);
  if (!combined) refuse("unknown-column", place, name);
  return { kind: "numbers", contents: "people", time, ...combined };
}

/** A column of one language or sex: `VIERASKIELISET YHTEENSÄ Yhteensä Väestö 31.12.` */
function combinedOf(rest: string): { language?: LanguageGroup; total: boolean } | undefined {
  const bare = rest.replace(/\s*(väestö|befolkning|population)( 31\S*( december)?)?$/i, "").trim();
  const words = bare.replace(/\s+(yhteensä|totalt|total)$/i, "");
  const group = languageOfLabel(bare) === "other" ? languageOfLabel(words) : languageOfLabel(bare);
  if (isTotal(bare) || isTotal(words)) return { total: true };
  return group === "foreign" || group === "national" ? { language: group, total: false } : undefined;
}

function contentsOf(text: string): Contents {
  const coded = contentsOfCode(text);
  return coded === "other" ? contentsOfLabel(text) : coded;
}

/** Every row has a cell for every column, and there is one row for every combination. */
function checkRows(columns: Column[], body: Row[], header: Row): void {
  const roles = new Map<DimensionRole, Set<string>>();
  for (const column of columns) {
    if (column.kind !== "dimension") continue;
    const place: Place = { kind: "line", line: header.line };
    if (roles.has(column.role)) refuse("dimension-twice", place, column.role);
    roles.set(column.role, new Set());
  }
  const seen = new Set<string>();
  for (const { cells, line } of body) {
    const place: Place = { kind: "line", line };
    if (cells.length !== columns.length)
      refuse("row-length", place, String(cells.length), String(columns.length));
    const key: string[] = [];
    for (const [at, column] of columns.entries()) {
      if (column.kind !== "dimension") continue;
      roles.get(column.role)?.add(cells[at] ?? "");
      key.push(cells[at] ?? "");
    }
    const row = key.join(", ");
    if (seen.has(row)) refuse("doubled", place, row);
    seen.add(row);
  }
  const expected = [...roles.values()].reduce((product, { size }) => product * size, 1);
  if (body.length !== expected) {
    const last = body.at(-1) ?? header;
    refuse("not-every-row", { kind: "line", line: last.line }, String(body.length), String(expected));
  }
}

function* cellsOf(columns: Column[], body: Row[]): Generator<Cell> {
  for (const { cells, line } of body) {
    const place: Place = { kind: "line", line };
    const said = new Map<DimensionRole, string>();
    for (const [at, column] of columns.entries()) {
      if (column.kind === "dimension") said.set(column.role, cells[at] ?? "");
    }
    const [sex, age, spoken] = [said.get("sex"), said.get("age"), said.get("language")];
    if ([sex, age].some((text) => text !== undefined && !isTotal(text))) continue;
    for (const [at, column] of columns.entries()) {
      if (column.kind !== "numbers") continue;
      const contents = said.has("contents") ? contentsOf(said.get("contents") ?? "") : column.contents;
      const language = spoken === undefined ? (column.language ?? totalOf(columns, column)) : groupOf(spoken);
      if (contents === "other" || language === "other" || language === "national") continue;
      const area: AreaText = { label: said.get("area") };
      const time = column.time ?? said.get("time") ?? "";
      yield { area, language, time, contents, raw: numberText(cells[at] ?? ""), place };
    }
  }
}

/** Where languages stand in the heads of columns, the column without one is their total. */
function totalOf(columns: Column[], { total }: { total: boolean }): LanguageGroup | undefined {
  const spread = columns.some((column) => column.kind === "numbers" && column.language !== undefined);
  return spread && total ? "total" : undefined;
}

function groupOf(text: string): LanguageGroup {
  const labelled = languageOfLabel(text);
  return labelled === "other" ? languageOfCode(text) : labelled;
}

/** `...` is confidential, `..` and `.` are not published; none of them is a zero. */
function numberText(text: string): string | null {
  return /^(\.{1,3}|-|)$/.test(text) ? null : text;
}
