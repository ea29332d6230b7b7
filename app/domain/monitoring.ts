import type { Texts } from "./texts";

/** An indicator of the plans in force: how much is planned, and what accepted reports have told. */
export type IndicatorProgress = {
  code: string;
  label: Texts;
  projects: number;
  planned: number;
  /** Null while no accepted report has told a value. */
  achieved: number | null;
};

/** What can wait for somebody in the ministry. */
export const taskKinds = [
  "screen",
  "propose",
  "report",
  "claim",
  "change",
  "sign",
  "approve",
  "unassigned",
  "late-report",
  "late-milestones",
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** What waits for somebody: of which thing, and for how many days; null where there is no day of it. */
export type Task = {
  id: string;
  projectId: string | null;
  number: string | null;
  name: Texts;
  waited: number;
};

/** Things of one kind that wait for the person: how many, and the longest waiting of them. */
export type TaskGroup = { kind: TaskKind; count: number; oldest: Task[] };
