import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { resendMessage } from "../../app/commands/resend-message.server";
import { mailThrough, type Send } from "../../app/outside/mail.server";
import { findMessage, insertMessages } from "../../app/queries/messages.server";
import type { MailContext } from "../../app/server/jobs/send-messages";
import { sendMessages } from "../../app/server/jobs/send-messages";
import type { Db } from "../../db/open";
import { outbox } from "../proofs/outbox";
import { makeSubmittedApplication, officer } from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { openSink, type Trouble } from "../support/mail-sink";

const mailFrom = "Hankesalkku, TEM <noreply@hankesalkku.test>";

async function sink(...troubles: Trouble[]) {
  const opened = await openSink(() => troubles.shift() ?? "none");
  onTestFinished(() => opened.close());
  return { ...opened, send: mailThrough({ smtpUrl: opened.url, mailFrom }) };
}

function worker(db: Db, send?: Send) {
  let now = Date.parse(testNow);
  const lines: string[] = [];
  const log = {
    info: (fields: object, text: string) => void lines.push(JSON.stringify({ ...fields, text })),
    error: (fields: object, text: string) => void lines.push(JSON.stringify({ ...fields, text })),
  };
  const clock = () => new Date(now).toISOString();
  const context: MailContext = { db, clock, log, send, config: { publicOrigin: "https://salkku.test" } };
  return {
    lines,
    clock,
    work: () => sendMessages(context),
    wait: (minutes: number) => {
      now += minutes * 60_000;
    },
  };
}

async function write(db: Db, toAddress = "aino@vantaa.test", changed: object = {}): Promise<string> {
  const id = randomUUID();
  const message = {
    id,
    kind: "received",
    dedupeKey: id,
    personId: null,
    toAddress,
    subject: "Hakemus on vastaanotettu",
    body: "Päivää, Åsa!\n\n{origin}/fi/applications/1/receipt",
    noun: "application",
    nounId: "1",
    createdAt: testNow,
  };
  await insertMessages(db, [{ ...message, ...changed }]);
  return id;
}

const stateOf = async (db: Db, id: string, now = testNow) => (await findMessage(db, id, now))?.state;

test("a message goes out whole: from, to, subject, text with its links, and an id of its own", async () => {
  const db = await freshDatabase();
  const { send, accepted } = await sink();
  const id = await write(db);
  await worker(db, send).work();

  expect(await stateOf(db, id)).toBe("sent");
  const [letter] = accepted;
  const raw = letter?.raw ?? "";
  expect(letter?.to).toBe("aino@vantaa.test");
  expect(raw).toMatch(/^From: "Hankesalkku, TEM" <noreply@hankesalkku\.test>\r$/m);
  expect(raw).toMatch(/^To: aino@vantaa\.test\r$/m);
  expect(raw).toMatch(/^Subject: Hakemus on vastaanotettu\r$/m);
  expect(raw).toContain(`Message-ID: <${id}@hankesalkku.test>`);
  expect(raw).toContain("Auto-Submitted: auto-generated");
  expect(raw).toContain("P=C3=A4iv=C3=A4=C3=A4, =C3=85sa!");
  expect(raw.replaceAll("=\r\n", "")).toContain("https://salkku.test/fi/applications/1/receipt");
});

test("a message that was refused for now is tried later, under the same Message-ID", async () => {
  const db = await freshDatabase();
  const { send, accepted } = await sink("4xx-at-rcpt", "loses-its-answer");
  const id = await write(db);
  const { work, wait, clock } = worker(db, send);
  await work();
  expect(await findMessage(db, id, testNow)).toMatchObject({
    state: "waiting",
    attempts: 1,
    nextAt: "2026-11-23T10:01:00.000Z",
    lastError: expect.stringContaining("450 Not now"),
  });
  await work();
  expect(accepted, "before its time it is not tried").toHaveLength(0);
  wait(1);
  await work();
  wait(5);
  await work();
  expect(accepted.map(({ messageId }) => messageId)).toEqual(Array(2).fill(`${id}@hankesalkku.test`));
  expect(await findMessage(db, id, clock())).toMatchObject({ state: "sent", attempts: 3, lastError: null });
});

test("an address that does not exist fails at once, and the log does not name it", async () => {
  const db = await freshDatabase();
  const { send, accepted } = await sink();
  const id = await write(db, "nobody@vantaa.test");
  const { work, lines } = worker(db, send);
  await work();
  expect(await findMessage(db, id, testNow)).toMatchObject({
    state: "failed",
    attempts: 1,
    lastError: "RCPT TO: 550 No such user nobody@vantaa.test",
  });
  expect(accepted).toHaveLength(0);
  expect(lines.join()).toContain("given up");
  expect(lines.join()).not.toContain("vantaa.test");
});

test("a letter that the server refuses for good after reading it fails at once", async () => {
  const db = await freshDatabase();
  const { send } = await sink("5xx-at-data");
  const id = await write(db);
  await worker(db, send).work();
  expect(await stateOf(db, id)).toBe("failed");
});

