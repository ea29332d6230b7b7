import { addToRecord, type Db, inTransaction } from "~/db.server";
import type { Instant } from "~/domain/day";
import { applicationSteps, lapsesBefore, transition } from "~/domain/states";
import { listDraftsClosedBefore } from "~/queries/applications.server";

/** Lets the drafts of calls lapse that have been closed for an hour, on the record. Answers how many. */
export async function lapseDrafts(db: Db, at: Instant): Promise<number> {
  const closedBefore = lapsesBefore(at);
  if ((await listDraftsClosedBefore(db, closedBefore)).length === 0) return 0;

  return inTransaction(db, async (trx) => {
    const drafts = await listDraftsClosedBefore(trx, closedBefore);
    for (const { id, state, closesAt } of drafts) {
      const step = transition(applicationSteps, state, "lapse");
      if (!step.ok) continue;
      await trx.updateTable("application").set({ state: step.to }).where("id", "=", id).execute();
      await addToRecord(trx, {
        at,
        by: null,
        action: "lapse",
        noun: "application",
        nounId: id,
        from: state,
        to: step.to,
        details: { closesAt },
      });
    }
    return drafts.length;
  });
}
