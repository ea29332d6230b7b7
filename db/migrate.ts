import { Migrator } from "kysely";
import { migrations } from "./migrations";
import type { Db } from "./open";

/** Brings the database to the newest schema and answers the names of what ran. Throws if one fails. */
export async function migrate(db: Db): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw error;
  return results.map((result) => result.migrationName);
}
