import type { Insertable } from "kysely";
import type { Db, Schema } from "~/db.server";
import type { ApplicantRole, Holding, RoleChanges } from "~/domain/people";
import type { Texts } from "~/domain/texts";
import { applicantRoles, type Person, type Role } from "~/domain/who-may";
import { namesOnDay } from "./organisations.server";

export type SignedIn = Person & { organisation: Person["organisation"] & { name: Texts } };

/** The person with the roles that are valid on the Helsinki day `today`. */
export async function findPerson(db: Db, id: string, today: string): Promise<SignedIn | undefined> {
  return (await people(db, today, id))[0];
}

/** Everybody with a role today who can be chosen in demonstration mode, municipalities first. */
export async function listDemonstrationPeople(db: Db, today: string): Promise<SignedIn[]> {
  return (await people(db, today)).filter(({ roles }) => roles.length > 0);
}

export type Colleague = { id: string; name: string; email: string; holdings: Holding[] };

/** Everybody of the organisation with the roles that they hold, have held or will hold, by name. */
export async function listColleagues(db: Db, organisationId: string): Promise<Colleague[]> {
  const rows = await db
    .selectFrom("person as p")
    .leftJoin("role as r", (join) => join.onRef("r.personId", "=", "p.id").on("r.role", "in", applicantRoles))
    .where("p.organisationId", "=", organisationId)
    .select(["p.id", "p.name", "p.email", "r.role", "r.validFrom", "r.validTo"])
    .orderBy("r.validFrom")
    .execute();
  const colleagues = new Map<string, Colleague>();
  for (const { id, name, email, role, validFrom, validTo } of rows) {
    const colleague = colleagues.get(id) ?? { id, name, email, holdings: [] };
    if (role && validFrom) {
      colleague.holdings.push({ personId: id, role: role as ApplicantRole, validFrom, validTo });
    }
    colleagues.set(id, colleague);
  }
  return [...colleagues.values()].sort((a, b) => byAlphabet(a.name, b.name));
}

/** The person's address, and whether the person is an invented one. */
export function findContact(db: Db, id: string) {
  return db.selectFrom("person").select(["email", "demo"]).where("id", "=", id).executeTakeFirstOrThrow();
}

/** Stores a new person as given. */
export async function insertPerson(db: Db, row: Insertable<Schema["person"]>): Promise<void> {
  await db.insertInto("person").values(row).execute();
}

/** Stores what has become of the roles: other days for those there are, and the new ones. */
export async function changeRoles(db: Db, { changed, given }: RoleChanges): Promise<void> {
  for (const { before, after } of changed) {
    const { validFrom, validTo } = after;
    await db
      .updateTable("role")
      .set({ validFrom, validTo })
      .where("personId", "=", before.personId)
      .where("role", "=", before.role)
      .where("validFrom", "=", before.validFrom)
      .where("validTo", before.validTo === null ? "is" : "=", before.validTo)
      .execute();
  }
  for (const holding of given) {
    await db
      .insertInto("role")
      .values({ ...holding, programmeId: null })
      .execute();
  }
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

/** Those who may handle applications on the Helsinki day `today`, by name. */
export async function listOfficers(db: Db, today: string): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .selectFrom("person as p")
    .innerJoin("role as r", "r.personId", "p.id")
    .where("r.role", "=", "officer")
    .where("r.validFrom", "<=", today)
    .where((where) => where.or([where("r.validTo", "is", null), where("r.validTo", ">=", today)]))
    .select(["p.id", "p.name"])
    .distinct()
    .execute();
  return rows.sort((a, b) => byAlphabet(a.name, b.name));
}

/** What people are called, by id. */
export async function findPeopleNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await db.selectFrom("person").select(["id", "name"]).where("id", "in", wanted).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
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
