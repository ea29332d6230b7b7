import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { cancelCall } from "../../app/commands/cancel-call.server";
import { editCall } from "../../app/commands/edit-call.server";
import { planCall } from "../../app/commands/plan-call.server";
import { reviseCall } from "../../app/commands/revise-call.server";
import { exampleScoring } from "../../app/domain/call-examples";
import { timetableFields } from "../../app/domain/timetable-data";
import { findCallDraft } from "../../app/queries/call-drafts.server";
import { findCall } from "../../app/queries/calls.server";
import { makeProposal, makeSubmittedApplication } from "../support/applications";
import { fullContent, inAll, makeDraft, manager, publish } from "../support/calls";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { openCall, startDraft } from "../support/drafts";
import { readPage } from "../support/html";
import { serve } from "../support/server";

const act = { by: manager, at: testNow };

async function revised(db: Awaited<ReturnType<typeof freshDatabase>>, parts: object) {
  await reviseCall(db, { callId: openCall, ...act });
  const { version = 0 } = (await findCallDraft(db, openCall)) ?? {};
  await editCall(db, { callId: openCall, version, parts: { ...parts, note: inAll("Syy") }, ...act });
  const verdict = await publish(db, openCall, "2026-11-23T10:01:00.000Z");
  if (!verdict?.ok) throw new Error(JSON.stringify(verdict));
  return verdict.revision;
}

test("the timetable tells of a planned call what the regulation asks, as a page, as CSV and as JSON", async () => {
  const db = await freshDatabase();
  await makeDraft(db, { name: { fi: '=HYPERLINK("x")', sv: "Utlysning, ny", en: "" }, area: ["01"] });
  await planCall(db, { callId: "new-call", planned: true, ...act });
  const { get } = await serve(db);
  const page = await (await get("/sv/calls/planned")).text();
  expect(page).toContain("Utlysning, ny");
  expect(page).not.toContain("<script");

  const csv = await get("/fi/calls/planned.csv");
  expect(csv.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  const rows: Record<string, string>[] = parse(await csv.text(), { columns: true, bom: true });
  const planned = rows.find(({ id }) => id === "new-call");
  expect(planned).toMatchObject({
    ...{ status: "planned", name_fi: `'=HYPERLINK("x")`, name_sv: "Utlysning, ny", area: "01" },
    ...{ objective_fi: "Tavoite fi", applicant_types: "municipality", total_amount_eur: "600000.00" },
    ...{ start_date: "2026-12-01", end_date: "2027-01-19", demonstration: "true" },
  });
  const json = await (await get("/fi/calls/planned.json")).json();
  expect(json).toMatchObject({ as_of: testNow, fields: [...timetableFields] });
  expect(json.calls.map(({ id }: { id: string }) => id)).toEqual(rows.map(({ id }) => id));
  expect((await get("/fi/calls/new-call")).status).toBe(404);
});

test("everybody compares two revisions in words, and those who were writing see that there is a new one", async () => {
  const db = await freshDatabase();
  const draftId = await startDraft(db);
  const [form] = [(await findCall(db, openCall, testNow))?.form];
  const [first, ...rest] = form?.sections ?? [];
  const revision = await revised(db, {
    appropriation: 900_000_00,
    form: { sections: [...rest, first] },
    rules: [{ kind: "organisation-type", types: ["municipality"] }],
  });
  const { get, signIn } = await serve(db);
  const page = await (
    await get(`/fi/calls/${openCall}/revisions?from=${revision - 1}&to=${revision}`)
  ).text();
  for (const told of ["900 000", "Siirretty toiseen kohtaan", "Syy fi", "Poistettu"]) {
    expect(page.replaceAll("\u00a0", " ").replaceAll("&#xA0;", " ")).toContain(told);
  }
  expect((await get(`/fi/calls/${openCall}/revisions?from=1&to=99`)).status).toBe(302);
  expect(await (await get(`/fi/calls/${openCall}`)).text()).toContain("Hakua on muutettu");
  const own = await get(`/fi/applications/${draftId}`, { cookie: await signIn("vantaa-preparer") });
  const shown = await own.text();
  expect(shown).toContain("Haku on muuttunut sen jälkeen");
});

test("a cancelled call tells everybody why", async () => {
  const db = await freshDatabase();
  await cancelCall(db, { callId: openCall, reasons: inAll("Määräraha loppui"), ...act });
  const { get } = await serve(db);
  expect(await (await get(`/sv/calls/${openCall}`)).text()).toContain("Määräraha loppui sv");
});

test("the call's sentences for a refusal are put into the reasons in both languages, and nothing is saved by it", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  const none = { fi: "", sv: "", en: "" };
  const refusals = [{ id: "late", text: inAll("Hanke ei sovi hakuun.") }];
  await revised(db, {
    decision: { background: none, payment: none, reporting: none, conditions: [], refusals },
  });
  const { post, signIn } = await serve(db);
  const cookie = await signIn("tem-officer");
  const path = `/fi/ministry/applications/${id}/proposal`;
  const typed = {
    outcome: "refused",
    amount: "",
    reasonsFi: "Oma syy.",
    reasonsSv: "",
    "refusal.late": "yes",
  };
  const back = await post(path, { ...typed, intent: "insert" }, { cookie });
  expect(back.status).toBe(200);
  const { controls } = readPage(await back.text());
  const value = (name: string) => controls.find((control) => control.name === name)?.value;
  expect(value("reasonsFi")).toBe("Oma syy.\n\nHanke ei sovi hakuun. fi");
  expect(value("reasonsSv")).toBe("Hanke ei sovi hakuun. sv");
  expect(value("outcome")).toBe("refused");
  expect(await db.selectFrom("decision").selectAll().execute()).toEqual([]);
});

test("an officer who changes returned reasons in one language is asked about the other", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  await makeProposal(db, id);
  const { post, signIn } = await serve(db);
  const presentedAt = testNow;
  const decider = { cookie: await signIn("tem-decider") };
  const signing = `/fi/ministry/applications/${id}/signing`;
  await post(signing, { intent: "return", reason: "Tarkenna", presentedAt }, decider);
  const officer = { cookie: await signIn("tem-officer") };
  const path = `/fi/ministry/applications/${id}/proposal`;
  const typed = {
    ...{ outcome: "granted", amount: "80 000" },
    ...{ reasonsFi: "Uusi perustelu.", reasonsSv: "Projektet är motiverat." },
  };
  const asked = await post(path, typed, officer);
  expect(asked.status).toBe(400);
  expect(await asked.text()).toContain("Muutit perusteluja vain suomeksi");
  expect((await post(path, { ...typed, bothSame: "yes" }, officer)).status).toBe(302);
});

test("the page of a call tells by what applications are judged and what a grant is bound to, and nothing where there is none", async () => {
  const db = await freshDatabase();
  const decision = { ...fullContent.decision, conditions: [{ id: "a", text: inAll("Ehto") }] };
  await makeDraft(db, { scoring: exampleScoring, decision, area: ["01"] });
  await publish(db, "new-call");
  const { get } = await serve(db);
  const page = (await (await get("/en/calls/new-call")).text()).replaceAll("<!-- -->", "");
  const [first] = exampleScoring.criteria;
  for (const told of [
    "How applications are judged",
    first?.name.en ?? "-",
    "Ehto en",
    "Uusimaa",
    "Tavoite en",
  ]) {
    expect(page).toContain(told);
  }
  const other = await (await get(`/en/calls/${openCall}`)).text();
  expect(other).not.toContain("How applications are judged");
  expect(other).not.toContain("Conditions of the grant");
});
