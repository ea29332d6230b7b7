import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type Day, helsinkiDay } from "~/domain/day";
import { mayTell, stateOfMilestone, type TellingVerdict } from "~/domain/milestone";
import { findMilestoneRow, insertEntry } from "~/queries/milestones.server";

export type Telling = {
  projectId: string;
  milestoneId: string;
  day: Day;
  shownBy: string;
  /** Somebody of the organisation whose project it is: others' milestones are not found. */
  by: { id: string; name: string; organisation: { id: string } };
  at: string;
};

/**
 * The recipient tells that a milestone has been reached, and what shows it; an officer confirms it or asks
 * again. Answers the verdict of `mayTell`; undefined when the organisation has no such milestone.
 */
export function tellMilestone(db: Db, telling: Telling): Promise<TellingVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, milestoneId, day, shownBy, by, at } = telling;
    const milestone = await findMilestoneRow(trx, projectId, milestoneId);
    if (!milestone || milestone.organisationId !== by.organisation.id) return undefined;
    const verdict = mayTell({ day, shownBy }, milestone, helsinkiDay(at));
    if (!verdict.ok) return verdict;

    const told = { toldOn: day, toldText: shownBy.trim() };
    await trx
      .updateTable("milestone")
      .set({ ...told, toldBy: by.id, askedText: null })
      .where("id", "=", milestoneId)
      .execute();
    await insertEntry(trx, { milestoneId, kind: "tell", on: day, text: told.toldText, by, at });
    await addToRecord(trx, {
      at,
      by,
      action: "tell",
      noun: "milestone",
      nounId: milestoneId,
      from: stateOfMilestone(milestone),
      to: "told",
      details: { before: { toldOn: milestone.toldOn, toldText: milestone.toldText }, after: told },
    });
    return verdict;
  });
}
