import { describe, expect, test } from "vitest";
import { declineChange } from "../../app/commands/decline-change.server";
import { presentChange } from "../../app/commands/present-change.server";
import { receiveChange } from "../../app/commands/receive-change.server";
import { returnChange } from "../../app/commands/return-change.server";
import { signChange } from "../../app/commands/sign-change.server";
import { withdrawChange } from "../../app/commands/withdraw-change.server";
import type { ChangeParts, Ruling } from "../../app/domain/change-request";
import { grantedInCall } from "../../app/queries/calls.server";
import { findChange, listWaitingChanges } from "../../app/queries/changes.server";
import { findStanding } from "../../app/queries/ledger.server";
import { findPlan, listPlans } from "../../app/queries/project-plans.server";
import { listMilestones } from "../../app/queries/projects.server";
import type { Db } from "../../db/open";
import { verifyRecord } from "../../db/record";
import { decider, officer, officerAndDecider, vantaa } from "../support/applications";
import { makeChange, sendChange, startChange } from "../support/changes";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { openCall } from "../support/drafts";
import { makePayment } from "../support/payments";
import { type MadeProject, makeProject, preparer } from "../support/projects";

const why = { fi: "Viive on perusteltu.", sv: "Förseningen är motiverad." };
const granted = (part: Ruling["part"]): Ruling => ({ part, outcome: "granted", reasons: { fi: "", sv: "" } });
const refused = (part: Ruling["part"]): Ruling => ({ part, outcome: "refused", reasons: why });

async function present(
  db: Db,
  { id: projectId }: MadeProject,
  filingId: string,
  rulings: Ruling[],
  otherwise?: ChangeParts,
) {
  const change = await findChange(db, { id: filingId, projectId }, "ministry");
  const presenting = { filingId, projectId, rulings, granted: otherwise ?? change?.content?.asked ?? {} };
  const { version = 0 } = change?.filing ?? {};
  return presentChange(db, { ...presenting, version, by: officer, at: testNow });
}

const sign = (db: Db, { id }: MadeProject, filingId: string, by = decider, presentedAt = testNow) =>
  signChange(db, { filingId, projectId: id, presentedAt, by, at: testNow });

const stateOf = async (db: Db, filingId: string) =>
  (await db.selectFrom("filing").select("state").where("id", "=", filingId).executeTakeFirst())?.state;

describe("a move within the decision's percentage", () => {
  test("holds when it is sent, as a version that was told, without a decision", async () => {
    const db = await freshDatabase();
    const project = await makeProject(db);
    const more = { "budget.staff.2027": "95 000", "budget.services.2027": "5 000" };
    const filingId = await makeChange(db, project, more);
    // Services had nothing: any cent there needs a decision.
    expect([await stateOf(db, filingId), (await listPlans(db, project.id)).length]).toEqual(["submitted", 1]);

    const within = await makeChange(db, project, {
      "budget.staff.2027": "90 000",
      "budget.staff.2028": "10 000",
    });
    expect(await stateOf(db, within)).toBe("accepted");
    expect(await findPlan(db, project.id)).toMatchObject({ version: 2, basis: "notice", causeId: within });
    const row = await db.selectFrom("project").selectAll().where("id", "=", project.id).executeTakeFirst();
    expect(row?.budgetVersion).toBe(2);
    expect((await findStanding(db, project.id)).granted).toBe(80_000_00);
  });

  test("beside a part that needs a decision holds at once, and is not told twice when it is answered", async () => {
    const db = await freshDatabase();
    const project = await makeProject(db);
    const filingId = await makeChange(db, project, {
      "budget.staff.2027": "95 000",
      "budget.staff.2028": "5 000",
      "other.text": "Hankkeen nimi.",
    });
    expect(await stateOf(db, filingId)).toBe("submitted");
    const returning = {
      filingId,
      projectId: project.id,
      message: "",
      dueOn: "2026-12-31",
      by: officer,
      at: testNow,
    };
    const questions = [{ part: "other", question: "Mikä nimi?" }];
    expect(await returnChange(db, { ...returning, questions })).toMatchObject({ ok: true });
    const { version = 0 } =
      (await findChange(db, { id: filingId, projectId: project.id }, "ministry"))?.filing ?? {};
    expect(await sendChange(db, { filingId, projectId: project.id, version }, project)).toMatchObject({
      ok: true,
    });
    expect((await listPlans(db, project.id)).map(({ basis }) => basis)).toEqual(["decision", "notice"]);
  });
});

