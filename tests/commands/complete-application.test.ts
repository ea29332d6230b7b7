import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endWaiting } from "../../app/commands/end-waiting.server";
import { askableParts, isOpen } from "../../app/domain/completion";
import type { Snapshot } from "../../app/domain/snapshot";
import { standardForm } from "../../app/domain/standard-form";
import {
  findAnswers,
  findSubmission,
  insertAnswers,
  listSubmissions,
} from "../../app/queries/applications.server";
import { findCase } from "../../app/queries/cases.server";
import { findCompletionAnswers, findOpenRequest } from "../../app/queries/completions.server";
import { listRecord } from "../../app/queries/record.server";
import type { Db } from "../../db/open";
import { verifyRecord } from "../../db/record";
import { makeProposal, makeSubmittedApplication, officer } from "../support/applications";
import { testNow } from "../support/clock";
import { aboutNeed, ask, dueOn, inTime, save, send, tooLate } from "../support/completions";
import { freshDatabase } from "../support/database";
import { completeDraft, openCall, people, recordOf, startDraft, stateOf } from "../support/drafts";

async function asked(points = [aboutNeed]) {
  const db = await freshDatabase();
  const { id, number } = await makeSubmittedApplication(db);
  expect(await ask(db, id, { points })).toEqual({ ok: true, to: "returned" });
  return { db, id, number };
}

const end = (db: Db, applicationId: string, at: string) =>
  endWaiting(db, { applicationId, by: officer, clock: () => at });

describe("asking for completion", () => {
  test("returns the application with its questions in order, and is on the record", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    const points = [{ part: "milestones", question: "Kuka vastaa toisesta?" }, aboutNeed];
    await ask(db, id, { points, message: " Hei! " });
    expect((await stateOf(db, id)).state).toBe("returned");
    expect(await findOpenRequest(db, id)).toMatchObject({
      points,
      dueOn,
      message: "Hei!",
      askedByName: "Oona Demo",
    });
    expect((await recordOf(db, id)).at(-1)).toMatchObject({
      action: "ask-completion",
      fromState: "submitted",
      toState: "returned",
      personId: "tem-officer",
      details: { dueOn, points, message: "Hei!" },
    });
    expect(await verifyRecord(db)).toMatchObject({ ok: true });
  });

  test("stores nothing when it is refused, and finds no drafts", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    expect(await ask(db, id, { points: [] })).toMatchObject({ because: "no-points" });
    expect(await ask(db, id, { dueOn: "2026-11-25" })).toMatchObject({ because: "too-soon" });
    expect((await stateOf(db, id)).state).toBe("submitted");
    expect(await findOpenRequest(db, id)).toBeUndefined();
    expect(await ask(db, await startDraft(db, people.espooPreparer))).toBeUndefined();
    expect(await ask(db, "nothing")).toBeUndefined();
  });

  test("is done once: two officers who ask at the same time make one request", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    const verdicts = await Promise.all([1, 2, 3].map(() => ask(db, id)));
    expect(verdicts.filter((verdict) => verdict?.ok)).toHaveLength(1);
    expect(await db.selectFrom("completionRequest").selectAll().execute()).toHaveLength(1);
  });

  test("stops a proposal from being made meanwhile", async () => {
    const { db, id } = await asked();
    await expect(makeProposal(db, id)).rejects.toThrow("not-in-state");
  });
});

