import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeLetters, readReceiptNumber, readSha256 } from "../../app/domain/receipt-number";

describe("a receipt's number", () => {
  test.each([
    "HS-2026-0001-7KQ2MX",
    " hs-2026-0001-7kq2mx ",
    "HS 2026 0001 7KQ2MX",
    "HS20260001 7KQ2MX",
    "HS–2026–0001–7KQ2MX",
    "HS\u00a02026\u22110001 7KQ2MX".replace("\u2211", "\u2212"),
    "H S - 2 0 2 6 - 0 0 0 1 - 7 K Q 2 M X",
  ])("is read as people write it: %s", (typed) => {
    expect(readReceiptNumber(typed)).toBe("HS-2026-0001-7KQ2MX");
  });

  test("takes letters for the digits that they look like", () => {
    expect(readReceiptNumber("HS-2O26-OOOI-l23456")).toBe("HS-2026-0001-123456");
  });

  test.each([
    "",
    "HS-2026-0001",
    "HS-2026-0001-7KQ2M",
    "HX-2026-0001-7KQ2MX",
    "HS-2026-0001-7KQ2MU",
    "x".repeat(5000),
  ])("is not made out of %s", (typed) => expect(readReceiptNumber(typed)).toBeUndefined());

  test("comes back from every way of spacing it, also when the serial has five digits", () => {
    const code = fc
      .array(fc.constantFrom(...codeLetters), { minLength: 6, maxLength: 6 })
      .map((all) => all.join(""));
    const between = fc.constantFrom("-", " ", "", "–", "\u2011", " - ");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), code, between, (serial, letters, space) => {
        const parts = ["HS", "2026", String(serial).padStart(4, "0"), letters];
        expect(readReceiptNumber(parts.join(space).toLowerCase())).toBe(parts.join("-"));
      }),
    );
  });
});

describe("a digest", () => {
  const sha256 = "0123456789abcdef".repeat(4);

  test.each([
    sha256,
    ` ${sha256.toUpperCase()} `,
    sha256.replace(/(.{8})/g, "$1 "),
    sha256.replace(/(.{32})/g, "$1\n"),
    sha256.replace(/(.{2})(?=.)/g, "$1:"),
    `${sha256}  HS-2026-0001-7KQ2MX.json`,
    `SHA-256: ${sha256}`,
  ])("is read as people write it: %s", (typed) => expect(readSha256(typed)).toBe(sha256));

  test.each(["", sha256.slice(1), `${sha256}0`, sha256.replace("f", "g"), "a".repeat(100_000)])(
    "is not made out of %s",
    (typed) => expect(readSha256(typed)).toBeUndefined(),
  );
});
