import { createHash, randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { saveAnswers } from "../../app/commands/save-answers.server";
import type { Answers } from "../../app/domain/application-form";
import { asStored } from "../../app/domain/saving";
import { standardForm } from "../../app/domain/standard-form";
import type { Person } from "../../app/domain/who-may";
import { findAnswers, findWriters } from "../../app/queries/applications.server";
import type { Db } from "../../db/open";
import { verifyRecord } from "../../db/record";
import { testNow } from "../support/clock";
import { canHold, freshDatabase } from "../support/database";
import { atNow, openCall, people, publishForm, recordOf, startDraft, stateOf } from "../support/drafts";

type Typed = {
  section?: string;
  typed: Answers;
  version: number;
  by?: Person;
  at?: string;
  rows?: { add?: string; remove?: string };
  editing?: string;
};

function save(db: Db, applicationId: string, { section = "project", at = testNow, by, ...rest }: Typed) {
  return saveAnswers(db, {
    applicationId,
    sectionId: section,
    by: by ?? people.vantaaPreparer,
    clock: () => at,
    ...rest,
  });
}

describe("a save", () => {
  test("stores what was typed as a new version, and the record holds the digest of each text", async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    const first = { "project.name": " Alku ", "project.need": "Tarve\r\n\r\n  toinen" };
    expect(await save(db, id, { typed: first, version: 0 })).toEqual({
      ok: true,
      version: 1,
      changed: ["project.name", "project.need"],
    });
    expect(await save(db, id, { typed: { ...first, "project.name": "" }, version: 1 })).toEqual({
      ok: true,
      version: 2,
      changed: ["project.name"],
    });
    expect(await findAnswers(db, id)).toEqual({ "project.name": "", "project.need": "Tarve\n\n  toinen" });
    expect(await findAnswers(db, id, 1)).toMatchObject({ "project.name": " Alku " });
    const [, , second] = await recordOf(db, id);
    expect(second).toMatchObject({
      action: "save",
      personId: "vantaa-preparer",
      details: {
        version: 2,
        section: "project",
        changed: { "project.name": createHash("sha256").update("").digest("hex") },
      },
    });
    expect(await verifyRecord(db)).toMatchObject({ ok: true });
  });

  test("that changes nothing makes no version and no entry in the record", async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    await save(db, id, { typed: { "project.name": "Alku" }, version: 0 });
    const again = await save(db, id, { typed: { "project.name": "Alku", "project.need": "" }, version: 1 });
    expect(again).toEqual({ ok: true, version: 1, changed: [] });
    expect(await recordOf(db, id)).toHaveLength(2);
  });

  test("keeps the fields of its section and drops all others", async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    const typed = {
      "project.name": "Alku",
      "project.no-such": "x",
      "financing.grant": "1",
      intent: "next",
      __proto__: "x",
    };
    await save(db, id, { typed, version: 0 });
    expect(await findAnswers(db, id)).toEqual({ "project.name": "Alku" });
  });

  test("leaves alone the fields that were not posted", async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    await save(db, id, { typed: { "project.name": "Alku", "project.need": "Tarve" }, version: 0 });
    await save(db, id, { typed: { "project.need": "Suuri tarve" }, version: 1 });
    expect(await findAnswers(db, id)).toMatchObject({ "project.name": "Alku" });
  });

  test("never refuses a text, and it comes back as it was typed", async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    const hostile = fc
      .oneof(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.constantFrom(
          "\0",
          "\r",
          "\r\n\r\n",
          "'; drop table answer; --",
          "\u202e",
          "{{name}}",
          "  ",
          "\ufeff",
        ),
        fc.integer({ min: 1, max: 40_000 }).map((length) => "ä".repeat(length)),
      )
      .filter(canHold);
    const fields = [
      ["applicant", "applicant.email"],
      ["project", "project.need"],
      ["milestones", "milestones.2.month"],
      ["budget", "budget.staff.1.2027"],
      ["budget", "budget.indirect"],
      ["indicators", "indicators.O.2.3.target"],
      ["declarations", "declarations.correct"],
    ] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), hostile, async ([section, field], text) => {
        const { version } = await stateOf(db, id);
        const verdict = await save(db, id, { section, typed: { [field]: text }, version });
        expect(verdict).toMatchObject({ ok: true });
        expect((await findAnswers(db, id))[field] ?? "").toBe(asStored(text));
      }),
      { numRuns: 20 },
    );
  });
});

