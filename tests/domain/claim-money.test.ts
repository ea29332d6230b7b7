import fc from "fast-check";
import { expect, test } from "vitest";
import { costCategories } from "../../app/domain/budget";
import {
  besideBudget,
  type Deduction,
  mayDeduct,
  reckonGrant,
  totalOf,
  verifiedCosts,
  withIndirect,
} from "../../app/domain/claim/money";
import type { DirectCosts } from "../../app/domain/claim/voucher";

const none: DirectCosts = { staff: 0, travel: 0, services: 0, equipment: 0, other: 0 };
const cents = fc.integer({ min: 0, max: 50_000_000 });
const direct = fc.record({ staff: cents, travel: cents, services: cents, equipment: cents, other: cents });
const facts = fc.record({
  costs: cents,
  income: cents,
  otherFunding: cents,
  sharePercent: fc.option(
    fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100),
    { nil: null },
  ),
  available: cents,
});

test("indirect costs are the flat rate of the direct ones, rounded down to the cent", () => {
  expect(withIndirect({ ...none, staff: 100_00, other: 1_99 }, "flat-7").indirect).toBe(7_13);
  expect(withIndirect({ ...none, staff: 101 }, "flat-40").indirect).toBe(40);
  expect(withIndirect({ ...none, staff: 101 }, "none").indirect).toBe(0);
});

test("the grant is the smallest of its limits and never below zero, and more costs never make it smaller", () => {
  fc.assert(
    fc.property(facts, cents, (one, more) => {
      const reckoned = reckonGrant(one);
      const limits = [reckoned.byShare ?? Number.POSITIVE_INFINITY, reckoned.byFinancing, one.available];
      expect(reckoned.grant).toBe(Math.max(0, Math.min(...limits)));
      expect(reckonGrant({ ...one, costs: one.costs + more }).grant).toBeGreaterThanOrEqual(reckoned.grant);
    }),
  );
});

test("income is taken off the costs before the share is", () => {
  const one = {
    costs: 10_000_00,
    income: 1_000_00,
    otherFunding: 0,
    sharePercent: 80,
    available: 100_000_00,
  };
  expect(reckonGrant(one)).toMatchObject({
    base: 9_000_00,
    byShare: 7_200_00,
    grant: 7_200_00,
    ownShare: 1_800_00,
  });
  expect(reckonGrant({ ...one, available: 7_199_99 })).toMatchObject({
    grant: 7_199_99,
    limitedBy: "available",
  });
  expect(reckonGrant({ ...one, otherFunding: 2_000_00 })).toMatchObject({
    grant: 7_000_00,
    limitedBy: "financing",
  });
});

test("a line over the budget is told when it passes the move that needs no decision, to the cent", () => {
  const budget = new Map([["travel" as const, 1_000_00]]);
  const over = (now: number, earlier = 500_00) =>
    besideBudget(budget, { travel: earlier }, { travel: now }, 10)[0]?.over;
  expect(over(600_00)).toBe(0);
  expect(over(600_01)).toBe(1);
  expect(over(0, 2_000_00)).toBe(0);
});

test("no voucher and no category is deducted below zero, whatever is asked", () => {
  const asked = fc.record({
    place: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
    category: fc.constantFrom(...costCategories),
    amount: fc.integer({ min: -10, max: 60_000_000 }),
  });
  fc.assert(
    fc.property(direct, fc.array(asked, { maxLength: 20 }), (costs, all) => {
      const vouchers = costCategories.map((category, index) => ({
        place: index + 1,
        category,
        amount: costs[category],
      }));
      const made: Deduction[] = [];
      for (const one of all) {
        if (mayDeduct(one, { direct: costs, vouchers }, made).ok) made.push({ ...one, reason: "other" });
      }
      const left = verifiedCosts(costs, made, "flat-7");
      for (const category of costCategories) expect(left[category]).toBeGreaterThanOrEqual(0);
      expect(totalOf(left)).toBeLessThanOrEqual(totalOf(withIndirect(costs, "flat-7")));
    }),
  );
});
