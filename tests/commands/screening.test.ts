import { describe, expect, test } from "vitest";
import { finishScreening } from "../../app/commands/finish-screening.server";
import { proposeDecision } from "../../app/commands/propose-decision.server";
import { reopenScreening } from "../../app/commands/reopen-screening.server";
import { returnProposal } from "../../app/commands/return-proposal.server";
import { saveScreening, type Typed } from "../../app/commands/save-screening.server";
import { findCase } from "../../app/queries/cases.server";
import { findScreening, partsOf } from "../../app/queries/screenings.server";
import type { Db } from "../../db/open";
import { verifyRecord } from "../../db/record";
import {
  reasons as bothReasons,
  decider,
  makeSubmittedApplication,
  officer,
  officerAndDecider,
} from "../support/applications";
import { testNow } from "../support/clock";
import { save as answerAsked, ask, send } from "../support/completions";
import { freshDatabase } from "../support/database";

const clock = () => testNow;
const reasons = "Tieto on tarkistettu kunnan kirjaamosta tänään.";

async function screened() {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  return { db, id };
}

async function standing(db: Db, id: string) {
  const matter = await findCase(db, id, testNow);
  if (!matter) throw new Error("There is no such matter.");
  return { ...(await findScreening(db, matter)), state: matter.application.state };
}

const save = (db: Db, applicationId: string, version: number, typed: Typed, by = officer) =>
  saveScreening(db, { applicationId, version, typed, by, clock });

const finish = (db: Db, applicationId: string, version: number) =>
  finishScreening(db, { applicationId, version, by: officer, clock });

/** Everything said as the machine has it, and yes to all questions, but for these. */
async function everything(db: Db, id: string, but: Typed = {}): Promise<Typed> {
  const parts = partsOf(await standing(db, id));
  const said = parts.map(({ part, kind }) => [
    part,
    { answer: kind === "finding" ? "confirmed" : "yes", note: "" },
  ]);
  return { ...Object.fromEntries(said), ...but };
}

describe("saving", () => {
  test("keeps what there is, by whom and when, and adds to it", async () => {
    const { db, id } = await screened();
    expect(await save(db, id, 0, { "question:conforms": { answer: "yes", note: "" } })).toEqual({
      ok: true,
      version: 1,
      conflicts: [],
    });
    await save(db, id, 1, { "question:conforms": { answer: "no", note: reasons } }, officerAndDecider);
    const { answers, version } = await standing(db, id);
    expect(version).toBe(2);
    expect(answers).toMatchObject([
      { part: "question:conforms", answer: "no", note: reasons, answeredByName: "Saara Demo", stale: false },
    ]);
    expect(await db.selectFrom("screeningAnswer").select("version").execute()).toHaveLength(2);
    const entries = await db
      .selectFrom("recordEntry")
      .select("details")
      .where("action", "=", "save-screening")
      .orderBy("seq")
      .execute();
    expect(JSON.parse(entries.at(-1)?.details ?? "")).toMatchObject({
      before: { "question:conforms": { answer: "yes", note: "" } },
      after: { "question:conforms": { answer: "no", note: reasons } },
    });
    expect(await verifyRecord(db)).toMatchObject({ ok: true });
  });

  test("what a colleague said otherwise meanwhile is told, and the rest is kept", async () => {
    const { db, id } = await screened();
    await save(db, id, 0, { "question:conforms": { answer: "no", note: reasons } }, officerAndDecider);
    const verdict = await save(db, id, 0, {
      "question:conforms": { answer: "yes", note: reasons },
      "question:mandate": { answer: "yes", note: "" },
    });
    expect(verdict).toMatchObject({
      version: 2,
      conflicts: [{ field: "question:conforms answer", posted: "yes", current: "no" }],
    });
    const { answers } = await standing(db, id);
    expect(answers.map(({ part, answer }) => [part, answer])).toEqual([
      ["question:conforms", "no"],
      ["question:mandate", "yes"],
    ]);
  });

  test("what is no part of it, or no answer to it, is dropped", async () => {
    const { db, id } = await screened();
    const typed = {
      "question:made-up": { answer: "yes", note: "" },
      "question:mandate": { answer: "confirmed", note: "" },
    };
    expect(await save(db, id, 0, typed)).toMatchObject({ version: 0 });
    expect(await db.selectFrom("screeningAnswer").selectAll().execute()).toEqual([]);
  });

  test("what was said is never changed in the database", async () => {
    const { db, id } = await screened();
    await save(db, id, 0, { "question:conforms": { answer: "yes", note: "" } });
    await expect(db.updateTable("screeningAnswer").set({ answer: "no" }).execute()).rejects.toThrow(
      "append-only",
    );
  });

  test("of what the ministry has not received there is nothing to screen", async () => {
    const { db } = await screened();
    expect(await save(db, "no-such", 0, {})).toBeUndefined();
    expect(await finish(db, "no-such", 0)).toBeUndefined();
  });
});

