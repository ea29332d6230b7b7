import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ageBrackets, genders } from "../../app/domain/application-form";
import { dueOfYear, groupTotals, type YearlyValue } from "../../app/domain/yearly-report";

describe("a year's report to the Ministry of the Interior", () => {
  test("is due by the end of April since the amendment of 20.2.2025, before it by the end of February", () => {
    expect([2022, 2023, 2024, 2026].map(dueOfYear)).toEqual([
      "2023-02-28",
      "2024-02-29",
      "2025-04-30",
      "2027-04-30",
    ]);
  });
});

const value = fc.record({
  code: fc.constantFrom("O.2.3", "R.2.9", "own-1"),
  age: fc.constantFrom(...ageBrackets, null),
  gender: fc.constantFrom(...genders, null),
  value: fc.nat(5000),
}) as fc.Arbitrary<YearlyValue>;

describe("totals by age and gender", () => {
  test("count everybody once: groups and what was not told by group are the total", () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (values) => {
        for (const { code, total, groups, untold } of groupTotals(values)) {
          const told = ageBrackets.flatMap((age) => genders.map((gender) => groups[age][gender]));
          expect(untold + told.reduce((sum, one) => sum + one, 0)).toBe(total);
          const own = values.filter((one) => one.code === code);
          expect(total).toBe(own.reduce((sum, one) => sum + one.value, 0));
          const halfTold = own.filter(({ age, gender }) => age === null || gender === null);
          expect(untold).toBe(halfTold.reduce((sum, one) => sum + one.value, 0));
        }
      }),
    );
  });

  test("stand in the order of the annex, a call's own indicators last", () => {
    const of = (code: string): YearlyValue => ({ code, age: null, gender: null, value: 1 });
    const codes = groupTotals(["own-1", "R.2.9", "O.2.3", "O.1.1"].map(of)).map(({ code }) => code);
    expect(codes).toEqual(["O.1.1", "O.2.3", "R.2.9", "own-1"]);
  });
});
