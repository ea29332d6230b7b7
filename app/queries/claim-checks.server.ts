import type { Insertable } from "kysely";
import { type Db, fromJson, type Schema } from "~/db.server";
import type { CostCategory } from "~/domain/budget";
import type { CheckSaid } from "~/domain/claim/checks";

/** What has been said of the checks of this submission, by check; as it was in `version` when given. */
export async function listChecks(db: Db, claimId: string, receiptNumber: string, version?: number) {
  const rows = await db
    .selectFrom("claimCheck as c")
    .innerJoin("person as p", "p.id", "c.answeredBy")
    .select(["c.part", "c.answer", "c.note", "c.version", "c.answeredAt", "p.name as answeredByName"])
    .where("c.claimId", "=", claimId)
    .where("c.receiptNumber", "=", receiptNumber)
    .$if(version !== undefined, (query) => query.where("c.version", "<=", version ?? 0))
    .orderBy("c.version")
    .execute();
  return [...new Map(rows.map((row) => [row.part, row])).values()];
}

/** The same by check, as the rules read them. */
export async function findSaid(
  db: Db,
  claimId: string,
  receiptNumber: string,
): Promise<Record<string, CheckSaid>> {
  const rows = await listChecks(db, claimId, receiptNumber);
  return Object.fromEntries(rows.map(({ part, answer, note }) => [part, { answer, note }]));
}

/** The number of the claim's newest answers, over all its submissions; 0 before any. */
export async function lastCheckVersion(db: Db, claimId: string): Promise<number> {
  const row = await db
    .selectFrom("claimCheck")
    .select(({ fn }) => fn.max("version").as("last"))
    .where("claimId", "=", claimId)
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

export async function insertChecks(db: Db, rows: Insertable<Schema["claimCheck"]>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto("claimCheck").values(rows).execute();
}

/** The deductions that hold of this submission, in the order in which they were made. Cents. */
export async function listDeductions(db: Db, claimId: string, receiptNumber: string) {
  const rows = await db
    .selectFrom("claimDeduction as d")
    .innerJoin("person as p", "p.id", "d.madeBy")
    .select([
      "d.id",
      "d.place",
      "d.category",
      "d.reason",
      "d.amount",
      "d.note",
      "d.madeAt",
      "p.name as madeByName",
    ])
    .where("d.claimId", "=", claimId)
    .where("d.receiptNumber", "=", receiptNumber)
    .where("d.removedAt", "is", null)
    .orderBy("d.madeAt")
    .orderBy("d.id")
    .execute();
  return rows.map((row) => ({ ...row, amount: Number(row.amount) }));
}

export async function insertDeduction(db: Db, row: Insertable<Schema["claimDeduction"]>): Promise<void> {
  await db.insertInto("claimDeduction").values(row).execute();
}

/** Takes back a deduction of the claim. */
export async function markDeductionRemoved(
  db: Db,
  id: string,
  removedBy: string,
  removedAt: string,
): Promise<void> {
  await db.updateTable("claimDeduction").set({ removedBy, removedAt }).where("id", "=", id).execute();
}

/** Categories in which something was deducted from other claims of the project that were accepted. */
export async function listDeductedCategories(
  db: Db,
  projectId: string,
  except: string,
): Promise<CostCategory[]> {
  const rows = await db
    .selectFrom("claimDeduction as d")
    .innerJoin("filing as f", "f.id", "d.claimId")
    .innerJoin("claimSum as s", "s.receiptNumber", "d.receiptNumber")
    .select("d.category")
    .distinct()
    .where("f.projectId", "=", projectId)
    .where("f.state", "=", "accepted")
    .where("f.id", "!=", except)
    .where("d.removedAt", "is", null)
    .orderBy("d.category")
    .execute();
  return rows.map(({ category }) => category);
}

/** Every name that the organisation has had, in every language. */
export async function listOwnNames(db: Db, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("organisationName")
    .select("name")
    .where("organisationId", "=", organisationId)
    .execute();
  return [...new Set(rows.flatMap(({ name }) => Object.values(fromJson(name))))].filter(Boolean).sort();
}

/** The sample drawn of this submission, with what was seen of each voucher since. */
export async function findSample(db: Db, claimId: string, receiptNumber: string) {
  const row = await db
    .selectFrom("claimSample as s")
    .innerJoin("person as p", "p.id", "s.drawnBy")
    .selectAll("s")
    .select("p.name as drawnByName")
    .where("s.claimId", "=", claimId)
    .where("s.receiptNumber", "=", receiptNumber)
    .executeTakeFirst();
  if (!row) return undefined;
  const outcomes = await db
    .selectFrom("claimOutcome as o")
    .innerJoin("person as p", "p.id", "o.seenBy")
    .select(["o.place", "o.version", "o.outcome", "o.note", "o.seenAt", "p.name as seenByName"])
    .where("o.sampleId", "=", row.id)
    .orderBy("o.version")
    .execute();
  const newest = new Map(outcomes.map((outcome) => [outcome.place, outcome]));
  const { content, ...rest } = row;
  const drawn = fromJson(content);
  const chosen = drawn.sample.vouchers.filter((one) => one.chosen !== null);
  const unseen = chosen.filter(({ place }) => !newest.has(place)).length;
  return { ...rest, ...drawn, outcomes: [...newest.values()], unseen };
}

export type DrawnSample = NonNullable<Awaited<ReturnType<typeof findSample>>>;

export async function insertSample(db: Db, row: Insertable<Schema["claimSample"]>): Promise<void> {
  await db.insertInto("claimSample").values(row).execute();
}

export async function insertOutcome(db: Db, row: Insertable<Schema["claimOutcome"]>): Promise<void> {
  await db.insertInto("claimOutcome").values(row).execute();
}