describe("a change request", () => {
  test("is sent by a signatory, when it is complete", async () => {
    const db = await freshDatabase();
    const project = await makeProject(db);
    const empty = await startChange(db, project, { "extension.to": "30.6.2026" });
    expect(await sendChange(db, empty, project)).toMatchObject({ because: "not-complete" });
    expect(await sendChange(db, empty, { ...project, by: preparer })).toEqual({
      ok: false,
      because: "not-allowed",
    });
    await db.updateTable("project").set({ state: "closed" }).where("id", "=", project.id).execute();
    expect(await sendChange(db, empty, project)).toMatchObject({ because: "project-not-running" });
  });

  test("that waits stands in the ministry's list, and does no more when it is withdrawn", async () => {
    const db = await freshDatabase();
    const project = await makeProject(db);
    const filingId = await makeChange(db, project, { "other.text": "Nimi." });
    expect(await listWaitingChanges(db)).toMatchObject([{ id: filingId, projectId: project.id }]);
    await present(db, project, filingId, [granted("other")]);
    const withdrawing = { filingId, projectId: project.id, at: testNow };
    expect(await withdrawChange(db, { ...withdrawing, by: preparer })).toMatchObject({
      because: "not-allowed",
    });
    expect(await withdrawChange(db, { ...withdrawing, by: project.by })).toEqual({ ok: true });
    expect(await sign(db, project, filingId)).toEqual({ ok: false, because: "not-presented" });
    expect(await listWaitingChanges(db)).toEqual([]);
  });
});

