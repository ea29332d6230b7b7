import { type Db, fromJson } from "~/db.server";
import type { Day } from "~/domain/day";
import type { LedgerKind, SumsByKind } from "~/domain/ledger";
import {
  type AppropriationRow,
  appropriationOf,
  projectsOnPage,
  type YearSum,
} from "~/domain/ledger-figures";

/** The sums of every item's movements up to and with the day, by kind and year, in cents. */
export async function sumsOfItems(db: Db, asOf: Day, itemId?: string): Promise<Map<string, YearSum[]>> {
  const month = asOf.slice(0, 7);
  // Of the months before, their sums; of the day's own month, its movements.
  const before = await db
    .selectFrom("ledgerMonth")
    .select(["itemId", "kind", "year"])
    .select(({ fn }) => fn.sum<number>("amount").as("amount"))
    .where("month", "<", month)
    .$if(itemId !== undefined, (query) => query.where("itemId", "=", itemId ?? ""))
    .groupBy(["itemId", "kind", "year"])
    .execute();
  const within = await db
    .selectFrom("ledgerEntry")
    .select(["itemId", "kind", "year", "amount"])
    .where("bookedOn", ">=", `${month}-01`)
    .where("bookedOn", "<=", asOf)
    .$if(itemId !== undefined, (query) => query.where("itemId", "=", itemId ?? ""))
    .execute();
  const byItem = new Map<string, YearSum[]>();
  for (const { itemId, amount, ...row } of [...before, ...within]) {
    const sums = byItem.get(itemId) ?? [];
    sums.push({ ...row, amount: Number(amount) });
    byItem.set(itemId, sums);
  }
  return byItem;
}

/** The sums of these projects' movements up to and with the day, by kind, in cents. */
export async function sumsOfProjects(db: Db, ids: string[], asOf: Day): Promise<Map<string, SumsByKind>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("ledgerEntry")
    .select(["projectId", "kind"])
    .select(({ fn }) => fn.sum<number>("amount").as("amount"))
    .where("projectId", "in", ids)
    .where("bookedOn", "<=", asOf)
    .groupBy(["projectId", "kind"])
    .execute();
  const sums = new Map<string, SumsByKind>(ids.map((id) => [id, {}]));
  for (const { projectId, kind, amount } of rows) {
    (sums.get(projectId) as Record<LedgerKind, number>)[kind] = Number(amount);
  }
  return sums;
}

export type MonitoredItem = Awaited<ReturnType<typeof listMonitoredItems>>[number];

/**
 * The items that have projects or calls, in the programme's order, each with its appropriation as it is now
 * and with how many of its projects had been decided on by the day; of some the grant is not known.
 */
export async function listMonitoredItems(db: Db, asOf: Day) {
  const [items, projects, appropriations] = await Promise.all([
    db
      .selectFrom("item as i")
      .innerJoin("programme as pr", "pr.id", "i.programmeId")
      .select(["i.id", "i.name", "i.programmeId", "pr.name as programmeName"])
      .orderBy("i.programmeId")
      .orderBy("i.position")
      .execute(),
    db
      .selectFrom("project")
      .select("itemId")
      .select(({ fn }) => [fn.countAll().as("count"), fn.count("granted").as("known")])
      .where((where) => where.or([where("decidedOn", "is", null), where("decidedOn", "<=", asOf)]))
      .groupBy("itemId")
      .execute(),
    listAppropriations(db),
  ]);
  const counts = new Map(projects.map(({ itemId, ...row }) => [itemId, row]));
  return items.flatMap(({ id, name, programmeName, programmeId }) => {
    const { count = 0, known = 0 } = counts.get(id) ?? {};
    const rows = appropriations.filter(({ itemId }) => itemId === id);
    if (Number(count) === 0 && rows.length === 0) return [];
    const { amount, unknown } = appropriationOf(rows);
    return [
      {
        ...{ id, programmeId, projects: Number(count), unknownGrants: Number(count) - Number(known) },
        name: fromJson(name),
        programmeName: fromJson(programmeName),
        appropriation: { amount, unknown },
      },
    ];
  });
}

/** The sums that items have: of their budgets, and of the calls that have been published and not cancelled. */
export async function listAppropriations(
  db: Db,
  itemId?: string,
): Promise<(AppropriationRow & { callName: string | null; source: string | null; url: string | null })[]> {
  const budget = await db
    .selectFrom("itemBudget")
    .select(["itemId", "position", "year", "amount", "source", "url"])
    .where("kind", "=", "appropriation")
    .$if(itemId !== undefined, (query) => query.where("itemId", "=", itemId ?? ""))
    .orderBy("itemId")
    .orderBy("position")
    .execute();
  const calls = await db
    .selectFrom("call")
    .select(["id", "itemId", "name", "appropriation"])
    .where("state", "in", ["published", "decided", "archived"])
    .$if(itemId !== undefined, (query) => query.where("itemId", "=", itemId ?? ""))
    .orderBy("opensAt")
    .execute();
  return [
    ...budget.map(({ position, amount, ...row }) => ({
      ...{ ...row, from: "budget" as const, id: String(position), callName: null },
      amount: amount === null ? null : Number(amount),
    })),
    ...calls.map(({ name, appropriation, ...row }) => ({
      ...{ ...row, from: "call" as const, year: null, callName: name as string, source: null, url: null },
      // A real call whose sum no source tells has none written.
      amount: Number(appropriation) === 0 ? null : Number(appropriation),
    })),
  ];
}

/** The item's projects that had been decided on by the day, a page of them (from 1), those that end last first. */
export async function listProjectsOfItem(db: Db, itemId: string, asOf: Day, page: number) {
  const rows = await db
    .selectFrom("project")
    .select(["id", "name", "organisationId", "state", "granted", "demo", "startsOn", "endsOn"])
    .where("itemId", "=", itemId)
    .where((where) => where.or([where("decidedOn", "is", null), where("decidedOn", "<=", asOf)]))
    .orderBy("endsOn", "desc")
    .orderBy("id")
    .limit(projectsOnPage)
    .offset((page - 1) * projectsOnPage)
    .execute();
  return rows.map(({ name, granted, demo, ...row }) => ({
    ...row,
    name: fromJson(name),
    unknown: granted === null,
    demo: demo === 1,
  }));
}
