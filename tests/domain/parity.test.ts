import { expect, test } from "vitest";
import { changesIn, leavesOf, textsIn } from "../../app/domain/content-paths";
import { confirmed, parityGaps, stamped } from "../../app/domain/parity";

const [monday, tuesday] = ["2026-11-23T10:00:00.000Z", "2026-11-24T10:00:00.000Z"];
const name = { fi: "Haku", sv: "Utlysning", en: "Call" };
const call = { name, criteria: [{ id: "need", name: { fi: "Tarve", sv: "Behov", en: "" } }], closesAt: null };

test("a member of a list goes by its id, and so keeps its path when it is moved: the list's order is what changed", () => {
  const [first, second] = [
    { id: "a", weight: 1 },
    { id: "b", weight: 2 },
  ];
  expect(changesIn({ list: [first, second] }, { list: [second, first] })).toEqual([
    { path: "list", before: "a, b", after: "b, a" },
  ]);
  expect(leavesOf({ list: [first] })).toEqual([
    ["list.a.id", "a"],
    ["list.a.weight", 1],
  ]);
});

test("changes tell what went and what is new", () => {
  expect(changesIn({ a: 1, b: 2 }, { a: 1, c: null })).toEqual([
    { path: "b", before: 2, after: undefined },
    { path: "c", before: undefined, after: null },
  ]);
});

test("the texts of a content are found wherever they stand", () => {
  expect(textsIn(call).map(([path]) => path)).toEqual(["name", "criteria.need.name"]);
});

test("a text without its Swedish or Finnish is a gap, one without English or without anything is not", () => {
  const empty = { fi: " ", sv: "", en: "" };
  expect(parityGaps({ a: { ...name, sv: " " }, b: { ...empty, en: "x" }, c: empty, d: name }, {})).toEqual([
    { path: "a", lacks: "sv", because: "missing" },
    { path: "b", lacks: "fi", because: "missing" },
    { path: "b", lacks: "sv", because: "missing" },
  ]);
  expect(parityGaps(call, {})).toEqual([]);
});

test("a text written after its counterpart makes that one older, until it is written or confirmed too", () => {
  const begun = stamped({}, {}, call, monday);
  expect(parityGaps(call, begun)).toEqual([]);

  const renamed = { ...call, name: { ...name, fi: "Uusi haku" } };
  const later = stamped(begun, call, renamed, tuesday);
  expect(parityGaps(renamed, later)).toEqual([{ path: "name", lacks: "sv", because: "older" }]);

  expect(parityGaps(renamed, confirmed(later, "name", tuesday))).toEqual([]);
  const both = { ...call, name: { ...renamed.name, sv: "Ny utlysning" } };
  expect(parityGaps(both, stamped(later, renamed, both, tuesday))).toEqual([]);
});

test("a change of the English alone makes neither Finnish nor Swedish older", () => {
  const begun = stamped({}, {}, call, monday);
  const changed = { ...call, name: { ...name, en: "Grant call" } };
  expect(parityGaps(changed, stamped(begun, call, changed, tuesday))).toEqual([]);
});
