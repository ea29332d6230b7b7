import { expect, test } from "vitest";
import { canonicalAddress } from "../../app/web/canonical";

const at = (query: string) => new Request(`http://localhost/fi/projects${query}`);

test("an address that says only what it filters by stays as it is", () => {
  expect(canonicalAddress(at(""), {})).toBeUndefined();
  expect(
    canonicalAddress(at("?item=koto-digi&year=2025"), { item: "koto-digi", year: "2025" }),
  ).toBeUndefined();
  expect(canonicalAddress(at("?name=%C3%84%C3%A4nekoski"), { name: "Äänekoski" })).toBeUndefined();
});

test("empty and unknown parts are dropped, and the order is always the same", () => {
  expect(canonicalAddress(at("?item=&year="), { item: "", year: undefined })).toBe("/fi/projects");
  expect(canonicalAddress(at("?year=2025&item=koto-digi&x=1"), { item: "koto-digi", year: "2025" })).toBe(
    "/fi/projects?item=koto-digi&year=2025",
  );
});
