/** What the import of statistics and the contesting of figures keep. See `schema.ts` for how columns are to be read. */
// biome-ignore lint/suspicious/noEmptyInterface: its tables come with the migration of the same name
export interface StatisticsSchema {}
