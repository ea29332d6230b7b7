import type { Kysely } from "kysely";
import { forbidChanges, type Table, text, whole } from "./tables";

/** What an accepted report says in figures: one row a report, and one a group of people or a count. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await text(
    db.schema.createTable("accepted_report") as Table,
    "report_id!",
    "project_id>project.id",
    "supersedes?",
    "checks",
    "from_on",
    "to_on",
    "accepted_on",
    "accepted_by",
    "accepted_at",
  )
    .addUniqueConstraint("accepted_report_supersedes", ["supersedes"] as never)
    .execute();
  await whole(
    text(
      db.schema.createTable("report_value") as Table,
      "id!",
      "report_id>accepted_report.report_id",
      "project_id>project.id",
      "code",
      "age?",
      "gender?",
      "from_on",
      "to_on",
      "why",
    ),
    "value?",
    "year",
  ).execute();
  await db.schema
    .createIndex("report_value_by_code")
    .on("report_value")
    .columns(["code", "year", "project_id"])
    .execute();
  await db.schema.createIndex("report_value_by_report").on("report_value").columns(["report_id"]).execute();
  for (const table of ["accepted_report", "report_value"]) await forbidChanges(db, table);
}
