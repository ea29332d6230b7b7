import { expect, test } from "vitest";
import { findSession, insertSession, keepSession } from "../../app/queries/sessions.server";
import { freshDatabase } from "../support/database";

const session = (tokenHash: string, createdAt: string, expiresAt: string) => ({
  tokenHash,
  personId: "tem-officer",
  createdAt,
  lastSeenAt: createdAt,
  expiresAt,
});

test("a session lives until its last moment, and longer when it is used", async () => {
  const db = await freshDatabase();
  await insertSession(db, session("one", "2026-11-23T08:00:00.000Z", "2026-11-23T20:00:00.000Z"));
  expect(await findSession(db, "one", "2026-11-23T19:59:59.999Z")).toMatchObject({ personId: "tem-officer" });
  expect(await findSession(db, "one", "2026-11-23T20:00:00.000Z")).toBeUndefined();
  expect(await findSession(db, "two", "2026-11-23T09:00:00.000Z")).toBeUndefined();
  const used = { lastSeenAt: "2026-11-23T12:00:00.000Z", expiresAt: "2026-11-24T00:00:00.000Z" };
  await keepSession(db, "one", used);
  expect(await findSession(db, "one", "2026-11-23T23:00:00.000Z")).toMatchObject({
    lastSeenAt: used.lastSeenAt,
  });
});

test("a new session sweeps away those that have ended, and only those", async () => {
  const db = await freshDatabase();
  await insertSession(db, session("ended", "2026-11-22T08:00:00.000Z", "2026-11-22T20:00:00.000Z"));
  await insertSession(db, session("alive", "2026-11-22T09:00:00.000Z", "2026-11-24T20:00:00.000Z"));
  await insertSession(db, session("new", "2026-11-23T08:00:00.000Z", "2026-11-23T20:00:00.000Z"));
  const rows = await db.selectFrom("session").select("tokenHash").orderBy("tokenHash").execute();
  expect(rows.map(({ tokenHash }) => tokenHash)).toEqual(["alive", "new"]);
});
