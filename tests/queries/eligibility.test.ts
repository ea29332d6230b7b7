import { expect, test } from "vitest";
import { findCall } from "../../app/queries/calls.server";
import { assessMunicipalities, assessOrganisation } from "../../app/queries/eligibility.server";
import type { Db } from "../../db/open";
import { openCallId } from "../../seeds/stories/open-call";
import { makeSubmittedApplication, vantaa } from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";

const pilots2023 = "introduction-period-pilots-2023";
const today = "2026-11-23";

async function assessed(db: Db, callId: string) {
  const call = await findCall(db, callId, testNow);
  if (!call) throw new Error(`There is no call ${callId}.`);
  return assessMunicipalities(db, { callId, rules: call.rules }, today);
}

async function judged(db: Db, callId: string) {
  const municipalities = await assessed(db, callId);
  const named = (verdict: string) =>
    municipalities.filter(({ assessment }) => assessment.verdict === verdict).map(({ name }) => name.fi);
  return { municipalities, eligible: named("eligible"), open: named("cannot-be-told") };
}

test.each([pilots2023, openCallId])(
  "of all 309, Helsinki, Espoo and Vantaa can apply: %s",
  async (callId) => {
    const { municipalities, eligible } = await judged(await freshDatabase(), callId);
    expect(municipalities).toHaveLength(309);
    expect(eligible.sort()).toEqual(["Espoo", "Helsinki", "Vantaa"]);
  },
);

test("Turku and Tampere cannot apply, by the figures of both dates of the call of 2023", async () => {
  const municipalities = await assessed(await freshDatabase(), pilots2023);
  for (const city of ["Turku", "Tampere"]) {
    const found = municipalities.find(({ name }) => name.fi === city);
    expect(found?.assessment.verdict).toBe("ineligible");
    const readings = found?.assessment.findings.flatMap((finding) => finding.readings) ?? [];
    expect(readings.map(({ referenceOn, because }) => [referenceOn, because])).toEqual([
      ["2021-12-31", "below"],
      ["2022-12-31", "below"],
    ]);
    for (const { figure } of readings) {
      expect(figure).toMatchObject({ exact: false, source: { table: "StatFin vaerak/159t" } });
    }
  }
});

test("of Pertunmaa, which joined Mäntyharju, it cannot be told, and its successor is named", async () => {
  const { municipalities, open } = await judged(await freshDatabase(), openCallId);
  expect(open).toEqual(["Pertunmaa"]);
  expect(municipalities.find(({ name }) => name.fi === "Pertunmaa")).toMatchObject({
    until: "2024-12-31",
    today: [{ fi: "Mäntyharju" }],
  });
});

test("a statistic that comes after the call does not move its verdicts", async () => {
  const db = await freshDatabase();
  await db.updateTable("figure").set({ least: 0, most: 0 }).where("municipalityCode", "=", "092").execute();
  const { eligible } = await judged(db, openCallId);
  expect(eligible).toContain("Vantaa");
});

test("a second application stops at the first, which does not stop itself", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db, { organisationId: vantaa });
  const call = await findCall(db, openCallId, testNow);
  const asked = { callId: openCallId, rules: call?.rules ?? [] };
  expect((await assessOrganisation(db, asked, vantaa))?.verdict).toBe("ineligible");
  expect((await assessOrganisation(db, asked, vantaa, id))?.verdict).toBe("eligible");
});

test("the ministry cannot apply, and nobody at all is not an organisation", async () => {
  const db = await freshDatabase();
  const call = await findCall(db, openCallId, testNow);
  const asked = { callId: openCallId, rules: call?.rules ?? [] };
  expect((await assessOrganisation(db, asked, "tem"))?.verdict).toBe("ineligible");
  expect(await assessOrganisation(db, asked, "nobody")).toBeUndefined();
});
