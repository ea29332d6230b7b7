import type { Migration } from "kysely";
import * as foundations from "./001-foundations";
import * as applyingTogether from "./002-applying-together";

/** In the order in which they run; a migration that has landed is never edited. */
export const migrations: Record<string, Migration> = {
  "001-foundations": foundations,
  "002-applying-together": applyingTogether,
};
