import type { Kysely } from "kysely";
import { forbidChanges, type Table, text, whole } from "./tables";

/** What a recipient accepts and says of its project, and until when the documents of a closed one are kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const acceptance = db.schema.createTable("agreement_acceptance") as Table;
  await whole(
    text(acceptance, "project_id>project.id", "sha256", "accepted_by>person.id", "accepted_at"),
    "plan_version",
  )
    .addPrimaryKeyConstraint("agreement_acceptance_key", ["project_id"] as never)
    .execute();

  const answer = db.schema.createTable("visibility_answer") as Table;
  await whole(
    text(answer, "project_id>project.id", "duty", "state", "how", "answered_by>person.id", "answered_at"),
    "version",
  )
    .addPrimaryKeyConstraint("visibility_answer_key", ["project_id", "duty", "version"] as never)
    .execute();

  await db.schema.alterTable("project").addColumn("retained_until", "text").execute();
  await db.schema.alterTable("project").addColumn("person_years", "integer").execute();
  for (const table of ["agreement_acceptance", "visibility_answer"]) await forbidChanges(db, table);
}
