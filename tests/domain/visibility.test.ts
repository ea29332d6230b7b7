import { describe, expect, test } from "vitest";
import { dutiesOf, isExplained } from "../../app/domain/visibility";

const amif = { fundingSource: "amif" as const, totalCosts: 100_000_00, investment: false };

describe("the duties of visibility", () => {
  test("are none with money that is not the Union's", () => {
    for (const fundingSource of ["national", "not-stated", "none"] as const) {
      expect(dutiesOf({ ...amif, fundingSource })).toEqual([]);
    }
  });

  test("ask a poster of a project that buys no equipment", () => {
    const duties = ["website", "social-media", "statement", "emblem", "poster"];
    expect(dutiesOf(amif)).toEqual(duties);
    expect(dutiesOf({ ...amif, fundingSource: "amif-resettlement", totalCosts: null })).toEqual(duties);
  });

  test("ask a plaque instead above EUR 100 000 with equipment, not at it", () => {
    expect(dutiesOf({ ...amif, investment: true })).not.toContain("plaque");
    const above = dutiesOf({ ...amif, investment: true, totalCosts: 100_000_01 });
    expect(above).toContain("plaque");
    expect(above).not.toContain("poster");
    expect(dutiesOf({ ...amif, totalCosts: 100_000_01 })).toContain("poster");
  });

  test("ask an event above ten million", () => {
    expect(dutiesOf({ ...amif, totalCosts: 10_000_000_00 })).not.toContain("event");
    expect(dutiesOf({ ...amif, totalCosts: 10_000_000_01 })).toContain("event");
  });
});

test("what is done and what does not concern the project is explained", () => {
  expect(isExplained({ state: "done", how: " " })).toBe(false);
  expect(isExplained({ state: "not-applicable", how: "" })).toBe(false);
  expect(isExplained({ state: "not-yet", how: "" })).toBe(true);
  expect(isExplained({ state: "done", how: "vantaa.fi" })).toBe(true);
});
