import { addToRecord, type Db, inTransaction } from "~/db.server";
import { mayReturn, type ReturningVerdict, stateOnReturn } from "~/domain/decision";
import { findCase } from "~/queries/cases.server";

export type Returning = {
  applicationId: string;
  reason: string;
  by: { id: string; name: string };
  at: string;
};

/**
 * Sends a proposal back to be made anew, with the reason on the record; a finished screening stays finished. Answers the verdict of
 * `mayReturn`; undefined when there is no proposal at all.
 */
export function returnProposal(db: Db, returning: Returning): Promise<ReturningVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const matter = await findCase(trx, returning.applicationId, returning.at);
    if (!matter?.decision) return undefined;

    const { application, decision } = matter;
    const verdict = mayReturn(decision.state);
    if (!verdict.ok) return verdict;
    const state = stateOnReturn(matter.handled);

    await trx.updateTable("decision").set({ state: "drafted" }).where("id", "=", decision.id).execute();
    await trx.updateTable("application").set({ state }).where("id", "=", application.id).execute();

    const { reason, by, at } = returning;
    const act = { at, by, action: "return" };
    await addToRecord(trx, {
      ...act,
      noun: "decision",
      nounId: decision.id,
      from: decision.state,
      to: "drafted",
      details: { reason },
    });
    await addToRecord(trx, {
      ...act,
      noun: "application",
      nounId: application.id,
      from: application.state,
      to: state,
    });
    return verdict;
  });
}