describe("saving while the application is returned", () => {
  test("changes what was asked, also when the call has closed", async () => {
    const { db, id } = await asked();
    await db
      .updateTable("call")
      .set({ closesAt: "2026-11-23T11:00:00.000Z" })
      .where("id", "=", openCall)
      .execute();
    const at = "2026-11-24T10:00:00.000Z";
    expect(await save(db, id, "project", { "project.need": "Uusi tarve." }, { at })).toMatchObject({
      ok: true,
    });
    expect(await findAnswers(db, id)).toMatchObject({ "project.need": "Uusi tarve." });
  });

  test("drops the rest and gives it back, while what was asked is saved", async () => {
    const { db, id } = await asked();
    const typed = {
      "project.need": "Uusi tarve.",
      "project.name": "Toinen nimi",
      "project.goals": "Jokainen tietää, mistä palvelut saa.",
    };
    expect(await save(db, id, "project", typed)).toMatchObject({
      ok: false,
      because: "not-asked",
      changed: ["project.need"],
      closed: [{ field: "project.name", posted: "Toinen nimi", current: "Yhteinen alku" }],
    });
    expect(await findAnswers(db, id)).toMatchObject({
      "project.need": "Uusi tarve.",
      "project.name": "Yhteinen alku",
    });
  });

  test("does not reach other sections, nor add rows to a table that was not asked", async () => {
    const { db, id } = await asked();
    const before = await findAnswers(db, id);
    expect(
      await save(db, id, "milestones", { "milestones.rows": "1 2 3 4", "milestones.4.name": "x" }),
    ).toMatchObject({
      because: "not-asked",
      changed: [],
    });
    expect(await findAnswers(db, id)).toEqual(before);
    expect((await recordOf(db, id)).at(-1)?.action).toBe("ask-completion");
  });

  test("opens a whole section when it was asked, rows included", async () => {
    const { db, id } = await asked([{ part: "milestones", question: "Lisätkää välitavoite." }]);
    const typed = { "milestones.rows": "1 2 3 4", "milestones.4.name": "Arviointi" };
    expect(await save(db, id, "milestones", typed)).toMatchObject({ ok: true });
    expect(await findAnswers(db, id)).toMatchObject({ "milestones.4.name": "Arviointi" });
  });

  test("shows both texts when two people answer the same question", async () => {
    const { db, id } = await asked();
    const { version } = await stateOf(db, id);
    await save(db, id, "project", { "project.need": "Ainon teksti" }, { version });
    const by = people.vantaaSignatory;
    expect(await save(db, id, "project", { "project.need": "Väinön teksti" }, { version, by })).toMatchObject(
      {
        because: "changed-by-others",
        conflicts: [{ field: "project.need", posted: "Väinön teksti", current: "Ainon teksti" }],
      },
    );
  });

  test("is for the organisation's own people", async () => {
    const { db, id } = await asked();
    const by = people.espooPreparer;
    expect(await save(db, id, "project", { "project.need": "x" }, { by })).toBeUndefined();
  });

  test("in a race with the question is refused or kept to what was asked", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    const [, first, second] = await Promise.all([
      ask(db, id),
      save(db, id, "project", { "project.name": "Muuttunut" }, { version: 6 }),
      save(db, id, "project", { "project.need": "Muuttunut" }, { version: 6 }),
    ]);
    expect(["not-draft", "not-asked"]).toContain(first?.ok === false && first.because);
    expect(second?.ok === true || second?.because === "not-draft").toBe(true);
    expect((await findAnswers(db, id))["project.name"]).toBe("Yhteinen alku");
  });
});

