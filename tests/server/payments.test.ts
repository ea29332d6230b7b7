import { expect, test } from "vitest";
import { makePlanVersion } from "../../app/commands/make-plan-version.server";
import { findPlan } from "../../app/queries/project-plans.server";
import type { Db } from "../../db/open";
import { freshDatabase } from "../support/database";
import { readPage } from "../support/html";
import { makeAccount, makePayment, makeSentPayment, officer } from "../support/payments";
import { makeProject } from "../support/projects";
import { serve } from "../support/server";

const at = "/fi/ministry/payments";

async function service() {
  const db = await freshDatabase();
  let now = "2026-11-23T10:00:00.000Z";
  const served = await serve(db, () => now);
  const { get, post, signIn, origin } = served;
  const read = async (path: string, who: string) => {
    const html = await (await get(path, { cookie: await signIn(who) })).text();
    expect(readPage(html).wrong, path).toEqual([]);
    return html;
  };
  const send = async (path: string, who: string, fields: Record<string, string>) =>
    post(path, fields, { cookie: await signIn(who) });
  async function upload(who: string, kind: string, name: string, text: string | Uint8Array) {
    const body = new FormData();
    body.set("kind", kind);
    body.set("file", new File([text as BlobPart], name));
    const headers = { Origin: origin, Cookie: await signIn(who) };
    return fetch(`${origin}${at}/imports`, { method: "POST", redirect: "manual", body, headers });
  }
  const clock = (instant: string) => {
    now = instant;
  };
  return { db, read, send, upload, clock, ...served };
}

const numberOf = async (db: Db, id: string) =>
  (await db.selectFrom("payment").select("number").where("id", "=", id).executeTakeFirstOrThrow()).number;

test("from the account to the bank and back: each does a part, and the books follow", async () => {
  const { db, read, send, upload, clock, get, signIn } = await service();
  const project = await makeProject(db);
  const id = await makePayment(db, project);
  const number = await numberOf(db, id);
  expect(await read(`${at}/${id}`, "tem-payer")).toContain("Saaja ei ole antanut tilinumeroa");

  const given = await send("/fi/desk/account", "vantaa-signatory", {
    iban: "FI80 1000 1520 0013 60",
    bic: "",
    reference: "",
  });
  expect(given.headers.get("Location")).toBe("/fi/desk/account?done=given");
  expect(await read("/fi/desk/account?done=given", "vantaa-preparer")).toContain("odottaa vahvistusta");
  expect(await read(`${at}/accounts`, "tem-officer")).toContain("FI80 1000 1520 0013 60");
  const { id: account } = await db.selectFrom("bankAccount").select("id").executeTakeFirstOrThrow();
  const silent = await send(`${at}/accounts`, "tem-officer", { account, intent: "confirmed" });
  expect(silent.status).toBe(400);
  const fields = { account, intent: "confirmed", [`reason-${account}`]: "Soitettu." };
  expect((await send(`${at}/accounts`, "tem-payer", fields)).status).toBe(404);
  expect((await send(`${at}/accounts`, "tem-officer", fields)).status).toBe(302);

  expect(await read(at, "tem-payer")).toContain(number);
  const approving = { intent: "approve", amount: "2000000", setOff: "0" };
  expect((await send(`${at}/${id}`, "tem-officer", approving)).status).toBe(404);
  expect((await send(`${at}/${id}`, "tem-payer", { ...approving, amount: "1" })).status).toBe(409);
  expect((await send(`${at}/${id}`, "tem-payer", approving)).status).toBe(302);
  expect(await read(`${at}/${id}?done=approve`, "tem-payer")).toContain("Maksu on hyväksytty");

  const wrongDay = await send(`${at}/batches`, "tem-payer", {
    [`take-${id}`]: "yes",
    [`day-${id}`]: "huomenna",
  });
  expect(wrongDay.status).toBe(400);
  expect(await wrongDay.text()).toContain("huomenna");
  const made = await send(`${at}/batches`, "tem-payer", {
    [`take-${id}`]: "yes",
    [`day-${id}`]: "24.11.2026",
  });
  const batch = (made.headers.get("Location") ?? "").replace(/\?.*/, "");
  expect(batch).toMatch(/\/batches\/[0-9a-f-]{36}$/);
  const file = `${batch}/pain.xml`;
  expect((await get(file, { cookie: await signIn("tem-payer") })).status).toBe(404);
  const own = await send(batch, "tem-payer", { intent: "release" });
  expect([own.status, await own.text()]).toEqual([409, expect.stringContaining("Pyydä toista maksajaa")]);
  expect((await send(batch, "tem-payer-two", { intent: "release" })).status).toBe(302);
  expect(await read(batch, "tem-payer-two")).toContain("Lataa pain.001-tiedosto");
  const xml = await get(file, { cookie: await signIn("tem-payer-two") });
  expect(xml.headers.get("Content-Disposition")).toContain("MA-2026-0001.xml");
  expect(await xml.text()).toContain(`<EndToEndId>${number}</EndToEndId>`);

  clock("2026-11-25T10:00:00.000Z");
  const table = `payment;status;paid_on;amount;reason\n${number};paid;24.11.2026;20000;\n`;
  expect((await upload("tem-officer", "status", "a.csv", table)).status).toBe(404);
  const answered = await upload("tem-payer", "status", "a.csv", table);
  expect(answered.headers.get("Location")).toBe(`${at}/imports?done=1`);
  expect((await upload("tem-payer", "status", "b.csv", table)).headers.get("Location")).toBe(
    `${at}/imports?done=known`,
  );
  expect(await read(`${at}/imports?done=known`, "tem-auditor")).toContain("Mitään ei muutettu");
  expect(await read(`/fi/ministry/projects/${project.id}/payments`, "tem-manager")).toContain("24.11.2026");

  expect(await read(`${at}/reconciliation`, "tem-payer")).toContain("puuttuu tiliotteelta");
  const csv = await (await get(`${at}/reconciliation.csv`, { cookie: await signIn("tem-payer") })).text();
  expect(csv).toContain(`"2026-11","${number}","missing-there","20000.00","2026-11-24","","",""`);
  const statement = `entry,booked_on,reference,amount\n1,24.11.2026,${number},20000\n`;
  expect((await upload("tem-payer", "statement", "t.csv", statement)).status).toBe(302);
  expect(await read(`${at}/reconciliation`, "tem-payer")).toContain("Kaikki täsmää");
}, 120_000);

