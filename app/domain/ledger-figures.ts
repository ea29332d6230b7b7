import { type LedgerKind, ledgerKinds, type Standing, type SumsByKind, standingOf } from "./ledger";
import type { Cents } from "./money";

/** The figures of the ledger that are shown, in the order of money's way. Those of `balances` are sums to a day. */
export const figures = [
  "granted",
  "claimed",
  "verified",
  "paid",
  "returned",
  "recoverable",
  "left",
] as const satisfies readonly (keyof Standing)[];
export type Figure = (typeof figures)[number];

/** What happens within a year; the other figures stand as they are at its end. */
export const flows = ["granted", "claimed", "verified", "paid", "returned"] as const satisfies Figure[];
export const balances = ["recoverable", "left"] as const satisfies Figure[];

/** How many movements, and how many projects of an item, a page holds. */
export const ledgerPage = 50;
export const projectsOnPage = 25;

/** How a movement of the kind counts in the figure: 1 adds, -1 takes away, 0 is no part of it. */
export function signOf(figure: Figure, kind: LedgerKind): number {
  return standingOf({ [kind]: 1 })[figure];
}

/** The kinds of movements that make the figure. */
export function kindsOf(figure: Figure): LedgerKind[] {
  return ledgerKinds.filter((kind) => signOf(figure, kind) !== 0);
}

/** A sum of movements of one kind, in cents, in a calendar year. */
export type YearSum = { kind: LedgerKind; year: number; amount: Cents };

/** The sums by kind, of all years or of those that `wanted` lets through. */
export function sumsByKind(
  rows: readonly YearSum[],
  wanted: (year: number) => boolean = () => true,
): SumsByKind {
  const sums: SumsByKind = {};
  for (const { kind, year, amount } of rows) if (wanted(year)) sums[kind] = (sums[kind] ?? 0) + amount;
  return sums;
}

/** A year's money: what happened in it, and in `atEnd` how everything stood when it ended. Cents. */
export type YearStanding = { year: number; within: Standing; atEnd: Standing };

/** Every year from the first movement to the last, without gaps. */
export function standingsByYear(rows: readonly YearSum[]): YearStanding[] {
  const years = rows.map(({ year }) => year);
  if (years.length === 0) return [];
  const first = years.reduce((a, b) => Math.min(a, b));
  const last = years.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: last - first + 1 }, (_, n) => first + n).map((year) => ({
    year,
    within: standingOf(sumsByKind(rows, (one) => one === year)),
    atEnd: standingOf(sumsByKind(rows, (one) => one <= year)),
  }));
}

/** What is appropriated to an item: by its own budget, or else by its calls. Cents; null where no source tells. */
export type AppropriationRow = {
  itemId: string;
  from: "budget" | "call";
  id: string;
  year: number | null;
  amount: Cents | null;
};
export type Appropriation = {
  amount: Cents | null;
  /** Sums that no source tells, which are left out of the amount. */
  unknown: number;
  rows: (AppropriationRow & { counts: boolean })[];
};

/**
 * The appropriation of an item. Calls hand out what the budget has given to the item: where the budget says
 * anything, what its calls have counts no second time.
 */
export function appropriationOf(rows: readonly AppropriationRow[]): Appropriation {
  const source = rows.some(({ from }) => from === "budget") ? "budget" : "call";
  const counted = rows.map((row) => ({ ...row, counts: row.from === source }));
  const own = counted.filter(({ counts }) => counts);
  const known = own.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return {
    amount: known.length > 0 ? known.reduce((total, amount) => total + amount, 0) : null,
    unknown: own.length - known.length,
    rows: counted,
  };
}

/** The appropriations of several items together; what is not known of one is told, not counted as zero. */
export function appropriationsTogether(
  items: readonly Pick<Appropriation, "amount" | "unknown">[],
): Pick<Appropriation, "amount" | "unknown"> {
  const known = items.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return {
    amount: known.length > 0 ? known.reduce((total, amount) => total + amount, 0) : null,
    unknown: items.reduce(
      (sum, { amount, unknown }) => sum + (amount === null ? Math.max(1, unknown) : unknown),
      0,
    ),
  };
}
