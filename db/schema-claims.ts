/** See `schema.ts` for how columns are to be read. */
// biome-ignore lint/suspicious/noEmptyInterface: its tables come with what keeps them
export interface ClaimsSchema {}
