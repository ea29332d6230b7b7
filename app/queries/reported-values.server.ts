import type { Insertable } from "kysely";
import type { Db, Schema } from "~/db.server";
import { type AgeBracket, ageBrackets, type Gender, genders } from "~/domain/application-form";
import type { Day } from "~/domain/day";

/** Whose figures, of which years, and as they were known on which Helsinki day: all that are given must hold. */
export type ValuesFilter = {
  projectId?: string;
  itemId?: string;
  programmeId?: string;
  code?: string;
  year?: number;
  /** Reports accepted by the end of this day; what corrected them later does not count yet. */
  asOf?: Day;
  /** Without invented projects. */
  realOnly?: boolean;
};

/** What accepted reports tell of one indicator, of one group of people, in periods that ended in one year. */
export type ReportedTotal = {
  code: string;
  age: AgeBracket | null;
  gender: Gender | null;
  year: number;
  value: number;
  /** How many projects have told a figure. */
  projects: number;
};

/**
 * The figures of accepted reports, summed by indicator, age bracket, gender and year, each person of a report
 * once. A report that a later one corrected does not count; what was not counted in a period is no figure and
 * adds nothing. Age and gender are null of what does not count people.
 */
export async function listReportedValues(db: Db, filter: ValuesFilter = {}): Promise<ReportedTotal[]> {
  const { projectId, itemId, programmeId, code, year, asOf, realOnly } = filter;
  const rows = await db
    .selectFrom("reportValue as v")
    .innerJoin("acceptedReport as r", "r.reportId", "v.reportId")
    .innerJoin("project as p", "p.id", "v.projectId")
    .innerJoin("item as i", "i.id", "p.itemId")
    .select(["v.code", "v.age", "v.gender", "v.year"])
    .select(({ fn }) => [
      fn.sum<number>("v.value").as("value"),
      fn.count<number>("v.projectId").distinct().as("projects"),
    ])
    .where("v.value", "is not", null)
    .$if(projectId !== undefined, (query) => query.where("v.projectId", "=", projectId ?? ""))
    .$if(itemId !== undefined, (query) => query.where("p.itemId", "=", itemId ?? ""))
    .$if(programmeId !== undefined, (query) => query.where("i.programmeId", "=", programmeId ?? ""))
    .$if(code !== undefined, (query) => query.where("v.code", "=", code ?? ""))
    .$if(year !== undefined, (query) => query.where("v.year", "=", year ?? 0))
    .$if(realOnly === true, (query) => query.where("p.demo", "=", 0))
    .$if(asOf !== undefined, (query) => query.where("r.acceptedOn", "<=", asOf ?? ""))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("acceptedReport as later")
            .select("later.reportId")
            .whereRef("later.supersedes", "=", "r.reportId")
            .$if(asOf !== undefined, (query) => query.where("later.acceptedOn", "<=", asOf ?? "")),
        ),
      ),
    )
    .groupBy(["v.code", "v.age", "v.gender", "v.year"])
    .execute();
  return rows
    .map(({ value, projects, ...row }) => ({ ...row, value: Number(value), projects: Number(projects) }))
    .sort(byGroup);
}

/** By code and year, then in the order in which groups of people are told; not by the alphabet of an engine. */
function byGroup(a: ReportedTotal, b: ReportedTotal): number {
  const place = ({ age, gender }: ReportedTotal) =>
    age && gender ? ageBrackets.indexOf(age) * genders.length + genders.indexOf(gender) : -1;
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return a.year - b.year || place(a) - place(b);
}

/** Stores an accepted report with its figures. */
export async function insertAcceptedReport(
  db: Db,
  report: Insertable<Schema["acceptedReport"]>,
  values: Insertable<Schema["reportValue"]>[],
): Promise<void> {
  await db.insertInto("acceptedReport").values(report).execute();
  if (values.length > 0) await db.insertInto("reportValue").values(values).execute();
}

/** The accepted report, with what was found of it. */
export function findAcceptedReport(db: Db, reportId: string) {
  return db.selectFrom("acceptedReport").selectAll().where("reportId", "=", reportId).executeTakeFirst();
}

/** Which accepted reports of the project have been replaced by a later one. */
export async function listSuperseded(db: Db, projectId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("acceptedReport")
    .select("supersedes")
    .where("projectId", "=", projectId)
    .where("supersedes", "is not", null)
    .execute();
  return rows.map(({ supersedes }) => supersedes ?? "");
}
