import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { returnFiling } from "../../app/commands/return-filing.server";
import { sendReminders } from "../../app/commands/send-reminders.server";
import type { Db } from "../../db/open";
import { helsinki, makeSubmittedApplication } from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { openCall, people, startDraft } from "../support/drafts";
import { makeProject } from "../support/projects";
import { makeSentReport, officer } from "../support/reports";

const closesAt = "2026-12-16T14:15:00.000Z";
const sevenDays = "2026-12-09T14:15:00.000Z";
const oneDay = "2026-12-15T14:15:00.000Z";

async function draft() {
  const db = await freshDatabase();
  await db.updateTable("call").set({ closesAt }).where("id", "=", openCall).execute();
  return { db, id: await startDraft(db) };
}

const reminders = (db: Db) =>
  db
    .selectFrom("message")
    .selectAll()
    .where("kind", "in", ["deadline-near", "completion-due"])
    .orderBy("createdAt")
    .orderBy("toAddress")
    .execute();

test("a draft is reminded of seven days before the deadline and a day before it, each once", async () => {
  const { db } = await draft();
  expect(await sendReminders(db, "2026-12-09T14:14:59.000Z")).toBe(0);
  expect(await sendReminders(db, sevenDays)).toBe(1);
  expect(await sendReminders(db, sevenDays)).toBe(0);
  expect(await sendReminders(db, "2026-12-12T10:00:00.000Z")).toBe(0);
  expect(await sendReminders(db, oneDay)).toBe(1);
  expect(await sendReminders(db, "2026-12-16T14:14:00.000Z")).toBe(0);
  expect(await sendReminders(db, closesAt)).toBe(0);
  const written = await reminders(db);
  expect(written.map(({ createdAt, toAddress }) => [createdAt, toAddress])).toEqual([
    [sevenDays, "vantaa-preparer@example.org"],
    [sevenDays, "vantaa-signatory@example.org"],
    [oneDay, "vantaa-preparer@example.org"],
    [oneDay, "vantaa-signatory@example.org"],
  ]);
});

test("a service that was down reminds late, but not of seven days when one is left", async () => {
  const late = await draft();
  await sendReminders(late.db, "2026-12-13T10:00:00.000Z");
  expect((await reminders(late.db))[0]?.subject).toContain("Muistutus: haku päättyy 16.12.2026 klo 16.15");

  const later = await draft();
  await sendReminders(later.db, "2026-12-16T10:00:00.000Z");
  const written = await reminders(later.db);
  expect(written).toHaveLength(2);
  expect(written[0]?.subject).toContain("vuorokauden kuluessa");
});

test("what has been submitted, has lapsed or belongs to a cancelled call is not reminded of", async () => {
  const { db, id } = await draft();
  await startDraft(db, people.espooPreparer);
  await makeSubmittedApplication(db, { organisationId: helsinki });
  await db.updateTable("application").set({ state: "lapsed" }).where("id", "=", id).execute();
  expect(await sendReminders(db, oneDay)).toBe(1);
  await db.updateTable("call").set({ state: "cancelled" }).where("id", "=", openCall).execute();
  await db.deleteFrom("message").execute();
  expect(await sendReminders(db, oneDay)).toBe(0);
});

test("when the deadline is moved, the new one is reminded of", async () => {
  const { db } = await draft();
  await sendReminders(db, oneDay);
  await db
    .updateTable("call")
    .set({ closesAt: "2026-12-18T14:15:00.000Z" })
    .where("id", "=", openCall)
    .execute();
  expect(await sendReminders(db, "2026-12-17T14:15:00.000Z")).toBe(1);
});

test("an open completion request is reminded of two days before its last day, once", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  await db.updateTable("application").set({ state: "returned" }).where("id", "=", id).execute();
  const request = {
    id: randomUUID(),
    applicationId: id,
    message: null,
    askedBy: "tem-officer",
    askedAt: testNow,
    dueOn: "2026-12-10",
  };
  await db.insertInto("completionRequest").values(request).execute();
  expect(await sendReminders(db, "2026-12-08T05:59:00.000Z")).toBe(0);
  expect(await sendReminders(db, "2026-12-08T06:00:00.000Z")).toBe(1);
  expect(await sendReminders(db, "2026-12-09T06:00:00.000Z")).toBe(0);
  const [message] = await reminders(db);
  expect(message?.subject).toContain("viimeistään 10.12.2026");

  await db.deleteFrom("message").execute();
  await db.updateTable("completionRequest").set({ answeredAt: testNow }).execute();
  expect(await sendReminders(db, "2026-12-08T06:00:00.000Z")).toBe(0);
});

