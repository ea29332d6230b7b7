import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type BudgetPlan,
  type CallTerms,
  checkBudget,
  computeBudget,
  costCategories,
  financeWith,
  indirectMethods,
} from "../../app/domain/budget";
import { percentOf, sum } from "../../app/domain/money";

const plan: BudgetPlan = {
  years: [2026, 2027],
  costs: {
    staff: { 2026: 100_000_00, 2027: 50_000_00 },
    travel: { 2026: 1_000_01 },
    services: { 2027: 9_000_00 },
  },
  indirect: "flat-7",
  financing: { grant: 128_000_00, otherPublic: 0, private: 0, income: 0 },
};
const terms: CallTerms = {
  sharePercent: 75,
  maxGrant: 200_000_00,
  periodYears: [2026, 2027],
  indirectAllowed: ["flat-7", "flat-40"],
};
const check = (changed: Partial<BudgetPlan> = {}, called: Partial<CallTerms> = {}) => {
  const changedPlan = { ...plan, ...changed };
  return checkBudget(computeBudget(changedPlan), changedPlan, { ...terms, ...called });
};
const finance = (grant: number, others: Partial<BudgetPlan["financing"]> = {}) => ({
  financing: { ...plan.financing, grant, ...others },
});

describe("a budget follows from what was filled in", () => {
  test("costs by category and year, 7 % of direct costs, and what is left to the applicant", () => {
    expect(computeBudget(plan)).toEqual({
      years: [2026, 2027],
      rows: [
        { category: "staff", amounts: [100_000_00, 50_000_00], total: 150_000_00 },
        { category: "travel", amounts: [1_000_01, 0], total: 1_000_01 },
        { category: "services", amounts: [0, 9_000_00], total: 9_000_00 },
        { category: "equipment", amounts: [0, 0], total: 0 },
        { category: "other", amounts: [0, 0], total: 0 },
        { category: "indirect", amounts: [7_070_00, 4_130_00], total: 11_200_00 },
      ],
      byYear: [108_070_01, 63_130_00],
      direct: 160_000_01,
      indirect: 11_200_00,
      total: 171_200_01,
      ownShare: 43_200_01,
      grantShare: 74.76,
    });
  });

  test("40 % of staff costs stands for everything else, divided as the staff costs are", () => {
    const costs = { staff: { 2026: 1_00, 2027: 1_01 } };
    const { rows, indirect, total } = computeBudget({ ...plan, costs, indirect: "flat-40" });
    expect(rows.at(-1)).toEqual({ category: "indirect", amounts: [40, 40], total: 80 });
    expect({ indirect, total }).toEqual({ indirect: 80, total: 2_81 });
  });

  test("40 % looks at staff costs alone, 7 % at all direct costs", () => {
    const costs = { staff: { 2026: 100_00 }, other: { 2026: 50_00 } };
    expect(computeBudget({ ...plan, costs, indirect: "flat-40" }).indirect).toBe(40_00);
    expect(computeBudget({ ...plan, costs, indirect: "flat-7" }).indirect).toBe(10_50);
    expect(computeBudget({ ...plan, costs, indirect: "none" }).indirect).toBe(0);
  });

  test("every other source of money lessens the own share", () => {
    const financing = { grant: 100_00, otherPublic: 20_00, private: 3_00, income: 1 };
    const costs = { staff: { 2026: 200_00 } };
    expect(computeBudget({ ...plan, costs, indirect: "none", financing }).ownShare).toBe(76_99);
  });

  test("a blank plan is an empty budget, without a share", () => {
    const blank: BudgetPlan = { ...plan, years: [], costs: {}, ...finance(0) };
    expect(computeBudget(blank)).toMatchObject({
      years: [],
      byYear: [],
      total: 0,
      ownShare: 0,
      grantShare: null,
    });
  });

  test("costs of a year that the plan no longer lists are not lost", () => {
    const { years, total } = computeBudget({ ...plan, years: [2027], indirect: "none" });
    expect(years).toEqual([2026, 2027]);
    expect(total).toBe(160_000_01);
  });

  test("a blank cell does not add a year", () => {
    const costs = { staff: { 2026: 1_00, 2031: undefined, 2032: 0 } };
    expect(computeBudget({ ...plan, costs }).years).toEqual([2026, 2027]);
  });
});

