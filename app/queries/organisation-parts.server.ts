import { type Db, fromJson } from "~/db.server";
import type { Day } from "~/domain/day";
import { isValidOn, type NamePeriod, type OrganisationFacts } from "~/domain/organisation";
import type { Texts } from "~/domain/texts";

export type OrganisationParts = {
  id: string;
  facts: OrganisationFacts;
  names: NamePeriod[];
  successors: string[];
};

/** The organisation as it is kept, part by part; its names oldest first. */
export async function findOrganisationParts(db: Db, id: string): Promise<OrganisationParts | undefined> {
  const row = await db.selectFrom("organisation").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return undefined;
  const { kind, code, businessId, regionCode, languages } = row;
  const names = (await listNamePeriods(db)).get(id) ?? [];
  const successors = (await listAllSuccessors(db)).get(id) ?? [];
  return { id, facts: { kind, code, businessId, regionCode, languages }, names, successors };
}

/** The successors of every organisation that has some. */
export async function listAllSuccessors(db: Db): Promise<Map<string, string[]>> {
  const rows = await db.selectFrom("organisationSuccessor").selectAll().orderBy("successorId").execute();
  const successors = new Map<string, string[]>();
  for (const { organisationId, successorId } of rows) {
    successors.set(organisationId, [...(successors.get(organisationId) ?? []), successorId]);
  }
  return successors;
}

export type OrganisationRow = {
  id: string;
  kind: string;
  name: Texts;
  abbreviation: string | null;
  businessId: string | null;
  /** Its last name is over: somebody else may carry its work. */
  over: boolean;
};

/** Every organisation by the name of that day, or the last that it had; by kind and Finnish name. */
export async function listOrganisations(db: Db, today: Day): Promise<OrganisationRow[]> {
  const names = await listNamePeriods(db);
  const rows = await db.selectFrom("organisation").select(["id", "kind", "businessId"]).execute();
  return rows
    .flatMap(({ id, kind, businessId }): OrganisationRow[] => {
      const known = names.get(id) ?? [];
      const valid = known.find((name) => isValidOn(name, today));
      const shown = valid ?? known.at(-1);
      if (!shown) return [];
      const { name, abbreviation } = shown;
      return [{ id, kind, businessId, name, abbreviation, over: valid === undefined }];
    })
    .sort((a, b) => a.name.fi.localeCompare(b.name.fi, "fi"));
}

/** The ids of organisations that have or have had a name, an abbreviation or an id with these words in it. */
export async function searchOrganisations(db: Db, words: string): Promise<Set<string>> {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = await db.selectFrom("organisation").select(["id", "code", "businessId"]).execute();
  const names = await listNamePeriods(db);
  const texts = ({ id, code, businessId }: (typeof rows)[number]) =>
    [
      ...[id, code, businessId],
      ...(names.get(id) ?? []).flatMap(({ name, abbreviation }) => [...Object.values(name), abbreviation]),
    ]
      .join(" ")
      .toLowerCase();
  return new Set(rows.filter((row) => wanted.every((word) => texts(row).includes(word))).map(({ id }) => id));
}

async function listNamePeriods(db: Db): Promise<Map<string, NamePeriod[]>> {
  const rows = await db
    .selectFrom("organisationName")
    .select(["organisationId", "name", "abbreviation", "validFrom", "validTo"])
    .execute();
  rows.sort((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1));
  const names = new Map<string, NamePeriod[]>();
  for (const { organisationId, name, ...period } of rows) {
    names.set(organisationId, [...(names.get(organisationId) ?? []), { ...period, name: fromJson(name) }]);
  }
  return names;
}
