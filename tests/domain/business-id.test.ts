import fc from "fast-check";
import { expect, test } from "vitest";
import { parseBusinessId } from "../../app/domain/business-id";

test.each([
  "0245437-2",
  "02454372",
  "FI02454372",
  "fi0245437-2",
  "245437-2",
  " 0245437 - 2 ",
  "0245437\u20132",
  "0245437\u22122",
  "0245437\u20102",
])("%j is the same organisation", (text) => {
  expect(parseBusinessId(text)).toEqual({ ok: true, value: "0245437-2" });
});

test.each([
  ["", "empty"],
  ["  ", "empty"],
  ["1234567-8", "wrong-check-digit"],
  ["0245437-3", "wrong-check-digit"],
  ["0000001-0", "wrong-check-digit"], // remainder 2
  ["0000006-0", "wrong-check-digit"], // remainder 1: never given out
  ["0000006-1", "wrong-check-digit"],
  ["0245437", "not-a-business-id"],
  ["2454372", "not-a-business-id"], // a digit is missing, or the hyphen of the old form
  ["45437-2", "not-a-business-id"],
  ["02454372-2", "not-a-business-id"],
  ["SE02454372", "not-a-business-id"],
  ["Espoo", "not-a-business-id"],
])("%j is refused: %s", (text, because) => {
  expect(parseBusinessId(text)).toEqual({ ok: false, because });
});

test("a remainder of zero ends in zero", () => {
  expect(parseBusinessId("0000094-0")).toEqual({ ok: true, value: "0000094-0" });
});

test("one wrong digit never passes for another organisation", () => {
  fc.assert(
    fc.property(fc.nat({ max: 7 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
      const digits = [..."02454372"].map(Number);
      digits[place] = ((digits[place] ?? 0) + shift) % 10;
      expect(parseBusinessId(digits.join(""))).toEqual({ ok: false, because: "wrong-check-digit" });
    }),
  );
});
