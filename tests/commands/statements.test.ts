import { describe, expect, test } from "vitest";
import { makeStatement } from "../../app/commands/make-statement.server";
import { proposeDecision } from "../../app/commands/propose-decision.server";
import { ruleOnArrival } from "../../app/commands/rule-on-arrival.server";
import { saveScreening } from "../../app/commands/save-screening.server";
import { startApplication } from "../../app/commands/start-application.server";
import { submitApplication } from "../../app/commands/submit-application.server";
import type { Rule } from "../../app/domain/eligibility";
import type { Snapshot } from "../../app/domain/snapshot";
import { findSubmission } from "../../app/queries/applications.server";
import { findRulings } from "../../app/queries/arrivals.server";
import { findCase } from "../../app/queries/cases.server";
import { listReceived } from "../../app/queries/inbox.server";
import { findScreening } from "../../app/queries/screenings.server";
import { countOpenStatements, listStatementsOf } from "../../app/queries/statements.server";
import type { Db } from "../../db/open";
import { verifyRecord } from "../../db/record";
import { toJson } from "../../db/schema-kinds";
import { openCallId } from "../../seeds/stories/open-call";
import { reasons as bothReasons, makeSubmittedApplication, officer } from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { completeDraft, people, stateOf } from "../support/drafts";
import { answer, answerReasons, makeOpenStatement, makeSmallSignatory } from "../support/statements";

const clock = () => testNow;

describe("a statement", () => {
  test("is received with the verdict that it speaks against, on the record", async () => {
    const db = await freshDatabase();
    const statement = await makeOpenStatement(db, " Luku on vanhentunut.\n");
    expect(statement).toMatchObject({
      number: "LS-2026-0001",
      text: "Luku on vanhentunut.",
      writtenByName: "Siiri Demo",
      outcome: null,
      assessment: { verdict: "ineligible" },
    });
    expect(await countOpenStatements(db)).toBe(1);
    const entry = await db
      .selectFrom("recordEntry")
      .select(["action", "details"])
      .where("noun", "=", "statement")
      .executeTakeFirstOrThrow();
    expect(entry.action).toBe("make");
    expect(JSON.parse(entry.details)).toMatchObject({ number: "LS-2026-0001" });
  });

  test("is not for those who may apply, nor for those who may not write for the organisation", async () => {
    const db = await freshDatabase();
    const state = (by: typeof people.vantaaPreparer) =>
      makeStatement(db, { callId: openCallId, text: "Koska.", by, clock });
    expect(await state(people.vantaaPreparer)).toEqual({ ok: false, because: "not-shut-out" });
    const by = { ...(await makeSmallSignatory(db)), roles: [] };
    expect(await state(by)).toEqual({ ok: false, because: "not-allowed" });
    expect(await makeStatement(db, { callId: "no-such", text: "Koska.", by, clock })).toBeUndefined();
  });

  test("that is answered no leaves the organisation shut out, and is answered once", async () => {
    const db = await freshDatabase();
    const { id } = await makeOpenStatement(db);
    expect(await answer(db, id, "not-admitted")).toEqual({ ok: true });
    expect(await answer(db, id, "admitted")).toEqual({ ok: false, because: "answered" });
    const by = await makeSmallSignatory(db);
    expect(await startApplication(db, { callId: openCallId, by, clock })).toMatchObject({
      because: "ineligible",
    });
  });
});

test("whom the ministry has admitted starts and submits, and the snapshot tells both", async () => {
  const db = await freshDatabase();
  const by = await makeSmallSignatory(db);
  expect(await startApplication(db, { callId: openCallId, by, clock })).toMatchObject({
    because: "ineligible",
  });
  const { id, number } = await makeOpenStatement(db);
  expect(await answer(db, id, "admitted", "Hyvin.")).toEqual({ ok: false, because: "too-few-words" });
  expect(await answer(db, id, "admitted")).toEqual({ ok: true });

  const applicationId = await completeDraft(db, by, {}, clock);
  const { version } = await stateOf(db, applicationId);
  const submitting = { applicationId, version, idempotencyKey: "k", by, language: "fi", clock } as const;
  expect(await submitApplication(db, submitting)).toMatchObject({ ok: true });
  const snapshot: Snapshot = JSON.parse((await findSubmission(db, applicationId))?.snapshot ?? "");
  expect(snapshot.eligibility.verdict).toBe("ineligible");
  expect(snapshot.admission).toEqual({
    statement: number,
    at: testNow,
    by: officer.name,
    reasons: answerReasons,
    covers: [expect.any(String)],
  });
  expect(await verifyRecord(db)).toMatchObject({ ok: true });
});

