import { type Kysely, sql } from "kysely";
import { forbidChanges, money, type Table, text, whole } from "./tables";

/** What every part of a funded project stands on: its ledger, its plan by versions, what is filed, its documents. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, shape] of Object.entries(tables)) {
    await shape(db.schema.createTable(name) as Table).execute();
  }
  await db.schema.alterTable("decision").addColumn("terms", "text").execute();
  await addIndexes(db);
  await carryOver(db);
  for (const table of ["ledger_entry", "project_plan", "filing_answer", "filing_submission"]) {
    await forbidChanges(db, table);
  }
}

const tables: Record<string, (table: Table) => { execute(): Promise<void> }> = {
  ledger_entry: (t) =>
    money(
      whole(
        text(
          t,
          "id!",
          "project_id>project.id",
          "item_id>item.id",
          "kind",
          "booked_on",
          "cause_noun",
          "cause_id",
          "booked_by?",
          "booked_at",
        ),
        "position",
        "year",
      ),
      "amount",
    ).addUniqueConstraint("ledger_entry_position", ["project_id", "position"] as never),
  project_plan: (t) =>
    whole(
      text(t, "project_id>project.id", "content", "basis", "cause_id?", "holds_from", "made_by?", "made_at"),
      "version",
    ).addPrimaryKeyConstraint("project_plan_key", ["project_id", "version"] as never),
  filing: (t) =>
    whole(
      text(
        t,
        "id!",
        "project_id>project.id",
        "kind",
        "number?",
        "state",
        "planned?",
        "created_by>person.id",
        "created_at",
        "submitted_at?",
        "decided_by?",
        "decided_at?",
        "reasons?",
      ),
      "plan_version",
      "version",
    ).addUniqueConstraint("filing_number", ["number"] as never),
  filing_answer: (t) =>
    whole(
      text(t, "filing_id>filing.id", "field", "text", "saved_by>person.id", "saved_at", "editing?"),
      "version",
    ).addPrimaryKeyConstraint("filing_answer_key", ["filing_id", "field", "version"] as never),
  filing_submission: (t) =>
    whole(
      text(
        t,
        "id!",
        "filing_id>filing.id",
        "idempotency_key",
        "receipt_number",
        "snapshot",
        "sha256",
        "language",
        "submitted_by>person.id",
        "received_at",
      ),
      "version",
    )
      .addUniqueConstraint("filing_submission_key", ["filing_id", "idempotency_key"] as never)
      .addUniqueConstraint("filing_submission_number", ["receipt_number"] as never),
  filing_return: (t) =>
    text(
      t,
      "id!",
      "filing_id>filing.id",
      "message",
      "asked_by>person.id",
      "asked_at",
      "due_on",
      "answered_at?",
    ),
  filing_question: (t) =>
    whole(text(t, "return_id>filing_return.id", "part", "question"), "position").addPrimaryKeyConstraint(
      "filing_question_key",
      ["return_id", "position"] as never,
    ),
  project_file: (t) =>
    whole(
      text(
        t,
        "id!",
        "project_id>project.id",
        "noun",
        "noun_id",
        "field",
        "name",
        "kind",
        "sha256",
        "storage_key",
        "uploaded_by>person.id",
        "uploaded_at",
        "removed_by?",
        "removed_at?",
        "scan",
        "scanned_at?",
        "scan_finding?",
      ),
      "size",
    ),
};

async function addIndexes(db: Kysely<unknown>): Promise<void> {
  const index = (table: string, columns: string[]) =>
    db.schema.createIndex(`${table}_by_${columns[0]}`).on(table).columns(columns).execute();
  await index("filing", ["project_id", "kind"]);
  await index("filing_return", ["filing_id"]);
  await index("project_file", ["project_id", "noun", "noun_id"]);
  await db.schema
    .createIndex("ledger_entry_sums")
    .on("ledger_entry")
    .columns(["item_id", "project_id", "kind", "year", "booked_on", "amount"])
    .execute();
}

/** Names of one word: whether the connection turns snake case into camel case or not, they are the same. */
type Project = {
  id: string;
  item: string;
  granted: number;
  starts: string;
  ends: string;
  decided: string | null;
};

/** A project granted before this gets its first plan, of what was kept of it, and its grant in the ledger. */
async function carryOver(db: Kysely<unknown>): Promise<void> {
  const { rows } =
    await sql<Project>`select id, item_id as item, granted, starts_on as starts, ends_on as ends,
      decided_on as decided from project where granted is not null order by id`.execute(db);
  for (const project of rows) {
    const { id, item, starts, ends } = project;
    const granted = Number(project.granted);
    const on = project.decided ?? starts;
    const at = `${on}T12:00:00.000Z`;
    await sql`insert into ledger_entry (id, project_id, item_id, position, kind, amount, booked_on, year,
        cause_noun, cause_id, booked_by, booked_at)
      values (${`${id}-grant`}, ${id}, ${item}, 1, 'grant', ${granted}, ${on}, ${Number(on.slice(0, 4))},
        'project', ${id}, null, ${at})`.execute(db);
    const content = JSON.stringify(await planOf(db, { ...project, granted }));
    await sql`insert into project_plan (project_id, version, content, basis, cause_id, holds_from, made_by, made_at)
      values (${id}, 1, ${content}, 'decision', null, ${ends < on ? starts : on}, null, ${at})`.execute(db);
  }
}

async function planOf(db: Kysely<unknown>, { id, granted, starts, ends }: Project) {
  const { rows: lines } = await sql<{ category: string; year: number; amount: number }>`select category, year,
    amount from budget_line where project_id = ${id} and version = 1 order by category, year`.execute(db);
  const { rows: milestones } = await sql<{ id: string; name: string; evidence: string; month: string }>`select
    id, name, evidence, planned_month as month from milestone where project_id = ${id} order by position`.execute(
    db,
  );
  const dueOn = threeMonthsAfter(ends);
  return {
    period: { from: starts, to: ends },
    grant: granted,
    sharePercent: null,
    budget: lines.map(({ category, year, amount }) => ({ category, year, amount: Number(amount) })),
    indirect: "none",
    financing: { otherPublic: 0, private: 0, income: 0 },
    milestones: milestones.map((milestone) => ({ ...milestone, responsible: "" })),
    indicatorPlan: [],
    people: [],
    steeringGroup: [],
    instalments: [{ id: "i1", kind: "final", amount: granted, payableOn: ends }],
    reports: [{ id: "r1", kind: "final", from: starts, to: ends, dueOn }],
    indicators: [],
    movePercent: 10,
    conditions: [],
  };
}

function threeMonthsAfter(day: string): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + 3, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 2, Math.min(Number(day.slice(8, 10)) || last, last)))
    .toISOString()
    .slice(0, 10);
}
