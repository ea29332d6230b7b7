import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ApplicationFacts,
  assess,
  type Facts,
  isAboutApplication,
  isNearTheLine,
  judge,
  leafFindings,
  leavesOf,
  onReferenceDate,
  type Rule,
  storedAssessment,
  type Verdict,
} from "../../app/domain/eligibility";
import { anyFacts, anyRule, anyRules, statistic } from "../support/rules";

const many = { numRuns: 1000 };
const onlyMunicipalities: Rule = { kind: "organisation-type", types: ["municipality"] };
const small: Rule = { kind: "amount-range", atMost: 50_000_00 };
const once: Rule = { kind: "one-application-per-organisation" };

const vantaa = { id: "municipality-092", kind: "municipality" as const, regionCode: "01" };
const bare: Facts = { organisation: vantaa, figures: [], otherApplications: 0 };

function speakers(atLeast: number): Rule {
  const referenceDates = ["2022-12-31"];
  return { kind: "foreign-language-speakers", atLeast, statistic, referenceDates, referenceKnown: true };
}

function counted(count: number, more: Partial<Facts> = {}): Facts {
  const source = { publisher: "Tilastokeskus", table: "StatFin vaerak/159t" };
  const figure = { statistic, referenceOn: "2022-12-31", min: count, max: count, exact: true, source };
  return { ...bare, figures: [figure], ...more };
}

const says: ApplicationFacts = {
  grant: { fields: ["financing.grant"], value: 40_000_00 },
  costs: { fields: ["budget", "financing"], value: { total: 50_000_00, own: 10_000_00 } },
  months: { fields: ["milestones"], value: { first: "2027-05", last: "2028-01" } },
  years: { fields: ["budget"], value: [2027, 2028] },
  days: { "project.start": "2027-05-15", "project.end": "2028-05-14" },
  files: { "attachments.decision": 1, "attachments.staff": 0 },
};

function told(rule: Rule, changed: Partial<ApplicationFacts> = {}) {
  const { verdict, because } = judge(rule, { ...bare, application: { ...says, ...changed } });
  return [verdict, because];
}

describe("rules about the application", () => {
  test("the grant applied for lies between the ends, both included", () => {
    const range: Rule = { kind: "amount-range", atLeast: 10_000_00, atMost: 40_000_00 };
    const asking = (value?: number) => told(range, { grant: { fields: ["financing.grant"], value } });
    expect(asking(40_000_00)).toEqual(["eligible", "within-range"]);
    expect(asking(40_000_01)).toEqual(["ineligible", "too-large"]);
    expect(asking(10_000_00)).toEqual(["eligible", "within-range"]);
    expect(asking(9_999_99)).toEqual(["ineligible", "too-small"]);
    expect(asking(undefined)).toEqual(["cannot-be-told", "not-filled-in"]);
  });

  test("the own share is reached to the cent", () => {
    const share: Rule = { kind: "own-share", atLeastPercent: 20 };
    const paying = (own: number) => told(share, { costs: { fields: [], value: { total: 50_000_01, own } } });
    expect(paying(10_000_01)).toEqual(["eligible", "share-reached"]);
    expect(paying(10_000_00)).toEqual(["ineligible", "share-too-small"]);
    expect(told(share, { costs: { fields: [] } })).toEqual(["cannot-be-told", "not-filled-in"]);
  });

  test("the months of the milestones and the years of the costs lie within the period", () => {
    const period: Rule = { kind: "period", from: "2027-05-31", to: "2028-01-01", atMostMonths: 9 };
    expect(told(period)).toEqual(["eligible", "inside-period"]);
    expect(told({ ...period, atMostMonths: 8 })).toEqual(["ineligible", "too-long"]);
    expect(told({ ...period, from: "2027-06-01" })).toEqual(["ineligible", "outside-period"]);
    expect(told(period, { years: { fields: [], value: [2029] } })).toEqual(["ineligible", "outside-period"]);
    expect(told(period, { months: { fields: [] } })).toEqual(["cannot-be-told", "not-filled-in"]);
    expect(told(period, { years: { fields: [] } })).toEqual(["cannot-be-told", "not-filled-in"]);
  });

  test("where the form asks for days, the days lie within the period", () => {
    const days = { startField: "project.start", endField: "project.end" };
    const period: Rule = { kind: "period", from: "2027-05-15", to: "2028-05-14", atMostMonths: 12, days };
    expect(told(period)).toEqual(["eligible", "inside-period"]);
    expect(told({ ...period, to: "2028-05-13" })).toEqual(["ineligible", "outside-period"]);
    expect(told({ ...period, atMostMonths: 11 })).toEqual(["ineligible", "too-long"]);
    expect(told(period, { days: {} })).toEqual(["cannot-be-told", "not-filled-in"]);
  });

  test("a field has a file; a form without the field cannot tell", () => {
    const label = { fi: "Päätös", sv: "Beslut", en: "Decision" };
    const attached = (field: string) => told({ kind: "required-attachment", field, label });
    expect(attached("attachments.decision")).toEqual(["eligible", "file-attached"]);
    expect(attached("attachments.staff")).toEqual(["ineligible", "no-file"]);
    expect(attached("attachments.other")).toEqual(["cannot-be-told", "not-asked-in-form"]);
  });
});

