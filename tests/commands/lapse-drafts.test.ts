import { expect, test } from "vitest";
import { lapseDrafts } from "../../app/commands/lapse-drafts.server";
import { verifyRecord } from "../../db/record";
import { makeSubmittedApplication } from "../support/applications";
import { freshDatabase } from "../support/database";
import { openCall, people, recordOf, startDraft, stateOf } from "../support/drafts";

const closesAt = "2026-12-16T14:15:00.000Z";

async function drafts() {
  const db = await freshDatabase();
  await db.updateTable("call").set({ closesAt }).where("id", "=", openCall).execute();
  return { db, id: await startDraft(db) };
}

test("a draft lapses an hour after the deadline, on the record, and no sooner", async () => {
  const { db, id } = await drafts();
  expect(await lapseDrafts(db, "2026-12-16T15:15:00.000Z")).toBe(0);
  expect((await stateOf(db, id)).state).toBe("draft");
  expect(await lapseDrafts(db, "2026-12-16T15:15:00.001Z")).toBe(1);
  expect((await stateOf(db, id)).state).toBe("lapsed");
  expect((await recordOf(db, id)).at(-1)).toMatchObject({
    action: "lapse",
    fromState: "draft",
    toState: "lapsed",
    personId: null,
    personName: "Hankesalkku",
    details: { closesAt },
  });
  expect(await verifyRecord(db)).toMatchObject({ ok: true });
});

test("twice lapses once, and what was submitted does not lapse", async () => {
  const { db } = await drafts();
  const espoo = await makeSubmittedApplication(db, { organisationId: people.espooSignatory.organisation.id });
  expect(await lapseDrafts(db, "2026-12-17T00:00:00.000Z")).toBe(1);
  expect(await lapseDrafts(db, "2026-12-17T00:01:00.000Z")).toBe(0);
  expect((await stateOf(db, espoo.id)).state).toBe("submitted");
});

test("the drafts of a call that was cancelled lapse with its deadline too", async () => {
  const { db, id } = await drafts();
  await db.updateTable("call").set({ state: "cancelled" }).where("id", "=", openCall).execute();
  await lapseDrafts(db, "2026-12-17T00:00:00.000Z");
  expect((await stateOf(db, id)).state).toBe("lapsed");
});