describe("a stale save", () => {
  const twoWriters = async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    await save(db, id, {
      typed: { "project.name": "Alku", "project.need": "Tarve", "project.goals": "" },
      version: 0,
    });
    const at = "2026-11-23T10:05:00.000Z";
    const theirs = {
      "project.name": "Alku",
      "project.need": "Väinön tarve",
      "project.goals": "Väinön tavoite",
    };
    await save(db, id, { typed: theirs, version: 1, by: people.vantaaSignatory, at });
    return { db, id };
  };

  test("does not undo what a colleague wrote in fields that the writer left alone", async () => {
    const { db, id } = await twoWriters();
    const typed = { "project.name": "Yhteinen alku", "project.need": "Tarve", "project.goals": "" };
    expect(await save(db, id, { typed, version: 1 })).toEqual({
      ok: true,
      version: 3,
      changed: ["project.name"],
    });
    expect(await findAnswers(db, id)).toMatchObject({
      "project.name": "Yhteinen alku",
      "project.need": "Väinön tarve",
      "project.goals": "Väinön tavoite",
    });
  });

  test("comes back with both texts of a field that both changed; the others are saved", async () => {
    const { db, id } = await twoWriters();
    const typed = { "project.name": "Yhteinen alku", "project.need": "Ainon tarve", "project.goals": "" };
    expect(await save(db, id, { typed, version: 1 })).toEqual({
      ok: false,
      because: "changed-by-others",
      version: 3,
      changed: ["project.name"],
      conflicts: [{ field: "project.need", posted: "Ainon tarve", current: "Väinön tarve" }],
    });
    expect(await findAnswers(db, id)).toMatchObject({
      "project.name": "Yhteinen alku",
      "project.need": "Väinön tarve",
    });
    expect((await findWriters(db, id)).get("project.need")).toMatchObject({ name: "Väinö Demo" });
  });

  test("is stored as the writer decides when saved again from what the page then showed", async () => {
    const { db, id } = await twoWriters();
    await save(db, id, { typed: { "project.need": "Ainon tarve" }, version: 1 });
    const { version } = await stateOf(db, id);
    expect(await save(db, id, { typed: { "project.need": "Yhteinen tarve" }, version })).toMatchObject({
      ok: true,
    });
    expect(await findAnswers(db, id)).toMatchObject({ "project.need": "Yhteinen tarve" });
  });

  test("without a version of its own overwrites nothing unseen", async () => {
    const { db, id } = await twoWriters();
    const verdict = await save(db, id, { typed: { "project.need": "Ainon tarve" }, version: 0 });
    expect(verdict).toMatchObject({ because: "changed-by-others" });
  });

  test("of many at once loses no field of anybody's", async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    const fields = ["name", "summary", "need", "goals", "target-groups", "measures", "continuation"];
    await Promise.all(
      fields.map((field) => save(db, id, { typed: { [`project.${field}`]: `by ${field}` }, version: 0 })),
    );
    expect(Object.values(await findAnswers(db, id)).sort()).toEqual(fields.map((f) => `by ${f}`).sort());
    expect((await stateOf(db, id)).version).toBe(fields.length);
  });
});

