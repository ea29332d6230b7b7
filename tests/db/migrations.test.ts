import Sqlite from "better-sqlite3";
import { Kysely, Migrator, SqliteDialect, sql } from "kysely";
import { expect, test } from "vitest";
import { migrations } from "../../db/migrations";

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** A database as the first release left it, with one draft in a call. */
async function firstRelease() {
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Sqlite(":memory:") }) });
  const { "001-foundations": foundations } = migrations;
  if (!foundations) throw new Error("There is no first migration.");
  await migrateWith(db, { "001-foundations": foundations });
  await sql`pragma foreign_keys = off`.execute(db);
  const form = JSON.stringify({
    sections: [
      { id: "budget", kind: "budget", title: {} },
      { id: "declarations", kind: "questions", title: {}, questions: [] },
    ],
  });
  const columns = {
    ...{ id: "c", item_id: "i", state: "published", name: "{}", summary: "{}", purpose: "{}" },
    ...{
      opens_at: "2026-11-01T06:00:00.000Z",
      closes_at: "2026-12-31T14:15:00.000Z",
      costs_from: "2027-04-01",
    },
    ...{
      costs_to: "2028-06-30",
      funding_source: "national",
      indirect_methods: "[]",
      rules: "[]",
      sources: "[]",
    },
    ...{ form, demo: "1", times_known: "1", recipients_known: "1", appropriation: "1", revision: "1" },
  };
  await sql`insert into call (${sql.raw(Object.keys(columns).join(", "))})
    values (${sql.raw(Object.values(columns).map(text).join(", "))})`.execute(db);
  await sql`insert into application (id, call_id, organisation_id, state, version, demo, created_by, created_at)
    values ('a', 'c', 'o', 'draft', 2, 1, 'p', '2026-11-02T06:00:00.000Z')`.execute(db);
  for (const [field, typed] of [
    ["budget.staff.2027", "100 000"],
    ["budget.staff.reason", "Kaksi ohjaajaa"],
    ["budget.grant", "80 000"],
    ["budget.indirect", "flat-7"],
  ]) {
    await sql`insert into answer (application_id, field, version, text, saved_by, saved_at)
      values ('a', ${field}, 1, ${typed}, 'p', '2026-11-02T06:00:00.000Z')`.execute(db);
  }
  return db;
}

async function migrateWith(db: Kysely<unknown>, wanted: typeof migrations) {
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => wanted },
  }).migrateToLatest();
  if (error) throw error;
}

test("what was typed before costs had lines stands in the first line of its category", async () => {
  const db = await firstRelease();
  await migrateWith(db, migrations);
  const { rows } = await sql<{ field: string; text: string }>`select field, text from answer`.execute(db);
  expect(Object.fromEntries(rows.map(({ field, text: typed }) => [field, typed]))).toEqual({
    "budget.staff.1.2027": "100 000",
    "budget.staff.1.description": "Kaksi ohjaajaa",
    "budget.staff.1.reason": "Kaksi ohjaajaa",
    "budget.indirect": "flat-7",
    "financing.grant": "80 000",
  });
  await db.destroy();
});

test("the form that had been published is frozen with its financing in a section of its own", async () => {
  const db = await firstRelease();
  await migrateWith(db, migrations);
  const { rows } = await sql<{
    form: string;
    revision: number;
  }>`select form, revision from form_version`.execute(db);
  expect(rows).toHaveLength(1);
  expect(JSON.parse(rows[0]?.form ?? "").sections.map(({ kind }: { kind: string }) => kind)).toEqual([
    "budget",
    "financing",
    "questions",
  ]);
  await expect(sql`update form_version set form = '{}'`.execute(db)).rejects.toThrow("append-only");
  await db.destroy();
});