describe("finishing", () => {
  test("tells what is still open, and changes nothing", async () => {
    const { db, id } = await screened();
    const typed = await everything(db, id, { "question:needed": { answer: "no", note: "Ei ole." } });
    await save(db, id, 0, typed);
    expect(await finish(db, id, 1)).toEqual({
      ok: false,
      because: "open",
      open: [{ part: "question:needed", because: "too-few-words" }],
    });
    expect(await standing(db, id)).toMatchObject({ state: "submitted", finished: null });
  });

  test("makes the application screened, with what it came to on the record", async () => {
    const { db, id } = await screened();
    await save(db, id, 0, await everything(db, id));
    expect(await finish(db, id, 1)).toEqual({ ok: true, to: "screened", outcome: "passes" });
    expect(await standing(db, id)).toMatchObject({
      state: "screened",
      finished: { outcome: "passes", by: "Oona Demo" },
    });
    const entry = await db
      .selectFrom("recordEntry")
      .selectAll()
      .where("action", "=", "screen")
      .executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ fromState: "submitted", toState: "screened" });
    expect(JSON.parse(entry.details)).toMatchObject({ outcome: "passes" });
    expect(await save(db, id, 1, {})).toEqual({ ok: false, because: "wrong-state" });
  });

  test("is refused to one who has not seen what a colleague said", async () => {
    const { db, id } = await screened();
    await save(db, id, 0, await everything(db, id));
    await save(db, id, 1, { "question:needed": { answer: "no", note: reasons } }, officerAndDecider);
    expect(await finish(db, id, 1)).toEqual({ ok: false, because: "changed-since-shown" });
    expect(await finish(db, id, 2)).toMatchObject({ outcome: "does-not-pass" });
  });

  test("can be taken back with reasons, and everything said stays", async () => {
    const { db, id } = await screened();
    await save(db, id, 0, await everything(db, id));
    await finish(db, id, 1);
    const reopen = (reason: string) =>
      reopenScreening(db, { applicationId: id, reasons: reason, by: officer, clock });
    expect(await reopen("Virhe")).toEqual({ ok: false, because: "too-few-words" });
    expect(await reopen(reasons)).toEqual({ ok: true, to: "submitted" });
    const { answers, finished, version } = await standing(db, id);
    expect(finished).toBeNull();
    expect(answers.length).toBeGreaterThan(9);
    expect(await finish(db, id, version)).toMatchObject({ ok: true });
  });
});

test("an application that was completed is to be screened again where it had been", async () => {
  const { db, id } = await screened();
  await save(db, id, 0, await everything(db, id));
  await ask(db, id);
  expect(await save(db, id, 1, {})).toEqual({ ok: false, because: "wrong-state" });
  await answerAsked(db, id, "project", { "project.need": "Nyt tarkemmin." });
  expect(await send(db, id)).toMatchObject({ ok: true });

  expect((await standing(db, id)).answers.every(({ stale }) => stale)).toBe(true);
  const verdict = await finish(db, id, 1);
  expect(verdict).toMatchObject({ because: "open" });
  expect(verdict && !verdict.ok && verdict.because === "open" && verdict.open[0]).toMatchObject({
    because: "completed-since",
  });
  // The same answer given again is of the application as it is now.
  await save(db, id, 1, await everything(db, id));
  expect((await standing(db, id)).answers.some(({ stale }) => stale)).toBe(false);
  expect(await finish(db, id, 2)).toMatchObject({ ok: true, outcome: "passes" });
});

describe("a proposal after a screening", () => {
  const propose = (db: Db, applicationId: string, outcome: "granted" | "refused") => {
    const told = { outcome, amount: outcome === "granted" ? 10_000_00 : 0, ...bothReasons };
    return proposeDecision(db, { applicationId, ...told, by: officer, at: testNow });
  };

  test("of a grant is refused where the application did not pass, until the screening is opened and passes", async () => {
    const { db, id } = await screened();
    await save(db, id, 0, await everything(db, id, { "question:needed": { answer: "no", note: reasons } }));
    expect(await finish(db, id, 1)).toMatchObject({ outcome: "does-not-pass" });
    expect(await propose(db, id, "granted")).toEqual({ ok: false, because: "not-passed" });
    expect((await standing(db, id)).state).toBe("screened");

    await reopenScreening(db, { applicationId: id, reasons, by: officer, clock });
    expect(await propose(db, id, "granted")).toEqual({ ok: true });
  });

  test("of a refusal is made, and when it is sent back the screening still stands", async () => {
    const { db, id } = await screened();
    await save(db, id, 0, await everything(db, id, { "question:needed": { answer: "no", note: reasons } }));
    await finish(db, id, 1);
    expect(await propose(db, id, "refused")).toEqual({ ok: true });
    await returnProposal(db, { applicationId: id, reason: "Tarkenna.", by: decider, at: testNow });
    expect(await standing(db, id)).toMatchObject({
      state: "screened",
      finished: { outcome: "does-not-pass" },
    });
    expect(await propose(db, id, "granted")).toEqual({ ok: false, because: "not-passed" });
  });
});
