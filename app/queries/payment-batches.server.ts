import type { Insertable } from "kysely";
import type { Db, Schema } from "~/db.server";

export type PaymentBatch = NonNullable<Awaited<ReturnType<typeof findBatch>>>;
export type BatchLine = Awaited<ReturnType<typeof listBatchLines>>[number];

/** Every batch, the newest first, with its file's count and sum in cents. */
export function listBatches(db: Db) {
  return batches(db).orderBy("b.madeAt", "desc").orderBy("b.number", "desc").execute();
}

/** A batch by its id. */
export function findBatch(db: Db, id: string) {
  return batches(db).where("b.id", "=", id).executeTakeFirst();
}

/** What the batch's file pays, to whom and when. */
export function listBatchLines(db: Db, batchId: string) {
  return lines(db).where("l.batchId", "=", batchId).execute();
}

/** The lines with this end-to-end id in released batches, the newest batch first; of one batch when it is named. */
export function findLines(db: Db, { endToEndId, batch }: { endToEndId: string; batch: string | null }) {
  return lines(db)
    .where("l.endToEndId", "=", endToEndId)
    .where("b.state", "=", "released")
    .$if(batch !== null, (query) => query.where("b.number", "=", batch ?? ""))
    .orderBy("b.madeAt", "desc")
    .execute();
}

/** A released batch by its number, which is the message id of its file. */
export function findReleased(db: Db, number: string) {
  return batches(db).where("b.number", "=", number).where("b.state", "=", "released").executeTakeFirst();
}

/** The batch's file as it was made. */
export function findPaymentFile(db: Db, batchId: string) {
  return db.selectFrom("paymentFile").selectAll().where("batchId", "=", batchId).executeTakeFirst();
}

/** The number of the next batch of the year: MA-2027-0001. */
export async function nextBatchNumber(db: Db, year: string): Promise<string> {
  const { count } = await db
    .selectFrom("paymentBatch")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("number", "like", `MA-${year}-%`)
    .executeTakeFirstOrThrow();
  return `MA-${year}-${String(Number(count) + 1).padStart(4, "0")}`;
}

/** Stores a batch with its lines and its file, as given. */
export async function insertBatch(
  db: Db,
  batch: Insertable<Schema["paymentBatch"]>,
  batchLines: Insertable<Schema["paymentBatchLine"]>[],
  file: Insertable<Schema["paymentFile"]>,
): Promise<void> {
  await db.insertInto("paymentBatch").values(batch).execute();
  await db.insertInto("paymentBatchLine").values(batchLines).execute();
  await db.insertInto("paymentFile").values(file).execute();
}

/** Ends a batch that was made: it is released or dropped. */
export async function endBatch(
  db: Db,
  id: string,
  ended: { state: "released" | "dropped"; endedBy: string; endedAt: string },
): Promise<void> {
  await db.updateTable("paymentBatch").set(ended).where("id", "=", id).execute();
}

function batches(db: Db) {
  return db
    .selectFrom("paymentBatch as b")
    .innerJoin("paymentFile as f", "f.batchId", "b.id")
    .innerJoin("person as m", "m.id", "b.madeBy")
    .leftJoin("person as e", "e.id", "b.endedBy")
    .selectAll("b")
    .select(["f.sha256", "f.transactions", "f.total", "m.name as madeByName", "e.name as endedByName"]);
}

function lines(db: Db) {
  return db
    .selectFrom("paymentBatchLine as l")
    .innerJoin("paymentBatch as b", "b.id", "l.batchId")
    .innerJoin("payment as p", "p.id", "l.paymentId")
    .innerJoin("bankAccount as a", "a.id", "l.accountId")
    .innerJoin("project as j", "j.id", "p.projectId")
    .selectAll("l")
    .select(["p.number", "p.state", "p.batchId as paymentBatchId", "p.projectId", "p.paidOn"])
    .select(["j.organisationId", "j.state as projectState", "a.iban", "b.number as batchNumber"])
    .orderBy("l.executionOn")
    .orderBy("p.number");
}
