import type { Db } from "~/db.server";
import type { Texts } from "~/domain/texts";
import type { Person, Role } from "~/domain/who-may";
import { namesOnDay } from "./organisations.server";

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
    .execute();
  return rows.map(({ name }) => name).sort(byAlphabet);
}

export type Addressee = { id: string; email: string; organisationId: string };

/**
 * Where to write to: people who hold one of the roles on the Helsinki day `today`, of one organisation
 * or those with these ids; each once.
 */
export async function listAddressees(
  db: Db,
  whose: { organisationId: string } | { ids: string[] },
  roles: readonly Role[],
  today: string,
): Promise<Addressee[]> {
  if ("ids" in whose && whose.ids.length === 0) return [];
  return db
    .selectFrom("person as p")
    .innerJoin("role as r", "r.personId", "p.id")
    .$if("organisationId" in whose, (query) =>
      query.where("p.organisationId", "=", "organisationId" in whose ? whose.organisationId : ""),
    )
    .$if("ids" in whose, (query) => query.where("p.id", "in", "ids" in whose ? whose.ids : [""]))
    .where("r.role", "in", [...roles])
    .where("r.validFrom", "<=", today)
    .where((where) => where.or([where("r.validTo", "is", null), where("r.validTo", ">=", today)]))
    .select(["p.id", "p.email", "p.organisationId"])
    .distinct()
    .orderBy("p.id")
    .execute();
}

/** Sorted here, because the engines have alphabets of their own: Å, Ä and Ö come last. */
const byAlphabet = new Intl.Collator("fi").compare;

async function people(db: Db, today: string, id?: string): Promise<SignedIn[]> {
  const rows = await db
    .selectFrom("person as p")
    .innerJoin("organisation as o", "o.id", "p.organisationId")
    .leftJoin("role as r", (join) =>
      join
        .onRef("r.personId", "=", "p.id")
        .on("r.validFrom", "<=", today)
        .on((on) => on.or([on("r.validTo", "is", null), on("r.validTo", ">=", today)])),
    )
    .$if(id === undefined, (query) => query.where("p.demo", "=", 1))
    .$if(id !== undefined, (query) => query.where("p.id", "=", id ?? ""))
    .select(["p.id", "p.name", "r.role", "o.id as organisationId", "o.kind"])
    .orderBy("o.kind", "desc")
    .orderBy("p.organisationId")
    .execute();
  rows.sort((a, b) => (a.organisationId === b.organisationId ? byAlphabet(a.name, b.name) : 0));

  const organisations = rows.map(({ organisationId }) => organisationId);
  const nameOf = await namesOnDay(db, organisations);
  const found = new Map<string, SignedIn>();
  for (const row of rows) {
    const person = found.get(row.id) ?? {
      id: row.id,
      name: row.name,
      organisation: { id: row.organisationId, kind: row.kind, name: nameOf(row.organisationId, today) },
      roles: [],
    };
    if (row.role) person.roles.push(row.role as Role);
    found.set(row.id, person);
  }
  return [...found.values()];
}
