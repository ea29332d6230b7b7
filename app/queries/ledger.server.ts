import type { Insertable } from "kysely";
import type { Db, Schema } from "~/db.server";
import type { Day } from "~/domain/day";
import { type Standing, type SumsByKind, standingOf } from "~/domain/ledger";

/** The sums of the project's movements by kind, in cents; up to and with the Helsinki day `asOf` when given. */
export async function sumsOfProject(db: Db, projectId: string, asOf?: Day): Promise<SumsByKind> {
  const rows = await db
    .selectFrom("ledgerEntry")
    .select("kind")
    .select(({ fn }) => fn.sum<number>("amount").as("amount"))
    .where("projectId", "=", projectId)
    .$if(asOf !== undefined, (query) => query.where("bookedOn", "<=", asOf ?? ""))
    .groupBy("kind")
    .execute();
  return Object.fromEntries(rows.map(({ kind, amount }) => [kind, Number(amount)]));
}

/** How the project's money stands, in cents; as it stood at the end of the Helsinki day `asOf` when given. */
export async function findStanding(db: Db, projectId: string, asOf?: Day): Promise<Standing> {
  return standingOf(await sumsOfProject(db, projectId, asOf));
}

/** The project's movements in the order in which they were booked. */
export function listMovements(db: Db, projectId: string) {
  return db
    .selectFrom("ledgerEntry as l")
    .leftJoin("person as p", "p.id", "l.bookedBy")
    .selectAll("l")
    .select("p.name as bookedByName")
    .where("l.projectId", "=", projectId)
    .orderBy("l.position")
    .execute();
}

/** The number of the project's next movement, from 1. */
export async function nextPosition(db: Db, projectId: string): Promise<number> {
  const row = await db
    .selectFrom("ledgerEntry")
    .select(({ fn }) => fn.max("position").as("last"))
    .where("projectId", "=", projectId)
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}

/** Stores a movement as given. Only `bookEntry` does: it judges first. */
export async function insertMovement(db: Db, row: Insertable<Schema["ledgerEntry"]>): Promise<void> {
  await db.insertInto("ledgerEntry").values(row).execute();
}
