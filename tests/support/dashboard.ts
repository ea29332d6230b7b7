import { parse } from "csv-parse/sync";
import type { LedgerKind } from "../../app/domain/ledger";
import { type Figure, figures, kindsOf, signOf } from "../../app/domain/ledger-figures";
import { parseEuros } from "../../app/domain/money";

/** A figure of a page: what it says, in cents, and the address of the movements that make it. */
export type ShownFigure = { href: string; cents: number };
/** A movement as a file has it. */
export type Exported = Record<
  "booked_on" | "year" | "item_id" | "project_id" | "kind" | "amount_eur" | "counted_eur",
  string
>;

/** The figures of a page that lead to the ledger. */
export function figuresOn(page: string): ShownFigure[] {
  const links = page.matchAll(/<a href="([^"]*\/ministry\/ledger\?[^"]*)">([^<]*)<\/a>/g);
  return [...links].map(([, href = "", text = ""]) => ({
    href: href.replaceAll("&amp;", "&"),
    cents: inCents(text),
  }));
}

/** The rows of a file of movements. */
export function exportedRows(csv: string): Exported[] {
  return parse(csv, { bom: true, columns: true });
}

/** The address of the file with the same movements. */
export const fileOf = (href: string) => href.replace("/ministry/ledger?", "/ministry/ledger.csv?");

/** What the exported rows come to in the figure that the address asks for, in cents: reckoned here, by nobody's SQL. */
export function sumBy(href: string, rows: readonly Exported[]): number {
  const asked = new URL(href, "http://localhost").searchParams;
  const figure = figures.find((one) => one === asked.get("kind")) as Figure;
  const kinds = kindsOf(figure);
  return rows
    .filter(
      (row) =>
        kinds.includes(row.kind as LedgerKind) &&
        (!asked.has("item") || row.item_id === asked.get("item")) &&
        (!asked.has("project") || row.project_id === asked.get("project")) &&
        (!asked.has("year") || row.year === asked.get("year")) &&
        (!asked.has("asOf") || row.booked_on <= (asked.get("asOf") ?? "")),
    )
    .reduce((sum, row) => sum + signOf(figure, row.kind as LedgerKind) * inCents(row.amount_eur), 0);
}

/** An amount of a page or of a file, in cents. */
export function inCents(text: string): number {
  const verdict = parseEuros(text);
  if (!verdict.ok) throw new Error(`${text} is no amount.`);
  return verdict.value;
}
