import fc from "fast-check";
import { expect, test } from "vitest";
import {
  gapsIn,
  isValidOn,
  leadingBack,
  mistakesInNames,
  type NamePeriod,
  readBusinessId,
} from "../../app/domain/organisation";

const named = (fi: string, validFrom: string | null, validTo: string | null): NamePeriod => ({
  name: { fi, sv: fi, en: fi },
  abbreviation: null,
  validFrom,
  validTo,
});

test.each(["0245974-7", "2296962-1", "0201256-6", "1567535-0", "3221332-6"])(
  "the business id %s of the register is one",
  (id) => {
    expect(readBusinessId(id)).toEqual({ ok: true, value: id });
  },
);

test("a business id may be written without its dash, with spaces, or with six digits", () => {
  expect(readBusinessId(" 02459747 ")).toEqual({ ok: true, value: "0245974-7" });
  expect(readBusinessId("245974-7")).toEqual({ ok: true, value: "0245974-7" });
  for (const text of ["", "FI02459747", "0245974-", "12345-6", "02459747-7"]) {
    expect(readBusinessId(text), text).toEqual({ ok: false, because: "not-a-business-id" });
  }
});

test("one digit that was typed wrong, or two that changed places, is noticed", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_999_999 }),
      fc.nat(6),
      fc.integer({ min: 1, max: 9 }),
      (n, at, by) => {
        const digits = String(n).padStart(7, "0");
        const right = [..."0123456789"]
          .map((check) => `${digits}-${check}`)
          .filter((id) => readBusinessId(id).ok);
        expect(right.length).toBeLessThanOrEqual(1);
        for (const id of right) {
          const typed = [...digits];
          typed[at] = String((Number(typed[at]) + by) % 10);
          expect(readBusinessId(`${typed.join("")}-${id.at(-1)}`).ok).toBe(false);
        }
      },
    ),
  );
});

test("a number whose check digit would be ten is never a business id", () => {
  const tens = Array.from({ length: 200 }, (_, n) => String(n).padStart(7, "0")).filter((digits) =>
    [..."0123456789"].every((check) => !readBusinessId(`${digits}-${check}`).ok),
  );
  expect(tens.length).toBeGreaterThan(0);
  expect(readBusinessId(`${tens[0]}-1`)).toEqual({ ok: false, because: "wrong-check-digit" });
});

test("names that follow each other day by day have neither gaps nor overlaps", () => {
  expect(gapsIn([named("Uusi", "2026-01-01", null), named("Vanha", null, "2025-12-31")])).toEqual([]);
  expect(gapsIn([named("Ainoa", null, null)])).toEqual([]);
  expect(gapsIn([])).toEqual([]);
});

test("days without a name and days with two are told", () => {
  expect(gapsIn([named("A", null, "2025-12-31"), named("B", "2026-01-02", null)])).toEqual([
    { kind: "gap", from: "2026-01-01", to: "2026-01-01" },
  ]);
  expect(gapsIn([named("A", "2020-01-01", "2025-12-31"), named("B", "2025-12-31", null)])).toEqual([
    { kind: "overlap", from: "2025-12-31", to: "2025-12-31" },
  ]);
  expect(gapsIn([named("A", "2020-01-01", null), named("B", "2021-01-01", null)])).toEqual([
    { kind: "overlap", from: "2021-01-01", to: null },
  ]);
  expect(
    gapsIn([
      named("Pitkä", "2020-01-01", "2029-12-31"),
      named("Sisällä", "2021-01-01", "2021-12-31"),
      named("Jälkeen", "2030-01-01", null),
    ]),
  ).toEqual([{ kind: "overlap", from: "2021-01-01", to: "2021-12-31" }]);
});

test("no gap and no overlap means that every day between has exactly one name", () => {
  const day = fc.integer({ min: 1, max: 9 }).map((number) => `2025-01-0${number}`);
  const names = fc
    .tuple(day, day)
    .map(([one, other]) => (one <= other ? named("N", one, other) : named("N", other, one)));
  fc.assert(
    fc.property(fc.array(names, { minLength: 1, maxLength: 4 }), (all) => {
      const first = all.map((name) => name.validFrom ?? "").sort()[0] ?? "";
      const last =
        all
          .map((name) => name.validTo ?? "")
          .sort()
          .at(-1) ?? "";
      const days = Array.from({ length: 9 }, (_, index) => `2025-01-0${index + 1}`);
      const counts = days
        .filter((date) => first <= date && date <= last)
        .map((date) => all.filter((name) => isValidOn(name, date)).length);
      const gaps = gapsIn(all);
      expect(gaps.some(({ kind }) => kind === "gap")).toBe(counts.includes(0));
      expect(gaps.some(({ kind }) => kind === "overlap")).toBe(counts.some((count) => count > 1));
    }),
  );
});

test("a name of the past may be corrected, not taken away; today's may go", () => {
  const past = named("ELY-keskus", "2010-01-01", "2025-12-31");
  const now = named("Elinvoimakeskus", "2026-01-01", null);
  const today = "2026-11-23";
  expect(mistakesInNames([past, now], [past, now], today)).toEqual([]);
  expect(mistakesInNames([past, now], [{ ...past, validTo: "2025-06-30" }, now], today)).toEqual([]);
  expect(mistakesInNames([past, now], [{ ...past, name: now.name }, now], today)).toEqual([]);
  expect(mistakesInNames([past, now], [now], today)).toEqual([
    { because: "past-name-removed", name: past.name },
  ]);
  expect(mistakesInNames([past, now], [past], today)).toEqual([]);
  expect(mistakesInNames([past, now], [past], "2025-06-01")).toEqual([]);
  expect(mistakesInNames([past], [], today)).toEqual([{ because: "no-name" }]);
  expect(mistakesInNames([], [named("A", "2026-02-01", "2026-01-01")], today)).toEqual([
    { because: "ends-before-start", index: 0 },
  ]);
});

test("successors never lead back to the organisation itself", () => {
  const successors = new Map([
    ["b", ["c", "d"]],
    ["d", ["a"]],
    ["x", ["y"]],
    ["y", ["x"]],
  ]);
  expect(leadingBack("a", ["c", "b"], successors)).toBe("b");
  expect(leadingBack("a", ["a"], new Map())).toBe("a");
  expect(leadingBack("a", ["c", "x"], successors)).toBeUndefined();
});
