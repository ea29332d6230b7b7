import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileChanges, groupVersions, readPair, type StoredVersion } from "../../app/domain/versions";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 10, minute)).toISOString();
const saved = (version: number, minute: number, who = "aino", section = "project"): StoredVersion => ({
  version,
  savedAt: at(minute),
  savedBy: { id: who, name: who },
  sections: [section],
});
const versionsOf = (groups: { version: number }[]) => groups.map(({ version }) => version);

describe("saves that people remember as one", () => {
  test("are those of one person in one section, each within ten minutes of the one before", () => {
    const groups = groupVersions([saved(1, 0), saved(2, 10), saved(3, 20), saved(4, 31)], []);
    expect(groups).toMatchObject([
      { version: 3, saves: 3, since: at(0), savedAt: at(20) },
      { version: 4, saves: 1, since: at(31) },
    ]);
  });

  test("end where somebody else writes, and where the section changes", () => {
    const mixed = [saved(1, 0), saved(2, 1, "eino"), saved(3, 2), saved(4, 3, "aino", "budget")];
    expect(versionsOf(groupVersions(mixed, []))).toEqual([1, 2, 3, 4]);
  });

  test("end where the application was submitted", () => {
    const received = [{ version: 1, receivedAt: at(1), receiptNumber: "HS-2026-0001-AAAAAA" }];
    const groups = groupVersions([saved(1, 0), saved(2, 2)], received);
    expect(groups).toMatchObject([
      { version: 1, received },
      { version: 2, received: [] },
    ]);
  });
});

test("grouping loses no save, whatever came in what order", () => {
  const one = fc.record({
    minute: fc.integer({ min: 0, max: 59 }),
    who: fc.constantFrom("aino", "eino"),
    section: fc.constantFrom("project", "budget"),
  });
  fc.assert(
    fc.property(
      fc.array(one, { maxLength: 30 }),
      fc.array(fc.integer({ min: 1, max: 30 })),
      (given, sent) => {
        const minutes = given.map(({ minute }) => minute).sort((a, b) => a - b);
        const all = given.map(({ who, section }, index) =>
          saved(index + 1, minutes[index] ?? 0, who, section),
        );
        const received = [...new Set(sent)].map((version) => ({
          version,
          receivedAt: at(0),
          receiptNumber: `${version}`,
        }));
        const groups = groupVersions(all, received);
        expect(groups.reduce((sum, { saves }) => sum + saves, 0)).toBe(all.length);
        expect(groups.at(-1)?.version).toBe(all.at(-1)?.version);
        for (const { version } of received.filter((one) => one.version <= all.length)) {
          expect(versionsOf(groups)).toContain(version);
        }
      },
    ),
  );
});

test("a pair is read in either order, and only when both versions are there", () => {
  expect(readPair({ from: "3", to: "9" }, [0, 3, 9])).toEqual({ from: 3, to: 9 });
  expect(readPair({ from: "9", to: "3" }, [0, 3, 9])).toEqual({ from: 3, to: 9 });
  expect(readPair({ from: "0", to: "3" }, [0, 3])).toEqual({ from: 0, to: 3 });
  for (const [from, to] of [
    ["3", "3"],
    ["3", "4"],
    ["3", null],
    ["3", "-1"],
    ["3", "x"],
    [null, null],
  ] as const) {
    expect(readPair({ from, to }, [0, 3, 9]), `${from} ${to}`).toBeUndefined();
  }
});

test("a file was added or removed between two versions, or is not told", () => {
  const file = (name: string, version: number, removedVersion: number | null = null) => ({
    ...{ field: "attachments.plan", name, version, removedVersion },
  });
  const files = [file("old.pdf", 1), file("gone.pdf", 2, 5), file("new.pdf", 4), file("brief.pdf", 4, 5)];
  expect(fileChanges(files, { from: 3, to: 6 })).toEqual([
    { field: "attachments.plan", name: "gone.pdf", change: "removed" },
    { field: "attachments.plan", name: "new.pdf", change: "added" },
  ]);
});
