/** Money in whole euro cents, always a safe integer. */
export type Cents = number;

export type NotMoney = "empty" | "not-an-amount" | "ambiguous" | "too-large";
export type MoneyVerdict = { ok: true; value: Cents } | { ok: false; because: NotMoney };

/**
 * Ten thousand million euros, in cents: what one field may hold. Nobody grants more, and nine
 * thousand such amounts still add up exactly.
 */
export const largestAmount: Cents = 1_000_000_000_000;

const LONGEST_TEXT = 50;
const CURRENCY_BEFORE = /^([-\u2212]?)\s*(?:€|euroa|euro|eur)\s*/i;
const CURRENCY_AFTER = /\s*(?:€|euroa|euro|eur)$/i;
const SIGN_AND_NUMBER = /^([-\u2212]?)\s*(.*)$/;

/** The ways to write a number that can be read in one way only: the euros, then the decimals. */
const SHAPES = [
  /^(\d+)(?:[.,](\d\d?|[-\u2013]))?$/,
  /^(\d{1,3}(?:[ \u00a0\u202f\u2009\u2007'\u2019]\d{3})+)(?:[.,](\d\d?|[-\u2013]))?$/,
  /^(\d{1,3}(?:,\d{3})+)\.(\d\d?)$/,
  /^(\d{1,3}(?:\.\d{3})+),(\d\d?)$/,
  /^(\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:\.\d{3}){2,})$/,
];
const NUMBER_LIKE = /^\d[\d\s.,'\u2019]*$|^\d+(?:[.,]\d+)?e\d+$/i;

/**
 * What amount did the person write? Answers whole cents. Spaces (also the narrow ones that Word,
 * Excel and Intl write) and apostrophes group by three, a comma or a point starts the decimals.
 * A comma or point that could be either (`1.234`) is `ambiguous`: nothing is guessed.
 */
export function parseEuros(text: string): MoneyVerdict {
  const trimmed = text.trim();
  if (trimmed === "") return { ok: false, because: "empty" };
  if (trimmed.length > LONGEST_TEXT) return { ok: false, because: "not-an-amount" };

  const bare = trimmed.replace(CURRENCY_BEFORE, "$1").replace(CURRENCY_AFTER, "");
  const [, sign, number = ""] = SIGN_AND_NUMBER.exec(bare) ?? [];
  const shape = SHAPES.find((candidate) => candidate.test(number));
  if (!shape) return { ok: false, because: NUMBER_LIKE.test(number) ? "ambiguous" : "not-an-amount" };

  const [, euros = "", decimals = ""] = shape.exec(number) ?? [];
  const cents = Number(onlyDigits(euros) + onlyDigits(decimals).padEnd(2, "0"));
  if (cents > largestAmount) return { ok: false, because: "too-large" };
  return { ok: true, value: sign ? 0 - cents : cents };
}

/** The amount as data files write it, never localised: `1234567.50`, in euros. */
export function plainEuros(cents: Cents): string {
  const size = Math.abs(cents);
  const rest = size % 100;
  return `${cents < 0 ? "-" : ""}${(size - rest) / 100}.${String(rest).padStart(2, "0")}`;
}

/** All the amounts together, in cents. */
export function sum(amounts: readonly Cents[]): Cents {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/**
 * So many per cent of the amount, in cents rounded down, because it is used as a ceiling and a
 * ceiling may not be exceeded. The percentage may have two decimals.
 */
export function percentOf(amount: Cents, percent: number): Cents {
  return Number(floorOf(BigInt(amount) * hundredths(percent), 10_000n));
}

/** Is the part at least so many per cent of the whole, to the cent? The percentage may have two decimals. */
export function reachesShare(part: Cents, whole: Cents, percent: number): boolean {
  return BigInt(part) * 10_000n >= BigInt(whole) * hundredths(percent);
}

/** So many units at a price, in cents rounded half up; `count` is in hundredths of a unit. */
export function timesPrice(count: number, price: Cents): Cents {
  return Number(floorOf(BigInt(count) * BigInt(price) + 50n, 100n));
}

/** How many per cent of the whole the part is, with two decimals rounded down; null of nothing. */
export function shareOf(part: Cents, whole: Cents): number | null {
  if (whole <= 0) return null;
  return Number(floorOf(BigInt(part) * 10_000n, BigInt(whole))) / 100;
}

/**
 * The total divided in proportion to whole-number weights, by largest remainder: the parts always
 * sum to the total. Equal remainders favour the earlier part; where all weights are zero, the
 * first part takes everything.
 */
export function allocate(total: Cents, weights: readonly number[]): Cents[] {
  if (weights.length === 0 && total !== 0) throw new RangeError("An amount needs somewhere to go");

  const whole = sum(weights);
  if (whole === 0) return weights.map((_, index) => (index === 0 ? total : 0));

  const size = BigInt(Math.abs(whole));
  const parts = weights.map((weight) => {
    const exact = BigInt(total) * BigInt(whole < 0 ? -weight : weight);
    const floor = floorOf(exact, size);
    return { cents: Number(floor), remainder: Number(exact - floor * size) };
  });
  const left = total - sum(parts.map(({ cents }) => cents));
  const byRemainder = parts.toSorted((a, b) => b.remainder - a.remainder); // equals keep their order
  const rounded = byRemainder.slice(0, left);
  return parts.map((part) => (rounded.includes(part) ? part.cents + 1 : part.cents));
}

function floorOf(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}

function hundredths(percent: number): bigint {
  const whole = Math.round(percent * 100);
  if (Math.abs(percent * 100 - whole) > 1e-6) throw new RangeError(`${percent} has over two decimals`);
  return BigInt(whole);
}

function onlyDigits(text: string): string {
  return text.replace(/\D/g, "");
}
