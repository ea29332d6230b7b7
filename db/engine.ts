import { type Kysely, PostgresAdapter } from "kysely";

/** The two engines differ in this folder alone. */
// biome-ignore lint/suspicious/noExplicitAny: asked of databases of any schema
export function isPostgres(db: Kysely<any>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
