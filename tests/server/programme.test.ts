import { expect, test } from "vitest";
import type { Db } from "../../db/open";
import { freshDatabase } from "../support/database";
import { readPage } from "../support/html";
import { recordOf } from "../support/programme";
import { serve } from "../support/server";

const at = "/fi/ministry";

/** The service with a manager signed in, who fills forms as a browser without scripts does. */
async function service(person = "tem-manager", given?: Db) {
  const db = given ?? (await freshDatabase());
  const { get, post, signIn } = await serve(db);
  const cookie = await signIn(person);
  const read = async (path: string) => (await get(path, { cookie })).text();
  const send = async (path: string, fields: Record<string, string>) => {
    const response = await post(path, fields, { cookie });
    return { status: response.status, to: response.headers.get("Location"), page: await response.text() };
  };
  /** Opens the page, fills its form in and presses a button; what is not filled in stays as it stood. */
  const fill = async (path: string, filled: Record<string, string>, intent = "save") =>
    send(path, { ...formOn(await read(path)), ...filled, intent });
  return { db, get, post, cookie, read, send, fill };
}

/** What stands in the form of a page. */
function formOn(page: string): Record<string, string> {
  const controls = readPage(page).forms.find(({ controls }) =>
    controls.some(({ name }) => name === "version"),
  )?.controls;
  return Object.fromEntries(
    (controls ?? []).filter(({ kind }) => kind !== "button").map(({ name, value }) => [name, value]),
  );
}

const newItem = {
  "name.fi": "Kielitietoinen kunta",
  "summary.fi": "Kunnat oppivat toisiltaan.",
  startsOn: "6/2026",
  endsOn: "31.12.2027",
  fundingSource: "amif-resettlement",
  purpose: "5",
};

test("a manager adds an item with all its parts, is told what lacks, publishes it, and everybody reads it", async () => {
  const { db, read, fill, get, send } = await service();
  const added = await fill(`${at}/items/new`, newItem);
  const item = `${at}/items/kielitietoinen-kunta`;
  expect(added).toMatchObject({ status: 302, to: `${item}?done=added` });
  expect((await get("/fi/items/kielitietoinen-kunta")).status).toBe(404);

  const parties = await fill(`${item}/parties`, {
    "rows.0.organisationId": "tem",
    "rows.0.role": "owner",
    "rows.0.startsOn": "",
    "rows.0.endsOn": "",
    "rows.1.organisationId": "evk-01",
    "rows.1.role": "coordinator",
    "rows.1.startsOn": "2026",
    "rows.1.endsOn": "",
  });
  expect(parties).toMatchObject({ status: 302, to: `${item}?done=parties` });
  const events = await fill(`${item}/events`, {
    "rows.0.on": "1.9.2026",
    "rows.0.until": "",
    "rows.0.kind": "deadline",
    "rows.0.text.fi": "Kunnat on valittu",
    "rows.0.text.sv": "Kommunerna har valts",
    "rows.0.text.en": "",
    "rows.0.legalBase": "681/2023, 25 §",
    "rows.0.done": "no",
  });
  expect(events.status).toBe(302);
  const budget = await fill(`${item}/budget`, {
    "rows.0.year": "2026",
    "rows.0.kind": "appropriation",
    "rows.0.amount": "150 000,50",
    "rows.0.source": "Talousarvio 2026",
    "rows.0.url": "https://example.org/budget",
    "rows.0.checkedOn": "11/2026",
    "rows.1.year": "2027",
    "rows.1.kind": "appropriation",
    "rows.1.amount": "",
    "rows.1.source": "Talousarvioesitys",
    "rows.1.url": "",
    "rows.1.checkedOn": "",
  });
  expect(budget.status).toBe(302);
  const source = {
    "rows.0.title": "Beslutet",
    "rows.0.url": "",
    "rows.0.language": "sv",
    "rows.0.checkedOn": "",
  };
  expect((await fill(`${item}/sources`, source)).status).toBe(302);
  const unknown = { "rows.0.text.fi": "Kuntien määrä", "rows.0.text.sv": "", "rows.0.text.en": "" };
  expect((await fill(`${item}/unknown`, unknown)).status).toBe(302);

  const refused = await send(item, { intent: "publish" });
  expect(refused.status).toBe(409);
  for (const lack of ["Nimi ruotsiksi", "Kuvaus ruotsiksi", "Mitä ei tiedetä, rivi 1: Teksti ruotsiksi"]) {
    expect(refused.page).toContain(lack);
  }
  expect(refused.page).toContain(`href="${item}/unknown#rows.0.text.sv"`);
  expect(refused.page).not.toContain("Nimi suomeksi<");
  expect((await get("/fi/items/kielitietoinen-kunta")).status).toBe(404);

  const swedish = { "name.sv": "Den språkmedvetna kommunen", "summary.sv": "Kommunerna lär av varandra." };
  expect((await fill(`${item}/facts`, swedish)).status).toBe(302);
  expect((await fill(`${item}/unknown`, { "rows.0.text.sv": "Antalet kommuner" })).status).toBe(302);
  expect(await send(item, { intent: "publish" })).toMatchObject({
    status: 302,
    to: `${item}?done=published`,
  });

  const page = await (await get("/sv/items/kielitietoinen-kunta")).text();
  for (const text of [
    "Den språkmedvetna kommunen",
    "Kommunerna har valts",
    "Inte genomfört ännu",
    "150 000,50",
    "Uppgift saknas",
    "Antalet kommuner",
    "Nylands livskraftscentral",
  ]) {
    expect(page.replaceAll(/[\u00a0\u202f]/g, " "), text).toContain(text);
  }
  expect(await (await get("/fi")).text()).toContain("Kielitietoinen kunta");
  expect(await read(`${at}/record?noun=item&id=kielitietoinen-kunta`)).toContain("Kokonaisuus julkaistiin");
  expect(await recordOf(db, "item", "kielitietoinen-kunta")).toHaveLength(9);
});

