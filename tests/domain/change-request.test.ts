import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  applyParts,
  type ChangeParts,
  checkParts,
  checkRulings,
  isLateRequest,
  isOverLong,
  lastDecided,
  lineMoves,
  namesOf,
  outcomeOf,
  readChange,
  toDecide,
  totalOf,
} from "../../app/domain/change-request";
import { sum } from "../../app/domain/money";
import type { PlanVersion } from "../../app/domain/project-plan";
import { changeFacts, makePlan } from "../support/change-facts";

const plan = makePlan();
const asking = (texts: Record<string, string>) => {
  const parts = [...new Set(Object.keys(texts).map((field) => field.split(".")[0]))];
  const reasons = parts.flatMap((part) => [
    [`${part}.asked`, "yes"],
    [`${part}.reasons`, "Rekrytointi viivästyi."],
  ]);
  return { ...Object.fromEntries(reasons), ...texts };
};
const problemsOf = (texts: Record<string, string>, facts = changeFacts()) =>
  readChange(asking(texts), facts).problems.map(({ field, because }) => `${field}: ${because}`);

const someParts: fc.Arbitrary<ChangeParts> = fc.record(
  {
    extension: fc.record({ to: fc.constantFrom("2028-09-30", "2028-12-31", "2029-06-30", "2030-02-28") }),
    budget: fc.record({
      lines: fc.constantFrom([...plan.budget].reverse(), plan.budget.slice(0, 2)),
      financing: fc.record({ otherPublic: fc.nat(1000), private: fc.nat(1000), income: fc.nat(1000) }),
    }),
    grant: fc.record({
      amount: fc.integer({ min: 60_000_00, max: 120_000_00 }),
      sharePercent: fc.constant(75),
    }),
    content: fc.record({
      milestones: fc.constantFrom(
        [{ kind: "drop" as const, id: "p-m1" }],
        [{ kind: "add" as const, id: "p-new-1", name: "Uusi", evidence: "", month: "2027-09" }],
      ),
      targets: fc.constantFrom([], [{ code: "I1", target: 120 }]),
    }),
    partners: fc.record({ text: fc.string() }),
  },
  { requiredKeys: [] },
);
const someStanding = fc.record({
  settled: fc.subarray(["i1", "i2"]),
  today: fc.constantFrom("2027-04-15", "2028-05-01"),
});

describe("parts that hold", () => {
  test("no part gives the same plan", () => {
    expect(applyParts(plan, {}, { settled: [], today: "2027-04-15" })).toEqual(plan);
  });

  test("make the same plan in whatever order they are granted", () => {
    fc.assert(
      fc.property(someParts, someStanding, fc.infiniteStream(fc.nat()), (parts, standing, random) => {
        const order = namesOf(parts)
          .map((name) => ({ name, at: random.next().value as number }))
          .toSorted((a, b) => a.at - b.at);
        const oneByOne = order.reduce(
          (next, { name }) => applyParts(next, { [name]: parts[name] }, standing),
          plan,
        );
        expect(oneByOne).toEqual(applyParts(plan, parts, standing));
      }),
    );
  });

  test("leave instalments that sum to the grant, and those that are settled as they were", () => {
    fc.assert(
      fc.property(someParts, someStanding, (parts, standing) => {
        const next = applyParts(plan, parts, standing);
        expect(sum(next.instalments.map(({ amount }) => amount))).toBe(next.grant);
        for (const id of standing.settled) {
          const [was, is] = [plan, next].map((one) => one.instalments.find((other) => other.id === id));
          expect(is).toEqual(was);
        }
      }),
    );
  });

  test("more grant when everything has been paid comes as one more instalment after the end", () => {
    const settled = plan.instalments.map(({ id }) => id);
    const parts = { grant: { amount: 85_000_00, sharePercent: 85 }, extension: { to: "2028-09-30" } };
    const next = applyParts(plan, parts, { settled, today: "2028-05-01" });
    expect(next.instalments.at(-1)).toEqual({
      id: "i4",
      kind: "final",
      amount: 5_000_00,
      payableOn: "2028-10-01",
    });
  });

  test("an extension moves the final report and payment, and adds interim reports for the added time", () => {
    const next = applyParts(plan, { extension: { to: "2029-03-31" } }, { settled: [], today: "2028-04-15" });
    expect(plan.reports.map(({ kind, to }) => `${kind} ${to}`)).toEqual([
      "interim 2027-06-30",
      "interim 2027-12-31",
      "final 2028-06-30",
    ]);
    expect(next.reports.slice(0, 2)).toEqual(plan.reports.slice(0, 2));
    expect(next.reports.slice(2)).toEqual([
      { id: "r4", kind: "interim", from: "2028-01-01", to: "2028-06-30", dueOn: "2028-07-30" },
      { id: "r5", kind: "interim", from: "2028-07-01", to: "2028-12-31", dueOn: "2029-01-31" },
      { ...plan.reports[2], to: "2029-03-31", dueOn: "2029-06-30" },
    ]);
    expect(next.instalments.at(-1)).toMatchObject({ kind: "final", payableOn: "2029-04-01" });
    expect(next.instalments.map(({ amount }) => amount)).toEqual(
      plan.instalments.map(({ amount }) => amount),
    );
  });

  test("an extension decided late asks for no report that would be late already", () => {
    const decidedOn = (today: string) =>
      applyParts(plan, { extension: { to: "2029-06-30" } }, { settled: [], today }).reports[2];
    expect(decidedOn("2028-07-29")).toMatchObject({
      from: "2028-01-01",
      to: "2028-06-30",
      dueOn: "2028-07-30",
    });
    expect(decidedOn("2028-07-30")).toMatchObject({
      from: "2028-01-01",
      to: "2028-12-31",
      dueOn: "2029-01-31",
    });
  });
});

