import { type Db, fromJson } from "~/db.server";
import type { Day } from "~/domain/day";
import type { IndicatorProgress } from "~/domain/monitoring";
import type { Texts } from "~/domain/texts";
import { plansInForce } from "./late.server";
import { listReportedValues } from "./reported-values.server";

/** What the accepted reports have told by the end of the day, by the indicator's code. */
export async function achievedValues(db: Db, wanted: Wanted): Promise<Map<string, number>> {
  const sums = new Map<string, number>();
  for (const { code, value } of await listReportedValues(db, { asOf: wanted.asOf, itemId: wanted.itemId })) {
    sums.set(code, (sums.get(code) ?? 0) + value);
  }
  return sums;
}

type Wanted = { asOf: Day; today?: Day; itemId?: string };

/** The indicators that the plans in force have, with the sums of their targets and of what has been achieved. */
export async function listIndicatorProgress(db: Db, wanted: Wanted): Promise<IndicatorProgress[]> {
  const { asOf, today } = wanted;
  const rows = today && asOf >= today ? await targetsNow(db, wanted) : await targetsOn(db, wanted);
  const achieved = await achievedValues(db, wanted);
  return rows.map(({ code, label, planned, projects }) => ({
    code,
    label: fromJson<Texts>(label as never),
    planned: Number(planned),
    projects: Number(projects),
    achieved: achieved.get(code) ?? null,
  }));
}

/** As the database keeps them with the plans. */
function targetsNow(db: Db, { itemId }: Wanted) {
  return db
    .selectFrom("indicatorTarget")
    .$if(itemId !== undefined, (query) => query.where("itemId", "=", itemId ?? ""))
    .where("projects", ">", 0)
    .select("code")
    .select(({ fn }) => [
      fn.min<string>("label").as("label"),
      fn.sum<number>("planned").as("planned"),
      fn.sum<number>("projects").as("projects"),
    ])
    .groupBy("code")
    .orderBy("code")
    .execute();
}

function targetsOn(db: Db, { asOf, itemId }: Wanted) {
  return db
    .selectFrom("plannedIndicator as n")
    .innerJoin(plansInForce(db, asOf).as("v"), (join) =>
      join.onRef("v.projectId", "=", "n.projectId").onRef("v.version", "=", "n.version"),
    )
    .$if(itemId !== undefined, (query) =>
      query.where(
        "n.projectId",
        "in",
        db
          .selectFrom("project")
          .select("id")
          .where("itemId", "=", itemId ?? ""),
      ),
    )
    .select("n.code")
    .select(({ fn }) => [
      fn.min<string>("n.label").as("label"),
      fn.sum<number>("n.target").as("planned"),
      fn.countAll().as("projects"),
    ])
    .groupBy("n.code")
    .orderBy("n.code")
    .execute();
}
