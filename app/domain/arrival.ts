import type { Instant } from "./day";
import { type Arrival, timeliness } from "./deadline";
import { fewestReasonWords, longestReasons } from "./statement";
import type { ApplicationState } from "./states";
import { wordsIn } from "./words-in";

/** How an official has taken an arrival that crossed the deadline. */
export type ArrivalRuling = { timely: boolean; reasons: string; ruledAt: Instant; ruledByName: string };

/** How the arrival stands: what crossed the deadline waits for a ruling, and is then taken as the ruling says. */
export type ArrivalStanding = "in-time" | "not-ruled" | "taken-as-timely" | "taken-as-late";

/** In time, or across the deadline and ruled on so or not at all. */
export function arrivalStanding(
  arrival: Arrival,
  closesAt: Instant,
  ruling: { timely: boolean } | undefined,
): ArrivalStanding {
  if (timeliness(arrival, closesAt) !== "crossed") return "in-time";
  if (!ruling) return "not-ruled";
  return ruling.timely ? "taken-as-timely" : "taken-as-late";
}

export type RuleVerdict =
  | { ok: true }
  | { ok: false; because: "not-crossed" | "settled" | "too-few-words" | "too-long" };

type RuleFacts = { state: ApplicationState; arrival: Arrival; closesAt: Instant };

/**
 * May an official say whether it arrived in time? Of what crossed the deadline, until it is decided, and
 * with reasons: what began before the deadline and was whole after it is a question for people (13/2003
 * § 10).
 */
export function mayRule(reasons: string, { state, arrival, closesAt }: RuleFacts): RuleVerdict {
  if (timeliness(arrival, closesAt) !== "crossed") return { ok: false, because: "not-crossed" };
  if (["proposed", "decided", "withdrawn"].includes(state)) return { ok: false, because: "settled" };
  if (wordsIn(reasons) < fewestReasonWords) return { ok: false, because: "too-few-words" };
  return [...reasons].length > longestReasons ? { ok: false, because: "too-long" } : { ok: true };
}
