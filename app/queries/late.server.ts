import { type Db, fromJson } from "~/db.server";
import { addDays, type Day, instantAt } from "~/domain/day";
import type { FilingKind } from "~/domain/filing";
import type { ProjectState } from "~/domain/states";

/** What is looked for: of one item or of all, or of these projects alone, as it was at the end of the day `asOf`. */
export type Watched = { asOf: Day; today: Day; itemId?: string; projectIds?: readonly string[] };
type Cut = { limit?: number; offset?: number };

const ended: ProjectState[] = ["closed", "terminated"];

/** The first instant after the Helsinki day. */
const endOf = (day: Day) => instantAt(addDays(day, 1), "00:00");

/** The milestones whose month had passed on the day without their being reached. What "late" means is said here alone. */
function milestonesBehind(db: Db, asOf: Day) {
  return db
    .selectFrom("milestone as m")
    .where("m.plannedMonth", "<", asOf.slice(0, 7))
    .where((where) => where.or([where("m.reachedOn", "is", null), where("m.reachedOn", ">", asOf)]));
}

/** Those of them of projects that go on. */
function lateMilestones(db: Db, { asOf, itemId }: Watched) {
  return milestonesBehind(db, asOf)
    .innerJoin("project as p", "p.id", "m.projectId")
    .where("p.state", "not in", ended)
    .where((where) => where.or([where("p.decidedOn", "is", null), where("p.decidedOn", "<=", asOf)]))
    .$if(itemId !== undefined, (query) => query.where("p.itemId", "=", itemId ?? ""));
}

/** How many milestones are late. */
export async function countLateMilestones(db: Db, watched: Watched): Promise<number> {
  return counted(
    await lateMilestones(db, watched)
      .select(({ fn }) => fn.countAll().as("count"))
      .executeTakeFirst(),
  );
}

/** The late milestones, the longest overdue first. */
export async function listLateMilestones(db: Db, watched: Watched, { limit, offset = 0 }: Cut = {}) {
  const rows = await lateMilestones(db, watched)
    .select([
      "m.id",
      "m.name as milestone",
      "m.plannedMonth",
      "p.id as projectId",
      "p.name",
      "p.organisationId",
    ])
    .orderBy("m.plannedMonth")
    .orderBy("m.id")
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0).offset(offset))
    .execute();
  return rows.map(({ name, ...row }) => ({ ...row, projectName: fromJson(name) }));
}

/** The version of each project's plan that held on the day. */
export function plansInForce(db: Db, asOf: Day) {
  return db
    .selectFrom("planOutline")
    .select("projectId")
    .select(({ fn }) => fn.max("version").as("version"))
    .where("holdsFrom", "<=", asOf)
    .groupBy("projectId");
}

/** The reports asked for by the plans in force whose day had passed before they were first sent. */
function reportsBehind(db: Db, asOf: Day) {
  return db
    .selectFrom("plannedReport as r")
    .where("r.dueOn", "<", asOf)
    .where(({ eb, selectFrom }) =>
      eb(
        "r.version",
        "=",
        selectFrom("planOutline as o")
          .whereRef("o.projectId", "=", "r.projectId")
          .where("o.holdsFrom", "<=", asOf)
          .select(({ fn }) => fn.max("o.version").as("version")),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("filing as f")
            .whereRef("f.projectId", "=", "r.projectId")
            .whereRef("f.planned", "=", "r.reportId")
            .where("f.kind", "=", "report")
            .where("f.submittedAt", "<", endOf(asOf))
            .select("f.id"),
        ),
      ),
    );
}

/** Those of today: the database keeps what the plans in force ask for and nobody has sent. */
function reportsBehindNow(db: Db, today: Day) {
  return db.selectFrom("reportDue as r").where("r.dueOn", "<", today);
}

/** Those of them of projects that are under way. */
function lateReports(db: Db, { asOf, today, itemId }: Watched) {
  const behind = asOf < today ? reportsBehind(db, asOf) : reportsBehindNow(db, asOf);
  return (behind as ReturnType<typeof reportsBehind>)
    .innerJoin("project as p", "p.id", "r.projectId")
    .where("p.state", "not in", [...ended, "agreed" as const])
    .$if(itemId !== undefined, (query) => query.where("p.itemId", "=", itemId ?? ""));
}

/** How many reports are late. */
export async function countLateReports(db: Db, watched: Watched): Promise<number> {
  return counted(
    await lateReports(db, watched)
      .select(({ fn }) => fn.countAll().as("count"))
      .executeTakeFirst(),
  );
}

/** The late reports, the longest overdue first. */
export async function listLateReports(db: Db, watched: Watched, { limit, offset = 0 }: Cut = {}) {
  const rows = await lateReports(db, watched)
    .select(["r.reportId", "r.kind", "r.fromOn", "r.toOn", "r.dueOn"])
    .select(["p.id as projectId", "p.name", "p.organisationId"])
    .orderBy("r.dueOn")
    .orderBy("r.projectId")
    .orderBy("r.reportId")
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0).offset(offset))
    .execute();
  return rows.map(({ name, ...row }) => ({ ...row, projectName: fromJson(name) }));
}

