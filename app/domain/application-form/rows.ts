import type { Answers } from "./answers";

/**
 * A table to which the writer adds rows: a cell is the field `prefix.row.part`. The field `prefix.rows`
 * names the rows in their order; an untouched table has `first` empty ones. A row's name is a number
 * that is never used again, so that two hands do not write into the same row by accident. Nobody adds
 * more than `most` rows; two who fill the same table at the same time can make it longer between them.
 */
export type RowTable = { prefix: string; parts: string[]; first: number; most: number };

export const rowsField = (prefix: string) => `${prefix}.rows`;

/** The names of the table's rows: at least one, at most twice as many as one writer may add. */
export function rowsOf(answers: Answers, { prefix, first, most }: RowTable): string[] {
  const rows = namedRows(answers[rowsField(prefix)] ?? "").slice(0, 2 * most);
  return rows.length > 0 ? rows : Array.from({ length: first }, (_, index) => String(index + 1));
}

/** The field that names the rows, and every cell, row by row. */
export function cellsOf(answers: Answers, table: RowTable): string[] {
  const rows = rowsOf(answers, table);
  return [rowsField(table.prefix), ...rows.flatMap((row) => cellsOfRow(table, row))];
}

export function cellsOfRow({ prefix, parts }: RowTable, row: string): string[] {
  return parts.map((part) => `${prefix}.${row}.${part}`);
}

/** The row's place in the table, from 1: what people call it. */
export function placeOf(answers: Answers, table: RowTable, row: string): number {
  return rowsOf(answers, table).indexOf(row) + 1;
}

/**
 * The rows with `count` more at the end, whose names nothing has had before. A full table stays as it is.
 * A page that names rows by itself goes `ahead` by a number of its own, out of the way of other pages.
 */
export function withNewRows(
  rows: string[],
  answers: Answers,
  { prefix, most }: RowTable,
  count = 1,
  ahead = 0,
): string[] {
  const start = `${prefix}.`;
  const used = Object.keys(answers)
    .filter((field) => field.startsWith(start))
    .map((field) => Number(field.slice(start.length).split(".")[0]))
    .filter((row) => Number.isInteger(row));
  const last = Math.max(0, ...used, ...rows.map(Number));
  const free = Array.from({ length: Math.max(0, Math.min(count, most - rows.length)) }, (_, index) =>
    String(last + 1 + ahead + index),
  );
  return [...rows, ...free.filter((row) => Number(row) <= highest)];
}

/** What a writer's page knew of the rows, what it posted, and what is stored now. */
type Sights = { seen: Answers; posted: Answers; current: Answers };

/**
 * The rows after a save: those that are stored, those that the writer's page has added, and those that a
 * colleague has taken away meanwhile but this writer has written in. Where that is too many, empty rows
 * give way first: nothing typed loses its row.
 */
export function joinRows(table: RowTable, { seen, posted, current }: Sights): string[] {
  const now = rowsOf(current, table);
  const before = rowsOf(seen, table);
  const changed = (row: string) =>
    cellsOfRow(table, row).some((cell) => cell in posted && (posted[cell] ?? "") !== (seen[cell] ?? ""));
  const sent = namedRows(posted[rowsField(table.prefix)] ?? "");
  const added = sent.filter((row) => !now.includes(row) && (!before.includes(row) || changed(row)));
  const joined = [...now, ...added];
  if (joined.length <= table.most) return joined;

  const written = (row: string) => cellsOfRow(table, row).some((cell) => posted[cell] || current[cell]);
  const empty = joined.filter((row) => !written(row)).slice(table.most - joined.length);
  return joined.filter((row) => !empty.includes(row)).slice(0, 2 * table.most);
}

const highest = 999_999;

function namedRows(text: string): string[] {
  const rows = text.split(" ").filter((row) => /^[1-9]\d{0,5}$/.test(row));
  return [...new Set(rows)];
}
