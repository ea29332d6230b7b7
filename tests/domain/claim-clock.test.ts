import fc from "fast-check";
import { expect, test } from "vitest";
import { claimClock, claimDays } from "../../app/domain/claim/clock";
import { addDays, daysBetween } from "../../app/domain/day";

const came = "2027-08-02";

test("a claim is in time on its eightieth day and late on the next", () => {
  expect(claimClock(came, [], addDays(came, claimDays))).toMatchObject({ used: 80, left: 0, late: false });
  expect(claimClock(came, [], addDays(came, claimDays + 1))).toMatchObject({ left: -1, late: true });
  expect(claimClock(came, [], came)).toMatchObject({ used: 0, dueOn: "2027-10-21", paused: false });
});

test("the days on which the ministry waits for an answer are not counted", () => {
  const waits = [{ askedOn: "2027-08-12", answeredOn: "2027-08-22" }];
  expect(claimClock(came, waits, "2027-09-01")).toMatchObject({
    used: 20,
    pausedDays: 10,
    dueOn: "2027-10-31",
  });
});

test("while nobody has answered the clock stands still", () => {
  const waits = [{ askedOn: "2027-08-12", answeredOn: null }];
  for (const days of [0, 1, 30, 300]) {
    expect(claimClock(came, waits, addDays("2027-08-12", days))).toMatchObject({
      used: 10,
      paused: true,
      late: false,
    });
  }
});

test("days used and days of waiting are together all days, however the waits lie", () => {
  const wait = fc.tuple(fc.nat(200), fc.option(fc.nat(60), { nil: null })).map(([from, days]) => ({
    askedOn: addDays(came, from),
    answeredOn: days === null ? null : addDays(came, from + days),
  }));
  fc.assert(
    fc.property(fc.array(wait, { maxLength: 6 }), fc.nat(300), (waits, after) => {
      const today = addDays(came, after);
      const clock = claimClock(came, waits, today);
      expect(clock.used + clock.pausedDays).toBe(after);
      expect(daysBetween(today, clock.dueOn)).toBe(clock.left);
    }),
  );
});
