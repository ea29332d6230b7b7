import { addToRecord, type Db, inTransaction } from "~/db.server";
import { lastReviewDay, mayReceive, type ReceivingVerdict } from "~/domain/decision";
import { findChange, updateChangeDecision } from "~/queries/changes.server";

type Receiving = {
  filingId: string;
  projectId: string;
  organisationId: string;
  by: { id: string; name: string };
  at: string;
};

/**
 * Serves the decision on a change request on the recipient who opens it (13/2003 § 18): from this moment the
 * time for a review request runs. Undefined while there is no signed decision of this organisation.
 */
export function receiveChange(db: Db, receiving: Receiving): Promise<ReceivingVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { filingId: id, projectId, organisationId, by, at } = receiving;
    const decision = (await findChange(trx, { id, projectId }, { organisationId }))?.decision;
    if (!decision) return undefined;
    const verdict = mayReceive(decision.state);
    if (!verdict?.ok) return verdict;
    await updateChangeDecision(trx, decision.id, { state: "served", servedAt: at });
    await addToRecord(trx, {
      ...{ at, by, action: "receive", noun: "change", nounId: id },
      details: { projectId, number: decision.number, lastReviewDay: lastReviewDay(at) },
    });
    return verdict;
  });
}
