import type { CallContent } from "./call-content";
import { addMonths, type Day, helsinkiTime, type Instant, instantAt } from "./day";

/** What becomes of the dates of a call that is made from an earlier one. */
export const copiedDates = ["empty", "next-year"] as const;
export type CopiedDates = (typeof copiedDates)[number];

/** The content of a new call made from an earlier one: everything the same, its dates empty or a year later. */
export function copyOf(content: CallContent, dates: CopiedDates): CallContent {
  const day = (on: Day | null) => (dates === "empty" || on === null ? null : addMonths(on, 12));
  const instant = (at: Instant | null) => (dates === "empty" || at === null ? null : yearLater(at));
  return {
    ...content,
    opensAt: instant(content.opensAt),
    closesAt: instant(content.closesAt),
    costsFrom: day(content.costsFrom),
    costsTo: day(content.costsTo),
  };
}

/** The same time of day by the clocks in Finland, also where summer time has come between. */
function yearLater(at: Instant): Instant {
  const { day, hour, minute, second } = helsinkiTime(at);
  const time = [hour, minute].map((part) => String(part).padStart(2, "0")).join(":");
  return instantAt(addMonths(day, 12), time, second);
}

const longest = 60;
/** Addresses beside the calls' own: no call can have them. */
const taken = ["new", "planned"];

/** The part of an address that stands for the call: its name in Finnish, made free by a number. */
export function callIdOf(name: string, used: readonly string[]): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, longest)
    .replace(/-$/, "");
  const base = plain || "haku";
  const isFree = (id: string) => !used.includes(id) && !taken.includes(id);
  let id = base;
  for (let number = 2; !isFree(id); number += 1) id = `${base}-${number}`;
  return id;
}
