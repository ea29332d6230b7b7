import type { Kysely } from "kysely";
import { forbidChanges, type Table, text, whole } from "./tables";

/** What is told and forecast of milestones, what they wait for, and the calendars that people read of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ["forecast_month", "told_on", "told_text", "told_by", "asked_text", "dropped_at"]) {
    await db.schema.alterTable("milestone").addColumn(column, "text").execute();
  }
  for (const [name, shape] of Object.entries(tables)) {
    await shape(db.schema.createTable(name) as Table).execute();
  }
  await db.schema
    .createIndex("milestone_by_project")
    .on("milestone")
    .columns(["project_id", "position"])
    .execute();
  await db.schema
    .createIndex("milestone_dependency_by_milestone")
    .on("milestone_dependency")
    .column("milestone_id")
    .execute();
  await db.schema.createIndex("calendar_feed_by_person").on("calendar_feed").column("person_id").execute();
  for (const table of ["milestone_entry", "double_funding_answer"]) await forbidChanges(db, table);
}

const tables: Record<string, (table: Table) => { execute(): Promise<void> }> = {
  milestone_entry: (t) =>
    whole(
      text(t, "milestone_id>milestone.id", "kind", "month?", "on?", "text?", "by?", "by_name", "at"),
      "position",
    ).addPrimaryKeyConstraint("milestone_entry_key", ["milestone_id", "position"] as never),
  milestone_dependency: (t) =>
    text(
      t,
      "id!",
      "milestone_id>milestone.id",
      "kind",
      "target_id",
      "event?",
      "set_by>person.id",
      "set_at",
      "lifted_by?",
      "lifted_at?",
    ),
  calendar_feed: (t) =>
    text(t, "id!", "person_id>person.id", "token_hash", "made_at", "revoked_at?").addUniqueConstraint(
      "calendar_feed_token",
      ["token_hash"] as never,
    ),
  double_funding_answer: (t) =>
    text(t, "id!", "question", "facts", "answer", "reason", "answered_by>person.id", "answered_at"),
};
