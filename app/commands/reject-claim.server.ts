import { type Db, inTransaction } from "~/db.server";
import { fewestReasonWords } from "~/domain/statement";
import { wordsIn } from "~/domain/words-in";
import { findHandled, type Handling } from "./handled-claim.server";
import { decideFiling } from "./return-filing.server";
import { unclaim } from "./unclaim.server";

export type RejectClaimVerdict = { ok: true } | { ok: false; because: "wrong-state" | "too-few-words" };

/** Rejects a claim as a whole, with reasons; what it asked for is booked back. Undefined: no such claim. */
export function rejectClaim(
  db: Db,
  { reasons, ...handling }: Handling & { reasons: string },
): Promise<RejectClaimVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const handled = await findHandled(trx, handling);
    if (!handled) return undefined;
    const { claimId, projectId, by, at } = handling;
    if (handled.claim.state !== "submitted") return { ok: false, because: "wrong-state" };
    if (wordsIn(reasons) < fewestReasonWords) return { ok: false, because: "too-few-words" };
    await unclaim(trx, { claimId, projectId, by, at });
    await decideFiling(trx, handled.claim, { step: "reject", reasons, by, at });
    return { ok: true };
  });
}
