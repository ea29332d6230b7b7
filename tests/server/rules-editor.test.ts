import { expect, test } from "vitest";
import { emptyContent } from "../../app/domain/call-content";
import type { Rule } from "../../app/domain/eligibility";
import { standardForm } from "../../app/domain/standard-form";
import { findCallDraft, insertCallDraft } from "../../app/queries/call-drafts.server";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { readPage } from "../support/html";
import { statistic } from "../support/rules";
import { serve } from "../support/server";

const at = "/fi/ministry/calls/trial/rules";
const municipalities: Rule = { kind: "organisation-type", types: ["municipality"] };
const speakers: Rule = {
  kind: "foreign-language-speakers",
  ...{ atLeast: 25_000, statistic, referenceDates: ["2022-12-31"], referenceKnown: true },
};

async function service(rules: Rule[] = [municipalities, speakers]) {
  const db = await freshDatabase();
  const name = { fi: "Kokeiluhaku", sv: "Prövoutlysning", en: "Trial call" };
  const content = { ...emptyContent, name, form: standardForm, rules };
  const draft = { id: "trial", itemId: "introduction-period-pilots", revises: 0, demo: true, stamps: {} };
  await insertCallDraft(db, { ...draft, content, by: "tem-manager", at: testNow });
  const served = await serve(db);
  const cookie = await served.signIn("tem-manager");
  const post = async (fields: Record<string, string>) => {
    const response = await served.post(at, fields, { cookie });
    const html = response.status === 302 ? "" : await response.text();
    return { status: response.status, html, fields: fieldsOf(html), to: response.headers.get("Location") };
  };
  const open = async () => fieldsOf(await (await served.get(at, { cookie })).text());
  const stored = async () => (await findCallDraft(db, "trial"))?.content.rules;
  return { ...served, db, cookie, open, send: post, stored };
}

/** What the page would post: every control of its form but the buttons. */
function fieldsOf(html: string): Record<string, string> {
  const controls = readPage(html).forms.find((form) => form.controls.some(({ name }) => name === "order"));
  const sent = controls?.controls.filter(({ kind }) => kind !== "button") ?? [];
  return Object.fromEntries(sent.map(({ name, value }) => [name, value]));
}

test("the page that is sent as it was shown changes nothing", async () => {
  const { open, send, stored } = await service();
  const sent = await send({ ...(await open()), intent: "save" });
  expect([sent.status, sent.to]).toEqual([302, `${at}?saved`]);
  expect(await stored()).toEqual([municipalities, speakers]);
});

test("a rule is added without scripts, filled in, and stored with a record of what changed", async () => {
  const { db, open, send, stored } = await service();
  const added = await send({ ...(await open()), new: "own-share", intent: "add:" });
  expect(added.status).toBe(200);
  expect(added.html).toContain("Ehtoja ei ole vielä tallennettu.");
  expect(await stored()).toHaveLength(2);

  await send({ ...added.fields, "rule.3.percent": "20,5 %", intent: "save" });
  expect(await stored()).toEqual([municipalities, speakers, { kind: "own-share", atLeastPercent: 20.5 }]);
  const { details } = await db
    .selectFrom("recordEntry")
    .select("details")
    .where("noun", "=", "call")
    .where("action", "=", "edit")
    .executeTakeFirstOrThrow();
  expect(JSON.parse(details).changed["rules.2.atLeastPercent"]).toEqual({ before: null, after: 20.5 });
});

test("a rule is put among alternatives, moved and removed by buttons alone", async () => {
  const { open, send, stored } = await service();
  const wrapped = await send({ ...(await open()), intent: "wrap:2:any-of" });
  const within = await send({ ...wrapped.fields, "rule.3.new": "amount-range", intent: "add:3" });
  const filled = { ...within.fields, "rule.4.atMost": "50 000" };
  const moved = await send({ ...filled, intent: "up:4" });
  await send({ ...moved.fields, intent: "save" });
  const small: Rule = { kind: "amount-range", atMost: 50_000_00 };
  expect(await stored()).toEqual([municipalities, { kind: "any-of", rules: [small, speakers] }]);

  const again = await send({ ...(await open()), intent: "unwrap:2" });
  const removed = await send({ ...again.fields, intent: "remove:1" });
  await send({ ...removed.fields, intent: "save" });
  expect(await stored()).toEqual([small, speakers]);
});

