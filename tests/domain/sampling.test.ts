import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { costCategories } from "../../app/domain/budget";
import { inOrder, type Voucher } from "../../app/domain/claim/voucher";
import { addDays } from "../../app/domain/day";
import { drawSample, risksOf, usualSampling } from "../../app/domain/sampling";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const facts = {
  period: { from: "2027-04-01", to: "2027-09-30" },
  ownNames: ["Vantaa"],
  deducted: [],
  elsewhere: [],
};
const day = fc.nat(182).map((days) => addDays("2027-04-01", days));
const voucher: fc.Arbitrary<Voucher> = fc.record({
  number: fc.integer({ min: 1, max: 40 }).map(String),
  on: day,
  category: fc.constantFrom(...costCategories),
  description: fc.constantFrom("Tulkkaus", "Vuokra", "Käteiskuitti"),
  supplier: fc.constantFrom("Tulkki Oy", "Vantaan kaupunki", "VR"),
  amount: fc.integer({ min: -5_000_00, max: 20_000_00 }).filter((cents) => cents !== 0),
  paidOn: day,
});
const vouchers = fc.array(voucher, { maxLength: 60 });
const seeds = fc.string();
const draw = (some: Voucher[], seed: string) =>
  drawSample({ vouchers: some, facts, terms: usualSampling, seed, sha256 });

test("the order in which vouchers come does not matter, and the same seed draws the same sample", () => {
  fc.assert(
    fc.property(vouchers, seeds, fc.infiniteStream(fc.nat()), (some, seed, stream) => {
      const shuffled = some
        .map((one) => ({ one, key: stream.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      expect(draw(shuffled, seed)).toEqual(draw(some, seed));
    }),
  );
});

test("every voucher at the threshold is in, and of the others a tenth or five, never more than there are", () => {
  fc.assert(
    fc.property(vouchers, seeds, (some, seed) => {
      const sample = draw(some, seed);
      const placed = inOrder(some);
      const large = placed.filter(({ amount }) => Math.abs(amount) >= usualSampling.threshold);
      const chosen = (why: string) =>
        sample.vouchers.filter((one) => one.chosen === why).map(({ place }) => place);
      expect(chosen("threshold")).toEqual(large.map(({ place }) => place));
      const rest = some.length - large.length;
      expect(chosen("drawn")).toHaveLength(Math.min(rest, Math.max(5, Math.ceil(rest / 10))));
    }),
  );
});

test("another seed draws another sample, and another voucher is another population", () => {
  const some = Array.from(
    { length: 60 },
    (_, index): Voucher => ({
      ...{ number: String(index), on: "2027-06-15", category: "other" as const, description: "Vuokra" },
      ...{ supplier: "Tila Oy", amount: 12_345 + index, paidOn: "2027-06-20" },
    }),
  );
  expect(draw(some, "aa").vouchers).not.toEqual(draw(some, "ab").vouchers);
  const [first, ...others] = some;
  if (!first) throw new Error("No vouchers");
  const touched = [{ ...first, amount: first.amount + 1 }, ...others];
  expect(draw(touched, "aa").population).not.toBe(draw(some, "aa").population);
});

test("a risk makes a voucher likelier to be drawn, about as much as it has tickets", () => {
  const plain = (number: string, amount: number): Voucher => ({
    ...{ number, on: "2027-06-15", category: "other", description: "Vuokra", supplier: "Tila Oy" },
    ...{ amount, paidOn: "2027-06-20" },
  });
  // One large voucher of four tickets among 36 of one: of 40 tickets four, so about a tenth of first places.
  const some = [plain("x", 6_000_01), ...Array.from({ length: 36 }, (_, n) => plain(String(n), 100_01 + n))];
  const terms = { ...usualSampling, fewest: 1, percent: 1 };
  const place = inOrder(some).find(({ number }) => number === "x")?.place;
  const hits = Array.from({ length: 600 }, (_, n) =>
    drawSample({ vouchers: some, facts, terms, seed: String(n), sha256 }).vouchers.find(
      (one) => one.place === place,
    ),
  ).filter((one) => one?.chosen === "drawn").length;
  expect(hits).toBeGreaterThan(35);
  expect(hits).toBeLessThan(90);
});

test("each risk is told of the vouchers that have it", () => {
  const base: Voucher = {
    ...{
      number: "1",
      on: "2027-06-15",
      category: "services",
      description: "Tulkkaus",
      supplier: "Tulkki Oy",
    },
    ...{ amount: 123_45, paidOn: "2027-06-20" },
  };
  const risks = (change: Partial<Voucher>, others: Voucher[] = [], known = facts) => {
    const all = inOrder([{ ...base, ...change }, ...others]);
    const one = all.find(
      ({ amount, on }) => amount === (change.amount ?? base.amount) && on === (change.on ?? base.on),
    );
    return one ? risksOf(one, all, known, usualSampling) : [];
  };
  expect(risks({})).toEqual([]);
  expect(risks({ amount: 5_000_01 })).toEqual(["large"]);
  expect(risks({ amount: 10_000_00 })).toEqual(["large", "procurement", "round"]);
  expect(risks({ category: "staff", amount: 10_000_01 })).toEqual(["large"]);
  expect(risks({ supplier: "Vantaan kaupunki" })).toEqual(["cash-or-own"]);
  expect(risks({ description: "Käteiskuitti" })).toEqual(["cash-or-own"]);
  expect(risks({ on: "2027-04-14" })).toEqual(["edge"]);
  expect(risks({ on: "2027-04-15" })).toEqual([]);
  expect(risks({ on: "2027-09-17" })).toEqual(["edge"]);
  expect(risks({ amount: 500_00 })).toEqual(["round"]);
  expect(risks({}, [{ ...base, amount: 1_23, description: "Muu" }])).toEqual(["same-number"]);
  expect(risks({}, [], { ...facts, deducted: ["services"] as never })).toEqual(["deducted-before"]);
});
