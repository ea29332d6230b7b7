import type { Kysely } from "kysely";
import { forbidChanges, money, type Table, text, whole } from "./tables";

/** Payment claims: what was received of each, how it was checked, what was deducted, the samples that were drawn. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, shape] of Object.entries(tables)) {
    await shape(db.schema.createTable(name) as Table).execute();
  }
  for (const [table, column] of [
    ["claim_sum", "project_id"],
    ["claim_voucher", "twin"],
    ["claim_deduction", "claim_id"],
  ] as const) {
    await db.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute();
  }
  for (const table of ["claim_voucher", "claim_check", "claim_sample", "claim_outcome"]) {
    await forbidChanges(db, table);
  }
}

const tables: Record<string, (table: Table) => { execute(): Promise<void> }> = {
  claim_sum: (t) =>
    money(
      text(
        t,
        "claim_id!",
        "project_id>project.id",
        "kind",
        "period_from",
        "period_to",
        "receipt_number",
        "verified_by?",
        "verified_at?",
      ),
      "costs",
      "claimed",
      "verified_costs?",
      "deducted?",
      "verified?",
    ).addForeignKeyConstraint("claim_sum_filing", ["claim_id"] as never, "filing", ["id"] as never),
  claim_cost: (t) =>
    money(text(t, "claim_id>filing.id", "category"), "claimed", "verified?").addPrimaryKeyConstraint(
      "claim_cost_key",
      ["claim_id", "category"] as never,
    ),
  claim_voucher: (t) =>
    money(
      whole(
        text(
          t,
          "claim_id>filing.id",
          "receipt_number",
          "number",
          "on",
          "category",
          "description",
          "supplier",
          "paid_on",
          "twin",
        ),
        "place",
      ),
      "amount",
    ).addPrimaryKeyConstraint("claim_voucher_key", ["receipt_number", "place"] as never),
  claim_check: (t) =>
    whole(
      text(
        t,
        "claim_id>filing.id",
        "receipt_number",
        "part",
        "answer",
        "note",
        "answered_by>person.id",
        "answered_at",
      ),
      "version",
    ).addPrimaryKeyConstraint("claim_check_key", ["claim_id", "version", "part"] as never),
  claim_deduction: (t) =>
    money(
      whole(
        text(
          t,
          "id!",
          "claim_id>filing.id",
          "receipt_number",
          "category",
          "reason",
          "note",
          "made_by>person.id",
          "made_at",
          "removed_by?",
          "removed_at?",
        ),
        "place?",
      ),
      "amount",
    ),
  claim_sample: (t) =>
    whole(
      text(
        t,
        "id!",
        "claim_id>filing.id",
        "receipt_number",
        "seed",
        "head_hash",
        "content",
        "drawn_by>person.id",
        "drawn_at",
      ),
      "head_seq",
    ).addUniqueConstraint("claim_sample_receipt", ["receipt_number"] as never),
  claim_outcome: (t) =>
    whole(
      text(t, "sample_id>claim_sample.id", "outcome", "note", "seen_by>person.id", "seen_at"),
      "place",
      "version",
    ).addPrimaryKeyConstraint("claim_outcome_key", ["sample_id", "place", "version"] as never),
};
