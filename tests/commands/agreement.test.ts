import { describe, expect, test } from "vitest";
import { acceptAgreement } from "../../app/commands/accept-agreement.server";
import { answerVisibility } from "../../app/commands/answer-visibility.server";
import { bookEntry } from "../../app/commands/book-entry.server";
import { beginClosing, closeProject } from "../../app/commands/close-project.server";
import { digestOf } from "../../app/commands/digest.server";
import { keepPeople } from "../../app/commands/keep-people.server";
import { proposeDecision } from "../../app/commands/propose-decision.server";
import { returnProposal } from "../../app/commands/return-proposal.server";
import { setTerms } from "../../app/commands/set-terms.server";
import { signDecision } from "../../app/commands/sign-decision.server";
import { startDirectProject } from "../../app/commands/start-direct-project.server";
import type { DecisionContent } from "../../app/domain/decision-document";
import type { DirectProject } from "../../app/domain/direct-project";
import type { MonitoringTerms } from "../../app/domain/monitoring-terms";
import type { Person } from "../../app/domain/who-may";
import { findAgreed, listVisibilityAnswers } from "../../app/queries/acceptances.server";
import { findCase, termsOfCase } from "../../app/queries/cases.server";
import { findFundedProject } from "../../app/queries/funded-projects.server";
import { findStanding } from "../../app/queries/ledger.server";
import { listProjectHistory } from "../../app/queries/project-life.server";
import { findPlan, listPlans } from "../../app/queries/project-plans.server";
import type { Db } from "../../db/open";
import { verifyRecord } from "../../db/record";
import { inTransaction } from "../../db/transaction";
import {
  decider,
  espoo,
  makeProposal,
  makeSubmittedApplication,
  officer,
  officerAndDecider,
  reasons,
} from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { type MadeProject, makeProject, noonOf, preparer } from "../support/projects";

const later = "2026-11-23T11:00:00.000Z";

async function proposed(db: Db) {
  const made = await makeSubmittedApplication(db, { grant: 80_000_00 });
  await makeProposal(db, made.id);
  return made.id;
}

async function termsOf(db: Db, applicationId: string): Promise<MonitoringTerms> {
  const matter = await findCase(db, applicationId, testNow);
  if (!matter?.decision) throw new Error("No decision.");
  return termsOfCase(matter, matter.decision);
}

const setting = (applicationId: string, terms: MonitoringTerms, by = officer) => ({
  ...{ applicationId, terms, presentedAt: testNow, by, at: later },
});

