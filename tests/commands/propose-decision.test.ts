import { describe, expect, test } from "vitest";
import { proposeDecision } from "../../app/commands/propose-decision.server";
import { returnProposal } from "../../app/commands/return-proposal.server";
import { signDecision } from "../../app/commands/sign-decision.server";
import type { Db } from "../../db/open";
import { openCallId } from "../../seeds/stories/open-call";
import {
  decider,
  espoo,
  makeSubmittedApplication,
  officer,
  officerAndDecider,
  reasons,
} from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { stateOf as rowOf } from "../support/drafts";

function propose(db: Db, applicationId: string, amount: number, by = officer, at = testNow) {
  return proposeDecision(db, { applicationId, outcome: "granted", amount, ...reasons, by, at });
}

const refuse = (db: Db, applicationId: string) =>
  proposeDecision(db, { applicationId, outcome: "refused", amount: 0, ...reasons, by: officer, at: testNow });

const stateOf = async (db: Db, applicationId: string) => (await rowOf(db, applicationId)).state;

const decisionsOf = (db: Db, applicationId: string) =>
  db.selectFrom("decision").selectAll().where("applicationId", "=", applicationId).execute();

const recorded = (db: Db, action: string) =>
  db.selectFrom("recordEntry").selectAll().where("action", "=", action).orderBy("seq").execute();

test("a proposal waits for the one who decides, and the record tells both changes of state", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);

  expect(await propose(db, id, 90_000_00)).toEqual({ ok: true });
  expect(await stateOf(db, id)).toBe("proposed");
  expect(await decisionsOf(db, id)).toMatchObject([
    {
      state: "presented",
      outcome: "granted",
      amount: 90_000_00,
      presentedBy: officer.id,
      presentedAt: testNow,
    },
  ]);
  expect(await recorded(db, "propose")).toMatchObject([
    { noun: "decision", fromState: null, toState: "presented", personId: officer.id },
    { noun: "application", nounId: id, fromState: "submitted", toState: "proposed" },
  ]);
});

test("a refusal is proposed without an amount", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);

  expect(await refuse(db, id)).toEqual({ ok: true });
  expect(await decisionsOf(db, id)).toMatchObject([{ outcome: "refused", amount: 0 }]);
});

describe("a grant is not proposed", () => {
  test("above what was applied for", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db, { grant: 80_000_00, costs: 200_000_00 });
    expect(await propose(db, id, 80_000_01)).toEqual({
      ok: false,
      because: "over-applied",
      limit: 80_000_00,
    });
    expect(await stateOf(db, id)).toBe("submitted");
    expect(await decisionsOf(db, id)).toEqual([]);
  });

  test("above the call's share of the costs", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db, { grant: 80_000_00, costs: 100_000_00 });
    await db.updateTable("call").set({ sharePercent: 75 }).where("id", "=", openCallId).execute();
    expect(await propose(db, id, 80_000_00)).toEqual({ ok: false, because: "over-share", limit: 75_000_00 });
  });

  test("above the call's maximum for one", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db, { grant: 80_000_00, costs: 100_000_00 });
    await db.updateTable("call").set({ maxGrant: 60_000_00 }).where("id", "=", openCallId).execute();
    expect(await propose(db, id, 80_000_00)).toEqual({
      ok: false,
      because: "over-maximum",
      limit: 60_000_00,
    });
  });

  test("above what the call has left after the decisions that are signed", async () => {
    const db = await freshDatabase();
    await db.updateTable("call").set({ appropriation: 100_000_00 }).where("id", "=", openCallId).execute();
    const first = await makeSubmittedApplication(db, { grant: 80_000_00, costs: 100_000_00 });
    const second = await makeSubmittedApplication(db, {
      organisationId: espoo,
      grant: 80_000_00,
      costs: 100_000_00,
    });
    await propose(db, first.id, 80_000_00);
    await signDecision(db, { applicationId: first.id, presentedAt: testNow, by: decider, at: testNow });

    expect(await propose(db, second.id, 80_000_00)).toEqual({
      ok: false,
      because: "over-budget",
      limit: 20_000_00,
    });
    expect(await propose(db, second.id, 20_000_00)).toEqual({ ok: true });
  });

  test("of nothing", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    expect(await propose(db, id, 0)).toEqual({ ok: false, because: "not-positive" });
  });

  test("twice", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    await propose(db, id, 50_000_00);
    expect(await propose(db, id, 60_000_00, officerAndDecider)).toEqual({
      ok: false,
      because: "not-in-state",
    });
    expect(await decisionsOf(db, id)).toMatchObject([{ amount: 50_000_00, presentedBy: officer.id }]);
  });

  test("of a draft, which the ministry does not have", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    await db.updateTable("application").set({ state: "draft" }).where("id", "=", id).execute();
    expect(await propose(db, id, 1_00)).toBeUndefined();
    expect(await propose(db, "no-such-application", 1_00)).toBeUndefined();
  });
});

describe("a returned proposal", () => {
  const back = (db: Db, applicationId: string) =>
    returnProposal(db, { applicationId, reason: "Perustele osuus.", by: decider, at: testNow });

  test("goes back to its maker with the reason on the record", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    await propose(db, id, 50_000_00);

    expect(await back(db, id)).toEqual({ ok: true });
    expect(await stateOf(db, id)).toBe("submitted");
    expect(await decisionsOf(db, id)).toMatchObject([{ state: "drafted" }]);
    const entries = await recorded(db, "return");
    expect(entries).toMatchObject([
      { noun: "decision", fromState: "presented", toState: "drafted", personId: decider.id },
      { noun: "application", fromState: "proposed", toState: "submitted" },
    ]);
    expect(entries[0]?.details).toContain("Perustele osuus.");
  });

  test("is made anew in place, and the record keeps what it was", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    await propose(db, id, 50_000_00);
    await back(db, id);

    const later = "2026-11-24T08:00:00.000Z";
    expect(await propose(db, id, 60_000_00, officerAndDecider, later)).toEqual({ ok: true });
    expect(await decisionsOf(db, id)).toMatchObject([
      { state: "presented", amount: 60_000_00, presentedBy: officerAndDecider.id, presentedAt: later },
    ]);
    const entry = (await recorded(db, "propose")).filter(({ noun }) => noun === "decision").at(-1);
    expect(entry).toMatchObject({ fromState: "drafted", toState: "presented" });
    expect(JSON.parse(entry?.details ?? "")).toMatchObject({
      before: { amount: 50_000_00 },
      after: { amount: 60_000_00 },
    });
  });

  test("is not there before one is made, nor after it is signed", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    expect(await back(db, id)).toBeUndefined();
    await propose(db, id, 50_000_00);
    await signDecision(db, { applicationId: id, presentedAt: testNow, by: decider, at: testNow });
    expect(await back(db, id)).toEqual({ ok: false, because: "not-presented" });
    expect(await stateOf(db, id)).toBe("decided");
  });
});
