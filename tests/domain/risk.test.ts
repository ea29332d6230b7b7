import { expect, test } from "vitest";
import { standingOf } from "../../app/domain/ledger";
import { byGravity, overcommitted, type RiskFacts, riskKinds, risksOf } from "../../app/domain/risk";

/** Half of a year of 100 days has passed, and half of the grant has been claimed and paid. */
const calm: RiskFacts = {
  state: "running",
  startsOn: "2026-01-01",
  endsOn: "2026-12-27",
  money: standingOf({ grant: 1000_00, claim: 500_00, verify: 500_00, pay: 500_00 }),
  unjudged: 0,
  lateMilestones: 0,
  lateReports: 0,
};
const half = "2026-06-30";
const kinds = (facts: Partial<RiskFacts>, today = half) =>
  risksOf({ ...calm, ...facts }, today).map(({ kind }) => kind);

test("a project that goes as planned has no risk", () => {
  expect(kinds({})).toEqual([]);
});

test("each reason stands alone, and they come in the order of their gravity", () => {
  expect(kinds({ state: "suspended" })).toEqual(["suspended"]);
  expect(kinds({ lateReports: 1 })).toEqual(["late-report"]);
  expect(kinds({ lateMilestones: 2 })).toEqual(["late-milestones"]);
  const owing = standingOf({ grant: 1000_00, claim: 500_00, verify: 500_00, pay: 500_00, demand: 1 });
  expect(kinds({ money: owing })).toEqual(["open-recovery"]);
  const all = kinds({ state: "suspended", money: owing, lateReports: 1, lateMilestones: 1 });
  expect(all).toEqual(riskKinds.filter((kind) => all.includes(kind)));
  expect(all).toHaveLength(4);
});

test("a tenth deducted of what has been judged is much; what waits to be judged is no deduction", () => {
  const money = (verify: number) => standingOf({ grant: 1000_00, claim: 500_00, verify, pay: verify });
  expect(kinds({ money: money(450_00) })).toEqual(["large-deductions"]);
  expect(kinds({ money: money(450_01) })).toEqual([]);
  expect(kinds({ money: money(400_00), unjudged: 100_00 })).toEqual([]);
});

test("claims far ahead of the time, or far behind it, are told with both shares", () => {
  const money = (claim: number) => standingOf({ grant: 1000_00, claim, verify: claim, pay: claim });
  expect(risksOf({ ...calm, money: money(800_00) }, half)).toEqual([
    { kind: "ahead-of-time", percent: 80, elapsed: 50 },
  ]);
  expect(kinds({ money: money(790_00) })).toEqual([]);
  expect(risksOf({ ...calm, money: money(200_00) }, half)).toEqual([
    { kind: "behind-time", percent: 20, elapsed: 50 },
  ]);
  expect(kinds({ money: money(210_00) })).toEqual([]);
  // At the beginning nobody has claimed yet.
  expect(kinds({ money: money(0) }, "2026-03-01")).toEqual([]);
});

test("half of the grant left ninety days before the end is much", () => {
  const money = standingOf({ grant: 1000_00, claim: 800_00, verify: 800_00, pay: 500_00 });
  const facts = { money, unjudged: 0 };
  expect(risksOf({ ...calm, ...facts }, "2026-09-28").map(({ kind }) => kind)).toContain(
    "ends-with-much-left",
  );
  expect(kinds(facts, "2026-09-27")).not.toContain("ends-with-much-left");
  const spent = standingOf({ grant: 1000_00, claim: 800_00, verify: 800_00, pay: 500_01 });
  expect(kinds({ money: spent }, "2026-12-01")).not.toContain("ends-with-much-left");
});

test("a project that has ended is left alone, but for what it owes", () => {
  expect(kinds({ state: "closed", lateReports: 1, lateMilestones: 1 })).toEqual([]);
  const owing = standingOf({ grant: 1000_00, pay: 500_00, demand: 100_00, recover: 40_00 });
  expect(risksOf({ ...calm, state: "closed", money: owing }, half)).toEqual([
    { kind: "open-recovery", amount: 60_00 },
  ]);
});

test("an item is overcommitted by a cent over what is appropriated, and never where that is unknown", () => {
  expect(overcommitted(100_00, 100_00)).toBeUndefined();
  expect(overcommitted(100_00, 100_01)).toBe(1);
  expect(overcommitted(null, 100_00)).toBeUndefined();
});

test("the list puts the gravest reason first, then the more reasons, then the larger sum", () => {
  const one = (id: string, kinds: readonly (typeof riskKinds)[number][], left = 0) => ({
    ...{ id, left },
    risks: kinds.map((kind) => ({ kind })),
  });
  const sorted = [
    one("a", ["behind-time"], 100),
    one("b", ["late-report"], 1),
    one("c", ["late-report", "behind-time"], 1),
    one("d", ["late-report"], 2),
    one("e", ["suspended"]),
  ].sort(byGravity);
  expect(sorted.map(({ id }) => id)).toEqual(["e", "c", "d", "b", "a"]);
});
