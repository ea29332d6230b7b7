import { describe, expect, test } from "vitest";
import { findAnswers } from "../../app/queries/applications.server";
import { listAttachments } from "../../app/queries/attachments.server";
import type { Db } from "../../db/open";
import { deadline, sendSlowly } from "../proofs/deadline";
import { sameSubmission } from "../proofs/same-submission";
import { plans, publishFormWithAttachments } from "../support/attachments";
import { freshDatabase } from "../support/database";
import { completeDraft, openCall, people, recordOf, startDraft, stateOf } from "../support/drafts";
import { pdf } from "../support/sample-files";
import { serve } from "../support/server";

const closesAt = "2027-01-05T14:15:00.000Z";
const before = "2027-01-05T14:14:50.000Z";
const after = "2027-01-05T14:15:20.000Z";

async function closing(): Promise<Db> {
  const db = await freshDatabase();
  await db.updateTable("call").set({ closesAt }).where("id", "=", openCall).execute();
  return db;
}

/** Submits an application whose last part comes after the deadline. */
async function crossing() {
  const db = await closing();
  let now = before;
  const served = await serve(db, () => now);
  const id = await completeDraft(db, people.vantaaPreparer, {}, () => now);
  const { version } = await stateOf(db, id);
  const cookie = await served.signIn("vantaa-signatory");
  const body = `version=${version}&key=${crypto.randomUUID()}`;
  const status = await sendSlowly(served, `/fi/applications/${id}/check`, cookie, body, () => {
    now = after;
  });
  return { db, id, cookie, status, ...served };
}

test("the deadline holds to the second, on both nights of the clocks, and for slow uploads", async () => {
  const rows = await deadline({ freshDatabase, serve });
  expect(rows.filter(({ ok }) => !ok)).toEqual([]);
  expect(rows).toHaveLength(21);
}, 240_000);

test("fifty identical submissions at once give one application and fifty equal receipts", async () => {
  const rows = await sameSubmission({ freshDatabase, serve });
  expect(rows).toMatchObject([
    { accepted: 50, stored: 1, receipts: 1, ok: true },
    { accepted: 0, stored: 1, ok: true },
  ]);
}, 120_000);

describe("an application whose last part came after the deadline", () => {
  test("is received, with a number, and the record and the snapshot say when", async () => {
    const { db, id, status } = await crossing();
    expect(status).toBe(302);
    expect(await stateOf(db, id)).toMatchObject({
      state: "submitted",
      number: expect.stringMatching(/^HS-2027-/),
    });
    const row = await db.selectFrom("submission").selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ beganAt: before, receivedAt: after });
    expect(JSON.parse(row.snapshot)).toMatchObject({
      beganAt: before,
      receivedAt: after,
      timeliness: "crossed",
    });
    expect((await recordOf(db, id)).at(-1)).toMatchObject({
      action: "submit",
      details: { beganAt: before, timeliness: "crossed" },
    });
  });

  test("has a receipt that says so calmly, in its language, and so does the page that checks it", async () => {
    const { db, id, cookie, get } = await crossing();
    const receipt = await (await get(`/fi/applications/${id}/receipt`, { cookie })).text();
    expect(receipt).toContain("Viimeinen osa saapui määräajan jälkeen");
    expect(receipt).toContain("5.1.2027 klo 16.14.50");
    expect(receipt).toContain("5.1.2027 klo 16.15.20");
    expect(receipt).not.toContain("Saapui ajoissa");
    const { receiptNumber, sha256 } = await db.selectFrom("submission").selectAll().executeTakeFirstOrThrow();
    const check = await (await get(`/fi/receipts?number=${receiptNumber}&hash=${sha256}`)).text();
    expect(check).toContain("Virkamies päättää, katsotaanko hakemuksen saapuneen ajoissa.");
  });

  test("is flagged for the ministry in the list and on its own page, with both instants", async () => {
    const { id, get, signIn } = await crossing();
    const cookie = await signIn("tem-officer");
    for (const path of ["/fi/ministry", `/fi/ministry/applications/${id}`]) {
      const page = await (await get(path, { cookie })).text();
      expect(page, path).toContain("Ylitti määräajan");
      expect(page, path).toContain("5.1.2027 klo 16.14.50");
      expect(page, path).toContain("5.1.2027 klo 16.15.20");
    }
  });
});

