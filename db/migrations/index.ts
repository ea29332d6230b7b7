import type { Migration } from "kysely";
import * as foundations from "./001-foundations";
import * as applyingTogether from "./002-applying-together";
import * as statistics from "./003-statistics";
import * as programme from "./004-programme";
import * as calls from "./005-calls";
import * as eligibility from "./006-eligibility";
import * as screening from "./007-screening";
import * as pageTurns from "./008-page-turns";
import * as fundedProjects from "./009-funded-projects";
import * as agreements from "./010-agreements";
import * as milestones from "./011-milestones";
import * as reports from "./012-reports";
import * as claims from "./013-claims";
import * as payments from "./014-payments";
import * as changes from "./015-changes";
import * as recoveries from "./016-recoveries";
import * as dashboard from "./017-dashboard";
import * as exportsOf from "./018-exports";

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
  "009-funded-projects": fundedProjects,
  "010-agreements": agreements,
  "011-milestones": milestones,
  "012-reports": reports,
  "013-claims": claims,
  "014-payments": payments,
  "015-changes": changes,
  "016-recoveries": recoveries,
  "017-dashboard": dashboard,
  "018-exports": exportsOf,
};