describe("an extension", () => {
  test("is asked at least a month before the end, to the day; later it needs a reason of its own", () => {
    expect(isLateRequest("2028-05-30", plan)).toBe(false);
    expect(isLateRequest("2028-05-31", plan)).toBe(true);
    const late = changeFacts({ askedOn: "2028-05-31", today: "2028-05-31" });
    expect(problemsOf({ "extension.to": "31.12.2028" }, late)).toEqual([
      "extension.late: late-reason-missing",
    ]);
    expect(problemsOf({ "extension.to": "31.12.2028", "extension.late": "Sairastuminen." }, late)).toEqual(
      [],
    );
  });

  test("leads to a later day, and is not asked once the period is over", () => {
    expect(problemsOf({ "extension.to": "30.6.2028" })).toEqual(["extension.to: not-later"]);
    expect(problemsOf({ "extension.to": "1.7.2028" })).toEqual([]);
    const over = changeFacts({ askedOn: "2028-07-01", today: "2028-07-01" });
    expect(problemsOf({ "extension.to": "31.12.2028", "extension.late": "x" }, over)).toEqual([
      "extension.to: period-over",
    ]);
  });

  test("beyond three years is warned of", () => {
    expect(isOverLong(plan, "2029-12-31")).toBe(false);
    expect(isOverLong(plan, "2030-01-01")).toBe(true);
  });
});

describe("a move between the lines of the budget", () => {
  test("within the decision's percentage of each line is only told, to the cent", () => {
    const moved = (cents: number) => {
      const texts = asking({
        "budget.travel.2027": `${10_000 + cents / 100}`,
        "budget.services.2027": `${30_000 - cents / 100}`,
      });
      return readChange(texts, changeFacts()).told;
    };
    expect(moved(1_000_00)).toEqual(["budget"]);
    expect(moved(1_000_01)).toEqual([]);
  });

  test("counts with what has been told since the last decision", () => {
    const present = makePlan({
      budget: plan.budget.map((line) => ({
        ...line,
        amount: line.amount + ({ travel: 600_00, services: -600_00 }[line.category as string] ?? 0),
      })),
    });
    const facts = changeFacts({ plan: present, decided: plan });
    const upTo = (travel: string, services: string) =>
      readChange(asking({ "budget.travel.2027": travel, "budget.services.2027": services }), facts).told;
    expect(upTo("11000", "29000")).toEqual(["budget"]);
    expect(upTo("11000,01", "28999,99")).toEqual([]);
    const version = (basis: PlanVersion["basis"], number: number) =>
      ({ basis, version: number }) as PlanVersion;
    expect(lastDecided([version("decision", 1), version("notice", 2), version("notice", 3)])?.version).toBe(
      1,
    );
    expect(lastDecided([version("decision", 1), version("change", 2), version("notice", 3)])?.version).toBe(
      2,
    );
  });

  test("to a line that had nothing, or with other financing, needs a decision", () => {
    expect(
      readChange(asking({ "budget.other.2027": "1", "budget.services.2027": "29 999" }), changeFacts()).told,
    ).toEqual([]);
    const income = readChange(asking({ "budget.income": "100" }), changeFacts());
    expect([income.told, toDecide(income)]).toEqual([[], ["budget"]]);
    expect(lineMoves(plan.budget, plan.budget, 0).every(({ within }) => within)).toBe(true);
  });

  test("never changes the total beyond what was granted: more costs need more grant", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5_000, max: 5_000 }), { minLength: 4, maxLength: 4 }),
        (moves) => {
          const cells = plan.budget.map(
            ({ category, year, amount }, index) =>
              [`budget.${category}.${year}`, `${amount / 100 + (moves[index] ?? 0)}`] as const,
          );
          const read = readChange(asking(Object.fromEntries(cells)), changeFacts());
          const total = totalOf(read.asked.budget?.lines ?? []);
          expect(read.problems.some(({ because }) => because === "total-over")).toBe(total > 100_000_00);
          if (read.told.length > 0) expect(total).toBe(100_000_00);
        },
      ),
    );
  });

  test("keeps the financing within the costs and the grant within its share", () => {
    expect(problemsOf({ "budget.services.2027": "29 999,99" })).toEqual(["budget.reasons: grant-over-share"]);
    expect(problemsOf({ "budget.otherPublic": "20 000" })).toEqual([]);
    expect(problemsOf({ "budget.otherPublic": "20 000,01" })).toEqual([
      "budget.reasons: financing-over-costs",
    ]);
  });

  test("that changes nothing is no request", () => {
    expect(problemsOf({ "budget.travel.2027": "10 000" })).toEqual(["budget.reasons: same"]);
  });

  test("into a year after the end waits for the extension that it needs", () => {
    const cells = { "budget.staff.2028": "19000", "budget.staff.2029": "1000" };
    const extension = { "extension.to": "31.3.2029" };
    expect(problemsOf({ ...cells, ...extension })).toEqual([]);
    const { asked, told } = readChange(asking({ ...cells, ...extension }), changeFacts());
    expect(told).toEqual([]);
    expect(checkParts({ budget: asked.budget }, changeFacts())).toMatchObject([
      { field: "budget.staff.2029", because: "year-outside", day: "2028-06-30" },
    ]);
  });
});

