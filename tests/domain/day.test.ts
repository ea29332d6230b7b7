import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  helsinkiDay,
  helsinkiTime,
  instantAt,
  isPartialDay,
  parseDay,
  parseMonth,
  parsePartialDay,
  yearsBetween,
} from "../../app/domain/day";

describe("a day is read in the ways people write it", () => {
  test.each([
    ...[
      "7.3.2026",
      "07.03.2026",
      "7. 3. 2026",
      "2026-03-07",
      "2026-3-7",
      " 7.3.2026 ",
      "7.\u00a03.\u00a02026",
    ],
    ...["7. maaliskuuta 2026", "7 mars 2026", "7 March 2026", "7 MARS 2026", "7. maaliskuu 2026"],
  ])("%j", (text) => {
    expect(parseDay(text)).toEqual({ ok: true, value: "2026-03-07" });
  });

  test.each([
    ["16/3/2026", "2026-03-16"],
    ["3/16/2026", "2026-03-16"],
    ["16/12/2026", "2026-12-16"],
    ["29.2.2024", "2024-02-29"],
    ["1. kesa\u0308kuuta 2024", "2024-06-01"],
    ["31 december 2026", "2026-12-31"],
    ["6. joulukuuta 1917", "1917-12-06"],
  ])("%j", (text, day) => {
    expect(parseDay(text)).toEqual({ ok: true, value: day });
  });

  test("every month has its name in Finnish, Swedish and English", () => {
    for (const month of Array.from({ length: 12 }, (_, index) => index)) {
      const day = new Date(Date.UTC(2026, month, 5));
      for (const locale of ["fi-FI", "sv-FI", "en-GB"]) {
        const text = day.toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
        expect(parseDay(text), text).toEqual({ ok: true, value: day.toISOString().slice(0, 10) });
      }
    }
  });

  test("a Finnish day is read back unchanged", () => {
    const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const text = `${date.getUTCDate()}.${date.getUTCMonth() + 1}.${date.getUTCFullYear()}`;
        expect(parseDay(text)).toEqual({ ok: true, value: date.toISOString().slice(0, 10) });
      }),
    );
  });
});

describe("a day that is not certain is not guessed", () => {
  test.each([
    ["", "empty"],
    ["  ", "empty"],
    ["7/3/2026", "ambiguous"],
    ["12/12/2026", "ambiguous"],
    ["7.3.26", "two-digit-year"],
    ["7/3/26", "two-digit-year"],
    ["7. maaliskuuta 26", "two-digit-year"],
    ["30.2.2026", "no-such-day"],
    ["29.2.2026", "no-such-day"],
    ["2026-02-30", "no-such-day"],
    ["31.4.2026", "no-such-day"],
    ["0.3.2026", "no-such-day"],
    ["7.13.2026", "no-such-day"],
    ["13/13/2026", "no-such-day"],
    ["7.3.0026", "no-such-day"],
    ["huomenna", "not-a-day"],
    ["7. foo 2026", "not-a-day"],
    ["7. marchta 2026", "not-a-day"],
    ["3/2026", "not-a-day"],
    ["7.3.2026 klo 16", "not-a-day"],
    ["7.3.202", "not-a-day"],
  ])("%j is %s", (text, because) => {
    expect(parseDay(text)).toEqual({ ok: false, because });
  });
});

describe("a planned month is read in the ways people write it", () => {
  test.each([
    ...["3/2026", "03/2026", "3.2026", "03.2026", "2026-03", " 3 / 2026 ", "Maaliskuu 2026"],
    ...["maaliskuu 2026", "maaliskuuta 2026", "mars 2026", "March 2026"],
  ])("%j", (text) => {
    expect(parseMonth(text)).toEqual({ ok: true, value: "2026-03" });
  });

  test.each([
    ["", "empty"],
    ["3/26", "two-digit-year"],
    ["maaliskuu 26", "two-digit-year"],
    ["13/2026", "no-such-month"],
    ["0/2026", "no-such-month"],
    ["2026-13", "no-such-month"],
    ["7.3.2026", "not-a-month"],
    ["kevät 2026", "not-a-month"],
    ["2026", "not-a-month"],
    ["maaliskuu", "not-a-month"],
  ])("%j is %s", (text, because) => {
    expect(parseMonth(text)).toEqual({ ok: false, because });
  });
});

describe("a source may tell a year, a month or a day", () => {
  test.each(["2023", "2023-06", "2023-06-16", "2024-02-29"])("%s exists", (text) => {
    expect(isPartialDay(text)).toBe(true);
  });

  test.each(["", "23", "2023-6", "2023-13", "2023-02-29", "2023-00", "0023", "2023-06-16T00:00", 2023, null])(
    "%j does not",
    (value) => {
      expect(isPartialDay(value)).toBe(false);
    },
  );
});

