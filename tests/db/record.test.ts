import { sql } from "kysely";
import { expect, test } from "vitest";
import { isPostgres } from "../../db/engine";
import type { Db } from "../../db/open";
import { addToRecord, verifyRecord } from "../../db/record";
import { inTransaction } from "../../db/transaction";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";

const act = { at: testNow, by: null, action: "try", noun: "test", nounId: "1" };
const add = (db: Db, nounId = "1") => inTransaction(db, (trx) => addToRecord(trx, { ...act, nounId }));

test("an untouched record is unbroken", async () => {
  const db = await freshDatabase();
  await add(db);
  expect(await verifyRecord(db)).toMatchObject({ ok: true, entries: 2 });
});

test("a changed byte is found and its row named", async () => {
  const db = await freshDatabase();
  for (const id of ["1", "2", "3"]) await add(db, id);
  await byHand(db, sql`update record_entry set noun_id = '9' where seq = 3`);
  expect(await verifyRecord(db)).toEqual({ ok: false, seq: 3, because: "changed" });
});

test.each([
  ["at", "2020-01-01T00:00:00.000Z"],
  ["person_id", "somebody"],
  ["person_name", "Somebody Else"],
  ["action", "sign"],
  ["noun", "decision"],
  ["noun_id", "9"],
  ["from_state", "draft"],
  ["to_state", "signed"],
  ["details", "{}"],
])("a change of %s alone is found", async (column, value) => {
  const db = await freshDatabase();
  await inTransaction(db, (trx) => addToRecord(trx, { ...act, details: { sum: 1 } }));
  await byHand(db, sql`update record_entry set ${sql.id(column)} = ${value} where seq = 2`);
  expect(await verifyRecord(db)).toEqual({ ok: false, seq: 2, because: "changed" });
});

test("a row taken from the middle is missed", async () => {
  const db = await freshDatabase();
  for (const id of ["1", "2", "3"]) await add(db, id);
  await byHand(db, sql`delete from record_entry where seq = 3`);
  expect(await verifyRecord(db)).toEqual({ ok: false, seq: 3, because: "missing" });
});

test("a record cut short at its end is found by an anchor written down earlier", async () => {
  const db = await freshDatabase();
  await add(db);
  const verified = await verifyRecord(db);
  if (!verified.ok) throw new Error("the record was broken before it was cut");
  const anchor = { seq: verified.entries, hash: verified.head };
  await byHand(db, sql`delete from record_entry where seq = ${anchor.seq}`);
  expect(await verifyRecord(db)).toMatchObject({ ok: true });
  expect(await verifyRecord(db, anchor)).toEqual({ ok: false, seq: anchor.seq, because: "anchor-missing" });
});

test("the database itself refuses to change or remove an entry", async () => {
  const db = await freshDatabase();
  await expect(db.updateTable("recordEntry").set({ action: "x" }).execute()).rejects.toThrow(/append-only/);
  await expect(db.deleteFrom("recordEntry").execute()).rejects.toThrow(/append-only/);
});

test("a hundred writers at once make one chain", async () => {
  const db = await freshDatabase();
  await Promise.all(Array.from({ length: 100 }, (_, index) => add(db, String(index))));
  expect(await verifyRecord(db)).toMatchObject({ ok: true, entries: 101 });
});

test("an act is recorded with what it tells of, or not at all", async () => {
  const db = await freshDatabase();
  const failing = inTransaction(db, async (trx) => {
    await addToRecord(trx, act);
    throw new Error("the work failed");
  });
  await expect(failing).rejects.toThrow("the work failed");
  expect(await verifyRecord(db)).toMatchObject({ ok: true, entries: 1 });
});

test("nothing is recorded outside a transaction", async () => {
  const db = await freshDatabase();
  await expect(addToRecord(db, act)).rejects.toThrow(/transaction/);
});

/** As somebody with the keys to the database could: with the guards lifted. */
async function byHand(db: Db, change: ReturnType<typeof sql>): Promise<void> {
  if (isPostgres(db)) {
    await sql`alter table record_entry disable trigger all`.execute(db);
  } else {
    await sql`drop trigger record_entry_no_update`.execute(db);
    await sql`drop trigger record_entry_no_delete`.execute(db);
  }
  await change.execute(db);
}
