import { expect, test } from "vitest";
import { makePlanVersion } from "../../app/commands/make-plan-version.server";
import { returnFiling } from "../../app/commands/return-filing.server";
import { startFiling } from "../../app/commands/start-filing.server";
import { inTransaction } from "../../app/db.server";
import type { ReportContent } from "../../app/domain/report";
import { findPlan } from "../../app/queries/project-plans.server";
import { listReportedValues } from "../../app/queries/reported-values.server";
import { findReport, listDueReports } from "../../app/queries/reports.server";
import type { Db } from "../../db/open";
import { espoo, vantaa } from "../support/applications";
import { freshDatabase } from "../support/database";
import { type MadeProject, makeProject } from "../support/projects";
import {
  accept,
  filingOf,
  fullAnswers,
  makeSentReport,
  officer,
  sendReport,
  startReport,
  writeReport,
} from "../support/reports";

const october = "2027-10-04T09:00:00.000Z";
const whose = { organisationId: vantaa };

const give = (
  db: Db,
  project: MadeProject,
  filingId: string,
  questions = [{ part: "text.done", question: "Missä?" }],
) =>
  returnFiling(db, {
    ...{ filingId, projectId: project.id, kind: "report", message: "", questions },
    ...{ dueOn: "2027-10-20", by: officer, at: october },
  });

const letters = (db: Db, kind: string) =>
  db
    .selectFrom("message")
    .selectAll()
    .where("kind", "=", kind as never)
    .orderBy("toAddress")
    .execute();

const contentOf = async (db: Db, filingId: string): Promise<ReportContent> => {
  const rows = await db
    .selectFrom("filingSubmission")
    .select("snapshot")
    .where("filingId", "=", filingId)
    .orderBy("receivedAt")
    .execute();
  return JSON.parse(rows.at(-1)?.snapshot ?? "{}").content;
};

test("a report asks what the decision has chosen, of the indicators, the budget and the milestones", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const id = await startReport(db, project, { at: october });
  const report = await findReport(db, { id, projectId: project.id }, whose);
  expect(report?.form).toMatchObject({
    kind: "interim",
    counted: { from: "2027-04-01", to: "2027-09-30" },
    indicators: [{ code: "O.2.3", target: 900 }],
    categories: ["staff"],
    milestones: [{ month: "2027-05" }],
  });
  expect(await findReport(db, { id, projectId: project.id }, { organisationId: espoo })).toBeUndefined();
  expect(await findReport(db, { id, projectId: project.id }, "ministry")).toBeUndefined();
});

test("a report that is being written follows the plan as it is changed meanwhile", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const id = await startReport(db, project, { at: october });
  const plan = (await findPlan(db, project.id))?.plan;
  if (!plan) throw new Error("No plan.");
  const travel = { category: "travel" as const, year: 2027, amount: 5_000_00 };
  await inTransaction(db, (trx) =>
    makePlanVersion(trx, {
      ...{
        projectId: project.id,
        plan: { ...plan, budget: [...plan.budget.filter((line) => line.amount), travel] },
      },
      ...{ basis: "change", causeId: null, by: officer, at: october },
    }),
  );
  const report = await findReport(db, { id, projectId: project.id }, whose);
  expect(report?.form.categories).toEqual(["staff", "travel"]);
  await writeReport(db, project, id, await fullAnswers(db, project, id), october);
  expect(await sendReport(db, project, id, october)).toMatchObject({ ok: true });
  expect(await filingOf(db, id)).toMatchObject({ planVersion: 2, state: "submitted" });
});

test("an empty report, or one of a period that is not over, is not sent and says why", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const id = await startReport(db, project, { at: october });
  const refused = await sendReport(db, project, id, "2027-09-30T09:00:00.000Z");
  expect(refused).toMatchObject({ ok: false, because: "not-complete" });
  const problems = refused && "problems" in refused ? refused.problems : [];
  expect(problems.map(({ field, because }) => `${field} ${because}`)).toEqual([
    "text.done missing",
    "text.results missing",
    "text.next missing",
    "milestone.hs-2026-0001-m1 missing",
    "indicator.O_2_3.value missing",
    "costs.staff missing",
    "period period-not-over",
  ]);
  expect(await filingOf(db, id)).toMatchObject({ state: "draft", number: null });
});

test("a report that is sent tells what it says in its snapshot, once for one showing of the check", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const id = await makeSentReport(db, project, { at: october });
  expect(await contentOf(db, id)).toMatchObject({
    ...{ kind: "interim", planned: "r1", planVersion: 1, costs: { staff: 1000_00 } },
    indicators: [{ code: "O.2.3", value: 20 }],
  });
  expect(await sendReport(db, project, id, october)).toMatchObject({ ok: true });
  expect(await sendReport(db, project, id, october, "another")).toMatchObject({ because: "wrong-state" });
  expect(await db.selectFrom("filingSubmission").select("id").execute()).toHaveLength(1);
});

