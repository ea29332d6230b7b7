import { type Day, helsinkiTime, type Instant, instantAt, parseDay } from "~/domain/day";
import { parseEuros, plainEuros } from "~/domain/money";
import type { Texts } from "~/domain/texts";
import { parseTime } from "~/domain/time-of-day";
import type { Say, WordKey } from "~/words";
import { problemsOf, texts, textsIn } from "../texts-fields";

export type Fields = Record<string, string>;
export type FieldError = { name: string; message: string };

/** The posted fields of a part of a call, read one by one; what cannot be read is an error beside its field. */
export class Posted {
  readonly errors: FieldError[] = [];

  constructor(
    private readonly fields: Fields,
    private readonly say: Say,
  ) {}

  line(name: string): string {
    return (this.fields[name] ?? "").trim();
  }

  /** The ids of the rows of a table, in their order: what a row holds is read by its id. */
  rows(name: string): string[] {
    return rowsIn(this.fields, name);
  }

  isTicked(name: string): boolean {
    return this.fields[name] === "yes";
  }

  texts(name: string, most: number): Texts {
    const typed = textsIn(this.fields, name);
    const read = texts(this.say, { most }).safeParse(typed);
    if (read.success) return read.data;
    for (const { name: language, message } of problemsOf(read.error))
      this.wrongAt(`${name}.${language}`, message);
    return typed;
  }

  day(name: string): Day | null {
    const read = parseDay(this.line(name));
    if (read.ok) return read.value;
    if (read.because !== "empty") this.wrong(name, `call.wrong.day.${read.because}`);
    return null;
  }

  /** A day with a time of day beside it: without the day there is no instant, without the time half of one. */
  instant(name: string): Instant | null {
    const day = this.day(name);
    if (day === null) return null;
    const time = parseTime(this.line(`${name}.time`));
    if (time.ok) return instantAt(day, time.value);
    this.wrong(`${name}.time`, `call.wrong.time.${time.because}`);
    return null;
  }

  cents(name: string): number | null {
    const read = parseEuros(this.line(name));
    if (read.ok && read.value >= 0) return read.value;
    if (read.ok) this.wrong(name, "call.wrong.negative");
    else if (read.because !== "empty") this.wrong(name, `call.wrong.euros.${read.because}`);
    return null;
  }

  /** Per cent from nothing to all, with at most two decimals. */
  percent(name: string): number | null {
    const text = this.line(name).replace(/\s*%$/, "");
    if (text === "") return null;
    const percent = /^\d{1,3}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
    if (percent >= 0 && percent <= 100) return percent;
    this.wrong(name, "call.wrong.percent");
    return null;
  }

  whole(name: string): number | null {
    const text = this.line(name);
    if (text === "") return null;
    if (/^\d{1,3}$/.test(text)) return Number(text);
    this.wrong(name, "call.wrong.whole");
    return null;
  }

  oneOf<Value extends string>(name: string, values: readonly Value[]): Value | null {
    return values.find((value) => value === this.fields[name]) ?? null;
  }

  wrong(name: string, key: WordKey): void {
    this.wrongAt(name, this.say(key));
  }

  private wrongAt(name: string, message: string): void {
    this.errors.push({ name, message });
  }
}

const mostRows = 30;

export function rowsIn(fields: Fields, name: string): string[] {
  const ids = (fields[`${name}.rows`] ?? "").split(" ").filter((id) => /^[a-z0-9-]{1,40}$/.test(id));
  return [...new Set(ids)].slice(0, mostRows);
}

/** The fields after a button for rows was pressed: `add:NAME`, `remove:NAME:ID`, `up:NAME:ID`, `down:NAME:ID`. */
export function withRows(fields: Fields, intent: string, newId: string): Fields {
  const [act = "", name = "", id = ""] = intent.split(":");
  const rows = rowsIn(fields, name);
  const at = rows.indexOf(id);
  const swapped = (to: number) => {
    const moved = rows.filter((row) => row !== id);
    moved.splice(Math.max(0, to), 0, id);
    return moved;
  };
  const changed =
    act === "add" && rows.length < mostRows
      ? [...rows, newId]
      : at < 0
        ? rows
        : act === "remove"
          ? rows.filter((row) => row !== id)
          : swapped(act === "up" ? at - 1 : at + 1);
  return { ...fields, [`${name}.rows`]: changed.join(" ") };
}

/** Is it one of the buttons that change rows? */
export function isRowIntent(intent: string): boolean {
  return /^(add|remove|up|down):/.test(intent);
}

/** An amount as people type it: thousands apart, and no cents where there are none. */
export function euroField(cents: number | null): string {
  if (cents === null) return "";
  const [euros = "", rest = "00"] = plainEuros(cents).split(".");
  const grouped = euros.replace(/\B(?=(\d{3})+$)/g, " ");
  return rest === "00" ? grouped : `${grouped},${rest}`;
}

export const numberField = (number: number | null) =>
  number === null ? "" : String(number).replace(".", ",");

export function dayField(day: Day | null): string {
  if (day === null) return "";
  const [year, month, date] = day.split("-").map(Number);
  return `${date}.${month}.${year}`;
}

export function instantFields(name: string, at: Instant | null, usual: string): Fields {
  if (at === null) return { [name]: "", [`${name}.time`]: usual };
  const { day, hour, minute } = helsinkiTime(at);
  return { [name]: dayField(day), [`${name}.time`]: `${hour}.${String(minute).padStart(2, "0")}` };
}

export const textsFields = (name: string, written: Texts): Fields =>
  Object.fromEntries(Object.entries(written).map(([language, text]) => [`${name}.${language}`, text]));
