import { type Db, fromJson } from "~/db.server";
import type { Day } from "~/domain/day";
import type { LedgerKind, SumsByKind } from "~/domain/ledger";
import { ledgerPage } from "~/domain/ledger-figures";

/** Which movements: what is left out does not narrow. `kinds` are those that count. */
export type LedgerFilter = {
  itemId?: string;
  projectId?: string;
  kinds?: readonly LedgerKind[];
  year?: number;
  asOf?: Day;
};

export type LedgerRow = Awaited<ReturnType<typeof listLedgerRows>>[number];

/** The movements that match, the newest first: a page of them (from 1), or all without one. */
export async function listLedgerRows(db: Db, filter: LedgerFilter, page?: number) {
  // First which ones, from the narrow index; what belongs to them only of those that are shown.
  const keys = matching(db, filter)
    .select(["l.id"])
    .orderBy("l.bookedOn", "desc")
    .orderBy("l.projectId")
    .orderBy("l.position")
    .$if(page !== undefined, (query) => query.limit(ledgerPage).offset(((page ?? 1) - 1) * ledgerPage));
  const rows = await db
    .selectFrom(keys.as("k"))
    .innerJoin("ledgerEntry as l", "l.id", "k.id")
    .innerJoin("project as p", "p.id", "l.projectId")
    .innerJoin("item as i", "i.id", "l.itemId")
    .leftJoin("person as b", "b.id", "l.bookedBy")
    .select(["l.id", "l.projectId", "l.itemId", "l.position", "l.kind", "l.amount", "l.bookedOn", "l.year"])
    .select(["l.causeNoun", "l.causeId", "l.bookedAt", "b.name as bookedByName"])
    .select(["p.name as projectName", "p.organisationId", "i.name as itemName"])
    .orderBy("l.bookedOn", "desc")
    .orderBy("l.projectId")
    .orderBy("l.position")
    .execute();
  return rows.map(({ projectName, itemName, amount, ...row }) => ({
    ...row,
    amount: Number(amount),
    projectName: fromJson(projectName),
    itemName: fromJson(itemName),
  }));
}

/** How many movements match, and their sums by kind, in cents. */
export async function sumLedgerRows(
  db: Db,
  filter: LedgerFilter,
): Promise<{ count: number; sums: SumsByKind }> {
  const rows = await matching(db, filter)
    .select("l.kind")
    .select(({ fn }) => [fn.countAll().as("count"), fn.sum<number>("l.amount").as("amount")])
    .groupBy("l.kind")
    .execute();
  return {
    count: rows.reduce((all, { count }) => all + Number(count), 0),
    sums: Object.fromEntries(rows.map(({ kind, amount }) => [kind, Number(amount)])),
  };
}

/** The years in which something was booked. */
export async function listLedgerYears(db: Db, itemId?: string): Promise<number[]> {
  const rows = await db
    .selectFrom("ledgerEntry")
    .select("year")
    .distinct()
    .$if(itemId !== undefined, (query) => query.where("itemId", "=", itemId ?? ""))
    .orderBy("year")
    .execute();
  return rows.map(({ year }) => year);
}

function matching(db: Db, { itemId, projectId, kinds, year, asOf }: LedgerFilter) {
  return db
    .selectFrom("ledgerEntry as l")
    .$if(itemId !== undefined, (query) => query.where("l.itemId", "=", itemId ?? ""))
    .$if(projectId !== undefined, (query) => query.where("l.projectId", "=", projectId ?? ""))
    .$if(kinds !== undefined, (query) => query.where("l.kind", "in", [...(kinds ?? [])]))
    .$if(year !== undefined, (query) => query.where("l.year", "=", year ?? 0))
    .$if(asOf !== undefined, (query) => query.where("l.bookedOn", "<=", asOf ?? ""));
}
