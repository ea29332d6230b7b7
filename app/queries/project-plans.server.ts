import type { Selectable } from "kysely";
import { type Db, fromJson, type Schema, toJson } from "~/db.server";
import type { PlanVersion } from "~/domain/project-plan";

/** The newest version of the project's plan, or the one with the number; undefined: it has none. */
export async function findPlan(
  db: Db,
  projectId: string,
  version?: number,
): Promise<PlanVersion | undefined> {
  const row = await db
    .selectFrom("projectPlan")
    .selectAll()
    .where("projectId", "=", projectId)
    .$if(version !== undefined, (query) => query.where("version", "=", version ?? 0))
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && read(row);
}

/** Every version of the project's plan, the first one first. */
export async function listPlans(db: Db, projectId: string): Promise<PlanVersion[]> {
  const rows = await db
    .selectFrom("projectPlan")
    .selectAll()
    .where("projectId", "=", projectId)
    .orderBy("version")
    .execute();
  return rows.map(read);
}

/** Stores a version as given, with its rows for those who sum and count them. Only `makePlanVersion` does. */
export async function insertPlan(db: Db, projectId: string, made: PlanVersion): Promise<void> {
  const { plan, version, ...rest } = made;
  await db
    .insertInto("projectPlan")
    .values({ projectId, version, content: toJson(plan), ...rest })
    .execute();
  const lines = plan.budget.filter(({ amount }) => amount !== 0);
  if (lines.length > 0) {
    await db
      .insertInto("budgetLine")
      .values(lines.map((line) => ({ projectId, version, ...line })))
      .execute();
  }
  await insertCounted(db, projectId, made);
}

/** What is counted over many plans, a row each: the period, the reports asked for, the indicators' targets. */
async function insertCounted(
  db: Db,
  projectId: string,
  { version, plan, holdsFrom }: PlanVersion,
): Promise<void> {
  const key = { projectId, version };
  const { from: startsOn, to: endsOn } = plan.period;
  await db
    .insertInto("planOutline")
    .values({ ...key, holdsFrom, startsOn, endsOn })
    .execute();
  const reports = plan.reports.map(({ id, kind, from, to, dueOn }) => ({
    ...{ ...key, reportId: id, kind, dueOn },
    ...{ fromOn: from, toOn: to },
  }));
  if (reports.length > 0) await db.insertInto("plannedReport").values(reports).execute();
  const indicators = plan.indicatorPlan.map(({ code, label, target }) => ({
    ...{ ...key, code, target },
    label: toJson(label),
  }));
  if (indicators.length > 0) await db.insertInto("plannedIndicator").values(indicators).execute();
}

function read({ content, version, basis, causeId, madeAt, madeBy, holdsFrom }: Row): PlanVersion {
  return { version, plan: fromJson(content), basis, causeId, madeAt, madeBy, holdsFrom };
}

type Row = Selectable<Schema["projectPlan"]>;
