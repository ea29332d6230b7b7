import { type Db, fromJson } from "~/db.server";
import type { Day } from "~/domain/day";
import type { ResettlementPurpose } from "~/domain/item";
import { type SumsByKind, standingOf } from "~/domain/ledger";
import type { Language, Texts } from "~/domain/texts";
import {
  dueOfYear,
  type YearlyItem,
  type YearlyMoney,
  type YearlyPart,
  type YearlyReport,
} from "~/domain/yearly-report";
import { findPlan } from "./project-plans.server";
import { listReportedValues } from "./reported-values.server";

/**
 * What the year came to, item by item, as it was known at the end of the Helsinki day `asOf`: the money from
 * the ledger, the figures from accepted reports, and what has been written of each. Items without money and
 * without projects are not in it.
 */
export async function findYearlyReport(db: Db, year: number, asOf: Day): Promise<YearlyReport> {
  const rows = await db
    .selectFrom("item as i")
    .select(["i.id", "i.name", "i.purpose", "i.fundingSource"])
    .where("i.fundingSource", "!=", "none")
    .orderBy("i.position")
    .execute();
  const projects = await db
    .selectFrom("project")
    .select(["id", "itemId", "demo"])
    .where("startsOn", "<=", `${year}-12-31`)
    .where("endsOn", ">=", `${year}`)
    .execute();
  const money = await moneyByItem(db, year, asOf);
  const texts = await listYearlyTexts(db, year);
  const labels: Record<string, Texts> = {};
  const items: YearlyItem[] = [];
  for (const { id, name, purpose, fundingSource } of rows) {
    const own = projects.filter(({ itemId }) => itemId === id);
    if (own.length === 0 && !money.has(id) && fundingSource !== "amif-resettlement") continue;
    const values = await listReportedValues(db, { itemId: id, year, asOf });
    items.push({
      ...{ id, name: fromJson(name), purpose: purpose as ResettlementPurpose | null },
      projects: own.length,
      invented: own.filter(({ demo }) => demo === 1).length,
      money: money.get(id) ?? null,
      values: values.map(({ code, age, gender, value }) => ({ code, age, gender, value })),
      targets: await targetsOf(
        db,
        own.map((project) => project.id),
        labels,
      ),
      texts: texts.get(id) ?? {},
      told: await listTold(db, id, year, asOf),
    });
  }
  return { year, dueOn: dueOfYear(year), asOf, items, labels };
}

/** The years that can be reported: from the first movement of money or beginning of a project to `until`. */
export async function listReportableYears(db: Db, until: number): Promise<number[]> {
  const { first } = await db
    .selectFrom("project")
    .select(({ fn }) => fn.min("startsOn").as("first"))
    .executeTakeFirstOrThrow();
  const from = first ? Number(first.slice(0, 4)) : until;
  return Array.from({ length: Math.max(1, until - from + 1) }, (_, index) => until - index);
}

async function moneyByItem(db: Db, year: number, asOf: Day): Promise<Map<string, YearlyMoney>> {
  const end = asOf < `${year}-12-31` ? asOf : `${year}-12-31`;
  const rows = await db
    .selectFrom("ledgerEntry")
    .select(["itemId", "kind", "year"])
    .select(({ fn }) => fn.sum<number>("amount").as("amount"))
    .where("bookedOn", "<=", end)
    .groupBy(["itemId", "kind", "year"])
    .execute();
  const items = new Map<string, { all: SumsByKind; own: SumsByKind }>();
  for (const { itemId, kind, year: booked, amount } of rows) {
    const sums = items.get(itemId) ?? { all: {}, own: {} };
    sums.all[kind] = (sums.all[kind] ?? 0) + Number(amount);
    if (booked === year) sums.own[kind] = (sums.own[kind] ?? 0) + Number(amount);
    items.set(itemId, sums);
  }
  return new Map(
    [...items].map(([id, { all, own }]) => {
      const [inAll, inYear] = [standingOf(all), standingOf(own)];
      const { granted, paid, returned } = inYear;
      return [id, { granted, paid, returned, paidInAll: inAll.paid, left: inAll.left }];
    }),
  );
}

async function targetsOf(db: Db, projectIds: string[], labels: Record<string, Texts>) {
  const targets: Record<string, number> = {};
  for (const id of projectIds) {
    const made = await findPlan(db, id);
    for (const { code, target, label } of made?.plan.indicatorPlan ?? []) {
      targets[code] = (targets[code] ?? 0) + target;
      labels[code] ??= label;
    }
  }
  return targets;
}

const toldIn: Record<string, YearlyPart> = {
  "text.effects": "effectiveness",
  "text.competition": "competition",
  "text.groups": "groups",
  "text.environment": "environment",
};

/** What final reports that were accepted in the year say of their effects, in their own words. */
async function listTold(db: Db, itemId: string, year: number, asOf: Day): Promise<YearlyItem["told"]> {
  const rows = await db
    .selectFrom("acceptedReport as r")
    .innerJoin("project as p", "p.id", "r.projectId")
    .innerJoin("filingSubmission as s", "s.filingId", "r.reportId")
    .select(["r.projectId", "s.snapshot", "s.language", "s.receivedAt", "r.reportId"])
    .where("p.itemId", "=", itemId)
    .where("r.acceptedOn", ">=", `${year}-01-01`)
    .where("r.acceptedOn", "<=", asOf < `${year}-12-31` ? asOf : `${year}-12-31`)
    .orderBy("r.projectId")
    .orderBy("s.receivedAt", "desc")
    .execute();
  const newest = new Map(rows.toReversed().map((row) => [row.reportId, row]));
  return [...newest.values()].flatMap(({ projectId, snapshot, language }) => {
    const { answers = {} }: { answers?: Record<string, string> } = JSON.parse(snapshot);
    return Object.entries(toldIn).flatMap(([field, part]) => {
      const text = (answers[field] ?? "").trim();
      return text === "" ? [] : [{ project: projectId, language: language as Language, part, text }];
    });
  });
}

/** The newest text of each part, by item. */
async function listYearlyTexts(db: Db, year: number): Promise<Map<string, YearlyItem["texts"]>> {
  const rows = await db
    .selectFrom("yearlyText")
    .select(["itemId", "part", "text", "version"])
    .where("year", "=", year)
    .orderBy("version")
    .execute();
  const texts = new Map<string, YearlyItem["texts"]>();
  for (const { itemId, part, text, version } of rows) {
    texts.set(itemId, { ...texts.get(itemId), [part]: { text, version } });
  }
  return texts;
}

/** Every time the year's report was finished, the newest first. */
export function listFinished(db: Db, year?: number) {
  return db
    .selectFrom("yearlyReport as y")
    .innerJoin("person as p", "p.id", "y.finishedBy")
    .selectAll("y")
    .select("p.name as finishedByName")
    .$if(year !== undefined, (query) => query.where("y.year", "=", year ?? 0))
    .orderBy("y.year", "desc")
    .orderBy("y.version", "desc")
    .execute();
}
