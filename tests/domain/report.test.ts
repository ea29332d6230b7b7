import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answers, ageBrackets, genders } from "../../app/domain/application-form";
import { isOpen } from "../../app/domain/completion";
import type { PlannedReport } from "../../app/domain/monitoring-terms";
import type { ProjectPlan } from "../../app/domain/project-plan";
import {
  countedPeriod,
  earlierOf,
  groupField,
  indicatorPart,
  mayAcceptReport,
  nothingEarlier,
  type ReportContent,
  type ReportFacts,
  readReport,
  reportFields,
  reportForm,
  reportParts,
  standingOfReport,
  valuesOf,
} from "../../app/domain/report";

const interim: PlannedReport = {
  id: "r1",
  kind: "interim",
  from: "2027-01-01",
  to: "2027-06-30",
  dueOn: "2027-07-31",
};
const final: PlannedReport = { ...interim, id: "r2", kind: "final", to: "2027-12-31", dueOn: "2028-03-31" };
const label = { fi: "", sv: "", en: "" };
const plan: ProjectPlan = {
  period: { from: "2027-01-01", to: "2027-12-31" },
  ...{ grant: 80_000_00, sharePercent: 80, indirect: "none" as const },
  budget: [{ category: "staff", year: 2027, amount: 1_000_00 }],
  financing: { otherPublic: 0, private: 5_00, income: 0 },
  ...{ milestones: [], people: [], steeringGroup: [], instalments: [], conditions: [], movePercent: 10 },
  reports: [interim, final],
  indicators: ["O.2.3", "O.2.2"],
  indicatorPlan: [
    { code: "O.2.3", target: 100, method: "", label, persons: true },
    { code: "O.2.3.1", target: 100, method: "", label, persons: true },
    { code: "O.2.2", target: 5, method: "", label },
  ],
};
const facts = (planned = interim, itemKind: Parameters<typeof reportForm>[2] = null): ReportFacts => ({
  ...{
    form: reportForm(plan, planned, itemKind),
    plan,
    earlier: nothingEarlier,
    reached: [],
    today: "2028-01-10",
  },
});
const texts = { "text.done": "a", "text.results": "b", "text.next": "c" };
const enough: Answers = {
  ...texts,
  "indicator.O_2_3.why": "x",
  "indicator.O_2_2.value": "2",
  "costs.staff": "100",
};
const problems = (answers: Answers, given = facts()) =>
  readReport(answers, given).problems.map(({ field, because }) => `${field} ${because}`);

describe("the form", () => {
  test("holds the chosen indicators and the categories with money, and no others", () => {
    const { form } = facts();
    expect(form.indicators.map(({ code }) => code)).toEqual(["O.2.3", "O.2.2"]);
    expect(form.categories).toEqual(["staff"]);
    expect(reportFields(form)).not.toContain("indicator.O_2_3_1.value");
  });

  test("asks what fits a post or a system, in the final report", () => {
    const ids = (kind: Parameters<typeof reportForm>[2], planned = final) =>
      reportForm(plan, planned, kind).texts.map(({ id }) => id);
    expect(ids("staffed-post")).toContain("post");
    expect(ids("staffed-post")).not.toContain("competition");
    expect(ids("information-system")).toContain("system");
    expect(ids("project")).not.toContain("post");
    expect(ids("information-system", interim)).not.toContain("system");
    expect(reportForm(plan, final, null).sources).toEqual(["own", "private", "income"]);
  });

  test("a question about one indicator does not open those whose code begins with its own", () => {
    expect(isOpen([indicatorPart("O.2.3")], `${indicatorPart("O.2.3.1")}.value`)).toBe(false);
    expect(isOpen([indicatorPart("O.2.3")], `${indicatorPart("O.2.3")}.value`)).toBe(true);
  });

  test("every field belongs to exactly one part that can be asked about", () => {
    for (const planned of [interim, final]) {
      const { form } = facts(planned);
      for (const field of reportFields(form)) {
        expect(
          reportParts(form).filter((part) => isOpen([part], field)),
          field,
        ).toHaveLength(1);
      }
    }
  });
});

