import type { Selectable } from "kysely";
import type { Db, Schema } from "~/db.server";
import type { Day, Instant } from "~/domain/day";
import { type Figure, type Rule, speakersRules } from "~/domain/eligibility";

/** Figures by the municipality's number. */
export type FiguresByCode = Map<string, Figure[]>;

/** The figures that were frozen with the call; of one municipality when its number is given. */
export async function listFrozenFigures(
  db: Db,
  callId: string,
  municipalityCode?: string,
): Promise<FiguresByCode> {
  const rows = await db
    .selectFrom("callFigure")
    .selectAll()
    .where("callId", "=", callId)
    .$if(municipalityCode !== undefined, (query) =>
      query.where("municipalityCode", "=", municipalityCode ?? ""),
    )
    .execute();
  return byCode(rows);
}

/** Every figure of the statistics that the rules name, of all years, as it stands now. */
export async function listFiguresFor(db: Db, rules: Rule[]): Promise<FiguresByCode> {
  const statistics = [...new Set(speakersRules(rules).map(({ statistic }) => statistic))];
  if (statistics.length === 0) return new Map();
  return byCode(await db.selectFrom("figure").selectAll().where("statistic", "in", statistics).execute());
}

/** The reference dates of a statistic, the newest first. */
export async function listReferenceDates(db: Db, statistics: string[]): Promise<Day[]> {
  if (statistics.length === 0) return [];
  const rows = await db
    .selectFrom("figure")
    .select("referenceOn")
    .distinct()
    .where("statistic", "in", statistics)
    .orderBy("referenceOn", "desc")
    .execute();
  return rows.map(({ referenceOn }) => referenceOn);
}

/**
 * Freezes the figures of the rules with the call, nested rules too, so that a statistic published later does
 * not move a verdict. A revision adds only the dates that it names anew: those that the rules `before` it
 * named stay as they were frozen, also when they had no figures then.
 */
export async function freezeFigures(
  db: Db,
  callId: string,
  rules: Rule[],
  at: Instant,
  before: Rule[] = [],
): Promise<void> {
  const dates = datesOf(rules);
  for (const named of datesOf(before).keys()) dates.delete(named);
  for (const { statistic, referenceOn } of dates.values()) {
    const frozen = await db
      .selectFrom("callFigure")
      .select("municipalityCode")
      .where("callId", "=", callId)
      .where("statistic", "=", statistic)
      .where("referenceOn", "=", referenceOn)
      .limit(1)
      .executeTakeFirst();
    if (frozen) continue;
    const figures = await db
      .selectFrom("figure")
      .selectAll()
      .where("statistic", "=", statistic)
      .where("referenceOn", "=", referenceOn)
      .execute();
    if (figures.length === 0) continue;
    await db
      .insertInto("callFigure")
      .values(figures.map((figure) => ({ ...figure, callId, frozenAt: at })))
      .execute();
  }
}

function datesOf(rules: Rule[]) {
  const asked = speakersRules(rules).flatMap(({ statistic, referenceDates }) =>
    referenceDates.map((referenceOn) => ({ statistic, referenceOn })),
  );
  return new Map(asked.map((date) => [`${date.statistic} ${date.referenceOn}`, date]));
}

function byCode(rows: Selectable<Schema["figure"]>[]): FiguresByCode {
  const figures: FiguresByCode = new Map();
  for (const row of rows) {
    const known = figures.get(row.municipalityCode);
    if (known) known.push(read(row));
    else figures.set(row.municipalityCode, [read(row)]);
  }
  return figures;
}

function read(row: Selectable<Schema["figure"]>): Figure {
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
