import type { Kysely } from "kysely";
import { forbidChanges, money, type Table, text, whole } from "./tables";

/** The foundations: what a call, its applications, decisions and projects stand on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, shape] of Object.entries(tables)) {
    await shape(db.schema.createTable(name) as Table).execute();
  }
  await db.schema.createIndex("organisation_code").on("organisation").columns(["kind", "code"]).execute();
  await db.schema
    .createIndex("application_call")
    .on("application")
    .columns(["call_id", "organisation_id"])
    .execute();
  await db.schema.createIndex("record_entry_noun").on("record_entry").columns(["noun", "noun_id"]).execute();
  await db.schema.createIndex("project_item").on("project").columns(["item_id"]).execute();
  for (const table of ["record_entry", "submission", "decision_document"]) await forbidChanges(db, table);
}

const tables: Record<string, (table: Table) => { execute(): Promise<void> }> = {
  region: (t) => text(t, "code!", "name"),
  organisation: (t) => text(t, "id!", "kind", "code?", "business_id?", "region_code?", "languages?"),
  organisation_name: (t) =>
    text(t, "organisation_id>organisation.id", "name", "abbreviation?", "valid_from?", "valid_to?"),
  organisation_successor: (t) =>
    text(t, "organisation_id>organisation.id", "successor_id>organisation.id").addPrimaryKeyConstraint(
      "organisation_successor_key",
      ["organisation_id", "successor_id"] as never,
    ),
  figure: (t) =>
    figure(t).addPrimaryKeyConstraint("figure_key", [
      "municipality_code",
      "statistic",
      "reference_on",
    ] as never),
  person: (t) => whole(text(t, "id!", "name", "email", "organisation_id>organisation.id"), "demo"),
  role: (t) => text(t, "person_id>person.id", "role", "programme_id?", "valid_from", "valid_to?"),
  session: (t) => text(t, "token_hash!", "person_id>person.id", "created_at", "last_seen_at", "expires_at"),
  programme: (t) =>
    text(
      t,
      "id!",
      "owner_id>organisation.id",
      "name",
      "summary",
      "funding_source",
      "legal_base",
      "starts_on",
      "ends_on",
      "sources",
    ),
  item: (t) =>
    whole(
      text(
        t,
        "id!",
        "programme_id>programme.id",
        "kind",
        "status",
        "name",
        "summary",
        "target_group?",
        "funding_source",
        "starts_on?",
        "ends_on?",
        "superseded_by_id?",
        "continues_id?",
        "continues_name?",
        "unknown",
      ),
      "position",
      "purpose?",
    ),
  item_party: (t) => whole(text(t, "item_id>item.id", "organisation_id>organisation.id", "role"), "position"),
  item_event: (t) =>
    whole(text(t, "item_id>item.id", "on", "until?", "kind", "text", "legal_base?"), "position"),
  item_source: (t) => whole(text(t, "item_id>item.id", "title", "url?", "checked_on?"), "position"),
  call: (t) =>
    money(
      whole(
        text(
          t,
          "id!",
          "item_id>item.id",
          "state",
          "name",
          "summary",
          "purpose",
          "opens_at",
          "closes_at",
          "costs_from",
          "costs_to",
          "grant_type?",
          "funding_source",
          "indirect_methods",
          "rules",
          "form?",
          "contact?",
          "sources",
        ),
        "demo",
        "times_known",
        "share_percent?",
        "recipients_known",
        "revision",
      ),
      "appropriation",
      "max_grant?",
    ),
  call_figure: (t) =>
    figure(text(t, "call_id>call.id", "frozen_at")).addPrimaryKeyConstraint("call_figure_key", [
      "call_id",
      "municipality_code",
      "statistic",
      "reference_on",
    ] as never),
  application: (t) =>
    whole(
      text(
        t,
        "id!",
        "call_id>call.id",
        "organisation_id>organisation.id",
        "state",
        "number?",
        "created_by>person.id",
        "created_at",
      ),
      "version",
      "demo",
    ).addUniqueConstraint("application_number", ["number"] as never),
  answer: (t) =>
    whole(
      text(t, "application_id>application.id", "field", "text", "saved_by>person.id", "saved_at"),
      "version",
    ).addPrimaryKeyConstraint("answer_key", ["application_id", "field", "version"] as never),
  submission: (t) =>
    whole(
      text(
        t,
        "id!",
        "application_id>application.id",
        "idempotency_key",
        "receipt_number",
        "snapshot",
        "sha256",
        "received_at",
        "submitted_by>person.id",
        "language",
      ),
      "version",
    )
      .addUniqueConstraint("submission_receipt", ["receipt_number"] as never)
      .addUniqueConstraint("submission_once", ["application_id", "idempotency_key"] as never),
  decision: (t) =>
    money(
      text(
        t,
        "id!",
        "application_id>application.id",
        "state",
        "outcome",
        "reasons_fi",
        "reasons_sv",
        "presented_by>person.id",
        "presented_at",
        "signed_by?",
        "signed_at?",
        "served_at?",
      ),
      "amount",
    ),
  decision_document: (t) => text(t, "number!", "decision_id>decision.id", "content", "sha256", "created_at"),
  project: (t) =>
    money(
      whole(
        text(
          t,
          "id!",
          "item_id>item.id",
          "application_id?",
          "organisation_id>organisation.id",
          "state",
          "name",
          "summary",
          "starts_on",
          "ends_on",
          "decided_on?",
        ),
        "demo",
        "budget_version",
      ),
      "granted?",
    ).addUniqueConstraint("project_application", ["application_id"] as never),
  budget_line: (t) =>
    money(
      whole(text(t, "project_id>project.id", "category"), "version", "year"),
      "amount",
    ).addPrimaryKeyConstraint("budget_line_key", ["project_id", "version", "category", "year"] as never),
  milestone: (t) =>
    whole(
      text(
        t,
        "id!",
        "project_id>project.id",
        "name",
        "evidence",
        "planned_month",
        "reached_on?",
        "reached_by?",
      ),
      "position",
    ),
  record_entry: (t) =>
    text(
      t.addColumn("seq", "integer", (c) => c.primaryKey()) as Table,
      "at",
      "person_id?",
      "person_name",
      "action",
      "noun",
      "noun_id",
      "from_state?",
      "to_state?",
      "details",
      "previous_hash",
      "hash",
    ).addUniqueConstraint("record_entry_chain", ["previous_hash"] as never),
};

function figure(table: Table): Table {
  return whole(
    text(
      table,
      "municipality_code",
      "statistic",
      "reference_on",
      "share_percent?",
      "publisher",
      "source_table",
      "source_note?",
      "retrieved_on?",
    ),
    "least",
    "most",
    "exact",
    "population?",
  );
}