describe("the days of the figures", () => {
  test("a final report counts from the day after the last interim one", () => {
    expect(countedPeriod([interim, final], final)).toEqual({ from: "2027-07-01", to: "2027-12-31" });
    expect(countedPeriod([final], final)).toEqual({ from: "2027-01-01", to: "2027-12-31" });
    expect(countedPeriod([interim, final], interim)).toEqual({ from: "2027-01-01", to: "2027-06-30" });
  });

  test("when the interim reports have told of everything, it asks no figures", () => {
    const whole = { ...interim, to: "2027-12-31" };
    expect(countedPeriod([whole, final], final)).toBeNull();
    const form = reportForm({ ...plan, reports: [whole, final] }, final, null);
    expect(form).toMatchObject({ indicators: [], categories: [] });
  });
});

describe("reading", () => {
  test("a full report has no problems", () => {
    expect(problems(enough)).toEqual([]);
  });

  test("an indicator is told by a figure or by why it was not counted, never by both and never by nothing", () => {
    const figure = (typed: Answers) => problems({ ...enough, "indicator.O_2_2.value": "", ...typed });
    expect(figure({})).toEqual(["indicator.O_2_2.value missing"]);
    expect(figure({ "indicator.O_2_2.value": "0" })).toEqual([]);
    expect(figure({ "indicator.O_2_2.why": "x" })).toEqual([]);
    expect(figure({ "indicator.O_2_2.why": "x", "indicator.O_2_2.value": "1" })).toEqual([
      "indicator.O_2_2.why value-and-reason",
    ]);
    expect(figure({ "indicator.O_2_2.value": "noin 5" })).toEqual(["indicator.O_2_2.value not-a-number"]);
    expect(
      readReport({ ...enough, "indicator.O_2_2.value": "", "indicator.O_2_2.why": "x" }, facts())
        .indicators[1],
    ).toMatchObject({ value: null });
  });

  test("people are told by age and gender; a total that differs from its groups is a problem", () => {
    const told = (typed: Answers) => problems({ ...enough, "indicator.O_2_3.why": "", ...typed });
    expect(told({ "indicator.O_2_3.value": "4" })).toEqual(["indicator.O_2_3.value breakdown-missing"]);
    expect(told({ "indicator.O_2_3.value": "0" })).toEqual([]);
    const groups = { "indicator.O_2_3.18-60.male": "4" };
    expect(told(groups)).toEqual([]);
    expect(told({ ...groups, "indicator.O_2_3.value": "4" })).toEqual([]);
    expect(told({ ...groups, "indicator.O_2_3.value": "5" })).toEqual([
      "indicator.O_2_3.value breakdown-differs",
    ]);
    expect(told({ "indicator.O_2_3.18-60.male": "x" })).toEqual(["indicator.O_2_3.18-60.male not-a-number"]);
  });

  test("what is used beyond the budget and what may be moved has to be explained, to the cent", () => {
    const used = (sum: string, more: Answers = {}) => problems({ ...enough, "costs.staff": sum, ...more });
    expect(used("1100,00")).toEqual([]);
    expect(used("1100,01")).toEqual(["costs.explanation over-budget"]);
    expect(used("1100,01", { "costs.explanation": "Palkankorotus" })).toEqual([]);
    const before = {
      ...facts(),
      earlier: { ...nothingEarlier, costs: { staff: { last: 0, total: 1_000_00 } } },
    };
    expect(problems({ ...enough, "costs.staff": "100,01" }, before)).toEqual([
      "costs.explanation over-budget",
    ]);
    expect(problems({ ...enough, "costs.staff": "100,00" }, before)).toEqual([]);
  });

  test("a report waits until its period is over", () => {
    expect(problems(enough, { ...facts(), today: "2027-06-30" })).toEqual(["period period-not-over"]);
    expect(problems(enough, { ...facts(), today: "2027-07-01" })).toEqual([]);
  });

  test("indirect costs follow from the others", () => {
    const read = (indirect: ProjectPlan["indirect"]) =>
      readReport(enough, { ...facts(), plan: { ...plan, indirect } });
    expect(read("flat-7").indirect).toBe(7_00);
    expect(read("flat-40").indirect).toBe(40_00);
    expect(read("none").indirect).toBe(0);
  });

  test("the rows of a figure always sum to it, whatever groups are told", () => {
    const group = fc.tuple(fc.constantFrom(...ageBrackets), fc.constantFrom(...genders), fc.nat(500));
    fc.assert(
      fc.property(fc.array(group, { minLength: 1 }), (groups) => {
        const typed = Object.fromEntries(
          groups.map(([age, gender, count]) => [
            groupField(indicatorPart("O.2.3"), age, gender),
            String(count),
          ]),
        );
        const { indicators } = readReport({ ...enough, "indicator.O_2_3.why": "", ...typed }, facts());
        const rows = valuesOf({ indicators: indicators.filter(({ code }) => code === "O.2.3") });
        expect(rows.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(indicators[0]?.value);
        expect(rows.every(({ age, gender }) => age !== null && gender !== null)).toBe(true);
      }),
    );
  });
});

describe("what stands beside", () => {
  const content = (value: number | null, staff: number, to: string): ReportContent => ({
    ...{ kind: "interim", planned: "r1", planVersion: 1, period: { from: to, to }, counted: null },
    indicators: [{ code: "O.2.2", value, why: "", note: "" }],
    ...{ costs: { staff }, indirect: 0, explanation: "", milestones: [], texts: {}, sources: {}, files: [] },
  });

  test("the last figure, and the sum of all that were counted", () => {
    const earlier = earlierOf([
      content(3, 10, "2027-01-31"),
      content(null, 5, "2027-02-28"),
      content(4, 1, "2027-03-31"),
    ]);
    expect(earlier).toMatchObject({
      period: { to: "2027-03-31" },
      indicators: { "O.2.2": { last: 4, total: 7 } },
      costs: { staff: { last: 1, total: 16 } },
    });
    expect(
      earlierOf([content(3, 1, "2027-01-31"), content(null, 1, "2027-02-28")]).indicators["O.2.2"],
    ).toEqual({ last: null, total: 3 });
    expect(earlierOf([])).toEqual(nothingEarlier);
  });
});

describe("how a planned report stands", () => {
  const filing = (state: "draft" | "submitted" | "accepted" | "rejected", planned = "r1") => ({
    id: state + planned,
    planned,
    state,
  });
  test("late is what has not come when its day has passed", () => {
    const step = (today: string, ...filings: ReturnType<typeof filing>[]) => {
      const { step, late } = standingOfReport(interim, filings, today);
      return [step, late];
    };
    expect(step("2027-06-30")).toEqual(["later", false]);
    expect(step("2027-07-01")).toEqual(["open", false]);
    expect(step("2027-07-31")).toEqual(["open", false]);
    expect(step("2027-08-01")).toEqual(["open", true]);
    expect(step("2027-08-01", filing("draft"))).toEqual(["draft", true]);
    expect(step("2027-08-01", filing("submitted"))).toEqual(["submitted", false]);
    expect(step("2027-08-01", filing("rejected"))).toEqual(["open", true]);
    expect(step("2027-08-01", filing("draft", "r1.2"), filing("accepted"))).toEqual(["draft", false]);
  });
});

test("a final report is accepted when every check is answered, and with reasons", () => {
  const checks = {
    purpose: "yes",
    goals: "yes",
    indicators: "yes",
    "own-share": "yes",
    income: "no",
  } as const;
  expect(mayAcceptReport("interim", { reasons: "ok", checks: {} })).toEqual({ ok: true });
  expect(mayAcceptReport("interim", { reasons: " ", checks: {} })).toMatchObject({ because: "no-reasons" });
  expect(mayAcceptReport("final", { reasons: "ok", checks: { purpose: "yes" } })).toMatchObject({
    because: "checks-open",
  });
  expect(mayAcceptReport("final", { reasons: "", checks })).toMatchObject({ because: "no-reasons-for-no" });
  expect(mayAcceptReport("final", { reasons: "ok", checks })).toEqual({ ok: true });
});
