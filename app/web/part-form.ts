import type { z } from "zod";
import type { Language } from "~/domain/texts";
import type { Say } from "~/words";
import { problemsOf } from "./texts-fields";

/** What stands in the fields of a form, by their names. */
export type Typed = Record<string, string>;

export type Wrong = { name: string; message: string };

/** What was read; `typed` is the form again, without the rows that nobody had written in. */
export type Reading<Value> =
  | { ok: true; value: Value; typed: Typed }
  | { ok: false; typed: Typed; errors: Wrong[] };

/** A form for one part of something: how the part stands in its fields, and how they are read again. */
export type PartForm<Value, Choices = undefined> = {
  typed(value: Value, language: Language): Typed;
  read(typed: Typed, say: Say, choices: Choices): Reading<Value>;
};

/** What a schema says of the form's values, with what was typed when it refuses them. */
export function reading<Value>(schema: z.ZodType<Value>, values: unknown, typed: Typed): Reading<Value> {
  const read = schema.safeParse(values);
  if (read.success) return { ok: true, value: read.data, typed };
  return { ok: false, typed, errors: problemsOf(read.error) };
}

/** The most rows that one form takes. */
export const mostRows = 60;

/** The rows of a form whose fields are called `rows.0.title`, in their order. */
export function rowsOf(typed: Typed): Typed[] {
  const rows = new Map<number, Typed>();
  for (const [name, text] of Object.entries(typed)) {
    const [, place, field] = /^rows\.(\d{1,3})\.(.+)$/.exec(name) ?? [];
    if (place && field) rows.set(Number(place), { ...rows.get(Number(place)), [field]: text });
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([, row]) => row)
    .slice(0, mostRows);
}

/** The rows as the fields of a form. */
export function typedRows(rows: Typed[]): Typed {
  return Object.fromEntries(
    rows.flatMap((row, place) =>
      Object.entries(row).map(([field, text]) => [`rows.${place}.${field}`, text]),
    ),
  );
}

/** The fields without the rows in which nothing has been written; choices alone are nothing written. */
export function writtenRows(typed: Typed, written: readonly string[]): Typed[] {
  return rowsOf(typed).filter((row) => written.some((field) => (row[field] ?? "").trim() !== ""));
}

/**
 * The fields after a button that adds a row, takes one away or moves it up, as `row:up:2`; undefined when
 * the button was another. Nothing is saved by it.
 */
export function reshaped(typed: Typed, intent: string | undefined): Typed | undefined {
  const [, change, at = "0"] = /^row:(add|remove|up)(?::(\d{1,3}))?$/.exec(intent ?? "") ?? [];
  if (!change) return undefined;
  const rows = rowsOf(typed);
  const place = Number(at);
  if (change === "add") return typedRows([...rows, { added: "1" }]);
  const [row] = rows.splice(place, 1);
  if (change === "up" && row) rows.splice(Math.max(0, place - 1), 0, row);
  return typedRows(rows);
}
