import { expect, test } from "vitest";
import { returnProposal } from "../../app/commands/return-proposal.server";
import { signDecision } from "../../app/commands/sign-decision.server";
import { startApplication } from "../../app/commands/start-application.server";
import { withdrawApplication } from "../../app/commands/withdraw-application.server";
import type { Person } from "../../app/domain/who-may";
import { findSubmission } from "../../app/queries/applications.server";
import { findCase } from "../../app/queries/cases.server";
import { findWithdrawal } from "../../app/queries/withdrawals.server";
import type { Db } from "../../db/open";
import { verifyRecord } from "../../db/record";
import { decider, makeDecision, makeProposal, makeSubmittedApplication } from "../support/applications";
import { testNow } from "../support/clock";
import { ask, save, send } from "../support/completions";
import { freshDatabase } from "../support/database";
import { atNow, openCall, people, recordOf, startDraft, stateOf } from "../support/drafts";

const withdraw = (
  db: Db,
  applicationId: string,
  by: Person = people.vantaaSignatory,
  reason = "Rahat loppuivat.",
) => withdrawApplication(db, { applicationId, reason, by, clock: atNow });
const sign = (db: Db, applicationId: string) =>
  signDecision(db, { applicationId, presentedAt: testNow, by: decider, at: testNow });

test("a submitted application is withdrawn with its reason, and stays readable with its receipt", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  expect(await withdraw(db, id)).toEqual({ ok: true });
  expect((await stateOf(db, id)).state).toBe("withdrawn");
  expect(await findWithdrawal(db, id)).toEqual({
    reason: "Rahat loppuivat.",
    withdrawnAt: testNow,
    withdrawnByName: "Väinö Demo",
  });
  expect(await findSubmission(db, id)).toBeDefined();
  expect(await findCase(db, id, testNow)).toBeDefined();
  expect((await recordOf(db, id)).at(-1)).toMatchObject({
    action: "withdraw",
    fromState: "submitted",
    toState: "withdrawn",
    details: { reason: "Rahat loppuivat." },
  });
  expect(await verifyRecord(db)).toMatchObject({ ok: true });
});

test("no reason is needed, and nothing is done twice", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  expect(await withdraw(db, id, people.vantaaSignatory, " ")).toEqual({ ok: true });
  expect(await findWithdrawal(db, id)).toMatchObject({ reason: "" });
  expect(await withdraw(db, id)).toEqual({ ok: false, because: "wrong-state", state: "withdrawn" });
  expect(await send(db, id)).toEqual({ ok: false, because: "wrong-state", state: "withdrawn" });
});

test("only the organisation's signatory withdraws, and not a draft or what has been decided", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  expect(await withdraw(db, id, people.vantaaPreparer)).toEqual({ ok: false, because: "not-allowed" });
  expect(await withdraw(db, id, people.espooSignatory)).toBeUndefined();
  await makeDecision(db, id);
  expect(await withdraw(db, id)).toEqual({ ok: false, because: "wrong-state", state: "decided" });
  const draft = await startDraft(db, people.espooPreparer);
  expect(await withdraw(db, draft, people.espooSignatory)).toMatchObject({ because: "wrong-state" });
});

test("an application that waits for its completion can be withdrawn, and is then closed to texts", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  await ask(db, id);
  expect(await withdraw(db, id)).toEqual({ ok: true });
  expect(await save(db, id, "project", { "project.need": "x" })).toMatchObject({ because: "not-draft" });
});

test("a proposal on a withdrawn application can be neither signed nor sent back to life", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  await makeProposal(db, id);
  await withdraw(db, id);
  expect(await sign(db, id)).toMatchObject({ ok: false });
  const returning = { applicationId: id, reason: "x", by: decider, at: testNow };
  expect(await returnProposal(db, returning)).toMatchObject({ ok: false });
  expect((await stateOf(db, id)).state).toBe("withdrawn");
  const act = await db
    .selectFrom("recordEntry")
    .selectAll()
    .where("noun", "=", "decision")
    .orderBy("seq")
    .execute();
  expect(act.at(-1)).toMatchObject({ action: "withdraw", fromState: "presented", toState: "drafted" });
});

test("withdrawing and signing at the same moment: one of them holds", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  await makeProposal(db, id);
  const [withdrawn, signed] = await Promise.all([withdraw(db, id), sign(db, id)]);
  expect([withdrawn?.ok === true, signed?.ok === true].filter(Boolean)).toHaveLength(1);
  const { state } = await stateOf(db, id);
  expect(state).toBe(withdrawn?.ok ? "withdrawn" : "decided");
  const projects = await db.selectFrom("project").selectAll().where("applicationId", "=", id).execute();
  expect(projects).toHaveLength(signed?.ok ? 1 : 0);
});

test("who has withdrawn can apply again while the call is open", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  await withdraw(db, id);
  const again = await startApplication(db, { callId: openCall, by: people.vantaaPreparer, clock: atNow });
  expect(again).toMatchObject({ ok: true });
});
