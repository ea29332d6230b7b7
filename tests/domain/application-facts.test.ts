import { expect, test } from "vitest";
import { type FormDefinition, type FormTerms, readApplication } from "../../app/domain/application-form";
import { applicationFacts } from "../../app/domain/eligibility";

const title = { fi: "Osa", sv: "Del", en: "Part" };
const form: FormDefinition = {
  sections: [
    {
      ...{ id: "project", kind: "questions", title },
      questions: [
        { id: "start", kind: "date", label: title },
        { id: "plan", kind: "attachment", label: title },
      ],
    },
    { id: "steps", kind: "milestones", title },
    { id: "budget", kind: "budget", title },
    { id: "money", kind: "financing", title },
  ],
};
const terms: FormTerms = {
  ...{ sharePercent: 80, maxGrant: null, periodYears: [2027, 2028], indirectAllowed: ["none", "flat-7"] },
  ...{ costsFrom: "2027-01-01", costsTo: "2028-12-31" },
};
const written = {
  "project.start": "15.5.2027",
  "steps.1.month": "1/2028",
  "steps.2.month": "5/2027",
  "budget.staff.1.2027": "1 000",
  "budget.indirect": "none",
  "money.grant": "800",
};

function factsOf(changed: Record<string, string> = {}, files: { field: string }[] = []) {
  const answers = { ...written, ...changed };
  return applicationFacts({ form, answers, files, read: readApplication(form, answers, terms) });
}

test("an application tells its sums, its months, its days and its files, each with its fields", () => {
  expect(factsOf({}, [{ field: "project.plan" }])).toEqual({
    grant: { fields: ["money.grant"], value: 800_00 },
    costs: { fields: ["budget", "money"], value: { total: 1_000_00, own: 200_00 } },
    months: { fields: ["steps"], value: { first: "2027-05", last: "2028-01" } },
    years: { fields: ["budget"], value: [2027] },
    days: { "project.start": "2027-05-15" },
    files: { "project.plan": 1 },
  });
});

test.each<[string, Record<string, string>, "grant" | "costs" | "months" | "years"]>([
  ["an empty grant", { "money.grant": "" }, "grant"],
  ["a grant that is no amount", { "money.grant": "paljon" }, "grant"],
  ["a cost that is no amount", { "budget.staff.1.2028": "12 34" }, "costs"],
  ["no costs at all", { "budget.staff.1.2027": "" }, "costs"],
  ["indirect costs that are not chosen", { "budget.indirect": "" }, "costs"],
  ["financing that is no amount", { "money.private": "x" }, "costs"],
  ["a cost that is no amount, for its years", { "budget.staff.1.2028": "12 34" }, "years"],
  ["one month that is none", { "steps.1.month": "pian" }, "months"],
  ["no months at all", { "steps.1.month": "", "steps.2.month": " " }, "months"],
])("of %s nothing is known", (_, changed, name) => {
  expect(factsOf(changed)[name].value).toBeUndefined();
});

test("a form without costs, milestones or questions tells of none", () => {
  const bare = { sections: [] };
  const facts = applicationFacts({
    ...{ form: bare, answers: {}, files: [], read: readApplication(bare, {}, terms) },
  });
  expect(facts).toEqual({
    grant: { fields: [], value: undefined },
    costs: { fields: [], value: undefined },
    months: { fields: [] },
    years: { fields: [], value: undefined },
    days: {},
    files: {},
  });
});
