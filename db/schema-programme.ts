/** What managing the programme and its items keeps. See `schema.ts` for how columns are to be read. */
// biome-ignore lint/suspicious/noEmptyInterface: its tables come with the migration of the same name
export interface ProgrammeSchema {}