test("a preparer writes the report and only the signatory sends it", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const preparing = {
    ...project,
    by: { ...project.by, id: "vantaa-preparer", roles: ["preparer" as const] },
  };
  const id = await startReport(db, preparing, { at: october });
  await writeReport(db, preparing, id, await fullAnswers(db, project, id), october);
  expect(await sendReport(db, preparing, id, october)).toEqual({ ok: false, because: "not-allowed" });
  expect(await sendReport(db, project, id, october)).toMatchObject({ ok: true });
});

test("a returned report opens where it was asked about, and the ministry reads what was sent", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const id = await makeSentReport(db, project, { at: october });
  expect(await give(db, project, id)).toMatchObject({ ok: true });
  const saved = await writeReport(
    db,
    project,
    id,
    { "text.done": "Kuudessa kunnassa", "costs.staff": "9000", "indicator.O_2_3.value": "1" },
    october,
  );
  expect(saved).toMatchObject({
    because: "not-asked",
    closed: [{ field: "costs.staff" }, { field: "indicator.O_2_3.value" }],
  });
  const seen = await findReport(db, { id, projectId: project.id }, "ministry");
  expect(seen?.answers["text.done"]).toBe("Vastaus: done");
  expect(await sendReport(db, project, id, october, "second")).toMatchObject({ ok: true });
  const after = await findReport(db, { id, projectId: project.id }, "ministry");
  expect(after?.answers).toMatchObject({ "text.done": "Kuudessa kunnassa", "costs.staff": "1000" });
});

test("an accepted report is summed by indicator, age, gender and year, as known on any day", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const first = await makeSentReport(db, project, { at: october });
  expect(await listReportedValues(db)).toEqual([]);
  expect(await accept(db, project, first, october)).toEqual({ ok: true });
  const second = await makeSentReport(db, project, {
    planned: "r2",
    at: "2028-04-10T09:00:00.000Z",
    groups: { "18-60.female": "5" },
  });
  await accept(db, project, second, "2028-04-20T09:00:00.000Z");

  const of = { code: "O.2.3", projects: 1 };
  const autumn = [
    { ...of, year: 2027, age: "under-18", gender: "female", value: 3 },
    { ...of, year: 2027, age: "18-60", gender: "female", value: 10 },
    { ...of, year: 2027, age: "18-60", gender: "male", value: 7 },
  ];
  const spring = [{ ...of, year: 2028, age: "18-60", gender: "female", value: 5 }];
  expect(await listReportedValues(db)).toEqual([...autumn, ...spring]);
  expect(await listReportedValues(db, { asOf: "2028-04-19" })).toEqual(autumn);
  expect(await listReportedValues(db, { asOf: "2027-10-03" })).toEqual([]);
  expect(await listReportedValues(db, { year: 2028, projectId: project.id })).toEqual(spring);
  expect(await listReportedValues(db, { code: "R.2.8" })).toEqual([]);
  const { itemId } = await db
    .selectFrom("project")
    .select("itemId")
    .where("id", "=", project.id)
    .executeTakeFirstOrThrow();
  expect(await listReportedValues(db, { itemId, year: 2028 })).toEqual(spring);
  expect(await listReportedValues(db, { realOnly: true })).toEqual([]);
  await db.updateTable("project").set({ demo: 0 }).where("id", "=", project.id).execute();
  expect(await listReportedValues(db, { realOnly: true })).toEqual([...autumn, ...spring]);
});

test("what was not counted is no figure, and no zero", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const id = await startReport(db, project, { at: october });
  const answers = await fullAnswers(db, project, id, { groups: {} });
  await writeReport(
    db,
    project,
    id,
    { ...answers, "indicator.O_2_3.why": "Ryhmät alkavat keväällä" },
    october,
  );
  await sendReport(db, project, id, october);
  await accept(db, project, id, october);
  const rows = await db.selectFrom("reportValue").select(["value", "why", "age"]).execute();
  expect(rows).toEqual([{ value: null, why: "Ryhmät alkavat keväällä", age: null }]);
  expect(await listReportedValues(db)).toEqual([]);
});

