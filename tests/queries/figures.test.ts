import { expect, test } from "vitest";
import type { Rule } from "../../app/domain/eligibility";
import { whoWouldQualify } from "../../app/queries/eligibility.server";
import { freezeFigures } from "../../app/queries/figures.server";
import type { Db } from "../../db/open";
import { freshDatabase } from "../support/database";
import { openCall } from "../support/drafts";
import { statistic } from "../support/rules";

const today = "2026-11-23";
const later = "2026-12-01T08:00:00.000Z";

function speakers(referenceDates: string[], atLeast = 50_000): Rule {
  return { kind: "foreign-language-speakers", atLeast, statistic, referenceDates, referenceKnown: true };
}

async function frozen(db: Db) {
  const rows = await db
    .selectFrom("callFigure")
    .selectAll()
    .where("callId", "=", openCall)
    .where("municipalityCode", "=", "092")
    .orderBy("referenceOn")
    .execute();
  return rows.map(({ referenceOn, least, frozenAt }) => ({ referenceOn, least, frozenAt }));
}

test("a revision freezes the dates that it names anew, however deep, and moves nothing that is frozen", async () => {
  const db = await freshDatabase();
  const before = await frozen(db);
  expect(before.map(({ referenceOn }) => referenceOn)).toEqual(["2022-12-31"]);
  await db.updateTable("figure").set({ least: 1, most: 2 }).where("municipalityCode", "=", "092").execute();

  const rules: Rule[] = [
    speakers(["2022-12-31"]),
    { kind: "any-of", rules: [{ kind: "all-of", rules: [speakers(["2021-12-31", "2022-12-31"])] }] },
  ];
  await freezeFigures(db, openCall, rules, later);
  await freezeFigures(db, openCall, rules, "2027-01-01T00:00:00.000Z");
  expect(await frozen(db)).toEqual([{ referenceOn: "2021-12-31", least: 1, frozenAt: later }, ...before]);
});

test("who would qualify is counted for every year of the statistic", async () => {
  const db = await freshDatabase();
  const { years, referenceOn, municipalities } = await whoWouldQualify(db, [speakers(["2022-12-31"])], {
    today,
  });
  expect(referenceOn).toBeNull();
  expect(municipalities).toHaveLength(309);
  expect(years.map((year) => year.referenceOn)).toEqual(
    [2025, 2024, 2023, 2022, 2021, 2020].map((year) => `${year}-12-31`),
  );
  for (const { counts, named, referenceOn: on } of years) {
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(309);
    expect(named).toBe(on === "2022-12-31");
  }
  const [in2022] = years.filter(({ named }) => named);
  expect(in2022?.counts[0]).toEqual({ verdict: "eligible", count: 3 });
});

test("another year can be asked for; a year without figures is not one", async () => {
  const db = await freshDatabase();
  const rules = [speakers(["2022-12-31"], 52_000)];
  const eligible = async (referenceOn?: string) => {
    const who = await whoWouldQualify(db, rules, { today, referenceOn });
    const able = who.municipalities.filter(({ assessment }) => assessment.verdict === "eligible");
    return [who.referenceOn, able.map(({ name }) => name.fi).sort()];
  };
  expect(await eligible()).toEqual([null, ["Espoo", "Helsinki", "Vantaa"]]);
  expect(await eligible("2020-12-31")).toEqual(["2020-12-31", ["Espoo", "Helsinki"]]);
  expect(await eligible("1999-12-31")).toEqual([null, ["Espoo", "Helsinki", "Vantaa"]]);
});

test("of a published call the frozen figures count, on the days that are frozen", async () => {
  const db = await freshDatabase();
  const rules = [speakers(["2022-12-31"])];
  await db.updateTable("figure").set({ least: 0, most: 0 }).execute();
  const eligible = async (callId?: string, referenceOn?: string) => {
    const { municipalities } = await whoWouldQualify(db, rules, { today, callId, referenceOn });
    return municipalities.filter(({ assessment }) => assessment.verdict === "eligible").length;
  };
  expect(await eligible()).toBe(0);
  expect(await eligible(openCall)).toBe(3);
  expect(await eligible(openCall, "2021-12-31")).toBe(0);
});
