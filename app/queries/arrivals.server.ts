import type { Insertable } from "kysely";
import type { Db, Schema } from "~/db.server";
import type { ArrivalRuling } from "~/domain/arrival";

/** How the arrivals of these applications have been taken, by application; the newest ruling holds. */
export async function findRulings(db: Db, applicationIds: string[]): Promise<Map<string, ArrivalRuling>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("arrivalRuling as r")
    .innerJoin("person as p", "p.id", "r.ruledBy")
    .where("r.applicationId", "in", applicationIds)
    .select(["r.applicationId", "r.timely", "r.reasons", "r.ruledAt", "p.name as ruledByName"])
    .orderBy("r.ruledAt")
    .execute();
  return new Map(
    rows.map(({ applicationId, timely, ...ruling }) => [applicationId, { ...ruling, timely: timely === 1 }]),
  );
}

/** Adds a ruling; it holds from now on. */
export async function insertRuling(db: Db, row: Insertable<Schema["arrivalRuling"]>): Promise<void> {
  await db.insertInto("arrivalRuling").values(row).execute();
}
