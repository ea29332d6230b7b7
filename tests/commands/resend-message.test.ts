import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { resendMessage } from "../../app/commands/resend-message.server";
import { findMessage } from "../../app/queries/messages.server";
import type { Db } from "../../db/open";
import { makeSubmittedApplication, officer } from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";

const at = "2026-11-24T08:00:00.000Z";

async function message(changed: object = {}) {
  const db = await freshDatabase();
  await makeSubmittedApplication(db);
  const { id } = await db.selectFrom("message").select("id").executeTakeFirstOrThrow();
  await db.deleteFrom("message").where("id", "!=", id).execute();
  await db
    .updateTable("message")
    .set({ toAddress: "aino@vantaa.test", attempts: 7, nextAt: testNow, ...changed })
    .where("id", "=", id)
    .execute();
  return { db, id };
}

const resend = (db: Db, messageId: string, key: string = randomUUID()) =>
  resendMessage(db, { messageId, key, by: officer, at });

const count = async (db: Db) => (await db.selectFrom("message").select("id").execute()).length;

test("one that was given up is tried anew as the same message, on the record", async () => {
  const { db, id } = await message({ failedAt: testNow, lastError: "RCPT TO: 550 No" });
  expect(await resend(db, id)).toEqual({ ok: true, messageId: id });
  expect(await findMessage(db, id, at)).toMatchObject({
    state: "waiting",
    attempts: 0,
    nextAt: at,
    failedAt: null,
    lastError: "RCPT TO: 550 No",
  });
  expect(await count(db)).toBe(1);
  const entry = await db
    .selectFrom("recordEntry")
    .selectAll()
    .where("noun", "=", "message")
    .executeTakeFirstOrThrow();
  expect(entry).toMatchObject({ action: "resend", nounId: id, personId: officer.id, at });
  expect(JSON.parse(entry.details)).toEqual({ kind: "received", attempts: 7, sentAs: id });
  expect(entry.details).not.toContain("vantaa.test");
});

test("one that was sent goes as a new message with an id of its own; the first stays as it was", async () => {
  const { db, id } = await message({ sentAt: testNow });
  const verdict = await resend(db, id);
  if (!verdict?.ok) throw new Error("not resent");
  expect(verdict.messageId).not.toBe(id);
  const [first, second] = [await findMessage(db, id, at), await findMessage(db, verdict.messageId, at)];
  expect(first).toMatchObject({ state: "sent", attempts: 7 });
  expect(second).toMatchObject({
    state: "waiting",
    attempts: 0,
    createdAt: at,
    subject: first?.subject,
    body: first?.body,
    toAddress: first?.toAddress,
  });
  expect(second?.dedupeKey).not.toBe(first?.dedupeKey);
});

test("pressing the button twice on the same page sends one message", async () => {
  const { db, id } = await message({ sentAt: testNow });
  const key = randomUUID();
  const verdicts = await Promise.all([resend(db, id, key), resend(db, id, key), resend(db, id, key)]);
  expect(new Set(verdicts.map((verdict) => JSON.stringify(verdict))).size).toBe(1);
  expect(await count(db)).toBe(2);
  await resend(db, id);
  expect(await count(db)).toBe(3);
});

test.each([
  ["not-sent-yet", {}],
  ["not-sent-yet", { leasedUntil: "2026-11-24T08:05:00.000Z" }],
  ["demonstration", { toAddress: "aino@example.org", failedAt: testNow }],
] as const)("is refused as %s with %j, and nothing is recorded", async (because, changed) => {
  const { db, id } = await message(changed);
  expect(await resend(db, id)).toEqual({ ok: false, because });
  expect(await count(db)).toBe(1);
  expect(await db.selectFrom("recordEntry").where("noun", "=", "message").select("seq").execute()).toEqual(
    [],
  );
});

test("a message that does not exist is not found", async () => {
  const { db } = await message();
  expect(await resend(db, "no-such-message")).toBeUndefined();
});
