import { refuse } from "./refusal";

/** `line` is the line, from 1, on which the row begins. */
export type Row = { line: number; cells: string[] };

/** The rows of a CSV text (RFC 4180, cut by `separator`); empty ones are left out. */
export function rowsOf(text: string, separator: string): Row[] {
  const rows: Row[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const row: Row = { line, cells: [] };
    for (;;) {
      let cell = "";
      if (text[at] === '"') {
        const began = line;
        for (at += 1; ; at += 1) {
          const end = text.indexOf('"', at);
          if (end < 0) refuse("unclosed-quote", { kind: "line", line: began });
          const part = text.slice(at, end);
          line += part.split("\n").length - 1;
          cell += part;
          at = end + 1;
          if (text[at] !== '"') break;
          cell += '"';
        }
      }
      const start = at;
      while (at < text.length && text[at] !== separator && text[at] !== "\n") at += 1;
      row.cells.push((cell + text.slice(start, at)).replace(/\r$/, "").trim());
      if (text[at] !== separator) break;
      at += 1;
    }
    at += 1;
    line += 1;
    if (row.cells.some((cell) => cell !== "")) rows.push(row);
  }
  return rows;
}
