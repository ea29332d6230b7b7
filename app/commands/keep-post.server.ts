import { randomUUID } from "node:crypto";
import { type Db, inTransaction } from "~/db.server";
import type { Instant } from "~/domain/day";
import {
  deleteExpiredPosts,
  deleteKeptPost,
  findKeptPost,
  insertKeptPost,
  isKept,
  keptBeside,
} from "~/queries/kept-posts.server";

type Keeping = {
  /** Who posted it. */
  personId: string;
  /** Where the form posts, with its query. */
  path: string;
  fields: [name: string, text: string][];
  /** The open page that posted it, if it said: a page has one form kept, with the newest text of each field. */
  editing?: string;
  at: Instant;
};

export type KeepVerdict = { ok: true; id: string } | { ok: false; because: "full" };

const keptHours = 24;
const mostPosts = 20;
const mostCharacters = 2 * 1024 * 1024;

/**
 * Keeps a form that came after its writer's session had ended, or whose texts met others that were stored
 * meanwhile: for a day, for that person alone. Nobody
 * can fill the disk with it: a person has at most twenty forms and about two megabytes kept.
 */
export function keepPost(db: Db, { editing, at, ...post }: Keeping): Promise<KeepVerdict> {
  return inTransaction(db, async (trx) => {
    await deleteExpiredPosts(trx, at);
    const own = editing ?? randomUUID();
    const beside = await keptBeside(trx, own, post.personId);
    const before = await findKeptPost(trx, own, post.personId, at);
    const fields = before ? onTop(before.fields, post.fields) : post.fields;
    const size = JSON.stringify(fields).length;
    if (beside.posts >= mostPosts || beside.characters + size > mostCharacters) {
      return { ok: false, because: "full" };
    }
    await deleteKeptPost(trx, own, post.personId);
    const id = (await isKept(trx, own)) ? randomUUID() : own;
    const expiresAt = new Date(Date.parse(at) + keptHours * 3_600_000).toISOString();
    await insertKeptPost(trx, { id, ...post, fields, keptAt: at, expiresAt });
    return { ok: true, id };
  });
}

/**
 * The newest text of each field, since a page need not post again what it has posted. The version stays
 * the one that the first texts were typed on: on a newer one they would pass for having seen it.
 */
function onTop(before: Keeping["fields"], now: Keeping["fields"]): Keeping["fields"] {
  const version = before.filter(([name]) => name === "version");
  return [...new Map([...before, ...now, ...version])];
}
