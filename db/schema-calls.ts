/** What the making of calls keeps. See `schema.ts` for how columns are to be read. */
// biome-ignore lint/suspicious/noEmptyInterface: its tables come with the migration of the same name
export interface CallsSchema {}
