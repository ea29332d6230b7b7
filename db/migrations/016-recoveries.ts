import type { Kysely } from "kysely";
import { forbidChanges, money, type Table, text, whole } from "./tables";

/** Money that comes back: own returns, suspension, recovery with its documents, and the reference rates of interest. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const create = (name: string) => db.schema.createTable(name) as Table;
  await whole(
    text(create("reference_rate"), "half", "source", "url?", "checked_on", "entered_by?", "entered_at"),
    "version",
    "rate",
  )
    .addPrimaryKeyConstraint("reference_rate_key", ["half", "version"] as never)
    .execute();

  await money(
    text(
      create("project_return"),
      ...["id!", "project_id>project.id", "number", "state", "why", "note", "told_by>person.id", "told_at"],
      ...["received_on?", "received_by?", "received_at?", "reference?", "cancelled_by?", "cancelled_at?"],
    ),
    "amount",
    "received?",
  )
    .addUniqueConstraint("project_return_number", ["number"] as never)
    .execute();

  await money(
    whole(
      text(
        create("recovery"),
        ...["id!", "project_id>project.id", "number", "measure", "state", "grounds", "learned_on", "account"],
        ...["use_ends_on?", "opened_by>person.id", "opened_at", "waived?", "hearing?", "hearing_due_on?"],
        ...["asked_by?", "asked_at?", "answer?", "answered_by?", "answered_at?", "moderation_reasons"],
        ...[
          "due_on?",
          "reasons_fi",
          "reasons_sv",
          "presented_by?",
          "presented_at?",
          "signed_by?",
          "signed_at?",
        ],
        ...["served_at?", "dropped_because?"],
      ),
      "without_interest",
      "stops",
    ),
    "moderated",
  )
    .addUniqueConstraint("recovery_number", ["number"] as never)
    .execute();

  await money(text(create("recovery_line"), "recovery_id>recovery.id", "payment_id>payment.id"), "principal")
    .addPrimaryKeyConstraint("recovery_line_key", ["recovery_id", "payment_id"] as never)
    .execute();

  await text(
    create("recovery_document"),
    ...["number!", "recovery_id>recovery.id", "content", "sha256", "created_at"],
  ).execute();

  await text(
    create("recovery_plan"),
    ...["id!", "recovery_id>recovery.id", "state", "asked", "asked_by>person.id", "asked_at"],
    ...["parts", "reasons?", "decided_by?", "decided_at?"],
  ).execute();

  await money(
    text(
      create("recovery_write_off"),
      ...["id!", "recovery_id>recovery.id", "state", "reasons", "proposed_by>person.id", "proposed_at"],
      ...["decided_by?", "decided_at?"],
    ),
    "amount",
  ).execute();

  await forbidChanges(db, "reference_rate");
  await forbidChanges(db, "recovery_document");
  await db.schema.createIndex("recovery_of").on("recovery").columns(["project_id", "state"]).execute();
  await db.schema.createIndex("project_return_of").on("project_return").columns(["project_id"]).execute();
}
