import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BudgetPlan, computeBudget } from "../../app/domain/budget";
import { canonicalJson } from "../../app/domain/canonical-json";
import { coveringShare, type DecisionParts, decisionFacts } from "../../app/domain/decision-document";
import { percentOf } from "../../app/domain/money";

const plan: BudgetPlan = {
  years: [2027, 2028],
  costs: { staff: { 2027: 100_000_00, 2028: 50_000_00 }, travel: { 2027: 0 }, services: { 2028: 33_333_33 } },
  indirect: "flat-7",
  financing: { grant: 120_000_00, otherPublic: 10_000_00, private: 0, income: 0 },
};

const parts: DecisionParts = {
  application: { number: "HS-2026-0007", receivedOn: "2026-11-20", demo: true },
  recipient: { name: { fi: "Vantaa", sv: "Vanda", en: "Vantaa" }, businessId: "0124610-9" },
  call: {
    name: { fi: "Haku", sv: "Utlysning", en: "Call" },
    purpose: { fi: "Tarkoitus", sv: "Syfte", en: "Purpose" },
    fundingSource: "national",
    contact: null,
    costsFrom: "2027-03-01",
    costsTo: "2028-05-31",
  },
  matter: { language: "sv", name: "En gemensam början", summary: "Kort." },
  read: { plan, budget: computeBudget(plan) },
  proposal: { outcome: "granted", amount: 90_000_00, reasonsFi: "Syyt", reasonsSv: "Skäl" },
  presenter: { name: "Oona Demo", email: "oona@example.org" },
  decider: { name: "Raimo Demo" },
};

describe("the facts of a grant", () => {
  const facts = decisionFacts(parts, "2026-12-15");

  test("name what the law asks for: recipient, purpose, amount, share, costs, period, report", () => {
    expect(facts).toMatchObject({
      number: "HS-2026-0007-P1",
      decidedOn: "2026-12-15",
      language: "sv",
      recipient: { businessId: "0124610-9" },
      project: { name: "En gemensam början" },
      amount: 90_000_00,
      period: { from: "2027-03-01", to: "2028-05-31" },
      reportBy: "2028-08-31",
      reasons: { fi: "Syyt", sv: "Skäl" },
      presenter: { name: "Oona Demo" },
      decider: { name: "Raimo Demo" },
    });
  });

  test("list the costs by category without empty ones, and they come to the total", () => {
    expect(facts.costs.map(({ category }) => category)).toEqual(["staff", "services", "indirect"]);
    expect(facts.costs.reduce((sum, { amount }) => sum + amount, 0)).toBe(facts.totalCosts);
    expect(facts.totalCosts).toBe(parts.read.budget.total);
  });

  test("finance the costs with what was granted, not with what was applied for", () => {
    const { grant, ownShare, otherPublic, private: privately, income } = facts.financing;
    expect(grant).toBe(90_000_00);
    expect(grant + ownShare + otherPublic + privately + income).toBe(facts.totalCosts);
  });
});

test("a refusal has no share", () => {
  const refused = { ...parts, proposal: { ...parts.proposal, outcome: "refused" as const, amount: 0 } };
  expect(decisionFacts(refused, "2026-12-15")).toMatchObject({
    outcome: "refused",
    amount: 0,
    largestShare: null,
  });
});

describe("the share of a grant", () => {
  test.each([
    [75_000_00, 100_000_00, 75],
    [33_333_33, 100_000_00, 33.34],
    [1, 3, 33.34],
    [100, 100, 100],
  ])("%d of %d is %d per cent", (amount, costs, share) => {
    expect(coveringShare(amount, costs)).toBe(share);
  });

  test("of no costs is none", () => {
    expect(coveringShare(0, 0)).toBeNull();
  });

  test("never takes away a cent, and stays within the share of the call", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000_00 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (costs, sharePercent, less) => {
          const amount = Math.max(0, percentOf(costs, sharePercent) - less);
          const share = coveringShare(amount, costs) ?? Number.NaN;
          expect(percentOf(costs, share)).toBeGreaterThanOrEqual(amount);
          expect(share).toBeLessThanOrEqual(sharePercent);
        },
      ),
    );
  });
});

describe("canonical JSON", () => {
  test("does not depend on the order in which an object was built", () => {
    expect(canonicalJson({ b: 1, a: [{ d: 2, c: null }] })).toBe('{"a":[{"c":null,"d":2}],"b":1}');
    expect(canonicalJson({ a: [{ c: null, d: 2 }], b: 1 })).toBe(
      canonicalJson({ b: 1, a: [{ d: 2, c: null }] }),
    );
  });

  test("keeps every value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
