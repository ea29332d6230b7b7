/** A calendar day in Finland, `YYYY-MM-DD`. */
export type Day = string;
/** A calendar month, `YYYY-MM`. */
export type Month = string;
/** A moment in UTC, as `toISOString()` writes it: `2026-03-07T13:15:00.000Z`. */
export type Instant = string;
/** As much of a day as a source tells: `2023`, `2023-06` or `2023-06-16`. */
export type PartialDay = string;

export type NotDay = "empty" | "not-a-day" | "ambiguous" | "two-digit-year" | "no-such-day";
export type DayVerdict = { ok: true; value: Day } | { ok: false; because: NotDay };

export type NotMonth = "empty" | "not-a-month" | "two-digit-year" | "no-such-month";
export type MonthVerdict = { ok: true; value: Month } | { ok: false; because: NotMonth };

export type PartialDayVerdict = { ok: true; value: PartialDay } | { ok: false; because: NotDay };

/** Wall-clock time in Finland. */
export type HelsinkiTime = { day: Day; hour: number; minute: number; second: number };

const MILLISECONDS_A_DAY = 86_400_000;

const MONTHS = [
  ["tammikuu", "januari", "january"],
  ["helmikuu", "februari", "february"],
  ["maaliskuu", "mars", "march"],
  ["huhtikuu", "april"],
  ["toukokuu", "maj", "may"],
  ["kesäkuu", "juni", "june"],
  ["heinäkuu", "juli", "july"],
  ["elokuu", "augusti", "august"],
  ["syyskuu", "september"],
  ["lokakuu", "oktober", "october"],
  ["marraskuu", "november"],
  ["joulukuu", "december"],
];

const ISO_DAY = /^(\d{4})-(\d\d?)-(\d\d?)$/;
const DOTTED_DAY = /^(\d\d?)\. ?(\d\d?)\. ?(\d{4}|\d\d)$/;
const NAMED_DAY = /^(\d\d?)\.? (\p{L}+) (\d{4}|\d\d)$/u;
const SLASHED_DAY = /^(\d\d?)\/(\d\d?)\/(\d{4}|\d\d)$/;

/**
 * Which day did the person write? Reads `7.3.2026`, `2026-03-07` and the day with the month's name
 * in Finnish, Swedish or English. `7/3/2026` is `ambiguous`: March to some, July to others.
 */
export function parseDay(text: string): DayVerdict {
  const tidy = tidied(text);
  if (tidy === "") return { ok: false, because: "empty" };

  const [, isoYear = "", isoMonth = "", isoDay = ""] = ISO_DAY.exec(tidy) ?? [];
  if (isoYear) return existing(isoYear, isoMonth, isoDay);

  const written = DOTTED_DAY.exec(tidy) ?? NAMED_DAY.exec(tidy) ?? SLASHED_DAY.exec(tidy);
  const [, first = "", second = "", year = ""] = written ?? [];
  const month = monthNumber(second);
  if (!written || month === undefined) return { ok: false, because: "not-a-day" };
  if (year.length === 2) return { ok: false, because: "two-digit-year" };
  if (!tidy.includes("/")) return existing(year, month, first);

  if (Number(first) <= 12 && Number(second) <= 12) return { ok: false, because: "ambiguous" };
  return Number(second) > 12 ? existing(year, first, second) : existing(year, second, first);
}

/** Which month did the person write? Reads `3/2026`, `3.2026`, `2026-03`, `maaliskuu 2026`, `mars 2026`. */
export function parseMonth(text: string): MonthVerdict {
  const tidy = tidied(text);
  if (tidy === "") return { ok: false, because: "empty" };

  const [, isoYear, isoMonth] = /^(\d{4})-(\d\d?)$/.exec(tidy) ?? [];
  const written = /^(\d\d?) ?[/.] ?(\d{4}|\d\d)$/.exec(tidy) ?? /^(\p{L}+) (\d{4}|\d\d)$/u.exec(tidy);
  const [, word = isoMonth, year = isoYear] = written ?? [];
  const month = word && monthNumber(word);
  if (!month || !year) return { ok: false, because: "not-a-month" };
  if (year.length === 2) return { ok: false, because: "two-digit-year" };

  const value = `${year}-${month.padStart(2, "0")}`;
  return isPartialDay(value) ? { ok: true, value } : { ok: false, because: "no-such-month" };
}

/** Which year, month or day did the person write? Reads `2023`, and all that `parseMonth` and `parseDay` read. */
export function parsePartialDay(text: string): PartialDayVerdict {
  const tidy = tidied(text);
  if (/^[1-9]\d{3}$/.test(tidy)) return { ok: true, value: tidy };
  const day = parseDay(tidy);
  if (day.ok || day.because !== "not-a-day") return day;
  const month = parseMonth(tidy);
  if (month.ok) return month;
  return { ok: false, because: month.because === "no-such-month" ? "no-such-day" : "not-a-day" };
}

