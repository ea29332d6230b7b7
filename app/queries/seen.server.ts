import type { Insertable } from "kysely";
import type { Db, Schema } from "~/db.server";

/** What each person has last had before their eyes of the application, section by section. */
export function listSeen(db: Db, applicationId: string) {
  return db
    .selectFrom("seen as s")
    .innerJoin("person as p", "p.id", "s.personId")
    .where("s.applicationId", "=", applicationId)
    .select(["s.sectionId", "s.version", "s.seenAt", "p.id as personId", "p.name"])
    .orderBy("s.seenAt", "desc")
    .execute();
}

type Visit = Insertable<Schema["seen"]>;

/** Notes a visit in the place of the person's earlier one. */
export async function noteSeen(db: Db, visit: Visit): Promise<void> {
  const { version, seenAt } = visit;
  await db
    .insertInto("seen")
    .values(visit)
    .onConflict((conflict) =>
      conflict.columns(["applicationId", "personId", "sectionId"]).doUpdateSet({ version, seenAt }),
    )
    .execute();
}

/** Notes that the person still has the section open, as it was when it was opened. */
export async function keepSeen(db: Db, { seenAt, ...visit }: Omit<Visit, "version">): Promise<void> {
  await db
    .updateTable("seen")
    .set({ seenAt })
    .where("applicationId", "=", visit.applicationId)
    .where("personId", "=", visit.personId)
    .where("sectionId", "=", visit.sectionId)
    .execute();
}
