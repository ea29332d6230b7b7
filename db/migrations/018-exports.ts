import type { Kysely } from "kysely";
import { forbidChanges, type Table, text, whole } from "./tables";

/** The yearly reports: what is written of each item, and each report as it was finished. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const texts = db.schema.createTable("yearly_text") as Table;
  await whole(
    text(texts, "item_id>item.id", "part", "text", "saved_by>person.id", "saved_at"),
    "year",
    "version",
  )
    .addPrimaryKeyConstraint("yearly_text_key", ["year", "item_id", "part", "version"] as never)
    .execute();
  const reports = db.schema.createTable("yearly_report") as Table;
  await whole(text(reports, "content", "sha256", "finished_by>person.id", "finished_at"), "year", "version")
    .addPrimaryKeyConstraint("yearly_report_key", ["year", "version"] as never)
    .execute();
  for (const table of ["yearly_text", "yearly_report"]) await forbidChanges(db, table);
}