test("one whose own draft breaks a rule about the application states so, and sends it once admitted", async () => {
  const db = await freshDatabase();
  const by = people.vantaaSignatory;
  const applicationId = await completeDraft(db, by, {}, clock);
  const rules: Rule[] = [{ kind: "all-of", rules: [{ kind: "amount-range", atMost: 100 }] }];
  const changed = { rules: toJson<unknown[]>(rules) };
  await db.updateTable("call").set(changed).where("id", "=", openCallId).execute();
  const submit = async () => {
    const { version } = await stateOf(db, applicationId);
    const asked = { applicationId, version, idempotencyKey: "k", by, language: "fi", clock } as const;
    return submitApplication(db, asked);
  };
  expect(await submit()).toMatchObject({ ok: false, because: "ineligible" });
  expect(await makeStatement(db, { callId: openCallId, text: "Koska.", by, clock })).toEqual({ ok: true });
  const whose = { callId: openCallId, organisationId: by.organisation.id };
  const [statement] = await listStatementsOf(db, whose);
  expect(statement?.assessment.findings[0]?.parts?.[0]).toMatchObject({ because: "too-large" });
  expect(await answer(db, statement?.id ?? "", "admitted")).toEqual({ ok: true });
  expect(await submit()).toMatchObject({ ok: true });
});

test("a snapshot of one that needed no admission does not speak of any", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  const snapshot: Snapshot = JSON.parse((await findSubmission(db, id))?.snapshot ?? "");
  expect("admission" in snapshot).toBe(false);
});

describe("an arrival", () => {
  const closesAt = "2026-12-15T14:15:00.000Z";
  const reasons = "Yhteys katkesi palvelun omasta viasta.";
  const rule = (db: Db, applicationId: string, timely: boolean) =>
    ruleOnArrival(db, { applicationId, timely, reasons, by: officer, clock });

  test("across the deadline is taken as timely or as late, and the later ruling holds", async () => {
    const db = await freshDatabase();
    let now = "2026-12-15T14:14:50.000Z";
    const applicationId = await completeDraft(db, people.vantaaSignatory, {}, () => now);
    await db.updateTable("call").set({ closesAt }).where("id", "=", openCallId).execute();
    const { version } = await stateOf(db, applicationId);
    const beganAt = now;
    now = "2026-12-15T14:15:20.000Z";
    const by = people.vantaaSignatory;
    const submitting = { applicationId, version, idempotencyKey: "k", by, language: "fi", beganAt } as const;
    expect(await submitApplication(db, { ...submitting, clock: () => now })).toMatchObject({ ok: true });
    expect(await listReceived(db, now)).toMatchObject([{ timeliness: "crossed", timely: null }]);

    const granting = { applicationId, outcome: "granted", amount: 1_000_00, ...bothReasons } as const;
    const propose = () => proposeDecision(db, { ...granting, by: officer, at: now });
    expect(await propose()).toEqual({ ok: false, because: "arrival-not-ruled" });
    const inTime = async () => {
      const matter = await findCase(db, applicationId, now);
      const { answers } = matter ? await findScreening(db, matter) : { answers: [] };
      return answers.find(({ part }) => part === "question:in-time");
    };
    const typed = { "question:in-time": { answer: "yes", note: "" } };
    const saving = { applicationId, version: 0, typed, by: officer, clock: () => now };
    expect(await saveScreening(db, saving)).toMatchObject({ ok: true, version: 0 });
    expect(await inTime()).toBeUndefined();
    expect(await rule(db, applicationId, false)).toEqual({ ok: true });
    expect(await propose()).toEqual({ ok: false, because: "arrived-late" });
    expect(await inTime()).toMatchObject({ answer: "no", note: reasons, answeredByName: officer.name });
    now = "2026-12-15T15:00:00.000Z";
    const later = { applicationId, timely: true, reasons, by: officer, clock: () => now };
    expect(await ruleOnArrival(db, later)).toEqual({ ok: true });
    expect((await findRulings(db, [applicationId])).get(applicationId)).toMatchObject({ timely: true });
    expect(await listReceived(db, now)).toMatchObject([{ timely: true }]);
    const told = await db
      .selectFrom("message")
      .select("createdAt")
      .where("kind", "=", "arrival-ruled")
      .execute();
    expect(told.map(({ createdAt }) => createdAt).sort()).toEqual([
      ...Array(3).fill(testNow),
      ...Array(3).fill(now),
    ]);
    const entries = await db
      .selectFrom("recordEntry")
      .select("details")
      .where("action", "=", "rule-on-arrival")
      .orderBy("seq")
      .execute();
    expect(JSON.parse(entries.at(-1)?.details ?? "")).toMatchObject({
      before: { timely: false },
      after: { timely: true },
    });
    expect(await inTime()).toMatchObject({ answer: "yes" });
    expect(await propose()).toEqual({ ok: true });
  });

  test("in time is no question", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    expect(await rule(db, id, true)).toEqual({ ok: false, because: "not-crossed" });
    expect(await findRulings(db, [id])).toEqual(new Map());
  });
});
