import { expect, test } from "vitest";
import { digestsOf } from "../../app/commands/digest.server";
import { startApplication } from "../../app/commands/start-application.server";
import type { Person } from "../../app/domain/who-may";
import { findAnswers } from "../../app/queries/applications.server";
import { findCopiedFrom } from "../../app/queries/copying.server";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { atNow, completeDraft, openCall, people, recordOf, startDraft, stateOf } from "../support/drafts";

const start = (db: Awaited<ReturnType<typeof freshDatabase>>, by: Person, callId = openCall, at = testNow) =>
  startApplication(db, { callId, by, clock: () => at });

async function rows(db: Awaited<ReturnType<typeof freshDatabase>>) {
  return db.selectFrom("application").selectAll().where("callId", "=", openCall).execute();
}

test("a municipality that meets the rule begins a draft, and the record tells it", async () => {
  const db = await freshDatabase();
  const id = await startDraft(db);
  expect(await stateOf(db, id)).toMatchObject({
    callId: openCall,
    organisationId: "municipality-092",
    state: "draft",
    version: 0,
    number: null,
    demo: 1,
    createdBy: "vantaa-preparer",
    createdAt: testNow,
  });
  expect(await recordOf(db, id)).toMatchObject([
    {
      action: "start",
      personId: "vantaa-preparer",
      fromState: null,
      toState: "draft",
      details: { callId: openCall, verdict: "eligible" },
    },
  ]);
});

test("a municipality below the threshold begins nothing, and is told why", async () => {
  const db = await freshDatabase();
  expect(await start(db, people.turkuPreparer)).toMatchObject({
    ok: false,
    because: "ineligible",
    assessment: {
      verdict: "ineligible",
      findings: [{}, { because: "below", readings: [{ threshold: 50_000, referenceOn: "2022-12-31" }] }, {}],
    },
  });
  expect(await rows(db)).toEqual([]);
});

test("one whose eligibility cannot be told may begin", async () => {
  const db = await freshDatabase();
  await db
    .deleteFrom("callFigure")
    .where("callId", "=", openCall)
    .where("municipalityCode", "=", "853")
    .execute();
  expect(await start(db, people.turkuPreparer)).toMatchObject({ ok: true });
});

test("a second start leads to the draft that the organisation already has", async () => {
  const db = await freshDatabase();
  const applicationId = await startDraft(db);
  const again = { ok: false, because: "draft-exists", applicationId };
  expect(await start(db, people.vantaaSignatory)).toEqual(again);
  expect(await rows(db)).toHaveLength(1);
});

test("two who start at the same time get one draft", async () => {
  const db = await freshDatabase();
  const verdicts = await Promise.all([start(db, people.vantaaPreparer), start(db, people.vantaaSignatory)]);
  expect(verdicts.filter((verdict) => verdict?.ok)).toHaveLength(1);
  expect(await rows(db)).toHaveLength(1);
});

test("an organisation that has applied does not apply again", async () => {
  const db = await freshDatabase();
  const id = await startDraft(db);
  await db.updateTable("application").set({ state: "submitted" }).where("id", "=", id).execute();
  expect(await start(db, people.vantaaPreparer)).toMatchObject({ ok: false, because: "ineligible" });
});

test("a call is open from its first second to its last, and not beside them", async () => {
  const opensAt = "2026-11-10T06:00:00.000Z";
  const closesAt = "2027-01-05T14:15:00.000Z";
  const outcomes: [string, object][] = [
    ["2026-11-10T05:59:59.999Z", { ok: false, because: "not-open", phase: "upcoming", opensAt, closesAt }],
    ["2026-11-10T06:00:00.000Z", { ok: true }],
    ["2027-01-05T14:15:00.999Z", { ok: true }],
    ["2027-01-05T14:15:01.000Z", { ok: false, because: "not-open", phase: "closed", opensAt, closesAt }],
  ];
  for (const [at, outcome] of outcomes) {
    const db = await freshDatabase();
    await db.updateTable("call").set({ opensAt, closesAt }).where("id", "=", openCall).execute();
    expect(await start(db, people.vantaaPreparer, openCall, at), at).toMatchObject(outcome);
  }
});

test("nobody applies in the call of 2023 any more, or in one that was cancelled", async () => {
  const db = await freshDatabase();
  expect(await start(db, people.vantaaPreparer, "introduction-period-pilots-2023")).toMatchObject({
    because: "not-open",
    phase: "closed",
  });
  await db.updateTable("call").set({ state: "cancelled" }).where("id", "=", openCall).execute();
  expect(await start(db, people.vantaaPreparer)).toMatchObject({ because: "not-open", phase: "cancelled" });
});

test("a call that is not there, or is only a draft, is not found", async () => {
  const db = await freshDatabase();
  expect(await start(db, people.vantaaPreparer, "no-such-call")).toBeUndefined();
  await db.updateTable("call").set({ state: "draft" }).where("id", "=", openCall).execute();
  expect(await start(db, people.vantaaPreparer)).toBeUndefined();
});

test("what the service knows stands in the fields that ask for it, as version 1 and on the record", async () => {
  const db = await freshDatabase();
  const started = await start(db, people.vantaaPreparer);
  const id = started?.ok ? started.applicationId : "";
  expect(await stateOf(db, id)).toMatchObject({ version: 1 });
  const known = {
    "applicant.contact": "Aino Demo",
    "applicant.email": "vantaa-preparer@example.org",
    "applicant.language": "fi",
  };
  expect(await findAnswers(db, id)).toEqual(known);
  expect(await recordOf(db, id)).toMatchObject([{ details: { version: 1, changed: digestsOf(known) } }]);
});

test("a copy begins with the earlier texts, without sums, months and declarations, and says where from", async () => {
  const db = await freshDatabase();
  const earlier = await completeDraft(db);
  await db.updateTable("application").set({ state: "withdrawn" }).where("id", "=", earlier).execute();
  const started = await startApplication(db, {
    ...{ callId: openCall, copyFrom: earlier },
    ...{ by: people.vantaaSignatory, clock: atNow },
  });
  const id = started?.ok ? started.applicationId : "";
  const before = await findAnswers(db, earlier);
  const copied = await findAnswers(db, id);
  expect(
    Object.keys(before)
      .filter((field) => copied[field] === undefined)
      .sort(),
  ).toEqual(
    Object.keys(before)
      .filter((field) => /^(budget|financing|declarations)|month$/.test(field))
      .sort(),
  );
  expect(before).toMatchObject(copied);
  expect(await findAnswers(db, earlier)).toEqual(before);
  expect(await recordOf(db, id)).toMatchObject([{ details: { copiedFrom: earlier, version: 1 } }]);
  expect(await findCopiedFrom(db, id)).toBe(earlier);
});

test("another organisation's application cannot be copied", async () => {
  const db = await freshDatabase();
  const theirs = await completeDraft(db, people.espooPreparer);
  const by = people.vantaaPreparer;
  const asked = { callId: openCall, copyFrom: theirs, by, clock: atNow };
  expect(await startApplication(db, asked)).toBeUndefined();
  expect(await startApplication(db, { ...asked, copyFrom: "no-such" })).toBeUndefined();
  const own = await db.selectFrom("application").select("organisationId").execute();
  expect(own).toEqual([{ organisationId: "municipality-049" }]);
});

test("somebody without a role of the applicant begins nothing", async () => {
  const db = await freshDatabase();
  const officer: Person = { ...people.vantaaPreparer, roles: ["officer"] };
  const verdict = await startApplication(db, { callId: openCall, by: officer, clock: atNow });
  expect(verdict).toEqual({ ok: false, because: "not-allowed" });
});
