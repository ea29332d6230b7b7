import { sql } from "kysely";
import { expect, test } from "vitest";
import { receiveDecision } from "../../app/commands/receive-decision.server";
import { addMonths } from "../../app/domain/day";
import { groupOf, tasksOf } from "../../app/domain/desk";
import { findDesk } from "../../app/queries/desk.server";
import type { Db } from "../../db/open";
import { makeDecision, makeSubmittedApplication, signatory, vantaa } from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { completeDraft, openCall, startDraft, write } from "../support/drafts";

const works = async (db: Db, now = testNow) => (await findDesk(db, vantaa, now)).works;

test("a draft tells how many sections are left, and none when it could be submitted", async () => {
  const db = await freshDatabase();
  const id = await startDraft(db);
  expect(await works(db)).toMatchObject([{ id, name: null, left: 8, number: null, receivedAt: null }]);
  await write(db, id, "project", { "project.name": " Alku " });
  expect(await works(db)).toMatchObject([{ name: "Alku", left: 8 }]);

  const ready = await freshDatabase();
  await completeDraft(ready);
  expect(await works(ready)).toMatchObject([{ left: 0, name: "Yhteinen alku" }]);
  expect(await works(ready, "2027-01-05T14:15:01.000Z")).toMatchObject([{ left: null, phase: "closed" }]);
});

test("a joint application that names its municipalities is ready like any other", async () => {
  const db = await freshDatabase();
  const partners = { "partners.joint": "yes", "partners.municipalities": "Espoo, Helsingfors" };
  await completeDraft(db, undefined, { partners });
  expect(await works(db)).toMatchObject([{ left: 0 }]);
});

test("a decision is there to be opened, and tells nothing of its outcome before", async () => {
  const db = await freshDatabase();
  const { id, number } = await makeSubmittedApplication(db);
  await makeDecision(db, id);
  const desk = await findDesk(db, vantaa, testNow);
  expect(desk.works).toMatchObject([
    {
      number,
      decision: { signedAt: testNow, served: null },
      granted: null,
      project: null,
      projectState: null,
    },
  ]);
  expect(desk.projects).toEqual([]);
  expect(tasksOf(desk, { signatory: false }, testNow)).toMatchObject([{ kind: "open-decision" }]);

  await receiveDecision(db, { applicationId: id, organisationId: vantaa, by: signatory, at: testNow });
  const opened = await findDesk(db, vantaa, testNow);
  expect(opened.works).toMatchObject([
    { granted: 80_000_00, decision: { served: { outcome: "granted" } }, projectState: "agreed" },
  ]);
  expect(opened.projects).toMatchObject([
    { id: number.toLowerCase(), milestones: [{ plannedMonth: "2027-05" }, { plannedMonth: "2028-01" }] },
  ]);
  const { costsTo } = await db
    .selectFrom("call")
    .select("costsTo")
    .where("id", "=", openCall)
    .executeTakeFirstOrThrow();
  const reports = opened.projects[0]?.reports ?? [];
  expect(reports.at(-1)).toMatchObject({ report: "final", dueOn: addMonths(costsTo, 3) });
  expect(opened.works[0]?.project?.reportBy).toBe(reports[0]?.dueOn);
});

test("a completion request waits until it is answered or ended", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  await db.updateTable("application").set({ state: "returned" }).where("id", "=", id).execute();
  const request = { applicationId: id, message: null, askedBy: "tem-officer", askedAt: testNow };
  const open = { answeredAt: null, answeredBy: null, endedAt: null, endedBy: null };
  await db
    .insertInto("completionRequest")
    .values([
      { id: "old", ...request, ...open, dueOn: "2026-11-01", answeredAt: testNow },
      { id: "new", ...request, ...open, dueOn: "2026-12-07" },
    ])
    .execute();
  for (const position of [0, 1]) {
    await db
      .insertInto("completionPoint")
      .values({ requestId: "new", position, part: "project.need", question: "Miksi?" })
      .execute();
  }
  expect(await works(db)).toMatchObject([{ completion: { dueOn: "2026-12-07", points: 2 } }]);
  await db.updateTable("completionRequest").set({ endedAt: testNow }).where("id", "=", "new").execute();
  expect(await works(db)).toMatchObject([{ completion: null }]);
});

test("the desk holds its own organisation's work alone", async () => {
  const db = await freshDatabase();
  await completeDraft(db);
  expect((await findDesk(db, "municipality-049", testNow)).works).toEqual([]);
});

test("two hundred applications take no more questions to the database than two", async () => {
  const db = await freshDatabase();
  const asked = countQuestions(db);
  await makeMany(db, 2);
  const few = await asked(() => works(db));
  await makeMany(db, 198);
  const started = performance.now();
  const many = await asked(() => works(db));
  expect(await works(db)).toHaveLength(200);
  expect(few).toBeGreaterThan(5);
  expect(many).toBe(few);
  expect(many).toBeLessThanOrEqual(16);
  expect(performance.now() - started).toBeLessThan(5000);
  expect(
    (await works(db)).map((work) => groupOf(work, testNow)).filter((group) => group === "under-work"),
  ).toHaveLength(100);
});

/** Half of them drafts with answers, half submitted. */
async function makeMany(db: Db, count: number): Promise<void> {
  const [{ n: before } = { n: 0 }] = await db
    .selectFrom("application")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .execute();
  const ids = Array.from({ length: count }, (_, index) => `many-${Number(before) + index}`);
  await db
    .insertInto("application")
    .values(
      ids.map((id, index) => ({
        ...{ id, callId: openCall, organisationId: vantaa, version: 1, number: null, formRevision: 1 },
        ...{ demo: 1 as const, createdBy: "vantaa-preparer", createdAt: testNow },
        state: index % 2 ? ("submitted" as const) : ("draft" as const),
      })),
    )
    .execute();
  const saved = { version: 1, savedBy: "vantaa-preparer", savedAt: testNow };
  await db
    .insertInto("answer")
    .values(
      ids.map((applicationId) => ({ ...saved, applicationId, field: "project.name", text: applicationId })),
    )
    .execute();
}

/** Counts what is asked of the database while something is done. */
function countQuestions(db: Db) {
  let count = 0;
  const executor = db.getExecutor();
  const original = executor.executeQuery.bind(executor);
  executor.executeQuery = (...args) => {
    count += 1;
    return original(...args);
  };
  return async (work: () => Promise<unknown>) => {
    await sql`select 1`.execute(db);
    count = 0;
    await work();
    return count;
  };
}
