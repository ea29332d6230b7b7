import type { Insertable } from "kysely";
import type { Db, Schema } from "~/db.server";
import type { Instant } from "~/domain/day";

/**
 * Stores a new session, and forgets those that had ended by `endedBefore`. A session that ended later
 * signs nobody in, but still tells whose it was: a form that comes too late is kept for its writer.
 */
export async function insertSession(
  db: Db,
  session: Insertable<Schema["session"]>,
  endedBefore: Instant,
): Promise<void> {
  await db.deleteFrom("session").where("expiresAt", "<=", endedBefore).execute();
  await db.insertInto("session").values(session).execute();
}

/** The session that is alive at `now`, by the digest of its token. */
export function findSession(db: Db, tokenHash: string, now: string) {
  return db
    .selectFrom("session")
    .select(["personId", "lastSeenAt"])
    .where("tokenHash", "=", tokenHash)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
}

/** Whose session it is or was, by the digest of its token. */
export async function findSessionOwner(db: Db, tokenHash: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("session")
    .select("personId")
    .where("tokenHash", "=", tokenHash)
    .executeTakeFirst();
  return row?.personId;
}

/** Notes that the session was used, and until when it lives now. */
export async function keepSession(
  db: Db,
  tokenHash: string,
  times: { lastSeenAt: string; expiresAt: string },
): Promise<void> {
  await db.updateTable("session").set(times).where("tokenHash", "=", tokenHash).execute();
}

/** Ends the session at once. */
export async function deleteSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom("session").where("tokenHash", "=", tokenHash).execute();
}