describe("the terms of a proposed decision", () => {
  test("change by the one who presented it, which makes it a newly presented proposal", async () => {
    const db = await freshDatabase();
    const id = await proposed(db);
    const terms = { ...(await termsOf(db, id)), movePercent: 5 };
    expect(await setTerms(db, setting(id, terms))).toEqual({ ok: true });
    expect(await termsOf(db, id)).toEqual(terms);

    const signing = { applicationId: id, by: decider, at: later };
    expect(await signDecision(db, { ...signing, presentedAt: testNow })).toMatchObject({
      because: "changed",
    });
    const signed = await signDecision(db, { ...signing, presentedAt: later });
    expect(signed).toMatchObject({ ok: true });
    const { content } = await db.selectFrom("decisionDocument").select("content").executeTakeFirstOrThrow();
    const { facts, text }: DecisionContent = JSON.parse(content);
    expect(facts.terms?.movePercent).toBe(5);
    expect(JSON.stringify(text)).toContain("Maksusuunnitelma");
    const { id: projectId } = await db
      .selectFrom("project")
      .select("id")
      .where("applicationId", "=", id)
      .executeTakeFirstOrThrow();
    expect((await findPlan(db, projectId))?.plan).toMatchObject(terms);
    expect(await setTerms(db, setting(id, terms))).toEqual({ ok: false, because: "decided" });
    expect(await verifyRecord(db)).toMatchObject({ ok: true });
  });

  test("stay as they are when they would not come to the grant, or when another proposal was read", async () => {
    const db = await freshDatabase();
    const id = await proposed(db);
    const terms = await termsOf(db, id);
    const short = { ...terms, instalments: terms.instalments.slice(1) };
    expect(await setTerms(db, setting(id, short))).toMatchObject({ because: "mistakes" });
    const stale = { ...setting(id, { ...terms, movePercent: 1 }), presentedAt: later };
    expect(await setTerms(db, stale)).toEqual({ ok: false, because: "changed" });
    expect(await termsOf(db, id)).toEqual(terms);
  });

  test("are not changed by another official, so that nobody decides on what they wrote themselves", async () => {
    const db = await freshDatabase();
    const id = await proposed(db);
    const terms = { ...(await termsOf(db, id)), movePercent: 5 };
    const refused = { ok: false, because: "not-presenter" };
    expect(await setTerms(db, setting(id, terms, officerAndDecider))).toEqual(refused);
  });

  test("are kept when the proposal is returned and made again, fitted to its new amount", async () => {
    const db = await freshDatabase();
    const id = await proposed(db);
    const terms = { ...(await termsOf(db, id)), movePercent: 5 };
    await setTerms(db, setting(id, terms));
    await returnProposal(db, { applicationId: id, reason: "Pienennä.", by: decider, at: later });
    const again = { applicationId: id, outcome: "granted" as const, amount: 70_000_01, bothSame: true };
    expect(await proposeDecision(db, { ...again, ...reasons, by: officer, at: later })).toEqual({ ok: true });
    const fitted = await termsOf(db, id);
    expect(fitted.movePercent).toBe(5);
    expect(fitted.instalments.reduce((sum, { amount }) => sum + amount, 0)).toBe(70_000_01);
  });

  test("are none for a refusal, and undefined where there is no such application", async () => {
    const db = await freshDatabase();
    const made = await makeSubmittedApplication(db);
    const terms: MonitoringTerms = {
      ...{ instalments: [], reports: [], indicators: [], movePercent: 0, conditions: [] },
    };
    expect(await setTerms(db, setting(made.id, terms))).toEqual({ ok: false, because: "no-decision" });
    await makeProposal(db, made.id, { outcome: "refused" });
    expect(await setTerms(db, setting(made.id, terms))).toEqual({ ok: false, because: "refusal" });
    expect(await setTerms(db, setting("none", terms))).toBeUndefined();
  });
});

const stateOf = async (db: Db, id: string) =>
  (await db.selectFrom("project").select("state").where("id", "=", id).executeTakeFirstOrThrow()).state;

async function digest(db: Db, id: string) {
  const project = await findFundedProject(db, id, "ministry");
  const agreed = project && (await findAgreed(db, project));
  return digestOf(agreed?.content ?? "");
}

const accept = async (db: Db, { id }: MadeProject, by: Person, shown?: string) =>
  acceptAgreement(db, { projectId: id, shown: shown ?? (await digest(db, id)), by, at: later });

describe("an agreement", () => {
  test("that the signatory accepts lets the project run, once, with its digest on the record", async () => {
    const db = await freshDatabase();
    const project = await makeProject(db, { running: false });
    const shown = await digest(db, project.id);
    expect(await accept(db, project, project.by)).toEqual({ ok: true });
    expect(await stateOf(db, project.id)).toBe("running");
    const entry = await db
      .selectFrom("recordEntry")
      .select(["fromState", "toState", "details"])
      .where("action", "=", "accept")
      .where("noun", "=", "project")
      .executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ fromState: "agreed", toState: "running" });
    expect(JSON.parse(entry.details)).toMatchObject({ sha256: shown, planVersion: 1 });
    expect(await accept(db, project, project.by)).toEqual({ ok: false, because: "wrong-state" });
    await expect(db.deleteFrom("agreementAcceptance").execute()).rejects.toThrow("append-only");
  });

  test("is not accepted by a preparer, nor on another text than was read, nor by others", async () => {
    const db = await freshDatabase();
    const project = await makeProject(db, { running: false });
    expect(await accept(db, project, preparer)).toEqual({ ok: false, because: "not-allowed" });
    expect(await accept(db, project, project.by, "0".repeat(64))).toEqual({ ok: false, because: "changed" });
    const stranger = { ...project.by, organisation: { id: espoo, kind: "municipality" } };
    expect(await accept(db, project, stranger)).toBeUndefined();
    expect(await stateOf(db, project.id)).toBe("agreed");
  });
});

