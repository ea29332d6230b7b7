import fc from "fast-check";
import { expect, test } from "vitest";
import { inLanguage, safeReturn } from "../../app/web/paths";

const origin = "https://hankesalkku.example";

test("the same page in another language keeps its path and query", () => {
  expect(inLanguage("/fi/projects?year=2024", "sv")).toBe("/sv/projects?year=2024");
  expect(inLanguage("/fi", "en")).toBe("/en");
  expect(inLanguage("/filosofia", "en")).toBe("/filosofia");
});

test("no return address ever leads to another host", () => {
  const parts = fc.constantFrom(
    "/",
    "\\",
    "//",
    "%5c",
    "%2f",
    "evil.example",
    "\t",
    "\n",
    "@",
    ":",
    ".",
    "fi",
    "?",
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (pieces) => {
      const safe = safeReturn(pieces.join(""), origin);
      if (safe !== undefined) expect(new URL(safe, origin).origin).toBe(origin);
    }),
    { numRuns: 5000 },
  );
});

test.each(["//evil.example", "/\\evil.example", "/%5cevil.example", "https://evil.example", "", null])(
  "%s is no address to return to",
  (path) => expect(safeReturn(path, origin)).toBeUndefined(),
);
