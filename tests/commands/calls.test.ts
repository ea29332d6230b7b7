import { expect, test } from "vitest";
import { cancelCall, cancelDraft } from "../../app/commands/cancel-call.server";
import { confirmParity } from "../../app/commands/confirm-parity.server";
import { editCall } from "../../app/commands/edit-call.server";
import { endCall } from "../../app/commands/end-call.server";
import { makeCall } from "../../app/commands/make-call.server";
import { planCall } from "../../app/commands/plan-call.server";
import { proposeDecision } from "../../app/commands/propose-decision.server";
import { returnProposal } from "../../app/commands/return-proposal.server";
import { reviseCall } from "../../app/commands/revise-call.server";
import { signDecision } from "../../app/commands/sign-decision.server";
import type { CallContent } from "../../app/domain/call-content";
import { addDays, helsinkiDay, instantAt } from "../../app/domain/day";
import { findCallDraft } from "../../app/queries/call-drafts.server";
import { listRevisions } from "../../app/queries/call-revisions.server";
import { findCall } from "../../app/queries/calls.server";
import { findCase, findDecisionFacts } from "../../app/queries/cases.server";
import { listTimetable } from "../../app/queries/timetable.server";
import { writeDecision } from "../../app/words/decision-text";
import { verifyRecord } from "../../db/record";
import "../../app/words/all.server";
import { decider, espoo, makeProposal, makeSubmittedApplication, officer } from "../support/applications";
import { fullContent, inAll, makeDraft, manager, pilotItem, publish } from "../support/calls";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { openCall, recordOf, startDraft, stateOf } from "../support/drafts";

const by = manager;
const at = testNow;

/** Begins a revision of the open call, changes it and writes what changed. */
async function revise(db: Awaited<ReturnType<typeof freshDatabase>>, parts: Partial<CallContent>) {
  await reviseCall(db, { callId: openCall, by, at });
  const draft = await findCallDraft(db, openCall);
  const saved = await editCall(db, {
    ...{ callId: openCall, version: draft?.version ?? 0, by, at },
    parts: { ...parts, objective: inAll("Tavoite"), note: inAll("Muutos") },
  });
  if (!saved?.ok) throw new Error(JSON.stringify(saved));
}

test("a published call is frozen whole, with its form and figures, and its draft is gone", async () => {
  const db = await freshDatabase();
  const rules: CallContent["rules"] = [
    ...fullContent.rules,
    {
      kind: "foreign-language-speakers",
      atLeast: 50_000,
      statistic: "vaerak-foreign-language-speakers",
      referenceDates: ["2022-12-31"],
      referenceKnown: true,
    },
  ];
  await makeDraft(db, { rules });
  expect(await publish(db, "new-call")).toEqual({ ok: true, revision: 1 });

  const call = await findCall(db, "new-call", at);
  expect(call).toMatchObject({ phase: "upcoming", revision: 1, demo: true, rules, form: fullContent.form });
  expect((await listRevisions(db, "new-call"))[0]).toMatchObject({ revision: 1, publishedBy: by.id });
  const frozen = await db.selectFrom("callFigure").selectAll().where("callId", "=", "new-call").execute();
  expect(frozen.length).toBeGreaterThan(100);
  expect(await findCallDraft(db, "new-call")).toBeUndefined();
  const entries = await db.selectFrom("recordEntry").selectAll().where("nounId", "=", "new-call").execute();
  expect(entries).toMatchObject([{ action: "publish", fromState: "draft", toState: "published" }]);
});

test("a call that lacks something, or changed since it was read, is not published", async () => {
  const db = await freshDatabase();
  await makeDraft(db, { appropriation: null, name: { fi: "Haku", sv: "", en: "" } });
  expect(await publish(db, "new-call")).toMatchObject({
    because: "not-ready",
    problems: [{ path: "appropriation", because: "missing" }],
    gaps: [{ path: "name", lacks: "sv", because: "missing" }],
  });
  await makeDraft(db, {}, "other-call");
  await planCall(db, { callId: "other-call", planned: true, by, at });
  const { publishCall } = await import("../../app/commands/publish-call.server");
  const stale = { callId: "other-call", version: 1, by, at };
  expect(await publishCall(db, stale)).toEqual({ ok: false, because: "changed-meanwhile" });
  expect(await findCall(db, "other-call", at)).toBeUndefined();
});

