import fc from "fast-check";
import { expect, test } from "vitest";
import { type Piece, wordChanges } from "../../app/ui/application/word-changes";

const whole = (pieces: Piece[]) => pieces.map(({ text }) => text).join("");
const marked = (pieces: Piece[]) => pieces.filter((piece) => piece.marked).map(({ text }) => text.trim());

test("the words that differ are marked, and no others", () => {
  const { before, after } = wordChanges(
    "Palvelut ovat hajallaan Vantaalla.",
    "Palvelut ovat kaukana Vantaalla.",
  );
  expect(marked(before)).toEqual(["hajallaan"]);
  expect(marked(after)).toEqual(["kaukana"]);
});

test("both texts can be read whole, whatever they are", () => {
  const words = fc.array(fc.constantFrom("työ", "  ", "\n", "ja", "Åbo", "1 234,50", ".", "👩‍👩‍👧"), {
    maxLength: 40,
  });
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    words.map((list) => list.join(" ")),
  );
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordChanges(before, after);
      expect(whole(changes.before)).toBe(before);
      expect(whole(changes.after)).toBe(after);
      expect([...marked(changes.before), ...marked(changes.after)].length === 0).toBe(before === after);
    }),
  );
});

test("texts with nothing in common are marked whole, and soon", () => {
  const many = (word: string) => Array.from({ length: 40_000 }, (_, index) => `${word}${index}`).join(" ");
  const started = performance.now();
  const { before, after } = wordChanges(many("a"), many("b"));
  expect(performance.now() - started).toBeLessThan(2000);
  expect(before).toHaveLength(1);
  expect(after[0]?.marked).toBe(true);
});
