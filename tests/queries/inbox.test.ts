import { expect, test } from "vitest";
import { assignApplications } from "../../app/commands/assign-applications.server";
import { type InboxOrder, inboxPage } from "../../app/domain/received";
import { countReceived, listReceived } from "../../app/queries/inbox.server";
import { verifyRecord } from "../../db/record";
import { openCallId } from "../../seeds/stories/open-call";
import {
  espoo,
  helsinki,
  makeDecision,
  makeSubmittedApplication,
  officer,
  officerAndDecider,
  vantaa,
} from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { fillInbox } from "../support/many";

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

test("what has no known sum or arrival counts as the least, on every engine", async () => {
  const db = await freshDatabase();
  const [small, unknown, large] = [
    await makeSubmittedApplication(db, { organisationId: vantaa, grant: 70_000_00 }),
    await makeSubmittedApplication(db, { organisationId: espoo }),
    await makeSubmittedApplication(db, { organisationId: helsinki, grant: 90_000_00, at: yesterday }),
  ].map(({ id }) => id);
  const nothing = { applied: null, receivedAt: null };
  await db
    .updateTable("application")
    .set(nothing)
    .where("id", "=", unknown ?? "")
    .execute();
  const by = async (order: InboxOrder) => (await listReceived(db, testNow, { order })).map(({ id }) => id);
  expect(await by("most-applied")).toEqual([large, small, unknown]);
  expect(await by("least-applied")).toEqual([unknown, small, large]);
  expect(await by("newest")).toEqual([small, large, unknown]);
  expect(await by("wait")).toEqual([unknown, large, small]);
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

test("a page holds fifty, and every order goes through all of them once", async () => {
  const db = await freshDatabase();
  await fillInbox(db, inboxPage * 2 + 3);
  expect(await countReceived(db)).toMatchObject({ count: 103 });
  for (const order of ["wait", "newest", "most-applied", "least-applied", "number", "number-down"] as const) {
    const pages = [];
    for (const page of [1, 2, 3]) pages.push(await listReceived(db, testNow, { order, page }));
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 3]);
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(103);
  }
  const applied = (await listReceived(db, testNow, { order: "most-applied" })).map((one) => one.applied ?? 0);
  expect(applied).toEqual(applied.toSorted((a, b) => b - a));
});

test("what is applied for is summed over all that match, not over the page", async () => {
  const db = await freshDatabase();
  await makeSubmittedApplication(db, { grant: 70_000_00 });
  await makeSubmittedApplication(db, { organisationId: espoo, grant: 30_000_00 });
  expect(await countReceived(db)).toEqual({ count: 2, applied: 100_000_00 });
  expect(await countReceived(db, { state: "decided" })).toEqual({ count: 0, applied: 0 });
});

test("applications are handed to an officer, each on the record with before and after", async () => {
  const db = await freshDatabase();
  const first = await makeSubmittedApplication(db);
  const second = await makeSubmittedApplication(db, { organisationId: espoo });
  const clock = () => testNow;
  const assign = (ids: string[], to: string | null) =>
    assignApplications(db, { which: { ids }, to, by: officer, clock });

  expect(await assign([first.id, "no-such"], officer.id)).toEqual({ ok: true, assigned: 1 });
  expect(await listReceived(db, testNow, { handler: { id: officer.id } })).toMatchObject([
    { id: first.id, handler: { id: officer.id, name: officer.name } },
  ]);
  expect(await listReceived(db, testNow, { handler: "nobody" })).toMatchObject([{ id: second.id }]);

  const filter = { callId: openCallId };
  const all = { which: { filter }, to: officerAndDecider.id, by: officer, clock };
  expect(await assignApplications(db, all)).toEqual({ ok: true, assigned: 2 });
  expect(await assignApplications(db, all)).toEqual({ ok: true, assigned: 0 });
  expect(await assign([second.id], null)).toEqual({ ok: true, assigned: 1 });
  expect(await assign([second.id], "tem-decider")).toEqual({ ok: false, because: "not-an-officer" });

  const entries = await db
    .selectFrom("recordEntry")
    .select(["nounId", "details"])
    .where("action", "=", "assign")
    .orderBy("seq")
    .execute();
  expect(
    entries.filter(({ nounId }) => nounId === first.id).map(({ details }) => JSON.parse(details)),
  ).toEqual([
    { before: { handler: null }, after: { handler: "Oona Demo" } },
    { before: { handler: "Oona Demo" }, after: { handler: "Saara Demo" } },
  ]);
  expect(await verifyRecord(db)).toMatchObject({ ok: true });
});

test("a draft cannot be handed out", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  await db.updateTable("application").set({ state: "draft" }).where("id", "=", id).execute();
  const which = { ids: [id] };
  const verdict = await assignApplications(db, { which, to: officer.id, by: officer, clock: () => testNow });
  expect(verdict).toEqual({ ok: true, assigned: 0 });
});
