import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answers, type FormTerms, readApplication } from "../../app/domain/application-form";
import { costCategories, costMethods } from "../../app/domain/budget";
import { largestAmount, sum } from "../../app/domain/money";
import { costForm, toldOf, twoYears } from "../support/plans";

const all = costForm([...costMethods]);
const words = { description: "Ohjaaja", reason: "Palvelu on auki" };

/** One line under its category, with what a line is asked besides its amounts. */
function line(name: string, parts: Answers): Answers {
  return Object.fromEntries(
    Object.entries({ ...words, ...parts }).map(([part, text]) => [`budget.${name}.${part}`, text]),
  );
}
const read = (answers: Answers, form = all, terms: Partial<FormTerms> = {}) =>
  readApplication(form, { "budget.indirect": "none", ...answers }, { ...twoYears, ...terms });
const told = (answers: Answers, form = all, terms: Partial<FormTerms> = {}) =>
  toldOf(form, { "budget.indirect": "none", ...answers }, { ...twoYears, ...terms }).filter(
    ([, because]) => because !== "grant-missing",
  );
const lineOf = (answers: Answers, form = all) => read(answers, form).plan.lines?.[0];

describe("a cost line", () => {
  test("is begun by any of its texts but the way of computing, which always stands there", () => {
    expect(lineOf({ "budget.staff.1.method": "lump" })).toBeUndefined();
    expect(lineOf({ "budget.staff.1.reason": "x" })).toMatchObject({ category: "staff", row: "1" });
    expect(told({ "budget.staff.1.method": "lump" })).toEqual([["budget.staff.1.2027", "no-costs"]]);
  });

  test("that was begun has an amount in some year", () => {
    expect(told({ ...line("staff.1", { 2028: "1" }), ...line("travel.1", {}) })).toEqual([
      ["budget.travel.1.2027", "missing"],
    ]);
  });

  test("says what is paid for and why as soon as it costs anything", () => {
    const nameless = { description: "", reason: " " };
    expect(told(line("staff.1", { ...nameless, 2027: "0,01" }))).toEqual([
      ["budget.staff.1.description", "missing"],
      ["budget.staff.1.reason", "missing"],
    ]);
    expect(
      told({ ...line("staff.1", { 2027: "1" }), ...line("other.1", { ...nameless, 2027: "0" }) }),
    ).toEqual([]);
  });

  test("is computed in a way that the call allows, else in its first", () => {
    const typed = line("staff.1", { method: "lump", unit: "tunti", price: "2", 2027: "10" });
    expect(lineOf(typed)).toMatchObject({ method: "lump", amounts: { 2027: 10_00 } });
    expect(lineOf(typed, costForm())).toMatchObject({ method: "actual" });
    expect(lineOf(typed, costForm(["unit", "actual"]))).toMatchObject({
      method: "unit",
      amounts: { 2027: 20_00 },
    });
    expect(lineOf({ ...typed, "budget.staff.1.method": "guess" })).toMatchObject({ method: "actual" });
  });
});

describe("a unit cost", () => {
  const unit = (parts: Answers) =>
    line("staff.1", { method: "unit", unit: "tunti", price: "0,05", ...parts });

  test("is the count times the price, rounded half up to the cent", () => {
    const amount = (count: string, price: string) => lineOf(unit({ price, 2027: count }))?.amounts[2027];
    expect(amount("1720", "32,50")).toBe(55_900_00);
    expect(amount("0,1", "0,05")).toBe(1);
    expect(amount("0,1", "0,04")).toBe(0);
    expect(amount("0,33", "0,01")).toBe(0);
    expect(amount("1,5", "0,01")).toBe(2);
    expect(lineOf(unit({ 2027: "1,5" }))).toMatchObject({ unit: "tunti", price: 5, counts: { 2027: 150 } });
  });

  test("is asked its unit and its price", () => {
    expect(told(unit({ unit: "", price: "", 2027: "2" }))).toEqual([
      ["budget.staff.1.unit", "missing"],
      ["budget.staff.1.price", "missing"],
    ]);
    expect(told(unit({ price: "-1", 2027: "" }))).toContainEqual(["budget.staff.1.price", "negative-amount"]);
    expect(told(unit({ price: "0", 2027: "2" }))).toEqual([["budget.staff.1.2027", "no-costs"]]);
    expect(told(unit({ price: "kymppi", 2027: "2" }))).toEqual([["budget.staff.1.price", "not-an-amount"]]);
  });

  test("counts units, and is told so when the count cannot be read", () => {
    for (const wrong of ["kolme", "1.234", "12 34", "5 h"]) {
      expect(told(unit({ 2028: wrong })), wrong).toEqual([["budget.staff.1.2028", "not-a-count"]]);
    }
    expect(told(unit({ 2028: "-1" }))).toContainEqual(["budget.staff.1.2028", "negative-amount"]);
  });

  test("may come to the largest amount and not a cent over it", () => {
    const price = String(largestAmount / 100);
    expect(told(unit({ price, 2027: "1" }))).toEqual([]);
    expect(told(unit({ price, 2027: "1,01" }))).toEqual([["budget.staff.1.2027", "amount-too-large"]]);
    expect(told(unit({ price, 2027: "-1,01" }))).toContainEqual(["budget.staff.1.2027", "negative-amount"]);
    expect(lineOf(unit({ price, 2027: "-1,01", 2028: "1" }))?.amounts).toEqual({ 2028: largestAmount });
  });

  test("has its unit and price left alone where it is not one", () => {
    const actual = line("staff.1", { unit: "tunti", price: "x", 2027: "10" });
    expect(told(actual)).toEqual([]);
    expect(lineOf(actual)).toMatchObject({ unit: "", price: null, counts: {}, amounts: { 2027: 10_00 } });
  });
});

