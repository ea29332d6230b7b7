import type { Insertable, Selectable } from "kysely";
import { type Db, fromJson, type Schema } from "~/db.server";
import type { Day } from "~/domain/day";
import { type KnownMunicipality, type Measure, speakersStatistic } from "~/domain/statfin";
import {
  type DerivedFigure,
  deriveFigure,
  type Known,
  type KnownMeasures,
  type Merger,
} from "~/domain/statfin/figure";
import { standingKey } from "~/domain/statfin/plan";
import type { Texts } from "~/domain/texts";

/** What a reader of statistics must know of municipalities, and the names of areas that are none. */
export async function findAreas(
  db: Db,
): Promise<{ municipalities: KnownMunicipality[]; regions: string[]; mergers: Merger[]; nameOf: NameOf }> {
  const rows = await db
    .selectFrom("organisation as o")
    .innerJoin("organisationName as n", "n.organisationId", "o.id")
    .where("o.kind", "=", "municipality")
    .select(["o.id", "o.code", "n.name", "n.validTo"])
    .orderBy("o.code")
    .execute();
  const successions = await db.selectFrom("organisationSuccessor").selectAll().execute();
  const regions = await db.selectFrom("region").select("name").execute();
  const codeOf = new Map(rows.map(({ id, code }) => [id, code ?? ""]));
  const names = new Map(rows.map(({ code, name }) => [code ?? "", fromJson(name)]));
  const municipalities = rows.map(({ id, code, name, validTo }) => ({
    code: code ?? "",
    names: Object.values(fromJson(name)),
    until: validTo,
    into: successions
      .filter(({ organisationId }) => organisationId === id)
      .map(({ successorId }) => codeOf.get(successorId) ?? ""),
  }));
  const mergers = municipalities.flatMap(({ until, into }) =>
    until ? into.map((code) => ({ code, lastOn: until })) : [],
  );
  const nameOf = (code: string) => names.get(code) ?? { fi: code, sv: code, en: code };
  return {
    municipalities,
    regions: regions.flatMap(({ name }) => Object.values(fromJson(name))),
    mergers,
    nameOf,
  };
}

export type NameOf = (code: string) => Texts;

/** Everything known of these days, newest first of all, and the figures that stand, both by `standingKey`. */
export async function findStanding(db: Db, days: Day[]) {
  const measures = new Map<string, KnownMeasures>();
  const figures = new Map<string, DerivedFigure>();
  if (days.length === 0) return { measures, figures };
  const rows = await db
    .selectFrom("observation")
    .selectAll()
    .where("referenceOn", "in", days)
    .orderBy("version")
    .execute();
  for (const row of rows) {
    const key = standingKey(row.municipalityCode, row.referenceOn);
    measures.set(key, { ...measures.get(key), [row.measure]: knownIn(row) });
  }
  const standing = await db
    .selectFrom("figure")
    .selectAll()
    .where("statistic", "=", speakersStatistic)
    .where("referenceOn", "in", days)
    .execute();
  for (const row of standing) {
    figures.set(standingKey(row.municipalityCode, row.referenceOn), {
      ...{ least: row.least, most: row.most, exact: row.exact === 1 },
      ...{ sharePercent: row.sharePercent, population: row.population, publisher: row.publisher },
      ...{ sourceTable: row.sourceTable, sourceNote: row.sourceNote },
      ...{ retrievedOn: row.retrievedOn, vintage: row.vintage },
    });
  }
  return { measures, figures };
}

function knownIn(row: Selectable<Schema["observation"]>): Known {
  return {
    value: row.value,
    publisher: row.publisher,
    table: row.sourceTable,
    note: row.sourceNote,
    retrievedOn: row.retrievedOn,
    vintage: row.vintage,
  };
}

export type Taken = { measure: Measure; code: string; referenceOn: Day } & Known;

/**
 * Adds published numbers, each as the newest of its measure, and brings the figures that follow from them up
 * to date. What was known before stays: as an earlier version of the number and of the figure. `origin` tells
 * what brought them: `seed`, `import ID` or `contest ID`.
 */
