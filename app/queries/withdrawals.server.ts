import type { Insertable } from "kysely";
import type { Db, Schema } from "~/db.server";

/** Who withdrew the application, when and why; the reason may be empty. */
export function findWithdrawal(db: Db, applicationId: string) {
  return db
    .selectFrom("withdrawal as w")
    .innerJoin("person as p", "p.id", "w.withdrawnBy")
    .where("w.applicationId", "=", applicationId)
    .select(["w.reason", "w.withdrawnAt", "p.name as withdrawnByName"])
    .executeTakeFirst();
}

/** Stores that the application was withdrawn. */
export async function insertWithdrawal(db: Db, row: Insertable<Schema["withdrawal"]>): Promise<void> {
  await db.insertInto("withdrawal").values(row).execute();
}
