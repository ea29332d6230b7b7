import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { messagePage } from "../../app/queries/messages.server";
import { makeSubmittedApplication } from "../support/applications";
import { testNow } from "../support/clock";
import { contest, decide } from "../support/contests";
import { freshDatabase } from "../support/database";
import { startDraft } from "../support/drafts";
import { serve } from "../support/server";
import { answer, makeOpenStatement } from "../support/statements";

const at = "/fi/ministry/messages";

async function service() {
  const db = await freshDatabase();
  const { id: applicationId, number } = await makeSubmittedApplication(db);
  const service = await serve(db);
  const cookie = await service.signIn("tem-officer");
  const read = async (path: string) => (await service.get(path, { cookie })).text();
  const write = async (changed: object = {}) => {
    const id = randomUUID();
    const message = { id, dedupeKey: id, toAddress: "aino@vantaa.test", subject: `Aihe ${id}`, body: "Hei" };
    await db
      .insertInto("message")
      .values({
        ...message,
        kind: "received",
        personId: null,
        noun: "application",
        nounId: applicationId,
        createdAt: testNow,
        nextAt: testNow,
        attempts: 0,
        ...changed,
      })
      .execute();
    return id;
  };
  return { db, applicationId, number, cookie, read, write, ...service };
}

const keyOn = (page: string) => /name="key" value="([^"]+)"/.exec(page)?.[1] ?? "";

test("an officer sees what has been written, to whom, of which application, and in which state", async () => {
  const { applicationId, number, read, write } = await service();
  await write({ failedAt: testNow, attempts: 1, lastError: "RCPT TO: 550 No such user" });
  const page = await read(at);
  for (const text of [
    "vantaa-preparer@example.org",
    `Hakemus ${number} on vastaanotettu`,
    `href="/fi/ministry/applications/${applicationId}"`,
    "Ei lähetetä: esittely",
    "Ei lähtenyt",
    "550 No such user",
    "1 viesti ei lähtenyt",
    "ei ole asetettu sähköpostipalvelinta",
  ]) {
    expect(page).toContain(text);
  }
});

test("what was answered without an application leads to its own page, and open contests wait in the inbox", async () => {
  const { db, read } = await service();
  const statement = await makeOpenStatement(db);
  await answer(db, statement.id, "admitted");
  const contestId = await contest(db);
  expect(await read("/fi/ministry")).toMatch(
    /href="\/fi\/ministry\/figures"[\s\S]{0,80}Oikaisupyynnöt[\s\S]{0,40}-->1</,
  );
  await decide(db, contestId);
  const page = await read(at);
  expect(page).toContain(`href="/fi/ministry/statements/${statement.id}"`);
  expect(page).toContain(`href="/fi/ministry/figures/${contestId}"`);
});

test("the list is narrowed by state and by kind, and has one address", async () => {
  const { read, write, get, cookie } = await service();
  const failed = await write({ failedAt: testNow });
  const withdrawn = await write({ kind: "withdrawn" });
  const sending = await write({ leasedUntil: "2026-11-23T10:05:00.000Z" });
  const all = [failed, withdrawn, sending];
  const shown = async (query: string) => {
    const page = await read(at + query);
    return all.filter((id) => page.includes(id));
  };
  expect(await shown("")).toEqual(all);
  expect(await shown("?state=failed")).toEqual([failed]);
  expect(await shown("?state=sending")).toEqual([sending]);
  expect(await shown("?state=waiting&kind=withdrawn")).toEqual([withdrawn]);
  expect(await shown("?state=sent")).toEqual([]);
  expect(await read(`${at}?state=sent`)).toContain("Näillä rajauksilla ei löytynyt viestejä");

  const messy = await get(`${at}?kind=&state=failed&page=1&x=1`, { cookie });
  expect(messy.headers.get("Location")).toBe(`${at}?state=failed`);
});

