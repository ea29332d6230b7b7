import fc from "fast-check";
import type {
  Agreement,
  ApplicationFacts,
  Facts,
  Figure,
  Leaf,
  Rule,
  SpeakersRule,
} from "../../app/domain/eligibility";

export const statistic = "vaerak-foreign-language-speakers";
const regions = [
  { code: "01", name: { fi: "Uusimaa", sv: "Nyland", en: "Uusimaa" } },
  { code: "02", name: { fi: "Varsinais-Suomi", sv: "Egentliga Finland", en: "Southwest Finland" } },
  { code: "06", name: { fi: "Pirkanmaa", sv: "Birkaland", en: "Pirkanmaa" } },
];
const label = { fi: "Päätös", sv: "Beslut", en: "Decision" };
const dates = ["2020-12-31", "2021-12-31", "2022-12-31"];

const speakers: fc.Arbitrary<SpeakersRule> = fc.record({
  kind: fc.constant("foreign-language-speakers" as const),
  atLeast: fc.constantFrom(1000, 20_000, 27_300, 50_000, 60_200, 120_000),
  statistic: fc.constant(statistic),
  referenceDates: fc.subarray(dates, { minLength: 1 }),
  referenceKnown: fc.boolean(),
});

/** Rules about the applicant, as the data of the seeds can judge them. */
const applicantLeaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.constantFrom<Leaf>(
    { kind: "organisation-type", types: ["municipality"] },
    { kind: "organisation-type", types: ["association", "company"] },
    { kind: "one-application-per-organisation" },
  ),
  speakers,
  fc.subarray(regions, { minLength: 1 }).map((some): Leaf => ({ kind: "region", regions: some })),
  fc.constantFrom("2026-01-01", "2027-06-30").map(
    (on): Leaf => ({
      kind: "agreement-in-force",
      agreement: "refugee-reception",
      on,
    }),
  ),
);

/** Rules about the application, around what `complete` of the drafts says: 128 400 of 160 500 euros, 5/2027–1/2028. */
const applicationLeaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.constantFrom<Leaf>(
    { kind: "amount-range", atMost: 128_400_00 },
    { kind: "amount-range", atMost: 128_399_99 },
    { kind: "amount-range", atLeast: 128_400_01 },
    { kind: "amount-range", atLeast: 10_000_00, atMost: 300_000_00 },
    { kind: "own-share", atLeastPercent: 20 },
    { kind: "own-share", atLeastPercent: 20.01 },
    { kind: "period", from: "2027-01-01", to: "2028-12-31" },
    { kind: "period", from: "2027-01-01", to: "2028-12-31", atMostMonths: 8 },
    { kind: "period", from: "2027-06-01", to: "2028-12-31" },
    { kind: "required-attachment", field: "attachments.decision", label },
    { kind: "required-attachment", field: "attachments.nowhere", label },
  ),
);

function nested(leaf: fc.Arbitrary<Rule>): fc.Arbitrary<Rule> {
  const combined = (inner: fc.Arbitrary<Rule>) =>
    fc.record({
      kind: fc.constantFrom("all-of" as const, "any-of" as const),
      rules: fc.array(inner, { minLength: 1, maxLength: 3 }),
    });
  return fc.oneof({ weight: 3, arbitrary: leaf }, combined(fc.oneof(leaf, combined(leaf))));
}

/** Any list of rules about the applicant, combined at will. */
export const applicantRules = fc.array(nested(applicantLeaf), { maxLength: 4 });
/** Any list of rules, of both kinds, combined at will. */
export const anyRule = nested(fc.oneof(applicantLeaf, applicationLeaf));
export const anyRules = fc.array(anyRule, { maxLength: 4 });

const source = { publisher: "Tilastokeskus", table: "StatFin vaerak/159t" };
const count = fc.integer({ min: 0, max: 130_000 });
const figure: fc.Arbitrary<Figure> = fc
  .tuple(count, count, fc.constantFrom(...dates))
  .map(([a, b, referenceOn]) => ({
    ...{ statistic, referenceOn, source },
    ...{ min: Math.min(a, b), max: Math.max(a, b), exact: a === b },
  }));
const agreement: fc.Arbitrary<Agreement> = fc
  .tuple(
    fc.constantFrom("2020-01-01", "2026-06-01"),
    fc.constantFrom(undefined, "2026-12-31", "2030-12-31"),
    fc.constantFrom("2025-01-01", "2026-11-23", "2027-07-01"),
  )
  .map(([fromOn, toOn, checkedOn]) => ({
    ...{ kind: "refugee-reception", fromOn, toOn, checkedOn, source: "Sopimus, dnro 1" },
  }));

const typed = <Value>(value: fc.Arbitrary<Value>, fields: string[]) =>
  fc.option(value, { nil: undefined }).map((known) => ({ fields, value: known }));

const application: fc.Arbitrary<ApplicationFacts> = fc.record({
  grant: typed(fc.integer({ min: 0, max: 300_000_00 }), ["financing.grant"]),
  costs: typed(
    fc
      .tuple(fc.integer({ min: 1, max: 300_000_00 }), fc.integer({ min: 0, max: 100 }))
      .map(([total, percent]) => ({ total, own: Math.floor((total * percent) / 100) })),
    ["budget", "financing"],
  ),
  months: typed(
    fc
      .tuple(fc.constantFrom("2027-01", "2027-06"), fc.constantFrom("2027-09", "2028-02", "2029-01"))
      .map(([first, last]) => ({ first, last })),
    ["milestones"],
  ),
  years: typed(fc.subarray([2027, 2028, 2029], { minLength: 1 }), ["budget"]),
  days: fc.constant({}),
  files: fc.constantFrom<Record<string, number>>(
    {},
    { "attachments.decision": 0 },
    { "attachments.decision": 2 },
  ),
});

/** Anything that may be known of a municipality and, unless `application` is false, of its application. */
export const anyFacts: fc.Arbitrary<Facts> = fc.record({
  organisation: fc.record({
    id: fc.constant("municipality-092"),
    kind: fc.constantFrom("municipality" as const, "association" as const),
    regionCode: fc.constantFrom(undefined, "01", "02", "19"),
  }),
  figures: fc.uniqueArray(figure, { selector: ({ referenceOn }) => referenceOn }),
  otherApplications: fc.constantFrom(undefined, 0, 1),
  agreements: fc.array(agreement, { maxLength: 2 }),
  application,
});
