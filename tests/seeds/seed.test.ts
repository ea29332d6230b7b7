import Sqlite from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { languages, type Texts } from "../../app/domain/texts";
import { findStanding } from "../../app/queries/ledger.server";
import { findPlan } from "../../app/queries/project-plans.server";
import { migrate } from "../../db/migrate";
import { openSqlite } from "../../db/open";
import { verifyRecord } from "../../db/record";
import { fromJson } from "../../db/schema-kinds";
import { seed } from "../../seeds/seed";
import { freshFiles } from "../support/attachments";
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
  const sqlite = await tellStories(testNow);
  const project = await sqlite
    .selectFrom("project")
    .selectAll()
    .where("demo", "=", 1)
    .executeTakeFirstOrThrow();
  expect(project).toMatchObject({ granted: 180_000_00, state: "running" });
  const milestones = await sqlite.selectFrom("milestone").select("reachedOn").execute();
  expect(milestones.filter(({ reachedOn }) => reachedOn)).toHaveLength(2);
  expect(await verifyRecord(sqlite)).toMatchObject({ ok: true });
});

test.each(["2026-11-23", "2027-01-01", "2027-02-28", "2027-03-07", "2027-08-31"])(
  "seeded on %s, the running project has a claim that was paid, one that waits, and a report that is late",
  async (today) => {
    const sqlite = await tellStories(`${today}T10:00:00.000Z`);
    const { id, granted } = await sqlite
      .selectFrom("project")
      .select(["id", "granted"])
      .where("demo", "=", 1)
      .executeTakeFirstOrThrow();
    const standing = await findStanding(sqlite, id);
    expect(standing.kept).toBe(58_363_06 - 322_64);
    expect(standing.kept + standing.recoverable + standing.left).toBe(granted);

    const filings = await sqlite.selectFrom("filing").select(["kind", "planned", "state"]).execute();
    expect(filings).toEqual([
      { kind: "report", planned: "r1", state: "accepted" },
      { kind: "claim", planned: "i1", state: "accepted" },
      { kind: "claim", planned: "i2", state: "submitted" },
      { kind: "change", planned: null, state: "submitted" },
    ]);
    const { plan } = (await findPlan(sqlite, id)) ?? {};
    const due = plan?.reports.map(({ dueOn }) => dueOn) ?? [];
    expect(due[1]?.localeCompare(today)).toBe(-1);
    const later = await sqlite
      .selectFrom("recordEntry")
      .select("at")
      .where("at", ">", `${today}T10:00`)
      .execute();
    expect(later.every(({ at }) => at === `${today}T10:00:00.000Z`)).toBe(true);
  },
);

async function tellStories(now: string) {
  const sqlite = openSqlite(new Sqlite(":memory:"));
  onTestFinished(() => sqlite.destroy());
  await migrate(sqlite);
  await seed(sqlite, { now, demo: true, files: freshFiles() });
  return sqlite;
}
