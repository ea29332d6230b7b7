import type { Db } from "~/db.server";
import type { Instant } from "~/domain/day";

/** The last turn that the open page has taken; 0 when it has not saved yet. */
export async function findTurn(db: Db, editing: string): Promise<number> {
  const row = await db
    .selectFrom("pageTurn")
    .select("turn")
    .where("editing", "=", editing)
    .executeTakeFirst();
  return Number(row?.turn ?? 0);
}

/** Notes that the page has come to this turn. */
export async function keepTurn(db: Db, editing: string, turn: number, savedAt: Instant): Promise<void> {
  await db
    .insertInto("pageTurn")
    .values({ editing, turn, savedAt })
    .onConflict((conflict) => conflict.column("editing").doUpdateSet({ turn, savedAt }))
    .execute();
}

/** Forgets the pages that have not saved since `before`. */
export async function deleteTurns(db: Db, before: Instant): Promise<void> {
  await db.deleteFrom("pageTurn").where("savedAt", "<", before).execute();
}
