import { type Kysely, sql } from "kysely";
import { forbidChanges, type Table, text, whole } from "./tables";

/** What the dashboard counts of plans, a row each, and the indexes that let it sum thousands of projects. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await planOutline(db.schema.createTable("plan_outline") as Table).execute();
  await plannedReport(db.schema.createTable("planned_report") as Table).execute();
  await plannedIndicator(db.schema.createTable("planned_indicator") as Table).execute();
  await carryOver(db);
  for (const table of ["plan_outline", "planned_report", "planned_indicator"]) await forbidChanges(db, table);

  const index = (name: string, table: string, columns: string[]) =>
    db.schema.createIndex(name).on(table).columns(columns).execute();
  await index("ledger_entry_by_year", "ledger_entry", ["item_id", "kind", "year", "booked_on", "amount"]);
  await index("ledger_entry_by_day", "ledger_entry", [
    ...["booked_on", "project_id", "position"],
    ...["kind", "year", "amount"],
  ]);
  await index("ledger_entry_by_cause", "ledger_entry", ["cause_id", "kind", "booked_on", "amount"]);
  await index("plan_outline_by_day", "plan_outline", ["project_id", "holds_from", "version"]);
  await index("planned_report_by_day", "planned_report", ["due_on", "project_id", "version", "report_id"]);
  await index("milestone_by_month", "milestone", ["planned_month", "reached_on", "project_id"]);
  await index("filing_by_state", "filing", ["state", "kind", "submitted_at"]);
  await index("filing_by_planned", "filing", ["project_id", "planned", "kind", "submitted_at"]);
  await index("project_by_item", "project", ["item_id", "ends_on", "id"]);
  await index("payment_by_state", "payment", ["state", "verified_at"]);
}

const planOutline = (table: Table) =>
  whole(
    text(table, "project_id>project.id", "holds_from", "starts_on", "ends_on"),
    "version",
  ).addPrimaryKeyConstraint("plan_outline_key", ["project_id", "version"] as never);

const plannedReport = (table: Table) =>
  whole(
    text(table, "project_id>project.id", "report_id", "kind", "from_on", "to_on", "due_on"),
    "version",
  ).addPrimaryKeyConstraint("planned_report_key", ["project_id", "version", "report_id"] as never);

const plannedIndicator = (table: Table) =>
  whole(text(table, "project_id>project.id", "code", "label"), "version", "target").addPrimaryKeyConstraint(
    "planned_indicator_key",
    ["project_id", "version", "code"] as never,
  );

/** Names of one word: whether the connection turns snake case into camel case or not, they are the same. */
type Plan = { project: string; version: number; holds: string; content: string };

async function carryOver(db: Kysely<unknown>): Promise<void> {
  const { rows } =
    await sql<Plan>`select project_id as project, version, holds_from as holds, content from project_plan`.execute(
      db,
    );
  for (const { project: id, version, holds, content } of rows) {
    const { period, reports, indicatorPlan } = JSON.parse(content);
    await sql`insert into plan_outline (project_id, version, holds_from, starts_on, ends_on)
      values (${id}, ${version}, ${holds}, ${period.from}, ${period.to})`.execute(db);
    for (const report of reports) {
      await sql`insert into planned_report (project_id, version, report_id, kind, from_on, to_on, due_on)
        values (${id}, ${version}, ${report.id}, ${report.kind}, ${report.from}, ${report.to}, ${report.dueOn})`.execute(
        db,
      );
    }
    for (const { code, label, target } of indicatorPlan) {
      await sql`insert into planned_indicator (project_id, version, code, label, target)
        values (${id}, ${version}, ${code}, ${JSON.stringify(label)}, ${target})`.execute(db);
    }
  }
}
