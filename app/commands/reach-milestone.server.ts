import { addToRecord, type Db, inTransaction } from "~/db.server";
import { helsinkiDay } from "~/domain/day";
import { type MilestoneVerdict, mayReach } from "~/domain/milestone";
import { findMilestone } from "~/queries/projects.server";

export type Reaching = {
  projectId: string;
  milestoneId: string;
  reachedOn: string;
  by: { id: string; name: string };
  at: string;
};

/**
 * Marks a milestone reached on a day. Answers the verdict of `mayReach`, with the first or last day
 * that may be given; undefined when the project has no such milestone.
 */
export function reachMilestone(db: Db, reaching: Reaching): Promise<MilestoneVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, milestoneId, reachedOn, by, at } = reaching;
    const milestone = await findMilestone(trx, projectId, milestoneId);
    if (!milestone) return undefined;

    const verdict = mayReach(reachedOn, milestone, helsinkiDay(at));
    if (!verdict.ok) return verdict;

    await trx
      .updateTable("milestone")
      .set({ reachedOn, reachedBy: by.id })
      .where("id", "=", milestoneId)
      .execute();
    await addToRecord(trx, {
      at,
      by,
      action: "reach",
      noun: "milestone",
      nounId: milestoneId,
      from: "planned",
      to: "reached",
      details: { before: { reachedOn: null }, after: { reachedOn } },
    });
    return verdict;
  });
}
