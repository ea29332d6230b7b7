import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  allocate,
  largestAmount,
  parseEuros,
  percentOf,
  plainEuros,
  shareOf,
  sum,
} from "../../app/domain/money";

const cents = fc.integer({ min: -largestAmount, max: largestAmount });

describe("an amount is read as it was meant", () => {
  const gaps = { space: " ", "no-break space": "\u00a0", "narrow space": "\u202f", "thin space": "\u2009" };
  const others = { "figure space": "\u2007", apostrophe: "'", "curly apostrophe": "\u2019" };

  test.each(Object.entries({ ...gaps, ...others }))("with a %s between thousands", (_, gap) => {
    expect(parseEuros(`29${gap}000`)).toEqual({ ok: true, value: 29_000_00 });
    expect(parseEuros(`1${gap}234${gap}567,50`)).toEqual({ ok: true, value: 1_234_567_50 });
    expect(parseEuros(`1${gap}234.5`)).toEqual({ ok: true, value: 1_234_50 });
  });

  test.each([
    ["0", 0],
    ["100", 100_00],
    ["007", 7_00],
    ["1234,56", 1_234_56],
    ["1234.56", 1_234_56],
    ["1234,5", 1_234_50],
    ["0,05", 5],
    ["100 €", 100_00],
    ["100€", 100_00],
    ["€ 100", 100_00],
    ["€1,234,567.50", 1_234_567_50],
    ["1.234.567,50", 1_234_567_50],
    ["1,234,567", 1_234_567_00],
    ["100 EUR", 100_00],
    ["EUR 100,50", 100_50],
    ["100 euroa", 100_00],
    ["1 euro", 1_00],
    ["100,-", 100_00],
    ["100,\u2013", 100_00],
    ["1 234,\u2013", 1_234_00],
    ["1 234,- €", 1_234_00],
    ["\u2212100", -100_00],
    ["-100,25 €", -100_25],
    ["€-100", -100_00],
    ["\u2212€1,234.50", -1_234_50],
    ["  1 234,50\u00a0€ ", 1_234_50],
    ["-0", 0],
    ["10 000 000 000", largestAmount],
  ])("%j", (text, value) => {
    expect(parseEuros(text)).toEqual({ ok: true, value });
  });
});

describe("an amount that could mean two things is not guessed", () => {
  test.each([
    ...["1.234", "1,234", "12,345", "12 34", "1e5", "1.5e5", "1 2345", "1234 567", "0,123", "1,2,3", "5,"],
    ...["1 234,567", "1,23,456", "1,234 567", "12 34 €", "-1.234", "1,234.567", "1.234,567"],
  ])("%j", (text) => {
    expect(parseEuros(text)).toEqual({ ok: false, because: "ambiguous" });
  });
});

describe("what is no amount is told apart", () => {
  test.each(["", "   ", "\u00a0"])("nothing was written: %j", (text) => {
    expect(parseEuros(text)).toEqual({ ok: false, because: "empty" });
  });

  test.each([
    "abc",
    "€",
    "-",
    "--5",
    "-€-5",
    "12a",
    "5 %",
    "noin 100",
    "100-",
    ",50",
    "1\n2",
    "$5",
    "0x10",
    "Infinity",
  ])("%j", (text) => {
    expect(parseEuros(text)).toEqual({ ok: false, because: "not-an-amount" });
  });

  test("an amount above ten thousand million euros is a slip", () => {
    expect(parseEuros("10 000 000 000,01")).toEqual({ ok: false, because: "too-large" });
    expect(parseEuros("9".repeat(40))).toEqual({ ok: false, because: "too-large" });
    expect(parseEuros("-10000000001")).toEqual({ ok: false, because: "too-large" });
  });

  test("a page of text is refused at once", () => {
    const started = performance.now();
    expect(parseEuros(`-${" ".repeat(200_000)}x`)).toEqual({ ok: false, because: "not-an-amount" });
    expect(performance.now() - started).toBeLessThan(100);
  });

  test("any text gets an answer, and an amount is always whole cents", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."019 .,'-€e\u00a0\u2212x") }), (text) => {
        const verdict = parseEuros(text);
        if (verdict.ok) expect(Number.isSafeInteger(verdict.value)).toBe(true);
      }),
    );
  });
});

