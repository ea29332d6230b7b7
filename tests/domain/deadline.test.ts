import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantAt } from "../../app/domain/day";
import { timeliness } from "../../app/domain/deadline";

const later = (instant: string, seconds: number) =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();

/** The days on which the clocks are moved, and the hours around the move. */
const deadlines = [
  instantAt("2027-01-05", "16:15"),
  instantAt("2026-10-25", "16:15"),
  "2026-10-25T00:30:00.000Z",
  "2026-10-25T01:30:00.000Z",
  instantAt("2027-03-28", "16:15"),
  "2027-03-28T01:00:00.000Z",
];

describe.each(deadlines)("a deadline at %s", (closesAt) => {
  test.each([
    [-1, -1, "in-time"],
    [-1, 0, "in-time"],
    [0, 0, "in-time"],
    [0, 0.999, "in-time"],
    [-1, 1, "crossed"],
    [0, 1, "crossed"],
    [0.999, 1, "crossed"],
    [1, 1, "late"],
    [1, 300, "late"],
  ] as const)("begun %d s and whole %d s after it is %s", (began, whole, verdict) => {
    const arrival = { beganAt: later(closesAt, began), receivedAt: later(closesAt, whole) };
    expect(timeliness(arrival, closesAt)).toBe(verdict);
  });

  test("without the beginning, only what is here whole is in time", () => {
    expect(timeliness({ receivedAt: closesAt }, closesAt)).toBe("in-time");
    expect(timeliness({ beganAt: null, receivedAt: later(closesAt, 1) }, closesAt)).toBe("late");
  });
});

test("arriving earlier never makes it worse, and what crosses began in time and ended too late", () => {
  const order = ["in-time", "crossed", "late"];
  const around = fc.integer({ min: -4000, max: 4000 }).map((tenths) => tenths / 10);
  fc.assert(
    fc.property(
      fc.constantFrom(...deadlines),
      around,
      fc.nat(400),
      fc.nat(400),
      (closesAt, began, took, earlier) => {
        const arrived = (start: number, end: number) =>
          timeliness({ beganAt: later(closesAt, start), receivedAt: later(closesAt, end) }, closesAt);
        const verdict = arrived(began, began + took);
        expect(verdict === "crossed").toBe(began < 1 && began + took >= 1);
        expect(verdict === "in-time").toBe(began + took < 1);
        expect(order.indexOf(arrived(began - earlier, began + took))).toBeLessThanOrEqual(
          order.indexOf(verdict),
        );
      },
    ),
  );
});
