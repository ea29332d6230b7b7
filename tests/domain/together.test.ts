import { describe, expect, test } from "vitest";
import { type Seen, togetherIn, type Writer } from "../../app/domain/together";

const now = "2026-11-23T12:00:00.000Z";
const minutesAgo = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString();

const aino = { personId: "aino", name: "Aino Demo" };
const vaino = { personId: "vaino", name: "Väinö Demo" };
const seen = (who: typeof aino, version: number, minutes: number, sectionId = "project"): Seen => ({
  ...{ sectionId, ...who, version },
  seenAt: minutesAgo(minutes),
});
const wrote = (who: typeof aino, field: string, version: number): Writer => ({
  ...{ field, version, ...who },
  savedAt: minutesAgo(100 - version),
});
const told = (visits: Seen[], writers: Writer[] = []) =>
  togetherIn("project", { writers, seen: visits, me: "aino", now });

describe("who has the section open", () => {
  test("are others, to the minute within ten, the latest first", () => {
    const liisa = { personId: "liisa", name: "Liisa Demo" };
    expect(told([seen(aino, 1, 1), seen(vaino, 1, 10), seen(liisa, 1, 2)]).open).toEqual([
      { name: "Liisa Demo", at: minutesAgo(2) },
      { name: "Väinö Demo", at: minutesAgo(10) },
    ]);
    expect(told([{ ...seen(vaino, 1, 10), seenAt: "2026-11-23T11:49:59.999Z" }]).open).toEqual([]);
  });

  test("is told of this section alone", () => {
    expect(told([seen(vaino, 1, 1, "budget")]).open).toEqual([]);
  });
});

describe("what has changed since one last saw the section", () => {
  const writers = [
    wrote(vaino, "project.name", 3),
    wrote(vaino, "project.need", 4),
    wrote(aino, "project.goals", 5),
    wrote(vaino, "budget.grant", 6),
    wrote(vaino, "project.rows", 7),
    wrote(vaino, "project.staff.rows", 8),
  ];

  test("is what others have written in later versions, not what one wrote oneself nor the rows of a table", () => {
    expect(told([seen(aino, 3, 60)], writers).changed.map(({ field }) => field)).toEqual(["project.need"]);
    expect(told([seen(aino, 4, 60)], writers).changed).toEqual([]);
  });

  test("is nothing in a section that one has never opened", () => {
    expect(told([seen(vaino, 3, 60), seen(aino, 1, 60, "budget")], writers).changed).toEqual([]);
  });

  test("who saved last is told, oneself too", () => {
    expect(told([], writers).saved).toEqual({ name: "Aino Demo", at: minutesAgo(95) });
    expect(told([]).saved).toBeNull();
  });
});
