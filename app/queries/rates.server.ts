import type { Insertable } from "kysely";
import type { Db, Schema } from "~/db.server";
import type { Rates } from "~/domain/interest";

/** Every reference rate ever entered, the newest half-year first and of each its newest version. */
export function listRates(db: Db) {
  return db
    .selectFrom("referenceRate as r")
    .leftJoin("person as p", "p.id", "r.enteredBy")
    .selectAll("r")
    .select("p.name as enteredByName")
    .orderBy("r.half", "desc")
    .orderBy("r.version", "desc")
    .execute();
}

/** The rates that count now, in hundredths of a per cent by half-year. */
export async function findRates(db: Db): Promise<Rates> {
  const rows = await db
    .selectFrom("referenceRate")
    .select(["half", "rate"])
    .orderBy("half")
    .orderBy("version")
    .execute();
  return Object.fromEntries(rows.map(({ half, rate }) => [half, rate]));
}

/** Stores a rate as given. */
export async function insertRate(db: Db, row: Insertable<Schema["referenceRate"]>): Promise<void> {
  await db.insertInto("referenceRate").values(row).execute();
}
