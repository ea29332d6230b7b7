import { describe, expect, test } from "vitest";
import { endOfLimit, isWorkingDay } from "../../app/domain/working-day";

describe("a time limit ends on a working day", () => {
  test.each([
    ["2026-11-23", "2026-12-23", "a Wednesday stays"],
    ["2026-11-24", "2026-12-28", "Christmas Eve, Christmas and the weekend after it"],
    ["2026-11-06", "2026-12-07", "Independence Day on a Sunday"],
    ["2027-02-24", "2027-03-30", "Good Friday to Easter Monday"],
    ["2027-05-26", "2027-06-28", "Midsummer Eve and the weekend"],
    ["2027-04-06", "2027-05-07", "Ascension Day"],
    ["2026-04-01", "2026-05-04", "May Day and the weekend"],
    ["2026-12-02", "2027-01-04", "New Year's Day and the weekend"],
    ["2026-12-07", "2027-01-07", "Epiphany"],
    ["2026-12-01", "2026-12-31", "New Year's Eve is a working day"],
  ])("30 days from %s end on %s: %s", (served, last) => {
    expect(endOfLimit(served, 30)).toBe(last);
  });

  test("the day of service itself is not counted", () => {
    expect(endOfLimit("2026-11-23", 1)).toBe("2026-11-24");
  });
});

test.each(["2024-03-29", "2025-04-18", "2026-04-03", "2027-03-26", "2038-04-23"])(
  "%s is Good Friday",
  (day) => {
    expect(isWorkingDay(day)).toBe(false);
  },
);

test.each(["2024-04-01", "2025-04-21", "2026-04-06", "2027-03-29", "2038-04-26"])(
  "%s is Easter Monday, and the day after it is a working day",
  (day) => {
    expect(isWorkingDay(day)).toBe(false);
    expect(isWorkingDay(`${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, "0")}`)).toBe(true);
  },
);
