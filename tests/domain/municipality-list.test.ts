import { expect, test } from "vitest";
import type { Figure, Verdict } from "../../app/domain/eligibility";
import {
  countVerdicts,
  listMunicipalities,
  narrow,
  sourcesByDate,
  worthExplaining,
} from "../../app/domain/municipality-list";

const threshold = 50_000;

function municipality(fi: string, verdict: Verdict, most?: number, { sv = fi, regionCode = "01" } = {}) {
  const figure: Figure | undefined =
    most === undefined
      ? undefined
      : {
          statistic: "speakers",
          referenceOn: "2022-12-31",
          min: most - 10,
          max: most,
          exact: false,
          source: { publisher: "Tilastokeskus", table: "11ra" },
        };
  const because = figure ? ("below" as const) : ("no-figure" as const);
  const readings = [{ referenceOn: "2022-12-31", verdict, because, figure, threshold }];
  const rule = { kind: "one-application-per-organisation" as const };
  return {
    name: { fi, sv, en: fi },
    regionCode,
    assessment: { verdict, findings: [{ key: "0", rule, verdict, because, readings }] },
  };
}

const all = [
  municipality("Äänekoski", "cannot-be-told"),
  municipality("Akaa", "cannot-be-told"),
  municipality("Turku", "ineligible", 27_000, { sv: "Åbo", regionCode: "02" }),
  municipality("Vantaa", "eligible", 58_000, { sv: "Vanda" }),
  municipality("Tampere", "ineligible", 24_000),
  municipality("Oulu", "ineligible", 9_000),
  municipality("Helsinki", "eligible", 120_000, { sv: "Helsingfors" }),
];
const listed = listMunicipalities(all);
const names = (some: typeof listed) => some.map(({ municipality }) => municipality.name.fi);

test("those that may apply come first, the largest of them at the head, the unknown last by the alphabet", () => {
  expect(names(listed)).toEqual(["Helsinki", "Vantaa", "Turku", "Tampere", "Oulu", "Akaa", "Äänekoski"]);
});

test("any part of a name in any language finds a municipality, whatever its case", () => {
  expect(names(narrow(listed, { name: "HELSING" }))).toEqual(["Helsinki"]);
  expect(names(narrow(listed, { name: "åb" }))).toEqual(["Turku"]);
  expect(narrow(listed, { name: "åbo", regionCode: "01" })).toEqual([]);
  expect(names(narrow(listed, { verdict: "cannot-be-told" }))).toEqual(["Akaa", "Äänekoski"]);
  expect(narrow(listed, {})).toEqual(listed);
});

test("every municipality is counted once", () => {
  expect(countVerdicts(all)).toEqual([
    { verdict: "eligible", count: 2 },
    { verdict: "ineligible", count: 3 },
    { verdict: "cannot-be-told", count: 2 },
  ]);
});

test("the two that come next, the unknown and the largest range are explained", () => {
  const { reaching, next, open, example } = worthExplaining(listed);
  expect([reaching, next, open].map(names)).toEqual([
    ["Helsinki", "Vantaa"],
    ["Turku", "Tampere"],
    ["Akaa", "Äänekoski"],
  ]);
  expect(example?.figure.max).toBe(120_000);
  expect(
    worthExplaining(listMunicipalities([all[0] ?? municipality("x", "eligible")])).example,
  ).toBeUndefined();
});

test("a source is told once for each reference date", () => {
  expect(sourcesByDate(listed)).toEqual([[{ publisher: "Tilastokeskus", table: "11ra" }]]);
  expect(sourcesByDate([])).toEqual([]);
});