describe("an open page", () => {
  const editing = randomUUID();
  const need = (text: string) => ({ typed: { "project.need": text }, editing, version: 0 });
  const textOf = async (db: Db, id: string) => (await findAnswers(db, id))["project.need"];

  test("does not quarrel with its own earlier saves, whose answers it has not seen", async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    for (const text of ["T", "Tar", "Tarve", ""]) {
      expect(await save(db, id, need(text))).toMatchObject({ ok: true });
      expect(await textOf(db, id)).toBe(text);
    }
  });

  test("still meets what a colleague wrote in between", async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    await save(db, id, need("Ainon"));
    const theirs = { typed: { "project.need": "Väinön" }, version: 1, by: people.vantaaSignatory };
    await save(db, id, theirs);
    expect(await save(db, id, need("Ainon"))).toMatchObject({ ok: true, changed: [] });
    expect(await textOf(db, id)).toBe("Väinön");
    expect(await save(db, id, need("Ainon tarve"))).toMatchObject({
      conflicts: [{ field: "project.need", posted: "Ainon tarve", current: "Väinön" }],
    });
    expect(await textOf(db, id)).toBe("Väinön");
  });

  test("is known by its writer too: nobody saves over a text in another's name", async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    await save(db, id, need("Ainon"));
    const forged = { ...need("Väinön"), by: people.vantaaSignatory };
    expect(await save(db, id, forged)).toMatchObject({ because: "changed-by-others" });
  });

  /** What a page of the test shows and carries, as the section's page does. */
  type Open = { texts: Answers; version: number; editing: string; by: Person };

  test("and another, in whatever order they save: no text is lost without a word", async () => {
    const fields = ["project.need", "project.goals"];
    const step = fc.record({
      who: fc.constantFrom(0, 1),
      typed: fc.dictionary(fc.constantFrom(...fields), fc.constantFrom("", "a", "b", "c", "d"), {
        noNullPrototype: true,
      }),
      /** By autosave, which leaves the page as it is, or by the button, after which it is shown anew. */
      button: fc.boolean(),
    });
    const db = await freshDatabase();
    const id = await startDraft(db);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
        run += 1;
        const { version: first } = await stateOf(db, id);
        const texts = await findAnswers(db, id);
        const open = (by: Person): Open => ({ texts, version: first, editing: randomUUID(), by });
        const pages = [open(people.vantaaPreparer), open(people.vantaaSignatory)];
        for (const { who, typed, button } of steps) {
          const page = pages[who] as Open;
          const shown = await findAnswers(db, id, page.version);
          const ofThisRun = Object.entries(typed).map(([field, text]) => [field, text && `${text}${run}`]);
          page.texts = { ...page.texts, ...Object.fromEntries(ofThisRun) };
          const posted = Object.fromEntries(fields.map((field) => [field, page.texts[field] ?? ""]));
          const before = await findAnswers(db, id);
          const verdict = await save(db, id, { ...page, typed: posted });
          const told = verdict && "conflicts" in verdict ? verdict.conflicts : [];
          const history = await db.selectFrom("answer").selectAll().where("version", ">", first).execute();
          const own = history.filter(({ editing }) => editing === page.editing);

          for (const [field, text] of Object.entries(posted)) {
            const stored =
              text === "" ||
              text === texts[field] ||
              history.some((row) => row.field === field && row.text === text);
            const offered = told.some(
              (it) => it.field === field && it.posted === text && it.current !== text,
            );
            expect(stored || offered, `${field}: "${text}"`).toBe(true);
          }
          const after = await findAnswers(db, id);
          for (const field of fields.filter((name) => (before[name] ?? "") !== (after[name] ?? ""))) {
            const overwritten = before[field] ?? "";
            const known = (shown[field] ?? "") === overwritten;
            const wrote = own.some((row) => row.field === field && row.text === overwritten);
            expect(known || wrote, `${field}: "${overwritten}" was overwritten unseen`).toBe(true);
          }
          if (button) {
            const { version } = await stateOf(db, id);
            const offered = Object.fromEntries(told.map(({ field, posted }) => [field, posted]));
            Object.assign(page, { version, texts: { ...after, ...offered } });
          }
        }
      }),
      { numRuns: process.env.TEST_ENGINE === "postgres" ? 15 : 40 },
    );
  }, 120_000);
});

test("a text that was saved is never changed or removed again, by the database itself", async () => {
  const db = await freshDatabase();
  const id = await startDraft(db);
  await save(db, id, { typed: { "project.need": "Tarve" }, version: 0 });
  const change = db.updateTable("answer").set({ text: "Muu" }).where("applicationId", "=", id).execute();
  await expect(change).rejects.toThrow("append-only");
  await expect(db.deleteFrom("answer").execute()).rejects.toThrow("append-only");
  expect(await findAnswers(db, id)).toEqual({ "project.need": "Tarve" });
});

