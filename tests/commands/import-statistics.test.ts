import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importStatistics, planStatistics } from "../../app/commands/import-statistics.server";
import { countKinds } from "../../app/domain/statfin/plan";
import type { Db } from "../../db/open";
import { verifyRecord } from "../../db/record";
import { openCallId } from "../../seeds/stories/open-call";
import { testNow } from "../support/clock";
import { contest, decide, firstDay } from "../support/contests";
import { freshDatabase } from "../support/database";
import { bytesOf, jsonStat, shareFile } from "../support/statfin";

const today = "2026-11-23";
const manager = { id: "tem-manager", name: "Maija Demo" };
const later = "2026-11-24T08:00:00.000Z";

const fileOf = (content: unknown, name = "file.json") => ({
  name,
  bytes: bytesOf(content),
  retrievedOn: "2026-11-20",
});
type File = ReturnType<typeof fileOf>;

async function plan(db: Db, file: File) {
  const planned = await planStatistics(db, file, today);
  if (!planned.ok) throw new Error(JSON.stringify(planned));
  return planned;
}

async function importAll(db: Db, file: File, at = testNow) {
  const { digest } = await plan(db, file);
  return importStatistics(db, { file, digest, by: manager, at });
}

const figure = (db: Db, code: string, day: string) =>
  db
    .selectFrom("figure")
    .selectAll()
    .where("municipalityCode", "=", code)
    .where("referenceOn", "=", day)
    .executeTakeFirst();

/** Everything that an import could touch, to be compared. */
const everything = async (db: Db) => ({
  figures: await db
    .selectFrom("figure")
    .selectAll()
    .orderBy("municipalityCode")
    .orderBy("referenceOn")
    .execute(),
  frozen: await db.selectFrom("callFigure").selectAll().orderBy("municipalityCode").execute(),
  observations: (await db.selectFrom("observation").select("version").execute()).length,
  versions: (await db.selectFrom("figureVersion").select("version").execute()).length,
  imports: (await db.selectFrom("statisticsImport").select("id").execute()).length,
  record: (await db.selectFrom("recordEntry").select("seq").execute()).length,
});

test("a number that the ministry has corrected stays when the table is imported again, and the plan says so", async () => {
  const db = await freshDatabase();
  const day = await firstDay(db, openCallId);
  const file = fileOf(jsonStat([{ code: "092", year: day.slice(0, 4), people: 247_443, speakers: 66_600 }]));
  await importAll(db, file);
  await decide(db, await contest(db, { general: true }), 66_700);
  expect(await figure(db, "092", day)).toMatchObject({ least: 66_700, exact: 1 });

  const { plan: again } = await plan(db, file);
  expect(again.leftOut).toMatchObject([
    { measure: "speakers", code: "092", because: "decided", decision: "LUKU-2026-0001" },
  ]);
  expect(again.figures).toMatchObject([{ kind: "unchanged" }]);
  await importAll(db, file);
  expect(await figure(db, "092", day)).toMatchObject({ least: 66_700, exact: 1 });
});

const helsinki2023 = [{ code: "091", year: "2023", people: 674500, speakers: 131878 }];

test("an exact count replaces a range, with its source and division; the range stays readable", async () => {
  const db = await freshDatabase();
  const file = fileOf(jsonStat(helsinki2023));
  const { plan: shown } = await plan(db, file);
  expect(shown.figures).toMatchObject([
    {
      kind: "changed",
      before: { least: 131865, most: 132539, exact: false },
      after: { least: 131878, most: 131878, exact: true },
    },
  ]);
  expect(await importAll(db, file, later)).toMatchObject({ ok: true });

  expect(await figure(db, "091", "2023-12-31")).toMatchObject({
    ...{ least: 131878, most: 131878, exact: 1, publisher: "Tilastokeskus", vintage: "2026-01-01" },
    ...{ sourceTable: "StatFin vaerak/11rm", retrievedOn: "2026-11-20" },
  });
  const versions = db.selectFrom("figureVersion").where("municipalityCode", "=", "091");
  expect(
    await versions
      .where("referenceOn", "=", "2023-12-31")
      .select(["version", "least", "most", "exact", "recordedAt"])
      .orderBy("version")
      .execute(),
  ).toMatchObject([
    { version: 1, least: 131865, most: 132539, exact: 0 },
    { version: 2, least: 131878, most: 131878, exact: 1, recordedAt: later },
  ]);
  expect(await verifyRecord(db)).toMatchObject({ ok: true });
  const entry = await db
    .selectFrom("recordEntry")
    .selectAll()
    .orderBy("seq", "desc")
    .executeTakeFirstOrThrow();
  expect(entry).toMatchObject({ action: "import", noun: "statistics", personName: "Maija Demo" });
});

test("a second run of the same file changes nothing and says so", async () => {
  const db = await freshDatabase();
  const file = fileOf(jsonStat(helsinki2023));
  await importAll(db, file);
  const before = await everything(db);
  expect(await importAll(db, file)).toMatchObject({ ok: true, id: null });
  expect(await everything(db)).toEqual(before);
});

test("a range does not replace an exact count, and the plan tells so", async () => {
  const db = await freshDatabase();
  await importAll(db, fileOf(jsonStat(helsinki2023)));
  const share = fileOf(shareFile({ "091": { 2023: 19.7 } }));
  const { plan: shown } = await plan(db, share);
  expect(shown.figures).toMatchObject([{ kind: "kept-count", before: { least: 131878 } }]);
  expect(await importAll(db, share)).toMatchObject({ ok: true });
  expect(await figure(db, "091", "2023-12-31")).toMatchObject({ least: 131878, exact: 1 });
});

