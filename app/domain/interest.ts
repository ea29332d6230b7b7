import { addDays, type Day, daysBetween } from "./day";
import type { Cents } from "./money";

/** Half of a calendar year: `2026-1` is January to June, `2026-2` July to December. */
export type HalfYear = string;

/** Reference rates of the Interest Act (633/1982) § 12 by half-year, in hundredths of a per cent: 250 is 2.5 %. */
export type Rates = Readonly<Record<HalfYear, number>>;

/**
 * What is added to the reference rate, in hundredths of a percentage point: 3 points from the payment of
 * the grant (688/2001 § 24, Interest Act § 3(2)), 7 after the due day (§ 25, Interest Act § 4(1)).
 */
export const margins = { recovery: 300, late: 700 } as const;
export type InterestKind = keyof typeof margins;

/** Days of one half-year that bear interest, both included, at a rate in hundredths of a per cent. */
export type InterestPeriod = { from: Day; to: Day; days: number; daysOfYear: number; rate: number };

/** Interest before rounding, in `1 / unitsPerCent` cents: sums of it lose nothing. */
export type ExactInterest = bigint;
const unitsPerCent = 10_000n * 365n * 366n;

export type NoRate = { ok: false; because: "no-rate"; half: HalfYear };
export type Accrued = { ok: true; exact: ExactInterest; periods: InterestPeriod[] } | NoRate;

const earlier = (one: Day, other: Day): Day => [one, other].sort()[0] ?? one;
const later = (one: Day, other: Day): Day => [one, other].sort()[1] ?? one;

export function halfYearOf(day: Day): HalfYear {
  return `${day.slice(0, 4)}-${day.slice(5, 7) <= "06" ? 1 : 2}`;
}

