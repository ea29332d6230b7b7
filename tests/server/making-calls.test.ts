import { expect, test } from "vitest";
import { cancelDraft } from "../../app/commands/cancel-call.server";
import { editCall } from "../../app/commands/edit-call.server";
import { reviseCall } from "../../app/commands/revise-call.server";
import { findCallDraft } from "../../app/queries/call-drafts.server";
import { findCall } from "../../app/queries/calls.server";
import { verifyRecord } from "../../db/record";
import { fullContent, inAll, makeDraft, manager } from "../support/calls";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { openCall } from "../support/drafts";
import { readPage } from "../support/html";
import { serve } from "../support/server";

/** A manager at work: opens a page, changes some of its fields and presses one of its buttons. */
async function atDesk() {
  const db = await freshDatabase();
  const { get, post, signIn } = await serve(db);
  const cookie = await signIn("tem-manager");
  const open = async (path: string) => {
    const response = await get(path, { cookie });
    return { status: response.status, html: await response.text() };
  };
  const fieldsOf = async (path: string) => {
    const { html } = await open(path);
    const { controls } = readPage(html);
    return Object.fromEntries(
      controls.filter(({ kind }) => kind !== "button").map(({ name, value }) => [name, value]),
    );
  };
  const write = async (path: string, changed: Record<string, string>, intent = "save") =>
    post(path, { ...(await fieldsOf(path)), ...changed, intent }, { cookie });
  return {
    db,
    open,
    write,
    fieldsOf,
    post: (path: string, fields: Record<string, string>) => post(path, fields, { cookie }),
  };
}

const texts = (name: string, text: string) =>
  Object.fromEntries(Object.entries(inAll(text)).map(([language, own]) => [`${name}.${language}`, own]));

test("a call is made from nothing to its public page without a script", async () => {
  const { db, open, write, post } = await atDesk();
  const made = await post("/fi/ministry/calls/new", {
    ...{ "name.fi": "Uusi kokeilu", "name.sv": "Ett nytt försök", "name.en": "A new trial" },
    ...{ itemId: "introduction-period-pilots", from: "introduction-period-continuation", dates: "empty" },
  });
  expect(made.headers.get("Location")).toBe("/fi/ministry/calls/uusi-kokeilu?done=made");
  const call = "/fi/ministry/calls/uusi-kokeilu";

  const early = await post(`${call}/publish`, { version: "1" });
  expect(early.status).toBe(409);
  expect(await early.text()).toContain("Haku alkaa");

  await write(`${call}/texts`, { ...texts("objective", "Kotoutuminen"), contact: "haku@example.org" });
  const times = { opensAt: "1.12.2026", closesAt: "19.1.2027", costsFrom: "1.3.2027", costsTo: "2028-02-29" };
  expect((await write(`${call}/times`, times)).status).toBe(302);
  expect((await write(`${call}/money`, { "area.01": "yes" })).status).toBe(302);
  await write(`${call}/scoring`, {}, "example");
  await write(`${call}/checklist`, {}, "example");
  await write(`${call}/decision`, {}, "add:decision.conditions");
  const { content } = (await findCallDraft(db, "uusi-kokeilu")) ?? {};
  const condition = content?.decision.conditions[0]?.id ?? "";
  expect(condition).not.toBe("");
  await write(`${call}/decision`, texts(`decision.conditions.${condition}.text`, "Ehto"));

  expect((await open(call)).html).toContain("Kaikki osat ovat valmiita");
  const check = await open(`${call}/publish`);
  expect(check.html).toContain("Julkaise haku");
  const published = await write(`${call}/publish`, {});
  expect(published.headers.get("Location")).toBe(`${call}?done=published`);
  const page = await open("/sv/calls/uusi-kokeilu");
  expect(page.status).toBe(200);
  expect(page.html).toContain("Ett nytt försök");
  expect(await findCallDraft(db, "uusi-kokeilu")).toBeUndefined();
  expect(await verifyRecord(db)).toMatchObject({ ok: true });
});

test("a day or sum that cannot be read comes back beside its field with everything that was typed", async () => {
  const { db, write } = await atDesk();
  const id = await makeDraft(db);
  const back = await write(`/fi/ministry/calls/${id}/times`, { opensAt: "kohta", closesAt: "30.2.2027" });
  expect(back.status).toBe(400);
  const html = await back.text();
  expect(html).toContain('id="opensAt-error"');
  expect(html).toContain("Tällaista päivää ei ole");
  expect(html).toContain('value="kohta"');
  expect((await findCallDraft(db, id))?.content).toEqual(fullContent);

  const money = await write(`/fi/ministry/calls/${id}/money`, {
    appropriation: "1.234",
    sharePercent: "800",
  });
  expect(money.status).toBe(400);
  expect(await money.text()).toContain("kahdella tavalla");
  const upside = { opensAt: "19.1.2027", closesAt: "1.12.2026" };
  expect(await (await write(`/fi/ministry/calls/${id}/times`, upside)).text()).toContain(
    "ennen kuin se alkaa",
  );
});

