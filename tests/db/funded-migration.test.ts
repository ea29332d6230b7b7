import Sqlite from "better-sqlite3";
import { type Migration, Migrator, sql } from "kysely";
import { expect, test } from "vitest";
import { findStanding } from "../../app/queries/ledger.server";
import { findPlan } from "../../app/queries/project-plans.server";
import { migrations } from "../../db/migrations";
import { type Db, openSqlite } from "../../db/open";

async function migrateWith(db: Db, wanted: Record<string, Migration>) {
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => wanted },
  }).migrateToLatest();
  if (error) throw error;
}

test("a project granted in an earlier release keeps its grant and gets its first plan", async () => {
  const sqlite = new Sqlite(":memory:");
  const db = openSqlite(sqlite);
  await migrateWith(
    db,
    Object.fromEntries(Object.entries(migrations).filter(([name]) => name.localeCompare("009") < 0)),
  );
  sqlite.pragma("foreign_keys = off");
  await sql`insert into project (id, item_id, organisation_id, state, demo, name, summary, granted, starts_on,
      ends_on, decided_on, budget_version)
    values ('hs-2025-0001', 'item', 'espoo', 'running', 0, '{}', '{}', 8000000, '2025-01-01', '2026-11-30',
      '2024-12-02', 1)`.execute(db);
  await sql`insert into budget_line (project_id, category, year, amount, version)
    values ('hs-2025-0001', 'staff', 2025, 10000000, 1)`.execute(db);
  await migrateWith(db, migrations);

  expect(await findStanding(db, "hs-2025-0001")).toMatchObject({ granted: 8000000, left: 8000000 });
  expect((await findPlan(db, "hs-2025-0001"))?.plan).toMatchObject({
    period: { from: "2025-01-01", to: "2026-11-30" },
    grant: 8000000,
    budget: [{ category: "staff", year: 2025, amount: 10000000 }],
    reports: [{ kind: "final", dueOn: "2027-02-28" }],
  });
  const outline = await sql<{ version: number }>`select version from plan_outline`.execute(db);
  expect(outline.rows).toEqual([{ version: 1 }]);
  await db.destroy();
});
