import { sql } from "kysely";
import { type Db, fromJson } from "~/db.server";
import { type SumsByKind, standingOf } from "~/domain/ledger";
import { byGravity, type Risk, risksOf } from "~/domain/risk";
import type { Texts } from "~/domain/texts";
import { countLateByProject, listUnjudged, type Watched } from "./late.server";

export type ProjectAtRisk = { id: string; name: Texts; organisationId: string; risks: Risk[]; left: number };

/**
 * The projects that have a reason to be looked at, the gravest first: how many there are, and those of the
 * asked part of the list (all without a limit).
 */
export async function listProjectsAtRisk(
  db: Db,
  watched: Watched,
  { limit, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<{ count: number; projects: ProjectAtRisk[] }> {
  const found = (await judge(db, watched)).sort(byGravity);
  const shown = found.slice(offset, limit === undefined ? undefined : offset + limit);
  return { count: found.length, projects: await named(db, shown) };
}

/**
 * Of today's projects those that bind the ministry to act: suspended ones, then those with money still to
 * come back, the largest sum first; with all their risks, and how many such projects there are.
 */
export async function listProjectsToActOn(
  db: Db,
  watched: Watched,
  limit: number,
): Promise<{ count: number; projects: ProjectAtRisk[] }> {
  const recoverable = sql<number>`coalesce(m.sum_demand - m.sum_recover - m.sum_write_off, 0)`;
  const rows = await db
    .selectFrom("project as p")
    .leftJoin("projectMoney as m", "m.projectId", "p.id")
    .select(["p.id"])
    .select(({ fn }) => fn.countAll().over().as("all"))
    .where((where) => where.or([where("p.state", "=", "suspended"), where(recoverable, ">", 0)]))
    .where((where) => where.or([where("p.decidedOn", "is", null), where("p.decidedOn", "<=", watched.asOf)]))
    .$if(watched.itemId !== undefined, (query) => query.where("p.itemId", "=", watched.itemId ?? ""))
    .orderBy(sql`case p.state when 'suspended' then 0 else 1 end`)
    .orderBy(recoverable, "desc")
    .orderBy("p.id")
    .limit(limit)
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return { count: 0, projects: [] };
  const found = await judge(db, { ...watched, projectIds: ids });
  const inOrder = ids.flatMap((id) => found.find((one) => one.id === id) ?? []);
  return { count: Number(rows[0]?.all ?? 0), projects: await named(db, inOrder) };
}

type Judged = Omit<ProjectAtRisk, "name" | "organisationId">;

async function judge(db: Db, watched: Watched): Promise<Judged[]> {
  const [rows, late, unjudged] = await Promise.all([
    moneyByProject(db, watched),
    countLateByProject(db, watched),
    listUnjudged(db, watched),
  ]);
  return rows
    .map(({ id, state, startsOn, endsOn, amounts }) => {
      const money = standingOf(amounts ?? {});
      const facts = {
        ...{ state, startsOn, endsOn, money },
        unjudged: unjudged.get(id) ?? 0,
        lateMilestones: late.milestones.get(id) ?? 0,
        // Nothing is asked for before the recipient has accepted.
        lateReports: state === "agreed" ? 0 : (late.reports.get(id) ?? 0),
      };
      return { id, left: money.left, risks: risksOf(facts, watched.asOf) };
    })
    .filter(({ risks }) => risks.length > 0);
}

async function named(db: Db, shown: Judged[]): Promise<ProjectAtRisk[]> {
  const names = await nameProjects(
    db,
    shown.map(({ id }) => id),
  );
  return shown.flatMap((one) => {
    const name = names.get(one.id);
    return name ? [{ ...one, ...name }] : [];
  });
}

/** Every project with the sums of its movements, and the period of the plan in force. */
async function moneyByProject(db: Db, watched: Watched) {
  const { asOf, today, itemId, projectIds } = watched;
  // Narrow questions, put together here: joined in the database they take many times as long.
  const sumsOf = asOf < today ? await sumsUntil(db, watched) : await sumsNow(db, watched);
  const plans = await db
    .selectFrom("planOutline")
    .select(["projectId", "startsOn", "endsOn"])
    .where("holdsFrom", "<=", asOf)
    .$if(projectIds !== undefined, (query) => query.where("projectId", "in", [...(projectIds ?? [])]))
    .orderBy("version")
    .execute();
  const projects = await db
    .selectFrom("project")
    .select(["id", "state", "startsOn", "endsOn"])
    .where((where) => where.or([where("decidedOn", "is", null), where("decidedOn", "<=", asOf)]))
    .$if(itemId !== undefined, (query) => query.where("itemId", "=", itemId ?? ""))
    .$if(projectIds !== undefined, (query) => query.where("id", "in", [...(projectIds ?? [])]))
    .execute();
  const planOf = new Map(plans.map(({ projectId, ...period }) => [projectId, period]));
  return projects.map((project) => ({
    ...project,
    ...planOf.get(project.id),
    amounts: sumsOf.get(project.id),
  }));
}

/** As the database keeps them with the ledger. */
async function sumsNow(db: Db, { itemId, projectIds }: Watched): Promise<Map<string, SumsByKind>> {
  const rows = await db
    .selectFrom("projectMoney")
    .selectAll()
    .$if(itemId !== undefined, (query) => query.where("itemId", "=", itemId ?? ""))
    .$if(projectIds !== undefined, (query) => query.where("projectId", "in", [...(projectIds ?? [])]))
    .execute();
  return new Map(
    rows.map((row) => [
      row.projectId,
      {
        ...{ grant: Number(row.sumGrant), change: Number(row.sumChange), release: Number(row.sumRelease) },
        ...{ claim: Number(row.sumClaim), verify: Number(row.sumVerify), pay: Number(row.sumPay) },
        ...{ return: Number(row.sumReturn), demand: Number(row.sumDemand), recover: Number(row.sumRecover) },
        ...{ "write-off": Number(row.sumWriteOff), interest: Number(row.sumInterest) },
      },
    ]),
  );
}

async function sumsUntil(db: Db, { asOf, itemId }: Watched): Promise<Map<string, SumsByKind>> {
  const rows = await db
    .selectFrom("ledgerEntry")
    .select(["itemId", "projectId", "kind"])
    .select(({ fn }) => fn.sum<number>("amount").as("amount"))
    // Not as a plain column: SQLite would go by the index of days, and sort, instead of reading by project.
    .where(({ eb, fn, ref, val }) => eb(fn.coalesce(ref("bookedOn"), val("")), "<=", asOf))
    .$if(itemId !== undefined, (query) => query.where("itemId", "=", itemId ?? ""))
    .groupBy(["itemId", "projectId", "kind"])
    .execute();
  const sums = new Map<string, SumsByKind>();
  for (const { projectId, kind, amount } of rows) {
    sums.set(projectId, { ...sums.get(projectId), [kind]: Number(amount) });
  }
  return sums;
}

async function nameProjects(db: Db, ids: string[]) {
  if (ids.length === 0) return new Map<string, { name: Texts; organisationId: string }>();
  const rows = await db
    .selectFrom("project")
    .select(["id", "name", "organisationId"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, name, organisationId }) => [id, { name: fromJson(name), organisationId }]));
}