describe("more grant", () => {
  const limits = { sharePercent: 80, maxGrant: 90_000_00, left: 4_000_00 };
  const facts = changeFacts({ limits });
  const more = (grant: string, services: string) =>
    problemsOf({ "grant.amount": grant, "budget.services.2027": services }, facts);

  test("stays within the call's share, ceiling and money", () => {
    expect(more("84 000", "35 000")).toEqual([]);
    expect(more("84 000,01", "35 000,02")).toEqual(["grant.amount: grant-over-budget"]);
    expect(more("84 000", "34 999,99")).toEqual(["grant.amount: grant-over-share"]);
    const rich = changeFacts({ limits: { ...limits, left: null } });
    expect(problemsOf({ "grant.amount": "90 000,01", "budget.services.2027": "50 000" }, rich)).toEqual([
      "grant.amount: grant-over-maximum",
    ]);
  });

  test("is a decision also where the lines alone would not be, and less never goes below what was paid", () => {
    const texts = asking({
      "grant.amount": "79 000",
      "budget.travel.2027": "9 500",
      "budget.services.2027": "30 500",
    });
    expect(toDecide(readChange(texts, changeFacts()))).toEqual(["budget", "grant"]);
    const paid = changeFacts({ settled: ["i1", "i2"] });
    expect(problemsOf({ "grant.amount": "53 333,33" }, paid)).toEqual(["grant.amount: below-settled"]);
  });
});

describe("the content", () => {
  test("moves, adds and drops milestones within the period, not those that were reached", () => {
    const texts = {
      "content.m.p-m2.month": "6/2028",
      "content.new.1.name": "Loppuseminaari",
      "content.new.1.month": "5/2028",
      "content.target.I1": "120",
    };
    expect(readChange(asking(texts), changeFacts())).toMatchObject({
      problems: [],
      asked: {
        content: {
          milestones: [
            { kind: "change", id: "p-m2", month: "2028-06", name: "Verkosto" },
            { kind: "add", id: "p-new-1", name: "Loppuseminaari", month: "2028-05" },
          ],
          targets: [{ code: "I1", target: 120 }],
        },
      },
    });
    expect(problemsOf({ "content.m.p-m2.month": "7/2028" })).toEqual(["content.m.p-m2.month: month-outside"]);
    const reached = changeFacts({ reached: ["p-m1"] });
    expect(problemsOf({ "content.m.p-m1.drop": "yes" }, reached)).toEqual([
      "content.m.p-m1.drop: milestone-reached",
    ]);
  });
});

test("a request asks for something and says why", () => {
  expect(readChange({}, changeFacts()).problems).toMatchObject([{ because: "nothing-asked" }]);
  expect(readChange({ "other.asked": "yes", "other.text": "x" }, changeFacts()).problems).toEqual([
    { field: "other.reasons", because: "reasons-missing" },
  ]);
});

test("what is not granted as asked needs reasons in both languages, and every part an answer", () => {
  const both = { fi: "Syy", sv: "Orsak" };
  const ruling = (outcome: "granted" | "partly" | "refused", reasons = both) => ({
    part: "other" as const,
    ...{ outcome, reasons },
  });
  expect(checkRulings(["other"], [ruling("granted", { fi: "", sv: "" })])).toEqual([]);
  expect(checkRulings(["other"], [ruling("refused")])).toEqual([]);
  expect(checkRulings(["other"], [ruling("partly", { fi: "Syy", sv: " " })])).toMatchObject([
    { because: "reasons-missing" },
  ]);
  expect(checkRulings(["other", "budget"], [ruling("granted")])).toEqual([
    { part: "budget", because: "outcome-missing" },
  ]);
  expect(outcomeOf([ruling("granted"), ruling("refused")])).toBe("partly");
  expect(outcomeOf([ruling("refused")])).toBe("refused");
});
