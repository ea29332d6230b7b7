import { expect, test } from "vitest";
import { receiveDecision } from "../../app/commands/receive-decision.server";
import { signDecision } from "../../app/commands/sign-decision.server";
import type { Db } from "../../db/open";
import {
  decider,
  espoo,
  makeProposal,
  makeSubmittedApplication,
  signatory,
  vantaa,
} from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";

const opened = "2026-11-24T12:30:00.000Z";

async function proposed(db: Db) {
  const { id } = await makeSubmittedApplication(db);
  await makeProposal(db, id);
  return id;
}

async function signed(db: Db) {
  const applicationId = await proposed(db);
  await signDecision(db, { applicationId, presentedAt: testNow, by: decider, at: testNow });
  return applicationId;
}

const receive = (db: Db, applicationId: string, organisationId = vantaa, at = opened) =>
  receiveDecision(db, { applicationId, organisationId, by: signatory, at });

const decision = (db: Db) =>
  db.selectFrom("decision").select(["state", "servedAt"]).executeTakeFirstOrThrow();

test("opening a signed decision serves it, and the record tells the last day for a review", async () => {
  const db = await freshDatabase();
  const id = await signed(db);

  expect(await receive(db, id)).toEqual({ ok: true });
  expect(await decision(db)).toEqual({ state: "served", servedAt: opened });
  const entry = await db
    .selectFrom("recordEntry")
    .selectAll()
    .where("action", "=", "receive")
    .executeTakeFirstOrThrow();
  expect(entry).toMatchObject({ fromState: "signed", toState: "served", personId: signatory.id });
  expect(JSON.parse(entry.details)).toMatchObject({ lastReviewDay: "2026-12-28" });
});

test("opening it again does not move the day of service", async () => {
  const db = await freshDatabase();
  const id = await signed(db);
  await receive(db, id);

  expect(await receive(db, id, vantaa, "2026-12-01T09:00:00.000Z")).toEqual({
    ok: false,
    because: "already-received",
  });
  expect(await decision(db)).toEqual({ state: "served", servedAt: opened });
});

test("two people who open it at the same moment serve it once", async () => {
  const db = await freshDatabase();
  const id = await signed(db);
  const verdicts = await Promise.all([receive(db, id), receive(db, id)]);
  expect(verdicts.filter((verdict) => verdict?.ok)).toHaveLength(1);
});

test("a proposal is not there to be received", async () => {
  const db = await freshDatabase();
  const id = await proposed(db);
  expect(await receive(db, id)).toBeUndefined();
  expect(await decision(db)).toEqual({ state: "presented", servedAt: null });
});

test("the decision of another organisation is not found", async () => {
  const db = await freshDatabase();
  const id = await signed(db);
  expect(await receive(db, id, espoo)).toBeUndefined();
  expect(await decision(db)).toEqual({ state: "signed", servedAt: null });
});
