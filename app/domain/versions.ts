import type { Instant } from "./day";

/** One stored version of an application: who saved it, when, and in which sections. */
export type StoredVersion = {
  version: number;
  savedAt: Instant;
  savedBy: { id: string; name: string };
  sections: string[];
};

/** A version that was received by the ministry. */
export type ReceivedVersion = { version: number; receivedAt: Instant; receiptNumber: string };

/** Successive saves of one person in one section, shown as one; the last of them is the version to compare. */
export type SaveGroup = StoredVersion & {
  /** When the first of them was saved. */
  since: Instant;
  saves: number;
  /** The receipts of what was submitted as this version. */
  received: ReceivedVersion[];
};

const together = 10 * 60_000;

/**
 * The versions as people remember them: saves of the same person in the same section, each at most ten
 * minutes after the one before, are one. A version that was submitted always ends its group, because it
 * is one to compare with. Oldest first.
 */
export function groupVersions(versions: StoredVersion[], received: ReceivedVersion[]): SaveGroup[] {
  const groups: SaveGroup[] = [];
  for (const version of [...versions].sort((a, b) => a.version - b.version)) {
    const submitted = received.filter((one) => one.version === version.version);
    const last = groups.at(-1);
    if (last && last.received.length === 0 && belongs(version, last)) {
      groups[groups.length - 1] = {
        ...version,
        since: last.since,
        saves: last.saves + 1,
        received: submitted,
      };
    } else {
      groups.push({ ...version, since: version.savedAt, saves: 1, received: submitted });
    }
  }
  return groups;
}

function belongs(version: StoredVersion, group: SaveGroup): boolean {
  return (
    version.savedBy.id === group.savedBy.id &&
    version.sections.join(" ") === group.sections.join(" ") &&
    Date.parse(version.savedAt) - Date.parse(group.savedAt) <= together
  );
}

/** Two versions to compare, the earlier first. */
export type Pair = { from: number; to: number };

/**
 * The pair that was asked for, the earlier first, when both exist; version 0 is the empty form, where
 * `known` holds it. Undefined when the address names none, one only, the same twice or one that is not there.
 */
export function readPair(
  asked: { from: string | null; to: string | null },
  known: number[],
): Pair | undefined {
  const numbers = [asked.from, asked.to].map((text) => (/^\d{1,9}$/.test(text ?? "") ? Number(text) : -1));
  const [from = -1, to = -1] = numbers.sort((a, b) => a - b);
  return from !== to && known.includes(from) && known.includes(to) ? { from, to } : undefined;
}

/** A file of the application, and the versions in which it came and went. */
export type VersionedFile = { field: string; name: string; version: number; removedVersion: number | null };

export type FileChange = { field: string; name: string; change: "added" | "removed" };

/** The files that came or went between the two versions; one that came and went between them is not told. */
export function fileChanges(files: VersionedFile[], { from, to }: Pair): FileChange[] {
  const there = ({ version, removedVersion }: VersionedFile, at: number) =>
    version <= at && (removedVersion === null || removedVersion > at);
  return files.flatMap((file): FileChange[] => {
    const [before, after] = [there(file, from), there(file, to)];
    if (before === after) return [];
    return [{ field: file.field, name: file.name, change: after ? "added" : "removed" }];
  });
}
