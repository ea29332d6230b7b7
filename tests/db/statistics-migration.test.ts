import Sqlite from "better-sqlite3";
import { Kysely, type Migration, Migrator, SqliteDialect, sql } from "kysely";
import { expect, test } from "vitest";
import { migrations } from "../../db/migrations";

async function migrateWith(db: Kysely<unknown>, wanted: Record<string, Migration>) {
  const provider = { getMigrations: async () => wanted };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}

test("figures of an earlier release become first versions, with the share and the population behind them", async () => {
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Sqlite(":memory:") }) });
  const before = Object.entries(migrations).filter(([name]) => name < "003");
  await migrateWith(db, Object.fromEntries(before));
  await sql`insert into figure (municipality_code, statistic, reference_on, share_percent, publisher,
      source_table, source_note, retrieved_on, least, most, exact, population)
    values ('092', 'vaerak-foreign-language-speakers', '2022-12-31', '24.8', 'Tilastokeskus',
      'StatFin vaerak/159t', 'sotkanet-127', null, 60098, 60340, 0, 242819)`.execute(db);
  await migrateWith(db, migrations);

  const versions =
    await sql<object>`select version, least, most, vintage, origin from figure_version`.execute(db);
  expect(versions.rows).toEqual([
    { version: 1, least: 60098, most: 60340, vintage: "2026-01-01", origin: "seed" },
  ]);
  const numbers =
    await sql<object>`select measure, value, source_table from observation order by measure`.execute(db);
  expect(numbers.rows).toEqual([
    { measure: "population", value: "242819", source_table: "sotkanet-127" },
    { measure: "share", value: "24.8", source_table: "StatFin vaerak/159t" },
  ]);
  await db.destroy();
});
