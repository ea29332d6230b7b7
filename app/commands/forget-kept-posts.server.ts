import type { Db } from "~/db.server";
import type { Instant } from "~/domain/day";
import { deleteTurns } from "~/queries/page-turns.server";

const aDay = 24 * 60 * 60 * 1000;

/**
 * Forgets the forms that were kept for their writers and whose day is over, and how far pages that have been
 * still for a day had come with their saves. Answers how many forms.
 */
export async function forgetKeptPosts(db: Db, at: Instant): Promise<number> {
  await deleteTurns(db, new Date(Date.parse(at) - aDay).toISOString());
  const { numDeletedRows } = await db
    .deleteFrom("keptPost")
    .where("expiresAt", "<=", at)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
