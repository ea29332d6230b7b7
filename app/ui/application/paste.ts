import { type ClipboardEvent, useState } from "react";
import { flushSync } from "react-dom";
import type { RowTable } from "~/domain/application-form";
import { parseEuros } from "~/domain/money";
import { useSpeech } from "~/ui/language";

/**
 * Takes a block of cells from a spreadsheet into a table of fields: from the cell that was pasted into,
 * rightwards by `columns` and downwards by rows, of which as many are added as the block needs. Every
 * text is put in as it is; what is no amount where one belongs is counted and told, and stays to be mended.
 */
export function usePaste(table: RowTable, given: string[], columns: string[]) {
  const { say } = useSpeech();
  const [added, setAdded] = useState<string[]>([]);
  const [told, setTold] = useState("");
  const rows = [...given, ...added.filter((row) => !given.includes(row))];

  function take(event: ClipboardEvent<HTMLElement>) {
    const block = blockOf(event.clipboardData.getData("text/plain"));
    const name = event.target instanceof Element ? (event.target.getAttribute("name") ?? "") : "";
    const [row = "", part = ""] = name.slice(table.prefix.length + 1).split(".");
    const [fromRow, fromColumn] = [rows.indexOf(row), columns.indexOf(part)];
    const single = block.length < 2 && (block[0]?.length ?? 0) < 2;
    if (single || fromRow < 0 || fromColumn < 0) return;

    event.preventDefault();
    const room = Math.min(table.most, fromRow + block.length);
    const all = [...rows];
    while (all.length < room) all.push(nextRow(all));
    flushSync(() => setAdded(all.slice(given.length)));
    const count = { amounts: 0, unread: 0 };
    for (const [index, texts] of block.slice(0, all.length - fromRow).entries()) {
      for (const [column, text] of texts.entries()) {
        const into = columns[fromColumn + column];
        const field = into && document.getElementById(`${table.prefix}.${all[fromRow + index]}.${into}`);
        if (!field || !write(field, text)) continue;
        if (/^\d{4}$|^price$/.test(into) && text.trim() !== "") {
          count[parseEuros(text).ok ? "amounts" : "unread"] += 1;
        }
      }
    }
    const left = block.length - (all.length - fromRow);
    setTold(
      [
        say("form.paste.taken", { count: count.amounts }),
        count.unread > 0 ? say("form.paste.unread", { count: count.unread }) : "",
        left > 0 ? say("form.paste.full", { count: left }) : "",
      ]
        .join(" ")
        .trim(),
    );
  }

  return { rows, take, told };
}

/** The texts of a copied block, row by row: cells are parted by tabs, and one in quotes may hold line breaks. */
export function blockOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const closeCell = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === "") quoted = true;
    else if (letter === "\t") closeCell();
    else if (letter === "\n") {
      closeCell();
      rows.push([]);
    } else if (letter !== "\r") cell += letter;
  }
  closeCell();
  const last = rows.at(-1);
  if (last?.length === 1 && last[0] === "") rows.pop();
  return rows;
}

/** A new row's name, a little ahead: a colleague who adds rows at the same time seldom takes the same. */
function nextRow(rows: string[]): string {
  return String(Math.max(0, ...rows.map(Number)) + 1 + Math.floor(Math.random() * 20));
}

/** Puts the text in as if it had been typed, so that sums and autosave follow. */
function write(field: Element, text: string): boolean {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
}