describe("rules about the applicant", () => {
  test("a region is one of those named; who has none cannot be judged", () => {
    const name = { fi: "Uusimaa", sv: "Nyland", en: "Uusimaa" };
    const region: Rule = { kind: "region", regions: [{ code: "01", name }] };
    const from = (regionCode?: string) =>
      judge(region, { ...bare, organisation: { ...vantaa, regionCode } }).verdict;
    expect(["01", "02", undefined].map(from)).toEqual(["eligible", "ineligible", "cannot-be-told"]);
  });

  test("an agreement counts on its days; one without an end only as far as it has been checked", () => {
    const rule: Rule = { kind: "agreement-in-force", agreement: "refugee-reception", on: "2026-12-31" };
    const knowing = (toOn: string | undefined, checkedOn: string, fromOn = "2020-01-01") => {
      const agreement = { kind: "refugee-reception" as const, fromOn, toOn, checkedOn, source: "Sopimus" };
      return judge(rule, { ...bare, agreements: [agreement] }).because;
    };
    expect(knowing("2026-12-31", "2026-01-01")).toBe("in-force");
    expect(knowing(undefined, "2026-12-31")).toBe("in-force");
    expect(knowing(undefined, "2026-12-30")).toBe("agreement-not-checked-since");
    expect(knowing("2026-12-30", "2026-12-30")).toBe("agreement-not-checked-since");
    expect(knowing("2026-12-30", "2026-12-31")).toBe("not-in-force");
    expect(knowing(undefined, "2027-06-01", "2027-01-01")).toBe("not-in-force");
    expect(judge(rule, bare)).toMatchObject({ verdict: "cannot-be-told", because: "no-agreement-known" });
  });
});

describe("rules put together", () => {
  const either: Rule = { kind: "any-of", rules: [speakers(50_000), once] };

  test("one of several is enough, and it fails only when all fail", () => {
    expect(judge(either, counted(60_000, { otherApplications: 1 })).verdict).toBe("eligible");
    expect(judge(either, counted(20_000)).verdict).toBe("eligible");
    expect(judge(either, counted(20_000, { otherApplications: 1 })).verdict).toBe("ineligible");
    expect(judge(either, { ...bare, otherApplications: 1 }).verdict).toBe("cannot-be-told");
  });

  test("the finding holds those of its parts, each by its place", () => {
    const { findings } = assess([onlyMunicipalities, either], counted(20_000));
    expect(findings.map(({ key, because }) => [key, because])).toEqual([
      ["0", "type-allowed"],
      ["1", "one-met"],
    ]);
    expect(findings[1]?.parts?.map(({ key, because }) => [key, because])).toEqual([
      ["1.0", "below"],
      ["1.1", "first-application"],
    ]);
  });

  test("all-of says the same as a list of rules, and any-of the same in whatever order", () => {
    fc.assert(
      fc.property(anyRules, anyFacts, (rules, facts) => {
        expect(judge({ kind: "all-of", rules }, facts).verdict).toBe(assess(rules, facts).verdict);
        const any = (some: Rule[]) => judge({ kind: "any-of", rules: some }, facts).verdict;
        expect(any(rules.toReversed())).toBe(any(rules));
        expect(any([...rules, ...rules])).toBe(any(rules));
      }),
      many,
    );
  });

  test("another alternative never makes it worse, and another condition never better", () => {
    const worth: Record<Verdict, number> = {
      ...{ ineligible: 0, "cannot-be-told": 1 },
      ...{ "judged-from-the-application": 1, eligible: 2 },
    };
    fc.assert(
      fc.property(anyRules, anyRule, anyFacts, (rules, more, facts) => {
        const of = (kind: "all-of" | "any-of", some: Rule[]) =>
          worth[judge({ kind, rules: some }, facts).verdict];
        expect(of("any-of", [...rules, more])).toBeGreaterThanOrEqual(of("any-of", rules));
        expect(of("all-of", [...rules, more])).toBeLessThanOrEqual(of("all-of", rules));
      }),
      many,
    );
  });
});

