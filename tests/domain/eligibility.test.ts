import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  assess,
  type Facts,
  type Figure,
  judge,
  type OrganisationKind,
  type Rule,
} from "../../app/domain/eligibility";

const municipalities: Rule = {
  kind: "organisation-type",
  types: ["municipality", "city_with_county_duties"],
};
const once: Rule = { kind: "one-application-per-organisation" };
const speakers: Extract<Rule, { kind: "foreign-language-speakers" }> = {
  kind: "foreign-language-speakers",
  atLeast: 50_000,
  statistic: "statfin-11rm",
  referenceDates: ["2022-12-31"],
  referenceKnown: true,
};
const eitherYear = { ...speakers, referenceDates: ["2021-12-31", "2022-12-31"], referenceKnown: false };

function figure(min: number, max = min, other: Partial<Figure> = {}): Figure {
  const source = { publisher: "Statistics Finland", table: "11rm" };
  return {
    statistic: "statfin-11rm",
    referenceOn: "2022-12-31",
    min,
    max,
    exact: min === max,
    source,
    ...other,
  };
}

function facts(
  figures: Figure[] = [],
  kind: OrganisationKind = "municipality",
  otherApplications = 0,
): Facts {
  return { organisation: { id: "espoo", kind }, figures, otherApplications };
}

describe("at least 50 000 foreign-language speakers", () => {
  test.each([
    [49_999, "ineligible", "below"],
    [50_000, "eligible", "reaches"],
    [50_001, "eligible", "reaches"],
  ])("%d is %s", (count, verdict, because) => {
    expect(judge(speakers, facts([figure(count)]))).toMatchObject({ verdict, because });
  });

  test.each([
    [50_000, 51_000, "eligible", "reaches"],
    [49_000, 49_999, "ineligible", "below"],
    [49_999, 50_000, "cannot-be-told", "range-touches-the-line"],
    [49_000, 51_000, "cannot-be-told", "range-touches-the-line"],
  ])("a range of %d to %d is %s", (min, max, verdict, because) => {
    expect(judge(speakers, facts([figure(min, max)]))).toMatchObject({ verdict, because });
  });

  test("the finding shows the figure, the threshold, the date and the source", () => {
    const known = figure(66_000, 67_000, { sharePercent: 21.9, population: 305_200 });
    expect(judge(speakers, facts([known]))).toEqual({
      key: "0",
      rule: speakers,
      verdict: "eligible",
      because: "reaches",
      readings: [
        {
          referenceOn: "2022-12-31",
          verdict: "eligible",
          because: "reaches",
          figure: known,
          threshold: 50_000,
        },
      ],
    });
  });

  test.each([
    ["there is no figure", []],
    ["the figure is of another date", [figure(60_000, 60_000, { referenceOn: "2021-12-31" })]],
    ["the figure is of another statistic", [figure(60_200, 60_200, { statistic: "espoo-own-register" })]],
  ])("when %s it cannot be told", (_, figures) => {
    const finding = judge(speakers, facts(figures));
    expect(finding).toMatchObject({ verdict: "cannot-be-told", because: "no-figure" });
    expect(finding.readings).toMatchObject([
      { referenceOn: "2022-12-31", because: "no-figure", figure: undefined },
    ]);
  });

  test("a rule without a reference date cannot be told", () => {
    const dateless = { ...speakers, referenceDates: [] };
    expect(judge(dateless, facts([figure(60_000)]))).toMatchObject({
      verdict: "cannot-be-told",
      because: "no-figure",
    });
  });

  test("Helsinki, a city with county duties, has inhabitants too", () => {
    expect(judge(speakers, facts([figure(121_684)], "city_with_county_duties"))).toMatchObject({
      verdict: "eligible",
    });
  });
});

