import type { Instant } from "./day";

/** Which version of a section somebody has last had open, and when. */
export type Seen = { sectionId: string; personId: string; name: string; version: number; seenAt: Instant };

/** Who last wrote a field, when, and in which version. */
export type Writer = { field: string; version: number; personId: string; name: string; savedAt: Instant };

/** What somebody who opens a section is told of the others. */
export type Together = {
  /** Others who have had it open within ten minutes, the latest first. */
  open: { name: string; at: Instant }[];
  /** Who saved something in it last, oneself included. */
  saved: { name: string; at: Instant } | null;
  /** The fields that others have changed since one had it open; of a section never opened, none. */
  changed: { field: string; name: string; at: Instant }[];
};

const lately = 10 * 60_000;

/** What the person `me` is told of the section's other writers at `now`. Nobody is ever kept out of it. */
export function togetherIn(
  sectionId: string,
  { writers, seen, me, now }: { writers: Iterable<Writer>; seen: Seen[]; me: string; now: Instant },
): Together {
  const here = seen.filter((visit) => visit.sectionId === sectionId);
  const mine = here.find(({ personId }) => personId === me);
  const written = [...writers].filter(
    ({ field }) => field.startsWith(`${sectionId}.`) && !field.endsWith(".rows"),
  );
  const last = written.reduce<Writer | undefined>(
    (latest, writer) => (latest && latest.version >= writer.version ? latest : writer),
    undefined,
  );
  return {
    open: here
      .filter(({ personId, seenAt }) => personId !== me && Date.parse(now) - Date.parse(seenAt) <= lately)
      .map(({ name, seenAt }) => ({ name, at: seenAt }))
      .sort((one, other) => other.at.localeCompare(one.at)),
    saved: last ? { name: last.name, at: last.savedAt } : null,
    changed: mine
      ? written
          .filter(({ version, personId }) => version > mine.version && personId !== me)
          .map(({ field, name, savedAt }) => ({ field, name, at: savedAt }))
      : [],
  };
}
