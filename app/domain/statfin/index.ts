import type { Day } from "../day";
import { type Areas, type KnownMunicipality, knownAreas } from "./areas";
import { type Cell, type Sheet, tableLike } from "./cell";
import { readCsv } from "./csv";
import { decode, type Encoding } from "./encoding";
import { readJsonStat } from "./json-stat";
import { type Place, type Refused, refuse, Unreadable } from "./refusal";
import { type TableId, tableInName, tableOf } from "./tables";

/** The statistic behind every figure: foreign-language speakers in Statistics Finland's population structure. */
export const speakersStatistic = "vaerak-foreign-language-speakers";

/** A count of inhabitants, a count of foreign-language speakers, or their published share in per cent. */
export type Measure = "population" | "speakers" | "share";

/** One published number. `value` is text, so that the decimals of a share stay as they were published. */
export type Observation = { measure: Measure; code: string; referenceOn: Day; value: string };

/** A number that the file has a place for and does not tell: confidential, or not published. */
export type Untold = Omit<Observation, "value">;

export type Reading = {
  ok: true;
  table: TableId;
  /** Nothing but the content of the file said which table it is. */
  tableInferred: boolean;
  format: Sheet["format"];
  encoding: Encoding;
  /** The division into municipalities to which every year of the file is recast; null when it does not say. */
  vintage: Day | null;
  updated: string | null;
  observations: Observation[];
  untold: Untold[];
  /** Municipalities that are no more: they get no figure. `into` are those that they became part of. */
  ceased: { code: string; into: string[] }[];
  /** Cells of regions, the whole country and other areas that are no municipality. */
  otherAreas: number;
  /** Cells of months other than December: only the turn of the year is a reference date. */
  otherMonths: number;
};

export type Asked = {
  /** The file's name, which can tell the table. */
  name: string;
  /** The table that the importer says it is. */
  table?: string;
  today: Day;
  municipalities: KnownMunicipality[];
  regions: string[];
};

/**
 * Reads an export of Statistics Finland's tables (JSON-stat 1 and 2, CSV) into observations of
 * municipalities, or answers why not, with the line or the cell. A file is read whole or not at all.
 */