describe("the rows of milestones", () => {
  const section = "milestones";

  test("grow by one when asked, and what was typed is saved with them", async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    const typed = { "milestones.rows": "1 2 3", "milestones.1.name": "Alku" };
    await save(db, id, { section, typed, version: 0, rows: { add: "milestones" } });
    expect(await findAnswers(db, id)).toEqual({
      "milestones.rows": "1 2 3 4",
      "milestones.1.name": "Alku",
    });
  });

  test("that two people add at the same time are both kept", async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    const typed = { "milestones.rows": "1 2 3" };
    await save(db, id, { section, typed, version: 0, rows: { add: "milestones" } });
    await save(db, id, {
      section,
      typed,
      version: 0,
      rows: { add: "milestones" },
      by: people.vantaaSignatory,
    });
    expect((await findAnswers(db, id))["milestones.rows"]).toBe("1 2 3 4 5");
  });

  test("cannot be taken away or filled with nonsense by a forged page", async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    await save(db, id, { section, typed: { "milestones.3.name": "Loppu" }, version: 0 });
    await save(db, id, { section, typed: { "milestones.rows": "1 1000000 x -1" }, version: 1 });
    await save(db, id, { section, typed: { "milestones.1000000.name": "x" }, version: 1 });
    expect(await findAnswers(db, id)).toEqual({ "milestones.3.name": "Loppu" });
  });
});

describe("a row that is taken away", () => {
  const section = "budget";
  const typed = {
    "budget.staff.rows": "1 2",
    "budget.staff.1.description": "Ohjaaja",
    "budget.staff.1.2027": "100",
    "budget.staff.2.description": "Tulkki",
    "budget.staff.2.2027": "200",
  };
  const remove = { remove: "budget.staff.1" };
  const withLines = async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    await save(db, id, { section, typed, version: 0 });
    return { db, id };
  };

  test("goes with its texts, which its earlier versions keep, and its name is not used again", async () => {
    const { db, id } = await withLines();
    const mended = { ...typed, "budget.staff.2.2027": "250" };
    const verdict = await save(db, id, { section, typed: mended, version: 1, rows: remove });
    expect(verdict).toMatchObject({ ok: true, version: 2 });
    const {
      "budget.staff.1.description": gone,
      "budget.staff.1.2027": amount,
      ...left
    } = await findAnswers(db, id);
    expect([gone, amount]).toEqual(["", ""]);
    expect(left).toEqual({
      "budget.staff.rows": "2",
      "budget.staff.2.description": "Tulkki",
      "budget.staff.2.2027": "250",
    });
    expect(await findAnswers(db, id, 1)).toEqual(typed);
    await save(db, id, { section, typed: {}, version: 2, rows: { remove: "budget.staff.2" } });
    expect((await findAnswers(db, id))["budget.staff.rows"]).toBe("3");
  });

  test("stays whole when a colleague has written in it, and the colleague's text is told", async () => {
    const { db, id } = await withLines();
    const theirs = { ...typed, "budget.staff.1.2027": "150" };
    await save(db, id, { section, typed: theirs, version: 1, by: people.vantaaSignatory });
    const mended = { ...typed, "budget.staff.2.2027": "250" };
    expect(await save(db, id, { section, typed: mended, version: 1, rows: remove })).toEqual({
      ok: false,
      because: "changed-by-others",
      version: 3,
      changed: ["budget.staff.2.2027"],
      conflicts: [{ field: "budget.staff.1.2027", posted: "", current: "150" }],
    });
    const kept = { ...theirs, "budget.staff.2.2027": "250" };
    expect(await findAnswers(db, id)).toEqual(kept);
    expect((await findWriters(db, id)).get("budget.staff.1.description")).toMatchObject({ version: 1 });
    expect(await save(db, id, { section, typed: kept, version: 3, rows: remove })).toMatchObject({
      ok: true,
    });
    expect((await findAnswers(db, id))["budget.staff.rows"]).toBe("2");
  });

  test("goes although a colleague has written in another row meanwhile", async () => {
    const { db, id } = await withLines();
    const theirs = { ...typed, "budget.staff.2.2027": "250" };
    await save(db, id, { section, typed: theirs, version: 1, by: people.vantaaSignatory });
    expect(await save(db, id, { section, typed, version: 1, rows: remove })).toMatchObject({ ok: true });
    expect(await findAnswers(db, id)).toMatchObject({
      "budget.staff.rows": "2",
      "budget.staff.2.2027": "250",
    });
  });

  test("comes back with the text that somebody wrote in it meanwhile, told as changed by both", async () => {
    const { db, id } = await withLines();
    await save(db, id, { section, typed, version: 1, rows: remove, by: people.vantaaSignatory });
    const mine = { ...typed, "budget.staff.1.2027": "150" };
    expect(await save(db, id, { section, typed: mine, version: 1 })).toMatchObject({
      conflicts: [{ field: "budget.staff.1.2027", posted: "150", current: "" }],
    });
    expect((await findAnswers(db, id))["budget.staff.rows"]).toBe("2 1");
  });

  test("and a colleague's page that never wrote in it do not bring it back", async () => {
    const { db, id } = await withLines();
    await save(db, id, { section, typed, version: 1, rows: remove, by: people.vantaaSignatory });
    const mine = { ...typed, "budget.staff.2.2027": "250" };
    expect(await save(db, id, { section, typed: mine, version: 1 })).toMatchObject({ ok: true });
    expect((await findAnswers(db, id))["budget.staff.rows"]).toBe("2");
  });
});

