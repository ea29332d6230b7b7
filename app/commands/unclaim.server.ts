import type { Db } from "~/db.server";
import { claimedOf } from "~/queries/claims.server";
import { mustBook } from "./book-entry.server";

/** Books back what a claim asked for, in the caller's transaction, when it is returned, rejected or withdrawn. */
export async function unclaim(
  trx: Db,
  { claimId, projectId, by, at }: { claimId: string; projectId: string; by: { id: string }; at: string },
): Promise<void> {
  const claimed = await claimedOf(trx, claimId);
  if (claimed === 0) return;
  const cause = { noun: "claim", id: claimId };
  await mustBook(trx, { projectId, kind: "claim", amount: -claimed, cause, by, at });
}