test("a server that does not answer is tried seven times in a day, and then the message is given up", async () => {
  const db = await freshDatabase();
  const { send, connections } = await sink(...Array<Trouble>(9).fill("drops-at-once"));
  const id = await write(db);
  const { work, wait, clock } = worker(db, send);
  for (let hours = 0; hours < 72; hours++) {
    for (const minutes of [1, 4, 25, 30]) {
      await work();
      wait(minutes);
    }
  }
  expect(connections()).toBe(7);
  const failed = await findMessage(db, id, clock());
  expect(failed).toMatchObject({ state: "failed", attempts: 7 });
  const hours = (Date.parse(failed?.failedAt ?? "") - Date.parse(testNow)) / 3_600_000;
  expect(hours).toBeGreaterThan(20);
  expect(hours).toBeLessThan(24);
});

test("one that an officer sends again goes out under the Message-ID that it had", async () => {
  const db = await freshDatabase();
  const { send, accepted } = await sink("5xx-at-data");
  const id = await write(db);
  const { work, clock } = worker(db, send);
  await work();
  await resendMessage(db, { messageId: id, key: randomUUID(), by: officer, at: clock() });
  await work();
  expect(accepted.map(({ messageId }) => messageId)).toEqual([`${id}@hankesalkku.test`]);
});

test("without a mail server everything waits, and invented people are never written to", async () => {
  const db = await freshDatabase();
  await makeSubmittedApplication(db);
  const id = await write(db);
  await worker(db).work();
  expect(await stateOf(db, id)).toBe("waiting");

  const { send, accepted } = await sink();
  await worker(db, send).work();
  expect(accepted.map(({ to }) => to)).toEqual(["aino@vantaa.test"]);
  const toInvented = await db.selectFrom("message").selectAll().where("id", "!=", id).execute();
  expect(toInvented.length).toBeGreaterThan(0);
  expect(toInvented.every(({ attempts, sentAt }) => attempts === 0 && sentAt === null)).toBe(true);
});

test("what has waited for more than a week is not sent any more, but shown", async () => {
  const db = await freshDatabase();
  const { send, accepted } = await sink();
  const old = await write(db, undefined, { createdAt: "2026-11-16T09:59:59.000Z" });
  const recent = await write(db, undefined, { createdAt: "2026-11-16T10:00:01.000Z" });
  await worker(db, send).work();
  expect(await findMessage(db, old, testNow)).toMatchObject({ state: "failed", lastError: "too-old" });
  expect(await stateOf(db, recent)).toBe("sent");
  expect(accepted).toHaveLength(1);
});

test("an address that is two is sent to nobody", async () => {
  const db = await freshDatabase();
  const { send, connections } = await sink();
  const id = await write(db, "aino@vantaa.test, mallory@evil.test");
  await worker(db, send).work();
  expect(await findMessage(db, id, testNow)).toMatchObject({ state: "failed", lastError: "not-an-address" });
  expect(connections()).toBe(0);
});

test("a subject and an address with line breaks make no header, even past the outbox", async () => {
  const { send, accepted } = await sink();
  const letter = { id: "x", subject: "Hei\r\nBcc: mallory@evil.test", text: "Hei" };
  await send({ ...letter, to: "aino@vantaa.test" });
  await send({ ...letter, to: "aino@vantaa.test\r\nBcc: mallory@evil.test" });
  await send({ ...letter, to: "aino@vantaa.test, mallory@evil.test" });
  for (const { raw, to } of accepted) {
    expect(raw).not.toMatch(/^Bcc:/im);
    expect(to).not.toContain("mallory");
  }
  expect(accepted.length).toBeGreaterThan(0);
});

test("a worker that dies leaves the message until its lease has run out, and another takes it then", async () => {
  const db = await freshDatabase();
  const { send, accepted } = await sink();
  const id = await write(db);
  const dying = worker(db, async () => {
    throw new Error("The process died.");
  });
  await dying.work();
  const { work, wait, clock } = worker(db, send);
  expect(await stateOf(db, id, clock())).toBe("sending");
  wait(9);
  await work();
  expect(accepted).toHaveLength(0);
  wait(1);
  await work();
  expect(await findMessage(db, id, clock())).toMatchObject({ state: "sent", attempts: 2 });
});

test("four workers at once send every message once", async () => {
  const db = await freshDatabase();
  const { send, accepted } = await sink();
  for (let number = 0; number < 60; number++) await write(db, `person-${number}@vantaa.test`);
  const workers = Array.from({ length: 4 }, () => worker(db, send));
  await Promise.all(workers.map(({ work }) => work()));
  expect(new Set(accepted.map(({ to }) => to)).size).toBe(60);
  expect(accepted).toHaveLength(60);
});

test("through a server that drops, delays, refuses and dies nothing is missing, and only what it answered in vain comes twice", async () => {
  const db = await freshDatabase();
  const [row] = await outbox({ db, messages: 200, seed: 20261123, officer });
  expect(row).toMatchObject({ messages: 200, missing: 0 });
  expect(row?.explained, "every duplicate is explained").toBe(row?.duplicates);
  expect(row?.duplicates, "the troubles were real").toBeGreaterThan(0);
  expect(row?.refused).toBeGreaterThan(0);
  expect((row?.sent ?? 0) + (row?.refused ?? 0)).toBe(200);
}, 120_000);
