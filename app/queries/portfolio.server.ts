import type { Selectable } from "kysely";
import { type Db, fromJson, type Json, type Schema } from "~/db.server";
import { type Day, helsinkiDay, lastDayOf, yearsBetween } from "~/domain/day";
import { type SumsByKind, standingOf } from "~/domain/ledger";
import { type CostLine, type CostTable, type PortfolioProject, tabulateCosts } from "~/domain/portfolio";
import type { PublicMoney } from "~/domain/portfolio-data";
import type { Texts } from "~/domain/texts";
import { namesInTime } from "./organisations.server";

/** What the reader asks to see; what is left out does not narrow. */
export type PortfolioFilter = { itemId?: string; regionCode?: string; year?: number; callId?: string };

/** The funded projects, those that end last first. Applications without a signed decision are none. */
export async function listProjects(db: Db, filter: PortfolioFilter, today: Day): Promise<PortfolioProject[]> {
  const rows = await projects(db).where("p.id", "in", chosenIds(db, filter)).execute();
  return readAll(db, rows, today);
}

/**
 * How the money of the projects stood at the end of the day, in cents, by the project's id: of one whose grant
 * no source tells there is nothing.
 */
export async function moneyOfProjects(
  db: Db,
  which: PortfolioFilter | { projectId: string },
  asOf: Day,
): Promise<Map<string, PublicMoney>> {
  const rows = await db
    .selectFrom("ledgerEntry as l")
    .where("l.bookedOn", "<=", asOf)
    .$if("projectId" in which, (query) =>
      query.where("l.projectId", "=", "projectId" in which ? which.projectId : ""),
    )
    .$if(!("projectId" in which) && Object.values(which).some((asked) => asked !== undefined), (query) =>
      query.where("l.projectId", "in", chosenIds(db, which as PortfolioFilter)),
    )
    .select(["l.projectId", "l.kind"])
    .select(({ fn }) => fn.sum<number>("l.amount").as("amount"))
    .groupBy(["l.projectId", "l.kind"])
    .execute();
  const sums = new Map<string, SumsByKind>();
  for (const { projectId, kind, amount } of rows) {
    sums.set(projectId, { ...sums.get(projectId), [kind]: Number(amount) });
  }
  return new Map(
    [...sums].map(([id, one]) => {
      const { granted, paid, returned, left } = standingOf(one);
      return [id, { granted, paid, returned, left }];
    }),
  );
}

/** The costs in the newest budgets of the projects, by category and year, in cents. */
export async function costsOfProjects(
  db: Db,
  which: PortfolioFilter | { projectId: string },
): Promise<CostTable> {
  const lines = await db
    .selectFrom("budgetLine as b")
    .innerJoin("project as p", (join) =>
      join.onRef("p.id", "=", "b.projectId").onRef("p.budgetVersion", "=", "b.version"),
    )
    .where((where) =>
      "projectId" in which ? where("p.id", "=", which.projectId) : where("p.id", "in", chosenIds(db, which)),
    )
    .select(["b.category", "b.year"])
    .select(({ fn }) => fn.sum<number>("b.amount").as("amount"))
    .groupBy(["b.category", "b.year"])
    .execute();
  return tabulateCosts(
    lines.map(({ category, year, amount }) => ({
      category: category as CostLine["category"],
      year,
      amount: Number(amount),
    })),
  );
}

