import { describe, expect, test } from "vitest";
import {
  decisionLimit,
  mayStillDecide,
  recoveryLimit,
  returnLimit,
  timersOf,
} from "../../app/domain/limitation";

describe("worked examples of 688/2001 §§ 28 and 29", () => {
  test("learned of on 15 May 2031: two calendar years end on 31 December 2033, two years on 15 May", () => {
    expect(decisionLimit("2031-05-15")).toEqual({ careful: "2033-05-15", last: "2033-12-31" });
  });

  test("learned of on a New Year's Eve or Day: the year of learning does not count", () => {
    expect(decisionLimit("2031-12-31")).toEqual({ careful: "2033-12-31", last: "2033-12-31" });
    expect(decisionLimit("2032-01-01").last).toBe("2034-12-31");
  });

  test("the last instalment paid on 29 February 2032: recovery ends on 28 February 2042", () => {
    expect(recoveryLimit({ lastPaidOn: "2032-02-29", useEndsOn: null })).toBe("2042-02-28");
    expect(returnLimit("2032-02-29")).toBe("2042-02-28");
  });

  test("where a use of property was set, the ten years run from its end", () => {
    expect(recoveryLimit({ lastPaidOn: "2032-02-29", useEndsOn: "2040-06-30" })).toBe("2050-06-30");
  });

  test("while nothing has been paid there is nothing to count from", () => {
    expect(recoveryLimit({ lastPaidOn: null, useEndsOn: null })).toBeNull();
  });
});

describe("deciding", () => {
  const facts = { learnedOn: "2031-05-15", lastPaidOn: "2023-11-01", useEndsOn: null };

  test("is in time on the last day of each limit, and not on the day after", () => {
    const early = { ...facts, lastPaidOn: "2030-01-01" };
    expect(mayStillDecide("2033-12-31", early, true)).toEqual({ ok: true });
    expect(mayStillDecide("2034-01-01", early, true)).toMatchObject({
      because: "two-years-gone",
      last: "2033-12-31",
    });
    expect(mayStillDecide("2033-11-01", facts, true)).toEqual({ ok: true });
    expect(mayStillDecide("2033-11-02", facts, true)).toMatchObject({
      because: "ten-years-gone",
      last: "2033-11-01",
    });
  });

  test("on suspension is not bound by the ten years", () => {
    expect(mayStillDecide("2033-11-02", facts, false)).toEqual({ ok: true });
  });
});

test("the timers count the days that are left", () => {
  const facts = { learnedOn: "2031-05-15", lastPaidOn: "2031-01-01", useEndsOn: null };
  expect(timersOf("2033-12-30", facts, true)).toMatchObject({
    carefulLeft: -229,
    lastLeft: 1,
    ten: "2041-01-01",
  });
});
