import type { Db } from "~/db.server";

/** Every table that keeps signed documents of a project by number. */
const tables = ["decisionDocument", "changeDocument", "recoveryDocument"] as const;

/**
 * The number of the next document on the project's matter, `HS-2026-0001-P2`: documents of every kind count on
 * from the first decision. It stays free until the caller's transaction ends.
 */
export async function nextDocumentNumber(db: Db, projectId: string): Promise<string> {
  const start = `${projectId.toUpperCase()}-P`;
  let last = 0;
  for (const table of tables) {
    const rows = await db.selectFrom(table).select("number").where("number", "like", `${start}%`).execute();
    for (const { number } of rows) last = Math.max(last, Number(number.slice(start.length)) || 0);
  }
  return `${start}${last + 1}`;
}
