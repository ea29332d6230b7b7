import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Answers,
  cellsOf,
  cellsOfRow,
  joinRows,
  placeOf,
  type RowTable,
  rowsOf,
  withNewRows,
} from "../../app/domain/application-form";

const table: RowTable = { prefix: "plan", parts: ["name", "month"], first: 3, most: 5 };
const rows = (text: string) => rowsOf({ "plan.rows": text }, table);

describe("the rows of a table", () => {
  test("are the empty ones that it begins with while nobody has named any", () => {
    expect(rowsOf({}, table)).toEqual(["1", "2", "3"]);
    for (const none of ["", " ", "x", "0", "-1", "01", "1.5", "1e3", "1000000"]) {
      expect(rows(none), none).toEqual(["1", "2", "3"]);
    }
  });

  test("stand in their order, each once", () => {
    expect(rows("7 2 7 x 999999")).toEqual(["7", "2", "999999"]);
  });

  test("are between one and twice as many as one may add, each once, whatever the texts", () => {
    const names = fc.array(fc.oneof(fc.nat(12).map(String), fc.string()), { maxLength: 40 });
    fc.assert(
      fc.property(names, (texts) => {
        const found = rows(texts.join(" "));
        expect(found.length).toBeGreaterThanOrEqual(1);
        expect(found.length).toBeLessThanOrEqual(2 * table.most);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
    expect(rows(Array.from({ length: 11 }, (_, row) => row + 1).join(" "))).toHaveLength(10);
  });

  test("have their cells in the order of the page, and a place that people call them by", () => {
    const answers = { "plan.rows": "4 2" };
    expect(cellsOf(answers, table)).toEqual([
      "plan.rows",
      "plan.4.name",
      "plan.4.month",
      "plan.2.name",
      "plan.2.month",
    ]);
    expect(placeOf(answers, table, "2")).toBe(2);
    expect(placeOf(answers, table, "1")).toBe(0);
  });
});

describe("a new row", () => {
  test("has a name that nothing has had before, not even a row that was taken away", () => {
    expect(withNewRows(["1", "2"], { "plan.7.name": "" }, table)).toEqual(["1", "2", "8"]);
    expect(withNewRows(["9"], { "plan.7.name": "", "goal.50.name": "" }, table)).toEqual(["9", "10"]);
    expect(withNewRows(["1"], {}, table, 2, 100)).toEqual(["1", "102", "103"]);
  });

  test("is added while there is room", () => {
    expect(withNewRows(["1", "2", "3", "4"], {}, table, 3)).toEqual(["1", "2", "3", "4", "5"]);
    expect(withNewRows(["1", "2", "3", "4", "5"], {}, table)).toEqual(["1", "2", "3", "4", "5"]);
    expect(withNewRows(["1", "2", "3", "4", "5", "6"], {}, table)).toHaveLength(6);
    expect(withNewRows(["1"], {}, table, -1)).toEqual(["1"]);
  });

  test("is not added when there is no name left", () => {
    expect(withNewRows(["999998"], {}, table, 2)).toEqual(["999998", "999999"]);
  });
});

describe("a save brings rows together", () => {
  const join = (seen: Answers, posted: Answers, current: Answers) =>
    joinRows(table, { seen, posted, current });
  const seen = { "plan.rows": "1 2", "plan.2.name": "Alku" };

  test("those that are stored come first, then those that the writer added", () => {
    expect(join(seen, { "plan.rows": "1 2 9" }, { "plan.rows": "1 2 3" })).toEqual(["1", "2", "3", "9"]);
  });

  test("a row that a colleague took away stays away unless this writer wrote in it", () => {
    const current = { "plan.rows": "1" };
    const untouched = { "plan.rows": "1 2", "plan.2.name": "Alku", "plan.2.month": "" };
    expect(join(seen, untouched, current)).toEqual(["1"]);
    expect(join(seen, { ...untouched, "plan.2.name": "Uusi alku" }, current)).toEqual(["1", "2"]);
    expect(join(seen, { ...untouched, "plan.2.name": "" }, current)).toEqual(["1", "2"]);
    expect(join(seen, { "plan.rows": "1 2" }, current)).toEqual(["1"]);
  });

  test("a page that does not tell its rows changes none", () => {
    expect(join(seen, {}, { "plan.rows": "4" })).toEqual(["4"]);
  });

  test("empty rows give way first when there are too many", () => {
    const current = { "plan.rows": "1 2 3 4 5", "plan.2.name": "a", "plan.5.name": "b" };
    const posted = { "plan.rows": "1 2 3 4 5 6 7", "plan.6.name": "c" };
    expect(join(current, posted, current)).toEqual(["1", "2", "3", "5", "6"]);
  });

  test("no row is lost in which anybody has written, and an absent one only comes with its writer's text", () => {
    const names = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: table.most });
    const texts = fc.dictionary(
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...table.parts))
        .map(([r, p]) => `plan.${r}.${p}`),
      fc.constantFrom("", "a", "b"),
    );
    const sight = fc.tuple(names, texts).map(([named, cells]) => {
      const own = Object.entries(cells).filter(([field]) => named.includes(Number(field.split(".")[1])));
      return { ...Object.fromEntries(own), "plan.rows": named.join(" ") } as Record<string, string>;
    });
    fc.assert(
      fc.property(sight, sight, sight, (before, posted, current) => {
        const joined = join(before, posted, current);
        const written = (answers: Record<string, string>, row: string) =>
          cellsOfRow(table, row).some((cell) => answers[cell]);
        const changed = (row: string) =>
          cellsOfRow(table, row).some(
            (cell) => cell in posted && (posted[cell] ?? "") !== (before[cell] ?? ""),
          );
        const kept = rowsOf(current, table).filter((row) => written(current, row));
        const came = rowsOf(posted, table).filter((row) => written(posted, row) && changed(row));
        expect(joined).toEqual(expect.arrayContaining([...kept, ...came]));
        for (const row of joined) {
          if (rowsOf(current, table).includes(row)) continue;
          expect(!rowsOf(before, table).includes(row) || changed(row)).toBe(true);
        }
      }),
    );
  });
});
