import type { PlannedReport } from "../app/domain/monitoring-terms";
import type { Texts } from "../app/domain/texts";
import type { Json } from "./schema-kinds";

/**
 * What is counted of the versions of plans, beside their content and written with it: never changed
 * afterwards (the database refuses). See `schema.ts` for how columns are to be read.
 */
export interface DashboardSchema {
  planOutline: PlanOutline;
  plannedReport: PlannedReportRow;
  plannedIndicator: PlannedIndicatorRow;
}

interface OfPlan {
  projectId: string;
  version: number;
}

interface PlanOutline extends OfPlan {
  holdsFrom: string;
  startsOn: string;
  endsOn: string;
}

interface PlannedReportRow extends OfPlan {
  reportId: string;
  kind: PlannedReport["kind"];
  fromOn: string;
  toOn: string;
  dueOn: string;
}

interface PlannedIndicatorRow extends OfPlan {
  code: string;
  label: Json<Texts>;
  target: number;
}
