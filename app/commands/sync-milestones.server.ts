import { addToRecord, type Db } from "~/db.server";
import { type MilestoneChange, milestoneChanges } from "~/domain/milestone-plan";
import type { ProjectPlan } from "~/domain/project-plan";
import { insertEntry } from "~/queries/milestones.server";

/**
 * Brings the milestones of a project in line with a new version of its plan, in the caller's transaction: new ones
 * are added, others moved and reworded, and what the plan leaves out is marked as dropped. What has been reached
 * stays reached, and nothing that was said of a milestone is lost. Answers what changed.
 */
export async function syncMilestones(
  trx: Db,
  projectId: string,
  plan: Pick<ProjectPlan, "milestones">,
  by: { id: string; name: string },
  at: string,
): Promise<MilestoneChange[]> {
  if (!trx.isTransaction) throw new Error("Milestones follow a plan in the transaction that makes it.");
  const rows = await trx
    .selectFrom("milestone")
    .selectAll()
    .where("projectId", "=", projectId)
    .orderBy("position")
    .execute();
  const changes = milestoneChanges(projectId, rows, plan.milestones);
  for (const change of changes) {
    const { id: milestoneId, after, steps } = change;
    if (steps.includes("add")) {
      const { name, evidence, plannedMonth, position } = after;
      await trx
        .insertInto("milestone")
        .values({ id: milestoneId, projectId, name, evidence, plannedMonth, position, reachedOn: null })
        .execute();
    } else {
      const droppedAt = steps.includes("drop") ? at : steps.includes("restore") ? null : undefined;
      await trx
        .updateTable("milestone")
        .set({
          ...after,
          ...(droppedAt !== undefined && { droppedAt, toldOn: null, toldText: null, toldBy: null }),
          // A forecast is of the plan that it was made on: a move answers it.
          ...(steps.includes("move") && { forecastMonth: null }),
        })
        .where("id", "=", milestoneId)
        .execute();
    }
    for (const kind of steps) {
      if (kind === "reword") continue;
      const month = kind === "drop" ? null : after.plannedMonth;
      await insertEntry(trx, { milestoneId, kind, month, by, at });
    }
    if (steps.length === 0) continue;
    await addToRecord(trx, {
      at,
      by,
      action: "follow-plan",
      noun: "milestone",
      nounId: milestoneId,
      from: change.from,
      to: change.to,
      details: { before: change.before, after: steps.includes("drop") ? null : after },
    });
  }
  return changes.filter(({ steps }) => steps.length > 0);
}