test("a correction replaces the figures of an accepted report from the day of its acceptance", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const first = await makeSentReport(db, project, { at: october });
  await accept(db, project, first, october);
  const again = await startFiling(db, {
    ...{ projectId: project.id, kind: "report", planned: "r1", by: project.by, at: october },
  });
  expect(again).toMatchObject({ already: true, id: first });
  const correction = await startReport(db, project, { planned: "r1.2", at: october });
  expect((await listDueReports(db, "2027-12-01")).map(({ planned }) => planned.id)).toEqual(["r2", "r3"]);
  const second = await makeSentReport(db, project, {
    planned: "r1.2",
    at: "2027-11-01T09:00:00.000Z",
    groups: { "18-60.female": "9" },
  });
  expect(second).toBe(correction);
  await accept(db, project, second, "2027-11-05T09:00:00.000Z");
  const values = async (asOf: string) =>
    (await listReportedValues(db, { asOf })).map(({ gender, value }) => [gender, value]);
  expect(await values("2027-11-04")).toHaveLength(3);
  expect(await values("2027-11-05")).toEqual([["female", 9]]);
  const kept = await db
    .selectFrom("acceptedReport")
    .select(["reportId", "supersedes"])
    .orderBy("acceptedOn")
    .execute();
  expect(kept).toEqual([
    { reportId: first, supersedes: null },
    { reportId: second, supersedes: first },
  ]);
});

test("figures of accepted reports are never changed", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  await accept(db, project, await makeSentReport(db, project, { at: october }), october);
  await expect(db.updateTable("reportValue").set({ value: 1 }).execute()).rejects.toThrow("append-only");
  await expect(db.deleteFrom("acceptedReport").execute()).rejects.toThrow("append-only");
});

test("the last period's figures stand beside, those of a correction instead of what it corrected", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  await accept(db, project, await makeSentReport(db, project, { at: october }), october);
  const at = "2028-04-03T09:00:00.000Z";
  const second = await startReport(db, project, { planned: "r2", at });
  const earlier = async () => (await findReport(db, { id: second, projectId: project.id }, whose))?.earlier;
  expect(await earlier()).toMatchObject({
    period: { from: "2027-04-01" },
    indicators: { "O.2.3": { last: 20, total: 20, breakdown: { "under-18": { female: 3 } } } },
    costs: { staff: { last: 1000_00, total: 1000_00 } },
    texts: { done: "Vastaus: done" },
  });
  await makeSentReport(db, project, { planned: "r1.2", at, groups: { "18-60.male": "9" } });
  expect(await earlier()).toMatchObject({ indicators: { "O.2.3": { last: 9, total: 9 } } });
});

test("a final report tells of the days that no interim report has told of, and its substance is checked", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const at = "2028-07-03T09:00:00.000Z";
  const id = await makeSentReport(db, project, { planned: "r3", at });
  expect(await contentOf(db, id)).toMatchObject({
    period: { from: "2027-04-01", to: "2028-06-30" },
    counted: { from: "2028-04-01", to: "2028-06-30" },
    sources: { own: 20000_00, income: 20000_00 },
  });
  const seen = await findReport(db, { id, projectId: project.id }, "ministry");
  expect(seen?.form.texts.map(({ id }) => id)).toContain("competition");
  expect(await accept(db, project, id, at)).toEqual({ ok: true });
  expect(await accept(db, project, id, at)).toEqual({ ok: false, because: "wrong-state" });
});

test("what a project owes stands on the ministry's list until it is accepted", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const owed = async (today: string) =>
    (await listDueReports(db, today)).map(({ planned, standing }) => [
      planned.id,
      standing.step,
      standing.late,
    ]);
  expect(await owed("2027-11-01")).toEqual([
    ["r1", "open", true],
    ["r2", "later", false],
    ["r3", "later", false],
  ]);
  const id = await makeSentReport(db, project, { at: october });
  expect((await owed("2027-11-01"))[0]).toEqual(["r1", "submitted", false]);
  await accept(db, project, id, october);
  expect((await owed("2027-11-01")).map(([slot]) => slot)).toEqual(["r2", "r3"]);
});

test("what happens to a report is told to those whom it concerns, in the languages of the organisation", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  await db
    .updateTable("application")
    .set({ handlerId: "tem-officer" })
    .where("id", "=", project.applicationId)
    .execute();
  const id = await makeSentReport(db, project, { at: october });
  const arrived = await letters(db, "filing-submitted");
  expect(arrived.map(({ toAddress }) => toAddress)).toContain("tem-officer@example.org");
  const ministrys = arrived.find(({ toAddress }) => toAddress.startsWith("tem-officer"));
  expect(ministrys?.body).toContain(`{origin}/fi/ministry/projects/${project.id}/reports/${id}`);

  await give(db, project, id);
  const asked = await letters(db, "filing-returned");
  expect(asked.map(({ toAddress }) => toAddress)).toContain("vantaa-preparer@example.org");
  expect(asked.map(({ toAddress }) => toAddress)).not.toContain("tem-officer@example.org");
  expect(asked[0]?.body).toContain(`{origin}/fi/desk/projects/${project.id}/reports/${id}`);
  expect(asked[0]?.body).not.toContain("Missä?");

  await sendReport(db, project, id, october, "second");
  await accept(db, project, id, october);
  expect((await letters(db, "filing-accepted"))[0]?.subject).toContain("on hyväksytty");
});
