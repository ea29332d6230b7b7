import { type Db, inTransaction } from "~/db.server";
import type { Instant } from "~/domain/day";
import { deleteKeptPost, findKeptPost, insertKeptPost } from "~/queries/kept-posts.server";

type Dropping = { id: string; personId: string; fields: string[]; at: Instant };

const carried = ["version", "editing"];

/**
 * Forgets the texts of a kept form that have been stored since. The others stay, with the version that
 * their page showed; when there are none, nothing is kept any more.
 */
export function dropKeptTexts(db: Db, { id, personId, fields, at }: Dropping): Promise<void> {
  return inTransaction(db, async (trx) => {
    const kept = await findKeptPost(trx, id, personId, at);
    if (!kept) return;
    const left = kept.fields.filter(([name]) => carried.includes(name) || !fields.includes(name));
    await deleteKeptPost(trx, id, personId);
    if (left.some(([name]) => name.includes("."))) await insertKeptPost(trx, { ...kept, fields: left });
  });
}