test("wrong input is told beside its field, and what was typed stays", async () => {
  const { fill } = await service();
  const wrong = { ...newItem, purpose: "", startsOn: "31.2.2026", "name.fi": " " };
  const { status, page } = await fill(`${at}/items/new`, { ...wrong, "summary.fi": "Tämä ei saa kadota" });
  expect(status).toBe(400);
  expect(page).toContain("Virhe: Lisää kokonaisuus");
  expect(page).toContain('href="#startsOn"');
  expect(page).toContain('href="#name.fi"');
  expect(page).toContain("Tämä ei saa kadota");
  expect(page).toContain('value="31.2.2026"');

  const purpose = await fill(`${at}/items/new`, { ...newItem, purpose: "" });
  expect(purpose.status).toBe(400);
  expect(purpose.page).toContain('href="#purpose"');
});

test("a row is added, moved and taken away without a script, and nothing is saved by it", async () => {
  const { db, fill } = await service();
  const path = `${at}/items/koto-digi/sources`;
  const added = await fill(path, { "rows.0.title": "Muutettu" }, "row:add");
  expect(added.status).toBe(200);
  const form = formOn(added.page);
  expect(form["rows.0.title"]).toBe("Muutettu");
  expect(form["rows.9.title"]).toBe("");
  const moved = formOn((await fill(path, {}, "row:up:1")).page);
  const removed = formOn((await fill(path, {}, "row:remove:0")).page);
  expect(moved["rows.0.title"]).toBe(removed["rows.0.title"]);
  expect(removed["rows.8.title"]).toBeUndefined();
  expect(await recordOf(db, "item", "koto-digi")).toEqual([]);
});

