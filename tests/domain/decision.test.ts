import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type GrantFacts,
  type Handled,
  lastReviewDay,
  mayDecide,
  mayGrant,
  mayPropose,
  mayReceive,
  mayReturn,
  maySign,
  outcomes,
} from "../../app/domain/decision";
import type { ApplicationState, DecisionState } from "../../app/domain/states";

const call = {
  state: "published" as const,
  sharePercent: 75,
  maxGrant: 90_000_00,
  appropriation: 400_000_00,
  granted: 0,
};
const facts: GrantFacts = { state: "proposed", applied: 80_000_00, costs: 200_000_00, call };
const passed: Handled = { screening: "passes", arrival: "in-time" };

test("in a cancelled call nothing is granted, neither proposed nor signed; a refusal can be", () => {
  const cancelled: GrantFacts & Handled = {
    ...facts,
    ...passed,
    state: "submitted",
    call: { ...call, state: "cancelled" },
  };
  const refused = { ok: false, because: "call-cancelled" };
  expect(mayPropose({ outcome: "granted", amount: 1_00 }, cancelled)).toEqual(refused);
  expect(mayPropose({ outcome: "refused", amount: 0 }, cancelled)).toEqual({ ok: true });
  const signing = { presentedBy: "one", signerId: "other", state: "presented" as const };
  const proposed: GrantFacts & Handled = { ...cancelled, state: "proposed" };
  expect(mayDecide(signing, { outcome: "granted", amount: 1_00 }, proposed)).toEqual(refused);
  expect(mayDecide(signing, { outcome: "refused", amount: 0 }, proposed)).toEqual({ ok: true });
});

describe("a grant stays under every ceiling", () => {
  test.each<[string, number, Partial<GrantFacts>]>([
    ["over-applied", 80_000_00, {}],
    ["over-share", 75_000_00, { costs: 100_000_00 }],
    ["over-share", 74_99, { costs: 99_99 }],
    ["over-maximum", 70_000_00, { call: { ...call, maxGrant: 70_000_00 } }],
    ["over-budget", 40_000_00, { call: { ...call, granted: 360_000_00 } }],
  ])("%s above %d cents", (because, limit, changed) => {
    expect(mayGrant(limit, { ...facts, ...changed })).toEqual({ ok: true });
    expect(mayGrant(limit + 1, { ...facts, ...changed })).toEqual({ ok: false, because, limit });
  });

  test("the lowest ceiling answers, so that one correction is enough", () => {
    const tight = { ...facts, costs: 10_000_00, call: { ...call, granted: 399_000_00 } };
    expect(mayGrant(80_000_01, tight)).toEqual({ ok: false, because: "over-budget", limit: 1_000_00 });
  });

  test("of equal ceilings the request answers first", () => {
    const equal = { ...facts, call: { ...call, maxGrant: facts.applied } };
    expect(mayGrant(facts.applied + 1, equal)).toMatchObject({ because: "over-applied" });
  });

  test("without a maximum for one grant the other ceilings hold", () => {
    const unbounded = { ...facts, applied: 500_000_00, costs: 900_000_00, call: { ...call, maxGrant: null } };
    expect(mayGrant(400_000_00, unbounded)).toEqual({ ok: true });
    expect(mayGrant(400_000_01, unbounded)).toMatchObject({ because: "over-budget" });
  });

  test("a call that has promised too much has nothing left", () => {
    const spent = { ...facts, call: { ...call, granted: 400_000_01 } };
    expect(mayGrant(1, spent)).toEqual({ ok: false, because: "over-budget", limit: 0 });
  });

  test.each([0, -1, Number.NaN])("%d is not a grant", (amount) => {
    expect(mayGrant(amount, facts)).toEqual({ ok: false, because: "not-positive" });
  });

  test("whatever is granted is accepted at that limit and under all of them", () => {
    const cents = fc.integer({ min: 0, max: 1_000_000_00 });
    fc.assert(
      fc.property(cents, cents, cents, fc.option(cents), (amount, applied, costs, maxGrant) => {
        const any = { ...facts, applied, costs, call: { ...call, maxGrant } };
        const verdict = mayGrant(amount, any);
        if (verdict.ok) {
          expect(amount).toBeLessThanOrEqual(Math.min(applied, costs * 0.75, maxGrant ?? amount, 400_000_00));
        } else if (verdict.limit) {
          expect(mayGrant(verdict.limit, any)).toEqual({ ok: true });
        }
      }),
    );
  });
});

