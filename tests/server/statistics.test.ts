import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import type { Scanned, Scanner } from "../../app/outside/scanner";
import { openCallId } from "../../seeds/stories/open-call";
import { arrive, keysOf } from "../support/attachments";
import { testNow } from "../support/clock";
import { contest } from "../support/contests";
import { freshDatabase } from "../support/database";
import { readPage } from "../support/html";
import { pdf } from "../support/sample-files";
import { serve } from "../support/server";
import { jsonStat } from "../support/statfin";

const statistics = "/fi/ministry/statistics";
const figurePage = `/fi/calls/${openCallId}/figure`;

async function service(scanner?: Scanner) {
  const db = await freshDatabase();
  let now = testNow;
  const served = await serve(db, () => now, scanner);
  /** Sends a form with a file as a browser does; without a file, as a browser does then. */
  async function upload(
    path: string,
    who: string,
    fields: Record<string, string>,
    file?: { name: string; bytes: Uint8Array | string },
  ) {
    const body = new FormData();
    for (const [name, text] of Object.entries(fields)) body.set(name, text);
    body.set("file", new File(file ? [file.bytes as BlobPart] : [], file?.name ?? ""));
    const headers = { Origin: served.origin, Cookie: await served.signIn(who) };
    return fetch(served.origin + path, { method: "POST", redirect: "manual", body, headers });
  }
  const read = async (path: string, who: string) =>
    (await served.get(path, { cookie: await served.signIn(who) })).text();
  const at = (instant: string) => {
    now = instant;
  };
  return { db, upload, read, at, ...served };
}

const helsinki = JSON.stringify(jsonStat([{ code: "091", year: "2023", people: 674500, speakers: 131878 }]));
const file = { name: "11rm.json", bytes: helsinki };
const fields = { retrieved: "20.11.2026", table: "" };

test("a manager uploads a file, reads the plan, confirms it, and sees it among the imports", async () => {
  const { db, upload, get, post, signIn, read } = await service();
  const uploaded = await upload(statistics, "tem-manager", fields, file);
  expect(uploaded.status).toBe(302);
  const plan = uploaded.headers.get("Location") ?? "";
  expect(plan).toMatch(/^\/fi\/ministry\/statistics\/[0-9a-f-]{36}$/);

  const page = await read(plan, "tem-manager");
  expect(page).toMatch(/131\s865–132\s539/);
  expect(page).toMatch(/131\s878/);
  expect(page).toContain("1.1.2026. Kaikki vuodet on muutettu tähän jakoon.");
  const before = await db.selectFrom("figure").selectAll().where("exact", "=", 1).execute();
  expect(before).toEqual([]);
  const digest = readPage(page).controls.find(({ name }) => name === "digest")?.value ?? "";

  const cookie = await signIn("tem-manager");
  const confirmed = await post(plan, { digest }, { cookie });
  expect(confirmed.headers.get("Location")).toMatch(/\?imported=/);
  const list = await (await get(confirmed.headers.get("Location") ?? "", { cookie })).text();
  expect(list).toContain("Luvut on tuotu: 0 uutta ja 1 muuttunutta.");
  expect(list).toContain("11rm.json");
  expect(await db.selectFrom("figure").select("least").where("exact", "=", 1).execute()).toEqual([
    { least: 131878 },
  ]);
  expect(await read(plan, "tem-manager")).toContain("Tuotavaa ei ole.");
  const again = await post(plan, { digest }, { cookie });
  expect(again.headers.get("Location")).toBe(plan);
});

test("a plan that is out of date is shown anew, and nothing is imported by it", async () => {
  const { db, upload, get, post, signIn } = await service();
  const plan = (await upload(statistics, "tem-manager", fields, file)).headers.get("Location") ?? "";
  const cookie = await signIn("tem-manager");
  const answer = await post(plan, { digest: "0".repeat(64) }, { cookie });
  const page = await get(answer.headers.get("Location") ?? "", { cookie });
  expect(page.status).toBe(409);
  expect(await page.text()).toContain("Luvut ovat muuttuneet");
  expect(await db.selectFrom("statisticsImport").selectAll().execute()).toEqual([]);
});

