import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { returnProposal } from "../../app/commands/return-proposal.server";
import { signDecision } from "../../app/commands/sign-decision.server";
import type { DecisionContent } from "../../app/domain/decision-document";
import { grantedInCall } from "../../app/queries/calls.server";
import type { Db } from "../../db/open";
import { verifyRecord } from "../../db/record";
import { openCallId as callId } from "../../seeds/stories/open-call";
import {
  decider,
  espoo,
  helsinki,
  makeProposal,
  makeSubmittedApplication,
  officerAndDecider,
  testDay,
  vantaa,
} from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";

type Wanted = NonNullable<Parameters<typeof makeSubmittedApplication>[1]>;
type Proposed = NonNullable<Parameters<typeof makeProposal>[2]>;

async function proposed(db: Db, { amount = 80_000_00, outcome, by, ...wanted }: Wanted & Proposed = {}) {
  const made = await makeSubmittedApplication(db, { grant: amount, ...wanted });
  await makeProposal(db, made.id, { amount, outcome, by });
  return made;
}

const sign = (db: Db, applicationId: string, by = decider, presentedAt = testNow) =>
  signDecision(db, { applicationId, presentedAt, by, at: testNow });

const projects = (db: Db) =>
  db.selectFrom("project").selectAll().where("applicationId", "is not", null).execute();

describe("a signed grant", () => {
  test("decides the application and stands on the record", async () => {
    const db = await freshDatabase();
    const { id, number } = await proposed(db);

    expect(await sign(db, id)).toEqual({ ok: true, number: `${number}-P1` });
    expect(await db.selectFrom("application").select("state").where("id", "=", id).execute()).toEqual([
      { state: "decided" },
    ]);
    expect(await db.selectFrom("decision").selectAll().execute()).toMatchObject([
      { state: "signed", signedBy: decider.id, signedAt: testNow, servedAt: null },
    ]);
    const entries = await db
      .selectFrom("recordEntry")
      .select(["noun", "action", "fromState", "toState", "personId"])
      .where("at", "=", testNow)
      .where("personId", "=", decider.id)
      .orderBy("seq")
      .execute();
    expect(entries).toEqual([
      { noun: "decision", action: "sign", fromState: "presented", toState: "signed", personId: decider.id },
      {
        noun: "application",
        action: "decide",
        fromState: "proposed",
        toState: "decided",
        personId: decider.id,
      },
      { noun: "project", action: "start", fromState: null, toState: "agreed", personId: decider.id },
      { noun: "project", action: "make-plan", fromState: null, toState: null, personId: decider.id },
    ]);
    expect(await verifyRecord(db)).toMatchObject({ ok: true });
  });

  test("is kept as a document in the language of the matter, with its digest", async () => {
    const db = await freshDatabase();
    const { id, number } = await proposed(db, { language: "sv" });
    await sign(db, id);

    const document = await db.selectFrom("decisionDocument").selectAll().executeTakeFirstOrThrow();
    expect(document).toMatchObject({ number: `${number}-P1`, createdAt: testNow });
    expect(document.sha256).toBe(createHash("sha256").update(document.content).digest("hex"));
    const { facts, text }: DecisionContent = JSON.parse(document.content);
    expect(facts).toMatchObject({ amount: 80_000_00, decidedOn: testDay, decider: { name: decider.name } });
    expect(text.title).toBe("Statsunderstödsbeslut");
    expect(JSON.stringify(text)).toContain("Projektet är motiverat.");
  });

  test("is never changed or removed: the database refuses", async () => {
    const db = await freshDatabase();
    const { id } = await proposed(db);
    await sign(db, id);
    await expect(db.updateTable("decisionDocument").set({ content: "{}" }).execute()).rejects.toThrow(
      "append-only",
    );
    await expect(db.deleteFrom("decisionDocument").execute()).rejects.toThrow("append-only");
  });

  test("makes a project whose budget is the application's to the cent", async () => {
    const db = await freshDatabase();
    const { id, number, total } = await proposed(db);
    await sign(db, id);

    const [project] = await projects(db);
    const call = await db.selectFrom("call").selectAll().where("id", "=", callId).executeTakeFirstOrThrow();
    expect(project).toMatchObject({
      id: number.toLowerCase(),
      applicationId: id,
      organisationId: vantaa,
      itemId: call.itemId,
      state: "agreed",
      demo: 1,
      granted: 80_000_00,
      startsOn: call.costsFrom,
      endsOn: call.costsTo,
      decidedOn: testDay,
      budgetVersion: 1,
    });
    expect(JSON.parse(project?.name ?? "")).toEqual({ fi: "Yhteinen alku", sv: "", en: "" });

    const lines = await db.selectFrom("budgetLine").selectAll().execute();
    expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
    expect(lines.every(({ amount }) => amount !== 0)).toBe(true);
    expect(new Set(lines.map(({ category }) => category))).toEqual(
      new Set(["staff", "travel", "services", "other", "indirect"]),
    );
    const milestones = await db.selectFrom("milestone").selectAll().orderBy("position").execute();
    expect(milestones).toMatchObject([
      {
        position: 0,
        name: "Orientaatio alkaa kuudella kielellä",
        evidence: "Ryhmien aikataulu",
        reachedOn: null,
      },
      { position: 1, name: "Malli on kuvattu", reachedOn: null },
    ]);
  });
});

