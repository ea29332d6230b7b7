/** `decimal` is a number with its decimals as they are to be written, such as `-1234.50`. */
export type Cell = string | number | null | { decimal: string };

/**
 * A table as RFC 4180 has it, every cell in quotes, with a byte order mark so that spreadsheets read it as
 * UTF-8. A text that a spreadsheet would take for a formula begins with an apostrophe instead.
 */
export function csvTable(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("")}`;
}

function quoted(cell: Cell): string {
  return `"${asText(cell).replaceAll('"', '""')}"`;
}

function asText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "object") return cell.decimal;
  return /^\s*[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
}
