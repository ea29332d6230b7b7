import { addToRecord, type Db, inTransaction } from "~/db.server";
import { lastReviewDay, mayReceive, type ReceivingVerdict } from "~/domain/decision";
import { findApplication } from "~/queries/applications.server";
import { findDecision } from "~/queries/decisions.server";

export type Receiving = {
  applicationId: string;
  /** Whose decision it is: that of others is not found. */
  organisationId: string;
  by: { id: string; name: string };
  at: string;
};

/**
 * Serves the decision on the applicant who opens it (13/2003 § 18): from this moment the time for a
 * review request runs. Undefined while there is no signed decision of this organisation.
 */
export function receiveDecision(db: Db, receiving: Receiving): Promise<ReceivingVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { applicationId, organisationId, by, at } = receiving;
    const application = await findApplication(trx, applicationId, { organisationId });
    const decision = application && (await findDecision(trx, application.id));
    if (!decision) return undefined;

    const verdict = mayReceive(decision.state);
    if (!verdict?.ok) return verdict;

    await trx
      .updateTable("decision")
      .set({ state: "served", servedAt: at })
      .where("id", "=", decision.id)
      .execute();
    await addToRecord(trx, {
      at,
      by,
      action: "receive",
      noun: "decision",
      nounId: decision.id,
      from: decision.state,
      to: "served",
      details: { number: decision.number, lastReviewDay: lastReviewDay(at) },
    });
    return verdict;
  });
}
