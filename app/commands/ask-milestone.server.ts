import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type AskingVerdict, mayAsk } from "~/domain/milestone";
import { findMilestoneRow, insertEntry } from "~/queries/milestones.server";

export type Asking = {
  projectId: string;
  milestoneId: string;
  reason: string;
  by: { id: string; name: string };
  at: string;
};

/**
 * Asks the recipient again about a milestone that it has told of, which is then planned as before. Answers the
 * verdict of `mayAsk`; undefined when the project has no such milestone.
 */
export function askMilestone(db: Db, asking: Asking): Promise<AskingVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, milestoneId, reason, by, at } = asking;
    const milestone = await findMilestoneRow(trx, projectId, milestoneId);
    if (!milestone) return undefined;
    const verdict = mayAsk(reason, milestone);
    if (!verdict.ok) return verdict;

    const askedText = reason.trim();
    await trx
      .updateTable("milestone")
      .set({ toldOn: null, toldText: null, toldBy: null, askedText })
      .where("id", "=", milestoneId)
      .execute();
    await insertEntry(trx, { milestoneId, kind: "ask", text: askedText, by, at });
    await addToRecord(trx, {
      at,
      by,
      action: "ask",
      noun: "milestone",
      nounId: milestoneId,
      from: "told",
      to: "planned",
      details: { reason: askedText, before: { toldOn: milestone.toldOn }, after: { toldOn: null } },
    });
    return verdict;
  });
}