test.each([
  ["", "Kirjoita tilinumero."],
  ["FI80 1000 1520 0013 61", "Tilinumeron tarkistusnumero ei täsmää"],
  ["SE45 5000 0000 0583 9825 7466", "Kirjoita pankin BIC"],
])("a wrong account comes back as it was typed: %s", async (iban, words) => {
  const { db, send } = await service();
  const answer = await send("/fi/desk/account", "vantaa-signatory", { iban, bic: "", reference: "1233" });
  expect(answer.status).toBe(400);
  const html = await answer.text();
  expect(html).toContain(words);
  expect(html).toContain("Viitenumeron tarkistusnumero ei täsmää");
  expect(html).toContain(`value="${iban}"`);
  expect(await db.selectFrom("bankAccount").selectAll().execute()).toEqual([]);
});

test("only the signatory gives the account, for the own organisation, and it is shown with most of it hidden", async () => {
  const { db, send, read } = await service();
  await makeAccount(db, await makeProject(db));
  const fields = { iban: "FI2112345600000785", bic: "", reference: "" };
  expect((await send("/fi/desk/account", "vantaa-preparer", fields)).status).toBe(404);
  expect(await read("/fi/desk/account", "vantaa-preparer")).toContain("FI80 •••• 1360");
  expect(await read("/fi/desk/account", "espoo-signatory")).not.toContain("1360");
});

test("a payment is sent back, answered and cancelled with reasons, which stay when they are missing", async () => {
  const { db, send, read } = await service();
  const project = await makeProject(db);
  await makeAccount(db, project);
  const id = await makePayment(db, project);
  const path = `${at}/${id}`;
  const empty = await send(path, "tem-payer", { intent: "send-back", "send-back-reason": " " });
  expect([empty.status, await empty.text()]).toEqual([400, expect.stringContaining("Kirjoita perustelu")]);
  const back = { intent: "send-back", "send-back-reason": "Mikä erä?" };
  expect((await send(path, "tem-officer", back)).status).toBe(404);
  expect((await send(path, "tem-payer", back)).status).toBe(302);
  expect(await read(path, "tem-officer")).toContain("Mikä erä?");
  expect((await send(path, "tem-payer", back)).status).toBe(409);
  const answer = { intent: "answer", "answer-reason": "Ensimmäinen." };
  expect((await send(path, "tem-payer", answer)).status).toBe(404);
  expect((await send(path, "tem-officer", answer)).status).toBe(302);
  expect((await send(path, "tem-officer", { intent: "cancel", "cancel-reason": "Väärä." })).status).toBe(302);
  expect(await read(`${path}?done=cancel`, "tem-auditor")).toContain("Maksu on peruttu");
  expect((await send(path, "tem-auditor", answer)).status).toBe(404);
  expect((await send(`${at}/none`, "tem-officer", { intent: "cancel", "cancel-reason": "x" })).status).toBe(
    404,
  );
  expect((await send(path, "tem-payer", { intent: "delete" })).status).toBe(404);
});

