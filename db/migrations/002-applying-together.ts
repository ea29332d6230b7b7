import { type Kysely, sql } from "kysely";
import { moveForms } from "./002-forms-with-lines";
import { forbidChanges, type Table, text, whole } from "./tables";

/** What several hands at one application need: frozen forms, attachments, messages, completion. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, shape] of Object.entries(tables)) {
    await shape(db.schema.createTable(name) as Table).execute();
  }
  await addColumns(db);
  await moveForms(db);
  await freezePublishedForms(db);
  await db.schema.createIndex("attachment_application").on("attachment").column("application_id").execute();
  await db.schema
    .createIndex("answer_editing")
    .on("answer")
    .columns(["application_id", "editing", "saved_by", "field", "version"])
    .execute();
  await db.schema
    .createIndex("message_waiting")
    .on("message")
    .columns(["sent_at", "failed_at", "next_at"])
    .execute();
  // Last: what stands above may still move the texts of older answers.
  for (const table of ["form_version", "withdrawal", "completion_point", "answer"]) {
    await forbidChanges(db, table);
  }
}

const tables: Record<string, (table: Table) => { execute(): Promise<void> }> = {
  form_version: (t) =>
    whole(text(t, "call_id>call.id", "form", "published_at"), "revision").addPrimaryKeyConstraint(
      "form_version_key",
      ["call_id", "revision"] as never,
    ),
  attachment: (t) =>
    whole(
      text(
        t,
        "id!",
        "application_id>application.id",
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
      "version",
      "removed_version?",
    ),
  kept_post: (t) => text(t, "id!", "person_id>person.id", "path", "fields", "kept_at", "expires_at"),
  seen: (t) =>
    whole(
      text(t, "application_id>application.id", "person_id>person.id", "section_id", "seen_at"),
      "version",
    ).addPrimaryKeyConstraint("seen_key", ["application_id", "person_id", "section_id"] as never),
  completion_request: (t) =>
    text(
      t,
      "id!",
      "application_id>application.id",
      "message?",
      "asked_by>person.id",
      "asked_at",
      "due_on",
      "answered_at?",
      "answered_by?",
      "ended_at?",
      "ended_by?",
    ),
  completion_point: (t) =>
    whole(
      text(t, "request_id>completion_request.id", "part", "question"),
      "position",
    ).addPrimaryKeyConstraint("completion_point_key", ["request_id", "position"] as never),
  withdrawal: (t) =>
    text(t, "application_id>application.id", "reason", "withdrawn_by>person.id", "withdrawn_at"),
  message: (t) =>
    whole(
      text(
        t,
        "id!",
        "kind",
        "dedupe_key",
        "person_id?",
        "to_address",
        "subject",
        "body",
        "noun",
        "noun_id",
        "created_at",
        "next_at",
        "leased_until?",
        "sent_at?",
        "failed_at?",
        "last_error?",
      ),
      "attempts",
    ).addUniqueConstraint("message_once", ["dedupe_key"] as never),
};

async function addColumns(db: Kysely<unknown>): Promise<void> {
  const add = (table: string, column: string) =>
    db.schema.alterTable(table).addColumn(column, "text").execute();
  await add("answer", "editing");
  await add("submission", "began_at");
  await add("submission", "completes");
  await db.schema
    .alterTable("application")
    .addColumn("form_revision", "integer", (column) => column.notNull().defaultTo(1))
    .execute();
}

/** The forms of calls that have been published stay as they were: the applications point at them. */
async function freezePublishedForms(db: Kysely<unknown>): Promise<void> {
  await sql`insert into form_version (call_id, revision, form, published_at)
    select id, revision, form, opens_at from call where form is not null and state <> 'draft'`.execute(db);
  await sql`update application set form_revision = (select revision from call where call.id = application.call_id)`.execute(
    db,
  );
}