describe("a call closes by the clocks in Finland", () => {
  test.each([
    ["2026-03-31", "16:15", "2026-03-31T13:15:00.000Z"],
    ["2026-01-31", "16:15", "2026-01-31T14:15:00.000Z"],
    ["2026-03-29", "02:59", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"], // does not exist, becomes 4.00
    ["2026-03-29", "03:30", "2026-03-29T01:30:00.000Z"], // does not exist, becomes 4.30
    ["2026-03-29", "04:00", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25", "02:59", "2026-10-24T23:59:00.000Z"],
    ["2026-10-25", "03:00", "2026-10-25T00:00:00.000Z"], // comes twice: the first
    ["2026-10-25", "03:59", "2026-10-25T00:59:00.000Z"], // comes twice: the first
    ["2026-10-25", "04:00", "2026-10-25T02:00:00.000Z"],
    ["2026-10-25", "00:00", "2026-10-24T21:00:00.000Z"],
    ["2026-12-31", "23:59", "2026-12-31T21:59:00.000Z"],
  ])("%s at %s", (day, time, instant) => {
    expect(instantAt(day, time)).toBe(instant);
  });

  test("to the second", () => {
    expect(instantAt("2026-03-31", "16:15", 1)).toBe("2026-03-31T13:15:01.000Z");
  });

  test("a time within the missing hour of spring is shown an hour later", () => {
    expect(helsinkiTime(instantAt("2026-03-29", "03:30"))).toMatchObject({ hour: 4, minute: 30 });
  });

  test("the day changes at midnight in Finland, not in Greenwich", () => {
    expect(helsinkiDay("2026-03-06T21:59:59.999Z")).toBe("2026-03-06");
    expect(helsinkiDay("2026-03-06T22:00:00.000Z")).toBe("2026-03-07");
    expect(helsinkiDay("2026-07-06T21:00:00.000Z")).toBe("2026-07-07");
    const midnight = { day: "2026-03-07", hour: 0, minute: 0, second: 1 };
    expect(helsinkiTime("2026-03-06T22:00:01.900Z")).toEqual(midnight);
  });

  test("wall time survives the way to an instant and back, but for the hour that is missing", () => {
    const minutes = fc.integer({ min: 0, max: 8 * 366 * 24 * 60 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const wall = new Date(Date.UTC(2020, 0, 1, 0, minute)).toISOString();
        const [day, time] = [wall.slice(0, 10), wall.slice(11, 16)];
        const shown = helsinkiTime(instantAt(day, time));
        const isMissing = time.startsWith("03") && day.slice(5, 7) === "03" && shown.hour === 4;
        expect(shown.day).toBe(day);
        expect(shown.minute).toBe(Number(time.slice(3)));
        expect(shown.hour).toBe(Number(time.slice(0, 2)) + (isMissing ? 1 : 0));
      }),
    );
  });
});

describe("days and months are counted by the calendar", () => {
  test("days run over the ends of months and the changes of clocks", () => {
    expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
  });

  test.each([
    ["2026-03-07", 1, "2026-04-07"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-12-15", 0, "2026-12-15"],
    ["2026-01-31", 24, "2028-01-31"],
  ])("%s and %d months is %s", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test("a period touches every year from its first day to its last", () => {
    expect(yearsBetween("2023-10-01", "2024-09-30")).toEqual([2023, 2024]);
    expect(yearsBetween("2023-12-31", "2026-01-01")).toEqual([2023, 2024, 2025, 2026]);
    expect(yearsBetween("2023-05-01", "2023-05-01")).toEqual([2023]);
    expect(yearsBetween("2024-01-01", "2023-12-31")).toEqual([]);
    expect(yearsBetween("2023-12-31", "2023-01-01")).toEqual([]);
  });
});

test.each([
  ["2023", "2023"],
  [" 2023-06 ", "2023-06"],
  ["6/2023", "2023-06"],
  ["kesäkuu 2023", "2023-06"],
  ["16.6.2023", "2023-06-16"],
  ["2023-06-16", "2023-06-16"],
  ["16 June 2023", "2023-06-16"],
])("%s is read as %s, as exactly as it was written", (text, value) => {
  expect(parsePartialDay(text)).toEqual({ ok: true, value });
});

test.each([
  ["", "empty"],
  ["joskus", "not-a-day"],
  ["0023", "not-a-day"],
  ["13/2023", "no-such-day"],
  ["30.2.2023", "no-such-day"],
  ["6.7.23", "two-digit-year"],
  ["6/7/2023", "ambiguous"],
])("%s is no year, month or day: %s", (text, because) => {
  expect(parsePartialDay(text)).toEqual({ ok: false, because });
});
