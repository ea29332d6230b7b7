import { expect, test } from "vitest";
import { csvTable } from "../../app/domain/csv";

test("a table that a spreadsheet opens keeps commas, quotes and lines, and is UTF-8", () => {
  expect(
    csvTable([
      ["a", "b"],
      ['say "so", now', "line\nbreak"],
      [null, -5],
    ]),
  ).toBe('\ufeff"a","b"\r\n"say ""so"", now","line\nbreak"\r\n"","-5"\r\n');
});

test.each(["=1", "+358", "-1", "@a", "\t=1", "\r=1", "\n1", ' =cmd|"x"', "\u00a0=1"])(
  "the cell %j cannot run as a formula",
  (text) => {
    expect(csvTable([[text]])).toBe(`\ufeff"'${text.replaceAll('"', '""')}"\r\n`);
  },
);
