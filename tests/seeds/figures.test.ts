import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { Verdict } from "../../app/domain/eligibility";
import { assessMunicipalities } from "../../app/queries/eligibility.server";
import { freezeFigures } from "../../app/queries/figures.server";
import { municipalitiesWithSpeakers } from "../../seeds/facts/calls";
import { openCallId } from "../../seeds/stories/open-call";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";

/** The municipalities by their verdict, were the threshold and the day these. */
async function judged(atLeast: number, day: string) {
  const db = await freshDatabase();
  const rules = municipalitiesWithSpeakers(atLeast, [day], true);
  await db.deleteFrom("callFigure").where("callId", "=", openCallId).execute();
  await freezeFigures(db, openCallId, rules, testNow);
  const all = await assessMunicipalities(db, { callId: openCallId, rules }, "2026-11-23");
  const named = (verdict: Verdict) =>
    all.filter(({ assessment }) => assessment.verdict === verdict).map(({ name }) => name.fi);
  return { eligible: named("eligible").sort(), open: named("cannot-be-told"), failed: named("ineligible") };
}

const three = ["Espoo", "Helsinki", "Vantaa"];

test.each([
  [50_000, "2021-12-31", three],
  [50_000, "2022-12-31", three],
  [50_000, "2023-12-31", three],
  [30_000, "2023-12-31", [...three, "Turku"]],
  [25_000, "2023-12-31", [...three, "Tampere", "Turku"]],
])("at least %d on %s: exactly those whose figures reach it", async (atLeast, day, expected) => {
  const { eligible } = await judged(atLeast, day);
  expect(eligible).toEqual([...expected].sort());
});

test("of a municipality without a figure for the year it cannot be told, and it has never failed", async () => {
  const { open, failed } = await judged(50_000, "2023-12-31");
  // Ten cities have a population for 2023; of them three reach the threshold.
  expect(failed).toHaveLength(7);
  expect(open).toHaveLength(309 - 10);
  expect(open).toContain("Kotka");
});

test("the ranges that follow from shares and populations are those of the collected data", async () => {
  const db = await freshDatabase();
  const path = new URL("../../seeds/facts/foreign_language_speakers.csv", import.meta.url);
  const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true, bom: true });
  const figures = await db.selectFrom("figure").selectAll().execute();
  const written = rows
    .filter((row) => row.implied_count_min)
    .map(
      (row) =>
        `${row.municipality_code} ${row.reference_date} ${row.implied_count_min}-${row.implied_count_max}`,
    );
  expect(
    figures
      .map(
        ({ municipalityCode, referenceOn, least, most }) =>
          `${municipalityCode} ${referenceOn} ${least}-${most}`,
      )
      .sort(),
  ).toEqual(written.sort());
  expect(figures.every(({ vintage, exact }) => vintage === "2026-01-01" && exact === 0)).toBe(true);
});

test("shares without a population wait: they are known, and make no figure yet", async () => {
  const db = await freshDatabase();
  const kotka = await db
    .selectFrom("observation")
    .select(["measure", "value"])
    .where("municipalityCode", "=", "285")
    .where("referenceOn", "=", "2023-12-31")
    .execute();
  expect(kotka).toEqual([{ measure: "share", value: "10.6" }]);
});
