import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sum } from "../../app/domain/money";
import {
  fitTo,
  type MonitoringTerms,
  mistakesInTerms,
  type TermsBounds,
  usualTerms,
} from "../../app/domain/monitoring-terms";

const bounds: TermsBounds = {
  period: { from: "2027-01-01", to: "2028-06-30" },
  grant: 80_000_00,
  indicators: ["clients", "counselling"],
  fundingSource: "national",
};
const usual = usualTerms(bounds);
const wrong = (changed: Partial<MonitoringTerms>, more: Partial<TermsBounds> = {}) =>
  mistakesInTerms({ ...usual, ...changed }, { ...bounds, ...more });
const withAdvance = (amount: number): MonitoringTerms["instalments"] => [
  { id: "i1", kind: "advance", amount, payableOn: "2027-01-01" },
  { id: "i2", kind: "final", amount: bounds.grant - amount, payableOn: "2028-07-01" },
];
const advanceReason = { fi: "Palkat.", sv: "Löner.", en: "" };

describe("the usual terms", () => {
  test("have nothing wrong, whatever the grant and the period", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 27 }),
        fc.integer({ min: 1, max: 36 }),
        (grant, day, months) => {
          const from = `2027-01-${String(day + 1).padStart(2, "0")}`;
          const end = new Date(Date.UTC(2027, months, day + 1));
          const to = end.toISOString().slice(0, 10);
          const facts = { ...bounds, grant, period: { from, to } };
          expect(mistakesInTerms(usualTerms(facts), facts)).toEqual([]);
        },
      ),
    );
  });

  test("fitted to another grant come to it to the cent, and keep everything else", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 1_000_000_000 }), (grant) => {
        const fitted = fitTo(usual, grant);
        expect(sum(fitted.instalments.map(({ amount }) => amount))).toBe(grant);
        expect({ ...fitted, instalments: [] }).toEqual({ ...usual, instalments: [] });
      }),
    );
  });
});

describe("terms are refused", () => {
  test("when the instalments miss the grant by a cent", () => {
    const [first, ...rest] = usual.instalments;
    if (!first) throw new Error("No instalments.");
    const instalments = [{ ...first, amount: first.amount + 1 }, ...rest];
    expect(wrong({ instalments })).toEqual([{ field: "instalments", because: "sum", amount: 80_000_00 }]);
    expect(wrong({ instalments: [] })).toMatchObject([{ because: "no-instalments" }]);
  });

  test("when an advance has no reason in Finnish and in Swedish", () => {
    const instalments = withAdvance(20_000_00);
    expect(wrong({ instalments }).map(({ field }) => field)).toEqual([
      "advanceReason.fi",
      "advanceReason.sv",
    ]);
    expect(wrong({ instalments, advanceReason })).toEqual([]);
  });

  test("when an ordinary AMIF advance is over 30 per cent; other money has no such limit", () => {
    const amif = { fundingSource: "amif" as const };
    expect(wrong({ instalments: withAdvance(24_000_00), advanceReason }, amif)).toEqual([]);
    expect(wrong({ instalments: withAdvance(24_000_01), advanceReason }, amif)).toEqual([
      { field: "instalments", because: "advance-too-large", amount: 24_000_00 },
    ]);
    expect(wrong({ instalments: withAdvance(24_000_01), advanceReason })).toEqual([]);
  });

  test.each([
    ["without a final report", { reports: usual.reports.slice(0, -1) }, "no-final-report"],
    [
      "with a final report that ends too early",
      {
        reports: usual.reports.map((one) => ({ ...one, to: "2028-06-29", kind: "final" as const })).slice(-1),
      },
      "final-not-whole",
    ],
    [
      "with a report due on its own last day",
      { reports: usual.reports.map((one) => ({ ...one, dueOn: one.to })).slice(-1) },
      "report-due",
    ],
    [
      "with an instalment before the project begins",
      { instalments: usual.instalments.map((one) => ({ ...one, payableOn: "2026-12-31" })) },
      "too-early",
    ],
    [
      "with an instalment more than a year after its end",
      { instalments: usual.instalments.map((one) => ({ ...one, payableOn: "2029-07-01" })) },
      "too-late",
    ],
    ["with an indicator that was not applied with", { indicators: ["others"] }, "indicator-unknown"],
    ["with over a hundred per cent to move", { movePercent: 101 }, "percent"],
    [
      "with a condition in Finnish alone",
      { conditions: [{ fi: "Ehto", sv: "", en: "" }] },
      "condition-language",
    ],
  ] as [string, Partial<MonitoringTerms>, string][])("%s", (_name, changed, because) => {
    expect(wrong(changed).map((mistake) => mistake.because)).toContain(because);
  });
});
