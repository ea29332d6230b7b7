import type { CostCategory } from "./budget";
import { inOrder, type PlacedVoucher, type Voucher, voucherLine } from "./claim/voucher";
import { type Day, daysBetween } from "./day";
import { type Cents, sum } from "./money";

/** What makes a voucher more likely to be looked at, each with how many tickets it adds to the one that all have. */
export const riskWeights = {
  large: 3,
  procurement: 3,
  "same-number": 2,
  elsewhere: 3,
  "deducted-before": 2,
  "cash-or-own": 2,
  edge: 1,
  round: 1,
} as const;
export type RiskFactor = keyof typeof riskWeights;
export const riskFactors = Object.keys(riskWeights) as RiskFactor[];

/** The rules of drawing, in cents and days; kept with every sample, so that later rules do not change an old one. */
export type SamplingTerms = {
  /** Vouchers from here on are all in. */
  threshold: Cents;
  /** Of the others this share, per cent, and at least so many. */
  percent: number;
  fewest: number;
  largeFrom: Cents;
  procurementFrom: Cents;
  edgeDays: number;
  /** Whole multiples of this, from `roundFrom` on, are round sums. */
  roundTo: Cents;
  roundFrom: Cents;
  weights: Record<RiskFactor, number>;
};

export const usualSampling: SamplingTerms = {
  threshold: 10_000_00,
  percent: 10,
  fewest: 5,
  largeFrom: 5_000_00,
  procurementFrom: 10_000_00,
  edgeDays: 14,
  roundTo: 100_00,
  roundFrom: 500_00,
  weights: riskWeights,
};

/** What was known of the claim when the sample was drawn; kept with it. */
export type SamplingFacts = {
  period: { from: Day; to: Day };
  /** Names under which the recipient itself appears as a supplier. */
  ownNames: string[];
  /** Categories in which something was deducted from earlier claims of the project. */
  deducted: CostCategory[];
  /** Lines (`voucherLine`) that stand in other claims too, by number, supplier and amount. */
  elsewhere: string[];
};

export type SampledVoucher = {
  place: number;
  factors: RiskFactor[];
  /** How many tickets it has. */
  tickets: number;
  /** Its lowest ticket, in hexadecimal. */
  ticket: string;
  /** Why it is in the sample; null when it is not. */
  chosen: "threshold" | "drawn" | null;
};

export type Sample = {
  /** The SHA-256 of the lines of all vouchers in order, each ended by a line feed. */
  population: string;
  count: number;
  total: Cents;
  vouchers: SampledVoucher[];
};

export type Drawing = {
  vouchers: readonly Voucher[];
  facts: SamplingFacts;
  terms: SamplingTerms;
  /** Hexadecimal; nobody chooses it. */
  seed: string;
  /** SHA-256 of a text, in hexadecimal. */
  sha256: (text: string) => string;
};

/**
 * Draws a sample that anybody can draw again. A voucher has one ticket, and more for every risk: its nth ticket
 * is SHA-256 of "seed|key|n", where its key is SHA-256 of "line|k" and k counts vouchers with the very same line.
 * All vouchers at or above the threshold are in; of the others, those with the lowest tickets, which is drawing
 * without replacement with the weights.
 */
export function drawSample({ vouchers, facts, terms, seed, sha256 }: Drawing): Sample {
  const placed = inOrder(vouchers);
  const lines = placed.map(voucherLine);
  const population = sha256(lines.map((line) => `${line}\n`).join(""));
  const seen = new Map<string, number>();
  const all = placed.map((voucher, index) => {
    const line = lines[index] ?? "";
    const nth = (seen.get(line) ?? 0) + 1;
    seen.set(line, nth);
    const factors = risksOf(voucher, placed, facts, terms);
    const tickets = 1 + sum(factors.map((factor) => terms.weights[factor]));
    const key = sha256(`${line}|${nth}`);
    const drawn = Array.from({ length: tickets }, (_, n) => sha256(`${seed}|${key}|${n + 1}`));
    const ticket = drawn.sort()[0] ?? "";
    return { place: voucher.place, factors, tickets, ticket, amount: voucher.amount };
  });
  const whole = all.filter(({ amount }) => Math.abs(amount) >= terms.threshold);
  const rest = all.filter((one) => !whole.includes(one));
  const size = Math.max(terms.fewest, Math.ceil((rest.length * terms.percent) / 100));
  const drawn = [...rest].sort((a, b) => (a.ticket < b.ticket ? -1 : 1)).slice(0, size);
  return {
    population,
    count: placed.length,
    total: sum(placed.map(({ amount }) => amount)),
    vouchers: all.map(({ amount: _, ...one }) => ({
      ...one,
      chosen: whole.some(({ place }) => place === one.place)
        ? "threshold"
        : drawn.some(({ place }) => place === one.place)
          ? "drawn"
          : null,
    })),
  };
}

/** Which risks a voucher has among the others of its claim. */
export function risksOf(
  voucher: PlacedVoucher,
  all: readonly PlacedVoucher[],
  facts: SamplingFacts,
  terms: SamplingTerms,
): RiskFactor[] {
  const { amount, on, number, supplier, description, category } = voucher;
  const size = Math.abs(amount);
  const same = all.some(
    (other) =>
      other.place !== voucher.place &&
      plain(other.number) === plain(number) &&
      plain(other.supplier) === plain(supplier),
  );
  const has: Record<RiskFactor, boolean> = {
    large: size >= terms.largeFrom,
    procurement: category !== "staff" && size >= terms.procurementFrom,
    "same-number": same,
    elsewhere: facts.elsewhere.includes(voucherLine(voucher)),
    "deducted-before": facts.deducted.includes(category),
    "cash-or-own": category !== "staff" && isCashOrOwn(`${supplier} ${description}`, facts.ownNames),
    edge:
      daysBetween(facts.period.from, on) < terms.edgeDays ||
      daysBetween(on, facts.period.to) < terms.edgeDays,
    round: size >= terms.roundFrom && size % terms.roundTo === 0,
  };
  return riskFactors.filter((factor) => has[factor]);
}

const cash = /\b(käteis|käteinen|kontant|cash|petty)/u;

function isCashOrOwn(text: string, ownNames: readonly string[]): boolean {
  const told = plain(text);
  return cash.test(told) || ownNames.some((name) => name.trim() !== "" && told.includes(plain(name)));
}

const plain = (text: string) => text.normalize("NFC").trim().toLowerCase();
