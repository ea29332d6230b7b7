import type { Kysely } from "kysely";
import { text } from "./tables";

/** Agreements that the rules of eligibility ask for, as officers have seen them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await text(
    db.schema.createTable("agreement"),
    "id!",
    "organisation_id>organisation.id",
    "kind",
    "from_on",
    "to_on?",
    "source",
    "checked_on",
    "entered_by>person.id",
    "entered_at",
    "removed_by?",
    "removed_at?",
  ).execute();
  await db.schema
    .createIndex("agreement_of_organisation")
    .on("agreement")
    .column("organisation_id")
    .execute();
}
