import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answers, ageBrackets, genders, readApplication } from "../../app/domain/application-form";
import { toldOf, twoYears } from "../support/plans";

const label = { fi: "Osallistujat", sv: "Deltagare", en: "Participants" };
const form = {
  sections: [
    {
      id: "i",
      kind: "indicators" as const,
      title: label,
      indicators: [
        { code: "O.1", label },
        { code: "O.2", label, persons: true as const },
      ],
    },
  ],
};
const people = { "i.O.2.target": "10", "i.O.2.method": "Luettelo" };
const told = (answers: Answers) => toldOf(form, answers);
const read = (answers: Answers) => readApplication(form, answers, twoYears).indicators;

describe("the groups of an indicator of people", () => {
  test("may all be left out", () => {
    expect(told(people)).toEqual([]);
    expect(read(people)).toEqual([{ code: "O.2", target: 10, method: "Luettelo" }]);
  });

  test("make the target together, or the sum that they make is told beside it", () => {
    const groups = { "i.O.2.under-18.female": "4", "i.O.2.over-60.non-binary": "6" };
    expect(told({ ...people, ...groups })).toEqual([]);
    expect(read({ ...people, ...groups })).toMatchObject([
      { breakdown: { "under-18": { female: 4 }, "over-60": { "non-binary": 6 } } },
    ]);
    const more = { ...groups, "i.O.2.over-60.female": "1 000" };
    expect(told({ ...people, ...more })).toEqual([["i.O.2.target", "breakdown-differs", 1010]]);
    expect(told({ ...people, "i.O.2.18-60.male": "0" })).toEqual([["i.O.2.target", "breakdown-differs", 0]]);
  });

  test("are each whole numbers; while one is not, the sum is not judged", () => {
    const wrong = { "i.O.2.18-60.male": "muutama", "i.O.2.18-60.female": "3" };
    expect(told({ ...people, ...wrong })).toEqual([["i.O.2.18-60.male", "not-a-number"]]);
    expect(read({ ...people, ...wrong })).toEqual([{ code: "O.2", target: 10, method: "Luettelo" }]);
  });

  test("choose the indicator by themselves, and are not asked of what is no number of people", () => {
    expect(told({ "i.O.2.18-60.male": "3" })).toEqual([
      ["i.O.2.target", "missing"],
      ["i.O.2.method", "missing"],
    ]);
    const other = { "i.O.1.target": "1", "i.O.1.method": "x", "i.O.1.18-60.male": "x" };
    expect(told(other)).toEqual([]);
    expect(told({ "i.O.1.18-60.male": "3" })).toEqual([["i.O.1.target", "no-indicators"]]);
  });

  test("always differ from the target by what is told", () => {
    const cells = ageBrackets.flatMap((age) => genders.map((gender) => `i.O.2.${age}.${gender}`));
    const groups = fc.dictionary(fc.constantFrom(...cells), fc.nat(500), { minKeys: 1 });
    fc.assert(
      fc.property(groups, fc.nat(2000), (counts, target) => {
        const texts = Object.entries(counts).map(([cell, count]) => [cell, String(count)]);
        const total = Object.values(counts).reduce((whole, count) => whole + count, 0);
        const expected = total === target ? [] : [["i.O.2.target", "breakdown-differs", total]];
        expect(told({ ...people, ...Object.fromEntries(texts), "i.O.2.target": `${target}` })).toEqual(
          expected,
        );
      }),
    );
  });
});