describe("the people of a project", () => {
  const people = [{ role: "manager" as const, name: "Maija Malli", email: "maija@example.org" }];
  const steeringGroup = [{ name: "Ville Malli", organisation: "Vantaa", chair: true }];

  test("make a version of the plan by notice; the same people make none", async () => {
    const db = await freshDatabase();
    const { id, by } = await makeProject(db);
    const keeping = { projectId: id, people, steeringGroup, version: 1, by, at: later };
    expect(await keepPeople(db, keeping)).toEqual({ ok: true, version: 2, changed: true });
    expect(await keepPeople(db, { ...keeping, version: 2 })).toMatchObject({ changed: false });
    const plans = await listPlans(db, id);
    expect(plans.map(({ basis }) => basis)).toEqual(["decision", "notice"]);
    expect(plans[1]?.plan).toEqual({ ...plans[0]?.plan, people, steeringGroup });
    expect(await keepPeople(db, keeping)).toEqual({ ok: false, because: "changed" });
  });

  test("no longer change when the project has ended, and are not found by others", async () => {
    const db = await freshDatabase();
    const { id, by } = await makeProject(db);
    const keeping = { projectId: id, people, steeringGroup, version: 1, by, at: later };
    const stranger = { ...by, organisation: { id: espoo, kind: "municipality" } };
    expect(await keepPeople(db, { ...keeping, by: stranger })).toBeUndefined();
    await db.updateTable("project").set({ state: "closed" }).where("id", "=", id).execute();
    expect(await keepPeople(db, keeping)).toEqual({ ok: false, because: "project-ended" });
  });
});

test("an answer about visibility is kept by versions, and what is done is explained", async () => {
  const db = await freshDatabase();
  const { id, by } = await makeProject(db);
  const answer = (state: "done" | "not-yet", how: string) =>
    answerVisibility(db, { projectId: id, answers: [{ duty: "website", state, how }], by, at: later });
  expect(await answer("done", "")).toEqual({ ok: false, because: "not-explained", duties: ["website"] });
  expect(await answer("not-yet", "")).toEqual({ ok: true });
  expect(await listVisibilityAnswers(db, id)).toEqual([]);
  await answer("not-yet", "Ensi viikolla");
  await answer("done", "vantaa.fi/hanke");
  await answer("done", "vantaa.fi/hanke");
  expect(await listVisibilityAnswers(db, id)).toMatchObject([
    { duty: "website", state: "done", how: "vantaa.fi/hanke", version: 2 },
  ]);
});

describe("closing", () => {
  test("releases what is left, sets until when documents are kept, and is on the record", async () => {
    const db = await freshDatabase();
    const { id } = await makeProject(db);
    const by = officer;
    expect(await beginClosing(db, { projectId: id, by, at: later })).toEqual({
      ok: false,
      because: ["period-goes-on"],
    });
    const { endsOn } = await db
      .selectFrom("project")
      .select("endsOn")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const paidOn = "2028-09-15";
    const cause = { noun: "payment", id: "m1" };
    await inTransaction(db, (trx) =>
      bookEntry(trx, {
        projectId: id,
        kind: "pay",
        amount: 50_000_00,
        bookedOn: paidOn,
        cause,
        by,
        at: later,
      }),
    );
    const at = noonOf("2029-06-01");
    expect(endsOn < "2029-06-01").toBe(true);
    expect(await closeProject(db, { projectId: id, by, at })).toEqual({
      ok: false,
      because: ["wrong-state"],
    });
    expect(await beginClosing(db, { projectId: id, by, at })).toEqual({ ok: true });
    expect(await closeProject(db, { projectId: id, by, at })).toEqual({
      ok: false,
      because: ["no-final-report"],
    });
    await acceptFinalReport(db, id);
    expect(await closeProject(db, { projectId: id, by, at })).toEqual({ ok: true });
    expect(await findStanding(db, id)).toMatchObject({ granted: 50_000_00, left: 0, paid: 50_000_00 });
    const closed = await findFundedProject(db, id, "ministry");
    expect(closed).toMatchObject({ state: "closed", retainedUntil: "2038-09-15" });
    expect(await verifyRecord(db)).toMatchObject({ ok: true });
  });

  test("is not found where there is no project", async () => {
    const db = await freshDatabase();
    const none = { projectId: "none", by: officer, at: later };
    expect(await beginClosing(db, none)).toBeUndefined();
    expect(await closeProject(db, none)).toBeUndefined();
  });
});

