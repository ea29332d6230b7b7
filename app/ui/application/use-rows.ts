import { type MouseEvent, useState } from "react";
import { flushSync } from "react-dom";
import { type Answers, type RowTable, rowsOf, withNewRows } from "~/domain/application-form";

/** Names taken at random keep two people who add rows at the same time out of each other's. */
const apart = 1000;

/** The rows of a table on the page: those that are stored, and those that the writer has added meanwhile. */
export function useRows(table: RowTable, answers: Answers) {
  const stored = rowsOf(answers, table);
  const [added, setAdded] = useState<string[]>([]);
  const rows = [...stored, ...added.filter((row) => !stored.includes(row))];

  /** Adds as many rows as there is room for, draws them at once and answers all rows. */
  function add(count: number): string[] {
    const all = withNewRows(rows, answers, table, count, Math.floor(Math.random() * apart));
    flushSync(() => setAdded(all.slice(stored.length)));
    return all;
  }

  function addOne(event: MouseEvent<HTMLButtonElement>) {
    event.preventDefault();
    const { form } = event.currentTarget;
    const start = `${table.prefix}.${add(1).at(-1)}.`;
    const fields = [...(form?.elements ?? [])] as HTMLInputElement[];
    fields.find(({ name }) => name?.startsWith(start))?.focus();
  }

  return { rows, add, addOne };
}
