import type { Kysely } from "kysely";
import { forbidChanges, type Table, text, whole } from "./tables";

/** Decisions on change requests, and their documents. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const decision = db.schema.createTable("change_decision") as Table;
  await whole(
    text(
      decision,
      "id!",
      "filing_id>filing.id",
      "state",
      "rulings",
      "granted",
      "presented_by>person.id",
      "presented_at",
      "signed_by?",
      "signed_at?",
      "served_at?",
    ),
    "plan_version",
    "filing_version",
  )
    .addUniqueConstraint("change_decision_of", ["filing_id"] as never)
    .execute();
  const document = db.schema.createTable("change_document") as Table;
  await text(document, "number!", "decision_id>change_decision.id", "content", "sha256", "created_at")
    .addUniqueConstraint("change_document_of", ["decision_id"] as never)
    .execute();
  await forbidChanges(db, "change_document");
}