test("wrong input is told beside its field, and what was typed stays", async () => {
  const { open, send, stored } = await service();
  const sent = await send({ ...(await open()), "rule.2.atLeast": "paljon", intent: "save" });
  expect(sent.status).toBe(400);
  expect(sent.html).toContain('href="#rule.2.atLeast"');
  expect(sent.html).toContain('id="rule.2.atLeast-error"');
  expect(sent.fields["rule.2.atLeast"]).toBe("paljon");
  expect(sent.html).toContain("<title>Virhe:");
  expect(await stored()).toEqual([municipalities, speakers]);
});

test.each<[string, Record<string, string>]>([
  ["no type", { "rule.1.types.municipality": "" }],
  ["no date", { "rule.2.dates.2022-12-31": "" }],
  ["a date that is none", { "rule.2.otherDate": "31.2.2026" }],
])("%s is not stored", async (_, changed) => {
  const { open, send, stored } = await service();
  expect((await send({ ...(await open()), ...changed, intent: "save" })).status).toBe(400);
  expect(await stored()).toEqual([municipalities, speakers]);
});

test("who saves on top of a colleague's rules sees both, and decides", async () => {
  const { open, send, stored } = await service();
  const mine = { ...(await open()), "rule.2.atLeast": "30000", intent: "save" };
  await send({ ...(await open()), "rule.2.atLeast": "40 000", intent: "save" });
  const met = await send(mine);
  expect(met.status).toBe(409);
  expect(met.html).toContain("40\u00a0000");
  expect(met.fields["rule.2.atLeast"]).toBe("30000");
  expect((await send({ ...met.fields, intent: "save" })).status).toBe(302);
  expect(await stored()).toEqual([municipalities, { ...speakers, atLeast: 30_000 }]);
});

test("each rule reads in all three languages beside its fields", async () => {
  const { get, cookie } = await service();
  const page = (await (await get(at, { cookie })).text()).replace(/[\u00a0\u202f]/g, " ");
  expect(page).toContain("Kunnassa oli 31.12.2022 vähintään 25 000 vieraskielistä asukasta");
  expect(page).toContain("Kommunen hade den 31.12.2022 minst 25 000 invånare");
  expect(page).toContain("at least 25,000 foreign-language speakers");
});

test("others of the ministry read the rules and change nothing", async () => {
  const { get, post, signIn, stored } = await service();
  for (const person of ["tem-officer", "tem-auditor"]) {
    const cookie = await signIn(person);
    const page = await (await get(at, { cookie })).text();
    expect(page).toContain("Hakea voivat kunnat.");
    expect(page).not.toContain('name="intent" value="save"');
    expect((await post(at, { version: "1", order: "", intent: "save" }, { cookie })).status).toBe(404);
  }
  expect(await stored()).toHaveLength(2);
});

test("the page and the list show who would qualify, year by year", async () => {
  const { get, cookie } = await service();
  const read = async (path: string) =>
    (await (await get(path, { cookie })).text()).replaceAll("<!-- -->", "");
  const who = await read("/fi/ministry/calls/trial/who");
  expect(who).toContain("Voi hakea: 4");
  expect(who).toContain("(Espoo, Helsinki, Turku, Vantaa)");
  expect(who).toContain('role="img"');
  expect(who).toContain("Maanmittauslaitoksen");
  const before = await read("/fi/ministry/calls/trial/who?on=2020-12-31");
  expect(before).toContain("Päivän 31.12.2020 lukujen mukaan");
  expect(before).toContain("(Espoo, Helsinki, Vantaa)");
  expect((await get("/fi/ministry/calls/trial/who?on=1999-12-31", { cookie })).status).toBe(302);
});
