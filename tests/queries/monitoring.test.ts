import { expect, test } from "vitest";
import { makePlanVersion } from "../../app/commands/make-plan-version.server";
import { inTransaction } from "../../app/db.server";
import { listIndicatorProgress } from "../../app/queries/indicator-values.server";
import { countLateReports, listLateReports } from "../../app/queries/late.server";
import { sumsOfItems } from "../../app/queries/monitoring.server";
import { findPlan } from "../../app/queries/project-plans.server";
import { listProjectsAtRisk } from "../../app/queries/risks.server";
import { listTasks } from "../../app/queries/today.server";
import type { Db } from "../../db/open";
import { espoo, makeSubmittedApplication } from "../support/applications";
import { makeClaim } from "../support/claims";
import { freshDatabase } from "../support/database";
import { fillProjects } from "../support/many-projects";
import { makePayment } from "../support/payments";
import { makeProject } from "../support/projects";
import { accept, fullAnswers, sendReport, startReport, writeReport } from "../support/reports";

const today = "2028-11-23";
const kept = { asOf: today, today };
/** The same day asked as if it were past: answered from the rows themselves, not from what is kept of them. */
const reckoned = { asOf: today, today: "2099-01-01" };

test("what the database keeps for the dashboard equals what its sources come to", async () => {
  const db = await freshDatabase();
  await fillProjects(db, 60);
  const project = await makeProject(db);
  await sentReport(db, project);
  await remake(db, project.id);

  expect(await countLateReports(db, kept)).toBeGreaterThan(0);
  expect(await listLateReports(db, kept)).toEqual(await listLateReports(db, reckoned));
  expect(await listIndicatorProgress(db, kept)).toEqual(await listIndicatorProgress(db, reckoned));
  const risks = await listProjectsAtRisk(db, kept);
  expect(risks.count).toBeGreaterThan(10);
  expect(risks).toEqual(await listProjectsAtRisk(db, reckoned));
  for (const day of ["2024-02-29", "2025-06-15", today])
    expect(await bySums(db, day)).toEqual(await byRows(db, day));
});

test("the rows beside a plan say what the plan says", async () => {
  const db = await freshDatabase();
  const { id } = await makeProject(db);
  await remake(db, id);
  for (const version of [1, 2]) {
    const { plan, holdsFrom } = (await findPlan(db, id, version)) ?? {};
    if (!plan) throw new Error("No plan.");
    const of = (table: "planOutline" | "plannedReport" | "plannedIndicator") =>
      db.selectFrom(table).selectAll().where("projectId", "=", id).where("version", "=", version).execute();
    const key = { projectId: id, version };
    expect(await of("planOutline")).toEqual([
      { ...key, holdsFrom, startsOn: plan.period.from, endsOn: plan.period.to },
    ]);
    const reports = plan.reports.map((report) => ({
      ...{ ...key, reportId: report.id, kind: report.kind, fromOn: report.from, toOn: report.to },
      dueOn: report.dueOn,
    }));
    expect(sorted(await of("plannedReport"))).toEqual(sorted(reports));
    const indicators = plan.indicatorPlan.map(({ code, label, target }) => ({
      ...{ ...key, code, target },
      label: JSON.stringify(label),
    }));
    expect(sorted(await of("plannedIndicator"))).toEqual(sorted(indicators));
  }
});

test("a report counts as achieved from the day of its acceptance, not before", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  await sentReport(db, project);
  const achieved = async (asOf: string) =>
    (await listIndicatorProgress(db, { asOf })).map((row) => row.achieved).filter((value) => value !== null);
  expect(await achieved("2027-10-09")).toEqual([]);
  const after = await achieved("2027-10-10");
  expect(after.length).toBeGreaterThan(0);
  expect(await achieved(today)).toEqual(after);
});

test("an officer finds what waits to be handled, a payer what waits to be paid, each their own", async () => {
  const db = await freshDatabase();
  const application = await makeSubmittedApplication(db);
  const project = await makeProject(db, { organisationId: espoo });
  const claimId = await makeClaim(db, project);
  const paymentId = await makePayment(db, project);
  const tasks = async (id: string, role: "officer" | "decider" | "payer" | "manager" | "auditor") => {
    const person = { ...(await personOf(db, id)), roles: [role] } as never as Parameters<typeof listTasks>[1];
    const groups = await listTasks(db, person, today);
    return Object.fromEntries(groups.map(({ kind, oldest }) => [kind, oldest.map((task) => task.id)]));
  };
  expect((await tasks("tem-officer", "officer")).claim).toEqual([claimId]);
  expect((await tasks("tem-payer", "payer")).approve).toEqual([paymentId]);
  const manager = await tasks("tem-manager", "manager");
  expect(manager.unassigned).toEqual([application.id]);
  expect(manager["late-report"]).toEqual([]);
  expect(await tasks("tem-decider", "decider")).toEqual({});
  expect(await tasks("tem-auditor", "auditor")).toEqual({});
});

type Project = Awaited<ReturnType<typeof makeProject>>;

async function sentReport(db: Db, project: Project) {
  const at = "2027-10-04T09:00:00.000Z";
  const id = await startReport(db, project, { at });
  await writeReport(db, project, id, await fullAnswers(db, project, id), at);
  const sent = await sendReport(db, project, id, at);
  if (!sent?.ok) throw new Error(`Not sent: ${JSON.stringify(sent)}`);
  const accepted = await accept(db, project, id, "2027-10-10T09:00:00.000Z");
  if (!accepted?.ok) throw new Error(`Not accepted: ${JSON.stringify(accepted)}`);
}

/** A second version of the plan with other targets. */
async function remake(db: Db, projectId: string) {
  const made = await findPlan(db, projectId);
  if (!made) throw new Error("No plan.");
  const indicatorPlan = made.plan.indicatorPlan.map((one) => ({ ...one, target: one.target + 7 })).slice(1);
  const plan = { ...made.plan, indicatorPlan };
  await inTransaction(db, (trx) =>
    makePlanVersion(trx, {
      ...{ projectId, plan, basis: made.basis, causeId: null },
      ...{ by: { id: "tem-officer", name: "Oona" }, at: "2027-10-20T09:00:00.000Z" },
    } as never),
  );
}

const sorted = <T>(rows: T[]) =>
  rows.map((row) => JSON.stringify(row, Object.keys(row as object).sort())).sort();

const personOf = (db: Db, id: string) =>
  db.selectFrom("person").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

async function bySums(db: Db, day: string) {
  const sums = new Map<string, number>();
  for (const [itemId, rows] of await sumsOfItems(db, day)) {
    for (const { kind, year, amount } of rows) add(sums, `${itemId} ${kind} ${year}`, amount);
  }
  return sums;
}

async function byRows(db: Db, day: string) {
  const sums = new Map<string, number>();
  const rows = await db.selectFrom("ledgerEntry").selectAll().where("bookedOn", "<=", day).execute();
  for (const { itemId, kind, year, amount } of rows) add(sums, `${itemId} ${kind} ${year}`, Number(amount));
  return sums;
}

const add = (sums: Map<string, number>, key: string, amount: number) =>
  sums.set(key, (sums.get(key) ?? 0) + amount);