test("an officer makes an advance of the plan payable, with a reason", async () => {
  const { db, send, read } = await service();
  const project = await makeProject(db);
  const path = `/fi/ministry/projects/${project.id}/payments`;
  const plan = (await findPlan(db, project.id))?.plan;
  if (!plan) throw new Error("No plan.");
  const advance = { id: "a1", kind: "advance" as const, amount: 10_000_00, payableOn: "2026-11-01" };
  await db.transaction().execute((trx) =>
    makePlanVersion(trx, {
      projectId: project.id,
      plan: { ...plan, instalments: [advance, ...plan.instalments] },
      ...{
        basis: "correction",
        causeId: null,
        holdsFrom: "2026-11-23",
        by: officer,
        at: "2026-11-23T10:00:00.000Z",
      },
    }),
  );
  expect(await read(path, "tem-officer")).toContain("Merkitse ennakko maksettavaksi");
  expect(await read(path, "tem-payer")).not.toContain("Merkitse ennakko maksettavaksi");
  const empty = await send(path, "tem-officer", { intent: "advance-a1", "advance-a1-reason": "" });
  expect([empty.status, await empty.text()]).toEqual([
    400,
    expect.stringContaining("miksi ennakko on perusteltu"),
  ]);
  const asked = { intent: "advance-a1", "advance-a1-reason": "Palkat." };
  expect((await send(path, "tem-payer", asked)).status).toBe(404);
  expect((await send(path, "tem-officer", asked)).headers.get("Location")).toBe(`${path}?done=advance`);
  expect((await send(path, "tem-officer", asked)).status).toBe(409);
  expect(await read(at, "tem-payer")).toContain("ennakko");
});

test.each([
  ["nothing chosen", "", "", "Valitse tiedosto."],
  ["an empty file", "a.csv", "", "Tiedosto on tyhjä."],
  ["bytes of no text", "a.csv", Uint8Array.from([0, 255, 254]), "Tiedostoa ei voi lukea"],
  ["a message with entities", "a.xml", '<!DOCTYPE a [<!ENTITY b "c">]><Document/>', "dokumenttityypin"],
  [
    "markup in a cell",
    "a.csv",
    "payment;status;paid_on;amount;reason\n<b>x</b>;accepted;;;\n",
    "&lt;b&gt;x&lt;/b&gt;",
  ],
  ["too large a file", "a.csv", "x".repeat(2 * 1024 * 1024 + 1), "Tiedosto on liian suuri"],
])("a file that cannot be taken comes back with the reason: %s", async (_, name, text, words) => {
  const { db, upload } = await service();
  const answer = await upload("tem-payer", "status", name, text);
  expect(answer.status).toBe(400);
  const html = await answer.text();
  expect(html).toContain(words);
  expect(readPage(html).wrong).toEqual([]);
  expect(await db.selectFrom("paymentImport").selectAll().execute()).toEqual([]);
});

test("a claim's 80 days are shown beside its payment", async () => {
  const { db, read } = await service();
  const project = await makeProject(db);
  const { paymentId } = await makeSentPayment(db, project);
  await db
    .insertInto("filing")
    .values({
      ...{
        id: "c1",
        projectId: project.id,
        kind: "claim",
        number: "HS-M1",
        state: "accepted",
        planned: "i1",
      },
      ...{ planVersion: 1, version: 1, createdBy: "vantaa-preparer", createdAt: "2026-09-01T10:00:00.000Z" },
      ...{ submittedAt: "2026-09-01T10:00:00.000Z", decidedBy: null, decidedAt: null, reasons: null },
    })
    .execute();
  await db.updateTable("payment").set({ claimId: "c1" }).where("id", "=", paymentId).execute();
  const html = await read(at, "tem-payer");
  expect(html).toContain("20.11.2026");
  expect(html).toContain("3 päivää myöhässä");
});
