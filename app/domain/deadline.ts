import type { Instant } from "./day";
import { inTime } from "./states";

/** When a request began to arrive, where that is known, and when all of it was here. */
export type Arrival = { beganAt?: Instant | null; receivedAt: Instant };

/**
 * `in-time`: all of it was here by the deadline. `crossed`: its first part was, its last part was not.
 * `late`: none of it was.
 */
export type Timeliness = "in-time" | "crossed" | "late";

/**
 * On which side of the deadline did it arrive? A message has arrived when the authority has it in its
 * system so that it can be handled (13/2003 § 10), that is whole; one that crossed the deadline is kept,
 * and an official decides whether it is taken as timely. Seconds count, as in `inTime`.
 */
export function timeliness({ beganAt, receivedAt }: Arrival, closesAt: Instant): Timeliness {
  if (inTime(receivedAt, closesAt)) return "in-time";
  return beganAt && inTime(beganAt, closesAt) ? "crossed" : "late";
}
