import { type Part, pieceOf, type Words } from "~/domain/document";
import { type Line, widthsOf } from "./lines.server";
import { colours, type Element, page, pageWidth, type Setting, type Sheet } from "./sheet.server";

type Table = Extract<Part, { kind: "table" }>;
type Facts = Extract<Part, { kind: "facts" }>;
type Cell = { element?: Element; lines: Line[]; x: number; right?: number; setting: Setting };

const gap = 12;
const padding = 4;
const sizes = [9.5, 8.5, 7.5, 6.5];
const codeSize = 7.5;

/** A table across as many pages as it takes; its head is there again on each of them. */
export function setTable(sheet: Sheet, { caption, columns, rows, total }: Table): void {
  const names = columns.map(({ name }) => name);
  const { widths, size } = columnsOf(sheet, [names, ...rows, ...(total ? [total] : [])]);
  const starts = widths.map((_, index) => page.left + sumOf(widths.slice(0, index)) + index * gap);
  const basic: Setting = { weight: "regular", size, leading: Math.round(size * 1.38) };

  /** Without elements, the cells are a repetition that those who hear the document need not hear. */
  const cells = (row: Words[], bold: boolean, element?: (index: number, lang?: string) => Element): Cell[] =>
    columns.map(({ numeric }, index) => {
      const { text, lang, soft, code } = pieceOf(row[index] ?? "");
      const setting: Setting = {
        ...basic,
        weight: bold || index === 0 ? "bold" : "regular",
        size: code ? Math.min(size, codeSize) : size,
        colour: soft ? colours.soft : colours.ink,
      };
      const width = widths[index] ?? 0;
      const x = starts[index] ?? page.left;
      const lines = sheet.lines(text, width, setting);
      return { element: element?.(index, lang), lines, x, right: numeric ? x + width : undefined, setting };
    });
  const rowOf = (parent: Element, row: Words[], bold = false) => {
    const element = sheet.element(parent, "TR");
    return cells(row, bold, (index, lang) =>
      index === 0
        ? sheet.element(element, "TH", { scope: "Row", lang })
        : sheet.element(element, "TD", { lang }),
    );
  };

  const head = cells(names, true);
  const setHead = (drawn: Cell[]) => {
    setRow(sheet, drawn, () => sheet.newPage());
    sheet.rule(sheet.y, colours.ink, 1);
  };
  const table = sheet.element(sheet.root, "Table");
  const title: Setting = { weight: "bold", size: 10.5, leading: 15 };
  const titleLines = caption === undefined ? [] : sheet.lines(caption, pageWidth, title);
  sheet.need(titleLines.length * title.leading + heightOf(head) + 45);
  if (titleLines.length > 0) {
    sheet.set(sheet.element(table, "Caption"), titleLines, { x: page.left, top: sheet.y }, title);
    sheet.y += titleLines.length * title.leading + 3;
  }
  const heads = sheet.element(sheet.element(table, "THead"), "TR");
  setHead(cells(names, true, () => sheet.element(heads, "TH", { scope: "Column" })));

  const again = () => {
    sheet.newPage();
    setHead(head);
  };
  const body = sheet.element(table, "TBody");
  for (const row of rows) {
    setRow(sheet, rowOf(body, row), again);
    sheet.rule(sheet.y);
  }
  if (total) {
    const drawn = rowOf(sheet.element(table, "TFoot"), total, true);
    if (heightOf(drawn) > sheet.left) again();
    sheet.rule(sheet.y, colours.ink, 1);
    setRow(sheet, drawn, again);
  }
  table.end();
  sheet.y += 14;
}

const narrow = 158;
const factSetting: Setting = { weight: "regular", size: 10.5, leading: 15 };

/**
 * Names and values beside each other, a pair a row: a list, each item with its label and its body. Long
 * names get more of the line. `ruled`: the line above them is there already.
 */
