import { expect, test } from "vitest";
import { buildForm, partDigest } from "../../app/commands/build-form.server";
import type { FormDefinition, Question } from "../../app/domain/application-form";
import { addQuestion, changeQuestion, moveSection, removeSection } from "../../app/domain/form-builder";
import { standardForm } from "../../app/domain/standard-form";
import { findCallDraft } from "../../app/queries/call-drafts.server";
import { manager as by, makeCallDraft } from "../support/call-drafts";
import { testNow as at } from "../support/clock";
import { freshDatabase } from "../support/database";

const label = { fi: "Uusi", sv: "Ny", en: "New" };
const question: Question = { id: "need", kind: "long-text", label };
const need = (form: FormDefinition) => {
  const section = form.sections.find(({ id }) => id === "project");
  return section?.kind === "questions" && section.questions.find(({ id }) => id === "need");
};

async function withForm() {
  const db = await freshDatabase();
  const callId = await makeCallDraft(db, { content: { form: standardForm } });
  const version = async () => (await findCallDraft(db, callId))?.version;
  return { db, callId, version };
}

test("what is done stands in the draft, on the record, and each written text has its instant", async () => {
  const { db, callId, version } = await withForm();
  const seen = { part: need, digest: partDigest(need(standardForm)) };
  const operation = (form: FormDefinition) => changeQuestion(form, "project", question);
  expect(await buildForm(db, { callId, operation, seen, by, at })).toMatchObject({ ok: true });
  const draft = await findCallDraft(db, callId);
  expect(draft && need(draft.content.form)).toEqual(question);
  expect(draft?.stamps["form.sections.project.questions.need.label"]).toEqual({ fi: at, sv: at, en: at });

  expect(await buildForm(db, { callId, operation, seen, by, at }), "the same sent twice").toMatchObject({
    ok: true,
  });
  expect(await version()).toBe(2);
  const other = (form: FormDefinition) =>
    changeQuestion(form, "project", { ...question, label: { ...label, fi: "X" } });
  expect(await buildForm(db, { callId, operation: other, seen, by, at })).toMatchObject({
    because: "changed-meanwhile",
  });
});

test("a refusal stores nothing and carries the form as it is", async () => {
  const { db, callId, version } = await withForm();
  const later = { ...question, id: "x", when: { field: "declarations.correct", is: "yes" } };
  const refused = await buildForm(db, {
    callId,
    operation: (form) => addQuestion(form, "partners", later),
    by,
    at,
  });
  expect(refused).toMatchObject({ because: "would-break", form: standardForm });
  expect(await version()).toBe(1);
  expect(
    await buildForm(db, { callId: "none", operation: (form) => moveSection(form, "project", 1), by, at }),
  ).toBeUndefined();
  await db.updateTable("callDraft").set({ state: "cancelled" }).execute();
  expect(
    await buildForm(db, { callId, operation: (form) => removeSection(form, "project"), by, at }),
  ).toMatchObject({
    because: "not-a-draft",
  });
});

test("what is no form is never stored, whatever makes it", async () => {
  const { db, callId, version } = await withForm();
  const spell = { sections: [{ ...standardForm.sections[0], onload: "run()" }] } as unknown as FormDefinition;
  await expect(
    buildForm(db, { callId, operation: () => ({ ok: true, form: spell }), by, at }),
  ).rejects.toThrow();
  expect(await version()).toBe(1);
});
