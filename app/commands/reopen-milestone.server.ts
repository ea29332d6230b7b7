import { addToRecord, type Db, inTransaction } from "~/db.server";
import { mayReopen, type ReopeningVerdict } from "~/domain/milestone";
import { findMilestoneRow, insertEntry } from "~/queries/milestones.server";

export type Reopening = {
  projectId: string;
  milestoneId: string;
  by: { id: string; name: string };
  at: string;
};

/**
 * Opens a milestone that was marked reached by mistake; the record keeps the day that was given. The recipient can tell of it anew.
 * Undefined when the project has no such milestone.
 */
export function reopenMilestone(db: Db, reopening: Reopening): Promise<ReopeningVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, milestoneId, by, at } = reopening;
    const milestone = await findMilestoneRow(trx, projectId, milestoneId);
    if (!milestone) return undefined;

    const verdict = mayReopen(milestone);
    if (!verdict.ok) return verdict;

    await trx
      .updateTable("milestone")
      .set({ reachedOn: null, reachedBy: null, toldOn: null, toldText: null, toldBy: null })
      .where("id", "=", milestoneId)
      .execute();
    await insertEntry(trx, { milestoneId, kind: "reopen", by, at });
    await addToRecord(trx, {
      at,
      by,
      action: "reopen",
      noun: "milestone",
      nounId: milestoneId,
      from: "reached",
      to: "planned",
      details: { before: { reachedOn: milestone.reachedOn }, after: { reachedOn: null } },
    });
    return verdict;
  });
}
