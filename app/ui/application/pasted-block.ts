import { parseEuros } from "~/domain/money";

const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;

/**
 * The texts of a block that was copied in a spreadsheet, row by row: cells are parted by tabs, and one
 * in quotes may hold line breaks. Empty rows at the end are no part of it.
 */
export function blockOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; ; ) {
    cell.lastIndex = at;
    const [whole, quoted, plain = ""] = cell.exec(text) ?? [""];
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (at >= text.length) break;
    if (text[at] === "\t") at += 1;
    else {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      rows.push([]);
    }
  }
  const last = rows.findLastIndex((row) => row.some((each) => each !== ""));
  return rows.slice(0, Math.max(1, last + 1));
}

type Columns = { texts: readonly string[]; amounts: readonly string[] };

/**
 * Into which column each column of the block goes, when it is pasted into the column `from`: one after
 * another. Where texts give way to amounts, the amounts go on from the first column of amounts, so that
 * a block may leave texts out. Undefined: there is no column left for it.
 */
export function placesOf(
  block: string[][],
  from: string,
  { texts, amounts }: Columns,
): (string | undefined)[] {
  const width = Math.max(...block.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => block.map((row) => row[column] ?? ""));
  const before = texts.includes(from) ? columns.findIndex(isMostlyAmounts) : 0;
  const textColumns = before < 0 ? width : before;
  const [fromText, fromAmount] = [texts.indexOf(from), Math.max(0, amounts.indexOf(from))];
  return columns.map((_, column) =>
    column < textColumns ? texts[fromText + column] : amounts[fromAmount + column - textColumns],
  );
}

function isMostlyAmounts(column: string[]): boolean {
  const written = column.filter((text) => text.trim() !== "");
  return written.filter((text) => parseEuros(text).ok).length * 2 > written.length;
}
