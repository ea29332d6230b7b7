import type { Insertable, Updateable } from "kysely";
import type { Db, Schema } from "~/db.server";

/** The project's own returns, the newest first. */
export function listReturns(db: Db, projectId: string) {
  return db
    .selectFrom("projectReturn as r")
    .innerJoin("person as t", "t.id", "r.toldBy")
    .leftJoin("person as p", "p.id", "r.receivedBy")
    .selectAll("r")
    .select(["t.name as toldByName", "p.name as receivedByName"])
    .where("r.projectId", "=", projectId)
    .orderBy("r.toldAt", "desc")
    .orderBy("r.number", "desc")
    .execute();
}

/** The return of this project. */
export function findReturn(db: Db, projectId: string, id: string) {
  return db
    .selectFrom("projectReturn")
    .selectAll()
    .where("id", "=", id)
    .where("projectId", "=", projectId)
    .executeTakeFirst();
}

/** How many returns the project has had. */
export async function countReturns(db: Db, projectId: string): Promise<number> {
  const row = await db
    .selectFrom("projectReturn")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("projectId", "=", projectId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Stores a new return. */
export async function insertReturn(db: Db, row: Insertable<Schema["projectReturn"]>): Promise<void> {
  await db.insertInto("projectReturn").values(row).execute();
}

/** Changes what is known of a return. */
export async function updateReturn(
  db: Db,
  id: string,
  set: Updateable<Schema["projectReturn"]>,
): Promise<void> {
  await db.updateTable("projectReturn").set(set).where("id", "=", id).execute();
}
