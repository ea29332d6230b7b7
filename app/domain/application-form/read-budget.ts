import {
  type BudgetPlan,
  type CostCategory,
  type CostLine,
  type CostMethod,
  costCategories,
  costMethods,
  costsOf,
  type IndirectMethod,
} from "../budget";
import { largestAmount, parseEuros, timesPrice } from "../money";
import type { Answers } from "./answers";
import { type BudgetSection, lineTable } from "./fields";
import type { FormTerms } from "./problems";
import { cellsOfRow, rowsOf } from "./rows";
import { readAmount, type Sheet } from "./sheet";

/** The costs as far as they can be understood. Sums are judged only when they are those that were meant. */
export type ReadCosts = Pick<BudgetPlan, "costs" | "indirect"> & {
  lines: CostLine[];
  /** The field of the first cell that holds costs, by category: beside it the category's problems are told. */
  firstCells: Partial<Record<CostCategory, string>>;
  /** The first cell that holds a lump sum. */
  firstLump?: string;
  /** Where costs begin when there are none. */
  firstCell: string;
  readable: boolean;
  indirectChosen: boolean;
};

/** Reads the cost lines of all categories and the way of indirect costs, and tells the problems of each cell. */
export function readCosts(
  section: BudgetSection,
  answers: Answers,
  sheet: Sheet,
  terms: FormTerms,
): ReadCosts {
  const read = new CostReader(section, sheet, terms);
  for (const category of costCategories) {
    const table = lineTable(`${section.id}.${category}`, terms.periodYears);
    for (const row of rowsOf(answers, table)) {
      const prefix = `${table.prefix}.${row}`;
      // The way of computing always stands in its field: it alone begins no line.
      const written = cellsOfRow(table, row).filter((cell) => cell !== `${prefix}.method`);
      if (written.some((cell) => sheet.text(cell) !== "")) read.line(category, row, prefix);
    }
  }
  const field = `${section.id}.indirect`;
  const indirect = indirectMethod(sheet.text(field), terms);
  if (!indirect) sheet.problem(field, "missing");

  const { lines, firstCells, firstLump, readable } = read;
  const staff = lineTable(`${section.id}.staff`, terms.periodYears);
  return {
    ...{ lines, firstCells, firstLump, readable },
    costs: costsOf(lines),
    firstCell: `${staff.prefix}.${rowsOf(answers, staff)[0]}.${terms.periodYears[0]}`,
    indirect: indirect ?? "none",
    indirectChosen: indirect !== undefined,
  };
}

class CostReader {
  readonly lines: CostLine[] = [];
  readonly firstCells: Partial<Record<CostCategory, string>> = {};
  firstLump?: string;
  readable = true;
  private readonly methods: readonly CostMethod[];

  constructor(
    section: BudgetSection,
    private readonly sheet: Sheet,
    private readonly terms: FormTerms,
  ) {
    this.methods = section.methods ?? ["actual"];
  }

  line(category: CostCategory, row: string, prefix: string): void {
    const { text, problem } = this.sheet;
    const method = this.method(prefix);
    const price = method === "unit" ? this.price(prefix) : null;
    const line: CostLine = {
      ...{ category, row },
      description: text(`${prefix}.description`),
      reason: text(`${prefix}.reason`),
      method,
      unit: method === "unit" ? text(`${prefix}.unit`) : "",
      price,
      counts: {},
      amounts: {},
    };
    for (const year of this.terms.periodYears) this.year(line, `${prefix}.${year}`, year);
    this.lines.push(line);

    const cells = this.terms.periodYears.map((year) => `${prefix}.${year}`);
    if (cells.every((cell) => text(cell) === "")) problem(cells[0] ?? prefix, "missing");
    if (method === "unit" || Object.values(line.amounts).some((cents) => cents)) {
      for (const part of ["description", "reason"]) {
        if (text(`${prefix}.${part}`) === "") problem(`${prefix}.${part}`, "missing");
      }
    }
  }

  /** The chosen method; in a call that allows only one there is nothing to choose. */
  private method(prefix: string): CostMethod {
    const typed = this.sheet.text(`${prefix}.method`);
    const chosen = costMethods.find((method) => method === typed && this.methods.includes(method));
    return chosen ?? this.methods[0] ?? "actual";
  }

  private price(prefix: string): number | null {
    const { text, problem } = this.sheet;
    if (text(`${prefix}.unit`) === "") problem(`${prefix}.unit`, "missing");
    const price = readAmount(this.sheet, `${prefix}.price`);
    if (price === null) problem(`${prefix}.price`, "missing");
    if (typeof price === "number" && price < 0) problem(`${prefix}.price`, "negative-amount");
    if (typeof price !== "number") this.readable = false;
    return price ?? null;
  }

  private year(line: CostLine, cell: string, year: number): void {
    const typed = line.method === "unit" ? this.count(cell) : readAmount(this.sheet, cell);
    if (typed === undefined) this.readable = false;
    if (typeof typed !== "number") return;
    if (typed < 0) this.sheet.problem(cell, "negative-amount");
    const amount = line.method === "unit" ? timesPrice(typed, line.price ?? 0) : typed;
    if (Math.abs(amount) > largestAmount) {
      this.sheet.problem(cell, "amount-too-large");
      this.readable = false;
      return;
    }
    if (line.method === "unit") line.counts[year] = typed;
    line.amounts[year] = amount;
    if (amount) this.firstCells[line.category] ??= cell;
    if (amount && line.method === "lump") this.firstLump ??= cell;
  }

  /** A number of units in hundredths, written as amounts are; otherwise as `readAmount`. */
  private count(cell: string): number | null | undefined {
    const read = parseEuros(this.sheet.text(cell));
    if (read.ok) return read.value;
    if (read.because === "empty") return null;
    this.sheet.problem(cell, "not-a-count");
    return undefined;
  }
}

function indirectMethod(typed: string, { indirectAllowed }: FormTerms): IndirectMethod | undefined {
  if (indirectAllowed.length === 1) return indirectAllowed[0];
  return indirectAllowed.find((candidate) => candidate === typed);
}
