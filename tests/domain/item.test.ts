import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addressFrom,
  endsTooEarly,
  fundingSources,
  type ItemFacts,
  lacking,
  mistakesIn,
  placedAfter,
  totalsOf,
} from "../../app/domain/item";

const texts = (fi: string, sv = fi, en = fi) => ({ fi, sv, en });

const facts: ItemFacts = {
  programmeId: "p",
  kind: "project",
  status: "running",
  name: texts("Hanke"),
  summary: texts("Mitä"),
  targetGroup: null,
  fundingSource: "national",
  purpose: null,
  startsOn: "2024",
  endsOn: "2025",
  supersededById: null,
  continuesId: null,
  continuesName: null,
};

test("the resettlement appropriation has a purpose, and no other money has one", () => {
  for (const fundingSource of fundingSources) {
    const needs = fundingSource === "amif-resettlement";
    const without = mistakesIn({ ...facts, fundingSource, purpose: null }, "a", []);
    const withOne = mistakesIn({ ...facts, fundingSource, purpose: 5 }, "a", []);
    expect(without).toEqual(needs ? [{ field: "purpose", because: "purpose-missing" }] : []);
    expect(withOne).toEqual(needs ? [] : [{ field: "purpose", because: "purpose-without-appropriation" }]);
  }
});

test("a superseded item names its successor, and no other does", () => {
  const superseded = { ...facts, status: "superseded" as const };
  expect(mistakesIn(superseded, "a", [])).toEqual([
    { field: "supersededById", because: "successor-missing" },
  ]);
  expect(mistakesIn({ ...superseded, supersededById: "b" }, "a", [])).toEqual([]);
  expect(mistakesIn({ ...facts, supersededById: "b" }, "a", [])).toEqual([
    { field: "supersededById", because: "not-superseded" },
  ]);
});

test("nobody comes back to an item by following successors or predecessors", () => {
  const link = (id: string, supersededById: string | null, continuesId: string | null) => {
    return { id, supersededById, continuesId };
  };
  const others = [link("b", "c", null), link("c", "a", "d"), link("d", null, "a")];
  const superseded = { ...facts, status: "superseded" as const };
  expect(mistakesIn({ ...superseded, supersededById: "b" }, "a", others)).toEqual([
    { field: "supersededById", because: "circle" },
  ]);
  expect(mistakesIn({ ...facts, continuesId: "c" }, "a", others)).toEqual([
    { field: "continuesId", because: "circle" },
  ]);
  expect(mistakesIn({ ...superseded, supersededById: "d", continuesId: "b" }, "a", others)).toEqual([]);
  const roundElsewhere = [link("x", "y", null), link("y", "x", null)];
  expect(mistakesIn({ ...superseded, supersededById: "x" }, "a", roundElsewhere)).toEqual([]);
});

test.each([
  ["2024", "2023", true],
  ["2024", "2024", false],
  ["2024-06", "2024", false],
  ["2024-06-16", "2024-06", false],
  ["2024-07", "2024-06-30", true],
])("work that begins %s and ends %s: too early is %s", (startsOn, endsOn, wrong) => {
  expect(endsTooEarly(startsOn, endsOn)).toBe(wrong);
});

test("an item lacks each text that is not there in Finnish or Swedish; English may wait", () => {
  const item = {
    ...facts,
    name: texts("Nimi", "", ""),
    summary: texts("", "Sammandrag", ""),
    targetGroup: texts("Kunnat", "Kommuner", ""),
    continuesName: null,
    events: [{ text: texts("Alku") }, { text: texts("Loppu", "") }],
    unknown: [texts("", "Belopp")],
  };
  expect(lacking(item)).toEqual([
    { path: "name", language: "sv" },
    { path: "summary", language: "fi" },
    { path: "events.1.text", language: "sv" },
    { path: "unknown.0.text", language: "fi" },
  ]);
});

test("an unknown sum is not a zero: a total of unknown sums alone is not known", () => {
  expect(
    totalsOf([
      { kind: "plan", amount: null },
      { kind: "appropriation", amount: 100 },
      { kind: "appropriation", amount: null },
      { kind: "appropriation", amount: 50 },
    ]),
  ).toEqual([
    { kind: "appropriation", total: 150, unknownYears: 1 },
    { kind: "plan", total: null, unknownYears: 1 },
  ]);
  expect(totalsOf([])).toEqual([]);
});

test("an item is put right after another, or first, and nobody else is lost", () => {
  expect(placedAfter(["a", "b", "c"], "a", "c")).toEqual(["b", "c", "a"]);
  expect(placedAfter(["a", "b", "c"], "c", null)).toEqual(["c", "a", "b"]);
  expect(placedAfter(["a", "b"], "new", "a")).toEqual(["a", "new", "b"]);
});

test("an address is made of the name, and of a number when that is taken", () => {
  const name = { fi: "Pääkaupunki ja äyriäiset!", sv: "", en: "" };
  expect(addressFrom(name, new Set())).toBe("paakaupunki-ja-ayriaiset");
  expect(addressFrom(name, new Set(["paakaupunki-ja-ayriaiset"]))).toBe("paakaupunki-ja-ayriaiset-2");
  expect(addressFrom({ ...name, en: "Capital" }, new Set())).toBe("capital");
  expect(addressFrom(texts("new"), new Set())).toBe("new-1");
  expect(addressFrom(texts("Вместе"), new Set(["1"]))).toBe("2");
});

test("whatever it is called, an address is free and can stand in the address bar", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (name, taken) => {
      const first = addressFrom(texts(name), new Set(taken));
      const second = addressFrom(texts(name), new Set([...taken, first]));
      for (const address of [first, second]) expect(address).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(second).not.toBe(first);
      expect(first).not.toBe("new");
    }),
  );
});