test("a row in which nothing was written is not there, and errors stand in the rows that are", async () => {
  const { fill } = await service();
  const blank = { "rows.0.year": " ", "rows.0.kind": "plan", "rows.0.amount": "", "rows.0.source": "" };
  const row = { "rows.1.year": "26", "rows.1.kind": "plan", "rows.1.amount": "1.234", "rows.1.source": "" };
  const rest = {
    "rows.0.url": "",
    "rows.0.checkedOn": "",
    "rows.1.url": "example.org",
    "rows.1.checkedOn": "",
  };
  const { status, page } = await fill(`${at}/items/koto-digi/budget`, { ...blank, ...row, ...rest });
  expect(status).toBe(400);
  for (const field of ["year", "amount", "source", "url"]) expect(page).toContain(`href="#rows.0.${field}"`);
  expect(formOn(page)).toMatchObject({ "rows.0.amount": "1.234", "rows.0.url": "example.org" });
  expect(formOn(page)["rows.1.year"]).toBeUndefined();
});

test("a form begun on an older state meets both texts, and nothing of either is lost", async () => {
  const { read, send } = await service();
  const path = `${at}/items/koto-digi/facts`;
  const form = formOn(await read(path));
  const first = await send(path, {
    ...form,
    "name.en": "First Koto-digi",
    status: "completed",
    intent: "save",
  });
  expect(first.status).toBe(302);
  const second = await send(path, { ...form, "name.en": "Second Koto-digi", intent: "save" });
  expect(second.status).toBe(409);
  expect(second.page).toContain("Maija Demo");
  for (const text of ["First Koto-digi", "Second Koto-digi"]) expect(second.page).toContain(text);
  const again = formOn(second.page);
  expect(again).toMatchObject({ "name.en": "Second Koto-digi", version: "1" });
  // What only the first one changed is not taken back by the second one's save.
  expect(again.status).toBe("completed");
  expect((await send(path, { ...again, intent: "save" })).status).toBe(302);
  expect(formOn(await read(path))["name.en"]).toBe("Second Koto-digi");
});

test("a public item keeps its Swedish: the field says so", async () => {
  const { fill } = await service();
  const facts = await fill(`${at}/items/koto-digi/facts`, { "name.sv": "" });
  expect(facts.status).toBe(400);
  expect(facts.page).toContain('href="#name.sv"');
  expect(facts.page).toContain("Kirjoita teksti ruotsiksi: kokonaisuus on julkinen");
  const events = await fill(`${at}/items/koto-digi/events`, { "rows.2.text.sv": "" });
  expect(events.status).toBe(400);
  expect(events.page).toContain('href="#rows.2.text.sv"');
});

test("an organisation is added, gets a new name and a successor; gaps and circles are told", async () => {
  const { read, fill } = await service();
  const name = { "name.fi": "Kotovirasto", "name.sv": "Integrationsverket", "name.en": "" };
  const wrong = await fill(`${at}/organisations/new`, { ...name, businessId: "0245974-8" });
  expect(wrong.status).toBe(400);
  expect(wrong.page).toContain("tarkistusnumero ei täsmää");
  const added = await fill(`${at}/organisations/new`, { ...name, businessId: "245974-7" });
  const organisation = `${at}/organisations/kotovirasto`;
  expect(added).toMatchObject({ status: 302, to: `${organisation}?done=added` });
  expect(await read(`${at}/organisations?search=integrationsverket`)).toContain("0245974-7");

  const later = {
    "rows.0.validTo": "30.6.2026",
    "rows.1.name.fi": "Uusi kotovirasto",
    "rows.1.name.sv": "Nya integrationsverket",
    "rows.1.name.en": "",
    "rows.1.abbreviation": "",
    "rows.1.validFrom": "1.8.2026",
    "rows.1.validTo": "",
  };
  expect((await fill(`${organisation}/names`, later)).status).toBe(302);
  expect(await read(organisation)).toContain("Nimi puuttuu: 1.7.2026 – 31.7.2026");
  const withoutPast = await fill(`${organisation}/names`, {}, "row:remove:0");
  const refused = await fill(`${organisation}/names`, {
    ...Object.fromEntries(
      Object.entries(formOn(withoutPast.page)).filter(([field]) => field.startsWith("rows.0")),
    ),
    "rows.1.name.fi": "",
    "rows.1.name.sv": "",
    "rows.1.validFrom": "",
  });
  expect(refused.status).toBe(400);
  expect(refused.page).toContain("Päättynyttä nimeä Kotovirasto ei voi poistaa");

  const heir = { "rows.0.organisationId": "kotovirasto" };
  expect((await fill(`${at}/organisations/tkh/successors`, heir)).status).toBe(302);
  const circle = await fill(`${organisation}/successors`, { "rows.0.organisationId": "tkh" });
  expect(circle.status).toBe(400);
  expect(circle.page).toContain("Ketju johtaisi takaisin tähän");
});

