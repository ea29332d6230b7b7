import { describe, expect, test } from "vitest";
import { mayRule } from "../../app/domain/arrival";
import { type Assessment, assess, type Facts, type Finding, type Rule } from "../../app/domain/eligibility";
import { isListPublic, totalApplied } from "../../app/domain/published-list";
import {
  coveredKeys,
  covers,
  isAdmitted,
  longestStatement,
  mayAnswer,
  mayState,
} from "../../app/domain/statement";

const type: Finding = {
  rule: { kind: "organisation-type", types: ["municipality"] },
  verdict: "ineligible",
  because: "type-not-allowed",
  readings: [],
} as unknown as Finding;
const once: Finding = {
  rule: { kind: "one-application-per-organisation" },
  verdict: "ineligible",
  because: "already-applied",
  readings: [],
} as unknown as Finding;
const shutOut: Assessment = { verdict: "ineligible", findings: [type] };
const open = { assessment: shutOut, phase: "open", statements: [] } as const;
const text = "Kunta on hakukelpoinen.";

describe("a statement", () => {
  test("is for those whom a rule shuts out, until the call closes", () => {
    expect(mayState({ text }, open)).toEqual({ ok: true });
    expect(mayState({ text }, { ...open, phase: "upcoming" })).toEqual({ ok: true });
    expect(mayState({ text }, { ...open, phase: "closed" })).toMatchObject({ because: "not-open" });
    const eligible: Assessment = { verdict: "eligible", findings: [] };
    expect(mayState({ text }, { ...open, assessment: eligible })).toMatchObject({ because: "not-shut-out" });
    const unknown: Assessment = { verdict: "cannot-be-told", findings: [] };
    expect(mayState({ text }, { ...open, assessment: unknown })).toMatchObject({ because: "not-shut-out" });
  });

  test("is not made twice while one waits, nor after an admission, but again after a no", () => {
    const following = (outcome: "admitted" | "not-admitted" | null) =>
      mayState({ text }, { ...open, statements: [{ outcome, assessment: shutOut }] });
    expect(following(null)).toMatchObject({ because: "waits" });
    expect(following("admitted")).toMatchObject({ because: "admitted" });
    expect(following("not-admitted")).toEqual({ ok: true });
  });

  test("says something, and not more than can be read", () => {
    expect(mayState({ text: " \n" }, open)).toMatchObject({ because: "empty" });
    expect(mayState({ text: "x".repeat(longestStatement) }, open)).toEqual({ ok: true });
    expect(mayState({ text: "x".repeat(longestStatement + 1) }, open)).toMatchObject({ because: "too-long" });
  });

  test("is answered once, with reasons", () => {
    const reasons = "Luku on jo ylittänyt rajan.";
    expect(mayAnswer(reasons, { outcome: null })).toEqual({ ok: true });
    expect(mayAnswer("Luku on ylittänyt rajan.", { outcome: null })).toMatchObject({
      because: "too-few-words",
    });
    expect(mayAnswer(reasons, { outcome: "not-admitted" })).toMatchObject({ because: "answered" });
  });
});

test("an admission covers the rules that failed then, and no other", () => {
  const admitted = [{ outcome: "admitted" as const, assessment: shutOut }];
  expect(isAdmitted(shutOut, admitted)).toBe(true);
  expect(isAdmitted({ verdict: "ineligible", findings: [type, once] }, admitted)).toBe(false);
  expect(isAdmitted(shutOut, [{ outcome: "not-admitted", assessment: shutOut }])).toBe(false);
});

describe("an admission to rules that are combined", () => {
  const region: Rule = { kind: "region", regions: [{ code: "01", name: { fi: "U", sv: "N", en: "U" } }] };
  const amount: Rule = { kind: "amount-range", atMost: 100 };
  const municipalities: Rule = { kind: "organisation-type", types: ["municipality"] };
  const says = (grant: number, county = "02"): Facts => ({
    organisation: { id: "a", kind: "municipality", regionCode: county },
    figures: [],
    otherApplications: 0,
    agreements: [],
    application: {
      grant: { fields: [], value: grant },
      costs: { fields: [] },
      months: { fields: [] },
      years: { fields: [] },
      days: {},
      files: {},
    },
  });

  test("covers the part that failed and not the parts beside it", () => {
    const rules: Rule[] = [{ kind: "all-of", rules: [region, amount] }];
    const then = assess(rules, { ...says(100), application: undefined });
    expect(then.verdict).toBe("ineligible");
    expect(covers(then, assess(rules, says(100)))).toBe(true);
    expect(covers(then, assess(rules, says(100_000_000)))).toBe(false);
    expect(covers(assess(rules, says(100_000_000)), assess(rules, says(100_000_000)))).toBe(true);
  });

  test("asks for every part where one of several would have been enough", () => {
    const rules: Rule[] = [
      { kind: "any-of", rules: [region, { kind: "all-of", rules: [municipalities, amount] }] },
    ];
    const now = assess(rules, says(101));
    expect(coveredKeys({ statement: "", at: "", by: "", reasons: "" }, now)).toEqual(["0.0", "0.1.1"]);
    expect(covers(now, now)).toBe(true);
    expect(covers(assess([region], says(1)), now)).toBe(false);
  });

  test("needs nothing of a part that fails beside one that is met", () => {
    const rules: Rule[] = [{ kind: "any-of", rules: [region, amount] }];
    const shut = { verdict: "ineligible", findings: [type] } as Assessment;
    expect(covers(shut, assess(rules, says(1)))).toBe(true);
  });
});

describe("an arrival", () => {
  const closesAt = "2026-12-15T14:15:00.000Z";
  const crossed = { beganAt: "2026-12-15T14:14:50.000Z", receivedAt: "2026-12-15T14:15:20.000Z" };
  const facts = { state: "submitted", arrival: crossed, closesAt } as const;
  const reasons = "Katko oli palvelun eikä hakijan.";

  test("that crossed the deadline is ruled on with reasons, until it is decided", () => {
    expect(mayRule(reasons, facts)).toEqual({ ok: true });
    expect(mayRule("Katko.", facts)).toMatchObject({ because: "too-few-words" });
    expect(mayRule(reasons, { ...facts, state: "proposed" })).toMatchObject({ because: "settled" });
  });

  test("in time is no question", () => {
    const arrival = { ...crossed, receivedAt: closesAt };
    expect(mayRule(reasons, { ...facts, arrival })).toMatchObject({ because: "not-crossed" });
  });
});

describe("the published list", () => {
  test("is public once nothing more can come in time", () => {
    const phases = ["upcoming", "open", "closed", "decided", "archived", "cancelled", "draft"] as const;
    expect(phases.filter(isListPublic)).toEqual(["closed", "decided", "archived"]);
  });

  test("sums what is applied for without what was withdrawn", () => {
    expect(
      totalApplied([
        { applied: 100, standing: "handled" },
        { applied: 10, standing: "withdrawn" },
        { applied: null, standing: "decided" },
        { applied: 1, standing: "decided" },
      ]),
    ).toBe(101);
  });
});