export function setFacts(sheet: Sheet, { rows }: Facts, ruled: boolean): void {
  const label: Setting = { ...factSetting, weight: "bold" };
  const longest = Math.max(...rows.map(({ name }) => widthsOf(sheet.face, pieceOf(name).text, label).most));
  const named = longest > narrow * 1.5 ? pageWidth * 0.68 : narrow;
  const list = sheet.element(sheet.root, "L");
  sheet.need(40);
  if (!ruled) sheet.rule(sheet.y);
  for (const { name, value } of rows) {
    const item = sheet.element(list, "LI");
    const cell = (words: Words, tag: string, x: number, width: number, setting: Setting): Cell => {
      const { text, lang, soft, code } = pieceOf(words);
      const own = { ...setting, size: code ? 9.25 : setting.size, colour: soft ? colours.soft : colours.ink };
      return {
        element: sheet.element(item, tag, { lang }),
        lines: sheet.lines(text, width, own),
        x,
        setting: own,
      };
    };
    const cells = [
      cell(name, "Lbl", page.left, named - gap, label),
      cell(value, "LBody", page.left + named, pageWidth - named, factSetting),
    ];
    setRow(sheet, cells, () => sheet.newPage());
    sheet.rule(sheet.y);
  }
  list.end();
  sheet.y += 14;
}

function heightOf(cells: Cell[]): number {
  return Math.max(0, ...cells.map(({ lines, setting }) => lines.length * setting.leading)) + 2 * padding;
}

/** The cells beside each other. A row goes to the next page whole where it can, and in parts where it is longer. */
function setRow(sheet: Sheet, cells: Cell[], nextPage: () => void): void {
  if (heightOf(cells) > sheet.left && heightOf(cells) < (page.bottom - page.top) / 2) nextPage();

  let rest = cells;
  for (;;) {
    const room = Math.max(sheet.left - 2 * padding, 0);
    const fits = ({ lines, setting }: Cell) => lines.slice(0, Math.floor(room / setting.leading));
    for (const cell of rest) place(sheet, cell, fits(cell));
    sheet.y += Math.min(heightOf(rest), sheet.left);
    rest = rest.map((cell) => ({ ...cell, lines: cell.lines.slice(fits(cell).length) }));
    if (rest.every(({ lines }) => lines.length === 0)) return;
    nextPage();
  }
}

function place(sheet: Sheet, { element, x, right, setting }: Cell, lines: Line[]): void {
  const top = sheet.y + padding;
  if (element) sheet.set(element, lines, { x, top, right }, setting);
  else sheet.artifact(() => sheet.drawLines(lines, { x, top, right }, setting), "Pagination");
}

/** The widths of the columns, and the largest letters with which no word has to be cut. */
function columnsOf(sheet: Sheet, rows: Words[][]): { widths: number[]; size: number } {
  const columns = rows[0]?.map((_, index) => rows.map((row) => pieceOf(row[index] ?? ""))) ?? [];
  const room = pageWidth - gap * (columns.length - 1);
  let widths: number[] = [];
  for (const size of sizes) {
    const wants = columns.map((pieces) => {
      const measured = pieces.map(({ text, code }) => {
        const own = widthsOf(sheet.face, text, {
          weight: "bold",
          size: code ? Math.min(size, codeSize) : size,
        });
        return code ? { least: own.most, most: own.most } : own;
      });
      return {
        least: Math.min(Math.max(...measured.map((one) => one.least)), 240),
        most: Math.min(Math.max(...measured.map((one) => one.most)), 320),
      };
    });
    const least = sumOf(wants.map((want) => want.least));
    const most = sumOf(wants.map((want) => want.most));
    const share = (room - least) / Math.max(most - least, 1);
    widths =
      most <= room
        ? wants.map((want, index) => want.most + (index === 0 ? room - most : 0))
        : wants.map((want) => want.least + (want.most - want.least) * share);
    if (least <= room) return { widths, size };
    widths = wants.map((want) => (want.least * room) / least);
  }
  return { widths, size: Math.min(...sizes) };
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
