import { type Db, fromJson } from "~/db.server";
import type { Day } from "~/domain/day";
import type { NameInTime } from "~/domain/organisation";
import type { Texts } from "~/domain/texts";

type Name = { name: Texts; validFrom: string | null; validTo: string | null };

/** What the organisations are called on a given day: the name valid then, or else the last that they had. */
export async function namesOnDay(
  db: Db,
  organisationIds: string[],
): Promise<(organisationId: string, on: Day) => Texts> {
  const names = await listNames(db, [...new Set(organisationIds)]);
  return (id, on) => nameOn(names, id, on).name;
}

/** How to name the organisations on a given day, as seen on the day `today`. */
export async function namesInTime(
  db: Db,
  organisationIds: string[],
  today: Day,
): Promise<(organisationId: string, on: Day) => NameInTime> {
  const successors = await listSuccessors(db);
  const ids = [...new Set(organisationIds.flatMap((id) => [id, ...heirsOf(id, successors)]))];
  const names = await listNames(db, ids);

  const namesToday = (id: string): Texts[] => {
    const valid = names.get(id)?.find((name) => isValid(name, today));
    return valid ? [valid.name] : (successors.get(id) ?? []).flatMap(namesToday);
  };
  return (id, on) => {
    const found = nameOn(names, id, on);
    const over = found.validTo !== null && found.validTo < today;
    return {
      name: found.name,
      until: over ? found.validTo : null,
      today: namesToday(id).filter((name) => name.fi !== found.name.fi),
    };
  };
}

/** The municipalities that there are, by number and the name that they go by now. */
export async function listMunicipalityNames(db: Db): Promise<{ code: string; name: Texts }[]> {
  const rows = await db
    .selectFrom("organisation as o")
    .innerJoin("organisationName as n", "n.organisationId", "o.id")
    .select(["o.code", "n.name"])
    .where("o.kind", "=", "municipality")
    .where("n.validTo", "is", null)
    .orderBy("o.code")
    .execute();
  return rows.flatMap(({ code, name }) => (code === null ? [] : [{ code, name: fromJson(name) }]));
}

function nameOn(names: Map<string, Name[]>, id: string, on: Day): Name {
  const known = names.get(id) ?? [];
  const found = known.find((name) => isValid(name, on)) ?? known.at(-1);
  if (!found) throw new Error(`The organisation ${id} has no name.`);
  return found;
}

async function listSuccessors(db: Db): Promise<Map<string, string[]>> {
  const successors = new Map<string, string[]>();
  const rows = await db.selectFrom("organisationSuccessor").selectAll().orderBy("successorId").execute();
  for (const { organisationId, successorId } of rows) {
    successors.set(organisationId, [...(successors.get(organisationId) ?? []), successorId]);
  }
  return successors;
}

/** Successors, their successors, and so on. */
function heirsOf(id: string, successors: Map<string, string[]>): string[] {
  return (successors.get(id) ?? []).flatMap((heir) => [heir, ...heirsOf(heir, successors)]);
}

async function listNames(db: Db, ids: string[]): Promise<Map<string, Name[]>> {
  const names = new Map<string, Name[]>();
  if (ids.length === 0) return names;
  const rows = await db
    .selectFrom("organisationName")
    .select(["organisationId", "name", "validFrom", "validTo"])
    .where("organisationId", "in", ids)
    .execute();
  rows.sort((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1));
  for (const { organisationId, name, ...validity } of rows) {
    names.set(organisationId, [...(names.get(organisationId) ?? []), { name: fromJson(name), ...validity }]);
  }
  return names;
}

function isValid({ validFrom, validTo }: Name, day: Day): boolean {
  return (validFrom ?? "") <= day && day <= (validTo ?? "9999");
}
