import { createHash, randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { submitApplication } from "../../app/commands/submit-application.server";
import type { Snapshot } from "../../app/domain/snapshot";
import type { Person } from "../../app/domain/who-may";
import { findSubmission, nextApplicationNumber } from "../../app/queries/applications.server";
import type { Db } from "../../db/open";
import { verifyRecord } from "../../db/record";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import {
  complete,
  completeDraft,
  openCall,
  people,
  recordOf,
  startDraft,
  stateOf,
  write,
} from "../support/drafts";

type Asked = { version?: number; key?: string; by?: Person; at?: string };

async function submit(db: Db, applicationId: string, { version, key, by, at = testNow }: Asked = {}) {
  return submitApplication(db, {
    applicationId,
    version: version ?? (await stateOf(db, applicationId)).version,
    idempotencyKey: key ?? randomUUID(),
    by: by ?? people.vantaaSignatory,
    language: "sv",
    clock: () => at,
  });
}

async function submissions(db: Db, applicationId: string) {
  return db.selectFrom("submission").selectAll().where("applicationId", "=", applicationId).execute();
}

describe("a complete application", () => {
  test("is received: number, receipt, state, snapshot with its digest, record", async () => {
    const db = await freshDatabase();
    const id = await completeDraft(db);
    const verdict = await submit(db, id);
    expect(verdict).toEqual({ ok: true, receiptNumber: expect.any(String) });

    const { number, state, version } = await stateOf(db, id);
    expect(state).toBe("submitted");
    expect(number).toMatch(/^HS-2026-\d{4}$/);

    const submission = await findSubmission(db, id);
    if (!submission) throw new Error("no submission");
    expect(submission).toMatchObject({
      version,
      receivedAt: testNow,
      submittedBy: "vantaa-signatory",
      submittedByName: "Väinö Demo",
      language: "sv",
    });
    expect(submission.receiptNumber).toMatch(new RegExp(`^${number}-[0-9ABCDEFGHJKMNPQRSTVWXYZ]{6}$`));
    expect(submission.sha256).toBe(createHash("sha256").update(submission.snapshot).digest("hex"));

    const [, ...rest] = await recordOf(db, id);
    expect(rest.at(-1)).toMatchObject({
      action: "submit",
      fromState: "draft",
      toState: "submitted",
      personId: "vantaa-signatory",
      at: testNow,
      details: { number, receiptNumber: submission.receiptNumber, sha256: submission.sha256, version },
    });
    expect(await verifyRecord(db)).toMatchObject({ ok: true });
  });

  test("is kept whole in the snapshot: answers, sums, verdict with its sources", async () => {
    const db = await freshDatabase();
    const id = await completeDraft(db);
    await submit(db, id);
    const snapshot: Snapshot = JSON.parse((await findSubmission(db, id))?.snapshot ?? "{}");
    expect(snapshot).toMatchObject({
      receivedAt: testNow,
      call: { id: openCall },
      applicant: { id: "municipality-092", code: "092", name: { fi: "Vantaa", sv: "Vanda" } },
      submitter: { id: "vantaa-signatory", name: "Väinö Demo" },
      budget: { total: 160_500_00, ownShare: 32_100_00, indirect: 10_500_00 },
      plan: { financing: { grant: 128_400_00 } },
      milestones: [
        { name: "Orientaatio alkaa kuudella kielellä", month: "2027-05" },
        { name: "Malli on kuvattu", month: "2028-01" },
      ],
      indicators: [{ code: "O.2.3", target: 900 }],
      eligibility: { verdict: "eligible" },
    });
    const { "milestones.rows": _, ...milestones } = complete.milestones ?? {};
    const typed = Object.assign({}, ...Object.values({ ...complete, milestones }));
    expect(snapshot.answers).toEqual(typed);
    const [figure] = snapshot.eligibility.findings.flatMap(({ readings }) => readings);
    expect(figure?.figure?.source.publisher).toBe("Tilastokeskus");
  });

  test("cannot be changed or removed afterwards, not even in the database", async () => {
    const db = await freshDatabase();
    const id = await completeDraft(db);
    await submit(db, id);
    await expect(db.updateTable("submission").set({ version: 1 }).execute()).rejects.toThrow("append-only");
    await expect(db.deleteFrom("submission").execute()).rejects.toThrow("append-only");
  });

  test("takes the next number of the year", async () => {
    const db = await freshDatabase();
    const vantaa = await completeDraft(db);
    const espoo = await completeDraft(db, people.espooPreparer);
    await submit(db, espoo, { by: people.espooSignatory });
    await submit(db, vantaa);
    const numbers = [(await stateOf(db, espoo)).number, (await stateOf(db, vantaa)).number];
    const [first = 0, second = 0] = numbers.map((number) => Number(number?.slice(-4)));
    expect(second).toBe(first + 1);
  });

  test("takes a fifth digit when four are used up", async () => {
    const db = await freshDatabase();
    const id = await completeDraft(db);
    const other = await startDraft(db, people.espooPreparer);
    await db.updateTable("application").set({ number: "HS-2026-9999" }).where("id", "=", other).execute();
    await submit(db, id);
    expect((await stateOf(db, id)).number).toBe("HS-2026-10000");
    expect(await nextApplicationNumber(db, "2026")).toBe("HS-2026-10001");
    expect(await nextApplicationNumber(db, "2031")).toBe("HS-2031-0001");
  });
});

describe("the same submission again", () => {
  test("with the same key answers the same receipt", async () => {
    const db = await freshDatabase();
    const id = await completeDraft(db);
    const asked = { version: (await stateOf(db, id)).version, key: randomUUID() };
    const first = await submit(db, id, asked);
    expect(await submit(db, id, asked)).toEqual(first);
    expect(await submit(db, id, { ...asked, at: "2027-06-01T00:00:00.000Z" })).toEqual(first);
    expect(await submissions(db, id)).toHaveLength(1);
  });

  test("with the same key and other content is refused", async () => {
    const db = await freshDatabase();
    const id = await completeDraft(db);
    const { version } = await stateOf(db, id);
    const key = randomUUID();
    await submit(db, id, { version, key });
    expect(await submit(db, id, { version: version - 1, key })).toEqual({ ok: false, because: "key-reused" });
  });

  test("with another key leads to the receipt that exists", async () => {
    const db = await freshDatabase();
    const id = await completeDraft(db);
    const first = await submit(db, id);
    if (!first?.ok) throw new Error("not received");
    expect(await submit(db, id)).toEqual({
      ok: false,
      because: "already-submitted",
      receiptNumber: first.receiptNumber,
    });
    expect(await submissions(db, id)).toHaveLength(1);
  });

  test("fifty times in parallel is received once, and everybody sees the same receipt", async () => {
    const db = await freshDatabase();
    const id = await completeDraft(db);
    const asked = { version: (await stateOf(db, id)).version, key: randomUUID() };
    const verdicts = await Promise.all(Array.from({ length: 50 }, () => submit(db, id, asked)));
    const receipts = new Set(verdicts.map((verdict) => (verdict?.ok ? verdict.receiptNumber : verdict)));
    expect(receipts.size).toBe(1);
    expect(await submissions(db, id)).toHaveLength(1);
    expect((await recordOf(db, id)).filter(({ action }) => action === "submit")).toHaveLength(1);
  });

  test("fifty times in parallel from fifty pages is received once", async () => {
    const db = await freshDatabase();
    const id = await completeDraft(db);
    const { version } = await stateOf(db, id);
    const verdicts = await Promise.all(Array.from({ length: 50 }, () => submit(db, id, { version })));
    expect(verdicts.filter((verdict) => verdict?.ok)).toHaveLength(1);
    expect(await submissions(db, id)).toHaveLength(1);
  });
});

describe("nothing is received", () => {
  const unchanged = async (db: Db, id: string) => {
    expect(await submissions(db, id)).toEqual([]);
    expect(await stateOf(db, id)).toMatchObject({ state: "draft", number: null });
  };

  test("from a preparer", async () => {
    const db = await freshDatabase();
    const id = await completeDraft(db);
    expect(await submit(db, id, { by: people.vantaaPreparer })).toEqual({
      ok: false,
      because: "not-allowed",
    });
    await unchanged(db, id);
  });

  test("from another municipality, to which the application does not exist", async () => {
    const db = await freshDatabase();
    const id = await completeDraft(db);
    expect(await submit(db, id, { by: people.espooSignatory })).toBeUndefined();
    await unchanged(db, id);
  });

  test("that differs from what the check page showed, and the changes are told", async () => {
    const db = await freshDatabase();
    const id = await completeDraft(db);
    const { version } = await stateOf(db, id);
    await write(db, id, "project", { "project.goals": "Muuttunut tavoite" });
    expect(await submit(db, id, { version })).toEqual({
      ok: false,
      because: "changed-since-shown",
      changes: [
        {
          field: "project.goals",
          before: "Jokainen tietää, mistä palvelut saa.",
          after: "Muuttunut tavoite",
        },
      ],
    });
    await unchanged(db, id);
  });

  test("a second after the deadline; up to it everything is", async () => {
    const closesAt = "2027-01-05T14:15:00.000Z";
    const late = (receivedAt: string) => ({ ok: false, because: "too-late", receivedAt, closesAt });
    const outcomes: [string, (at: string) => object][] = [
      ["2027-01-05T14:14:59.000Z", () => ({ ok: true })],
      ["2027-01-05T14:15:00.000Z", () => ({ ok: true })],
      ["2027-01-05T14:15:00.999Z", () => ({ ok: true })],
      ["2027-01-05T14:15:01.000Z", late],
    ];
    for (const [at, outcome] of outcomes) {
      const db = await freshDatabase();
      const id = await completeDraft(db);
      await db.updateTable("call").set({ closesAt }).where("id", "=", openCall).execute();
      const verdict = await submit(db, id, { at });
      expect(verdict, at).toMatchObject(outcome(at));
      if (!verdict?.ok) await unchanged(db, id);
    }
  });

  test("in a call that was cancelled", async () => {
    const db = await freshDatabase();
    const id = await completeDraft(db);
    await db.updateTable("call").set({ state: "cancelled" }).where("id", "=", openCall).execute();
    expect(await submit(db, id)).toEqual({ ok: false, because: "not-open", phase: "cancelled" });
    await unchanged(db, id);
  });

  test("from one who is not eligible, however the draft came to be", async () => {
    const db = await freshDatabase();
    const id = await completeDraft(db);
    await db
      .updateTable("callFigure")
      .set({ least: 49_000, most: 49_999 })
      .where("callId", "=", openCall)
      .where("municipalityCode", "=", "092")
      .execute();
    expect(await submit(db, id)).toMatchObject({
      ok: false,
      because: "ineligible",
      assessment: { verdict: "ineligible" },
    });
    await unchanged(db, id);
  });

  test("while something is missing or wrong, and all of it is told", async () => {
    const db = await freshDatabase();
    const id = await completeDraft(db);
    await write(db, id, "project", { "project.need": " " });
    await write(db, id, "financing", { "financing.grant": "128 400,01" });
    expect(await submit(db, id)).toEqual({
      ok: false,
      because: "not-complete",
      problems: [
        { section: "project", field: "project.need", because: "missing", limit: undefined },
        { section: "financing", field: "financing.grant", because: "grant-over-share", limit: 128_400_00 },
      ],
    });
    await unchanged(db, id);
  });

  test("of an application that was withdrawn or has lapsed", async () => {
    const db = await freshDatabase();
    const id = await completeDraft(db);
    await db.updateTable("application").set({ state: "lapsed" }).where("id", "=", id).execute();
    expect(await submit(db, id)).toEqual({ ok: false, because: "wrong-state", state: "lapsed" });
    expect(await submissions(db, id)).toEqual([]);
  });
});