test("only managers import, officers and auditors read, and an upload is its sender's own for an hour", async () => {
  const { upload, get, signIn, read, at } = await service();
  for (const who of ["tem-officer", "tem-auditor", "vantaa-signatory"]) {
    expect((await upload(statistics, who, fields, file)).status, who).toBe(404);
  }
  for (const who of ["tem-officer", "tem-auditor", "tem-manager"]) {
    expect(await read(statistics, who)).toContain("31.12.2023");
  }
  expect(await read(statistics, "tem-officer")).not.toContain('type="file"');
  const plan = (await upload(statistics, "tem-manager", fields, file)).headers.get("Location") ?? "";
  expect((await get(plan, { cookie: await signIn("tem-officer") })).status).toBe(404);
  at("2026-11-23T11:00:01.000Z");
  expect((await get(plan, { cookie: await signIn("tem-manager") })).status).toBe(409);
});

test.each([
  ["nothing chosen", undefined, "Valitse tiedosto."],
  ["an empty file", { name: "a.csv", bytes: "" }, "Tiedosto on tyhjä."],
  ["a broken CSV", { name: "a.csv", bytes: '"Alue";"Vuosi";"Väestö"\n"Närpiö";2021' }, "Rivi 2"],
  ["a cut JSON", { name: "a.json", bytes: helsinki.slice(0, 300) }, "JSON katkeaa"],
  [
    "bytes of no text",
    { name: "a.csv", bytes: Uint8Array.from([0, 255, 254, 129]) },
    "Merkistöä ei tunnisteta",
  ],
  [
    "markup in a name",
    { name: "a.csv", bytes: '"Alue";"Vuosi";"Väestö"\n"<b>x</b>";2021;5\n' },
    "&lt;b&gt;x&lt;/b&gt;",
  ],
])("a file that cannot be read comes back with the reason: %s", async (_, wrong, words) => {
  const { db, upload, files } = await service();
  const answer = await upload(statistics, "tem-manager", { ...fields, table: "11s5" }, wrong);
  expect(answer.status).toBe(400);
  const html = await answer.text();
  expect(html).toContain(words);
  expect(readPage(html).wrong).toEqual([]);
  expect(html).toContain("20.11.2026");
  expect(await db.selectFrom("statisticsUpload").selectAll().execute()).toEqual([]);
  expect(await keysOf(files)).toEqual([]);
  expect(readdirSync(files.incoming)).toEqual([]);
});

test("a day of retrieval that is none, or ahead, is told beside its field", async () => {
  const { upload } = await service();
  for (const [retrieved, words] of [
    ["eilen", "Kirjoita noutopäivä"],
    ["24.11.2026", "on tulevaisuudessa"],
  ]) {
    const answer = await upload(statistics, "tem-manager", { retrieved: retrieved ?? "", table: "" }, file);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(words);
  }
});

test("a body that is no form with a file is answered, not broken by", async () => {
  const { post, signIn } = await service();
  const cookie = await signIn("tem-manager");
  expect((await post(statistics, { retrieved: "1.1.2026" }, { cookie })).status).toBe(400);
  expect((await post(`${statistics}/nothing`, { digest: "x" }, { cookie })).status).toBe(400);
  expect((await post(`${statistics}/nothing`, { digest: "0".repeat(64) }, { cookie })).status).toBe(302);
});

const claim = { referenceOn: "2022-12-31", claimed: "60 300", reasons: "Oma rekisteri <b>." };

