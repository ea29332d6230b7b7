import type { Kysely } from "kysely";
import { type Table, text, whole } from "./tables";

/** How far each open page has come with its saves: one that was overtaken on its way is not stored over a later. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const table = db.schema.createTable("page_turn") as Table;
  await whole(text(table, "editing!", "saved_at"), "turn").execute();
}
