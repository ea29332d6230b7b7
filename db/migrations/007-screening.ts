import type { Kysely } from "kysely";

/** What screening keeps. */
export async function up(_db: Kysely<unknown>): Promise<void> {}
