import type { Instant } from "~/domain/day";

/** Answers the present instant, in UTC. Time reaches every command and page from here alone. */
export type Clock = () => Instant;

export const systemClock: Clock = () => new Date().toISOString();

/** A clock that is set to `start` now and goes on from there: for demonstrations and tests. */
export function clockFrom(start: Instant): Clock {
  const ahead = Date.parse(start) - Date.now();
  return () => new Date(Date.now() + ahead).toISOString();
}
