import { expect, test } from "vitest";
import { actInWords, changeInWords, detailsOf } from "../../app/ui/ministry/record-words";
import { wordsIn } from "../../app/words";
import "../../app/words/all.server";

const say = wordsIn("fi");

test("an act is told in words, and one without words by its own name", () => {
  expect(actInWords({ noun: "decision", action: "sign" }, say)).toBe("Päätös allekirjoitettiin");
  expect(actInWords({ noun: "claim", action: "verify" }, say)).toBe("claim: verify");
});

test("a change of state is told from where to where; a beginning by its first state", () => {
  const change = { noun: "application", fromState: "submitted", toState: "proposed" };
  expect(changeInWords(change, say)).toBe("Jätetty → Päätösesitys tehty");
  expect(changeInWords({ ...change, fromState: null }, say)).toBe("Päätösesitys tehty");
  expect(changeInWords({ ...change, fromState: null, toState: null }, say)).toBe("");
  expect(changeInWords({ noun: "claim", fromState: "a", toState: "b" }, say)).toBe("a → b");
});

test("details show what differs before and after, and everything else as it is", () => {
  const details = {
    number: "P1",
    before: { amount: 1, outcome: "granted" },
    after: { amount: 2, outcome: "granted" },
  };
  expect(detailsOf(details)).toEqual([
    { name: "number", after: "P1" },
    { name: "amount", before: "1", after: "2" },
  ]);
});

test("a changed answer is told by the digest of its text", () => {
  expect(detailsOf({ changed: { "project.name": "ab12" } })).toEqual([
    { name: "project.name", after: "SHA-256 ab12" },
  ]);
});

test("a before and an after stand side by side", () => {
  expect(detailsOf({ changed: { "project.name": { before: "", after: "Alku" } } })).toEqual([
    { name: "project.name", before: "", after: "Alku" },
  ]);
});

test("lists and empty details can be told too", () => {
  expect(detailsOf({ budget: [{ year: 2027, amount: 5 }] })).toEqual([
    { name: "budget.0.year", after: "2027" },
    { name: "budget.0.amount", after: "5" },
  ]);
  expect(detailsOf({})).toEqual([]);
  expect(detailsOf(null)).toEqual([]);
});
