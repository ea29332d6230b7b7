import { type Db, fromJson, toJson } from "~/db.server";
import type { Instant } from "~/domain/day";

export type KeptPost = {
  id: string;
  personId: string;
  /** Where the form posts, with its query. */
  path: string;
  fields: [name: string, text: string][];
  keptAt: Instant;
  expiresAt: Instant;
};

/** What was kept for the person under `id`, while it is; what is kept for others is not found. */
export async function findKeptPost(
  db: Db,
  id: string,
  personId: string,
  now: Instant,
): Promise<KeptPost | undefined> {
  const row = await db
    .selectFrom("keptPost")
    .selectAll()
    .where("id", "=", id)
    .where("personId", "=", personId)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
  return row && { ...row, fields: fromJson(row.fields) };
}

/** Where each form goes that is kept for the person, and since when; the newest first. */
export function listKeptPosts(db: Db, personId: string, now: Instant) {
  return db
    .selectFrom("keptPost")
    .select(["id", "path", "keptAt"])
    .where("personId", "=", personId)
    .where("expiresAt", ">", now)
    .orderBy("keptAt", "desc")
    .execute();
}

/** How many forms other than `id` are kept for the person, and their characters together. */
export async function keptBeside(
  db: Db,
  id: string,
  personId: string,
): Promise<{ posts: number; characters: number }> {
  const { posts, characters } = await db
    .selectFrom("keptPost")
    .where("personId", "=", personId)
    .where("id", "<>", id)
    .select(({ fn }) => [
      fn.countAll().as("posts"),
      fn.sum(fn<number>("length", ["fields"])).as("characters"),
    ])
    .executeTakeFirstOrThrow();
  return { posts: Number(posts), characters: Number(characters) };
}

/** Is there a form under this id, whoever's it is? */
export async function isKept(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom("keptPost").select("id").where("id", "=", id).executeTakeFirst();
  return row !== undefined;
}

/** Keeps the form as it is given. */
export async function insertKeptPost(db: Db, { fields, ...post }: KeptPost): Promise<void> {
  await db
    .insertInto("keptPost")
    .values({ ...post, fields: toJson(fields) })
    .execute();
}

/** Forgets what was kept for the person under `id`, if anything was. */
export async function deleteKeptPost(db: Db, id: string, personId: string): Promise<void> {
  await db.deleteFrom("keptPost").where("id", "=", id).where("personId", "=", personId).execute();
}

/** Forgets everything whose time is over. */
export async function deleteExpiredPosts(db: Db, now: Instant): Promise<void> {
  await db.deleteFrom("keptPost").where("expiresAt", "<=", now).execute();
}
