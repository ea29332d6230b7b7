import { type Db, fromJson } from "~/db.server";
import type { MilestoneFacts } from "~/domain/milestone";
import type { ProjectState } from "~/domain/states";
import type { Texts } from "~/domain/texts";

export type MonitoredProject = {
  id: string;
  state: ProjectState;
  demo: boolean;
  name: Texts;
  summary: Texts;
  organisationName: Texts;
  itemId: string;
  itemName: Texts;
  applicationId: string | null;
  /** Cents; null when no source tells the sum. */
  granted: number | null;
  startsOn: string;
  endsOn: string;
  decidedOn: string | null;
  budgetVersion: number;
  milestones: { planned: number; reached: number };
};

export type Milestone = Awaited<ReturnType<typeof listMilestones>>[number];
export type BudgetCell = { category: string; year: number; amount: number };

/** Every project of the programme, those that were decided last first. */
export async function listProjects(db: Db): Promise<MonitoredProject[]> {
  return projects(db);
}

/** One project, of a call or funded directly. */
export async function findProject(db: Db, id: string): Promise<MonitoredProject | undefined> {
  return (await projects(db, id))[0];
}

/** The project's budget in the version that is in force, as cells of category and year in cents. */
export async function listBudget(
  db: Db,
  { id, budgetVersion }: Pick<MonitoredProject, "id" | "budgetVersion">,
): Promise<BudgetCell[]> {
  return db
    .selectFrom("budgetLine")
    .select(["category", "year", "amount"])
    .where("projectId", "=", id)
    .where("version", "=", budgetVersion)
    .orderBy("year")
    .execute();
}

/** The project's milestones in the order of its plan, with who marked them reached. */
export async function listMilestones(db: Db, projectId: string) {
  return db
    .selectFrom("milestone as m")
    .leftJoin("person as p", "p.id", "m.reachedBy")
    .selectAll("m")
    .select("p.name as reachedByName")
    .where("m.projectId", "=", projectId)
    .orderBy("m.position")
    .execute();
}

/** What bounds the day on which this milestone of this project was reached. */
export async function findMilestone(
  db: Db,
  projectId: string,
  milestoneId: string,
): Promise<MilestoneFacts | undefined> {
  const row = await db
    .selectFrom("milestone as m")
    .innerJoin("project as p", "p.id", "m.projectId")
    .select(["m.reachedOn", "p.state", "p.decidedOn", "p.startsOn"])
    .where("m.id", "=", milestoneId)
    .where("p.id", "=", projectId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { reachedOn, ...project } = row;
  return { reachedOn, project };
}

async function projects(db: Db, id?: string): Promise<MonitoredProject[]> {
  const rows = await db
    .selectFrom("project as p")
    .innerJoin("item as i", "i.id", "p.itemId")
    .innerJoin("organisationName as n", "n.organisationId", "p.organisationId")
    // The name under which the organisation ran the project: the one valid when it ended or is to end.
    .where((where) =>
      where.or([where("n.validFrom", "is", null), where("n.validFrom", "<=", where.ref("p.endsOn"))]),
    )
    .where((where) =>
      where.or([where("n.validTo", "is", null), where("n.validTo", ">=", where.ref("p.endsOn"))]),
    )
    .$if(id !== undefined, (query) => query.where("p.id", "=", id ?? ""))
    .selectAll("p")
    .select(["i.name as itemName", "n.name as organisationName"])
    .orderBy("p.decidedOn", (order) => order.desc().nullsLast())
    .orderBy("p.id")
    .execute();
  const counts = new Map((await milestoneCounts(db)).map((count) => [count.projectId, count]));
  return rows.map(({ organisationId: _, ...row }) => ({
    ...row,
    demo: row.demo === 1,
    name: fromJson(row.name),
    summary: fromJson(row.summary),
    itemName: fromJson(row.itemName),
    organisationName: fromJson(row.organisationName),
    milestones: {
      planned: Number(counts.get(row.id)?.planned ?? 0),
      reached: Number(counts.get(row.id)?.reached ?? 0),
    },
  }));
}

function milestoneCounts(db: Db) {
  return db
    .selectFrom("milestone")
    .groupBy("projectId")
    .select(({ fn }) => [
      "projectId",
      fn.countAll<number>().as("planned"),
      fn.count<number>("reachedOn").as("reached"),
    ])
    .execute();
}
