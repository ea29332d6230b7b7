import { expect, test } from "vitest";
import { editCall } from "../../app/commands/edit-call.server";
import { emptyContent } from "../../app/domain/call-content";
import { findCallDraft, insertCallDraft } from "../../app/queries/call-drafts.server";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";

const by = { id: "tem-manager", name: "Maria Demo" };
const name = { fi: "Haku", sv: "Utlysning", en: "Call" };

async function withDraft() {
  const db = await freshDatabase();
  const draft = { id: "new-call", itemId: "introduction-period-pilots", revises: 0, demo: true };
  await insertCallDraft(db, { ...draft, content: emptyContent, stamps: {}, by: by.id, at: testNow });
  return db;
}

test("an edit counts one version on, stamps the texts it wrote, and is on the record with before and after", async () => {
  const db = await withDraft();
  const verdict = await editCall(db, { callId: "new-call", version: 1, parts: { name }, by, at: testNow });
  expect(verdict).toEqual({ ok: true, version: 2 });

  const draft = await findCallDraft(db, "new-call");
  expect(draft?.content).toEqual({ ...emptyContent, name });
  expect(draft?.stamps.name).toEqual({ fi: testNow, sv: testNow, en: testNow });
  const entry = await db
    .selectFrom("recordEntry")
    .selectAll()
    .where("noun", "=", "call")
    .where("nounId", "=", "new-call")
    .executeTakeFirstOrThrow();
  expect(JSON.parse(entry.details).changed["name.sv"]).toEqual({ before: "", after: "Utlysning" });
});

test("an edit from an older version is shown what holds now, and one that changes nothing is let be", async () => {
  const db = await withDraft();
  const asked = { callId: "new-call", version: 1, by, at: testNow };
  await editCall(db, { ...asked, parts: { name } });
  const other = { fi: "Toinen", sv: "En annan", en: "Another" };
  expect(await editCall(db, { ...asked, parts: { name: other } })).toMatchObject({
    because: "changed-meanwhile",
    draft: { version: 2, content: { name } },
  });
  expect(await editCall(db, { ...asked, parts: { name } })).toEqual({ ok: true, version: 2 });
  expect(await editCall(db, { ...asked, parts: { contact: "a@example.org" } })).toEqual({
    ok: true,
    version: 3,
  });
  expect(await editCall(db, { ...asked, callId: "no-such-call", parts: { name } })).toBeUndefined();
});

test("members that only change places are stored, and on the record by their order", async () => {
  const db = await withDraft();
  const check = (id: string) => ({ id, question: name, basis: "" });
  const asked = { callId: "new-call", by, at: testNow };
  await editCall(db, { ...asked, version: 1, parts: { checklist: [check("a"), check("b"), check("c")] } });
  const moved = [check("b"), check("a"), check("c")];
  expect(await editCall(db, { ...asked, version: 2, parts: { checklist: moved } })).toEqual({
    ok: true,
    version: 3,
  });
  expect((await findCallDraft(db, "new-call"))?.content.checklist).toEqual(moved);
  const entries = await db.selectFrom("recordEntry").select("details").where("noun", "=", "call").execute();
  expect(JSON.parse(entries[1]?.details ?? "").changed).toEqual({
    checklist: { before: "a, b, c", after: "b, a, c" },
  });
});
