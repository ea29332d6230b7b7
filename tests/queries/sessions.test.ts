import { expect, test } from "vitest";
import { findSession, findSessionOwner, insertSession, keepSession } from "../../app/queries/sessions.server";
import { freshDatabase } from "../support/database";

const weekBefore = "2026-11-16T08:00:00.000Z";
const never = "2000-01-01T00:00:00.000Z";

const session = (tokenHash: string, createdAt: string, expiresAt: string) => ({
  tokenHash,
  personId: "tem-officer",
  createdAt,
  lastSeenAt: createdAt,
  expiresAt,
});

test("a session lives until its last moment, and longer when it is used", async () => {
  const db = await freshDatabase();
  await insertSession(db, session("one", "2026-11-23T08:00:00.000Z", "2026-11-23T20:00:00.000Z"), weekBefore);
  expect(await findSession(db, "one", "2026-11-23T19:59:59.999Z")).toMatchObject({ personId: "tem-officer" });
  expect(await findSession(db, "one", "2026-11-23T20:00:00.000Z")).toBeUndefined();
  expect(await findSession(db, "two", "2026-11-23T09:00:00.000Z")).toBeUndefined();
  const used = { lastSeenAt: "2026-11-23T12:00:00.000Z", expiresAt: "2026-11-24T00:00:00.000Z" };
  await keepSession(db, "one", used);
  expect(await findSession(db, "one", "2026-11-23T23:00:00.000Z")).toMatchObject({
    lastSeenAt: used.lastSeenAt,
  });
});

test("a session that has ended signs nobody in but tells whose it was, until a week has gone", async () => {
  const db = await freshDatabase();
  await insertSession(db, session("long ago", "2026-11-14T08:00:00.000Z", "2026-11-14T20:00:00.000Z"), never);
  await insertSession(db, session("ended", "2026-11-22T08:00:00.000Z", "2026-11-22T20:00:00.000Z"), never);
  await insertSession(db, session("alive", "2026-11-22T09:00:00.000Z", "2026-11-24T20:00:00.000Z"), never);
  await insertSession(db, session("new", "2026-11-23T08:00:00.000Z", "2026-11-23T20:00:00.000Z"), weekBefore);
  const rows = await db.selectFrom("session").select("tokenHash").orderBy("tokenHash").execute();
  expect(rows.map(({ tokenHash }) => tokenHash)).toEqual(["alive", "ended", "new"]);
  const now = "2026-11-23T09:00:00.000Z";
  expect(await findSession(db, "ended", now)).toBeUndefined();
  expect(await findSessionOwner(db, "ended")).toBe("tem-officer");
  expect(await findSessionOwner(db, "long ago")).toBeUndefined();
});
