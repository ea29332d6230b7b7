import { randomUUID } from "node:crypto";
import { type Db, inTransaction } from "~/db.server";
import type { Instant } from "~/domain/day";
import {
  deleteExpiredPosts,
  deleteKeptPost,
  insertKeptPost,
  isKept,
  keptBeside,
} from "~/queries/kept-posts.server";

type Keeping = {
  /** Whose session it was that had ended. */
  personId: string;
  /** Where the form posts, with its query. */
  path: string;
  fields: [name: string, text: string][];
  /** The open page that posted it, if it said: a page that posts again has one form kept, its newest. */
  editing?: string;
  at: Instant;
};

export type KeepVerdict = { ok: true; id: string } | { ok: false; because: "full" };

const keptHours = 24;
const mostPosts = 20;
const mostCharacters = 2 * 1024 * 1024;

/**
 * Keeps a form that came after its writer's session had ended: for a day, for that person alone. Nobody
 * can fill the disk with it: a person has at most twenty forms and about two megabytes kept.
 */
export function keepPost(db: Db, { editing, at, ...post }: Keeping): Promise<KeepVerdict> {
  return inTransaction(db, async (trx) => {
    await deleteExpiredPosts(trx, at);
    const own = editing ?? randomUUID();
    const beside = await keptBeside(trx, own, post.personId);
    const size = JSON.stringify(post.fields).length;
    if (beside.posts >= mostPosts || beside.characters + size > mostCharacters) {
      return { ok: false, because: "full" };
    }
    await deleteKeptPost(trx, own, post.personId);
    const id = (await isKept(trx, own)) ? randomUUID() : own;
    const expiresAt = new Date(Date.parse(at) + keptHours * 3_600_000).toISOString();
    await insertKeptPost(trx, { id, ...post, keptAt: at, expiresAt });
    return { ok: true, id };
  });
}
