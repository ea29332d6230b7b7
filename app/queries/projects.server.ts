import type { Db } from "~/db.server";
import type { ProjectState } from "~/domain/states";

export type Milestone = Awaited<ReturnType<typeof listMilestones>>[number];

/** What the ministry knows of a project besides what everybody sees: where it came from. */
export async function findProjectOrigin(db: Db, id: string) {
  return db
    .selectFrom("project as p")
    .leftJoin("application as a", "a.id", "p.applicationId")
    .select(["p.decidedOn", "p.budgetVersion", "p.applicationId", "a.number as applicationNumber"])
    .where("p.id", "=", id)
    .executeTakeFirst();
}

/** The id of the project that the application became, if it was granted. */
export async function findProjectIdOf(db: Db, applicationId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("project")
    .select("id")
    .where("applicationId", "=", applicationId)
    .executeTakeFirst();
  return row?.id;
}

/** The state of the project that the application became, if it was granted. */
export async function findProjectState(db: Db, applicationId: string): Promise<ProjectState | undefined> {
  const row = await db
    .selectFrom("project")
    .select("state")
    .where("applicationId", "=", applicationId)
    .executeTakeFirst();
  return row?.state;
}

/** The milestones that the project's plan has, in its order, with who marked them reached. */
export async function listMilestones(db: Db, projectId: string) {
  return db
    .selectFrom("milestone as m")
    .leftJoin("person as p", "p.id", "m.reachedBy")
    .selectAll("m")
    .select("p.name as reachedByName")
    .where("m.projectId", "=", projectId)
    .where("m.droppedAt", "is", null)
    .orderBy("m.position")
    .execute();
}
