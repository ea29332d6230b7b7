import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import type { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { endWaiting } from "../../app/commands/end-waiting.server";
import { submitApplication } from "../../app/commands/submit-application.server";
import type { Scanned, Scanner } from "../../app/outside/scanner";
import { findAnswers } from "../../app/queries/applications.server";
import { findAttachment, listAttachments } from "../../app/queries/attachments.server";
import { findOpenCompletion } from "../../app/queries/completions.server";
import type { Db } from "../../db/open";
import { verifyRecord } from "../../db/record";
import {
  askFor,
  attach,
  detach,
  freshFiles,
  keysOf,
  others,
  plans,
  publishFormWithAttachments,
} from "../support/attachments";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import {
  atNow,
  completeDraft,
  openCall,
  people,
  recordOf,
  startDraft,
  stateOf,
  write,
} from "../support/drafts";
import { docx, largePdf, pdf } from "../support/sample-files";

async function draft() {
  const db = await freshDatabase();
  await publishFormWithAttachments(db);
  return { db, files: freshFiles(), id: await startDraft(db) };
}

const namesOf = async (db: Db, id: string, version?: number) =>
  (await listAttachments(db, id, version)).map(({ name }) => name);

const submitAs = async (db: Db, applicationId: string) => {
  const { version } = await stateOf(db, applicationId);
  const asked = { applicationId, version, idempotencyKey: randomUUID(), language: "fi" as const };
  return submitApplication(db, { ...asked, by: people.vantaaSignatory, clock: atNow });
};

const added = async (...given: Parameters<typeof attach>) => {
  const verdict = await attach(...given);
  if (!verdict?.ok) throw new Error(`Not added: ${JSON.stringify(verdict)}`);
  return verdict.id;
};

/** A scanner that says the same of every file. */
const saying = (said: Scanned): Scanner => ({
  async scan(bytes) {
    for await (const _ of bytes as Readable);
    return said;
  },
});

describe("adding", () => {
  test("stores the bytes and what is known of them, raises the version, and is on the record", async () => {
    const { db, files, id } = await draft();
    await write(db, id, "project", { "project.name": "Alku" });
    const attachment = await added(db, files, id, { name: "C:\\tmp\\Suunnitelma.PDF" });
    const [file] = await listAttachments(db, id);
    const sent = { field: plans, name: "Suunnitelma.PDF", kind: "pdf", size: pdf().length, scan: "none" };
    expect(file).toMatchObject({ ...sent, id: attachment, uploadedAt: testNow, uploadedBy: "Aino Demo" });
    expect((await stateOf(db, id)).version).toBe(2);
    expect((await recordOf(db, id)).at(-1)).toMatchObject({
      action: "attach",
      personId: "vantaa-preparer",
      details: { ...sent, version: 2, attachment },
    });
    expect(await verifyRecord(db)).toMatchObject({ ok: true });
    expect(await keysOf(files)).toHaveLength(1);
    expect(readdirSync(files.incoming)).toEqual([]);
  });

  test("the same file twice keeps one, and changes nothing the second time", async () => {
    const { db, files, id } = await draft();
    const first = await added(db, files, id);
    expect(await attach(db, files, id)).toEqual({
      ok: true,
      id: first,
      name: "suunnitelma.pdf",
      scan: "none",
    });
    expect((await stateOf(db, id)).version).toBe(1);
    expect(await keysOf(files)).toHaveLength(1);
    await added(db, files, id, { name: "toinen.pdf" });
    await added(db, files, id, { field: others });
    expect(await listAttachments(db, id)).toHaveLength(3);
  });

  test.each([
    ["empty", { bytes: Buffer.alloc(0) }],
    ["missing", { name: "", bytes: Buffer.alloc(0) }],
    ["wrong-kind", { name: "a.svg", bytes: Buffer.from("<svg/>") }],
    ["wrong-kind", { name: "hakemus.pdf.exe" }],
    ["name-does-not-match", { name: "a.png", bytes: Buffer.from("<svg/>") }],
    ["encrypted", { bytes: pdf({ trailer: "/Encrypt 9 0 R" }) }],
    ["macros", { name: "a.docx", bytes: docx({ name: "word/vbaProject.bin", data: "x" }) }],
    ["unsafe-archive", { name: "a.docx", bytes: docx({ name: "../a", data: "x" }) }],
  ])("what is %s is refused, and nothing is kept", async (because, wanted) => {
    const { db, files, id } = await draft();
    expect(await attach(db, files, id, wanted)).toMatchObject({ ok: false, because });
    expect(await listAttachments(db, id)).toEqual([]);
    expect(await keysOf(files)).toEqual([]);
    expect(readdirSync(files.incoming)).toEqual([]);
    expect((await stateOf(db, id)).version).toBe(0);
  });

  test("beyond the room of its question is refused, and removing makes room again", async () => {
    const { db, files, id } = await draft();
    const ids = [];
    for (const name of ["1.pdf", "2.pdf", "3.pdf"]) ids.push(await added(db, files, id, { name }));
    const fourth = await attach(db, files, id, { name: "4.pdf" });
    expect(fourth).toEqual({ ok: false, because: "too-many", name: "4.pdf", maxFiles: 3 });
    await detach(db, id, ids[0] ?? "");
    await added(db, files, id, { name: "4.pdf" });
    expect(await namesOf(db, id)).toEqual(["2.pdf", "3.pdf", "4.pdf"]);
  });

  test("two at once into the last place: one gets it, and the other's bytes are not kept", async () => {
    const { db, files, id } = await draft();
    for (const name of ["1.pdf", "2.pdf"]) await added(db, files, id, { name });
    const both = await Promise.all(["3.pdf", "4.pdf"].map((name) => attach(db, files, id, { name })));
    expect(both.map((verdict) => verdict?.ok).sort()).toEqual([false, true]);
    expect(await keysOf(files)).toHaveLength(3);
  });

  test("beyond 200 MB together is refused", async () => {
    const { db, files, id } = await draft();
    await added(db, files, id);
    await db
      .updateTable("attachment")
      .set({ size: 200 * 1024 * 1024 - 2000 })
      .execute();
    await added(db, files, id, { name: "b.pdf", bytes: largePdf(2000) });
    const verdict = await attach(db, files, id, { field: others, name: "c.pdf" });
    expect(verdict).toMatchObject({ ok: false, because: "too-large-together" });
  });

  test("is for those who prepare the application, in a question that takes files", async () => {
    const { db, files, id } = await draft();
    for (const by of [people.espooPreparer, { ...people.vantaaPreparer, roles: [] }]) {
      expect(await attach(db, files, id, { by })).toBeUndefined();
    }
    for (const field of ["project.name", "attachments.nothing"]) {
      expect(await attach(db, files, id, { field })).toBeUndefined();
    }
    expect(await attach(db, files, "nothing")).toBeUndefined();
    expect(await keysOf(files)).toEqual([]);
    expect(readdirSync(files.incoming)).toEqual([]);
  });

  test("ends with the call, and with submitting", async () => {
    const { db, files, id } = await draft();
    const attachment = await added(db, files, id);
    const late = { at: "2027-06-01T00:00:00.000Z" };
    const closed = { ok: false, because: "not-open", phase: "closed" };
    expect(await attach(db, files, id, { ...late, name: "b.pdf" })).toEqual(closed);
    expect(await detach(db, id, attachment, late)).toEqual(closed);
    await db.updateTable("application").set({ state: "submitted" }).execute();
    const sent = { ok: false, because: "not-draft", state: "submitted" };
    expect(await attach(db, files, id, { name: "b.pdf" })).toEqual(sent);
    expect(await detach(db, id, attachment)).toEqual(sent);
    expect(await keysOf(files)).toHaveLength(1);
  });

  test("of a file that began to arrive before the deadline is done after it; removing is not", async () => {
    const { db, files, id } = await draft();
    const closesAt = "2026-12-01T14:15:00.000Z";
    await db.updateTable("call").set({ closesAt }).where("id", "=", openCall).execute();
    const at = "2026-12-01T14:20:00.000Z";
    const crossed = await added(db, files, id, { at, beganAt: "2026-12-01T14:15:00.999Z" });
    const late = await attach(db, files, id, { at, beganAt: "2026-12-01T14:15:01.000Z", name: "b.pdf" });
    expect(late).toMatchObject({ because: "not-open" });
    expect(await namesOf(db, id)).toEqual(["suunnitelma.pdf"]);
    expect(await keysOf(files)).toHaveLength(1);
    expect(await detach(db, id, crossed, { at })).toMatchObject({ because: "not-open" });
  });

  test("goes on in a returned application where the request opens the field, also after the call", async () => {
    const { db, files, id } = await draft();
    await askFor(db, id, "project.need");
    const late = { at: "2027-06-01T00:00:00.000Z" };
    expect(await attach(db, files, id, late)).toMatchObject({ because: "not-draft", state: "returned" });
    await db.updateTable("completionRequest").set({ endedAt: testNow, endedBy: "tem-officer" }).execute();
    await askFor(db, id, plans);
    const attachment = await added(db, files, id, late);
    expect(await detach(db, id, attachment, late)).toMatchObject({ ok: true });
  });
});

describe("a scanner", () => {
  test("that finds something keeps the file out", async () => {
    const { db, files, id } = await draft();
    const scanner = saying({ state: "infected", finding: "X" });
    expect(await attach(db, files, id, { scanner })).toMatchObject({ ok: false, because: "infected" });
    expect(await keysOf(files)).toEqual([]);
    expect(await listAttachments(db, id)).toEqual([]);
  });

  test("that says nothing leaves the file waiting, and one that finds nothing opens it", async () => {
    const { db, files, id } = await draft();
    const failed = saying({ state: "failed", why: "busy" });
    expect(await attach(db, files, id, { scanner: failed })).toMatchObject({ ok: true, scan: "waiting" });
    const clean = saying({ state: "clean" });
    expect(await attach(db, files, id, { scanner: clean, name: "b.pdf" })).toMatchObject({ scan: "clean" });
    const row = await db.selectFrom("attachment").selectAll().where("name", "=", "b.pdf").executeTakeFirst();
    expect(row).toMatchObject({ scan: "clean", scannedAt: testNow });
  });
});

describe("removing", () => {
  test("takes the file out of the newest version and leaves it in the earlier ones, with its bytes", async () => {
    const { db, files, id } = await draft();
    const attachment = await added(db, files, id);
    await added(db, files, id, { name: "b.pdf" });
    expect(await detach(db, id, attachment)).toEqual({ ok: true, removed: "suunnitelma.pdf" });
    expect(await namesOf(db, id)).toEqual(["b.pdf"]);
    expect(await namesOf(db, id, 0)).toEqual([]);
    expect(await namesOf(db, id, 1)).toEqual(["suunnitelma.pdf"]);
    expect(await namesOf(db, id, 2)).toEqual(["suunnitelma.pdf", "b.pdf"]);
    expect(await namesOf(db, id, 3)).toEqual(["b.pdf"]);
    expect(await keysOf(files)).toHaveLength(2);
    expect((await recordOf(db, id)).at(-1)).toMatchObject({
      action: "detach",
      details: { version: 3, attachment, field: plans, name: "suunnitelma.pdf" },
    });
  });

  test("twice, or from another question or organisation, changes nothing", async () => {
    const { db, files, id } = await draft();
    const attachment = await added(db, files, id);
    for (const by of [people.espooPreparer, { ...people.vantaaPreparer, roles: [] }]) {
      expect(await detach(db, id, attachment, { by })).toBeUndefined();
    }
    expect(await detach(db, id, attachment, { field: others })).toEqual({ ok: true });
    expect(await detach(db, id, attachment, { field: "project.name" })).toBeUndefined();
    expect((await stateOf(db, id)).version).toBe(1);
    await detach(db, id, attachment);
    expect(await detach(db, id, attachment)).toEqual({ ok: true });
    expect((await stateOf(db, id)).version).toBe(2);
  });
});

describe("who finds an attachment", () => {
  const vantaa = { organisationId: "municipality-092" };
  const espoo = { organisationId: "municipality-049" };

  async function submitted() {
    const db = await freshDatabase();
    await publishFormWithAttachments(db);
    const [files, id] = [freshFiles(), await completeDraft(db)];
    const gone = await added(db, files, id, { name: "gone.pdf" });
    await detach(db, id, gone);
    const sent = await added(db, files, id, { name: "sent.pdf" });
    const { version } = await stateOf(db, id);
    const key = "6a8b6f3e-0a53-4b0b-9d0f-5ad1bb1f2c11";
    const submitting = {
      applicationId: id,
      version,
      idempotencyKey: key,
      language: "fi" as const,
      clock: atNow,
    };
    expect(await findAttachment(db, sent, "ministry")).toBeUndefined();
    expect(await submitApplication(db, { ...submitting, by: people.vantaaSignatory })).toMatchObject({
      ok: true,
    });
    return { db, files, id, gone, sent };
  }

  test("the ministry finds what was submitted, and nothing that only a draft had", async () => {
    const { db, gone, sent } = await submitted();
    expect(await findAttachment(db, sent, "ministry")).toMatchObject({ name: "sent.pdf" });
    expect(await findAttachment(db, gone, "ministry")).toBeUndefined();
    expect(await findAttachment(db, sent, vantaa)).toMatchObject({ name: "sent.pdf" });
    expect(await findAttachment(db, gone, vantaa)).toBeUndefined();
    for (const id of [sent, gone, "nothing"]) expect(await findAttachment(db, id, espoo)).toBeUndefined();
  });

  test("what is added or removed in a completion stays the applicant's own until it is sent", async () => {
    const { db, files, id, sent } = await submitted();
    await askFor(db, id, plans);
    const more = await added(db, files, id, { name: "more.pdf" });
    await detach(db, id, sent);
    expect(await findAttachment(db, more, "ministry")).toBeUndefined();
    expect(await findAttachment(db, more, vantaa)).toMatchObject({ name: "more.pdf" });
    expect(await findAttachment(db, sent, "ministry")).toMatchObject({ name: "sent.pdf" });
    expect(await findAttachment(db, sent, vantaa)).toMatchObject({ name: "sent.pdf" });
  });

  test("what was not sent is no part of the matter when the ministry goes on: the files are those of before", async () => {
    const { db, files, id, sent } = await submitted();
    await askFor(db, id, plans);
    const more = await added(db, files, id, { name: "more.pdf" });
    await detach(db, id, sent);
    expect((await findOpenCompletion(db, await stateOf(db, id), await findAnswers(db, id)))?.changes).toEqual(
      [{ field: plans, before: "sent.pdf", after: "more.pdf" }],
    );
    const by = { id: "tem-officer", name: "Oona Demo" };
    const ended = await endWaiting(db, { applicationId: id, by, clock: () => "2027-07-01T10:00:00.000Z" });
    expect(ended).toMatchObject({ ok: true });
    expect(await namesOf(db, id)).toEqual(["sent.pdf"]);
    expect(await findAttachment(db, more, "ministry")).toBeUndefined();

    await askFor(db, id, "project.need");
    expect(await submitAs(db, id)).toMatchObject({ ok: true });
    expect(await findAttachment(db, more, "ministry")).toBeUndefined();
  });

  test("a check page that was shown before an attachment changed submits nothing", async () => {
    const { db, files } = { db: await freshDatabase(), files: freshFiles() };
    await publishFormWithAttachments(db);
    const id = await completeDraft(db);
    const { version } = await stateOf(db, id);
    await added(db, files, id);
    const key = "6a8b6f3e-0a53-4b0b-9d0f-5ad1bb1f2c11";
    const asked = { applicationId: id, version, idempotencyKey: key, language: "fi" as const, clock: atNow };
    const verdict = await submitApplication(db, { ...asked, by: people.vantaaSignatory });
    expect(verdict).toMatchObject({ ok: false, because: "changed-since-shown" });
  });
});

test("when the row cannot be stored, the bytes are left for the sweeper: a commit may have been one", async () => {
  const { db, files, id } = await draft();
  const clock = () => {
    if (readdirSync(files.incoming).length === 0) throw new Error("the database went away");
    return testNow;
  };
  await expect(attach(db, files, id, { clock })).rejects.toThrow("went away");
  expect(await keysOf(files)).toHaveLength(1);
  expect(existsSync(files.incoming)).toBe(true);
});
