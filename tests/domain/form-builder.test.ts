import fc from "fast-check";
import { expect, test } from "vitest";
import { annexViii } from "../../app/domain/annex-viii";
import type { FormDefinition, Question, Section } from "../../app/domain/application-form";
import { noTexts } from "../../app/domain/call-content";
import {
  addQuestion,
  addSection,
  type BuildVerdict,
  changeQuestion,
  changeSection,
  decidingBefore,
  dependingOn,
  idFrom,
  isId,
  moveQuestion,
  moveSection,
  problemsOfForm,
  removeQuestion,
  removeSection,
  startFrom,
} from "../../app/domain/form-builder";
import { standardForm } from "../../app/domain/standard-form";
import { formSchema } from "../../app/queries/form-definition.server";

const label = { fi: "Nimi", sv: "Namn", en: "Name" };
const yesNo: Question = { id: "joint", kind: "yes-no", label };
const text = (id: string, more: Partial<Question> = {}) =>
  ({ id, kind: "short-text", label, ...more }) as Question;
const asks = (id: string, ...questions: Question[]): Section => ({
  id,
  kind: "questions",
  title: label,
  questions,
});
const onYes = { field: "one.joint", is: "yes" };
const breaks = (verdict: BuildVerdict) =>
  verdict.ok || verdict.because !== "would-break" ? [] : verdict.problems.map(({ because }) => because);

test("the ministry's standard form has no problem, and is a form by its schema", () => {
  expect(problemsOfForm(standardForm)).toEqual([]);
  expect(formSchema.parse(standardForm)).toEqual(standardForm);
  expect(startFrom({ sections: [] }, standardForm)).toEqual({ ok: true, form: standardForm });
  expect(startFrom(standardForm, standardForm)).toEqual({ ok: false, because: "not-empty" });
});

test("Annex VIII has each indicator once, and persons are told by age and gender where it counts them", () => {
  expect(new Set(annexViii.map(({ code }) => code)).size).toBe(annexViii.length);
  const form: FormDefinition = {
    sections: [{ id: "indicators", kind: "indicators", title: label, indicators: [...annexViii] }],
  };
  expect(problemsOfForm(form)).toEqual([]);
  expect(annexViii.find(({ code }) => code === "O.2.2")?.persons).toBeUndefined();
  expect(annexViii.find(({ code }) => code === "R.2.9")?.persons).toBe(true);
});

test("a question that another one depends on is neither removed nor moved behind it, and keeps its answers", () => {
  const form = { sections: [asks("one", yesNo, text("who", { when: onYes }))] };
  expect(problemsOfForm(form)).toEqual([]);
  expect(breaks(removeQuestion(form, "one", "joint"))).toEqual(["condition-unknown"]);
  expect(breaks(moveQuestion(form, "one", "joint", 1))).toEqual(["condition-later"]);
  expect(breaks(moveQuestion(form, "one", "who", -1))).toEqual(["condition-later"]);
  expect(breaks(changeQuestion(form, "one", text("joint")))).toEqual(["condition-answer"]);
  expect(dependingOn(form, "one", "joint").map(({ question }) => question.id)).toEqual(["who"]);
});

test("a section whose answers decide over a later one stays before it; its own questions may go with it", () => {
  const form = {
    sections: [asks("one", yesNo, text("own", { when: onYes })), asks("two", text("who", { when: onYes }))],
  };
  expect(breaks(removeSection(form, "one"))).toEqual(["condition-unknown"]);
  expect(breaks(moveSection(form, "one", 1))).toEqual(["condition-later"]);
  const without = removeQuestion(form, "two", "who");
  expect(without.ok && removeSection(without.form, "one").ok).toBe(true);
  expect(moveSection(form, "one", -1)).toEqual({ ok: false, because: "at-the-edge" });
});

test("a condition is an answer that a question before it can have", () => {
  const choices: Question = { id: "groups", kind: "choices", label, options: [{ id: "a", label }] };
  const form = { sections: [asks("one", yesNo, choices), asks("two", text("x"))] };
  const offered = decidingBefore(form, "two", "x").flatMap(({ answers }) => answers);
  expect(offered).toEqual([onYes, { field: "one.joint", is: "no" }, { field: "one.groups.a", is: "yes" }]);
  for (const when of offered) expect(addQuestion(form, "two", text("y", { when })).ok).toBe(true);
  const never = { field: "one.joint", is: "maybe" };
  expect(breaks(addQuestion(form, "two", text("y", { when: never })))).toEqual(["condition-answer"]);
  const own = { field: "two.y", is: "yes" };
  expect(breaks(addQuestion(form, "two", { ...yesNo, id: "y", when: own }))).toEqual(["condition-later"]);
});

test("what the service reads itself keeps a kind in which it can be read", () => {
  const language = { sections: standardForm.sections };
  expect(breaks(changeQuestion(language, "project", { id: "name", kind: "date", label }))).toEqual([
    "special-kind",
  ]);
  expect(breaks(changeQuestion(language, "applicant", text("email")))).toEqual(["special-kind"]);
  const when = { field: "applicant.language", is: "sv" };
  expect(breaks(changeQuestion(language, "project", text("name", { when })))).toEqual([
    "special-conditional",
  ]);
  expect(breaks(changeQuestion(language, "project", text("name", { when: undefined })))).toEqual([]);
});

