import { type Day, daysBetween, lastDayOf } from "./day";
import type { Standing } from "./ledger";
import { type Cents, reachesShare } from "./money";
import type { ProjectState } from "./states";

/** What is known of a project on a day, for its risks. */
export type RiskFacts = {
  state: ProjectState;
  startsOn: Day;
  endsOn: Day;
  money: Pick<Standing, "granted" | "claimed" | "verified" | "paid" | "returned" | "recoverable" | "left">;
  /** Cents claimed that nobody has judged yet. */
  unjudged: Cents;
  /** Milestones and planned reports whose time has passed, and the first of those days. */
  lateMilestones: number;
  lateReports: number;
};

/** In the order in which they are shown: what binds the ministry first, then what is only to be watched. */
export const riskKinds = [
  "suspended",
  "open-recovery",
  "late-report",
  "late-milestones",
  "large-deductions",
  "ends-with-much-left",
  "ahead-of-time",
  "behind-time",
] as const;
export type RiskKind = (typeof riskKinds)[number];

/** A reason to look at a project, with the figures that its sentence tells: cents, per cent, days or a count. */
export type Risk = {
  kind: RiskKind;
  amount?: Cents;
  percent?: number;
  elapsed?: number;
  days?: number;
  count?: number;
};

/** Where a watchful manager would look; none of these is a rule of law. */
export const riskLimits = {
  /** Per cent of what was claimed that was not found payable. */
  deductions: 10,
  /** Days before the end, and the share of the grant still left. */
  endsSoonDays: 90,
  leftAtEnd: 50,
  /** Percentage points between the time that has passed and the grant that has been claimed. */
  apart: 30,
  /** Spending is compared to time between these shares of the period. */
  compareFrom: 25,
} as const;

/**
 * The reasons to look at the project on the day, in the order of `riskKinds`. One that has ended has none but
 * money that is still to come back.
 */
export function risksOf(facts: RiskFacts, today: Day): Risk[] {
  const { state, money } = facts;
  const over = state === "closed" || state === "terminated";
  const found: (Risk | false)[] = [
    state === "suspended" && { kind: "suspended" },
    money.recoverable > 0 && { kind: "open-recovery", amount: money.recoverable },
    ...(over ? [] : watched(facts, today)),
  ];
  return found.filter((risk) => risk !== false);
}

function watched(
  { lateReports, lateMilestones, money, unjudged, ...facts }: RiskFacts,
  today: Day,
): (Risk | false)[] {
  const { granted, claimed, verified, left } = money;
  const [start, end] = [facts.startsOn, lastDayOf(facts.endsOn)];
  const daysLeft = daysBetween(today, end);
  const elapsed = percentBetween(daysBetween(start, today), daysBetween(start, end));
  const spent = percentBetween(claimed, granted);
  const judged = claimed - unjudged;
  const deducted = Math.max(0, judged - verified);
  const comparable = granted > 0 && elapsed >= riskLimits.compareFrom && elapsed < 100;
  return [
    lateReports > 0 && { kind: "late-report", count: lateReports },
    lateMilestones > 0 && { kind: "late-milestones", count: lateMilestones },
    deducted > 0 &&
      reachesShare(deducted, judged, riskLimits.deductions) && {
        kind: "large-deductions",
        amount: deducted,
        percent: percentBetween(deducted, judged),
      },
    granted > 0 &&
      daysLeft >= 0 &&
      daysLeft <= riskLimits.endsSoonDays &&
      reachesShare(left, granted, riskLimits.leftAtEnd) && {
        kind: "ends-with-much-left",
        amount: left,
        days: daysLeft,
      },
    granted > 0 &&
      elapsed >= 0 &&
      elapsed < 100 &&
      spent - elapsed >= riskLimits.apart && { kind: "ahead-of-time", percent: spent, elapsed },
    comparable && elapsed - spent >= riskLimits.apart && { kind: "behind-time", percent: spent, elapsed },
  ];
}

/** The part of the whole in whole per cent, rounded down; 0 of nothing. */
function percentBetween(part: number, whole: number): number {
  return whole > 0 ? Math.floor((part * 100) / whole) : 0;
}

/** Is more granted of the item than is appropriated to it? By how much, in cents; undefined when it is not, or unknown. */
export function overcommitted(appropriation: Cents | null, granted: Cents): Cents | undefined {
  return appropriation !== null && granted > appropriation ? granted - appropriation : undefined;
}

/** The order of the list: the gravest reason first, then the more reasons, then the larger sum at stake. */
export function byGravity<T extends { risks: readonly Risk[]; left: Cents; id: string }>(a: T, b: T): number {
  const first = ({ risks }: T) => riskKinds.indexOf(risks[0]?.kind ?? "behind-time");
  return first(a) - first(b) || b.risks.length - a.risks.length || b.left - a.left || (a.id < b.id ? -1 : 1);
}