test("a signatory contests the municipality's figure with a document; an officer corrects it; both see it", async () => {
  const { db, upload, read, get, post, signIn } = await service();
  expect(await read(`/fi/calls/${openCallId}`, "vantaa-signatory")).toContain(`href="${figurePage}"`);
  expect(await read(figurePage, "vantaa-signatory")).toMatch(/60\s098–60\s340/);
  const sent = await upload(figurePage, "vantaa-signatory", claim, {
    name: "rekisteri.pdf",
    bytes: new Uint8Array(pdf()),
  });
  expect(sent.headers.get("Location")).toBe(`${figurePage}?sent`);
  const { id } = await db.selectFrom("figureContest").select("id").executeTakeFirstOrThrow();
  const document = await db.selectFrom("contestDocument").select("id").executeTakeFirstOrThrow();

  expect(await read("/fi/ministry/figures", "tem-manager")).toContain(`/fi/ministry/figures/${id}`);
  const matter = await read(`/fi/ministry/figures/${id}`, "tem-officer");
  expect(matter).toContain("Oma rekisteri &lt;b&gt;.");
  expect(readPage(matter).wrong).toEqual([]);
  for (const [who, status] of [
    ["tem-officer", 200],
    ["vantaa-preparer", 200],
    ["espoo-signatory", 404],
  ] as const) {
    const answer = await get(`/fi/contest-files/${document.id}`, { cookie: await signIn(who) });
    expect(answer.status, who).toBe(status);
    if (status === 200) expect(answer.headers.get("Content-Disposition")).toContain("attachment");
  }

  const cookie = await signIn("tem-officer");
  const path = `/fi/ministry/figures/${id}`;
  const wrong = await post(
    path,
    { outcome: "corrected", number: "monta", source: "", reasons: "Ok" },
    { cookie },
  );
  expect(wrong.status).toBe(400);
  const words = await wrong.text();
  expect(words).toContain("Kirjoita oikea määrä");
  expect(words).toContain('value="monta"');
  const decision = {
    outcome: "corrected",
    number: "60 250",
    source: "Tilastokeskus",
    reasons: "Selvitys riittää.",
  };
  expect((await post(path, decision, { cookie })).status).toBe(302);
  expect((await post(path, decision, { cookie })).status).toBe(409);
  const own = await read(figurePage, "vantaa-preparer");
  expect(own).toMatch(/60\s250/);
  expect(own).toContain("TEM LUKU-2026-0001");
  expect(own).toMatch(/Alkuperäinen jäädytetty luku: 60\s098–60\s340/);
});

test("what is missing in a request is told beside its field, and what was typed stays", async () => {
  const { db, upload } = await service();
  const answer = await upload(
    figurePage,
    "vantaa-signatory",
    { ...claim, claimed: "paljon" },
    { name: "a.pdf", bytes: new Uint8Array(pdf()) },
  );
  expect(answer.status).toBe(400);
  const html = await answer.text();
  expect(html).toContain("Kirjoita oikea määrä kokonaisina henkilöinä.");
  expect(html).toContain('value="paljon"');
  expect(html).toContain("Valitse asiakirja uudelleen");
  const nothing = await upload(figurePage, "vantaa-signatory", { ...claim, reasons: " " });
  expect(await nothing.text()).toContain("Kirjoita perustelut.");
  const macro = await upload(figurePage, "vantaa-signatory", claim, { name: "a.exe", bytes: "MZ" });
  expect(await macro.text()).toContain("tiedostomuoto");
  expect((await upload(figurePage, "vantaa-preparer", claim)).status).toBe(404);
  expect(await db.selectFrom("figureContest").selectAll().execute()).toEqual([]);
});

test("a manager and an auditor read a request and cannot decide on it", async () => {
  const { db, read, post, signIn } = await service();
  const id = await contest(db);
  for (const who of ["tem-manager", "tem-auditor"]) {
    expect(await read(`/fi/ministry/figures/${id}`, who)).toContain("Pyynnön ratkaisee esittelijä.");
    const answer = await post(
      `/fi/ministry/figures/${id}`,
      { outcome: "upheld", reasons: "Ei." },
      { cookie: await signIn(who) },
    );
    expect(answer.status, who).toBe(404);
  }
});

test("a document that came before there was a scanner is scanned before it is given out", async () => {
  let said: Scanned = { state: "infected", finding: "Eicar" };
  const { db, files, get, signIn } = await service({ scan: async () => said });
  const document = { file: arrive(files, "laskelma.pdf", pdf()), files };
  await contest(db, document);
  const { id } = await db.selectFrom("contestDocument").select("id").executeTakeFirstOrThrow();
  const cookie = await signIn("tem-officer");
  const open = () => get(`/fi/contest-files/${id}`, { cookie });
  expect((await open()).status).toBe(423);
  said = { state: "failed", why: "It is away." };
  const held = await open();
  expect(held.status).toBe(423);
  expect(await held.text()).toContain("Yritä hetken kuluttua uudelleen.");
  said = { state: "clean" };
  expect((await open()).status).toBe(200);
});
