import type { Db } from "~/db.server";
import type { ProjectPlan } from "~/domain/project-plan";
import { listMilestones } from "~/queries/projects.server";

/**
 * Brings the project's milestones in line with a version of its plan, in the caller's transaction: moved,
 * added, and dropped where they have not been reached. The record of the plan holds what changed.
 */
export async function syncMilestones(
  trx: Db,
  projectId: string,
  plan: ProjectPlan,
  _by: { id: string; name: string },
  _at: string,
): Promise<void> {
  const there = await listMilestones(trx, projectId);
  for (const [position, { id, name, evidence, month }] of plan.milestones.entries()) {
    const set = { position, name, evidence, plannedMonth: month };
    if (there.some((one) => one.id === id)) {
      await trx.updateTable("milestone").set(set).where("id", "=", id).execute();
    } else {
      const row = { id, projectId, ...set, reachedOn: null, reachedBy: null };
      await trx.insertInto("milestone").values(row).execute();
    }
  }
  const gone = there.filter(
    ({ id, reachedOn }) => reachedOn === null && !plan.milestones.some((one) => one.id === id),
  );
  for (const { id } of gone) await trx.deleteFrom("milestone").where("id", "=", id).execute();
}
