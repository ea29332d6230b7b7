import { expect, test } from "vitest";
import { findRecordHead, listHistory, listRecord, recordPage } from "../../app/queries/record.server";
import type { Db } from "../../db/open";
import { addToRecord, verifyRecord } from "../../db/record";
import { inTransaction } from "../../db/transaction";
import { makeSubmittedApplication, officer } from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";

const write = (db: Db, noun: string, nounId: string, details?: unknown) =>
  inTransaction(db, (trx) =>
    addToRecord(trx, { at: testNow, by: officer, action: "save", noun, nounId, details }),
  );

test("the newest entries come first, a page at a time", async () => {
  const db = await freshDatabase();
  for (let number = 0; number < recordPage + 5; number++) await write(db, "application", "a");

  const first = await listRecord(db, {});
  expect(first).toHaveLength(recordPage);
  const head = await findRecordHead(db);
  expect(first[0]).toMatchObject({ seq: head?.seq, hash: head?.hash });
  const last = first.at(-1)?.seq ?? 0;
  const older = await listRecord(db, { before: last });
  expect(older[0]?.seq).toBe(last - 1);
  expect(older.at(-1)?.seq).toBe(1);
});

test("the head is the one that the verification of the record ends with", async () => {
  const db = await freshDatabase();
  await write(db, "application", "a");
  expect(await verifyRecord(db)).toMatchObject({ ok: true, head: (await findRecordHead(db))?.hash });
});

test("the record can be narrowed to one thing", async () => {
  const db = await freshDatabase();
  await write(db, "project", "one");
  await write(db, "project", "two");
  await write(db, "decision", "one");

  expect(await listRecord(db, { noun: "project" })).toHaveLength(2);
  expect(await listRecord(db, { noun: "project", nounId: "one" })).toHaveLength(1);
  expect(await listRecord(db, { nounId: "one" })).toHaveLength(2);
});

test("a history holds what happened to each of its subjects, the oldest first", async () => {
  const db = await freshDatabase();
  await write(db, "decision", "x");
  await write(db, "application", "y");
  await write(db, "decision", "z");

  const history = await listHistory(db, [
    { noun: "application", id: "y" },
    { noun: "decision", id: "x" },
  ]);
  expect(history.map(({ nounId }) => nounId)).toEqual(["x", "y"]);
});

test("what an applicant has written is not for the ministry to read before it is submitted", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  await write(db, "application", id, { changed: { "project.need": { before: "", after: "Luonnos." } } });
  const read = async () => (await listRecord(db, { noun: "application", nounId: id }))[0]?.details;

  expect(JSON.stringify(await read())).toContain("Luonnos.");
  await db.updateTable("application").set({ state: "draft" }).where("id", "=", id).execute();
  expect(await read()).toBeUndefined();
  await db.updateTable("application").set({ state: "lapsed" }).where("id", "=", id).execute();
  expect(await read()).toBeUndefined();
});
