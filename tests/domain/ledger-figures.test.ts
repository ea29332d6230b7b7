import fc from "fast-check";
import { expect, test } from "vitest";
import { ledgerKinds, standingOf, sumsOf } from "../../app/domain/ledger";
import {
  appropriationOf,
  appropriationsTogether,
  figures,
  kindsOf,
  signOf,
  standingsByYear,
  sumsByKind,
} from "../../app/domain/ledger-figures";

const movement = fc.record({
  kind: fc.constantFrom(...ledgerKinds),
  amount: fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }),
  year: fc.integer({ min: 2023, max: 2029 }),
});

test("every figure is the sum of its movements, each with its sign, and of no others", () => {
  fc.assert(
    fc.property(fc.array(movement), (rows) => {
      const standing = standingOf(sumsByKind(rows));
      for (const figure of figures) {
        const kinds = kindsOf(figure);
        const sum = rows
          .filter(({ kind }) => kinds.includes(kind))
          .reduce((total, { kind, amount }) => total + signOf(figure, kind) * amount, 0);
        expect(standing[figure] === sum, figure).toBe(true);
      }
    }),
  );
});

test("the years together are the whole, and the last of them ends as everything stands", () => {
  fc.assert(
    fc.property(fc.array(movement, { minLength: 1 }), (rows) => {
      const years = standingsByYear(rows);
      const all = standingOf(sumsByKind(rows));
      expect(years.reduce((sum, { within }) => sum + within.paid, 0) === all.paid).toBe(true);
      expect(years.at(-1)?.atEnd).toEqual(all);
      expect(years.map(({ year }) => year)).toEqual(years.map((_, at) => (years[0]?.year ?? 0) + at));
    }),
  );
});

test("a movement of the day counts on that day, and of the next does not", () => {
  const movements = [{ kind: "pay" as const, amount: 100, bookedOn: "2026-05-02" }];
  expect(sumsOf(movements, "2026-05-01")).toEqual({});
  expect(sumsOf(movements, "2026-05-02")).toEqual({ pay: 100 });
});

const row = { itemId: "koto-digi", id: "1", year: 2026 };

test("what an item's calls have is part of what its budget gave, and counts alone where there is no budget", () => {
  const call = { ...row, from: "call" as const, amount: 400_00, year: null };
  expect(appropriationOf([call])).toMatchObject({ amount: 400_00, unknown: 0 });
  const both = appropriationOf([{ ...row, from: "budget", amount: 900_00 }, call]);
  expect(both).toMatchObject({ amount: 900_00, unknown: 0 });
  expect(both.rows.map(({ counts }) => counts)).toEqual([true, false]);
});

test("an appropriation that no source tells stays unknown, and is no zero in the total", () => {
  const unknown = appropriationOf([{ ...row, from: "budget", amount: null }]);
  expect(unknown).toMatchObject({ amount: null, unknown: 1 });
  expect(appropriationOf([])).toMatchObject({ amount: null, unknown: 0 });
  expect(appropriationsTogether([unknown, { amount: 5_00, unknown: 0 }])).toEqual({
    amount: 5_00,
    unknown: 1,
  });
  expect(appropriationsTogether([unknown])).toEqual({ amount: null, unknown: 1 });
});