describe("while there is no application", () => {
  test("rules about it are set aside, and make nobody eligible or unknown", () => {
    expect(assess([onlyMunicipalities, small], bare).verdict).toBe("eligible");
    expect(assess([speakers(50_000), small], bare).verdict).toBe("cannot-be-told");
    expect(assess([speakers(50_000), small], counted(20_000)).verdict).toBe("ineligible");
    expect(judge(small, bare)).toMatchObject({ because: "judged-from-the-application" });
  });

  test("an alternative that the application can meet leaves the answer to the application", () => {
    const either: Rule = { kind: "any-of", rules: [speakers(50_000), small] };
    expect(assess([onlyMunicipalities, either], counted(60_000)).verdict).toBe("eligible");
    expect(assess([onlyMunicipalities, either], counted(20_000)).verdict).toBe("judged-from-the-application");
    expect(assess([onlyMunicipalities, either], bare).verdict).toBe("cannot-be-told");
    expect(assess([either], counted(20_000, { application: says })).verdict).toBe("eligible");
  });

  test("what is judged from the application is told once there is one, and only then", () => {
    fc.assert(
      fc.property(anyRules, anyFacts, (rules, facts) => {
        const before = leafFindings(assess(rules, { ...facts, application: undefined }).findings);
        const after = leafFindings(assess(rules, facts).findings);
        for (const { rule, because } of before) {
          expect(because === "judged-from-the-application").toBe(isAboutApplication(rule));
        }
        expect(after.some(({ verdict }) => verdict === "judged-from-the-application")).toBe(false);
      }),
      many,
    );
  });

  test("an applicant that its own rules shut out stays out, whatever it writes", () => {
    fc.assert(
      fc.property(anyRules, anyFacts, (rules, facts) => {
        const before = assess(rules, { ...facts, application: undefined }).verdict;
        if (before === "ineligible") expect(assess(rules, facts).verdict).toBe("ineligible");
      }),
      many,
    );
  });
});

/** Every way of knowing one thing less. */
function knowingLess(facts: Facts): Facts[] {
  const { application } = facts;
  const less: (Facts | undefined)[] = [
    { ...facts, organisation: { ...facts.organisation, regionCode: undefined } },
    { ...facts, otherApplications: undefined },
    { ...facts, agreements: [] },
    ...facts.figures.map((figure) => ({ ...facts, figures: facts.figures.filter((one) => one !== figure) })),
    ...(["grant", "costs", "months", "years"] as const).map(
      (name) =>
        application && {
          ...facts,
          application: { ...application, [name]: { fields: application[name].fields } },
        },
    ),
    application && { ...facts, application: { ...application, files: {} } },
  ];
  return less.filter((known) => known !== undefined);
}

test("knowing less gives the same verdict or none: what is unknown never reads as met", () => {
  fc.assert(
    fc.property(anyRules, anyFacts, fc.boolean(), (rules, all, written) => {
      const facts = written ? all : { ...all, application: undefined };
      const { verdict } = assess(rules, facts);
      for (const less of knowingLess(facts)) {
        expect([verdict, "cannot-be-told"]).toContain(assess(rules, less).verdict);
      }
    }),
    many,
  );
});

test("every finding of a single rule names what it was told by, or what is missing", () => {
  fc.assert(
    fc.property(anyRules, anyFacts, (rules, facts) => {
      const findings = leafFindings(assess(rules, facts).findings);
      expect(findings.map(({ rule }) => rule)).toEqual(leavesOf(rules));
      for (const { rule, because, readings, told } of findings) {
        if (rule.kind !== "foreign-language-speakers") expect(told?.source).toBeDefined();
        else if (because !== "not-a-municipality") expect(readings).not.toHaveLength(0);
        for (const { figure, verdict } of readings) {
          expect(verdict === "cannot-be-told" || figure?.source.table !== undefined).toBe(true);
        }
      }
    }),
    many,
  );
});

test("a verdict that was stored before findings had keys is read with keys", () => {
  const old = {
    verdict: "eligible" as const,
    findings: [
      {
        rule: onlyMunicipalities,
        verdict: "eligible" as const,
        because: "type-allowed" as const,
        readings: [],
      },
      { rule: once, verdict: "eligible" as const, because: "first-application" as const, readings: [] },
    ],
  };
  expect(storedAssessment(old).findings.map(({ key }) => key)).toEqual(["0", "1"]);
});

test("what is stored as text is read back as it was", () => {
  fc.assert(
    fc.property(anyRules, anyFacts, (rules, facts) => {
      const assessment = JSON.parse(JSON.stringify(assess(rules, facts)));
      expect(storedAssessment(assessment)).toEqual(assessment);
    }),
  );
});

test("near the line is within a tenth of it, on either side, or across it", () => {
  const near = (min: number, max = min) => {
    const figure = counted(0).figures[0];
    return figure && isNearTheLine({ threshold: 50_000, figure: { ...figure, min, max } });
  };
  expect([44_999, 45_000, 49_999, 50_000, 55_000, 55_001].map((count) => near(count))).toEqual([
    ...[false, true, true, true, true, false],
  ]);
  expect(near(30_000, 70_000)).toBe(true);
  expect(isNearTheLine({ threshold: 50_000 })).toBe(false);
});

test("rules asked on another day keep everything but the days of their statistics", () => {
  const rules: Rule[] = [onlyMunicipalities, { kind: "any-of", rules: [speakers(50_000), small] }];
  const [type, either] = onReferenceDate(rules, "2021-12-31");
  expect(type).toEqual(onlyMunicipalities);
  expect(either).toMatchObject({ rules: [{ atLeast: 50_000, referenceDates: ["2021-12-31"] }, small] });
});
