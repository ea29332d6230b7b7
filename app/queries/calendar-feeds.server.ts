import type { Insertable } from "kysely";
import type { Db, Schema } from "~/db.server";

/** The address that the person has now, if one has been made and not revoked. */
export async function findOwnFeed(db: Db, personId: string) {
  return db
    .selectFrom("calendarFeed")
    .select(["id", "madeAt"])
    .where("personId", "=", personId)
    .where("revokedAt", "is", null)
    .executeTakeFirst();
}

/** Whose calendar the address opens, by the digest of its secret part; revoked ones open none. */
export async function findFeedOwner(db: Db, tokenHash: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("calendarFeed")
    .select("personId")
    .where("tokenHash", "=", tokenHash)
    .where("revokedAt", "is", null)
    .executeTakeFirst();
  return row?.personId;
}

/** Revokes every address that the person has. Answers their ids. */
export async function revokeFeeds(trx: Db, personId: string, at: string): Promise<string[]> {
  const rows = await trx
    .updateTable("calendarFeed")
    .set({ revokedAt: at })
    .where("personId", "=", personId)
    .where("revokedAt", "is", null)
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Stores a new address as given. */
export async function insertFeed(trx: Db, row: Insertable<Schema["calendarFeed"]>): Promise<void> {
  await trx.insertInto("calendarFeed").values(row).execute();
}
