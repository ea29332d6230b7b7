import type { Kysely } from "kysely";
import { forbidChanges, money, type Table, text, whole } from "./tables";

/** Payments of projects: the accounts they go to, the files they are sent in, what came back about them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, shape] of Object.entries(tables)) {
    await shape(db.schema.createTable(name) as Table).execute();
  }
  const index = (name: string, table: string, columns: string[]) =>
    db.schema.createIndex(name).on(table).columns(columns).execute();
  await index("payment_of", "payment", ["project_id", "state"]);
  await index("bank_account_of", "bank_account", ["organisation_id", "given_at"]);
  await index("payment_batch_line_of", "payment_batch_line", ["payment_id"]);
  await index("statement_row_on", "statement_row", ["booked_on"]);
  for (const table of appendOnly) await forbidChanges(db, table);
}

const appendOnly = [
  "bank_account",
  "bank_account_ruling",
  "payment_batch_line",
  "payment_file",
  "payment_import",
  "payment_import_row",
  "statement_row",
];

const tables: Record<string, (table: Table) => { execute(): Promise<void> }> = {
  bank_account: (t) =>
    text(
      t,
      "id!",
      "organisation_id>organisation.id",
      "iban",
      "bic?",
      "reference?",
      "given_by>person.id",
      "given_at",
    ),
  bank_account_ruling: (t) =>
    text(t, "account_id!", "outcome", "reason", "ruled_by>person.id", "ruled_at").addForeignKeyConstraint(
      "bank_account_ruling_account",
      ["account_id"] as never,
      "bank_account",
      ["id"],
    ),
  payment: (t) =>
    money(
      text(
        t,
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
        "sent_back_by?",
        "sent_back_at?",
        "approved_by?",
        "approved_at?",
        "batch_id?",
        "account_id?",
        "paid_on?",
        "reason?",
      ),
      "amount",
      "set_off",
    ).addUniqueConstraint("payment_number", ["number"] as never),
  payment_batch: (t) =>
    text(
      t,
      "id!",
      "number",
      "state",
      "made_by>person.id",
      "made_at",
      "ended_by?",
      "ended_at?",
    ).addUniqueConstraint("payment_batch_number", ["number"] as never),
  payment_batch_line: (t) =>
    money(
      text(
        t,
        "batch_id>payment_batch.id",
        "payment_id>payment.id",
        "account_id>bank_account.id",
        "end_to_end_id",
        "execution_on",
      ),
      "amount",
    ).addPrimaryKeyConstraint("payment_batch_line_key", ["batch_id", "payment_id"] as never),
  payment_file: (t) =>
    money(whole(text(t, "batch_id!", "content", "sha256", "made_at"), "transactions"), "total"),
  payment_import: (t) =>
    text(
      t,
      "id!",
      "kind",
      "name",
      "sha256",
      "content",
      "imported_by>person.id",
      "imported_at",
    ).addUniqueConstraint("payment_import_digest", ["sha256"] as never),
  payment_import_row: (t) =>
    whole(
      text(t, "import_id>payment_import.id", "payment_id>payment.id", "outcome", "paid_on?", "reason?"),
      "position",
    ).addPrimaryKeyConstraint("payment_import_row_key", ["import_id", "position"] as never),
  statement_row: (t) =>
    money(text(t, "entry!", "import_id>payment_import.id", "reference", "booked_on"), "amount"),
};