describe("a decision on a change request", () => {
  test("makes the next plan of what was granted, with its number, document, ledger and milestones", async () => {
    const db = await freshDatabase();
    const project = await makeProject(db);
    const before = (await findPlan(db, project.id))?.plan;
    const milestone = before?.milestones[0];
    const filingId = await makeChange(db, project, {
      "extension.to": "30.6.2029",
      "grant.amount": "84 000",
      "budget.staff.2027": "105 000",
      [`content.m.${milestone?.id}.month`]: "1/2029",
      "other.text": "Nimi.",
    });
    const rulings = [
      granted("extension"),
      granted("grant"),
      granted("budget"),
      granted("content"),
      refused("other"),
    ];
    expect(await present(db, project, filingId, rulings)).toEqual({ ok: true });
    expect(await sign(db, project, filingId)).toEqual({
      ok: true,
      number: `${project.decisionNumber.replace(/1$/, "")}2`,
    });

    const made = await findPlan(db, project.id);
    expect(made).toMatchObject({ version: 2, basis: "change" });
    expect(made?.causeId).toBe(project.decisionNumber.replace(/-P1$/, "-P2"));
    expect(made?.plan).toMatchObject({ grant: 84_000_00, sharePercent: 80, period: { to: "2029-06-30" } });
    expect(made?.plan.instalments.reduce((sum, { amount }) => sum + amount, 0)).toBe(84_000_00);
    expect(made?.plan.reports.at(-1)).toMatchObject({ kind: "final", to: "2029-06-30", dueOn: "2029-09-30" });
    expect((await findStanding(db, project.id)).granted).toBe(84_000_00);
    expect(await grantedInCall(db, openCall)).toBe(84_000_00);
    const row = await db.selectFrom("project").selectAll().where("id", "=", project.id).executeTakeFirst();
    expect(row).toMatchObject({ granted: 84_000_00, endsOn: "2029-06-30", budgetVersion: 2 });
    const rows = await listMilestones(db, project.id);
    expect(rows.find(({ id }) => id === milestone?.id)?.plannedMonth).toBe("2029-01");

    const change = await findChange(db, { id: filingId, projectId: project.id }, "ministry");
    expect(change?.filing.state).toBe("accepted");
    expect(change?.decision?.content?.facts).toMatchObject({
      outcome: "partly",
      changes: project.decisionNumber,
      before: { version: 1, grant: 80_000_00 },
      after: { version: 2, grant: 84_000_00, period: { to: "2029-06-30" } },
    });
    const text = JSON.stringify(change?.decision?.content?.text);
    for (const told of ["30.6.2029", "84\u00a0000,00", "versiolla 2", why.fi, "688/2001", "30 päivän"]) {
      expect(text).toContain(told);
    }
    await expect(db.updateTable("changeDocument").set({ content: "" }).execute()).rejects.toThrow(
      "append-only",
    );
    expect((await verifyRecord(db)).ok).toBe(true);
  });

  test("gives an earlier end than was asked when the official says so, with reasons", async () => {
    const db = await freshDatabase();
    const project = await makeProject(db);
    const filingId = await makeChange(db, project, { "extension.to": "30.6.2029" });
    const partly: Ruling = { part: "extension", outcome: "partly", reasons: why };
    const otherwise = { extension: { to: "2029-03-31" } };
    expect(
      await present(db, project, filingId, [{ ...partly, reasons: { fi: "Syy", sv: "" } }], otherwise),
    ).toMatchObject({ because: "not-complete", rulings: [{ because: "reasons-missing" }] });
    expect(await present(db, project, filingId, [partly], otherwise)).toEqual({ ok: true });
    await sign(db, project, filingId);
    expect((await findPlan(db, project.id))?.plan.period.to).toBe("2029-03-31");
  });

  test("that refuses everything leaves the plan as it was and rejects the request", async () => {
    const db = await freshDatabase();
    const project = await makeProject(db);
    const filingId = await makeChange(db, project, { "extension.to": "30.6.2029" });
    await present(db, project, filingId, [refused("extension")]);
    expect(await sign(db, project, filingId)).toMatchObject({ ok: true });
    expect([await stateOf(db, filingId), (await listPlans(db, project.id)).length]).toEqual(["rejected", 1]);
  });

  test("is made by two people, of what was presented, on the plan that holds", async () => {
    const db = await freshDatabase();
    const project = await makeProject(db);
    const filingId = await makeChange(db, project, { "extension.to": "30.6.2029" });
    await present(db, project, filingId, [granted("extension")]);
    await db.updateTable("changeDecision").set({ presentedBy: officerAndDecider.id }).execute();
    expect(await sign(db, project, filingId, officerAndDecider)).toEqual({
      ok: false,
      because: "same-person",
    });
    expect(await sign(db, project, filingId, decider, "2026-11-23T09:00:00.000Z")).toMatchObject({
      because: "changed",
    });
    await makeChange(db, project, { "budget.staff.2027": "95 000", "budget.staff.2028": "5 000" });
    expect(await sign(db, project, filingId)).toEqual({ ok: false, because: "changed" });

    const declining = {
      filingId,
      projectId: project.id,
      reason: "Suunnitelma muuttui.",
      by: decider,
      at: testNow,
    };
    expect(await declineChange(db, declining)).toEqual({ ok: true });
    await present(db, project, filingId, [granted("extension")]);
    expect(await sign(db, project, filingId)).toMatchObject({ ok: true });
    expect((await listPlans(db, project.id)).map(({ basis }) => basis)).toEqual([
      "decision",
      "notice",
      "change",
    ]);
  });

  test("is judged together: a budget for a year that is not granted is not presented", async () => {
    const db = await freshDatabase();
    const project = await makeProject(db);
    const filingId = await makeChange(db, project, {
      "extension.to": "30.6.2030",
      "budget.staff.2027": "80 000",
      "budget.staff.2030": "20 000",
    });
    expect(await present(db, project, filingId, [refused("extension"), granted("budget")])).toMatchObject({
      because: "not-complete",
      problems: [{ because: "year-outside", field: "budget.staff.2030" }],
    });
  });

  test("never takes what is on its way to be paid, and grants nothing to a project that has ended", async () => {
    const db = await freshDatabase();
    const project = await makeProject(db);
    await makePayment(db, project, 60_000_00);
    const less = await startChange(db, project, { "grant.amount": "50 000" });
    expect(await sendChange(db, less, project)).toMatchObject({
      because: "not-complete",
      problems: [{ field: "grant.amount", because: "below-settled", limit: 60_000_00 }],
    });
    const filingId = await makeChange(db, project, { "extension.to": "30.6.2029" });
    await present(db, project, filingId, [granted("extension")]);
    await db.updateTable("project").set({ state: "terminated" }).where("id", "=", project.id).execute();
    expect(await sign(db, project, filingId)).toEqual({ ok: false, because: "project-ended" });
  });

  test("is served once on the recipient who opens it", async () => {
    const db = await freshDatabase();
    const project = await makeProject(db);
    const filingId = await makeChange(db, project, { "other.text": "Nimi." });
    await present(db, project, filingId, [granted("other")]);
    const receiving = { filingId, projectId: project.id, by: project.by, at: testNow };
    const receive = (organisationId = vantaa) => receiveChange(db, { ...receiving, organisationId });
    expect(await receive()).toBeUndefined();
    await sign(db, project, filingId);
    expect(await receive("municipality-049")).toBeUndefined();
    expect(await receive()).toMatchObject({ ok: true });
    expect(await receive()).toEqual({ ok: false, because: "already-received" });
  });
});