/** One project with its milestones and, when it came from an application, its decision. No people. */
export async function findProject(db: Db, id: string, today: Day) {
  const row = await projects(db).where("p.id", "=", id).executeTakeFirst();
  const [project] = row ? await readAll(db, [row], today) : [];
  if (!row || !project) return undefined;

  const milestones = await db
    .selectFrom("milestone")
    .select(["id", "name", "plannedMonth", "forecastMonth", "reachedOn", "toldOn"])
    .where("projectId", "=", id)
    .where("droppedAt", "is", null)
    .orderBy("position")
    .execute();
  const decision = await db
    .selectFrom("project as p")
    .innerJoin("decision as d", "d.applicationId", "p.applicationId")
    .innerJoin("decisionDocument as doc", "doc.decisionId", "d.id")
    .where("p.id", "=", id)
    .where("d.signedAt", "is not", null)
    .select(["doc.number", "d.signedAt"])
    .executeTakeFirst();
  return {
    ...project,
    summary: fromJson(row.summary),
    milestoneList: milestones,
    decision: decision?.signedAt
      ? { number: decision.number, signedOn: helsinkiDay(decision.signedAt) }
      : undefined,
  };
}

/** What there is to filter by: the items that have projects, and the years in which projects run. */
export async function listPortfolioChoices(db: Db) {
  const rows = await db
    .selectFrom("project as p")
    .innerJoin("item as i", "i.id", "p.itemId")
    .select(["i.id", "i.name", "i.position", "p.startsOn", "p.endsOn"])
    .orderBy("i.position")
    .execute();
  const items = new Map(rows.map(({ id, name }) => [id, { id, name: fromJson(name) }]));
  const years = rows.flatMap(({ startsOn, endsOn }) => yearsBetween(startsOn, lastDayOf(endsOn)));
  return { items: [...items.values()], years: [...new Set(years)].sort((a, b) => a - b) };
}

/** The ids of the projects that the filter leaves, for use inside another query. */
function chosenIds(db: Db, { itemId, regionCode, year, callId }: PortfolioFilter) {
  return db
    .selectFrom("project as chosen")
    .innerJoin("organisation as o", "o.id", "chosen.organisationId")
    .leftJoin("application as a", "a.id", "chosen.applicationId")
    .$if(itemId !== undefined, (query) => query.where("chosen.itemId", "=", itemId ?? ""))
    .$if(regionCode !== undefined, (query) => query.where("o.regionCode", "=", regionCode ?? ""))
    .$if(callId !== undefined, (query) => query.where("a.callId", "=", callId ?? ""))
    .$if(year !== undefined, (query) =>
      query.where("chosen.startsOn", "<=", `${year}-12-31`).where("chosen.endsOn", ">=", `${year}`),
    )
    .select("chosen.id");
}

function projects(db: Db) {
  return db
    .selectFrom("project as p")
    .innerJoin("item as i", "i.id", "p.itemId")
    .selectAll("p")
    .select("i.name as itemName")
    .select(({ selectFrom, fn }) => [
      selectFrom("milestone as m")
        .whereRef("m.projectId", "=", "p.id")
        .where("m.droppedAt", "is", null)
        .select(fn.countAll<number>().as("count"))
        .as("milestones"),
      selectFrom("milestone as m")
        .whereRef("m.projectId", "=", "p.id")
        .where("m.reachedOn", "is not", null)
        .where("m.droppedAt", "is", null)
        .select(fn.countAll<number>().as("count"))
        .as("reached"),
    ])
    .orderBy("p.endsOn", "desc")
    .orderBy("p.id");
}

type Row = Selectable<Schema["project"]> & {
  itemName: Json<Texts>;
  milestones: number | null;
  reached: number | null;
};

/** Each recipient is named as it was at the project's end, or is while the project goes on. */
async function readAll(db: Db, rows: Row[], today: Day): Promise<PortfolioProject[]> {
  const recipients = rows.map(({ organisationId }) => organisationId);
  const nameOf = await namesInTime(db, recipients, today);
  return rows.map((row) => {
    const end = lastDayOf(row.endsOn);
    return {
      id: row.id,
      name: fromJson(row.name),
      item: { id: row.itemId, name: fromJson(row.itemName) },
      recipient: nameOf(row.organisationId, end < today ? end : today),
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      granted: row.granted,
      state: row.state,
      demo: row.demo === 1,
      milestones: { reached: Number(row.reached), all: Number(row.milestones) },
    };
  });
}