test("a choice without options, a table without columns, a limit of none and a doubled id are refused", () => {
  const form = { sections: [asks("one", yesNo)] };
  const add = (question: Question) => breaks(addQuestion(form, "one", question));
  expect(add({ id: "a", kind: "choice", label, options: [] })).toEqual(["no-options"]);
  expect(add({ id: "a", kind: "table", label, columns: [] })).toEqual(["no-columns"]);
  expect(
    add({ id: "a", kind: "table", label, columns: [{ id: "b", kind: "choice", label, options: [] }] }),
  ).toEqual(["no-options"]);
  expect(add(text("a", { maxLength: 0 } as Partial<Question>))).toEqual(["bad-limit"]);
  expect(add(text("joint"))).toEqual(["id-taken"]);
  expect(add(text("rows"))).toEqual(["bad-id"]);
  const money = addSection(form, { id: "money", kind: "budget", title: label });
  expect(money.ok && breaks(addSection(money.form, { id: "more", kind: "budget", title: label }))).toEqual([
    "kind-taken",
  ]);
});

test("a section or question that was removed comes back to its place whole", () => {
  const [applicant, project] = standardForm.sections;
  const removed = removeSection(standardForm, "project");
  expect(removed.ok && project && addSection(removed.form, project, 1)).toEqual({
    ok: true,
    form: standardForm,
  });
  const asked = applicant?.kind === "questions" && applicant.questions[2];
  const without = removeQuestion(standardForm, "applicant", "phone");
  expect(without.ok && asked && addQuestion(without.form, "applicant", asked, 2)).toEqual({
    ok: true,
    form: standardForm,
  });
});

test("ids come from the Finnish words, are the same letters in every address, and are never taken twice", () => {
  expect(idFrom("Hankkeen nimi (julkaistava)", [], "x")).toBe("hankkeen-nimi-julkaistava");
  expect(idFrom("Äänekoski & Öljy – 2. vaihe", [], "x")).toBe("aanekoski-oljy-2-vaihe");
  expect(idFrom("Nimi", ["nimi", "nimi-2"], "x")).toBe("nimi-3");
  expect(idFrom("Rows", [], "x")).toBe("rows-2");
  expect(idFrom("会", [], "kysymys")).toBe("kysymys");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), fc.array(fc.string()), (words, taken) => {
      const id = idFrom(words, taken, "kysymys");
      expect(isId(id)).toBe(true);
      expect(taken).not.toContain(id);
    }),
  );
});

const ids = fc.constantFrom("one", "two", "three", "joint", "who", "a", "b", "rows");
const condition = fc.record({
  field: fc.constantFrom("one.joint", "two.joint", "one.who.a", "two.who"),
  is: fc.constantFrom("yes", "a"),
});
const options = fc.array(fc.record({ id: fc.constantFrom("a", "b"), label: fc.constant(label) }), {
  maxLength: 3,
});
const asked = { id: ids, label: fc.constant(label), when: fc.option(condition, { nil: undefined }) };
const questions: fc.Arbitrary<Question> = fc.oneof(
  fc.record({
    ...asked,
    kind: fc.constantFrom("short-text" as const, "yes-no" as const),
    maxLength: fc.option(fc.integer({ min: -1, max: 30_000 }), { nil: undefined }),
  }),
  fc.record({ ...asked, kind: fc.constantFrom("choice" as const, "choices" as const), options }),
);
const sections: fc.Arbitrary<Section> = fc.oneof(
  fc.record({
    id: ids,
    kind: fc.constantFrom("budget" as const, "financing" as const),
    title: fc.constant(label),
  }),
  fc.record({
    id: ids,
    kind: fc.constant("questions" as const),
    title: fc.constant(noTexts),
    questions: fc.array(questions, { maxLength: 3 }),
  }),
);
const by = fc.constantFrom(-1 as const, 1 as const);
const operations = fc.oneof(
  sections.map((section) => (form: FormDefinition) => addSection(form, section)),
  sections.map((section) => (form: FormDefinition) => changeSection(form, section)),
  ids.map((id) => (form: FormDefinition) => removeSection(form, id)),
  fc.tuple(ids, by).map(
    ([id, way]) =>
      (form: FormDefinition) =>
        moveSection(form, id, way),
  ),
  fc.tuple(ids, questions).map(
    ([id, question]) =>
      (form: FormDefinition) =>
        addQuestion(form, id, question),
  ),
  fc.tuple(ids, questions).map(
    ([id, question]) =>
      (form: FormDefinition) =>
        changeQuestion(form, id, question),
  ),
  fc.tuple(ids, ids).map(
    ([id, question]) =>
      (form: FormDefinition) =>
        removeQuestion(form, id, question),
  ),
  fc.tuple(ids, ids, by).map(
    ([id, question, way]) =>
      (form: FormDefinition) =>
        moveQuestion(form, id, question, way),
  ),
);

test("whatever is done in whatever order, the form has no problem, or the refusal says why", () => {
  let done = 0;
  fc.assert(
    fc.property(fc.array(operations, { minLength: 10, maxLength: 40, size: "max" }), (steps) => {
      let form: FormDefinition = { sections: [asks("one", yesNo, text("who")), asks("two")] };
      for (const step of steps) {
        const before = JSON.stringify(form);
        const verdict = step(form);
        expect(JSON.stringify(form)).toBe(before);
        if (verdict.ok) {
          form = verdict.form;
          done++;
          expect(problemsOfForm(form)).toEqual([]);
          expect(formSchema.safeParse(JSON.parse(JSON.stringify(form))).success).toBe(true);
        } else if (verdict.because === "would-break") expect(verdict.problems).not.toEqual([]);
      }
    }),
    { numRuns: 400 },
  );
  expect(done).toBeGreaterThan(400);
});
