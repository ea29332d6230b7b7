import { type Kysely, sql } from "kysely";
import { isPostgres } from "../engine";
import { forbidChanges, money, type Table, text, whole } from "./tables";

/**
 * What the dashboard counts of plans, a row each; the sums of the ledger and the reports not yet sent, which
 * the database itself keeps with every row they come from; and the indexes that let thousands be summed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await planOutline(db.schema.createTable("plan_outline") as Table).execute();
  await plannedReport(db.schema.createTable("planned_report") as Table).execute();
  await plannedIndicator(db.schema.createTable("planned_indicator") as Table).execute();
  await ledgerMonth(db.schema.createTable("ledger_month") as Table).execute();
  await projectMoney(db.schema.createTable("project_money") as Table).execute();
  await reportDue(db.schema.createTable("report_due") as Table).execute();
  await indicatorTarget(db.schema.createTable("indicator_target") as Table).execute();
  await keepSums(db);
  await carryOver(db);
  for (const table of ["plan_outline", "planned_report", "planned_indicator"]) await forbidChanges(db, table);

  const index = (name: string, table: string, columns: string[]) =>
    db.schema.createIndex(name).on(table).columns(columns).execute();
  await index("ledger_entry_by_year", "ledger_entry", ["item_id", "kind", "year", "booked_on", "amount"]);
  await index("ledger_entry_by_day", "ledger_entry", [
    ...["booked_on", "project_id", "position"],
    ...["kind", "year", "amount", "item_id"],
  ]);
  await index("ledger_entry_by_cause", "ledger_entry", ["cause_id", "kind", "booked_on", "amount"]);
  await index("plan_outline_by_day", "plan_outline", ["project_id", "holds_from", "version"]);
  await index("planned_report_by_day", "planned_report", ["due_on", "project_id", "version", "report_id"]);
  await index("milestone_by_month", "milestone", ["planned_month", "reached_on", "project_id"]);
  await index("filing_by_state", "filing", ["state", "submitted_at", "id", "kind", "project_id"]);
  await index("filing_by_planned", "filing", ["project_id", "planned", "kind", "submitted_at"]);
  await index("planned_indicator_sums", "planned_indicator", [
    ...["project_id", "version", "code", "target", "label"],
  ]);
  await index("report_due_by_day", "report_due", ["due_on", "project_id", "report_id"]);
  await index("project_by_item", "project", [
    ...["item_id", "ends_on", "id", "state", "decided_on", "starts_on", "granted"],
  ]);
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

const kinds = [
  ...["grant", "change", "release", "claim", "verify", "pay", "return", "demand", "recover", "write-off"],
  "interest",
];
const columnOf = (kind: string) => `sum_${kind.replace("-", "_")}`;

const ledgerMonth = (table: Table) =>
  money(whole(text(table, "item_id>item.id", "kind", "month"), "year"), "amount").addPrimaryKeyConstraint(
    "ledger_month_key",
    ["item_id", "kind", "month"] as never,
  );

const projectMoney = (table: Table) => money(text(table, "project_id!", "item_id"), ...kinds.map(columnOf));

const reportDue = (table: Table) =>
  text(
    table,
    "project_id>project.id",
    "report_id",
    "kind",
    "from_on",
    "to_on",
    "due_on",
  ).addPrimaryKeyConstraint("report_due_key", ["project_id", "report_id"] as never);

const indicatorTarget = (table: Table) =>
  money(
    whole(text(table, "item_id>item.id", "code", "label"), "projects"),
    "planned",
  ).addPrimaryKeyConstraint("indicator_target_key", ["item_id", "code"] as never);

/** The database keeps the sums with every movement, plan and report that is sent: nobody can forget to. */
async function keepSums(db: Kysely<unknown>): Promise<void> {
  await afterwards(db, "sum_month_of_ledger", "insert on ledger_entry", addToMonth("new."));
  await afterwards(db, "sum_project_of_ledger", "insert on ledger_entry", addToProject("new."));
  await afterwards(
    ...([db, "forget_reports_of_plan", "insert on plan_outline"] as const),
    "delete from report_due where project_id = new.project_id",
  );
  await afterwards(
    ...([db, "await_report_of_plan", "insert on planned_report"] as const),
    `insert into report_due (project_id, report_id, kind, from_on, to_on, due_on)
      select new.project_id, new.report_id, new.kind, new.from_on, new.to_on, new.due_on where not exists (select 1 from filing f
        where f.project_id = new.project_id and f.planned = new.report_id and f.kind = 'report'
          and f.submitted_at is not null)`,
  );
  await afterwards(db, "add_indicator_target", "insert on planned_indicator", addTarget);
  await afterwards(db, "replace_indicator_target", "insert on plan_outline", takeTargetsBack);
  for (const event of ["insert", "update"]) {
    await afterwards(
      ...([db, `end_waiting_at_${event}`, `${event} on filing`] as const),
      `delete from report_due where project_id = new.project_id and report_id = new.planned
        and new.kind = 'report' and new.submitted_at is not null`,
    );
  }
}