describe("what the lines come to", () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_00 });
  const typedLine = fc.record({
    category: fc.constantFrom(...costCategories),
    method: fc.constantFrom(...costMethods),
    price: amount,
    years: fc.tuple(amount, amount),
  });
  const euros = (cents: number) => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;

  test("is the same by line, by category and by year, to the cent", () => {
    fc.assert(
      fc.property(fc.array(typedLine, { maxLength: 12 }), (lines) => {
        const rows = lines.map((_, index) => index + 1).join(" ");
        const answers = lines.flatMap(({ category, method, price, years }, index) => {
          const name = `${category}.${index + 1}`;
          const parts = {
            method,
            unit: "kpl",
            price: euros(price),
            2027: euros(years[0]),
            2028: euros(years[1]),
          };
          return [line(name, parts), { [`budget.${category}.rows`]: rows }];
        });
        const { plan, budget, problems } = read(Object.assign({ "budget.indirect": "flat-7" }, ...answers));
        const ofLines = sum((plan.lines ?? []).flatMap(({ amounts }) => Object.values(amounts)));
        if (problems.some(({ because }) => because === "amount-too-large")) return;
        expect(plan.lines).toHaveLength(lines.length);
        expect(budget.direct).toBe(ofLines);
        expect(sum(budget.rows.map(({ total }) => total))).toBe(budget.total);
        expect(sum(budget.byYear)).toBe(budget.total);
      }),
    );
  });

  test("is not judged while a cell of it cannot be read or a price is missing", () => {
    const grant = {
      id: "financing",
      kind: "financing" as const,
      title: { fi: "Rahoitus", sv: "Finansiering", en: "Financing" },
    };
    const form = { sections: [...all.sections, grant] };
    const asked = { "financing.grant": "1 000" };
    const sums = (parts: Answers) =>
      told({ ...asked, ...line("staff.1", parts) }, form).map(([, because]) => because);
    expect(sums({ 2027: "10" })).toEqual(["grant-over-share"]);
    expect(sums({ 2027: "10", 2028: "1.234" })).toEqual(["ambiguous-amount"]);
    expect(sums({ method: "unit", unit: "h", price: "", 2027: "10" })).toEqual(["missing"]);
    expect(sums({ method: "unit", unit: "h", price: "x", 2027: "10" })).toEqual(["not-an-amount"]);
    const dear = line("travel.1", { method: "unit", unit: "h", price: "9999999999", 2027: "9" });
    const both = { ...asked, ...line("staff.1", { 2027: "10" }), ...dear };
    expect(told(both, form).map(([, because]) => because)).toEqual(["amount-too-large"]);
  });
});

describe("the decree's limits", () => {
  const lump = (parts: Answers) => line("services.1", { method: "lump", ...parts });

  test("lump sums make at most 200 000 euros together, told beside the first of them", () => {
    const actual = line("services.2", { 2027: "500 000" });
    const rows = { "budget.services.rows": "2 1" };
    expect(told({ ...rows, ...actual, ...lump({ 2027: "150 000", 2028: "50 000" }) })).toEqual([]);
    expect(told({ ...rows, ...actual, ...lump({ 2027: "", 2028: "200 000,01" }) })).toEqual([
      ["budget.services.1.2028", "lump-over-maximum", 200_000_00],
    ]);
    expect(
      told({ ...lump({ 2027: "150 000" }), ...line("other.1", { method: "lump", 2027: "50 000,01" }) }),
    ).toEqual([["budget.services.1.2027", "lump-over-maximum", 200_000_00]]);
    expect(told({ ...lump({ 2027: "200 001", 2028: "x" }) })).toEqual([
      ["budget.services.1.2028", "not-an-amount"],
    ]);
  });

  test("40 % of staff costs leaves room for no other costs", () => {
    const flat = { "budget.indirect": "flat-40" };
    const staff = line("staff.1", { 2027: "100" });
    expect(told({ ...flat, ...staff })).toEqual([]);
    expect(
      told({
        ...flat,
        ...staff,
        ...line("travel.1", { 2028: "1" }),
        ...line("other.1", { 2027: "1", 2028: "1" }),
      }),
    ).toEqual([
      ["budget.travel.1.2028", "flat-40-with-other-costs"],
      ["budget.other.1.2027", "flat-40-with-other-costs"],
    ]);
    expect(read({ ...flat, ...staff }).budget.total).toBe(140_00);
  });
});

test("what is to be mended comes in the order of the page", () => {
  const answers = {
    "budget.indirect": "",
    ...line("other.1", { 2027: "x" }),
    ...line("staff.1", { description: "", method: "unit", unit: "", price: "x", 2027: "y", 2028: "z" }),
  };
  expect(told(answers).map(([field]) => field)).toEqual([
    "budget.staff.1.description",
    "budget.staff.1.unit",
    "budget.staff.1.price",
    "budget.staff.1.2027",
    "budget.staff.1.2028",
    "budget.other.1.2027",
    "budget.indirect",
  ]);
});
