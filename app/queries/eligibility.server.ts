import type { Db } from "~/db.server";
import type { Day } from "~/domain/day";
import {
  type Agreement,
  type ApplicationFacts,
  type Assessment,
  assess,
  type Facts,
  type OrganisationKind,
  onReferenceDate,
  type Rule,
  speakersRules,
} from "~/domain/eligibility";
import { countVerdicts, isNear, type VerdictCount } from "~/domain/municipality-list";
import type { Texts } from "~/domain/texts";
import { type EnteredAgreement, listAgreements } from "./agreements.server";
import { type FiguresByCode, listFiguresFor, listFrozenFigures, listReferenceDates } from "./figures.server";
import { namesInTime } from "./organisations.server";

type Asked = { callId: string; rules: Rule[] };

/**
 * The verdict on one organisation in a call, by the figures frozen with the call. `applicationId` is
 * the application being judged, which does not count as another one, and `application` what it says;
 * without it the rules about the application wait for one. Undefined: no such organisation.
 */
export async function assessOrganisation(
  db: Db,
  { callId, rules }: Asked,
  organisationId: string,
  applicationId?: string,
  application?: ApplicationFacts,
): Promise<Assessment | undefined> {
  const organisation = await db
    .selectFrom("organisation")
    .select(["id", "kind", "code", "regionCode"])
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
  const { id, kind, code, regionCode } = organisation;
  const figures = code ? await listFrozenFigures(db, callId, code) : undefined;
  return assess(rules, {
    organisation: { id, kind: kind as OrganisationKind, regionCode: regionCode ?? undefined },
    figures: figures?.get(code ?? "") ?? [],
    otherApplications: Number(count),
    agreements: (await listAgreements(db, id)).map(asFact),
    application,
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

/** Every municipality with its verdict by the figures frozen with the call, before any of them has applied. */
export async function assessMunicipalities(
  db: Db,
  { callId, rules }: Asked,
  today: Day,
): Promise<AssessedMunicipality[]> {
  const municipalities = await listMunicipalityFacts(db, await listFrozenFigures(db, callId), today);
  return municipalities.map((municipality) => judged(municipality, rules));
}

/** How the rules turn out by the figures of one day. */
export type YearOfRules = {
  referenceOn: Day;
  counts: VerdictCount[];
  /** How many municipalities are near the line of some rule. */
  near: number;
  /** Is it a day that the rules themselves name? */
  named: boolean;
};

export type WhoWouldQualify = {
  /** The day that was asked for instead of the days of the rules, if there are figures of it. */
  referenceOn: Day | null;
  /** Every reference date of the statistics that the rules name, the newest first. */
  years: YearOfRules[];
  municipalities: AssessedMunicipality[];
};

type Wondering = {
  today: Day;
  /** Judged by the figures of this day, whatever days the rules name. */
  referenceOn?: Day;
  /** A published call, whose frozen figures count on the days that it has frozen. */
  callId?: string;
};

/**
 * Who would qualify by these rules, published or not: every municipality with its verdict, before any of
 * them has applied, and the same counted for every year of the statistic.
 */
export async function whoWouldQualify(
  db: Db,
  rules: Rule[],
  { today, referenceOn, callId }: Wondering,
): Promise<WhoWouldQualify> {
  const statistics = speakersRules(rules).map(({ statistic }) => statistic);
  const dates = await listReferenceDates(db, statistics);
  const facts = await listMunicipalityFacts(db, await listFiguresNow(db, rules, callId), today);
  const named = new Set(speakersRules(rules).flatMap(({ referenceDates }) => referenceDates));

  const years = dates.map((date) => {
    const onDate = facts.map((municipality) => judged(municipality, onReferenceDate(rules, date)));
    return {
      referenceOn: date,
      counts: countVerdicts(onDate),
      near: onDate.filter(({ assessment }) => isNear(assessment)).length,
      named: named.has(date),
    };
  });
  const chosen = dates.find((date) => date === referenceOn) ?? null;
  const asked = chosen ? onReferenceDate(rules, chosen) : rules;
  return { referenceOn: chosen, years, municipalities: facts.map((each) => judged(each, asked)) };
}

/**
 * The verdict that these rules would give the municipality with what its application says: by the figures as
 * they stand now, and of a published call by its frozen ones. Undefined: no such municipality.
 */
export async function assessAsIfPublished(
  db: Db,
  rules: Rule[],
  municipalityId: string,
  application: ApplicationFacts,
  { today, callId }: Omit<Wondering, "referenceOn">,
): Promise<Assessment | undefined> {
  const all = await listMunicipalityFacts(db, await listFiguresNow(db, rules, callId), today);
  const municipality = all.find(({ id }) => id === municipalityId);
  return municipality && assess(rules, { ...municipality.facts, application });
}

async function listFiguresNow(db: Db, rules: Rule[], callId: string | undefined): Promise<FiguresByCode> {
  const known = await listFiguresFor(db, rules);
  return callId ? withFrozen(known, await listFrozenFigures(db, callId)) : known;
}

/** On the days that are frozen only what is frozen counts. */
function withFrozen(known: FiguresByCode, frozen: FiguresByCode): FiguresByCode {
  const dateOf = ({ statistic, referenceOn }: { statistic: string; referenceOn: Day }) =>
    `${statistic} ${referenceOn}`;
  const dates = new Set([...frozen.values()].flat().map(dateOf));
  const codes = new Set([...known.keys(), ...frozen.keys()]);
  return new Map(
    [...codes].map((code) => [
      code,
      [
        ...(frozen.get(code) ?? []),
        ...(known.get(code) ?? []).filter((figure) => !dates.has(dateOf(figure))),
      ],
    ]),
  );
}

type MunicipalityFacts = Omit<AssessedMunicipality, "assessment"> & { facts: Facts };

function judged({ facts, ...municipality }: MunicipalityFacts, rules: Rule[]): AssessedMunicipality {
  return { ...municipality, assessment: assess(rules, facts) };
}

async function listMunicipalityFacts(
  db: Db,
  figures: FiguresByCode,
  today: Day,
): Promise<MunicipalityFacts[]> {
  const rows = await db
    .selectFrom("organisation as o")
    .where("o.kind", "=", "municipality")
    .select(["o.id", "o.code", "o.regionCode"])
    .orderBy("o.code")
    .execute();
  const ids = rows.map(({ id }) => id);
  const nameOf = await namesInTime(db, ids, today);
  const agreements = await listAgreements(db);
  return rows.map(({ id, code, regionCode }) => ({
    id,
    code: code ?? "",
    regionCode: regionCode ?? "",
    ...nameOf(id, today),
    facts: {
      organisation: { id, kind: "municipality", regionCode: regionCode ?? undefined },
      figures: figures.get(code ?? "") ?? [],
      otherApplications: 0,
      agreements: agreements.filter(({ organisationId }) => organisationId === id).map(asFact),
    },
  }));
}

/** What a rule looks at of an agreement, and a snapshot keeps. */
function asFact({ kind, fromOn, toOn, source, checkedOn }: EnteredAgreement): Agreement {
  return { kind, fromOn, toOn, source, checkedOn };
}
