import type { Db } from "~/db.server";
import { fromJson } from "~/db.server";
import type { Texts } from "~/domain/texts";
import type { Person, Role } from "~/domain/who-may";

export type SignedIn = Person & { organisation: Person["organisation"] & { name: Texts } };

/** The person with the roles that are valid on the Helsinki day `today`. */
export async function findPerson(db: Db, id: string, today: string): Promise<SignedIn | undefined> {
  return (await people(db, today, id))[0];
}

/** Everybody who can be chosen in demonstration mode, municipalities first, each with today's roles. */
export async function listDemonstrationPeople(db: Db, today: string): Promise<SignedIn[]> {
  return people(db, today);
}

/** The names of those who may submit for the organisation on the Helsinki day `today`. */
export async function listSignatories(db: Db, organisationId: string, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom("person as p")
    .innerJoin("role as r", "r.personId", "p.id")
    .where("p.organisationId", "=", organisationId)
    .where("r.role", "=", "signatory")
    .where("r.validFrom", "<=", today)
    .where((where) => where.or([where("r.validTo", "is", null), where("r.validTo", ">=", today)]))
    .select("p.name")
    .orderBy("p.name")
    .execute();
  return rows.map(({ name }) => name);
}

async function people(db: Db, today: string, id?: string): Promise<SignedIn[]> {
  const rows = await db
    .selectFrom("person as p")
    .innerJoin("organisation as o", "o.id", "p.organisationId")
    .innerJoin("organisationName as n", "n.organisationId", "o.id")
    .leftJoin("role as r", (join) =>
      join
        .onRef("r.personId", "=", "p.id")
        .on("r.validFrom", "<=", today)
        .on((on) => on.or([on("r.validTo", "is", null), on("r.validTo", ">=", today)])),
    )
    .where((where) => where.or([where("n.validFrom", "is", null), where("n.validFrom", "<=", today)]))
    .where((where) => where.or([where("n.validTo", "is", null), where("n.validTo", ">=", today)]))
    .$if(id === undefined, (query) => query.where("p.demo", "=", 1))
    .$if(id !== undefined, (query) => query.where("p.id", "=", id ?? ""))
    .select(["p.id", "p.name", "r.role", "o.id as organisationId", "o.kind", "n.name as organisationName"])
    .orderBy("o.kind", "desc")
    .orderBy("p.organisationId")
    .orderBy("p.name")
    .execute();

  const found = new Map<string, SignedIn>();
  for (const row of rows) {
    const person = found.get(row.id) ?? {
      id: row.id,
      name: row.name,
      organisation: { id: row.organisationId, kind: row.kind, name: fromJson(row.organisationName) },
      roles: [],
    };
    if (row.role) person.roles.push(row.role as Role);
    found.set(row.id, person);
  }
  return [...found.values()];
}
