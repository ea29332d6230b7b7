import type { Insertable } from "kysely";
import type { Db, Schema } from "~/db.server";

/** Stores a new session, and forgets those that had ended when it began. */
export async function insertSession(db: Db, session: Insertable<Schema["session"]>): Promise<void> {
  await db.deleteFrom("session").where("expiresAt", "<=", session.createdAt).execute();
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
