import { type Db, inTransaction } from "~/db.server";
import type { ReturnVerdict } from "~/domain/filing";
import { findChangeDecision } from "~/queries/changes.server";
import { type ReturningFiling, returnFiling } from "./return-filing.server";

/** Returns a change request with questions; one whose decision has been presented waits for the one who decides. */
export function returnChange(
  db: Db,
  returning: Omit<ReturningFiling, "kind">,
): Promise<ReturnVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const decision = await findChangeDecision(trx, returning.filingId);
    if (decision?.state === "presented") return { ok: false, because: "wrong-state" };
    return returnFiling(trx, { ...returning, kind: "change" });
  });
}
