import { type Kysely, PostgresAdapter } from "kysely";

/** The two engines differ in this folder alone. */
export function isPostgres(db: Kysely<never> | Kysely<unknown>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
