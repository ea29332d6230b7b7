import fc from "fast-check";
import { expect, test } from "vitest";
import { countsOf, deriveFigure, type Known } from "../../app/domain/statfin/figure";

const known = (value: string, more: Partial<Known> = {}): Known => ({
  ...{ value, publisher: "Tilastokeskus", table: "StatFin vaerak/159t", note: null },
  ...{ retrievedOn: null, vintage: "2026-01-01", ...more },
});

test.each([
  ["17.3", 658457, 113584, 114242],
  ["23.0", 239206, 54898, 55136],
  ["15.3", 201863, 30785, 30985],
  ["0.0", 700, 0, 0],
  ["0.1", 900, 1, 1],
  ["100.0", 50, 50, 50],
])("%s per cent of %d people is a whole number from %d to %d", (share, population, least, most) => {
  expect(countsOf(share, population)).toEqual({ least, most });
});

test("exactly the whole numbers of the range round to the published share, a half either way", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 0, max: 1000 }),
      (population, tenths) => {
        const { least, most } = countsOf((tenths / 10).toFixed(1), population);
        for (let count = 0; count <= population; count++) {
          // |1000 count / population - tenths| <= 1/2, without a division.
          const rounds = Math.abs(2000 * count - 2 * tenths * population) <= population;
          expect(count >= least && count <= most, `${count} of ${population}`).toBe(rounds);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("a figure arises when the population and the share, or the count, are known", () => {
  const population = known("201863", { table: "StatFin vaerak/11rm" });
  expect(deriveFigure("853", { population }, [])).toBeUndefined();
  expect(deriveFigure("853", { share: known("15.3") }, [])).toBeUndefined();
  expect(deriveFigure("853", { population, share: known("15.3") }, [])).toMatchObject({
    ...{ least: 30785, most: 30985, exact: false, sharePercent: "15.3", population: 201863 },
    ...{ sourceTable: "StatFin vaerak/159t", sourceNote: "StatFin vaerak/11rm", vintage: "2026-01-01" },
  });
  expect(deriveFigure("853", { share: known("15.3"), speakers: known("30900") }, [])).toMatchObject({
    ...{ least: 30900, most: 30900, exact: true, sharePercent: null },
  });
});

test("of a municipality that others have joined, numbers of two divisions make no figure", () => {
  const mergers = [{ code: "507", lastOn: "2024-12-31" }];
  const measures = (vintage: string | null) => ({
    share: known("5.0"),
    population: known("5700", { vintage }),
  });
  expect(deriveFigure("507", measures("2023-01-01"), mergers)).toBeUndefined();
  expect(deriveFigure("507", measures(null), mergers)).toBeUndefined();
  expect(deriveFigure("507", measures("2025-01-01"), mergers)).toMatchObject({ population: 5700 });
  expect(deriveFigure("853", measures("2023-01-01"), mergers)).toMatchObject({ population: 5700 });
});
