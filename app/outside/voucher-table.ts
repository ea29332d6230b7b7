import { parse } from "csv-parse/sync";
import { z } from "zod";
import { type CostCategory, costCategories } from "~/domain/budget";
import {
  type ReadVouchers,
  type VoucherColumn,
  type VoucherProblem,
  voucherColumns,
} from "~/domain/claim/form";
import { parseDay } from "~/domain/day";
import { parseEuros, plainEuros } from "~/domain/money";

const mostLines = 2000;

/** How accounts name the columns, in small letters. */
const heads: Record<VoucherColumn, string[]> = {
  number: [
    "number",
    "tosite",
    "tositenumero",
    "tositenro",
    "numero",
    "nro",
    "verifikat",
    "verifikation",
    "nummer",
    "voucher",
  ],
  on: ["on", "date", "päivä", "päiväys", "pvm", "tositepäivä", "datum"],
  category: ["category", "kustannuslaji", "laji", "kostnadsslag", "slag"],
  description: ["description", "selite", "kuvaus", "beskrivning", "förklaring", "text"],
  supplier: ["supplier", "toimittaja", "saaja", "leverantör", "mottagare"],
  amount: ["amount", "net", "netto", "summa", "määrä", "belopp", "eur", "euroa"],
  paidOn: ["paidon", "paid", "maksettu", "maksupäivä", "betald", "betalningsdag"],
};

const categories: Record<CostCategory, string[]> = {
  staff: ["staff", "palkka", "palkat", "palkkakustannukset", "lön", "löner", "lönekostnader", "1"],
  travel: ["travel", "matka", "matkat", "matkakustannukset", "resor", "resekostnader", "2"],
  services: [
    "services",
    "ostopalvelu",
    "ostopalvelut",
    "köpta tjänster",
    "tjänster",
    "purchased services",
    "3",
  ],
  equipment: ["equipment", "käyttöomaisuus", "laitteet", "anläggningstillgångar", "utrustning", "4"],
  other: ["other", "muut", "muu", "övriga", "övrigt", "other costs", "5"],
};

const short = z.string().trim().min(1, "empty").max(200, "too-long");
const day = z.string().transform((text, checked) => {
  const read = parseDay(text);
  if (read.ok) return read.value;
  checked.addIssue({ code: "custom", message: read.because === "empty" ? "empty" : "not-a-day" });
  return z.NEVER;
});
const row = z.object({
  number: short,
  on: day,
  category: z.string().transform((text, checked) => {
    const told = text.normalize("NFC").trim().toLowerCase();
    const found = costCategories.find((one) => categories[one].includes(told));
    if (found) return found;
    checked.addIssue({ code: "custom", message: told === "" ? "empty" : "not-a-category" });
    return z.NEVER;
  }),
  description: short,
  supplier: short,
  amount: z.string().transform((text, checked) => {
    const read = parseEuros(text);
    if (read.ok && read.value !== 0) return read.value;
    const because = read.ok ? "zero" : read.because === "empty" ? "empty" : "not-an-amount";
    checked.addIssue({ code: "custom", message: because });
    return z.NEVER;
  }),
  paidOn: day,
});

/**
 * Reads vouchers as they are typed, pasted from a spreadsheet or written by the accounts: a line each, with
 * semicolons, tabs or commas between the cells, in the columns that the first line names or else in the
 * order of `voucherColumns`. Every line that cannot be read is told with its number; the others are there.
 */
export function readVoucherTable(text: string): ReadVouchers {
  const bare = text.replace(/^\ufeff/, "");
  const delimiter = delimiterOf(bare);
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(bare, {
      ...{ delimiter, info: true, relax_column_count: true, skip_empty_lines: true, trim: true },
      relax_quotes: true,
    }) as never;
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1;
    return { vouchers: [], problems: [{ line, column: null, because: "unreadable" }] };
  }
  const lines = records.filter(({ record }) => record.some((cell) => cell.trim() !== ""));
  if (lines.length > mostLines) {
    return { vouchers: [], problems: [{ line: mostLines + 1, column: null, because: "too-many-lines" }] };
  }
  const named = columnsOf(lines[0]?.record ?? []);
  const columns = named ?? voucherColumns;
  const vouchers: ReadVouchers["vouchers"] = [];
  const problems: VoucherProblem[] = [];
  for (const { record, info } of named ? lines.slice(1) : lines) {
    const line = info.lines;
    const cells = Object.fromEntries(
      columns.map((column, index) => [column ?? `-${index}`, record[index] ?? ""]),
    );
    if (!named && record.length < voucherColumns.length) {
      problems.push({ line, column: null, because: "too-few-columns" });
      continue;
    }
    const read = row.safeParse(cells);
    if (read.success) vouchers.push({ ...read.data, line });
    else {
      const [issue] = read.error.issues;
      const column = voucherColumns.find((one) => one === issue?.path[0]) ?? null;
      problems.push({ line, column, because: (issue?.message ?? "unreadable") as VoucherProblem["because"] });
    }
  }
  return { vouchers, problems };
}

/** The bytes as text, when they are UTF-8; undefined when they are not. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The vouchers as the form's list has them: a line each, with semicolons. */
export function writeVoucherTable(vouchers: readonly ReadVouchers["vouchers"][number][]): string {
  return vouchers
    .map(({ number, on, category, description, supplier, amount, paidOn }) =>
      [number, on, category, description, supplier, plainEuros(amount).replace(".", ","), paidOn]
        .map(cell)
        .join(";"),
    )
    .join("\n");
}

const cell = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Tabs where there are any, as a spreadsheet copies; else whichever of semicolon and comma the first line has more of. */
function delimiterOf(text: string): string {
  const first = text.split("\n").find((line) => line.trim() !== "") ?? "";
  if (first.includes("\t")) return "\t";
  return first.includes(";") ? ";" : ",";
}

/** The columns that a first line names; undefined when it names too few to be a heading. */
function columnsOf(cells: string[]): (VoucherColumn | null)[] | undefined {
  const columns = cells.map((text) => {
    const told = text.normalize("NFC").trim().toLowerCase();
    return voucherColumns.find((column) => heads[column].includes(told)) ?? null;
  });
  return columns.filter(Boolean).length >= 5 ? columns : undefined;
}