describe("texts whose request began before the deadline", () => {
  test("are saved when their last part comes after it, and the page says so", async () => {
    const db = await closing();
    let now = before;
    const served = await serve(db, () => now);
    const id = await startDraft(db, people.vantaaPreparer, () => now);
    const cookie = await served.signIn("vantaa-preparer");
    const path = `/fi/applications/${id}/sections/project`;
    const status = await sendSlowly(
      served,
      path,
      cookie,
      "version=0&intent=next&project.need=Viime+hetken+teksti",
      () => {
        now = after;
      },
    );
    expect(status).toBe(302);
    expect(await findAnswers(db, id)).toEqual({ "project.need": "Viime hetken teksti" });
    const page = await (await served.get(`${path}?saved`, { cookie })).text();
    expect(page).toContain("Kirjoittamasi tallennettiin 5.1.2027 klo 16.15.20.");
    expect(page).toContain("Lähetyksesi alkoi saapua ennen määräaikaa");

    const late = { version: "1", intent: "next", "project.need": "Myöhässä" };
    expect((await served.post(path, late, { cookie })).status).toBe(409);
    expect(await findAnswers(db, id)).toEqual({ "project.need": "Viime hetken teksti" });
  });
});

test("a file whose upload began before the deadline is kept, and its removal afterwards is refused", async () => {
  const db = await closing();
  await publishFormWithAttachments(db);
  let now = before;
  const served = await serve(db, () => now);
  const id = await startDraft(db, people.vantaaPreparer, () => now);
  const cookie = await served.signIn("vantaa-preparer");
  const path = `/fi/applications/${id}/attachments/${plans}`;
  const disposition = 'Content-Disposition: form-data; name="file"; filename="a.pdf"';
  const body = `--x\r\n${disposition}\r\n\r\n${pdf().toString("latin1")}\r\n--x--\r\n`;
  const type = "multipart/form-data; boundary=x";
  const crosses = () => {
    now = after;
  };
  expect(await sendSlowly(served, path, cookie, body, crosses, type)).toBe(302);
  const [file] = await listAttachments(db, id);
  expect(file).toMatchObject({ name: "a.pdf", uploadedAt: after });
  const removal = await served.post(path, { intent: "remove", attachment: file?.id ?? "" }, { cookie });
  expect(removal.status).toBe(409);
  expect(await listAttachments(db, id)).toHaveLength(1);
});

describe("after the deadline", () => {
  test("the pages say calmly what can be done, and what the service's clock shows", async () => {
    const db = await closing();
    let now = before;
    const { get, post, signIn } = await serve(db, () => now);
    const id = await completeDraft(db, people.vantaaPreparer, {}, () => now);
    const { version } = await stateOf(db, id);
    const cookie = await signIn("vantaa-signatory");
    const check = `/fi/applications/${id}/check`;
    expect(await (await get(check, { cookie })).text()).toContain(
      "Palvelun kello on nyt 5.1.2027 klo 16.14.50.",
    );

    now = after;
    const told = [
      "kirjaamoon",
      "Myöhässä saapunutta hakemusta ei yleensä käsitellä.",
      "johdantojakso@example.org",
    ];
    for (const path of [check, `/fi/applications/${id}`]) {
      const page = await (await get(path, { cookie })).text();
      for (const words of [...told, "Palvelun kello on nyt 5.1.2027 klo 16.15.20"])
        expect(page, path).toContain(words);
      expect(page).not.toContain("Aikaa on");
    }
    const sent = await post(check, { version: String(version), key: crypto.randomUUID() }, { cookie });
    expect(sent.status).toBe(409);
    const page = await sent.text();
    expect(page).toContain("Hakemus ei saapunut määräajassa");
    for (const words of told) expect(page).toContain(words);
  });
});
