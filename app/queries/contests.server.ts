import type { Insertable, Selectable } from "kysely";
import { type Db, fromJson, type Schema } from "~/db.server";
import type { AttachmentKind } from "~/domain/attachment";
import type { ContestState } from "~/domain/contest";
import type { Day } from "~/domain/day";
import { type Rule, speakersRules } from "~/domain/eligibility";
import { speakersStatistic } from "~/domain/statfin";
import type { Texts } from "~/domain/texts";

/** A figure as pages show it, with where it comes from. */
export type ShownFigure = {
  least: number;
  most: number;
  exact: boolean;
  sharePercent: string | null;
  population: number | null;
  publisher: string;
  table: string;
};

type FigureRow = Selectable<Schema["figure"]>;

export function shown(row: FigureRow): ShownFigure {
  const { least, most, exact, sharePercent, population, publisher, sourceTable } = row;
  return { least, most, exact: exact === 1, sharePercent, population, publisher, table: sourceTable };
}

/** The days on which a call judges foreign-language speakers: by its rules and its frozen figures. */
export async function listFigureDays(db: Db, callId: string, rules: Rule[]): Promise<Day[]> {
  const frozen = await db
    .selectFrom("callFigure")
    .select("referenceOn")
    .distinct()
    .where("callId", "=", callId)
    .where("statistic", "=", speakersStatistic)
    .execute();
  const ruled = speakersRules(rules).flatMap(({ referenceDates }) => referenceDates);
  return [...new Set([...ruled, ...frozen.map(({ referenceOn }) => referenceOn)])].sort();
}

type Whose = { callId: string; municipalityCode: string; referenceOn: Day };

/** The figure that counts for the municipality in the call now; undefined: it has none. */
export function findCallFigure(db: Db, { callId, municipalityCode, referenceOn }: Whose) {
  return db
    .selectFrom("callFigure")
    .selectAll()
    .where("callId", "=", callId)
    .where("municipalityCode", "=", municipalityCode)
    .where("statistic", "=", speakersStatistic)
    .where("referenceOn", "=", referenceOn)
    .executeTakeFirst();
}

/** Lets a corrected figure count in the call; the original is kept with the contest. */
export async function replaceCallFigure(
  db: Db,
  { callId, municipalityCode, referenceOn }: Whose,
  figure: Omit<Insertable<Schema["figure"]>, "municipalityCode" | "statistic" | "referenceOn">,
  at: string,
): Promise<void> {
  const whose = { callId, municipalityCode, referenceOn };
  if (await findCallFigure(db, whose)) {
    await db
      .updateTable("callFigure")
      .set(figure)
      .where("callId", "=", callId)
      .where("municipalityCode", "=", municipalityCode)
      .where("statistic", "=", speakersStatistic)
      .where("referenceOn", "=", referenceOn)
      .execute();
    return;
  }
  await db
    .insertInto("callFigure")
    .values({ ...whose, ...figure, statistic: speakersStatistic, frozenAt: at })
    .execute();
}

/** The municipality's number in the statistics; undefined for an organisation that is no municipality. */
export async function findMunicipalityCode(db: Db, organisationId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("organisation")
    .select("code")
    .where("id", "=", organisationId)
    .where("kind", "=", "municipality")
    .executeTakeFirst();
  return row?.code ?? undefined;
}

export type Contest = Awaited<ReturnType<typeof listContests>>[number];

/** Contests of one call and organisation, or all of them; open ones first, then the newest. */
export async function listContests(
  db: Db,
  { callId, organisationId, id }: { callId?: string; organisationId?: string; id?: string } = {},
) {
  const rows = await db
    .selectFrom("figureContest as f")
    .innerJoin("call as c", "c.id", "f.callId")
    .innerJoin("person as p", "p.id", "f.contestedBy")
    .leftJoin("person as d", "d.id", "f.decidedBy")
    .$if(callId !== undefined, (query) => query.where("f.callId", "=", callId ?? ""))
    .$if(organisationId !== undefined, (query) => query.where("f.organisationId", "=", organisationId ?? ""))
    .$if(id !== undefined, (query) => query.where("f.id", "=", id ?? ""))
    .selectAll("f")
    .select(["c.name as callName", "p.name as contestedByName", "d.name as decidedByName"])
    .orderBy("f.contestedAt", "desc")
    .execute();
  const contests = rows.map(({ callName, frozen, general, ...row }) => ({
    ...row,
    state: row.state as ContestState,
    general: general === 1,
    frozen: frozen === null ? null : shown(fromJson(frozen) as FigureRow),
    callName: fromJson(callName) as Texts,
  }));
  return contests.sort((a, b) => Number(b.state === "open") - Number(a.state === "open"));
}

/** How many contests wait for a decision. */
export async function countOpenContests(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("figureContest")
    .where("state", "=", "open")
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function findContest(db: Db, id: string): Promise<Contest | undefined> {
  return (await listContests(db, { id }))[0];
}

/** The documents of a contest. */
export function listContestDocuments(db: Db, contestIds: string[]) {
  if (contestIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("contestDocument")
    .select(["id", "contestId", "name", "kind", "size"])
    .where("contestId", "in", contestIds)
    .execute();
}

/** The document, for the organisation that sent it and for the ministry. */
export async function findContestDocument(
  db: Db,
  id: string,
  whose: { organisationId: string } | "ministry",
) {
  const row = await db
    .selectFrom("contestDocument as f")
    .innerJoin("figureContest as c", "c.id", "f.contestId")
    .select(["f.name", "f.kind", "f.size", "f.storageKey"])
    .where("f.id", "=", id)
    .$if(whose !== "ministry", (query) =>
      query.where("c.organisationId", "=", whose === "ministry" ? "" : whose.organisationId),
    )
    .executeTakeFirst();
  return row && { ...row, kind: row.kind as AttachmentKind };
}

/** The next free number of the year, "LUKU-2026-0001". Asked in the transaction that takes it. */
export async function nextDecisionNumber(db: Db, year: string): Promise<string> {
  const start = `LUKU-${year}-`;
  const { count } = await db
    .selectFrom("figureContest")
    .where("number", "like", `${start}%`)
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return `${start}${String(Number(count) + 1).padStart(4, "0")}`;
}
