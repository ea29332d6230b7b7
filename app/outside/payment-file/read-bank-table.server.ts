import { parse } from "csv-parse/sync";
import { type BankStatus, bankOutcomes, type UnreadableFile } from "~/domain/bank-message";
import { parseDay } from "~/domain/day";
import { parseEuros } from "~/domain/money";
import type { StatementEntry } from "~/domain/reconciliation";

export const statusColumns = ["payment", "status", "paid_on", "amount", "reason"];
export const statementColumns = ["entry", "booked_on", "reference", "amount"];

const longestReason = 300;

/** The statuses of a table with the columns of `statusColumns`, whole or not at all. */
export function readStatusTable(text: string): { ok: true; statuses: BankStatus[] } | UnreadableFile {
  const read = readRows(text, statusColumns, (row, line): BankStatus | UnreadableFile => {
    const outcome = bankOutcomes.find((known) => known === row.status?.toLowerCase());
    if (!row.payment) return { ok: false, because: "empty-cell", line, value: "payment" };
    if (!outcome) return { ok: false, because: "status", line, value: row.status };
    const day = row.paid_on || outcome === "paid" ? parseDay(row.paid_on ?? "") : undefined;
    if (day && !day.ok) return { ok: false, because: "day", line, value: row.paid_on };
    const amount = row.amount || outcome === "paid" ? parseEuros(row.amount ?? "") : undefined;
    if (amount && !amount.ok) return { ok: false, because: "amount", line, value: row.amount };
    return {
      ...{ batch: null, group: null, endToEndId: row.payment, outcome },
      paidOn: outcome === "paid" ? (day?.value ?? null) : null,
      amount: amount?.value ?? null,
      reason: row.reason?.slice(0, longestReason) || null,
    };
  });
  return read.ok ? { ok: true, statuses: read.rows } : read;
}

/** The entries of a statement with the columns of `statementColumns`, whole or not at all. */
export function readStatement(text: string): { ok: true; entries: StatementEntry[] } | UnreadableFile {
  const seen = new Set<string>();
  const read = readRows(text, statementColumns, (row, line): StatementEntry | UnreadableFile => {
    const { entry = "", reference = "" } = row;
    if (!entry) return { ok: false, because: "empty-cell", line, value: "entry" };
    if (seen.has(entry)) return { ok: false, because: "entry-twice", line, value: entry };
    seen.add(entry);
    const day = parseDay(row.booked_on ?? "");
    if (!day.ok) return { ok: false, because: "day", line, value: row.booked_on };
    const amount = parseEuros(row.amount ?? "");
    if (!amount.ok) return { ok: false, because: "amount", line, value: row.amount };
    return { entry, reference, bookedOn: day.value, amount: Math.abs(amount.value) };
  });
  return read.ok ? { ok: true, entries: read.rows } : read;
}

type Row = Record<string, string>;

function readRows<T extends object>(
  text: string,
  columns: readonly string[],
  readRow: (row: Row, line: number) => T | UnreadableFile,
): { ok: true; rows: T[] } | UnreadableFile {
  let lines: string[][];
  try {
    const delimiter = /^[^\r\n]*;/.test(text) ? ";" : ",";
    lines = parse(text, {
      bom: true,
      delimiter,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
    });
  } catch {
    return { ok: false, because: "columns", value: columns.join(";") };
  }
  const [head = [], ...rows] = lines;
  const found = head.map((name) => name.toLowerCase());
  if (columns.some((name) => !found.includes(name))) {
    return { ok: false, because: "columns", value: columns.join(";") };
  }
  if (rows.length === 0) return { ok: false, because: "no-rows" };
  const read: T[] = [];
  for (const [index, cells] of rows.entries()) {
    const line = index + 2;
    if (cells.length !== head.length) return { ok: false, because: "cells", line };
    const one = readRow(Object.fromEntries(found.map((name, at) => [name, cells[at] ?? ""])), line);
    if ("ok" in one) return one as UnreadableFile;
    read.push(one);
  }
  return { ok: true, rows: read };
}
