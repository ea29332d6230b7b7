import { addToRecord, type Db, inTransaction } from "~/db.server";
import { helsinkiDay } from "~/domain/day";
import { type MilestoneVerdict, mayReach, stateOfMilestone } from "~/domain/milestone";
import { findMilestoneRow, insertEntry } from "~/queries/milestones.server";

export type Reaching = {
  projectId: string;
  milestoneId: string;
  reachedOn: string;
  by: { id: string; name: string };
  at: string;
};

/**
 * Marks a milestone reached on a day, as the recipient has told or as an officer knows. Answers the verdict of
 * `mayReach`, with the first or last day that may be given; undefined when the project has no such milestone.
 */
export function reachMilestone(db: Db, reaching: Reaching): Promise<MilestoneVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, milestoneId, reachedOn, by, at } = reaching;
    const milestone = await findMilestoneRow(trx, projectId, milestoneId);
    if (!milestone) return undefined;

    const verdict = mayReach(reachedOn, milestone, helsinkiDay(at));
    if (!verdict.ok) return verdict;

    await trx
      .updateTable("milestone")
      .set({ reachedOn, reachedBy: by.id, askedText: null })
      .where("id", "=", milestoneId)
      .execute();
    await insertEntry(trx, { milestoneId, kind: "reach", on: reachedOn, by, at });
    await addToRecord(trx, {
      at,
      by,
      action: "reach",
      noun: "milestone",
      nounId: milestoneId,
      from: stateOfMilestone(milestone),
      to: "reached",
      details: { before: { reachedOn: null }, after: { reachedOn } },
    });
    return verdict;
  });
}
