import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { languages, type Texts } from "../../app/domain/texts";
import { migrate } from "../../db/migrate";
import { openSqlite } from "../../db/open";
import { verifyRecord } from "../../db/record";
import { fromJson } from "../../db/schema-kinds";
import { seed } from "../../seeds/seed";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";

test("seeding again changes nothing", async () => {
  const db = await freshDatabase();
  expect(await seed(db, { now: testNow, demo: true })).toBe(false);
});

test("all 309 municipalities of 2024 are there, each in a region", async () => {
  const db = await freshDatabase();
  const rows = await db
    .selectFrom("organisation as o")
    .innerJoin("region as r", "r.code", "o.regionCode")
    .where("o.kind", "=", "municipality")
    .select("o.code")
    .execute();
  expect(new Set(rows.map(({ code }) => code)).size).toBe(309);
});

test("the programme has its fifteen items, each in three languages and with a source", async () => {
  const db = await freshDatabase();
  const items = await db.selectFrom("item").select(["id", "name", "summary"]).execute();
  expect(items.map(({ id }) => id).sort()).toEqual(
    [
      "bill-2018",
      "civic-orientation-survey",
      "compensation-deadline-2021",
      "compensation-guideline",
      "development-coordinator",
      "good-population-relations",
      "integration-act-amendment-2023",
      "integration-act-reform",
      "introduction-period-pilots",
      "koto-digi",
      "partnership-barometer",
      "partnership-programme",
      "report-2021",
      "unaccompanied-minors",
      "valko",
    ].sort(),
  );
  const sourced = await db.selectFrom("itemSource").select("itemId").distinct().execute();
  expect(sourced).toHaveLength(items.length);
  for (const item of items) {
    for (const texts of [fromJson<Texts>(item.name), fromJson<Texts>(item.summary)]) {
      for (const language of languages) expect(texts[language], `${item.id} in ${language}`).not.toBe("");
    }
  }
});

test("the superseded bill of 2018 points at the law that came instead", async () => {
  const db = await freshDatabase();
  const bill = await db
    .selectFrom("item")
    .selectAll()
    .where("id", "=", "bill-2018")
    .executeTakeFirstOrThrow();
  expect(bill).toMatchObject({ status: "superseded", supersededById: "integration-act-reform" });
});

test("the call of 2023 is as it was: closed, its recipients and share unknown", async () => {
  const db = await freshDatabase();
  const call = await db
    .selectFrom("call")
    .selectAll()
    .where("id", "=", "introduction-period-pilots-2023")
    .executeTakeFirstOrThrow();
  expect(call).toMatchObject({
    demo: 0,
    appropriation: 400_000_00,
    costsFrom: "2023-10-01",
    costsTo: "2024-09-30",
    opensAt: "2023-05-09T21:00:00.000Z",
    sharePercent: null,
    recipientsKnown: 0,
    form: null,
  });
});

test("the demonstration call is open on the day of seeding, and neither opens nor closes next to a weekend", async () => {
  const db = await freshDatabase();
  const call = await db.selectFrom("call").selectAll().where("demo", "=", 1).executeTakeFirstOrThrow();
  expect(call.opensAt < testNow && testNow < call.closesAt).toBe(true);
  expect([2, 3, 4]).toContain(new Date(call.opensAt).getUTCDay());
  expect([2, 3, 4]).toContain(new Date(call.closesAt).getUTCDay());
});

test("invented people carry the name Demo, and no real item or call is marked as demonstration", async () => {
  const db = await freshDatabase();
  const people = await db.selectFrom("person").select(["name", "demo"]).execute();
  expect(people.every(({ name, demo }) => name.endsWith(" Demo") && demo === 1)).toBe(true);
});

test("the stories are told with the commands that people use, and leave an unbroken record", async () => {
  const sqlite = openSqlite(new Sqlite(":memory:"));
  await migrate(sqlite);
  await seed(sqlite, { now: testNow, demo: true });
  const project = await sqlite
    .selectFrom("project")
    .selectAll()
    .where("demo", "=", 1)
    .executeTakeFirstOrThrow();
  expect(project).toMatchObject({ granted: 180_000_00, state: "agreed" });
  const milestones = await sqlite.selectFrom("milestone").select("reachedOn").execute();
  expect(milestones.filter(({ reachedOn }) => reachedOn)).toHaveLength(2);
  expect(await verifyRecord(sqlite)).toMatchObject({ ok: true });
  await sqlite.destroy();
});
