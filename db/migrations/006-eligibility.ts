import type { Kysely } from "kysely";

/** What the rules of eligibility look at besides statistics. */
export async function up(_db: Kysely<unknown>): Promise<void> {}
