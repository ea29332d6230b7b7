import type { Migration } from "kysely";
import * as foundations from "./001-foundations";
import * as applyingTogether from "./002-applying-together";
import * as statistics from "./003-statistics";
import * as programme from "./004-programme";
import * as calls from "./005-calls";
import * as eligibility from "./006-eligibility";
import * as screening from "./007-screening";
import * as pageTurns from "./008-page-turns";

/** In the order in which they run; a migration that has landed is never edited. */
export const migrations: Record<string, Migration> = {
  "001-foundations": foundations,
  "002-applying-together": applyingTogether,
  "003-statistics": statistics,
  "004-programme": programme,
  "005-calls": calls,
  "006-eligibility": eligibility,
  "007-screening": screening,
  "008-page-turns": pageTurns,
};
