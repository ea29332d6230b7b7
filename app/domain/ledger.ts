import type { Day } from "./day";
import type { Cents } from "./money";

/**
 * What can happen to the money of a project. Amounts are cents; those that can be taken back or changed
 * (`change`, `claim`, `verify`, `demand`) may be negative, the rest are positive.
 *
 * - `grant`: what the decision gives; `change`: what a later decision adds to it or takes from it;
 *   `release`: what is no longer promised when the project ends
 * - `claim`: the grant claimed; `verify`: the grant found payable, after deductions
 * - `pay`: money given to the recipient, what was set off against a debt included
 * - `return`: money given back by the recipient of its own accord (688/2001 § 20)
 * - `demand`: money that a decision orders to be paid back (§§ 21–22); `recover`: money that has come
 *   back by that order, or was set off (§ 30); `write-off`: a demand that is given up (§ 26)
 * - `interest`: interest received; it is no part of the grant
 */
export const ledgerKinds = [
  "grant",
  "change",
  "release",
  "claim",
  "verify",
  "pay",
  "return",
  "demand",
  "recover",
  "write-off",
  "interest",
] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** One movement, in cents, on a Helsinki day. */
export type Movement = { kind: LedgerKind; amount: Cents; bookedOn: Day };

/**
 * How a project's money stands, in cents. `kept` has been paid and need not come back, `recoverable` is
 * to come back by a decision, `left` can still be paid: together they are what is granted.
 */
export type Standing = {
  granted: Cents;
  claimed: Cents;
  verified: Cents;
  /** All that was ever paid, and all that ever came back. */
  paid: Cents;
  returned: Cents;
  writtenOff: Cents;
  interest: Cents;
  kept: Cents;
  recoverable: Cents;
  left: Cents;
};

/** The sums of movements by kind, in cents; a kind without movements is left out. */
export type SumsByKind = Partial<Record<LedgerKind, Cents>>;

/** How the money stands after these sums. */
export function standingOf(sums: SumsByKind): Standing {
  const of = (kind: LedgerKind) => sums[kind] ?? 0;
  const granted = of("grant") + of("change") - of("release");
  const paid = of("pay");
  const returned = of("return") + of("recover");
  const recoverable = of("demand") - of("recover") - of("write-off");
  return {
    granted,
    claimed: of("claim"),
    verified: of("verify"),
    paid,
    returned,
    writtenOff: of("write-off"),
    interest: of("interest"),
    kept: paid - returned - recoverable,
    recoverable,
    left: granted - paid + returned,
  };
}

/** The sums by kind of the movements up to and with the day `asOf`; all of them without one. */
export function sumsOf(movements: readonly Movement[], asOf?: Day): SumsByKind {
  const sums: SumsByKind = {};
  for (const { kind, amount, bookedOn } of movements) {
    if (asOf !== undefined && bookedOn > asOf) continue;
    sums[kind] = (sums[kind] ?? 0) + amount;
  }
  return sums;
}

export type BookingRefusal = "not-an-amount" | "more-than-left" | "more-than-kept" | "more-than-recoverable";
/** `limit`: the most that could be booked, in cents. */
export type BookingVerdict = { ok: true } | { ok: false; because: BookingRefusal; limit?: Cents };

const signed: readonly LedgerKind[] = ["change", "claim", "verify", "demand"];

/**
 * May this movement be booked? No more is paid or released than is left, no more comes back than was
 * paid, no more is recovered or given up than is demanded: none of the three parts ever falls below zero.
 */
export function mayBook({ kind, amount }: Omit<Movement, "bookedOn">, sums: SumsByKind): BookingVerdict {
  if (!Number.isSafeInteger(amount) || amount === 0 || (amount < 0 && !signed.includes(kind))) {
    return { ok: false, because: "not-an-amount" };
  }
  const before = standingOf(sums);
  const after = standingOf({ ...sums, [kind]: (sums[kind] ?? 0) + amount });
  if (after.left < 0) return { ok: false, because: "more-than-left", limit: Math.max(0, before.left) };
  if (after.kept < 0) return { ok: false, because: "more-than-kept", limit: Math.max(0, before.kept) };
  if (after.recoverable < 0) {
    return { ok: false, because: "more-than-recoverable", limit: Math.max(0, before.recoverable) };
  }
  return { ok: true };
}
