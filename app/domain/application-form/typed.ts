import { isOpen } from "../completion";
import { asStored, type Conflict } from "../saving";
import type { Answers } from "./answers";
import { fieldsOf, rowTables, type Section } from "./fields";
import { cellsOfRow, joinRows, rowsField, rowsOf, withNewRows } from "./rows";

/** What the writer's page had seen, with what it has itself saved since, and what is stored now. */
type Sights = { base: Answers; current: Answers };

/** What to do with the rows of a table: add an empty one at its end, or take one away, by their names. */
export type RowWish = { add?: string; remove?: string };

export type Typed = {
  /** The section's own texts as they are to be stored. */
  texts: Answers;
  /** The fields that name the rows of its tables, where the rows have changed. */
  rows: Answers;
  /** The row that the writer takes away: its cells, and the rows that the table had with it. */
  removed?: { field: string; rows: string; cells: string[] };
};

/**
 * Of what was typed, the fields that a completion request opens with its `parts`, and of the others those with
 * a text of their own; without a request everything.
 */
export function withinAsked(
  { texts, rows }: Pick<Typed, "texts" | "rows">,
  parts: string[] | undefined,
  { base, current }: Sights,
): Pick<Typed, "texts" | "rows"> & { closed: Conflict[] } {
  if (!parts) return { texts, rows, closed: [] };
  const open = (given: Answers) =>
    Object.fromEntries(Object.entries(given).filter(([field]) => isOpen(parts, field)));
  const closed = Object.entries(texts)
    .filter(([field, text]) => !isOpen(parts, field) && text !== (base[field] ?? ""))
    .map(([field, posted]) => ({ field, posted, current: current[field] ?? "" }))
    .filter(({ posted, current }) => posted !== current);
  return { texts: open(texts), rows: open(rows), closed };
}

/** The rows to store. One that a colleague has written in meanwhile is not taken away: it stays as it is. */
export function keepRowsOf(
  conflicts: Conflict[],
  { rows, removed }: Typed,
  { base, current }: Sights,
): Answers {
  if (!removed) return rows;
  // A row that was empty for the one who takes it away makes no conflict, and a text in it would lose its row.
  const unseen = removed.cells.some(
    (cell) => (current[cell] ?? "").trim() !== "" && current[cell] !== (base[cell] ?? ""),
  );
  if (!unseen && !conflicts.some(({ field }) => removed.cells.includes(field))) return rows;
  const asItWas = Object.fromEntries(removed.cells.map((cell) => [cell, current[cell] ?? ""]));
  return { ...rows, [removed.field]: removed.rows, ...asItWas };
}

/** The section's own texts and rows out of what was posted, with the row added or removed that was asked for. */
export function readTyped(
  { typed, rows: asked }: { typed: Answers; rows?: RowWish },
  section: Section,
  { base, current }: Sights,
  years: number[],
): Typed {
  const posted = Object.fromEntries(Object.entries(typed).map(([field, text]) => [field, asStored(text)]));
  const rows: Record<string, string> = {};
  let removed: Typed["removed"];
  for (const table of rowTables(section, years)) {
    const field = rowsField(table.prefix);
    const stored = rowsOf(current, table).join(" ");
    const joined = joinRows(table, { seen: base, posted, current });
    let wanted = asked?.add === table.prefix ? withNewRows(joined, current, table) : joined;
    const gone = wanted.find((row) => asked?.remove === `${table.prefix}.${row}`);
    if (gone) {
      const cells = cellsOfRow(table, gone);
      removed = { field, rows: joined.join(" "), cells };
      for (const cell of cells) posted[cell] = "";
      const others = wanted.filter((row) => row !== gone);
      wanted = others.length > 0 ? others : withNewRows([], { ...current, [cells[0] ?? field]: "" }, table);
    }
    if (wanted.join(" ") !== stored) rows[field] = wanted.join(" ");
  }
  const fields = fieldsOf(section, { ...current, ...rows }, years);
  const own = [...fields, ...(removed?.cells ?? [])].filter(
    (field) => !field.endsWith(".rows") && Object.hasOwn(posted, field),
  );
  return { texts: Object.fromEntries(own.map((field) => [field, posted[field] ?? ""])), rows, removed };
}
