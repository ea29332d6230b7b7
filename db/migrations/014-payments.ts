import type { Kysely } from "kysely";
import { money, type Table, text } from "./tables";

/** Payments of projects. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const payment = db.schema.createTable("payment") as Table;
  await money(
    text(
      payment,
      "id!",
      "project_id>project.id",
      "number",
      "kind",
      "state",
      "instalment?",
      "claim_id?",
      "set_off_recovery_id?",
      "verified_by>person.id",
      "verified_at",
      "approved_by?",
      "approved_at?",
      "paid_on?",
    ),
    "amount",
    "set_off",
  )
    .addUniqueConstraint("payment_number", ["number"] as never)
    .execute();
  await db.schema.createIndex("payment_of").on("payment").columns(["project_id", "state"]).execute();
}
