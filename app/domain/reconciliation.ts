import type { Day, Month } from "./day";
import type { Cents } from "./money";

/** A payment that we hold to be paid, as it left the account: its end-to-end id, cents and day. */
export type OurPayment = { reference: string; amount: Cents; paidOn: Day };

/** An entry of the bank statement, in cents. */
export type StatementEntry = { entry: string; reference: string; amount: Cents; bookedOn: Day };

/** What does not agree, in the month in which it is to be looked at. */
export type Difference = { month: Month; reference: string } & (
  | { kind: "missing-there"; ours: OurPayment }
  | { kind: "missing-here"; theirs: StatementEntry }
  | { kind: "other-amount" | "other-day"; ours: OurPayment; theirs: StatementEntry }
  | { kind: "twice"; ours: OurPayment | null; theirs: StatementEntry }
);

const monthOf = (day: Day): Month => day.slice(0, 7);

/**
 * Every difference between the payments that we hold to be paid and the entries of the statement, by month:
 * one that is missing on either side, one with another amount, on another day, or there twice. Of entries
 * with one reference the one that fits best stands against our payment; all the others are there twice.
 */
export function reconcile(ours: readonly OurPayment[], theirs: readonly StatementEntry[]): Difference[] {
  const entries = new Map<string, StatementEntry[]>();
  for (const entry of theirs) {
    // Entries without a reference have nothing in common.
    const key = entry.reference || `\0${entry.entry}`;
    entries.set(key, [...(entries.get(key) ?? []), entry]);
  }
  const differences: Difference[] = [];
  for (const payment of ours) {
    const { reference } = payment;
    const found = entries.get(reference) ?? [];
    entries.delete(reference);
    const [best, ...others] = found.toSorted((a, b) => misfit(payment, a) - misfit(payment, b));
    if (!best) {
      differences.push({ kind: "missing-there", month: monthOf(payment.paidOn), reference, ours: payment });
      continue;
    }
    const both = { month: monthOf(payment.paidOn), reference, ours: payment, theirs: best };
    if (best.amount !== payment.amount) differences.push({ kind: "other-amount", ...both });
    if (best.bookedOn !== payment.paidOn) differences.push({ kind: "other-day", ...both });
    differences.push(...others.map((other) => twice(other, payment)));
  }
  for (const [, [first, ...others]] of entries) {
    if (!first) continue;
    const { reference } = first;
    differences.push({ kind: "missing-here", month: monthOf(first.bookedOn), reference, theirs: first });
    differences.push(...others.map((other) => twice(other, null)));
  }
  return differences.toSorted(
    (a, b) => compare(a.month, b.month) || compare(a.reference, b.reference) || compare(a.kind, b.kind),
  );
}

function twice(theirs: StatementEntry, ours: OurPayment | null): Difference {
  return { kind: "twice", month: monthOf(theirs.bookedOn), reference: theirs.reference, ours, theirs };
}

function misfit(ours: OurPayment, theirs: StatementEntry): number {
  return (theirs.amount === ours.amount ? 0 : 2) + (theirs.bookedOn === ours.paidOn ? 0 : 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