/** The first and the last day of the half-year. */
export function daysOfHalf(half: HalfYear): { from: Day; to: Day } {
  const [year, part] = half.split("-");
  return part === "1"
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year}-07-01`, to: `${year}-12-31` };
}

/** Is it written as a half-year? */
export function isHalfYear(text: string): boolean {
  return /^(19|20|21)\d\d-[12]$/.test(text);
}

/**
 * Simple yearly interest on `principal` cents: the day `from` itself bears none, the day `to` does. Each
 * half-year counts at its own rate, each day as one of the 365 or 366 of its year, which is how interest of
 * the Interest Act is counted in Finland. Nothing is rounded here. Without the rate of a half-year nothing is
 * answered but which one is missing: a rate is never guessed.
 */
export function accrue(
  { principal, from, to, kind }: { principal: Cents; from: Day; to: Day; kind: InterestKind },
  rates: Rates,
): Accrued {
  const periods: InterestPeriod[] = [];
  let exact = 0n;
  for (let first = addDays(from, 1); first <= to; first = addDays(daysOfHalf(halfYearOf(first)).to, 1)) {
    const half = halfYearOf(first);
    const reference = rates[half];
    if (reference === undefined) return { ok: false, because: "no-rate", half };
    const last = earlier(daysOfHalf(half).to, to);
    const year = first.slice(0, 4);
    const daysOfYear = daysBetween(`${year}-01-01`, `${year}-12-31`) + 1;
    const days = daysBetween(first, last) + 1;
    const rate = reference + margins[kind];
    const parts = (365n * 366n) / BigInt(daysOfYear);
    exact += BigInt(principal) * BigInt(rate) * BigInt(days) * parts;
    periods.push({ from: first, to: last, days, daysOfYear, rate });
  }
  return { ok: true, exact, periods };
}

/** Whole cents, rounded half up. It is done once, for the whole sum that is told or asked for. */
export function inCents(exact: ExactInterest): Cents {
  return Number((exact * 2n + unitsPerCent) / (unitsPerCent * 2n));
}

/** Part of what was paid: `principal` cents of a payment of the day `paidOn`. */
export type PrincipalLine = { principal: Cents; paidOn: Day };
export type LineInterest<Line> = Line & { interest: Cents; periods: InterestPeriod[] };
export type LinesInterest<Line> = { ok: true; lines: LineInterest<Line>[]; total: Cents } | NoRate;

/**
 * The interest on each line from its payment to the day `to`, in cents. The total is rounded once; the lines
 * are rounded so that they add up to it.
 */
export function interestOnLines<Line extends PrincipalLine>(
  lines: readonly Line[],
  to: Day,
  rates: Rates,
): LinesInterest<Line> {
  let sum = 0n;
  const told: LineInterest<Line>[] = [];
  for (const line of lines) {
    const accrued = accrue({ principal: line.principal, from: line.paidOn, to, kind: "recovery" }, rates);
    if (!accrued.ok) return accrued;
    const before = inCents(sum);
    sum += accrued.exact;
    told.push({ ...line, interest: inCents(sum) - before, periods: accrued.periods });
  }
  return { ok: true, lines: told, total: inCents(sum) };
}

/** Money that took from the debt on a day, in cents: paid or set off against principal or interest, or given up. */
export type DebtMovement = { kind: "recover" | "interest" | "write-off"; amount: Cents; bookedOn: Day };

export type DebtTerms = {
  lines: readonly PrincipalLine[];
  decidedOn: Day;
  dueOn: Day;
  /** No interest is asked for the time before the due day (688/2001 § 26). */
  withoutInterest: boolean;
};

/** What is owed at the end of a day, in cents; `late` is the part of the interest that ran after the due day. */
export type Debt = { principal: Cents; interest: Cents; late: Cents };
export type DebtVerdict = { ok: true; debt: Debt } | NoRate;

/**
 * What is owed at the end of the day `asOf`, after the movements of that day: § 24 interest runs from each
 * payment of the grant to the day when it comes back or is due, § 25 interest after the due day, each on the
 * principal that is left and never on interest.
 */
export function debtOn(
  terms: DebtTerms,
  movements: readonly DebtMovement[],
  asOf: Day,
  rates: Rates,
): DebtVerdict {
  const { lines, dueOn, decidedOn } = terms;
  const added = movements.filter(({ bookedOn }) => bookedOn <= asOf);
  const reducing = added.filter(({ kind }) => kind !== "interest");
  const sumOf = (some: readonly { amount: Cents }[]) => some.reduce((total, { amount }) => total + amount, 0);
  const whole = lines.reduce((total, { principal }) => total + principal, 0);

  let before = 0n;
  let late = 0n;
  if (!terms.withoutInterest) {
    for (const { principal, paidOn } of lines) {
      const first = accrue(
        { principal, from: paidOn, to: earlier(decidedOn, dueOn), kind: "recovery" },
        rates,
      );
      if (!first.ok) return first;
      before += first.exact;
    }
  }
  const days = [...new Set([decidedOn, ...reducing.map(({ bookedOn }) => bookedOn), asOf])]
    .filter((day) => day >= decidedOn && day <= asOf)
    .sort();
  for (const [index, from] of days.entries()) {
    const to = days[index + 1];
    if (to === undefined) break;
    const principal = whole - sumOf(reducing.filter(({ bookedOn }) => bookedOn <= from));
    if (principal <= 0) continue;
    if (from < dueOn && !terms.withoutInterest) {
      const part = accrue({ principal, from, to: earlier(to, dueOn), kind: "recovery" }, rates);
      if (!part.ok) return part;
      before += part.exact;
    }
    if (to > dueOn) {
      const part = accrue({ principal, from: later(from, dueOn), to, kind: "late" }, rates);
      if (!part.ok) return part;
      late += part.exact;
    }
  }
  const paidInterest = sumOf(added.filter(({ kind }) => kind === "interest"));
  return {
    ok: true,
    debt: {
      principal: whole - sumOf(reducing),
      interest: inCents(before + late) - paidInterest,
      late: inCents(before + late) - inCents(before),
    },
  };
}

export type Allocation =
  | { ok: true; interest: Cents; principal: Cents }
  | { ok: false; because: "not-positive" | "more-than-owed"; limit?: Cents };

/** Received money pays the interest first, then the principal. No more than is owed is received here. */
export function allocateReceipt(amount: Cents, debt: Debt): Allocation {
  if (amount <= 0) return { ok: false, because: "not-positive" };
  const owed = debt.interest + debt.principal;
  if (amount > owed) return { ok: false, because: "more-than-owed", limit: owed };
  const interest = Math.min(amount, debt.interest);
  return { ok: true, interest, principal: amount - interest };
}