/** Is this a year, a month or a day that exists, in the form `2023`, `2023-06` or `2023-06-16`? */
export function isPartialDay(value: unknown): value is PartialDay {
  if (typeof value !== "string" || !/^[1-9]\d{3}(-\d\d){0,2}$/.test(value)) return false;
  const firstDay = value + "-01-01".slice(value.length - "2023".length);
  const time = Date.parse(firstDay);
  return !Number.isNaN(time) && toDay(time) === firstDay; // 30 February parses, as 2 March
}

/** The first day of what is known: `2023` begins on 2023-01-01. */
export function firstDayOf(partial: PartialDay): Day {
  return partial + "-01-01".slice(partial.length - "2023".length);
}

/** The last day of what is known: `2023` ends on 2023-12-31. */
export function lastDayOf(partial: PartialDay): Day {
  const months = [12, 1][partial.split("-").length - 1];
  return months ? addDays(addMonths(firstDayOf(partial), months), -1) : partial;
}

/** The clock on the wall in Finland at this instant; parts of a second are dropped. */
export function helsinkiTime(instant: Instant): HelsinkiTime {
  const wall = wallClock(Date.parse(instant));
  const [day = "", time = ""] = new Date(wall).toISOString().split("T");
  const [hour = 0, minute = 0, second = 0] = time.slice(0, 8).split(":").map(Number);
  return { day, hour, minute, second };
}

/** The day it is in Finland at this instant. */
export function helsinkiDay(instant: Instant): Day {
  return helsinkiTime(instant).day;
}

/**
 * The instant when clocks in Finland show this day and time (`16:15`). In spring an hour is
 * missing: a time within it moves forward by an hour. In autumn an hour comes twice: the first counts.
 */
export function instantAt(day: Day, time: string, seconds = 0): Instant {
  const wall = Date.parse(`${day}T${time}:00Z`) + seconds * 1000;
  const candidates = [wall - MILLISECONDS_A_DAY, wall + MILLISECONDS_A_DAY].map(
    (near) => wall - offset(near),
  );
  const found = candidates.find((candidate) => wallClock(candidate) === wall);
  return new Date(found ?? Math.max(...candidates)).toISOString();
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return toDay(Date.parse(day) + days * MILLISECONDS_A_DAY);
}

/** How many days lie between the two; negative when the second comes first. */
export function daysBetween(first: Day, last: Day): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / MILLISECONDS_A_DAY);
}

/** How many months the later month is after the first; negative when it is earlier. */
export function monthsBetween(first: Month, last: Month): number {
  const count = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return count(last) - count(first);
}

/** The same day so many months later; the last of the month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(wanted, date.getUTCDate()));
  return toDay(date.getTime());
}

/** Every calendar year that the days from first to last touch; none when last comes before first. */
export function yearsBetween(first: Day, last: Day): number[] {
  if (last < first) return [];
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function tidied(text: string): string {
  return text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

/** `3` and `maaliskuuta` are both "3"; a word that names no month is undefined. */
function monthNumber(word: string): string | undefined {
  if (/^\d/.test(word)) return word;
  const index = MONTHS.findIndex((names) => names.includes(word.replace(/kuuta$/, "kuu")));
  return index < 0 ? undefined : String(index + 1);
}

function existing(year: string, month: string, day: string): DayVerdict {
  const value = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isPartialDay(value) ? { ok: true, value } : { ok: false, because: "no-such-day" };
}

function toDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}

const helsinki = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Helsinki",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** What clocks in Finland show, as if it were UTC, in milliseconds of whole seconds. */
function wallClock(time: number): number {
  const second = Math.floor(time / 1000) * 1000;
  return second + offset(second);
}

const hour = 3_600_000;
const offsets = new Map<number, number>();

/** How far clocks in Finland are ahead of UTC at this whole second: they are changed on whole hours of UTC. */
function offset(time: number): number {
  const asked = Math.floor(time / hour);
  const known = offsets.get(asked) ?? shown(asked * hour) - asked * hour;
  if (offsets.size > 1000) offsets.clear();
  offsets.set(asked, known);
  return known;
}

/** The same as the calendar of the machine tells it, which takes its time. */
function shown(time: number): number {
  const parts = helsinki.formatToParts(time).map(({ type, value }) => [type, value]);
  const { year, month, day, hour, minute, second } = Object.fromEntries(parts);
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
