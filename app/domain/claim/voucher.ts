import { type CostCategory, costCategories } from "../budget";
import type { Day } from "../day";
import { type Cents, plainEuros } from "../money";

/** One line of the accounts behind a claim (119/2022 § 34). `amount` is cents without VAT; a credit note is negative. */
export type Voucher = {
  number: string;
  on: Day;
  category: CostCategory;
  description: string;
  supplier: string;
  amount: Cents;
  /** The day on which it was paid. */
  paidOn: Day;
};

/** A voucher where it stands in its claim, from 1, in the canonical order. */
export type PlacedVoucher = Voucher & { place: number };

/** All of a voucher in one line, the same whoever writes it. */
export function voucherLine(voucher: Voucher): string {
  const { number, on, category, description, supplier, amount, paidOn } = voucher;
  return JSON.stringify([on, number, category, supplier, description, plainEuros(amount), paidOn]);
}

/** The vouchers by the code points of their lines, with their places: the order in which they came does not matter. */
export function inOrder(vouchers: readonly Voucher[]): PlacedVoucher[] {
  return [...vouchers]
    .map((voucher) => ({ voucher, line: voucherLine(voucher) }))
    .sort((a, b) => (a.line < b.line ? -1 : a.line > b.line ? 1 : 0))
    .map(({ voucher }, index) => ({ ...voucher, place: index + 1 }));
}

export type DirectCosts = Record<CostCategory, Cents>;

/** What the vouchers of each category make together, in cents. */
export function sumsOfVouchers(vouchers: readonly Pick<Voucher, "category" | "amount">[]): DirectCosts {
  const sums = Object.fromEntries(costCategories.map((category) => [category, 0])) as DirectCosts;
  for (const { category, amount } of vouchers) sums[category] += amount;
  return sums;
}
