import type { Kysely } from "kysely";

/** What managing the programme and its items keeps. */
export async function up(_db: Kysely<unknown>): Promise<void> {}