export function readStatfin(bytes: Uint8Array, asked: Asked): Reading | Refused {
  try {
    const { text, encoding } = decode(bytes);
    const sheet = /^\s*[{[]/.test(text) ? readJsonStat(text) : readCsv(text);
    const { table, inferred } = whichTable(sheet, asked);
    return { ...gather(sheet, asked), table, tableInferred: inferred, format: sheet.format, encoding };
  } catch (error) {
    if (error instanceof Unreadable) return error.refused;
    throw error;
  }
}

/** Whoever imports, the file itself and its name may say which table it is; all must agree with its content. */
function whichTable(sheet: Sheet, asked: Asked): { table: TableId; inferred: boolean } {
  const place: Place = { kind: "file" };
  const said = [asked.table, sheet.tableId].flatMap((id) => {
    const table = id ? tableOf(id) : undefined;
    if (id && !table) refuse("unknown-table", place, id);
    return table ?? [];
  });
  const [first, second] = said;
  if (first && second && first !== second) refuse("table-contradicts", place, first, second);
  const told = first ?? tableInName(asked.name);
  for (const role of sheet.missing) refuse("missing-dimension", place, undefined, role);
  const like = tableLike(sheet.has);
  if (!like) {
    if (told === "11rm") refuse("missing-dimension", place, undefined, "language");
    if (told !== "11s5") refuse(told ? "nothing-usable" : "untold-table", place);
  }
  if (told && like && !agree(told, like)) {
    if (told === "11rm" && !sheet.has.language) refuse("missing-dimension", place, undefined, "language");
    refuse("table-contradicts", place, told, like);
  }
  return { table: told ?? like ?? "11s5", inferred: !told };
}

const agree = (told: TableId, like: TableId) => told === like || (told === "11ra" && like === "159t");

function gather(sheet: Sheet, { municipalities, regions, today }: Asked) {
  const areas = knownAreas(municipalities, regions);
  const observations: Observation[] = [];
  const untold: Untold[] = [];
  const ceased = new Map<string, { code: string; into: string[] }>();
  const seen = new Map<string, Place>();
  let otherAreas = 0;
  let otherMonths = 0;
  for (const cell of sheet.cells) {
    const known = areaOf(cell, areas, sheet.vintage);
    const referenceOn = referenceDay(cell, today);
    const value = cell.raw === null ? null : readValue(cell, cell.raw);
    if (!known) otherAreas += 1;
    else if (!referenceOn) otherMonths += 1;
    else if (known.until) ceased.set(known.code, { code: known.code, into: known.into });
    else {
      const told = { measure: measureOf(cell), code: known.code, referenceOn };
      const key = keyOf(told);
      if (seen.has(key)) refuse("doubled", cell.place, `${known.names[0]}, ${cell.time}`);
      seen.set(key, cell.place);
      if (value === null) untold.push(told);
      else observations.push({ ...told, value });
    }
  }
  if (seen.size === 0 && ceased.size === 0 && otherAreas + otherMonths === 0) {
    refuse("nothing-usable", { kind: "file" });
  }
  notMoreThanPeople(observations, seen);
  const { vintage, updated } = sheet;
  const leftOut = { ceased: [...ceased.values()], otherAreas, otherMonths };
  return { ok: true as const, vintage, updated, observations, untold, ...leftOut };
}

function areaOf({ area, place }: Cell, areas: Areas, vintage: Day | null) {
  return areas.find(area, place, vintage);
}

export const keyOf = ({ measure, code, referenceOn }: Untold) => `${measure} ${code} ${referenceOn}`;

function measureOf({ contents, language }: Cell): Measure {
  if (contents === "share") return "share";
  return language === "foreign" ? "speakers" : "population";
}

/** The last day of the year, or of December; null for another month. */
function referenceDay({ time, place }: Cell, today: Day): Day | null {
  const [, year, month] = /^((?:19|20)\d{2})(?:M(0[1-9]|1[0-2]))?$/.exec(time) ?? [];
  if (!year) refuse("not-a-year", place, time);
  if (month && month !== "12") return null;
  const day = `${year}-12-31`;
  if (day > today) refuse("future", place, time);
  return day;
}

/** The published number as text: whole people, or a share between 0 and 100 with its decimals. */
function readValue({ contents, decimals = 1, place }: Cell, raw: number | string): string {
  const text = typeof raw === "string" ? raw.replace(",", ".") : String(raw);
  if (!/^-?\d+(\.\d+)?$/.test(text) || text.length > 20) refuse("not-a-number", place, String(raw));
  if (text.startsWith("-")) refuse("negative", place, text);
  if (contents === "share") {
    if (Number(text) > 100) refuse("share-range", place, text);
    return typeof raw === "number" ? withDecimals(text, decimals) : text;
  }
  if (text.includes(".") || Number(text) > 100_000_000) refuse("not-whole", place, text);
  return String(Number(text));
}

/** JSON says 23 where the publisher shows 23.0. */
function withDecimals(text: string, decimals: number): string {
  const [whole = "", fraction = ""] = text.split(".");
  const shown = fraction.padEnd(Math.min(Math.max(0, Math.trunc(decimals)), 6), "0");
  return shown ? `${whole}.${shown}` : whole;
}

function notMoreThanPeople(observations: Observation[], seen: Map<string, Place>): void {
  const people = new Map<string, number>();
  for (const told of observations) {
    if (told.measure === "population") people.set(`${told.code} ${told.referenceOn}`, Number(told.value));
  }
  for (const told of observations) {
    const all = people.get(`${told.code} ${told.referenceOn}`);
    if (told.measure !== "speakers" || all === undefined || Number(told.value) <= all) continue;
    const place = seen.get(keyOf(told)) ?? { kind: "file" };
    refuse("more-speakers-than-people", place, told.value, String(all));
  }
}

export type { KnownMunicipality } from "./areas";
export type { Place, RefusalReason, Refused } from "./refusal";
export { type TableId, tables } from "./tables";
