import type { Insertable } from "kysely";
import type { Db, Schema } from "~/db.server";
import type { StatementEntry } from "~/domain/reconciliation";

/** The files that came back, the newest first, with what each settled. */
export async function listImports(db: Db) {
  const rows = await db
    .selectFrom("paymentImport as i")
    .innerJoin("person as p", "p.id", "i.importedBy")
    .select(["i.id", "i.kind", "i.name", "i.sha256", "i.importedAt", "p.name as importedByName"])
    .select(({ selectFrom }) => [
      selectFrom("statementRow as s")
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .whereRef("s.importId", "=", "i.id")
        .as("entries"),
    ])
    .orderBy("i.importedAt", "desc")
    .orderBy("i.id")
    .execute();
  const said = await db
    .selectFrom("paymentImportRow")
    .select(["importId", "outcome"])
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .groupBy(["importId", "outcome"])
    .execute();
  return rows.map((row) => ({
    ...row,
    entries: Number(row.entries ?? 0),
    said: said
      .filter(({ importId }) => importId === row.id)
      .map(({ outcome, n }) => ({ outcome, n: Number(n) })),
  }));
}

/** The file with this digest, if it has been read. */
export function findImport(db: Db, sha256: string) {
  return db
    .selectFrom("paymentImport")
    .select(["id", "importedAt"])
    .where("sha256", "=", sha256)
    .executeTakeFirst();
}

/** Every entry of the statements that were read. */
export async function listStatementEntries(db: Db): Promise<StatementEntry[]> {
  return db
    .selectFrom("statementRow")
    .select(["entry", "reference", "amount", "bookedOn"])
    .orderBy("bookedOn")
    .orderBy("entry")
    .execute();
}

/** Stores a file that came back, as it came. */
export async function insertImport(db: Db, row: Insertable<Schema["paymentImport"]>): Promise<void> {
  await db.insertInto("paymentImport").values(row).execute();
}

/** Stores what a file said of payments. */
export async function insertImportRows(
  db: Db,
  rows: Insertable<Schema["paymentImportRow"]>[],
): Promise<void> {
  if (rows.length > 0) await db.insertInto("paymentImportRow").values(rows).execute();
}

/** Stores entries of a statement. */
export async function insertStatementEntries(
  db: Db,
  importId: string,
  entries: readonly StatementEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await db
    .insertInto("statementRow")
    .values(entries.map((entry) => ({ ...entry, importId })))
    .execute();
}