test("a revision moves drafts to its form and tells their writers; what was submitted stays on its own", async () => {
  const db = await freshDatabase();
  const submitted = await makeSubmittedApplication(db, { organisationId: espoo });
  const draftId = await startDraft(db);
  const before = await findCall(db, openCall, at);
  const closesAt = instantAt(addDays(helsinkiDay(before?.closesAt ?? ""), 7), "16:15");
  await revise(db, { closesAt });
  const published = await publish(db, openCall);
  expect(published).toMatchObject({ ok: true, revision: (before?.revision ?? 0) + 1 });

  const after = await findCall(db, openCall, at);
  expect(after).toMatchObject({ closesAt, revision: (before?.revision ?? 0) + 1, form: before?.form });
  expect((await stateOf(db, draftId)).formRevision).toBe(after?.revision);
  expect((await stateOf(db, submitted.id)).formRevision).toBe(before?.revision);
  expect((await recordOf(db, draftId)).at(-1)).toMatchObject({
    action: "follow-revision",
    details: { from: before?.revision, to: after?.revision },
  });
  const told = await db.selectFrom("message").selectAll().where("kind", "=", "call-revised").execute();
  expect(told.map(({ toAddress }) => toAddress)).toEqual(
    expect.arrayContaining([expect.stringContaining("aino")]),
  );
  expect(told.every(({ body }) => body.includes("Muutos sv") || body.includes("Muutos fi"))).toBe(true);
  expect(await verifyRecord(db)).toMatchObject({ ok: true });
});

test("a revision that would take something away from an open call is refused, and so is one that changes nothing", async () => {
  const db = await freshDatabase();
  await revise(db, { appropriation: 1_00, maxGrant: null });
  expect(await publish(db, openCall)).toMatchObject({
    because: "not-ready",
    problems: [{ path: "appropriation", because: "less-money" }],
  });
  await cancelDraft(db, { callId: openCall, by, at });
  expect((await findCallDraft(db, openCall))?.state).toBe("cancelled");
  await reviseCall(db, { callId: openCall, by, at });
  expect(await publish(db, openCall)).toMatchObject({ because: "not-ready", unchanged: true });
});

test("a call made from an earlier one has everything of it but its name and dates", async () => {
  const db = await freshDatabase();
  const copyFrom = { callId: openCall, dates: "empty" as const };
  const made = await makeCall(db, { itemId: pilotItem, name: inAll("Uusi"), copyFrom, demo: true, by, at });
  expect(made).toEqual({ ok: true, callId: "uusi-fi" });
  const [source] = await listRevisions(db, openCall);
  expect((await findCallDraft(db, "uusi-fi"))?.content).toEqual({
    ...source?.content,
    name: inAll("Uusi"),
    ...{ opensAt: null, closesAt: null, costsFrom: null, costsTo: null },
  });
  const nowhere = { itemId: "no-such-item", name: inAll("X"), demo: true, by, at };
  expect(await makeCall(db, nowhere)).toEqual({ ok: false, because: "no-such-item" });
});

test("both languages are confirmed only as they were read", async () => {
  const db = await freshDatabase();
  await makeDraft(db);
  const name = { ...fullContent.name, fi: "Toinen haku" };
  await editCall(db, { callId: "new-call", version: 1, parts: { name }, by, at: "2026-11-23T11:00:00.000Z" });
  expect(await publish(db, "new-call")).toMatchObject({
    gaps: [{ path: "name", lacks: "sv", because: "older" }],
  });
  const confirming = { callId: "new-call", path: "name", fi: "Toinen haku", sv: name.sv, by, at };
  expect(await confirmParity(db, { ...confirming, fi: "Haku" })).toMatchObject({
    because: "changed-meanwhile",
  });
  expect(await confirmParity(db, { ...confirming, path: "no.such" })).toBeUndefined();
  expect(await confirmParity(db, confirming)).toEqual({ ok: true });
  expect(await publish(db, "new-call")).toMatchObject({ ok: true });
});

test("a cancelled call says why and tells those who were writing; one with decisions is not cancelled", async () => {
  const db = await freshDatabase();
  const draftId = await startDraft(db);
  const reasons = inAll("Rahaa ei ole");
  expect(await cancelCall(db, { callId: openCall, reasons, by, at })).toMatchObject({ ok: true });
  expect(await findCall(db, openCall, at)).toMatchObject({ phase: "cancelled", cancelReasons: reasons });
  expect((await stateOf(db, draftId)).state).toBe("draft");
  const told = await db.selectFrom("message").selectAll().where("kind", "=", "call-cancelled").execute();
  expect(told.length).toBeGreaterThan(0);
  expect(await cancelCall(db, { callId: openCall, reasons, by, at })).toMatchObject({
    because: "wrong-state",
  });
  expect(await endCall(db, { callId: openCall, step: "archive", by, at })).toMatchObject({
    because: "wrong-state",
  });
});

test("what was proposed before the call was cancelled is not granted; a refusal can be", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  const other = await makeSubmittedApplication(db, { organisationId: espoo });
  await makeProposal(db, id);
  await cancelCall(db, { callId: openCall, reasons: inAll("Rahaa ei ole"), by, at });

  const matter = await findCase(db, id, at);
  const presentedAt = matter?.decision?.presentedAt ?? "";
  expect(await signDecision(db, { applicationId: id, presentedAt, by: decider, at })).toEqual({
    ...{ ok: false, because: "call-cancelled" },
  });
  const refusing = {
    outcome: "refused" as const,
    amount: 0,
    reasonsFi: "Haku on peruttu.",
    reasonsSv: "Inställd.",
  };
  expect(await proposeDecision(db, { applicationId: other.id, ...refusing, by: officer, at })).toEqual({
    ok: true,
  });
});

