import { addDays, type Day, daysBetween } from "../day";

/** A claim is to be paid in full no later than so many days after it came (Regulation (EU) 2021/1060 Article 74(1)(b)). */
export const claimDays = 80;

/** The ministry waits for an answer from the day of asking to the day of the answer; still, when there is none. */
export type Waiting = { askedOn: Day; answeredOn: Day | null };

/** Where the time of a claim stands. Days are whole Helsinki days; while it is paused, `dueOn` moves with today. */
export type ClaimClock = {
  used: number;
  paused: boolean;
  pausedDays: number;
  dueOn: Day;
  /** Days left; negative when it is late. */
  left: number;
  late: boolean;
};

/**
 * How much of the time for paying a claim is used `today`. The day on which the claim came is not counted, and
 * neither are the days on which the ministry waits for what is missing. Waits that overlap count once.
 */
export function claimClock(submittedOn: Day, waits: readonly Waiting[], today: Day): ClaimClock {
  let pausedDays = 0;
  let reached = submittedOn;
  for (const { askedOn, answeredOn } of [...waits].sort((a, b) => (a.askedOn < b.askedOn ? -1 : 1))) {
    const from = later(askedOn, reached);
    const to = answeredOn !== null && answeredOn < today ? answeredOn : today;
    if (to <= from) continue;
    pausedDays += daysBetween(from, to);
    reached = to;
  }
  const paused = waits.some(({ answeredOn }) => answeredOn === null);
  const used = Math.max(0, daysBetween(submittedOn, today) - pausedDays);
  const left = claimDays - used;
  return {
    ...{ used, paused, pausedDays, left },
    dueOn: addDays(submittedOn, claimDays + pausedDays),
    late: left < 0,
  };
}

function later(one: Day, other: Day): Day {
  return one.localeCompare(other) > 0 ? one : other;
}
