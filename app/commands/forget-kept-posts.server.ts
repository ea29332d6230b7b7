import type { Db } from "~/db.server";
import type { Instant } from "~/domain/day";

/** Forgets the forms that were kept for their writers and whose day is over. Answers how many. */
export async function forgetKeptPosts(db: Db, at: Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("keptPost")
    .where("expiresAt", "<=", at)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
