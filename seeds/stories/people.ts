import type { Db } from "../../app/db.server";
import type { Person, Role } from "../../app/domain/who-may";
import { programme } from "../facts/programme";

type DemoPerson = { id: string; name: string; organisationId: string; roles: Role[] };

const helsinki = "municipality-091";
const vantaa = "municipality-092";
const espoo = "municipality-049";
const turku = "municipality-853";

/** Invented people of real organisations: they carry the name Demo. */
export const demoPeople: DemoPerson[] = [
  { id: "helsinki-signatory", name: "Helvi Demo", organisationId: helsinki, roles: ["signatory"] },
  { id: "vantaa-preparer", name: "Aino Demo", organisationId: vantaa, roles: ["preparer"] },
  { id: "vantaa-signatory", name: "Väinö Demo", organisationId: vantaa, roles: ["signatory"] },
  { id: "espoo-preparer", name: "Elsa Demo", organisationId: espoo, roles: ["preparer"] },
  { id: "espoo-signatory", name: "Eino Demo", organisationId: espoo, roles: ["signatory"] },
  { id: "turku-preparer", name: "Tuuli Demo", organisationId: turku, roles: ["preparer"] },
  { id: "turku-signatory", name: "Toivo Demo", organisationId: turku, roles: ["signatory"] },
  { id: "tem-officer", name: "Oona Demo", organisationId: "tem", roles: ["officer"] },
  { id: "tem-decider", name: "Raimo Demo", organisationId: "tem", roles: ["decider"] },
  // Holds both roles, so that the rule of four eyes can be tried.
  { id: "tem-officer-decider", name: "Saara Demo", organisationId: "tem", roles: ["officer", "decider"] },
  { id: "tem-manager", name: "Maija Demo", organisationId: "tem", roles: ["manager"] },
  { id: "tem-payer", name: "Petri Demo", organisationId: "tem", roles: ["payer"] },
  // A payment file needs two of them.
  { id: "tem-payer-two", name: "Pirkko Demo", organisationId: "tem", roles: ["payer"] },
  { id: "tem-auditor", name: "Tarja Demo", organisationId: "tem", roles: ["auditor"] },
];

/** The day from which the invented people hold their roles: before every story. */
const validFrom = "2024-01-01";

export async function loadDemoPeople(db: Db): Promise<void> {
  for (const { id, name, organisationId, roles } of demoPeople) {
    const email = `${id}@example.org`;
    await db.insertInto("person").values({ id, name, email, organisationId, demo: 1 }).execute();
    for (const role of roles) {
      const programmeId = organisationId === "tem" ? programme.id : null;
      await db
        .insertInto("role")
        .values({ personId: id, role, programmeId, validFrom, validTo: null })
        .execute();
    }
  }
}

/** One of the invented people, as signed in. */
export function demoPerson(id: string): Person {
  const found = demoPeople.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`There is no ${id} in the stories.`);
  const kind = found.organisationId === "tem" ? "ministry" : "municipality";
  return { id, name: found.name, organisation: { id: found.organisationId, kind }, roles: found.roles };
}