test("a save that met a colleague's shows both texts and loses neither; another part is no hindrance", async () => {
  const { db, fieldsOf, post } = await atDesk();
  const id = await makeDraft(db);
  const path = `/fi/ministry/calls/${id}`;
  const [mine, theirs, money] = [
    await fieldsOf(`${path}/texts`),
    await fieldsOf(`${path}/texts`),
    await fieldsOf(`${path}/money`),
  ];
  await post(`${path}/texts`, { ...theirs, "name.fi": "Toisen nimi", intent: "save" });
  expect((await post(`${path}/money`, { ...money, appropriation: "700 000", intent: "save" })).status).toBe(
    302,
  );

  const met = await post(`${path}/texts`, { ...mine, "name.fi": "Oma nimi", intent: "save" });
  expect(met.status).toBe(409);
  const html = await met.text();
  expect(html).toContain("Toisen");
  expect(html).toContain('value="Oma nimi"');
  const { controls } = readPage(html);
  const again = Object.fromEntries(
    controls.filter(({ kind }) => kind !== "button").map(({ name, value }) => [name, value]),
  );
  expect((await post(`${path}/texts`, { ...again, intent: "save" })).status).toBe(302);
  expect((await findCallDraft(db, id))?.content).toMatchObject({
    name: { fi: "Oma nimi" },
    appropriation: 700_000_00,
  });
});

test("rows are added, moved and taken away with buttons that save what was typed", async () => {
  const { db, write } = await atDesk();
  const id = await makeDraft(db);
  const path = `/fi/ministry/calls/${id}/checklist`;
  await write(path, {}, "add:checklist");
  const rows = async () => (await findCallDraft(db, id))?.content.checklist.map((row) => row.id) ?? [];
  const [first = ""] = await rows();
  await write(path, texts(`checklist.${first}.question`, "Ensimmäinen"), "add:checklist");
  const [, second = ""] = await rows();
  await write(path, {}, `up:checklist:${second}`);
  expect(await rows()).toEqual([second, first]);
  await write(path, {}, `remove:checklist:${second}`);
  expect((await findCallDraft(db, id))?.content.checklist).toEqual([
    { id: first, question: inAll("Ensimmäinen"), basis: "" },
  ]);
});

test("a text whose Swedish stayed behind keeps the call from being published until somebody says both are the same", async () => {
  const { db, open, write } = await atDesk();
  const id = await makeDraft(db);
  const path = `/fi/ministry/calls/${id}`;
  await db
    .updateTable("callDraft")
    .set({ stamps: JSON.stringify({ name: { fi: "2026-01-02", sv: "2026-01-01" } }) as never })
    .execute();
  expect((await open(`${path}/publish`)).html).toContain("Ruotsi on vanhempi kuin suomi");
  expect((await open(`${path}/parity`)).html).toContain("Molemmat sanovat saman");
  const refused = await write(`${path}/publish`, { version: "1" });
  expect(refused.status).toBe(409);
  expect((await write(`${path}/parity`, {})).status).toBe(302);
  expect((await open(`${path}/parity`)).html).toContain("kunnossa kaikissa teksteissä");
  expect((await write(`${path}/publish`, {})).status).toBe(302);
  expect((await findCall(db, id, testNow))?.revision).toBe(1);
});

test("only a manager writes; an officer reads, and a payer does not find the desk", async () => {
  const db = await freshDatabase();
  const id = await makeDraft(db);
  const { get, post, signIn } = await serve(db);
  const status = async (who: string, path: string) => (await get(path, { cookie: await signIn(who) })).status;
  expect(await status("tem-officer", `/fi/ministry/calls/${id}/texts`)).toBe(200);
  expect(await status("tem-payer", `/fi/ministry/calls/${id}/texts`)).toBe(404);
  expect(await status("tem-officer", `/fi/ministry/calls/${id}/publish`)).toBe(404);
  const officer = { cookie: await signIn("tem-officer") };
  for (const page of ["texts", "times", "parity", "publish", "cancel", ""]) {
    const answer = await post(
      `/fi/ministry/calls/${id}/${page}`.replace(/\/$/, ""),
      { intent: "plan" },
      officer,
    );
    expect(answer.status, page).toBe(404);
  }
});

test("of a revision that was given up, no page shows what it would have changed", async () => {
  const { db, open } = await atDesk();
  const by = manager;
  await reviseCall(db, { callId: openCall, by, at: testNow });
  const draft = await findCallDraft(db, openCall);
  if (!draft) throw new Error("No revision.");
  const parts = {
    name: inAll("Hylätty"),
    rules: [{ kind: "organisation-type" as const, types: ["company" as const] }],
    form: { sections: [] },
  };
  await editCall(db, { callId: openCall, version: draft.version, parts, by, at: testNow });
  const call = `/fi/ministry/calls/${openCall}`;
  const pages = [`${call}/rules`, `${call}/who`, `${call}/preview/opened,092,filled/call`];
  for (const page of pages) expect((await open(page)).html, page).toContain("Hylätty fi");

  await cancelDraft(db, { callId: openCall, by, at: testNow });
  for (const page of pages) {
    const { status, html } = await open(page);
    expect([page, status]).toEqual([page, 200]);
    expect(html, page).not.toContain("Hylätty");
    expect(html, page).toContain("Johdantojakson jatkopilotit");
  }
  expect((await open(`${call}/form`)).status).toBe(302);
});
