import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Answers,
  type FormDefinition,
  fieldsOf,
  milestoneTable,
  rowsOf,
} from "../../app/domain/application-form";
import { copyable, type PrefillFacts, prefilled, sectionsOf } from "../../app/domain/prefill";
import { standardForm } from "../../app/domain/standard-form";
import { complete } from "../support/drafts";

const texts = { fi: "x", sv: "x", en: "x" };
const answers: Answers = Object.assign({}, ...Object.values(complete));

const asks = (...questions: object[]) =>
  ({ sections: [{ id: "applicant", kind: "questions", title: texts, questions }] }) as FormDefinition;

describe("what the service knows", () => {
  const facts: PrefillFacts = {
    person: { name: "Aino Demo", email: "aino@example.org" },
    organisation: { name: "Vantaa", businessId: "0124610-9", language: "fi" },
  };
  const options = [
    { id: "fi", label: texts },
    { id: "sv", label: texts },
  ];
  const form = asks(
    { id: "contact", kind: "short-text", label: texts, prefill: "person.name" },
    { id: "email", kind: "email", label: texts, prefill: "person.email" },
    { id: "name", kind: "short-text", label: texts, prefill: "organisation.name" },
    { id: "business", kind: "short-text", label: texts, prefill: "organisation.businessId" },
    { id: "language", kind: "choice", label: texts, options, prefill: "organisation.language" },
    { id: "phone", kind: "short-text", label: texts },
  );

  test("stands in the fields that ask for it, and nowhere else", () => {
    expect(prefilled(form, facts)).toEqual({
      "applicant.contact": "Aino Demo",
      "applicant.email": "aino@example.org",
      "applicant.name": "Vantaa",
      "applicant.business": "0124610-9",
      "applicant.language": "fi",
    });
  });

  test("is left out where it is not known or not among the choices", () => {
    const organisation = { name: "Vantaa", businessId: null, language: null };
    expect(Object.keys(prefilled(form, { ...facts, organisation }))).not.toContain("applicant.business");
    const onlySwedish = asks({
      id: "language",
      kind: "choice",
      label: texts,
      options: options.slice(1),
      prefill: "organisation.language",
    });
    expect(prefilled(onlySwedish, facts)).toEqual({});
  });
});

describe("what can be copied", () => {
  const copied = copyable(standardForm, standardForm, answers);

  test("to the same form: every text but sums, months and declarations, exactly as typed", () => {
    const left = Object.keys(answers).filter((field) => !Object.hasOwn(copied, field));
    expect(left.sort()).toEqual(
      Object.keys(answers)
        .filter((field) => /^(budget|financing|declarations)\.|^milestones\.\d+\.month$/.test(field))
        .sort(),
    );
    for (const [field, text] of Object.entries(copied)) expect(text).toBe(answers[field]);
    expect(copied["applicant.language"]).toBe("sv");
  });

  test("tables keep their rows, those in the middle that were added late too", () => {
    const typed = {
      "milestones.rows": "1 4 2",
      "milestones.4.name": "Neljäs",
      "milestones.4.month": "5/2027",
    };
    const kept = copyable(standardForm, standardForm, typed);
    expect(kept).toEqual({ "milestones.rows": "1 4 2", "milestones.4.name": "Neljäs" });
    expect(rowsOf(kept, milestoneTable("milestones"))).toEqual(["1", "4", "2"]);
  });

  test("a question that the other form lacks, asks in another kind or offers no such choice for stays behind", () => {
    const from = asks(
      { id: "a", kind: "short-text", label: texts },
      { id: "b", kind: "short-text", label: texts },
      { id: "c", kind: "choice", label: texts, options: [{ id: "old", label: texts }] },
      { id: "d", kind: "confirm", label: texts },
    );
    const to = asks(
      { id: "b", kind: "long-text", label: texts },
      { id: "c", kind: "choice", label: texts, options: [{ id: "new", label: texts }] },
      { id: "d", kind: "confirm", label: texts },
    );
    const typed = { "applicant.a": "1", "applicant.b": "2", "applicant.c": "old", "applicant.d": "yes" };
    expect(copyable(from, to, typed)).toEqual({});
    expect(copyable(from, from, typed)).toEqual({
      "applicant.a": "1",
      "applicant.b": "2",
      "applicant.c": "old",
    });
  });

  test("the sections that get something are named", () => {
    expect(sectionsOf(standardForm, copied).map(({ id }) => id)).toEqual([
      "applicant",
      "project",
      "partners",
      "milestones",
      "indicators",
    ]);
    expect(sectionsOf(standardForm, {})).toEqual([]);
  });

  test("copying a copy gives the same copy, and nothing that was not typed", () => {
    const rows = fc
      .uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 6 })
      .map((all) => all.join(" "));
    const fields = standardForm.sections.flatMap((section) => fieldsOf(section, {}, [2027, 2028]));
    const typed = fc.dictionary(
      fc.constantFrom(...fields, "milestones.7.name", "unknown.field"),
      fc.string(),
    );
    fc.assert(
      fc.property(typed, rows, (given, rowText) => {
        const all = { ...given, "milestones.rows": rowText };
        const once = copyable(standardForm, standardForm, all);
        expect(copyable(standardForm, standardForm, once)).toEqual(once);
        for (const [field, text] of Object.entries(once)) {
          expect((all as Answers)[field]).toBe(text);
          expect(field).not.toMatch(/^(budget|declarations|unknown)\./);
        }
      }),
    );
  });
});
