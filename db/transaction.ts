import { sql, type Transaction } from "kysely";
import { isPostgres } from "./engine";
import type { Db } from "./open";
import type { Schema } from "./schema";

const attempts = 10;
const retried = new Set(["40001", "40P01"]);

/**
 * Runs `work` in one write transaction, and inside the caller's when there is one already.
 * Writers take turns: SQLite by its write lock, PostgreSQL by a lock on the record, taken before the
 * transaction's snapshot, so that a rule always judges the newest state and the record never forks.
 */
export async function inTransaction<T>(db: Db, work: (trx: Transaction<Schema>) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db as Transaction<Schema>);
  if (!isPostgres(db)) return db.transaction().execute(work);

  for (let attempt = 1; ; attempt++) {
    try {
      return await db
        .transaction()
        .setIsolationLevel("serializable")
        .execute(async (trx) => {
          await sql`lock table record_entry in exclusive mode`.execute(trx);
          return work(trx);
        });
    } catch (error) {
      if (attempt === attempts || !retried.has((error as { code?: string }).code ?? "")) throw error;
    }
  }
}
