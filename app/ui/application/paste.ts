import { type ClipboardEvent, useState } from "react";
import type { RowTable } from "~/domain/application-form";
import { parseEuros } from "~/domain/money";
import { blockOf, placesOf } from "./pasted-block";

type Rows = { rows: string[]; add: (count: number) => string[] };

/** What became of a pasted block; the fields whose text is no amount hold it all the same. */
export type Pasted = { amounts: number; unread: string[]; rowsLeft: number; columnsLeft: number };

/**
 * Takes a block of cells from a spreadsheet into the cost lines: from the field that was pasted into,
 * rightwards by columns and downwards by rows, of which as many are added as the block needs.
 */
export function usePaste(table: RowTable, years: readonly number[], { rows, add }: Rows) {
  const [pasted, setPasted] = useState<Pasted>();

  function take(event: ClipboardEvent<HTMLElement>) {
    const { target } = event;
    const name = target instanceof Element ? (target.getAttribute("name") ?? "") : "";
    const [row = "", part = ""] = name.slice(table.prefix.length + 1).split(".");
    const text = event.clipboardData.getData("text/plain");
    const block = withoutHeading(blockOf(text), years);
    // Paragraphs belong into the field that they were pasted into, and so does a single cell.
    const prose = target instanceof HTMLTextAreaElement && !text.includes("\t");
    const single = block.length < 2 && (block[0]?.length ?? 0) < 2;
    const first = rows.indexOf(row);
    if (prose || single || first < 0) return;

    event.preventDefault();
    const places = placesOf(block, part, columnsFrom(part, years));
    const missing = first + block.length - rows.length;
    const into = (missing > 0 ? add(missing) : rows).slice(first);
    const told: Pasted = {
      amounts: 0,
      unread: [],
      rowsLeft: Math.max(0, block.length - into.length),
      columnsLeft: places.filter((place) => place === undefined).length,
    };
    for (const [index, texts] of block.slice(0, into.length).entries()) {
      for (const [column, typed] of texts.entries()) {
        const place = places[column];
        const field = `${table.prefix}.${into[index]}.${place}`;
        if (!place || !write(document.getElementById(field), typed)) continue;
        if (typed.trim() === "" || !isAmount(place)) continue;
        if (parseEuros(typed).ok) told.amounts += 1;
        else told.unread.push(field);
      }
    }
    // One word for all of them: sums and autosave read the whole form.
    target.dispatchEvent(new Event("input", { bubbles: true }));
    setPasted(told);
  }

  return { take, pasted };
}

const isAmount = (part: string) => part === "price" || /^\d{4}$/.test(part);

/** Where a block may go from the field that it was pasted into: a price leads on to the years. */
function columnsFrom(part: string, years: readonly number[]) {
  const amounts = years.map(String);
  switch (part) {
    case "unit":
      return { texts: ["unit"], amounts: ["price", ...amounts] };
    case "price":
      return { texts: [], amounts: ["price", ...amounts] };
    default:
      return { texts: ["description", "reason"], amounts };
  }
}

/** People copy the heading row of their sheet too: the one whose numbers are the years themselves. */
function withoutHeading(block: string[][], years: readonly number[]): string[][] {
  const [heading = []] = block;
  const named = years.every((year) => heading.some((text) => text.includes(String(year))));
  return named && block.length > 1 ? block.slice(1) : block;
}

/** An input of one line has no room for line breaks: words would run into each other. */
function write(field: Element | null, text: string): boolean {
  if (field instanceof HTMLInputElement) field.value = text.replace(/\s*\n\s*/g, " ");
  else if (field instanceof HTMLTextAreaElement) field.value = text;
  else return false;
  return true;
}