describe("no cent is lost", () => {
  const amount = fc.integer({ min: 0, max: 100_000_000_00 });
  const years = [2026, 2027, 2028];
  const cells = fc.record(Object.fromEntries(years.map((year) => [year, amount])), { requiredKeys: [] });
  const plans: fc.Arbitrary<BudgetPlan> = fc.record({
    years: fc.subarray(years),
    costs: fc.record(Object.fromEntries(costCategories.map((category) => [category, cells])), {
      requiredKeys: [],
    }),
    indirect: fc.constantFrom(...indirectMethods),
    financing: fc.record({ grant: amount, otherPublic: amount, private: amount, income: amount }),
  });

  test("rows, columns and parts sum to the same total", () => {
    fc.assert(
      fc.property(plans, (any) => {
        const { rows, byYear, direct, indirect, total } = computeBudget(any);
        const typed = Object.values(any.costs).flatMap((byYear) => Object.values(byYear ?? {}));
        expect(sum(typed as number[])).toBe(direct);
        expect(sum(rows.map((row) => row.total))).toBe(total);
        expect(sum(byYear)).toBe(total);
        expect(direct + indirect).toBe(total);
        for (const row of rows) expect(sum(row.amounts)).toBe(row.total);
      }),
    );
  });

  test("the flat rate's years sum to the flat rate, which is never over its per cent", () => {
    fc.assert(
      fc.property(plans, (any) => {
        const { rows, direct, indirect } = computeBudget(any);
        const rate = {
          none: [0, direct],
          "flat-7": [7, direct],
          "flat-40": [40, rows[0]?.total ?? 0],
        } as const;
        const [percent, base] = rate[any.indirect];
        expect(sum(rows.at(-1)?.amounts ?? [])).toBe(indirect);
        expect(indirect).toBe(Math.floor((base * percent) / 100));
      }),
    );
  });

  test("costs equal financing once the own share is counted", () => {
    fc.assert(
      fc.property(plans, (any) => {
        const { total, ownShare } = computeBudget(any);
        expect(ownShare + sum(Object.values(any.financing))).toBe(total);
      }),
    );
  });

  test("the largest grant that the share allows is accepted, and a cent more is not", () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 99_99 }), (any, hundredths) => {
        const sharePercent = hundredths / 100;
        const { total } = computeBudget(any);
        const limit = percentOf(total, sharePercent);
        const because = (grant: number) => {
          const asked = financeWith(any, grant);
          const wide = { ...terms, sharePercent, maxGrant: null };
          return checkBudget(computeBudget(asked), asked, wide).map((problem) => problem.because);
        };
        fc.pre(total > 0);
        expect(because(limit)).not.toContain("grant-over-share");
        expect(because(limit + 1)).toContain("grant-over-share");
      }),
    );
  });
});

describe("a budget is checked against the terms of the call", () => {
  test("a good budget has no problems", () => {
    expect(check()).toEqual([]);
  });

  test("without costs there is nothing to finance", () => {
    expect(check({ costs: {} })).toEqual([{ because: "no-costs" }]);
  });

  test("the amount applied for is missing", () => {
    expect(check(finance(0))).toEqual([{ because: "grant-missing" }]);
  });

  test("the grant is at most the call's share of the costs", () => {
    const limit = 128_400_00; // 75 % of 171 200,01
    expect(check(finance(limit))).toEqual([]);
    expect(check(finance(limit + 1))).toEqual([{ because: "grant-over-share", limit }]);
  });

  test("the grant is at most the call's maximum, where there is one", () => {
    const maxGrant = 100_000_00;
    expect(check(finance(maxGrant), { maxGrant })).toEqual([]);
    expect(check(finance(maxGrant + 1), { maxGrant })).toEqual([
      { because: "grant-over-maximum", limit: maxGrant },
    ]);
    expect(check({}, { maxGrant: null })).toEqual([]);
  });

  test("financing is not more than costs", () => {
    const others = { otherPublic: 43_200_00 };
    expect(check(finance(128_000_00, { ...others, private: 1 }))).toEqual([]);
    expect(check(finance(128_000_00, { ...others, income: 6 }))).toEqual([
      { because: "financing-over-costs", by: 5 },
    ]);
  });

  test("costs fall in the years of the call's period", () => {
    expect(check({}, { periodYears: [2027] })).toEqual([{ because: "year-outside-period", year: 2026 }]);
    expect(check({ years: [2026, 2027, 2028] })).toEqual([{ because: "year-outside-period", year: 2028 }]);
    expect(check({ years: [] }, { periodYears: [2026] })).toEqual([
      { because: "year-outside-period", year: 2027 },
    ]);
  });

  test("indirect costs are paid in a way that the call allows", () => {
    expect(check({}, { indirectAllowed: ["flat-40"] })).toEqual([{ because: "indirect-not-allowed" }]);
    expect(check({ indirect: "none", ...finance(1_00) })).toEqual([{ because: "indirect-not-allowed" }]);
  });

  test("40 % of staff costs leaves no room for other costs", () => {
    const found = check({ indirect: "flat-40", ...finance(1_00) });
    expect(found).toEqual([
      { because: "flat-40-with-other-costs", category: "travel" },
      { because: "flat-40-with-other-costs", category: "services" },
    ]);
    const staffOnly = { staff: plan.costs.staff, other: { 2026: 0 } };
    expect(check({ indirect: "flat-40", costs: staffOnly })).toEqual([]);
  });

  test("no amount is negative, and each one that is gets named", () => {
    const costs = { ...plan.costs, other: { 2027: -1 } };
    expect(check({ costs })).toEqual([{ because: "negative-amount", category: "other", year: 2027 }]);
    expect(check(finance(-5, { income: -1 }))).toEqual([
      { because: "negative-amount", financing: "grant" },
      { because: "negative-amount", financing: "income" },
    ]);
  });

  test("all the problems are told at once", () => {
    const found = check(finance(200_000_01), { indirectAllowed: ["none"], periodYears: [2026] });
    expect(found.map((problem) => problem.because)).toEqual([
      "year-outside-period",
      "indirect-not-allowed",
      "grant-over-share",
      "grant-over-maximum",
      "financing-over-costs",
    ]);
  });
});

test("another grant changes the own share and nothing else", () => {
  const cut = financeWith(plan, 100_000_00);
  expect(cut).toEqual({ ...plan, financing: { ...plan.financing, grant: 100_000_00 } });
  expect(computeBudget(cut).ownShare).toBe(71_200_01);
  expect(plan.financing.grant).toBe(128_000_00);
});
