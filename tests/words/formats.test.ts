import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestAmount, parseEuros } from "../../app/domain/money";
import { languages } from "../../app/domain/texts";
import {
  atClock,
  atTime,
  inEuros,
  inMonth,
  inNumber,
  inPercent,
  inSize,
  inWholeEuros,
  onDay,
  onPartialDay,
} from "../../app/words/formats";

const inAll = <Shown>(show: (language: "fi" | "sv" | "en") => Shown) =>
  languages.map((language) => show(language));

test("euros have their cents, true spaces that do not break and a true minus", () => {
  const finnish = "\u22121\u00a0234\u00a0567,50\u00a0€";
  expect(inAll((language) => inEuros(-1_234_567_50, language))).toEqual([
    finnish,
    finnish,
    "\u2212€1,234,567.50",
  ]);
  expect(inAll((language) => inEuros(0, language))).toEqual(["0,00\u00a0€", "0,00\u00a0€", "€0.00"]);
});

test("even the largest amounts are shown to the cent", () => {
  expect(inEuros(Number.MAX_SAFE_INTEGER, "en")).toBe("€90,071,992,547,409.91");
});

test("whole euros drop their zeros, others keep both cents", () => {
  expect(inAll((language) => inWholeEuros(400_000_00, language))).toEqual([
    "400\u00a0000\u00a0€",
    "400\u00a0000\u00a0€",
    "€400,000",
  ]);
  expect(inWholeEuros(1_234_50, "fi")).toBe("1\u00a0234,50\u00a0€");
});

test("an amount that is shown can be typed back", () => {
  const cents = fc.integer({ min: -largestAmount, max: largestAmount });
  fc.assert(
    fc.property(cents, fc.constantFrom(...languages), (value, language) => {
      expect(parseEuros(inEuros(value, language))).toEqual({ ok: true, value });
    }),
  );
});

test("numbers are grouped", () => {
  expect(inAll((language) => inNumber(131_878, language))).toEqual([
    "131\u00a0878",
    "131\u00a0878",
    "131,878",
  ]);
  expect(inAll((language) => inNumber(-5, language))).toEqual(["\u22125", "\u22125", "\u22125"]);
});

test("percentages", () => {
  expect(inAll((language) => inPercent(75.5, language))).toEqual(["75,5\u00a0%", "75,5\u00a0%", "75.5%"]);
  expect(inAll((language) => inPercent(74.76, language))).toEqual(["74,76\u00a0%", "74,76\u00a0%", "74.76%"]);
  expect(inPercent(100, "fi")).toBe("100\u00a0%");
});

test("every percentage with two decimals is shown as it is", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_00 }), (hundredths) => {
      expect(inPercent(hundredths / 100, "en")).toBe(`${hundredths / 100}%`);
    }),
  );
});

test("days", () => {
  expect(inAll((language) => onDay("2026-03-07", language))).toEqual([
    "7.3.2026",
    "7.3.2026",
    "7 March 2026",
  ]);
});

test("months", () => {
  expect(inAll((language) => inMonth("2026-03", language))).toEqual([
    "maaliskuu 2026",
    "mars 2026",
    "March 2026",
  ]);
});

test("as much of a day as the source tells", () => {
  expect(inAll((language) => onPartialDay("2023", language))).toEqual(["2023", "2023", "2023"]);
  expect(inAll((language) => onPartialDay("2023-06", language))).toEqual([
    "kesäkuu 2023",
    "juni 2023",
    "June 2023",
  ]);
  expect(inAll((language) => onPartialDay("2023-06-16", language))).toEqual([
    "16.6.2023",
    "16.6.2023",
    "16 June 2023",
  ]);
});

describe("times are told by the clocks in Finland", () => {
  test("in winter and in summer", () => {
    expect(inAll((language) => atTime("2026-03-07T13:15:00.000Z", language))).toEqual([
      "7.3.2026 klo 15.15",
      "7.3.2026 kl. 15.15",
      "7 March 2026 at 15:15",
    ]);
    expect(atTime("2026-07-07T21:05:00.000Z", "fi")).toBe("8.7.2026 klo 0.05");
    expect(atTime("2026-07-07T21:05:00.000Z", "en")).toBe("8 July 2026 at 00:05");
  });

  test("to the second on a receipt", () => {
    expect(inAll((language) => atTime("2026-03-31T13:15:01.000Z", language, { seconds: true }))).toEqual([
      "31.3.2026 klo 16.15.01",
      "31.3.2026 kl. 16.15.01",
      "31 March 2026 at 16:15:01",
    ]);
  });

  test("alone, of something that has just happened", () => {
    expect(inAll((language) => atClock("2026-03-07T12:02:31.000Z", language, { seconds: true }))).toEqual([
      "14.02.31",
      "14.02.31",
      "14:02:31",
    ]);
    expect(atClock("2026-07-07T21:05:00.000Z", "fi")).toBe("0.05");
  });
});

test("the size of a file is told in the unit that people use for it", () => {
  expect(inAll((language) => inSize(345_000, language))).toEqual([
    "337\u00a0kt",
    "337\u00a0kB",
    "337\u00a0kB",
  ]);
  expect(inAll((language) => inSize(20 * 1024 * 1024, language))).toEqual([
    "20\u00a0Mt",
    "20\u00a0MB",
    "20\u00a0MB",
  ]);
  expect(inAll((language) => inSize(1_300_000, language))).toEqual([
    "1,2\u00a0Mt",
    "1,2\u00a0MB",
    "1.2\u00a0MB",
  ]);
  expect(inSize(1, "fi")).toBe("1\u00a0kt");
  expect(inSize(0, "en")).toBe("0\u00a0kB");
});