test("a signed refusal makes no project and no grant", async () => {
  const db = await freshDatabase();
  const { id } = await proposed(db, { outcome: "refused" });

  expect(await sign(db, id)).toMatchObject({ ok: true });
  expect(await projects(db)).toEqual([]);
  expect(await grantedInCall(db, callId)).toBe(0);
  const { content } = await db.selectFrom("decisionDocument").selectAll().executeTakeFirstOrThrow();
  expect((JSON.parse(content) as DecisionContent).text.title).toBe("Päätös valtionavustushakemukseen");
});

describe("a decision is not signed", () => {
  async function unsigned(db: Db) {
    expect(await db.selectFrom("decisionDocument").selectAll().execute()).toEqual([]);
    expect(await projects(db)).toEqual([]);
    expect(await grantedInCall(db, callId)).toBe(0);
  }

  test("by the one who presented it", async () => {
    const db = await freshDatabase();
    const { id } = await proposed(db, { by: officerAndDecider });
    expect(await sign(db, id, officerAndDecider)).toEqual({ ok: false, because: "same-person" });
    await unsigned(db);
    expect(await sign(db, id, decider)).toMatchObject({ ok: true });
  });

  test("before it is presented, nor when it was returned", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    expect(await sign(db, id)).toBeUndefined();
    await makeProposal(db, id, { amount: 1_00 });
    await returnProposal(db, { applicationId: id, reason: "Tarkista.", by: decider, at: testNow });
    expect(await sign(db, id)).toEqual({ ok: false, because: "not-presented" });
    await unsigned(db);
  });

  test("twice", async () => {
    const db = await freshDatabase();
    const { id } = await proposed(db);
    await sign(db, id);
    expect(await sign(db, id)).toEqual({ ok: false, because: "not-presented" });
    expect(await projects(db)).toHaveLength(1);
  });

  test("on an application that has been withdrawn meanwhile", async () => {
    for (const outcome of ["granted", "refused"] as const) {
      const db = await freshDatabase();
      const { id } = await proposed(db, { outcome });
      await db.updateTable("application").set({ state: "withdrawn" }).where("id", "=", id).execute();
      expect(await sign(db, id), outcome).toEqual({ ok: false, because: "not-in-state" });
      await unsigned(db);
    }
  });

  test("when another proposal has come in place of the one that was read", async () => {
    const db = await freshDatabase();
    const { id } = await proposed(db);
    expect(await sign(db, id, decider, "2026-11-22T10:00:00.000Z")).toEqual({
      ok: false,
      because: "changed",
    });
    await unsigned(db);
  });

  test("when the call no longer has the money", async () => {
    const db = await freshDatabase();
    await db.updateTable("call").set({ appropriation: 100_000_00 }).where("id", "=", callId).execute();
    const first = await proposed(db, { costs: 100_000_00 });
    const second = await proposed(db, { costs: 100_000_00, organisationId: espoo });
    await sign(db, first.id);

    expect(await sign(db, second.id)).toEqual({ ok: false, because: "over-budget", limit: 20_000_00 });
    expect(await grantedInCall(db, callId)).toBe(80_000_00);
    expect(await projects(db)).toHaveLength(1);
  });

  test("when the call's maximum has come down since the proposal", async () => {
    const db = await freshDatabase();
    const { id } = await proposed(db);
    await db.updateTable("call").set({ maxGrant: 50_000_00 }).where("id", "=", callId).execute();
    expect(await sign(db, id)).toEqual({ ok: false, because: "over-maximum", limit: 50_000_00 });
    await unsigned(db);
  });
});

test("deciders who sign at the same moment never overspend the call", async () => {
  const db = await freshDatabase();
  await db.updateTable("call").set({ appropriation: 170_000_00 }).where("id", "=", callId).execute();
  const made = [];
  for (const organisationId of [vantaa, espoo, helsinki]) {
    made.push(await proposed(db, { costs: 100_000_00, organisationId }));
  }

  const verdicts = await Promise.all(made.map(({ id }) => sign(db, id)));

  expect(verdicts.filter((verdict) => verdict?.ok)).toHaveLength(2);
  expect(verdicts.find((verdict) => !verdict?.ok)).toMatchObject({
    because: "over-budget",
    limit: 10_000_00,
  });
  expect(await grantedInCall(db, callId)).toBe(160_000_00);
  expect(await projects(db)).toHaveLength(2);
  expect(await verifyRecord(db)).toMatchObject({ ok: true });
});