/** Adds movements to the sums of their months; `from` says where several come from, grouped. */
const addToMonth = (row: string, from = "") => `insert into ledger_month (item_id, kind, month, year, amount)
  select ${row}item_id, ${row}kind, substr(${row}booked_on, 1, 7), ${row}year, ${from ? "sum(amount)" : `${row}amount`}
  ${from || "where true"} on conflict (item_id, kind, month) do update set amount = ledger_month.amount + excluded.amount`;

const addToProject = (row: string, from = "") => {
  const columns = kinds.map(columnOf);
  const amount = (kind: string) => `case when ${row}kind = '${kind}' then ${row}amount else 0 end`;
  return `insert into project_money (project_id, item_id, ${columns.join(", ")})
    select ${row}project_id, ${row}item_id, ${kinds.map((kind) => (from ? `sum(${amount(kind)})` : amount(kind))).join(", ")}
    ${from || "where true"} on conflict (project_id) do update set
      ${columns.map((column) => `${column} = project_money.${column} + excluded.${column}`).join(", ")}`;
};

const addTarget = `insert into indicator_target (item_id, code, label, projects, planned)
  select p.item_id, new.code, new.label, 1, new.target from project p where p.id = new.project_id
  on conflict (item_id, code) do update set projects = indicator_target.projects + 1,
    planned = indicator_target.planned + excluded.planned, label = excluded.label`;

/** What the version before had set counts no more once the next one is there. */
const before = `n.project_id = new.project_id and n.version = new.version - 1 and n.code = indicator_target.code`;
const takeTargetsBack = `update indicator_target set projects = projects - 1,
    planned = planned - (select n.target from planned_indicator n where ${before})
  where item_id = (select p.item_id from project p where p.id = new.project_id)
    and exists (select 1 from planned_indicator n where ${before})`;

async function afterwards(
  db: Kysely<unknown>,
  name: string,
  event: string,
  statement: string,
): Promise<void> {
  if (!isPostgres(db)) {
    await sql`create trigger ${sql.id(name)} after ${sql.raw(event)} begin ${sql.raw(statement)}; end`.execute(
      db,
    );
    return;
  }
  await sql`create function ${sql.id(name)}() returns trigger language plpgsql as
    ${sql.lit(`begin ${statement}; return null; end`)}`.execute(db);
  await sql`create trigger ${sql.id(name)} after ${sql.raw(event)} for each row
    execute function ${sql.id(name)}()`.execute(db);
}

/** Names of one word: whether the connection turns snake case into camel case or not, they are the same. */
type Plan = { project: string; version: number; holds: string; content: string };

async function carryOver(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(addToMonth("", "from ledger_entry where true group by item_id, kind, substr(booked_on, 1, 7), year"))
    .execute(db);
  await sql.raw(addToProject("", "from ledger_entry where true group by project_id, item_id")).execute(db);
  const { rows } = await sql<Plan>`select project_id as project, version,
    holds_from as holds, content from project_plan order by project_id, version`.execute(db);
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
