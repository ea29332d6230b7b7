import type { Day, NotDay, NotMonth } from "../day";
import type { Cents, NotMoney } from "../money";
import type { ProjectPlan } from "../project-plan";

export type CheckRefusal =
  | "total-over"
  | "year-outside"
  | "financing-over-costs"
  | "grant-over-share"
  | "grant-over-maximum"
  | "grant-over-budget"
  | "below-settled"
  | "month-outside"
  | "milestone-reached";

/** Everything that a change is read and judged by. Money is cents. */
export type ChangeFacts = {
  plan: ProjectPlan;
  /** The plan that was last decided: what has only been told since is measured against it. */
  decided: ProjectPlan;
  today: Day;
  /** When the request first arrived, or today while it has not. */
  askedOn: Day;
  /** The ids of milestones reached, and of instalments claimed or paid. */
  reached: readonly string[];
  settled: readonly string[];
  /** Cents of the grant that are paid and kept, on their way to be paid, or claimed and not decided yet. */
  bound: Cents;
  /** What the call lets a grant be, and the money that it has left; null where it is not known. */
  limits: { sharePercent: number | null; maxGrant: Cents | null; left: Cents | null };
  /** The budget of this request has been told and holds already. */
  told: boolean;
  /** What the ids of new milestones begin with. */
  newId: string;
};

export type ChangeRefusal =
  | NotDay
  | NotMonth
  | NotMoney
  | CheckRefusal
  | "nothing-asked"
  | "reasons-missing"
  | "not-later"
  | "period-over"
  | "late-reason-missing"
  | "same"
  | "negative"
  | "name-missing"
  | "not-a-number"
  | "text-missing"
  | "too-long";

/** What is wrong, at which field, with the limit in cents or the day where there is one. */
export type ChangeProblem = { field: string; because: ChangeRefusal; limit?: Cents; day?: Day };
