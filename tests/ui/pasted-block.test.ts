import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockOf, placesOf } from "../../app/ui/application/pasted-block";

describe("a block copied in a spreadsheet", () => {
  test("has its cells between tabs and its rows between line breaks of any kind", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      expect(blockOf(`a\tb${end}\t1\u00a0234,50 €`)).toEqual([
        ["a", "b"],
        ["", "1\u00a0234,50 €"],
      ]);
    }
  });

  test("has no rows after its last one with a text", () => {
    expect(blockOf("a\tb\r\n")).toEqual([["a", "b"]]);
    expect(blockOf("a\n\t\n\n")).toEqual([["a"]]);
    expect(blockOf("a\n\nb")).toEqual([["a"], [""], ["b"]]);
    expect(blockOf("")).toEqual([[""]]);
  });

  test("keeps the line breaks and quotes of a cell in quotes", () => {
    expect(blockOf('"a\r\nb"\t"say ""hei"""\n1\t2')).toEqual([
      ["a\r\nb", 'say "hei"'],
      ["1", "2"],
    ]);
  });

  test("takes quotes as they stand where they hold no whole cell", () => {
    expect(blockOf('"Alku" ja muut\t"')).toEqual([['"Alku" ja muut', '"']]);
    expect(blockOf('5" putki\tb')).toEqual([['5" putki', "b"]]);
  });

  test("comes back as it was, whatever its cells hold", () => {
    const quoted = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const cell = fc.oneof(fc.constantFrom('"', "a\tb", "a\nb", '""', "1 234,50"), fc.string());
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (block) => {
        const whole = block.map((row) => [...row, "."]);
        expect(blockOf(`${whole.map((row) => row.map(quoted).join("\t")).join("\r\n")}\r\n`)).toEqual(whole);
      }),
    );
  });
});

describe("the columns of a block", () => {
  const columns = { texts: ["description", "reason"], amounts: ["2027", "2028"] };
  const places = (from: string, ...block: string[][]) => placesOf(block, from, columns);

  test("go one after another", () => {
    expect(places("description", ["a", "b", "1", "2"])).toEqual(["description", "reason", "2027", "2028"]);
    expect(places("2028", ["1", "2"])).toEqual(["2028", undefined]);
    expect(places("reason", ["a", "1"])).toEqual(["reason", "2027"]);
  });

  test("may leave a text out: amounts go where amounts belong", () => {
    expect(places("description", ["a", "1", "2"])).toEqual(["description", "2027", "2028"]);
    expect(places("description", ["1", "2", "3"])).toEqual(["2027", "2028", undefined]);
    expect(places("description", ["a", "b", "c", "1"])).toEqual(["description", "reason", undefined, "2027"]);
  });

  test("are known by what most of their cells hold", () => {
    expect(places("description", ["a", "noin 5"], ["b", "1"], ["c", "2 000,50 €"])).toEqual([
      "description",
      "2027",
    ]);
    expect(places("description", ["a", ""], ["b", ""])).toEqual(["description", "reason"]);
    expect(places("2027", ["x", ""], ["y"])).toEqual(["2027", "2028"]);
  });
});
