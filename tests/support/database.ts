import Sqlite from "better-sqlite3";
import { afterEach, inject } from "vitest";
import { migrate } from "../../db/migrate";
import { type Db, openSqlite } from "../../db/open";
import { seed } from "../../seeds/seed";
import { testNow } from "./clock";
import { copyOfTemplate } from "./postgres";

let template: Promise<Buffer> | undefined;
const opened: Db[] = [];

/**
 * A database of its own for one test: migrated and seeded with the facts, the demonstration people and
 * the open call, at `testNow`. On SQLite in memory, or on PostgreSQL when the run says so.
 */
export async function freshDatabase(): Promise<Db> {
  const db =
    process.env.TEST_ENGINE === "postgres" ? await copyOfTemplate(inject("postgres")) : await copyInMemory();
  opened.push(db);
  return db;
}

/** Can the engine of this run hold the text? The embedded PostgreSQL drops a byte order mark at its start. */
export function canHold(text: string): boolean {
  const embedded = process.env.TEST_ENGINE === "postgres" && "embedded" in inject("postgres");
  return !(embedded && text.startsWith("\ufeff"));
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((db) => db.destroy()));
});

async function copyInMemory(): Promise<Db> {
  template ??= makeTemplate();
  return openSqlite(new Sqlite(await template));
}

async function makeTemplate(): Promise<Buffer> {
  const sqlite = new Sqlite(":memory:");
  const db = openSqlite(sqlite);
  await migrate(db);
  await seed(db, { now: testNow, demo: true });
  const bytes = sqlite.serialize();
  await db.destroy();
  return bytes;
}
