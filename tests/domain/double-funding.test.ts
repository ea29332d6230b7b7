import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type CostItem,
  doubleFundingQuestions,
  questionFacts,
  similarityOf,
} from "../../app/domain/double-funding";

const cost = (changed: Partial<CostItem> = {}): CostItem => ({
  ...{ id: "a.services.1", organisationId: "vantaa", matterId: "a", category: "services" as const },
  ...{ from: "2027-01-01", to: "2027-12-31", description: "Tulkkaus ja käännökset", amount: 10_000_00 },
  ...changed,
});
const other = (changed: Partial<CostItem> = {}) =>
  cost({
    id: "b.services.1",
    matterId: "b",
    description: "Tulkkaukset, käännökset",
    amount: 9_000_00,
    ...changed,
  });
const asked = (...items: CostItem[]) => doubleFundingQuestions(items);

test("the same organisation, kind of cost and time in two matters is asked about, with what is alike", () => {
  expect(asked(cost(), other({ from: "2027-12-31", to: "2028-06-30" }))).toMatchObject([
    {
      id: "a.services.1~b.services.1",
      period: { from: "2027-12-31", to: "2027-12-31" },
      shared: ["tulkkaus", "käännökset"],
      sameAmount: false,
    },
  ]);
});

test("nothing is asked of one matter, other organisations, kinds or times, or of what is described otherwise", () => {
  expect(asked(cost(), other({ matterId: "a" }))).toEqual([]);
  expect(asked(cost(), other({ organisationId: "espoo" }))).toEqual([]);
  expect(asked(cost(), other({ category: "staff" }))).toEqual([]);
  expect(asked(cost(), other({ from: "2028-01-01", to: "2028-12-31" }))).toEqual([]);
  expect(asked(cost(), other({ description: "Lastenhoito ja tilat", amount: 10_000_00 }))).toEqual([]);
  expect(asked(cost(), other({ amount: 0 }))).toEqual([]);
});

test("a cost without a description is asked about when the amounts are the same", () => {
  expect(asked(cost(), other({ description: "" }))).toEqual([]);
  expect(asked(cost(), other({ description: " ", amount: 10_000_00 }))).toMatchObject([{ sameAmount: true }]);
});

test("a question has the same name and facts whichever cost comes first, and other facts when one changes", () => {
  const [one] = asked(cost(), other());
  const [two] = asked(other(), cost());
  const [changed] = asked(cost(), other({ amount: 9_000_01 }));
  if (!one || !two || !changed) throw new Error("Not asked.");
  expect(two.id).toBe(one.id);
  expect(questionFacts(two)).toBe(questionFacts(one));
  expect(changed.id).toBe(one.id);
  expect(questionFacts(changed)).not.toBe(questionFacts(one));
});

test("texts are alike to themselves, to their own capitals and order of words, and symmetrically to others", () => {
  expect(similarityOf("Tulkkaus ja käännökset", "KÄÄNNÖKSET, ja tulkkaus!")).toBe(100);
  expect(similarityOf("", "")).toBe(0);
  expect(similarityOf("Tulkkaus", "Lastenhoito")).toBe(0);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
      expect(similarityOf(a, b)).toBe(similarityOf(b, a));
      expect(similarityOf(a, b)).toBeGreaterThanOrEqual(0);
      expect(similarityOf(a, b)).toBeLessThanOrEqual(100);
    }),
  );
});
