import type { CallContent } from "./call-content";
import { addDays, addMonths, helsinkiDay, helsinkiTime, type Instant, instantAt } from "./day";
import { inTime } from "./states";

/** The instants at which a call looks different, by name and in their order. */
export const moments = ["before", "opened", "last-hour", "closing", "late", "completion"] as const;
export type Moment = (typeof moments)[number];

/**
 * As whom and when a call is previewed. `moment` is one of the names, or an instant of the manager's own;
 * `asked` are the parts that a completion request asks for.
 */
export type PreviewAs = {
  moment: Moment | { at: Instant };
  municipality: string;
  /** With every field filled in by an example, or empty. */
  filled: boolean;
  asked: string[];
};

/** Vantaa, right after the call has opened, with everything filled in. */
export const usualPreview: PreviewAs = { moment: "opened", municipality: "092", filled: true, asked: [] };

const anHour = 3_600_000;
const later = (instant: Instant, milliseconds: number) =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

/** The instant that is meant. `closing` is the closing second itself, which is in time; `late` the one after. */
export function instantOf(
  moment: PreviewAs["moment"],
  { opensAt, closesAt }: { opensAt: Instant; closesAt: Instant },
): Instant {
  if (typeof moment === "object") return moment.at;
  switch (moment) {
    case "before":
      return later(opensAt, -24 * anHour);
    case "opened":
      return later(opensAt, 60_000);
    case "last-hour":
      return later(closesAt, -anHour / 2);
    case "closing":
      return closesAt;
    case "late":
      return later(closesAt, 1000);
    case "completion":
      return later(closesAt, 7 * 24 * anHour);
  }
}

/** How the application that is shown stands at the moment: being written, or returned to be completed. */
export function stateAt({ moment }: PreviewAs): "draft" | "returned" {
  return moment === "completion" ? "returned" : "draft";
}

/** The choices as they stand in an address: "late,092,empty" or "20270119T161501,049,filled". */
export function writePreviewAs({ moment, municipality, filled, asked }: PreviewAs): string {
  const when = typeof moment === "object" ? compact(moment.at) : moment;
  return [when, municipality, filled ? "filled" : "empty", ...asked].join(",");
}

/** The choices that an address holds; undefined when it is none that was written here. */
export function readPreviewAs(text: string): PreviewAs | undefined {
  const [when = "", municipality = "", filled, ...asked] = text.split(",");
  const named = moments.find((known) => known === when);
  const own = named ? undefined : fromCompact(when);
  if (!named && !own) return undefined;
  if (!/^\d{3}$/.test(municipality) || (filled !== "filled" && filled !== "empty")) return undefined;
  return { moment: named ?? { at: own ?? "" }, municipality, filled: filled === "filled", asked };
}

/** A time of Finland's without the signs that an address would have to escape. */
function compact(at: Instant): string {
  const { day, hour, minute, second } = helsinkiTime(at);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${day.replaceAll("-", "")}T${two(hour)}${two(minute)}${two(second)}`;
}

function fromCompact(text: string): Instant | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(20\d\d)(\d\d)(\d\d)T([01]\d|2[0-3])([0-5]\d)([0-5]\d)$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  if (Number.isNaN(Date.parse(date)) || addDays(date, 0) !== date) return undefined;
  return instantAt(date, `${hour}:${minute}`, Number(second));
}

/** What a call must have to be shown; of what a draft has not got yet, an assumption stands in its place. */
export type Shown = CallContent & {
  opensAt: Instant;
  closesAt: Instant;
  costsFrom: string;
  costsTo: string;
  appropriation: number;
};
export type Assumed = "times" | "costs" | "appropriation";

/**
 * The content with what is still missing assumed: open for eight weeks from tomorrow, costs of 15 months
 * from the third month after the deadline, no money. Tells what was assumed.
 */
export function assumeMissing(content: CallContent, now: Instant): { content: Shown; assumed: Assumed[] } {
  const { opensAt, closesAt } = content;
  const known = opensAt && closesAt ? { opensAt, closesAt } : undefined;
  const from = addDays(helsinkiDay(now), 1);
  const times = known ?? {
    opensAt: instantAt(from, "08:00"),
    closesAt: instantAt(addDays(from, 56), "16:15"),
  };
  const first = `${addMonths(helsinkiDay(times.closesAt), 3).slice(0, 7)}-01`;
  const { costsFrom, costsTo, appropriation } = content;
  const costs = costsFrom && costsTo ? { costsFrom, costsTo } : undefined;
  return {
    content: {
      ...content,
      ...times,
      ...(costs ?? { costsFrom: first, costsTo: addDays(addMonths(first, 15), -1) }),
      appropriation: appropriation ?? 0,
    },
    assumed: [
      ...(known ? [] : ["times" as const]),
      ...(costs ? [] : ["costs" as const]),
      ...(appropriation === null ? ["appropriation" as const] : []),
    ],
  };
}

/** When the example of a receipt was received: at the moment while the call is open, at its last second after it. */
export function receivedAt(now: Instant, { closesAt }: { closesAt: Instant }): Instant {
  return inTime(now, closesAt) ? now : closesAt;
}

/** The id by which the pages of a preview call their application, which is stored nowhere. */
export const previewId = "preview";