describe("a call that named no reference date is judged by every date it can have meant", () => {
  const in2021 = (min: number, max = min) => figure(min, max, { referenceOn: "2021-12-31" });

  test.each([
    ["both reach", [in2021(59_800), figure(66_800)], "eligible", "reaches"],
    ["both stay below", [in2021(21_000), figure(22_000)], "ineligible", "below"],
    [
      "one reaches and one does not",
      [in2021(49_000), figure(51_000)],
      "cannot-be-told",
      "reference-dates-disagree",
    ],
    ["the other way round", [in2021(51_000), figure(49_000)], "cannot-be-told", "reference-dates-disagree"],
    ["one is not known", [in2021(59_800)], "cannot-be-told", "no-figure"],
    [
      "one touches the line",
      [in2021(49_000, 51_000), figure(66_800)],
      "cannot-be-told",
      "range-touches-the-line",
    ],
  ])("%s", (_, figures, verdict, because) => {
    const finding = judge(eitherYear, facts(figures));
    expect(finding).toMatchObject({ verdict, because });
    expect(finding.readings.map((reading) => reading.referenceOn)).toEqual(["2021-12-31", "2022-12-31"]);
  });
});

describe("who may apply", () => {
  test("a type that the call names, and no other", () => {
    expect(judge(municipalities, facts())).toMatchObject({ verdict: "eligible", because: "type-allowed" });
    expect(judge(municipalities, facts([], "association"))).toMatchObject({
      verdict: "ineligible",
      because: "type-not-allowed",
    });
  });

  test("a county fails by its type; of its speakers the statistic tells nothing", () => {
    const assessment = assess(
      [municipalities, speakers],
      facts([figure(60_000)], "wellbeing_services_county"),
    );
    expect(assessment.verdict).toBe("ineligible");
    expect(assessment.findings).toMatchObject([
      { verdict: "ineligible", because: "type-not-allowed" },
      { verdict: "cannot-be-told", because: "not-a-municipality", readings: [] },
    ]);
  });

  test("one application from each organisation", () => {
    expect(judge(once, facts())).toMatchObject({ verdict: "eligible", because: "first-application" });
    expect(judge(once, facts([], "municipality", 1))).toMatchObject({
      verdict: "ineligible",
      because: "already-applied",
    });
  });
});

describe("all the rules together", () => {
  const rules = [municipalities, speakers, once];

  test("all are met", () => {
    expect(assess(rules, facts([figure(60_000)])).verdict).toBe("eligible");
  });

  test("one that cannot be told leaves the whole open", () => {
    expect(assess(rules, facts()).verdict).toBe("cannot-be-told");
  });

  test("one that fails decides, whatever else is unknown", () => {
    expect(assess(rules, facts([], "municipality", 1)).verdict).toBe("ineligible");
    expect(assess(rules, facts([figure(49_999)])).verdict).toBe("ineligible");
  });

  test("a call without rules is open to all", () => {
    expect(assess([], facts([], "company", 3))).toEqual({ verdict: "eligible", findings: [] });
  });

  test("what is unknown never reads as met", () => {
    const count = fc.integer({ min: 0, max: 120_000 });
    const on = fc.constantFrom("2020-12-31", "2021-12-31", "2022-12-31");
    const statistic = fc.constantFrom("statfin-11rm", "espoo-own-register");
    const figures = fc.uniqueArray(
      fc
        .tuple(count, count, on, statistic)
        .map(([a, b, referenceOn, name]) =>
          figure(Math.min(a, b), Math.max(a, b), { referenceOn, statistic: name }),
        ),
      { selector: (known) => known.referenceOn + known.statistic },
    );
    const rule = fc.constantFrom(speakers, eitherYear);

    fc.assert(
      fc.property(rule, figures, (asked, known) => {
        const lowest = asked.referenceDates.map(
          (date) =>
            known.find((one) => one.referenceOn === date && one.statistic === asked.statistic)?.min ?? 0,
        );
        const { verdict } = assess([asked], facts(known));
        expect(verdict === "eligible").toBe(lowest.every((min) => min >= 50_000));
      }),
      { numRuns: 1000 },
    );
  });
});
