import type { CallContent } from "./call-content";
import { addDays, type Day, daysBetween, helsinkiTime } from "./day";
import { isWorkingDay } from "./working-day";

export type Advice =
  | { about: "opensAt" | "closesAt"; because: "friday" | "next-to-days-off" | "day-off" }
  | { about: "closesAt"; because: "not-at-16-15" }
  | { about: "closesAt"; because: "short"; days: number };

/** Six weeks: what grant-giving authorities in Finland leave for writing an application. */
const enoughDays = 42;
const friday = 5;

/**
 * What practice advises on the times of a call, and what never keeps it from being published: opening and
 * closing on a working day that neither is a Friday nor lies next to days off, so that help is at hand when
 * something breaks; closing at 16.15, when offices close; and six weeks in between.
 */
export function adviceOn({ opensAt, closesAt }: Pick<CallContent, "opensAt" | "closesAt">): Advice[] {
  const opens = opensAt && helsinkiTime(opensAt);
  const closes = closesAt && helsinkiTime(closesAt);
  const days = opens && closes ? daysBetween(opens.day, closes.day) : enoughDays;
  return [
    ...(opens ? onDay("opensAt", opens.day) : []),
    ...(closes ? onDay("closesAt", closes.day) : []),
    ...(closes && !(closes.hour === 16 && closes.minute === 15)
      ? [{ about: "closesAt", because: "not-at-16-15" } as const]
      : []),
    ...(days >= 0 && days < enoughDays ? [{ about: "closesAt", because: "short", days } as const] : []),
  ];
}

function onDay(about: "opensAt" | "closesAt", day: Day): Advice[] {
  if (!isWorkingDay(day)) return [{ about, because: "day-off" }];
  if (new Date(day).getUTCDay() === friday) return [{ about, because: "friday" }];
  const alone = isWorkingDay(addDays(day, -1)) && isWorkingDay(addDays(day, 1));
  return alone ? [] : [{ about, because: "next-to-days-off" }];
}
