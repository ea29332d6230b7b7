import type { Role } from "../../app/domain/who-may";
import type { Db } from "../../db/open";

/** Somebody more in Vantaa, with a role since before every test; answers the person's id. */
export async function makeColleague(db: Db, id: string, role: Role = "signatory"): Promise<string> {
  const organisationId = "municipality-092";
  const row = { id, name: `${id} Demo`, email: `${id}@example.org`, organisationId, demo: 1 as const };
  await db.insertInto("person").values(row).execute();
  const held = { personId: id, role, programmeId: null, validFrom: "2024-01-01", validTo: null };
  await db.insertInto("role").values(held).execute();
  return id;
}

/** Everybody of Vantaa who holds a role on the day: "Aino Demo preparer", by name. */
export async function rolesOn(db: Db, day: string): Promise<string[]> {
  const rows = await db
    .selectFrom("role as r")
    .innerJoin("person as p", "p.id", "r.personId")
    .where("p.organisationId", "=", "municipality-092")
    .where("r.validFrom", "<=", day)
    .where((where) => where.or([where("r.validTo", "is", null), where("r.validTo", ">=", day)]))
    .select(["p.name", "r.role"])
    .execute();
  return rows.map(({ name, role }) => `${name} ${role}`).sort();
}

/** What the record tells of people, oldest first. */
export async function peopleOnRecord(db: Db) {
  const entries = await db
    .selectFrom("recordEntry")
    .selectAll()
    .where("noun", "=", "person")
    .orderBy("seq")
    .execute();
  return entries.map((entry) => ({ ...entry, details: JSON.parse(entry.details) }));
}