type Whose = { kinds?: readonly FilingKind[]; handlerId?: string };

/** The filings that had been sent to the ministry by the end of the day and waited for it then. */
function waitingFilings(db: Db, { asOf, today, itemId }: Watched, { kinds, handlerId }: Whose = {}) {
  const end = endOf(asOf);
  return db
    .selectFrom("filing as f")
    .innerJoin("project as p", "p.id", "f.projectId")
    .where("f.submittedAt", "<", end)
    .$if(kinds !== undefined, (query) => query.where("f.kind", "in", [...(kinds ?? [])]))
    .$if(asOf >= today, (query) => query.where("f.state", "=", "submitted"))
    .$if(asOf < today, (query) =>
      query
        .where("f.state", "!=", "withdrawn")
        .where((where) => where.or([where("f.decidedAt", "is", null), where("f.decidedAt", ">=", end)]))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("filingReturn as r")
                .whereRef("r.filingId", "=", "f.id")
                .where("r.askedAt", "<", end)
                .where((where) =>
                  where.or([where("r.answeredAt", "is", null), where("r.answeredAt", ">=", end)]),
                )
                .select("r.id"),
            ),
          ),
        ),
    )
    .$if(handlerId !== undefined, (query) =>
      query.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("application as a")
              .whereRef("a.id", "=", "p.applicationId")
              .where("a.handlerId", "!=", handlerId ?? "")
              .select("a.id"),
          ),
        ),
      ),
    )
    .$if(itemId !== undefined, (query) => query.where("p.itemId", "=", itemId ?? ""));
}

/** How many filings of each kind wait; for an officer those of projects that are the officer's or nobody's. */
export async function countWaitingFilings(
  db: Db,
  watched: Watched,
  handlerId?: string,
): Promise<Record<FilingKind, number>> {
  const rows = await waitingFilings(db, watched, { handlerId })
    .select("f.kind")
    .select(({ fn }) => fn.countAll().as("count"))
    .groupBy("f.kind")
    .execute();
  const counts = { report: 0, claim: 0, change: 0 };
  for (const { kind, count } of rows) counts[kind] = Number(count);
  return counts;
}

/** The filings that wait, the longest first: `since` is when the ministry last got them. */
export async function listWaitingFilings(
  db: Db,
  watched: Watched,
  { limit, offset = 0, ...whose }: Cut & Whose = {},
) {
  const rows = await waitingFilings(db, watched, whose)
    .select([
      "f.id",
      "f.kind",
      "f.number",
      "f.submittedAt",
      "p.id as projectId",
      "p.name",
      "p.organisationId",
    ])
    .select(({ selectFrom }) =>
      selectFrom("filingReturn as r")
        .whereRef("r.filingId", "=", "f.id")
        .where("r.answeredAt", "<", endOf(watched.asOf))
        .select(({ fn }) => fn.max("r.answeredAt").as("answeredAt"))
        .as("answeredAt"),
    )
    .orderBy("f.submittedAt")
    .orderBy("f.id")
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0).offset(offset))
    .execute();
  return rows.map(({ name, answeredAt, submittedAt, ...row }) => ({
    ...row,
    projectName: fromJson(name),
    since: answeredAt ?? submittedAt ?? "",
  }));
}

/** The cents claimed by filings that wait, by project. */
export async function listUnjudged(db: Db, watched: Watched): Promise<Map<string, number>> {
  const rows = await waitingFilings(db, watched, { kinds: ["claim"] })
    .innerJoin("ledgerEntry as l", "l.causeId", "f.id")
    .where("l.kind", "=", "claim")
    .where("l.bookedOn", "<=", watched.asOf)
    .$if(watched.projectIds !== undefined, (query) =>
      query.where("p.id", "in", [...(watched.projectIds ?? [])]),
    )
    .select("p.id")
    .select(({ fn }) => fn.sum<number>("l.amount").as("amount"))
    .groupBy("p.id")
    .execute();
  return new Map(rows.map(({ id, amount }) => [id, Number(amount)]));
}

/** How many milestones and reports of each project are late, whatever its state. */
export async function countLateByProject(db: Db, { asOf, today, projectIds }: Watched) {
  const milestones = await milestonesBehind(db, asOf)
    .select("m.projectId as id")
    .$if(projectIds !== undefined, (query) => query.where("m.projectId", "in", [...(projectIds ?? [])]))
    .select(({ fn }) => fn.countAll().as("count"))
    .groupBy("m.projectId")
    .execute();
  const behind = asOf < today ? reportsBehind(db, asOf) : reportsBehindNow(db, asOf);
  const reports = await (behind as ReturnType<typeof reportsBehind>)
    .select("r.projectId as id")
    .$if(projectIds !== undefined, (query) => query.where("r.projectId", "in", [...(projectIds ?? [])]))
    .select(({ fn }) => fn.countAll().as("count"))
    .groupBy("r.projectId")
    .execute();
  const counts = (rows: { id: string; count: string | number | bigint }[]) =>
    new Map(rows.map(({ id, count }) => [id, Number(count)]));
  return { milestones: counts(milestones), reports: counts(reports) };
}

const counted = (row?: { count: string | number | bigint }) => Number(row?.count ?? 0);
