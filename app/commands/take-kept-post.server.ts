import { type Db, inTransaction } from "~/db.server";
import type { Instant } from "~/domain/day";
import { deleteKeptPost, findKeptPost, type KeptPost } from "~/queries/kept-posts.server";

type Taking = { id: string; personId: string; at: Instant };

/** Gives a kept form back to its writer and keeps it no longer. Undefined: nothing is kept under the id. */
export function takeKeptPost(db: Db, { id, personId, at }: Taking): Promise<KeptPost | undefined> {
  return inTransaction(db, async (trx) => {
    const kept = await findKeptPost(trx, id, personId, at);
    if (kept) await deleteKeptPost(trx, id, personId);
    return kept;
  });
}
