import type { Kysely } from "kysely";

/** What the making of calls keeps. */
export async function up(_db: Kysely<unknown>): Promise<void> {}
