import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { messageState, messageStates } from "../../app/domain/message";
import {
  countMessages,
  findMessage,
  listDueMessages,
  listMessages,
  markNotSent,
  markSent,
  takeMessage,
} from "../../app/queries/messages.server";
import type { Db } from "../../db/open";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";

const later = "2026-11-23T10:10:00.000Z";
const muchLater = "2026-11-23T10:20:00.000Z";

async function write(db: Db, changed: object = {}): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto("message")
    .values({
      id,
      kind: "received",
      dedupeKey: id,
      personId: null,
      toAddress: "aino@vantaa.test",
      subject: "Aihe",
      body: "Teksti",
      noun: "application",
      nounId: "1",
      createdAt: testNow,
      nextAt: testNow,
      attempts: 0,
      ...changed,
    })
    .execute();
  return id;
}

test("the database finds a message in the state that the rule gives it, and in no other", async () => {
  const db = await freshDatabase();
  const instants = [null, testNow, later];
  for (const toAddress of ["aino@vantaa.test", "aino@example.org"]) {
    for (const sentAt of instants) {
      for (const failedAt of instants) {
        for (const leasedUntil of instants) await write(db, { toAddress, sentAt, failedAt, leasedUntil });
      }
    }
  }
  const rows = await db.selectFrom("message").selectAll().execute();
  const counts = await countMessages(db, testNow);
  for (const state of messageStates) {
    const expected = rows.filter((row) => messageState(row, testNow) === state).map(({ id }) => id);
    const found = await listMessages(db, testNow, { state });
    expect(found.map(({ id }) => id).sort(), state).toEqual(expected.sort());
    expect(counts[state]).toBe(expected.length);
  }
});

test("a message is due when its time has come and nobody holds it, the longest wait first", async () => {
  const db = await freshDatabase();
  const second = await write(db);
  const first = await write(db, { nextAt: "2026-11-23T09:00:00.000Z" });
  await write(db, { nextAt: later });
  await write(db, { leasedUntil: later });
  await write(db, { sentAt: testNow });
  await write(db, { failedAt: testNow });
  await write(db, { toAddress: "aino@example.org" });
  expect(await listDueMessages(db, testNow, 10)).toEqual([first, second]);
  expect(await listDueMessages(db, testNow, 1)).toEqual([first]);
});

test("a message is taken by one worker only, until its lease has run out", async () => {
  const db = await freshDatabase();
  const id = await write(db);
  const taken = await Promise.all([1, 2, 3, 4].map(() => takeMessage(db, id, testNow, later)));
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await takeMessage(db, id, later, muchLater)).toMatchObject({ attempts: 2, leasedUntil: muchLater });
});

test("a slow worker that fails takes nothing back from the one that came after it", async () => {
  const db = await freshDatabase();
  const id = await write(db);
  const slow = await takeMessage(db, id, testNow, later);
  const quick = await takeMessage(db, id, later, muchLater);
  if (!slow || !quick) throw new Error("not taken");
  await markNotSent(db, slow, { failedAt: later, lastError: "late" });
  expect(await findMessage(db, id, later)).toMatchObject({ state: "sending", lastError: null });
  await markSent(db, id, later);
  await markNotSent(db, quick, { failedAt: later, lastError: "late" });
  expect(await findMessage(db, id, later)).toMatchObject({ state: "sent", failedAt: null });
});

test("the first sending counts: marking it again does not move it", async () => {
  const db = await freshDatabase();
  const id = await write(db, { failedAt: testNow, lastError: "lost" });
  await markSent(db, id, later);
  await markSent(db, id, muchLater);
  expect(await findMessage(db, id, muchLater)).toMatchObject({
    state: "sent",
    sentAt: later,
    lastError: null,
  });
});
