import type { Selectable } from "kysely";
import type { Db, Schema } from "~/db.server";
import type { Day } from "~/domain/day";
import {
  type Assessment,
  assess,
  type Facts,
  type Figure,
  type OrganisationKind,
  type Rule,
} from "~/domain/eligibility";
import type { Texts } from "~/domain/texts";
import { namesInTime } from "./organisations.server";

type Asked = { callId: string; rules: Rule[] };

/**
 * The verdict on one organisation in a call, by the figures frozen with the call. `applicationId` is
 * the application being judged, which does not count as another one. Undefined: no such organisation.
 */
export async function assessOrganisation(
  db: Db,
  { callId, rules }: Asked,
  organisationId: string,
  applicationId?: string,
): Promise<Assessment | undefined> {
  const organisation = await db
    .selectFrom("organisation")
    .select(["id", "kind", "code"])
    .where("id", "=", organisationId)
    .executeTakeFirst();
  if (!organisation) return undefined;
  const { count } = await db
    .selectFrom("application")
    .where("callId", "=", callId)
    .where("organisationId", "=", organisationId)
    .where("state", "not in", ["draft", "withdrawn", "lapsed"])
    .$if(applicationId !== undefined, (query) => query.where("id", "!=", applicationId ?? ""))
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return assess(rules, {
    organisation: { id: organisation.id, kind: organisation.kind as OrganisationKind },
    figures: organisation.code ? await figures(db, callId, organisation.code) : [],
    otherApplications: Number(count),
  });
}

export type AssessedMunicipality = {
  id: string;
  code: string;
  name: Texts;
  regionCode: string;
  /** The last day of a municipality that is no more, and the names of those that it became part of. */
  until: Day | null;
  today: Texts[];
  assessment: Assessment;
};

/** Every municipality with its verdict, before any of them has applied. */
export async function assessMunicipalities(
  db: Db,
  { callId, rules }: Asked,
  today: Day,
): Promise<AssessedMunicipality[]> {
  const all = await db.selectFrom("callFigure").selectAll().where("callId", "=", callId).execute();
  const municipalities = await db
    .selectFrom("organisation as o")
    .where("o.kind", "=", "municipality")
    .select(["o.id", "o.code", "o.regionCode"])
    .orderBy("o.code")
    .execute();
  const ids = municipalities.map(({ id }) => id);
  const nameOf = await namesInTime(db, ids, today);
  const byCode = new Map<string, Figure[]>();
  for (const row of all) {
    byCode.set(row.municipalityCode, [...(byCode.get(row.municipalityCode) ?? []), readFigure(row)]);
  }
  return municipalities.map(({ id, code, regionCode }) => {
    const facts: Facts = {
      organisation: { id, kind: "municipality" },
      figures: byCode.get(code ?? "") ?? [],
      otherApplications: 0,
    };
    return {
      id,
      code: code ?? "",
      regionCode: regionCode ?? "",
      ...nameOf(id, today),
      assessment: assess(rules, facts),
    };
  });
}

async function figures(db: Db, callId: string, municipalityCode: string): Promise<Figure[]> {
  const rows = await db
    .selectFrom("callFigure")
    .selectAll()
    .where("callId", "=", callId)
    .where("municipalityCode", "=", municipalityCode)
    .execute();
  return rows.map(readFigure);
}

/** A stored figure as the rules read it. */
export function readFigure(row: Selectable<Schema["figure"]>): Figure {
  return {
    statistic: row.statistic,
    referenceOn: row.referenceOn,
    min: row.least,
    max: row.most,
    exact: row.exact === 1,
    sharePercent: row.sharePercent === null ? undefined : Number(row.sharePercent),
    population: row.population ?? undefined,
    source: {
      publisher: row.publisher,
      table: row.sourceTable,
      retrievedOn: row.retrievedOn ?? undefined,
      note: row.sourceNote ?? undefined,
    },
  };
}