async function acceptFinalReport(db: Db, projectId: string) {
  const plan = await findPlan(db, projectId);
  const planned = plan?.plan.reports.find(({ kind }) => kind === "final")?.id ?? null;
  await db
    .insertInto("filing")
    .values({
      ...{ id: "final", projectId, kind: "report", number: "F-R1", state: "accepted", planned },
      ...{ planVersion: 1, version: 1, createdBy: "vantaa-preparer", createdAt: later },
    })
    .execute();
}

describe("a project without an application", () => {
  const project: DirectProject = {
    organisationId: "ely-01",
    name: { fi: "Uusi vaihe", sv: "En ny fas", en: "A new phase" },
    summary: { fi: "", sv: "", en: "" },
    period: { from: "2027-01-01", to: "2027-12-31" },
    amount: 120_000_00,
    personYears: 150,
    milestones: [{ name: "Selvitys valmis", evidence: "Julkaisu", month: "2027-10", responsible: "" }],
  };
  const by = { id: "tem-manager", name: "Mari Demo" };
  const start = (db: Db, itemId: string, changed: Partial<DirectProject> = {}) =>
    startDirectProject(db, { itemId, project: { ...project, ...changed }, by, at: later });

  test("runs at once, with its plan, its milestones and its money", async () => {
    const db = await freshDatabase();
    expect(await start(db, "koto-digi")).toEqual({ ok: true, id: "a-new-phase" });
    expect(await stateOf(db, "a-new-phase")).toBe("running");
    expect(await findStanding(db, "a-new-phase")).toMatchObject({ granted: 120_000_00, left: 120_000_00 });
    const plan = await findPlan(db, "a-new-phase");
    expect(plan).toMatchObject({ version: 1, basis: "decision", plan: { grant: 120_000_00 } });
    expect(plan?.plan.milestones).toMatchObject([{ id: "a-new-phase-m1", month: "2027-10" }]);
    expect(await findFundedProject(db, "a-new-phase", { organisationId: "ely-01" })).toMatchObject({
      personYears: 150,
    });
  });

  test("of an unknown sum has no movement in the ledger", async () => {
    const db = await freshDatabase();
    expect(await start(db, "koto-digi", { amount: null })).toMatchObject({ ok: true });
    expect(
      await db.selectFrom("ledgerEntry").selectAll().where("projectId", "=", "a-new-phase").execute(),
    ).toEqual([]);
  });

  test("is refused where the days contradict, the item has calls or no work, or is not there", async () => {
    const db = await freshDatabase();
    const backwards = { period: { from: "2027-12-31", to: "2027-01-01" } };
    expect(await start(db, "koto-digi", backwards)).toMatchObject({ because: "mistakes" });
    const outside = project.milestones.map((one) => ({ ...one, month: "2028-01" }));
    expect(await start(db, "koto-digi", { milestones: outside })).toMatchObject({
      mistakes: [{ field: "milestones.0.month", because: "month-outside" }],
    });
    const { itemId } = await db.selectFrom("call").select("itemId").executeTakeFirstOrThrow();
    expect(await start(db, itemId)).toMatchObject({ ok: false });
    expect(await start(db, "none")).toBeUndefined();
  });
});

test("the recipient's history leaves out what the ministry only prepares", async () => {
  const db = await freshDatabase();
  const { id, applicationId } = await makeProject(db);
  const acts = async (side: "recipient" | "ministry") =>
    (await listProjectHistory(db, { id, applicationId }, side)).map(
      ({ noun, action }) => `${noun} ${action}`,
    );
  expect(await acts("ministry")).toContain("decision propose");
  expect(await acts("recipient")).toEqual([
    "decision receive",
    "project make-plan",
    "project start",
    "decision sign",
  ]);
});