describe("data files hold plain euros", () => {
  test.each([
    [1_234_567_50, "1234567.50"],
    [5, "0.05"],
    [-5, "-0.05"],
    [-1_00, "-1.00"],
    [0, "0.00"],
    [-0, "0.00"],
    [Number.MAX_SAFE_INTEGER, "90071992547409.91"],
  ])("%d cents", (amount, text) => {
    expect(plainEuros(amount)).toBe(text);
  });

  test("what is written is read back unchanged", () => {
    fc.assert(
      fc.property(cents, (amount) => {
        expect(parseEuros(plainEuros(amount))).toEqual({ ok: true, value: amount });
      }),
    );
  });
});

describe("a percentage of an amount is a ceiling", () => {
  test.each([
    [100_00, 75, 75_00],
    [1, 75, 0],
    [3, 33.33, 0],
    [10_01, 7, 70],
    [100_00, 75.55, 75_55],
    [100_00, 0.29, 29], // 0.29 * 100 is 28.999… in floating point
    [100_00, 1.15, 1_15],
    [-1, 50, -1],
    [largestAmount, 99.99, 999_900_000_000],
    [largestAmount - 1, 99.99, 999_899_999_999],
    [123_45, 100, 123_45],
    [123_45, 0, 0],
  ])("%d cents at %d %% is %d cents", (amount, percent, expected) => {
    expect(percentOf(amount, percent)).toBe(expected);
  });

  test("it is never over the exact share, and less than a cent below it", () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 100_00 }), (amount, hundredths) => {
        const difference =
          BigInt(amount) * BigInt(hundredths) - BigInt(percentOf(amount, hundredths / 100)) * 10_000n;
        expect(difference >= 0n && difference < 10_000n).toBe(true);
      }),
    );
  });

  test("more than two decimals is a mistake of ours", () => {
    expect(() => percentOf(100_00, 33.333)).toThrow(RangeError);
  });
});

describe("a share of the whole has two decimals, rounded down", () => {
  test.each([
    [1, 3, 33.33],
    [2, 3, 66.66],
    [75, 100, 75],
    [29, 10_000, 0.29],
    [largestAmount - 1, largestAmount, 99.99],
    [-1, 3, -33.34],
  ])("%d of %d is %d %%", (part, whole, percent) => {
    expect(shareOf(part, whole)).toBe(percent);
  });

  test("of nothing there is no share", () => {
    expect(shareOf(0, 0)).toBeNull();
    expect(shareOf(5, -5)).toBeNull();
  });
});

describe("an amount is divided without losing a cent", () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [101, [1, 1, 1], [34, 34, 33]],
    [10, [1, 2], [3, 7]],
    [10, [7, 4], [6, 4]], // 6.36 and 3.64: the larger remainder, not the larger part
    [1, [1, 1], [1, 0]],
    [100, [0, 1, 0], [0, 100, 0]],
    [5, [0, 0], [5, 0]],
    [0, [], []],
    [0, [3, 4], [0, 0]],
    [-100, [1, 1, 1], [-33, -33, -34]],
    [10, [-1, -1], [5, 5]],
    [7, [1, -1], [7, 0]],
  ])("%d over %j", (total, weights, parts) => {
    expect(allocate(total, weights)).toEqual(parts);
  });

  test("an amount with nowhere to go is a mistake of ours", () => {
    expect(() => allocate(1, [])).toThrow(RangeError);
  });

  const weights = fc.array(fc.nat({ max: largestAmount }), { minLength: 1, maxLength: 12 });

  test("the parts sum to the total, and none is a whole cent from its exact share", () => {
    fc.assert(
      fc.property(cents, weights, (total, shares) => {
        const parts = allocate(total, shares);
        expect(sum(parts)).toBe(total);
        const whole = BigInt(sum(shares));
        if (whole === 0n) return;
        for (const [index, part] of parts.entries()) {
          const off = BigInt(part) * whole - BigInt(total) * BigInt(shares[index] ?? 0);
          expect(off < whole && off > -whole).toBe(true);
        }
      }),
    );
  });

  test("equal weights favour the earlier", () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 12 }), (total, count) => {
        const parts = allocate(total, Array(count).fill(1));
        expect(parts).toEqual(parts.toSorted((a, b) => b - a));
      }),
    );
  });
});
