import { type Kysely, sql } from "kysely";
import { forbidChanges, type Table, text, whole } from "./tables";

/** What screening keeps, what the list of received applications reads, and the statements of the shut out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, shape] of Object.entries(tables)) {
    await shape(db.schema.createTable(name) as Table).execute();
  }
  await addListColumns(db);
  await db.schema.alterTable("completion_point").addColumn("due_on", "text").execute();
  await fillListColumns(db);
  await addIndexes(db);
  for (const table of ["screening_answer", "arrival_ruling"]) await forbidChanges(db, table);
}

const tables: Record<string, (table: Table) => { execute(): Promise<void> }> = {
  screening: (t) =>
    whole(
      text(
        t,
        "application_id!",
        "receipt_number?",
        "outcome?",
        "finished_by?",
        "finished_at?",
      ).addForeignKeyConstraint(
        "screening_of",
        ["application_id"] as never,
        "application" as never,
        ["id"] as never,
      ) as Table,
      "version",
    ),
  screening_answer: (t) =>
    whole(
      text(
        t,
        "application_id>application.id",
        "part",
        "answer",
        "note",
        "receipt_number",
        "answered_by>person.id",
        "answered_at",
      ),
      "version",
    ).addPrimaryKeyConstraint("screening_answer_key", ["application_id", "part", "version"] as never),
  arrival_ruling: (t) =>
    whole(text(t, "application_id>application.id", "reasons", "ruled_by>person.id", "ruled_at"), "timely"),
  statement: (t) =>
    text(
      t,
      "id!",
      "number",
      "call_id>call.id",
      "organisation_id>organisation.id",
      "text",
      "assessment",
      "written_by>person.id",
      "written_at",
      "outcome?",
      "reasons?",
      "decided_by?",
      "decided_at?",
    ).addUniqueConstraint("statement_number", ["number"] as never),
};

async function addListColumns(db: Kysely<unknown>): Promise<void> {
  const add = (column: string, type: "text" | "bigint") =>
    db.schema.alterTable("application").addColumn(column, type).execute();
  for (const column of ["handler_id", "received_at", "began_at", "matter_name", "matter_language"]) {
    await add(column, "text");
  }
  for (const column of ["applied", "costs"]) await add(column, "bigint");
}

type Stored = {
  plan?: { financing?: { grant?: number } };
  budget?: { total?: number };
  answers?: Record<string, string>;
};

/** What was received before: the first arrival counts, and the sums and the name of the newest snapshot. */
async function fillListColumns(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from submission order by received_at, version`.execute(
    db,
  );
  for (const { id } of rows) {
    const found = await sql<{
      application: string;
      received: string;
      began: string | null;
      snapshot: string;
    }>`select application_id as application, received_at as received, began_at as began, snapshot
      from submission where id = ${id}`.execute(db);
    const [row] = found.rows;
    if (!row) continue;
    const { plan, budget, answers = {} }: Stored = JSON.parse(row.snapshot);
    await sql`update application set
        began_at = case when received_at is null then ${row.began} else began_at end,
        received_at = coalesce(received_at, ${row.received}),
        applied = ${plan?.financing?.grant ?? null},
        costs = ${budget?.total ?? null},
        matter_name = ${(answers["project.name"] ?? "").trim()},
        matter_language = ${answers["applicant.language"]?.trim() === "sv" ? "sv" : "fi"}
      where id = ${row.application}`.execute(db);
  }
}

/** The list begins with the longest wait, and is narrowed to a handler or a state. */
async function addIndexes(db: Kysely<unknown>): Promise<void> {
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on("application").columns(columns).execute();
  await index("application_received", ["received_at", "id"]);
  await index("application_handler", ["handler_id", "state", "received_at"]);
  await index("application_counted", ["state", "call_id", "handler_id", "applied"]);
  await index("application_applied", ["applied", "id"]);
  for (const table of ["decision", "completion_request"]) {
    await db.schema.createIndex(`${table}_application`).on(table).column("application_id").execute();
  }
  await sql`create index application_waiting on application
    ((case when state in ('decided', 'withdrawn') then 1 else 0 end), received_at, id)`.execute(db);
  await db.schema.createIndex("statement_open").on("statement").columns(["outcome", "written_at"]).execute();
  await db.schema
    .createIndex("statement_of")
    .on("statement")
    .columns(["organisation_id", "call_id"])
    .execute();
  await db.schema.createIndex("arrival_ruling_of").on("arrival_ruling").columns(["application_id"]).execute();
}
