import type { Kysely } from "kysely";
import { money, type Table, text, whole } from "./tables";

/** What managing the programme and its items keeps. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await money(
    whole(
      text(
        db.schema.createTable("item_budget") as Table,
        "item_id>item.id",
        "kind",
        "source",
        "url?",
        "checked_on?",
      ),
      "position",
      "year",
    ),
    "amount?",
  )
    .addPrimaryKeyConstraint("item_budget_key", ["item_id", "position"] as never)
    .execute();
  await whole(text(db.schema.createTable("part_version") as Table, "noun", "noun_id", "part"), "version")
    .addPrimaryKeyConstraint("part_version_key", ["noun", "noun_id", "part"] as never)
    .execute();

  await addColumn(db, "item_party", "starts_on");
  await addColumn(db, "item_party", "ends_on");
  await addColumn(db, "item_source", "language");
  await db.schema.alterTable("item_event").addColumn("done", "integer").execute();
  // What is there already has been public from the start.
  await db.schema
    .alterTable("item")
    .addColumn("published", "integer", (column) => column.notNull().defaultTo(1))
    .execute();
  await db.schema
    .alterTable("programme")
    .addColumn("position", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
}

function addColumn(db: Kysely<unknown>, table: string, column: string): Promise<void> {
  return db.schema.alterTable(table).addColumn(column, "text").execute();
}
