import { addToRecord, type Db, inTransaction } from "~/db.server";
import type { Instant } from "~/domain/day";
import { findAgreement, removeAgreementRow } from "~/queries/agreements.server";

type Removing = { id: string; by: { id: string; name: string }; at: Instant };

/** Takes an agreement that was entered wrongly out of what is known. Undefined: no such agreement. */
export function removeAgreement(db: Db, { id, by, at }: Removing): Promise<{ ok: true } | undefined> {
  return inTransaction(db, async (trx) => {
    const agreement = await findAgreement(trx, id);
    if (!agreement) return undefined;
    await removeAgreementRow(trx, id, { removedBy: by.id, removedAt: at });
    const { organisationId, kind } = agreement;
    await addToRecord(trx, {
      ...{ at, by, action: "remove", noun: "agreement", nounId: id },
      details: { organisationId, kind },
    });
    return { ok: true };
  });
}
