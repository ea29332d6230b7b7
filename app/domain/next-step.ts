import type { Day, Month } from "./day";
import type { Instalment, PlannedReport } from "./monitoring-terms";

/** What comes next of each kind, by its day; what is late too. */
export type NextStep =
  | { kind: "report"; day: Day; report: PlannedReport }
  | { kind: "milestone"; day: Day; month: Month; name: string }
  | { kind: "instalment"; day: Day; instalment: Instalment };