test("populations make ranges of the shares that waited for them, and the other way round", async () => {
  const db = await freshDatabase();
  const kotka = fileOf(jsonStat([{ code: "285", year: "2023", people: 50000, speakers: null }]));
  expect((await plan(db, kotka)).plan).toMatchObject({
    figures: [{ kind: "new", code: "285", after: { least: 5275, most: 5325, sharePercent: "10.6" } }],
    untold: [{ measure: "speakers", code: "285" }],
  });
  await importAll(db, kotka);
  expect(await figure(db, "285", "2023-12-31")).toMatchObject({ least: 5275, most: 5325, population: 50000 });

  const earlier = fileOf(jsonStat([{ code: "285", year: "2019", people: 50000, speakers: null }]));
  expect((await plan(db, earlier)).plan.figures).toMatchObject([{ kind: "waits", missing: "share" }]);
  await importAll(db, earlier);
  await importAll(db, fileOf(shareFile({ "285": { 2019: 9.0 } })));
  expect(await figure(db, "285", "2019-12-31")).toMatchObject({ least: 4475, most: 4525 });
});

test("when what is known has changed since the plan, nothing is done and the new plan answered", async () => {
  const db = await freshDatabase();
  const file = fileOf(jsonStat(helsinki2023));
  const { digest } = await plan(db, file);
  await importAll(db, fileOf(jsonStat([{ code: "091", year: "2023", people: 674501, speakers: null }])));
  const before = await everything(db);
  const verdict = await importStatistics(db, { file, digest, by: manager, at: testNow });
  expect(verdict).toMatchObject({ ok: false, because: "plan-changed" });
  expect(await everything(db)).toEqual(before);
  if (verdict.ok || verdict.because !== "plan-changed") return;
  const again = { file, digest: verdict.planned.digest, by: manager, at: testNow };
  expect(await importStatistics(db, again)).toMatchObject({ ok: true });
});

test("the plan of another file, or of another table, does not confirm this one", async () => {
  const db = await freshDatabase();
  const { digest } = await plan(db, fileOf(jsonStat(helsinki2023)));
  const other = fileOf(jsonStat([{ code: "091", year: "2023", people: 674500, speakers: 131879 }]));
  expect(await importStatistics(db, { file: other, digest, by: manager, at: testNow })).toMatchObject({
    because: "plan-changed",
  });
});

test("facts frozen with published calls do not move", async () => {
  const db = await freshDatabase();
  const before = await db.selectFrom("callFigure").selectAll().orderBy("municipalityCode").execute();
  await importAll(db, fileOf(jsonStat([{ code: "091", year: "2022", people: 664028, speakers: 121684 }])));
  expect(await db.selectFrom("callFigure").selectAll().orderBy("municipalityCode").execute()).toEqual(before);
  expect(await figure(db, "091", "2022-12-31")).toMatchObject({ least: 121684 });
});

test.each([
  ["cut off", JSON.stringify(jsonStat(helsinki2023)).slice(0, -20)],
  ["negative", jsonStat([{ code: "091", year: "2023", people: -1, speakers: 1 }])],
  ["of no municipality", jsonStat([{ code: "999", year: "2023", people: 10, speakers: 1 }])],
  ["a share above a hundred", shareFile({ "091": { 2023: 100.5 } })],
])("a refused file changes nothing: %s", async (_, content) => {
  const db = await freshDatabase();
  const before = await everything(db);
  const file = fileOf(content);
  expect((await planStatistics(db, file, today)).ok).toBe(false);
  expect(await importStatistics(db, { file, digest: "", by: manager, at: testNow })).toMatchObject({
    ok: false,
  });
  expect(await everything(db)).toEqual(before);
});

test("of an older division a merged municipality is left out, told, and its figure stays", async () => {
  const db = await freshDatabase();
  const old = [
    { code: "507", year: "2022", people: 5700, speakers: null },
    { code: "588", year: "2022", people: 1600, speakers: null },
  ];
  const before = await figure(db, "507", "2022-12-31");
  const planned = await plan(db, fileOf(jsonStat(old, { vintage: "20230101" })));
  expect(planned.plan.leftOut).toMatchObject([{ code: "507", because: "older-division" }]);
  expect(planned.reading.ceased).toEqual([{ code: "588", into: ["507"] }]);
  expect(planned.plan.observations).toEqual([]);
  expect(await figure(db, "507", "2022-12-31")).toEqual(before);
});

test("what the database keeps of earlier numbers cannot be changed", async () => {
  const db = await freshDatabase();
  await expect(db.updateTable("observation").set({ value: "1" }).execute()).rejects.toThrow(/append-only/);
  await expect(db.deleteFrom("figureVersion").execute()).rejects.toThrow(/append-only/);
});

test("the three sample files are read, and each says what it can give", async () => {
  const db = await freshDatabase();
  const read = (name: string) =>
    plan(db, {
      ...fileOf("", name),
      bytes: readFileSync(new URL(`../samples/${name}`, import.meta.url)),
    });
  // Its cells of 01 and 02 are empty: populations alone, all of them known.
  const counts = await read("constructed-fixture-11rm-jsonstat2.json");
  expect(counts.plan).toMatchObject({ observations: [], known: 6 });
  expect(counts.plan.untold).toHaveLength(6);
  const shares = await read("constructed-fixture-159t-share-jsonstat2.json");
  expect(shares.plan).toMatchObject({ observations: [], known: 72 });
  expect(countKinds(shares.plan)).toMatchObject({ unchanged: 53, waits: 19 });
  const monthly = await read("real-excerpt-statfin-11s5-jsonstat1.json");
  expect(monthly.reading).toMatchObject({ table: "11s5", vintage: null, otherAreas: 1 });
  expect(monthly.plan).toMatchObject({ observations: [], known: 12 });
});
