import type { CallPhase } from "./states";

/** A municipality holds that a figure of a call is wrong; an officer upholds the figure or corrects it. */
export const contestStates = ["open", "upheld", "corrected"] as const;
export type ContestState = (typeof contestStates)[number];

/** The longest reasons and source, in characters; no municipality has so many people. */
export const contestLimits = { reasons: 4000, source: 200, people: 10_000_000 } as const;

/** Under which table a number corrected by this decision is known. */
export function tableOfDecision(number: string): string {
  return `TEM ${number}`;
}

/** The decision that a known number comes from; undefined when it was published. */
export function decisionOfTable(table: string): string | undefined {
  return /^TEM (LUKU-\S+)$/.exec(table)?.[1];
}

/** A figure counts until its call has been decided. */
const figuresCount: readonly CallPhase[] = ["upcoming", "open", "closed"];

export type MayContest = { ok: true } | { ok: false; because: "not-now" | "unknown-day" | "already-open" };

/**
 * May a municipality contest the figure of the day? While the call has not been decided, for a day on which
 * its condition is judged, and once at a time.
 */
export function mayContest(
  day: string,
  { phase, days, openDays }: { phase: CallPhase; days: string[]; openDays: string[] },
): MayContest {
  if (!figuresCount.includes(phase)) return { ok: false, because: "not-now" };
  if (!days.includes(day)) return { ok: false, because: "unknown-day" };
  return openDays.includes(day) ? { ok: false, because: "already-open" } : { ok: true };
}

export type MayDecideContest = { ok: true } | { ok: false; because: "already-decided" | "not-now" };

/** May the contest be decided so? Once; and a figure is corrected only while it still counts in its call. */
export function mayDecideContest(
  outcome: Exclude<ContestState, "open">,
  { state, phase }: { state: ContestState; phase: CallPhase },
): MayDecideContest {
  if (state !== "open") return { ok: false, because: "already-decided" };
  if (outcome === "corrected" && !figuresCount.includes(phase)) return { ok: false, because: "not-now" };
  return { ok: true };
}

/** A whole number of people as it is typed, `31 250`; undefined when it is none. */
export function readPeople(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f]/g, "");
  const grouped = /^\d{1,3}([.,]\d{3})+$/.test(bare) ? bare.replace(/[.,]/g, "") : bare;
  if (!/^\d{1,8}$/.test(grouped)) return undefined;
  const people = Number(grouped);
  return people <= contestLimits.people ? people : undefined;
}