test("a second programme shows on the front page once it has a published item", async () => {
  const { read, fill, send, get } = await service();
  const texts = { "name.fi": "Toinen ohjelma", "name.sv": "Andra programmet" };
  const summary = { "summary.fi": "Kuvaus", "summary.sv": "Beskrivning" };
  const wrong = await fill(`${at}/programme/new`, { ...texts, startsOn: "2027", endsOn: "2026" });
  expect(wrong.status).toBe(400);
  expect(wrong.page).toContain('href="#summary.fi"');
  const facts = { ...texts, ...summary, startsOn: "2027", endsOn: "2029", legalBase: "688/2001\n\n681/2023" };
  const added = await fill(`${at}/programme/new`, facts);
  expect(added.to).toBe(`${at}/programmes/toinen-ohjelma?done=added`);
  expect(await (await get("/fi")).text()).not.toContain("Toinen ohjelma");
  const item = {
    ...newItem,
    "name.sv": "Kommunen",
    "summary.sv": "Kommunerna",
    fundingSource: "none",
    purpose: "",
  };
  await fill(`${at}/items/new?programme=toinen-ohjelma`, { ...item, placeAfter: "" });
  await send(`${at}/items/kielitietoinen-kunta`, { intent: "publish" });
  const front = await (await get("/fi")).text();
  expect(front.indexOf("Toinen ohjelma")).toBeGreaterThan(front.indexOf("Pakolaisten kuntiin ohjaamisen"));
  expect(await read(`${at}/programmes/toinen-ohjelma`)).toContain("688/2001\n681/2023");
});

test("officers, deciders and auditors read and change nothing; others find no such page", async () => {
  const { db, cookie: _manager, post, get } = await service();
  const { signIn } = await serve(db);
  for (const person of ["tem-officer", "tem-decider", "tem-auditor"]) {
    const cookie = await signIn(person);
    const page = await (await get(`${at}/items/koto-digi`, { cookie })).text();
    expect(page).toContain("Kuinka paljon järjestelmän kehittäminen on maksanut");
    expect(page).not.toContain("Muokkaa");
    for (const path of ["items/koto-digi/facts", "items/koto-digi", "organisations/om/names", "items/new"]) {
      const answer = await post(`${at}/${path}`, { intent: "publish" }, { cookie });
      expect(answer.status, `${person} at ${path}`).toBe(404);
    }
  }
  const cookie = await signIn("vantaa-signatory");
  expect((await get(`${at}/programme`, { cookie })).status).toBe(404);
});

test("what is not there is not found, by reading or by writing", async () => {
  const { get, send, cookie } = await service();
  for (const path of [
    "items/x",
    "items/x/facts",
    "items/koto-digi/x",
    "programmes/x",
    "organisations/x/names",
  ]) {
    expect((await get(`${at}/${path}`, { cookie })).status, path).toBe(404);
    expect((await send(`${at}/${path}`, { intent: "save" })).status, path).not.toBe(500);
  }
  expect((await send(`${at}/items/x/facts`, { intent: "save" })).status).toBe(404);
  expect((await send(`${at}/items/koto-digi/facts`, { intent: "save" })).status).toBe(400);
});
