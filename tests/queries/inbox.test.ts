import { expect, test } from "vitest";
import { listReceived } from "../../app/queries/inbox.server";
import { openCallId } from "../../seeds/stories/open-call";
import { espoo, helsinki, makeDecision, makeSubmittedApplication, vantaa } from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";

const yesterday = "2026-11-22T10:00:00.000Z";
const lastWeek = "2026-11-16T21:59:00.000Z";

test("what has waited longest comes first, and what waits no more comes last", async () => {
  const db = await freshDatabase();
  const decided = await makeSubmittedApplication(db, { organisationId: vantaa, at: lastWeek });
  await makeSubmittedApplication(db, { organisationId: espoo, at: testNow });
  await makeSubmittedApplication(db, { organisationId: helsinki, at: yesterday });
  await makeDecision(db, decided.id, { outcome: "refused", amount: 0 });

  const received = await listReceived(db, testNow);
  expect(received.map(({ organisationName, waited }) => [organisationName.fi, waited])).toEqual([
    ["Helsinki", 1],
    ["Espoo", 0],
    ["Vantaa", null],
  ]);
  expect(received.at(-1)?.decision).toEqual({ state: "signed", outcome: "refused", amount: 0 });
});

test("the sums are those of the application as it was submitted", async () => {
  const db = await freshDatabase();
  const { id, total } = await makeSubmittedApplication(db, { grant: 90_000_00 });
  await db
    .insertInto("answer")
    .values({
      applicationId: id,
      field: "financing.grant",
      version: 99,
      text: "1",
      savedBy: "vantaa-preparer",
      savedAt: testNow,
    })
    .execute();

  expect(await listReceived(db, testNow)).toMatchObject([
    { applied: 90_000_00, costs: total, matter: { name: "Yhteinen alku", language: "fi" } },
  ]);
});

test("days are counted by the calendar in Finland", async () => {
  const db = await freshDatabase();
  await makeSubmittedApplication(db, { at: "2026-11-22T22:30:00.000Z" });
  expect(await listReceived(db, testNow)).toMatchObject([{ waited: 0 }]);
});

test("the list can be narrowed to a call and to a state", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  await makeSubmittedApplication(db, { organisationId: espoo });
  await db.updateTable("application").set({ state: "withdrawn" }).where("id", "=", id).execute();

  expect(await listReceived(db, testNow, { callId: openCallId })).toHaveLength(2);
  expect(await listReceived(db, testNow, { callId: "introduction-period-pilots-2023" })).toEqual([]);
  expect(await listReceived(db, testNow, { state: "withdrawn" })).toMatchObject([{ id }]);
});

test("drafts are the applicant's own and are not listed", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  await db.updateTable("application").set({ state: "draft" }).where("id", "=", id).execute();
  expect(await listReceived(db, testNow)).toEqual([]);
});
