import { addToRecord, type Db, inTransaction } from "~/db.server";
import { findChange, updateChangeDecision } from "~/queries/changes.server";

type Declining = {
  filingId: string;
  projectId: string;
  reason: string;
  by: { id: string; name: string };
  at: string;
};

/** Sends a presented decision back to its maker, with the reason. Undefined: nothing has been presented. */
export function declineChange(db: Db, declining: Declining): Promise<{ ok: true } | undefined> {
  return inTransaction(db, async (trx) => {
    const { filingId: id, projectId, reason, by, at } = declining;
    const change = await findChange(trx, { id, projectId }, "ministry");
    if (change?.decision?.state !== "presented") return undefined;
    await updateChangeDecision(trx, change.decision.id, { state: "drafted" });
    await addToRecord(trx, {
      ...{ at, by, action: "decline", noun: "change", nounId: id },
      details: { projectId, reason },
    });
    return { ok: true };
  });
}