test.each<[ApplicationState, boolean]>([
  ["draft", false],
  ["submitted", true],
  ["returned", false],
  ["screened", true],
  ["assessed", true],
  ["proposed", true],
  ["decided", false],
  ["withdrawn", false],
  ["lapsed", false],
])("an application that is %s can be granted: %s", (state, ok) => {
  expect(mayGrant(1_00, { ...facts, state })).toEqual(ok ? { ok } : { ok, because: "not-in-state" });
});

describe("a decision is presented by one and signed by another", () => {
  const presented = { presentedBy: "olivia", signerId: "daniel", state: "presented" as const };

  test("two people", () => {
    expect(maySign(presented)).toEqual({ ok: true });
  });

  test("one person cannot be both", () => {
    expect(maySign({ ...presented, signerId: "olivia" })).toEqual({ ok: false, because: "same-person" });
  });

  test.each<DecisionState>(["drafted", "signed", "served"])(
    "a decision that is %s is not signed",
    (state) => {
      expect(maySign({ ...presented, state })).toEqual({ ok: false, because: "not-presented" });
    },
  );

  test("a decision that nobody presented is not signed", () => {
    expect(maySign({ ...presented, presentedBy: null })).toEqual({ ok: false, because: "not-presented" });
  });
});

describe("a proposal", () => {
  const waiting = { ...facts, ...passed, state: "submitted" as const };

  test.each<[Partial<Handled>, string | undefined]>([
    [{}, undefined],
    [{ screening: "not-screened" }, undefined],
    [{ arrival: "taken-as-timely" }, undefined],
    [{ screening: "does-not-pass" }, "not-passed"],
    [{ arrival: "taken-as-late" }, "arrived-late"],
    [{ arrival: "not-ruled" }, "arrival-not-ruled"],
  ])("of a grant heeds the screening and the arrival: %j", (handled, because) => {
    const asked = { ...waiting, ...handled };
    const verdict = because ? { ok: false, because } : { ok: true };
    expect(mayPropose({ outcome: "granted", amount: 1_00 }, asked)).toEqual(verdict);
    expect(mayPropose({ outcome: "refused", amount: 0 }, asked)).toEqual({ ok: true });
    const signing = { presentedBy: "olivia", signerId: "daniel", state: "presented" as const };
    const proposed = { ...asked, state: "proposed" as const };
    expect(mayDecide(signing, { outcome: "granted", amount: 1_00 }, proposed)).toEqual(verdict);
  });

  test("of a grant meets the ceilings of the grant", () => {
    expect(mayPropose({ outcome: "granted", amount: 80_000_00 }, waiting)).toEqual({ ok: true });
    expect(mayPropose({ outcome: "granted", amount: 80_000_01 }, waiting)).toMatchObject({
      because: "over-applied",
      limit: 80_000_00,
    });
  });

  test("of a refusal needs no money", () => {
    const empty = { ...waiting, call: { ...call, granted: call.appropriation } };
    expect(mayPropose({ outcome: "refused", amount: 0 }, empty)).toEqual({ ok: true });
  });

  test.each<ApplicationState>(["draft", "returned", "proposed", "decided", "withdrawn", "lapsed"])(
    "is not made of an application that is %s",
    (state) => {
      for (const outcome of outcomes) {
        expect(mayPropose({ outcome, amount: 1_00 }, { ...facts, ...passed, state })).toEqual({
          ok: false,
          because: "not-in-state",
        });
      }
    },
  );

  test.each<[DecisionState, boolean]>([
    ["drafted", false],
    ["presented", true],
    ["signed", false],
    ["served", false],
  ])("that is %s can be returned: %s", (state, ok) => {
    expect(mayReturn(state).ok).toBe(ok);
  });
});

describe("a decision is received once", () => {
  test("when it is signed", () => {
    expect(mayReceive("signed")).toEqual({ ok: true });
    expect(mayReceive("served")).toEqual({ ok: false, because: "already-received" });
  });

  test.each<DecisionState>(["drafted", "presented"])("one that is %s is not there to receive", (state) => {
    expect(mayReceive(state)).toBeUndefined();
  });

  test("and a review can be requested for 30 days, to the end of a working day in Finland", () => {
    expect(lastReviewDay("2026-11-22T21:59:59.000Z")).toBe("2026-12-22");
    expect(lastReviewDay("2026-11-22T22:00:00.000Z")).toBe("2026-12-23");
    expect(lastReviewDay("2026-11-24T10:00:00.000Z")).toBe("2026-12-28");
  });
});