test("a long list comes in pages, the newest first", async () => {
  const { read, write, get, cookie } = await service();
  const old = await write({ kind: "withdrawn", createdAt: "2026-11-01T10:00:00.000Z" });
  for (let number = 0; number < messagePage; number++) await write({ kind: "withdrawn" });
  const first = await read(`${at}?kind=withdrawn`);
  expect(first).not.toContain(old);
  expect(first).toContain("51 viestiä");
  expect(first).toContain("?kind=withdrawn&amp;page=2");
  expect(await read(`${at}?kind=withdrawn&page=2`)).toContain(old);
  const beyond = await get(`${at}?kind=withdrawn&page=99`, { cookie });
  expect(beyond.headers.get("Location")).toBe(`${at}?kind=withdrawn&page=2`);
});

test("one message shows its text with working links, each language marked", async () => {
  const { db, applicationId, read, origin } = await service();
  const { id } = await db.selectFrom("message").select("id").executeTakeFirstOrThrow();
  const page = await read(`${at}/${id}`);
  expect(page).toContain(`${origin}/fi/applications/${applicationId}/receipt`);
  expect(page).not.toContain("{origin}");
  expect(page).toMatch(/<p class="typed" lang="sv">Hej!/);
  expect(page).toContain("Keksittyjen henkilöiden osoitteisiin");
  expect(page).not.toContain("Lähetä uudelleen");
});

test("a message about a draft does not lead to it: that is the applicant's own", async () => {
  const { db, read, write } = await service();
  await db.deleteFrom("message").execute();
  const draft = await startDraft(db, {
    id: "espoo-preparer",
    name: "Elsa Demo",
    organisation: { id: "municipality-049", kind: "municipality" },
    roles: ["preparer"],
  });
  await write({ nounId: draft, kind: "deadline-near" });
  expect(await read(at)).not.toContain(`/applications/${draft}`);
});

test("an officer sends again what was given up, and what was sent as another message", async () => {
  const { db, read, write, post, cookie } = await service();
  const failed = await write({ failedAt: testNow });
  const key = keyOn(await read(`${at}/${failed}`));
  const answer = await post(`${at}/${failed}`, { key }, { cookie });
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, `${at}/${failed}`]);
  expect(await read(`${at}/${failed}`)).toContain("Odottaa");

  const again = await post(`${at}/${failed}`, { key: randomUUID() }, { cookie });
  expect(again.status).toBe(409);
  expect(await again.text()).toContain("Viesti on jo lähtemässä");

  const sent = await write({ sentAt: testNow });
  const page = await read(`${at}/${sent}`);
  expect(page).toContain("hän saa sen toisen kerran");
  const another = await post(`${at}/${sent}`, { key: keyOn(page) }, { cookie });
  const location = another.headers.get("Location") ?? "";
  expect(location).not.toBe(`${at}/${sent}`);
  expect(
    await db
      .selectFrom("message")
      .select("id")
      .where("id", "=", location.split("/").at(-1) ?? "")
      .execute(),
  ).toHaveLength(1);
});

test("an auditor reads and sends nothing; others of the ministry find no such page", async () => {
  const { write, get, post, signIn } = await service();
  const failed = await write({ failedAt: testNow });
  const key = randomUUID();
  const auditor = await signIn("tem-auditor");
  const page = await get(`${at}/${failed}`, { cookie: auditor });
  expect(page.status).toBe(200);
  expect(await page.text()).not.toContain("Lähetä uudelleen");
  expect((await post(`${at}/${failed}`, { key }, { cookie: auditor })).status).toBe(404);

  for (const person of ["tem-decider", "vantaa-signatory"]) {
    const cookie = await signIn(person);
    expect((await get(at, { cookie })).status).toBe(404);
    expect((await post(`${at}/${failed}`, { key }, { cookie })).status).toBe(404);
  }
  const manager = await post(`${at}/${failed}`, { key }, { cookie: await signIn("tem-manager") });
  expect(manager.status).toBe(302);
});

test("a message that is not there, and a form that is not ours, are not found", async () => {
  const { get, post, write, cookie } = await service();
  const failed = await write({ failedAt: testNow });
  expect((await get(`${at}/${randomUUID()}`, { cookie })).status).toBe(404);
  expect((await post(`${at}/${randomUUID()}`, { key: randomUUID() }, { cookie })).status).toBe(404);
  expect((await post(`${at}/${failed}`, { key: "x" }, { cookie })).status).toBe(404);
});