describe("nothing is saved", () => {
  test("after the application has been submitted", async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    await db.updateTable("application").set({ state: "submitted" }).where("id", "=", id).execute();
    expect(await save(db, id, { typed: { "project.name": "Alku" }, version: 0 })).toEqual({
      ok: false,
      because: "not-draft",
      state: "submitted",
    });
    expect(await findAnswers(db, id)).toEqual({});
  });

  test("after the call has closed, to the second", async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    const { closesAt } = await db
      .selectFrom("call")
      .select("closesAt")
      .where("id", "=", openCall)
      .executeTakeFirstOrThrow();
    const moment = (seconds: number) => new Date(Date.parse(closesAt) + seconds * 1000).toISOString();
    const at = (seconds: number, name: string, version: number) =>
      save(db, id, { typed: { "project.name": name }, version, at: moment(seconds) });
    expect(await at(-1, "ennen", 0)).toMatchObject({ ok: true });
    expect(await at(0, "ajallaan", 1)).toMatchObject({ ok: true });
    const late = { ok: false, because: "not-open", phase: "closed", closesAt };
    expect(await at(1, "myöhässä", 2)).toEqual(late);
    expect(await findAnswers(db, id)).toEqual({ "project.name": "ajallaan" });
  });

  test("in another municipality's application, nor by somebody without a role", async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    const typed = { "project.name": "x" };
    expect(await save(db, id, { typed, version: 0, by: people.espooPreparer })).toBeUndefined();
    const auditor: Person = { ...people.vantaaPreparer, roles: ["auditor"] };
    expect(await save(db, id, { typed, version: 0, by: auditor })).toBeUndefined();
    expect(await save(db, "no-such-application", { typed, version: 0 })).toBeUndefined();
    expect(await save(db, id, { section: "no-such-section", typed, version: 0 })).toBeUndefined();
    expect(await findAnswers(db, id)).toEqual({});
  });
});

test("the form is the call's own: another form has other fields", async () => {
  const db = await freshDatabase();
  const [applicant] = standardForm.sections;
  await publishForm(db, { sections: applicant ? [applicant] : [] });
  const id = await startDraft(db);
  expect(await save(db, id, { typed: { "project.name": "x" }, version: 0 })).toBeUndefined();
  const typed = { "applicant.contact": "Aino" };
  expect(await save(db, id, { section: "applicant", typed, version: 0 })).toMatchObject({ ok: true });
});

test("a save that a later one of the same page has overtaken on its way stores nothing", async () => {
  const db = await freshDatabase();
  const id = await startDraft(db);
  const editing = randomUUID();
  const save = (turn: number, need: string, page = editing) =>
    saveAnswers(db, {
      ...{ applicationId: id, sectionId: "project", typed: { "project.need": need }, version: 0 },
      ...{ editing: page, turn, by: people.vantaaPreparer, clock: atNow },
    });
  const need = async () => (await findAnswers(db, id))["project.need"];

  await save(1, "Ensin");
  await save(3, "Valmis");
  expect(await save(2, "Kesken")).toMatchObject({ ok: true, changed: [] });
  expect(await need()).toBe("Valmis");

  // Back to where the page began: nothing new is stored, and what comes late must not come between.
  await save(4, "");
  expect(await save(3, "Valmis")).toMatchObject({ ok: true, changed: [] });
  expect(await need()).toBe("");

  expect(await save(4, "Sama vuoro", randomUUID())).toMatchObject({ changed: ["project.need"] });
});
