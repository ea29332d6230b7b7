import type { Kysely } from "kysely";

/** What the import of statistics and the contesting of figures keep. */
export async function up(_db: Kysely<unknown>): Promise<void> {}