test("a reminder that could not go out before the application was sent is given up", async () => {
  const { db, id } = await draft();
  await sendReminders(db, oneDay);
  await sendReminders(db, oneDay);
  expect((await reminders(db)).every(({ failedAt }) => failedAt === null)).toBe(true);
  await db.updateTable("application").set({ state: "submitted" }).where("id", "=", id).execute();
  await db
    .updateTable("message")
    .set({ toAddress: "aino@vantaa.test" })
    .where("personId", "=", "vantaa-preparer")
    .execute();
  await sendReminders(db, "2026-12-15T15:00:00.000Z");
  expect(await reminders(db)).toContainEqual(
    expect.objectContaining({ personId: "vantaa-preparer", lastError: "settled" }),
  );
});

const ofProjects = (db: Db) =>
  db
    .selectFrom("message")
    .selectAll()
    .where("kind", "in", ["report-due", "filing-due"])
    .where("toAddress", "=", "vantaa-preparer@example.org")
    .orderBy("createdAt")
    .execute();

test("a report that a project owes is reminded of on each of its days, once, until it has been sent", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const at = (day: string) => `${day}T10:00:00.000Z`;
  expect(await sendReminders(db, at("2027-09-29"))).toBe(0);
  expect(await sendReminders(db, at("2027-09-30"))).toBe(1);
  expect(await sendReminders(db, at("2027-09-30"))).toBe(0);
  expect(await sendReminders(db, at("2027-10-25"))).toBe(1);
  expect(await sendReminders(db, at("2027-11-02"))).toBe(1);
  expect((await ofProjects(db)).map(({ subject }) => subject.split(" · ")[0])).toEqual([
    "Muistutus: hankkeen HS-2026-0001 raportti viimeistään 30.10.2027",
    "Muistutus: hankkeen HS-2026-0001 raportti viimeistään 30.10.2027",
    "Hankkeen HS-2026-0001 raportti on myöhässä",
  ]);
  await makeSentReport(db, project, { at: at("2027-11-03") });
  expect(await sendReminders(db, at("2027-11-15"))).toBe(0);
});

test("a reminder that could not go out before the report was sent is given up", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  await sendReminders(db, "2027-10-25T10:00:00.000Z");
  await db
    .updateTable("message")
    .set({ toAddress: "aino@vantaa.fi" })
    .where("kind", "=", "report-due")
    .execute();
  await makeSentReport(db, project, { at: "2027-10-25T10:00:01.000Z" });
  await sendReminders(db, "2027-10-25T10:00:02.000Z");
  const written = await db
    .selectFrom("message")
    .select("lastError")
    .where("kind", "=", "report-due")
    .execute();
  expect(new Set(written.map(({ lastError }) => lastError))).toEqual(new Set(["settled"]));
});

test("questions of the ministry are reminded of two days before their last day, once", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const filingId = await makeSentReport(db, project, { at: "2027-10-04T09:00:00.000Z" });
  await returnFiling(db, {
    ...{ filingId, projectId: project.id, kind: "report", message: "", dueOn: "2027-10-20", by: officer },
    ...{ questions: [{ part: "text.done", question: "Missä?" }], at: "2027-10-05T09:00:00.000Z" },
  });
  expect(await sendReminders(db, "2027-10-18T04:59:00.000Z")).toBe(0);
  expect(await sendReminders(db, "2027-10-18T05:00:00.000Z")).toBe(1);
  expect(await sendReminders(db, "2027-10-19T05:00:00.000Z")).toBe(0);
  const [letter] = await ofProjects(db);
  expect(letter?.subject).toContain("viimeistään 20.10.2027");
  expect(letter?.body).toContain(`/fi/desk/projects/${project.id}/reports/${filingId}`);
});