test("a statistic that came after publication reaches a call by no revision that names the same dates", async () => {
  const db = await freshDatabase();
  await db.deleteFrom("callFigure").where("callId", "=", openCall).execute();
  await revise(db, { summary: inAll("Uusi") });
  expect(await publish(db, openCall)).toMatchObject({ ok: true });
  const frozen = await db.selectFrom("callFigure").selectAll().where("callId", "=", openCall).execute();
  expect(frozen).toEqual([]);
});

test("a call is neither made nor published for an item that the public cannot read", async () => {
  const db = await freshDatabase();
  await makeDraft(db);
  await db.updateTable("item").set({ published: 0 }).where("id", "=", pilotItem).execute();
  const making = { itemId: pilotItem, name: inAll("Uusi"), demo: true, by, at };
  expect(await makeCall(db, making)).toEqual({ ok: false, because: "no-such-item" });
  expect(await publish(db, "new-call")).toEqual({ ok: false, because: "item-not-published" });
});

test("a planned call stands in the timetable while it tells what it must", async () => {
  const db = await freshDatabase();
  await makeDraft(db);
  const listed = async () => (await listTimetable(db, at)).find(({ id }) => id === "new-call");
  expect(await listed()).toBeUndefined();
  await planCall(db, { callId: "new-call", planned: true, by, at });
  expect(await listed()).toMatchObject({
    phase: "planned",
    applicants: ["municipality"],
    appropriation: 600_000_00,
    objective: inAll("Tavoite"),
  });
  await editCall(db, { callId: "new-call", version: 2, parts: { appropriation: null }, by, at });
  expect(await listed()).toBeUndefined();
});

test("the call's own texts stand in its decisions after those that every decision has", async () => {
  const db = await freshDatabase();
  await revise(db, {
    decision: {
      ...{ background: inAll("Tausta"), payment: inAll("Maksu"), reporting: inAll("Selvitys") },
      ...{ conditions: [{ id: "a", text: inAll("Ehto") }], refusals: [] },
    },
  });
  const beforeOpening = "2026-10-01T10:00:00.000Z";
  expect(await publish(db, openCall, beforeOpening)).toMatchObject({ ok: true });
  const { id } = await makeSubmittedApplication(db, { language: "sv" });
  await makeProposal(db, id);
  const matter = await findCase(db, id, at);
  if (!matter?.decision) throw new Error("No proposal.");
  const facts = await findDecisionFacts(db, matter, { decision: matter.decision, decider, on: "2026-11-23" });
  const { sections } = writeDecision(facts, "sv");
  const blocks = (section: string) => sections.find((one) => one.id === section)?.blocks ?? [];
  expect(blocks("background")).toEqual([{ kind: "text", text: "Tausta sv", lang: "sv" }]);
  expect(blocks("payment").slice(0, 1)).toEqual([{ kind: "text", text: "Maksu sv", lang: "sv" }]);
  expect(blocks("reporting").at(-1)).toMatchObject({ text: "Selvitys sv" });
  expect(blocks("reporting")).toHaveLength(4);
  expect(blocks("conditions").at(-1)).toMatchObject({ kind: "list", items: ["Ehto sv"] });
});

test("a returned proposal that is changed in one language is presented again only with both, or when both are said to be the same", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  await makeProposal(db, id);
  await returnProposal(db, { applicationId: id, reason: "Tarkenna", by: decider, at });
  const again = { applicationId: id, outcome: "granted" as const, amount: 80_000_00, by: officer, at };
  const oneChanged = { ...again, reasonsFi: "Uudet perustelut.", reasonsSv: "Projektet är motiverat." };
  expect(await proposeDecision(db, oneChanged)).toEqual({ ok: false, because: "left-behind", lacks: "sv" });
  expect(await proposeDecision(db, { ...oneChanged, bothSame: true })).toEqual({ ok: true });
  const entries = await db
    .selectFrom("recordEntry")
    .select("details")
    .where("action", "=", "propose")
    .execute();
  expect(entries.some(({ details }) => details.includes('"bothSame":true'))).toBe(true);
});

test("a call that is decided takes no revision any more, also not one that was being made", async () => {
  const db = await freshDatabase();
  const later = "2027-03-01T10:00:00.000Z";
  await revise(db, { summary: inAll("Uusi") });
  const deciding = { callId: openCall, step: "decide" as const, by };
  expect(await endCall(db, { ...deciding, at })).toMatchObject({ because: "not-closed" });
  expect(await endCall(db, { ...deciding, at: later })).toMatchObject({ ok: true, to: "decided" });
  expect((await findCallDraft(db, openCall))?.state).toBe("cancelled");
  expect(await publish(db, openCall, later)).toEqual({ ok: false, because: "not-a-draft" });
  expect(await reviseCall(db, { callId: openCall, by, at: later })).toMatchObject({
    because: "not-published",
  });
  expect(await endCall(db, { ...deciding, step: "archive", at: later })).toMatchObject({ to: "archived" });
});
