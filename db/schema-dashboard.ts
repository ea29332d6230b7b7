import type { LedgerKind } from "../app/domain/ledger";
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
  ledgerMonth: LedgerMonth;
  projectMoney: ProjectMoney;
  reportDue: ReportDue;
  indicatorTarget: IndicatorTarget;
}

/** What the plans in force of an item's projects aim at. Kept by the database with the plans. */
interface IndicatorTarget {
  itemId: string;
  code: string;
  label: Json<Texts>;
  projects: number;
  planned: number;
}

/** The sum of an item's movements of one kind in one month. Kept by the database with the ledger. */
interface LedgerMonth {
  itemId: string;
  kind: LedgerKind;
  month: string;
  year: number;
  amount: number;
}

/** The sums of a project's movements, by kind. Kept by the database with the ledger. */
interface ProjectMoney extends Record<SumColumn, number> {
  projectId: string;
  itemId: string;
}
type SumColumn = `sum${Capitalize<Exclude<LedgerKind, "write-off">> | "WriteOff"}`;

/** A report that the plan in force asks for and that has not been sent. Kept by the database with both. */
interface ReportDue extends Omit<PlannedReportRow, "version"> {}

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
