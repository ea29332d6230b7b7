import fc from "fast-check";
import { expect, test } from "vitest";
import { displayName } from "../../app/domain/attachment";
import { asDownload } from "../../app/web/disposition";

/** Any code points at all, halves of surrogate pairs among them. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x10ffff }), fc.integer({ min: 0, max: 0x2fff })), {
    maxLength: 300,
  })
  .map((points) => String.fromCodePoint(...points));

test("a file is saved under its name, in letters for every client and as it is", () => {
  expect(asDownload("Äiti ja lapsi.pdf")).toBe(
    "attachment; filename=\"Aiti ja lapsi.pdf\"; filename*=UTF-8''%C3%84iti%20ja%20lapsi.pdf",
  );
  expect(asDownload("a\"b;c'd(1)*.pdf")).toBe(
    "attachment; filename=\"a_b_c'd(1)*.pdf\"; filename*=UTF-8''a%22b%3Bc%27d%281%29%2A.pdf",
  );
});

test("no name breaks out of the header", () => {
  fc.assert(
    fc.property(anyText, (sent) => {
      expect(asDownload(displayName(sent))).toMatch(
        /^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[\w.!~%-]*$/,
      );
    }),
  );
});