export async function takeObservations(
  db: Db,
  taken: Taken[],
  { origin, at, mergers }: { origin: string; at: string; mergers: Merger[] },
): Promise<void> {
  const days = [...new Set(taken.map(({ referenceOn }) => referenceOn))];
  if (days.length === 0) return;
  const versions = await newestVersions(db, days);
  await inBatches(taken, (batch) =>
    db
      .insertInto("observation")
      .values(
        batch.map(({ measure, code, referenceOn, value, publisher, table, note, retrievedOn, vintage }) => ({
          ...{ measure, municipalityCode: code, referenceOn, value, publisher, sourceTable: table },
          ...{ sourceNote: note, retrievedOn, vintage, origin, recordedAt: at },
          version: (versions.observations.get(`${measure} ${standingKey(code, referenceOn)}`) ?? 0) + 1,
        })),
      )
      .execute(),
  );
  const { measures, figures } = await findStanding(db, days);
  const touched = new Map(taken.map((one) => [standingKey(one.code, one.referenceOn), one]));
  const changed: Insertable<Schema["figureVersion"]>[] = [];
  for (const [key, { code, referenceOn }] of touched) {
    const after = deriveFigure(code, measures.get(key) ?? {}, mergers);
    if (!after || isSame(figures.get(key), after)) continue;
    const version = (versions.figures.get(key) ?? 0) + 1;
    const whose = { municipalityCode: code, statistic: speakersStatistic, referenceOn };
    changed.push({ ...whose, ...after, exact: after.exact ? 1 : 0, version, origin, recordedAt: at });
  }
  await inBatches(changed, (batch) => db.insertInto("figureVersion").values(batch).execute());
  const [fresh, standing] = [[] as typeof changed, [] as typeof changed];
  for (const row of changed) {
    (figures.has(standingKey(row.municipalityCode, row.referenceOn)) ? standing : fresh).push(row);
  }
  await inBatches(fresh, (batch) => db.insertInto("figure").values(batch.map(asFigure)).execute());
  for (const row of standing) {
    const { municipalityCode, statistic, referenceOn, ...values } = asFigure(row);
    await db
      .updateTable("figure")
      .set(values)
      .where("municipalityCode", "=", municipalityCode)
      .where("statistic", "=", statistic)
      .where("referenceOn", "=", referenceOn)
      .execute();
  }
}

function asFigure({
  version: _,
  origin: __,
  recordedAt: ___,
  ...figure
}: Insertable<Schema["figureVersion"]>) {
  return figure;
}

/** Do they say the same? Where the same numbers were read again tells nothing new. */
function isSame(before: DerivedFigure | undefined, after: DerivedFigure): boolean {
  return (
    before !== undefined &&
    before.least === after.least &&
    before.most === after.most &&
    before.exact === after.exact &&
    before.sharePercent === after.sharePercent &&
    before.population === after.population
  );
}

async function newestVersions(db: Db, days: Day[]) {
  const observations = await db
    .selectFrom("observation")
    .select(["measure", "municipalityCode", "referenceOn"])
    .select(({ fn }) => fn.max<number>("version").as("version"))
    .where("referenceOn", "in", days)
    .groupBy(["measure", "municipalityCode", "referenceOn"])
    .execute();
  const figures = await db
    .selectFrom("figureVersion")
    .select(["municipalityCode", "referenceOn"])
    .select(({ fn }) => fn.max<number>("version").as("version"))
    .where("statistic", "=", speakersStatistic)
    .where("referenceOn", "in", days)
    .groupBy(["municipalityCode", "referenceOn"])
    .execute();
  return {
    observations: new Map(
      observations.map((row) => [
        `${row.measure} ${standingKey(row.municipalityCode, row.referenceOn)}`,
        row.version,
      ]),
    ),
    figures: new Map(figures.map((row) => [standingKey(row.municipalityCode, row.referenceOn), row.version])),
  };
}

/** SQLite takes a limited number of values in one statement. */
async function inBatches<T>(rows: T[], insert: (batch: T[]) => Promise<unknown>): Promise<void> {
  const size = 500;
  for (let start = 0; start < rows.length; start += size) await insert(rows.slice(start, start + size));
}

export type YearOfStatistics = {
  referenceOn: Day;
  exact: number;
  ranges: number;
  /** Municipalities of today without a figure, and of them those that lack only a population, or a share. */
  missing: number;
  lackPopulation: number;
  lackShare: number;
  vintages: string[];
  tables: string[];
};

/** Which reference dates there are, newest first, and how much is known of each. */
export async function listYears(db: Db): Promise<YearOfStatistics[]> {
  const { municipalities } = await findAreas(db);
  const today = municipalities.filter(({ until }) => until === null).map(({ code }) => code);
  const days = await db
    .selectFrom("observation")
    .select("referenceOn")
    .distinct()
    .orderBy("referenceOn", "desc")
    .execute();
  const { measures, figures } = await findStanding(
    db,
    days.map(({ referenceOn }) => referenceOn),
  );
  return days.map(({ referenceOn }) => {
    const own = today.map((code) => standingKey(code, referenceOn));
    const standing = own.flatMap((key) => figures.get(key) ?? []);
    const lacking = own.filter((key) => !figures.has(key)).map((key) => measures.get(key));
    return {
      referenceOn,
      exact: standing.filter(({ exact }) => exact).length,
      ranges: standing.filter(({ exact }) => !exact).length,
      missing: lacking.length,
      lackPopulation: lacking.filter((known) => known?.share && !known.population).length,
      lackShare: lacking.filter((known) => known?.population && !known.share).length,
      vintages: [...new Set(standing.flatMap(({ vintage }) => vintage ?? []))].sort(),
      tables: [...new Set(standing.map(({ sourceTable }) => sourceTable))].sort(),
    };
  });
}

/** Confirmed imports, the newest first. */
export function listImports(db: Db) {
  return db.selectFrom("statisticsImport").selectAll().orderBy("importedAt", "desc").limit(50).execute();
}

/** A file that waits for confirmation: its uploader's own, and not yet forgotten. */
export function findUpload(db: Db, id: string, uploadedBy: string, now: string) {
  return db
    .selectFrom("statisticsUpload")
    .selectAll()
    .where("id", "=", id)
    .where("uploadedBy", "=", uploadedBy)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
}
