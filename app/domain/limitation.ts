import { addMonths, type Day, daysBetween } from "./day";

/**
 * Until when suspension and recovery may be decided on (688/2001 § 28(1)): without delay, and within two
 * calendar years of the day when the authority learned of the ground. Calendar years are counted whole, so
 * the last day is 31 December of the second year after that of learning. `careful` is the day two years
 * after learning: a decision by then is in time however the words are read.
 */
export function decisionLimit(learnedOn: Day): { careful: Day; last: Day } {
  return { careful: addMonths(learnedOn, 24), last: `${Number(learnedOn.slice(0, 4)) + 2}-12-31` };
}

const tenYears = 120;

/**
 * The last day on which recovery may be decided on (§ 28(2)): ten years from the payment of the last
 * instalment, or from the end of the use of property where one was set (§ 13). Null while nothing is paid.
 */
export function recoveryLimit({
  lastPaidOn,
  useEndsOn,
}: {
  lastPaidOn: Day | null;
  useEndsOn: Day | null;
}): Day | null {
  const from = useEndsOn ?? lastPaidOn;
  return from && addMonths(from, tenYears);
}

/** The last day of the duty to return money of one's own accord (§ 29): ten years from the last instalment. */
export function returnLimit(lastPaidOn: Day): Day {
  return addMonths(lastPaidOn, tenYears);
}

export type LimitationFacts = { learnedOn: Day; lastPaidOn: Day | null; useEndsOn: Day | null };
export type LimitationVerdict =
  | { ok: true }
  | { ok: false; because: "two-years-gone" | "ten-years-gone"; last: Day };

/** May suspension or recovery still be decided on, on this day? The ten years bind recovery alone. */
export function mayStillDecide(on: Day, facts: LimitationFacts, recovers: boolean): LimitationVerdict {
  const { last } = decisionLimit(facts.learnedOn);
  if (on > last) return { ok: false, because: "two-years-gone", last };
  const ten = recovers ? recoveryLimit(facts) : null;
  if (ten && on > ten) return { ok: false, because: "ten-years-gone", last: ten };
  return { ok: true };
}

/** The timers of a case for its page and the list: days left to each last day, negative when gone. */
export function timersOf(today: Day, facts: LimitationFacts, recovers: boolean) {
  const { careful, last } = decisionLimit(facts.learnedOn);
  const ten = recovers ? recoveryLimit(facts) : null;
  return {
    ...{ careful, carefulLeft: daysBetween(today, careful), last, lastLeft: daysBetween(today, last) },
    ten,
    tenLeft: ten ? daysBetween(today, ten) : null,
  };
}