test("no field outside the parts that were asked changes while the application is returned", async () => {
  const parts = standardForm.sections.flatMap(askableParts);
  const fields = [
    "project.need",
    "project.name",
    "applicant.language",
    "milestones.rows",
    "milestones.1.name",
    "milestones.4.name",
    "budget.grant",
    "budget.staff.2027",
    "indicators.O.2.3.target",
    "declarations.correct",
    "declarations.correct.x",
  ];
  const saving = fc.record({
    section: fc.constantFrom(...standardForm.sections.map(({ id }) => id)),
    typed: fc.dictionary(fc.constantFrom(...fields), fc.constantFrom("", "yes", "sv", "1 2 3 4 5", "uusi")),
    version: fc.integer({ min: 0, max: 20 }),
    addRow: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...parts), { minLength: 1, maxLength: 5 }),
      fc.array(saving, { minLength: 1, maxLength: 6 }),
      async (wanted, savings) => {
        const points = wanted.map((part) => ({ part, question: "Miksi?" }));
        const { db, id } = await asked(points);
        const before = await findAnswers(db, id);
        for (const { section, typed, version } of savings) {
          await save(db, id, section, typed, { version });
        }
        const after = await findAnswers(db, id);
        const changed = Object.keys({ ...before, ...after }).filter(
          (field) => (before[field] ?? "") !== (after[field] ?? ""),
        );
        expect(changed.filter((field) => !isOpen(wanted, field))).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
});

describe("the answer", () => {
  test("is received under the same number, with a receipt and a snapshot of its own", async () => {
    const { db, id, number } = await asked();
    const first = await findSubmission(db, id);
    await save(db, id, "project", { "project.need": "Uusi tarve." });
    const verdict = await send(db, id, { at: inTime });
    expect(verdict).toEqual({ ok: true, receiptNumber: expect.stringMatching(`^${number}-`) });

    const request = await db.selectFrom("completionRequest").selectAll().executeTakeFirstOrThrow();
    expect(request).toMatchObject({ answeredAt: inTime, answeredBy: "vantaa-signatory", endedAt: null });
    const second = await findSubmission(db, id);
    expect(second).toMatchObject({ completes: request.id, receivedAt: inTime });
    expect(second?.receiptNumber).not.toBe(first?.receiptNumber);
    const snapshot: Snapshot = JSON.parse(second?.snapshot ?? "");
    expect(snapshot).toMatchObject({ number, completes: { request: request.id, dueOn, late: false } });
    expect(snapshot.answers["project.need"]).toBe("Uusi tarve.");
    expect(await stateOf(db, id)).toMatchObject({ state: "submitted", number });
    expect((await recordOf(db, id)).at(-1)).toMatchObject({
      action: "complete",
      fromState: "returned",
      toState: "submitted",
      details: { receiptNumber: second?.receiptNumber, sha256: second?.sha256, completes: { late: false } },
    });
    const answer = (await findCompletionAnswers(db, id)).get(request.id);
    expect(answer?.changes).toEqual([
      { field: "project.need", before: "Palvelut ovat hajallaan.", after: "Uusi tarve." },
    ]);
  });

  test("is received late too, and told as late, when the call has long been closed", async () => {
    const { db, id } = await asked();
    const at = "2027-06-01T10:00:00.000Z";
    expect(await send(db, id, { at })).toMatchObject({ ok: true });
    const { snapshot = "" } = (await findSubmission(db, id)) ?? {};
    expect(JSON.parse(snapshot).completes).toMatchObject({ late: true });
  });

  test("does not move the day on which the application was received", async () => {
    const { db, id } = await asked();
    await send(db, id, { at: inTime });
    expect(await findCase(db, id, inTime)).toMatchObject({ firstReceivedAt: testNow });
  });

  test("comes from a signatory of the applicant", async () => {
    const { db, id } = await asked();
    expect(await send(db, id, { by: people.vantaaPreparer })).toMatchObject({ because: "not-allowed" });
    expect(await send(db, id, { by: people.espooSignatory })).toBeUndefined();
    expect((await stateOf(db, id)).state).toBe("returned");
  });

  test("is what the check page showed", async () => {
    const { db, id } = await asked();
    const { version } = await stateOf(db, id);
    await save(db, id, "project", { "project.need": "Uusi tarve." });
    expect(await send(db, id, { version })).toMatchObject({
      because: "changed-since-shown",
      changes: [{ field: "project.need", after: "Uusi tarve." }],
    });
  });

  test("needs what was asked to be in order; what cannot be changed does not stand in its way", async () => {
    const { db, id } = await asked();
    await save(db, id, "project", { "project.need": " " });
    expect(await send(db, id)).toMatchObject({
      because: "not-complete",
      problems: [{ field: "project.need", because: "missing" }],
    });
    await save(db, id, "project", { "project.need": "Uusi tarve." });
    const { version } = await stateOf(db, id);
    const by = { savedBy: "vantaa-preparer", savedAt: testNow, editing: null };
    await insertAnswers(db, { applicationId: id, version, ...by }, { "applicant.email": "ei ole osoite" });
    expect(await send(db, id)).toMatchObject({ ok: true });
  });

  test("is received once: the same page again gives the same receipt, and so do many at once", async () => {
    const { db, id } = await asked();
    const { version } = await stateOf(db, id);
    const key = randomUUID();
    const verdicts = await Promise.all(Array.from({ length: 10 }, () => send(db, id, { version, key })));
    expect(new Set(verdicts.map((verdict) => JSON.stringify(verdict))).size).toBe(1);
    expect(verdicts[0]).toMatchObject({ ok: true });
    expect(await listSubmissions(db, id)).toHaveLength(2);
  });

  test("from two pages at once is received once, and the other is led to its receipt", async () => {
    const { db, id } = await asked();
    const verdicts = await Promise.all([send(db, id, { at: inTime }), send(db, id, { at: inTime })]);
    const received = verdicts.find((verdict) => verdict?.ok);
    expect(verdicts.find((verdict) => !verdict?.ok)).toMatchObject({
      because: "already-submitted",
      receiptNumber: received?.ok && received.receiptNumber,
    });
    expect(await listSubmissions(db, id)).toHaveLength(2);
  });

  test("can be asked for again, and each round has its own receipt", async () => {
    const { db, id, number } = await asked();
    await save(db, id, "project", { "project.need": "Ensimmäinen." });
    await send(db, id, { at: "2026-11-24T10:00:00.000Z" });
    await ask(db, id, {
      at: "2026-11-25T10:00:00.000Z",
      points: [{ part: "project.goals", question: "Mitä?" }],
    });
    await save(db, id, "project", { "project.goals": "Toinen." });
    await send(db, id, { at: "2026-11-26T10:00:00.000Z" });
    const submissions = await listSubmissions(db, id);
    expect(new Set(submissions.map(({ receiptNumber }) => receiptNumber)).size).toBe(3);
    expect(new Set(submissions.map(({ completes }) => completes)).size).toBe(3);
    expect((await stateOf(db, id)).number).toBe(number);
  });
});

describe("what the municipality has saved but not sent", () => {
  test("is not for the ministry to read, in the case or on the record", async () => {
    const { db, id } = await asked();
    await save(db, id, "project", { "project.need": "Keskeneräinen." });
    const told = async () =>
      JSON.stringify([await findCase(db, id, testNow), await listRecord(db, { nounId: id })]);
    expect(await told()).not.toContain("Keskeneräinen.");
    await send(db, id, { at: inTime });
    expect(await told()).toContain("Keskeneräinen.");
  });

  test("is no part of the matter when the ministry goes on, nor of the next answer", async () => {
    const { db, id } = await asked();
    await save(db, id, "project", { "project.need": "Lähettämättä jäänyt." });
    expect(await end(db, id, inTime)).toMatchObject({ because: "not-yet", dueOn });
    expect(await end(db, id, tooLate)).toEqual({ ok: true, to: "submitted" });
    expect(await findAnswers(db, id)).toMatchObject({ "project.need": "Palvelut ovat hajallaan." });

    await ask(db, id, {
      at: tooLate,
      dueOn: "2026-12-18",
      points: [{ part: "project.goals", question: "Mitä?" }],
    });
    await save(db, id, "project", { "project.goals": "Uusi tavoite." });
    expect(await send(db, id, { at: "2026-12-10T10:00:00.000Z" })).toMatchObject({ ok: true });
    const { snapshot = "" } = (await findSubmission(db, id)) ?? {};
    expect(JSON.parse(snapshot).answers).toMatchObject({
      "project.need": "Palvelut ovat hajallaan.",
      "project.goals": "Uusi tavoite.",
    });
  });
});

describe("going on without waiting", () => {
  test("is on the record, and the answer comes too late after it", async () => {
    const { db, id } = await asked();
    await end(db, id, tooLate);
    expect((await recordOf(db, id)).at(-1)).toMatchObject({
      action: "end-waiting",
      fromState: "returned",
      toState: "submitted",
      details: { dueOn },
    });
    expect(await send(db, id, { at: tooLate })).toMatchObject({ because: "already-submitted" });
    expect(await save(db, id, "project", { "project.need": "x" })).toMatchObject({ because: "not-draft" });
    expect(await listSubmissions(db, id)).toHaveLength(1);
  });

  test("and the answer at the same moment: one of them holds", async () => {
    const { db, id } = await asked();
    const [ended, answered] = await Promise.all([end(db, id, tooLate), send(db, id, { at: tooLate })]);
    expect([ended?.ok === true, answered?.ok === true].filter(Boolean)).toHaveLength(1);
    const request = await db.selectFrom("completionRequest").selectAll().executeTakeFirstOrThrow();
    expect((request.answeredAt === null) !== (request.endedAt === null)).toBe(true);
  });

  test("is possible only for what waits", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    expect(await end(db, id, tooLate)).toBeUndefined();
    expect(await end(db, await completeDraft(db, people.espooPreparer), tooLate)).toBeUndefined();
  });
});
