import { expect, test } from "vitest";
import { largestCost, tabulateCosts } from "../../app/domain/portfolio";
import { drawCostTable } from "../../app/ui/charts/costs.server";
import "../../app/words/all.server";

const half = tabulateCosts([
  { category: "services", year: 2027, amount: 50_00 },
  { category: "staff", year: 2025, amount: 50_00 },
]);

test("a drawing is an image named by its message, without scripts or styles", () => {
  const table = tabulateCosts([{ category: "staff", year: 2026, amount: 1_234_50 }]);
  const drawn = drawCostTable(table, "fi");
  expect(drawn?.message).toBe("Suurin osa rahasta menee palkkoihin");
  expect(drawn?.svg).toMatch(/^<svg [^>]*role="img"/);
  expect(drawn?.svg).toContain('aria-labelledby="cost-chart-title"');
  expect(drawn?.svg).toContain('<title id="cost-chart-title">Suurin osa rahasta menee palkkoihin</title>');
  expect(drawn?.svg).not.toMatch(/style=|<script|\son\w+=/);
});

test("half is not most", () => {
  expect(largestCost(half)).toEqual({ category: "staff", most: false });
  expect(drawCostTable(half, "en")?.message).toBe("The largest part of the money goes to staff");
});

test("the rows come in the order of the budget, and no year between is left out", () => {
  expect(half.rows.map(({ category }) => category)).toEqual(["staff", "services"]);
  expect(half.years).toEqual([2025, 2026, 2027]);
  expect(half.byYear).toEqual([50_00, 0, 50_00]);
});

test("the longest bar is the largest cost, and the others are in proportion to it", () => {
  const table = tabulateCosts([
    { category: "staff", year: 2026, amount: 100_00 },
    { category: "travel", year: 2026, amount: 25_00 },
  ]);
  const widths = [...(drawCostTable(table, "fi")?.svg ?? "").matchAll(/<path [^>]*\bwidth="([\d.]+)"/g)];
  const [longest = 0, other = 0] = widths.map(([, width]) => Number(width));
  expect(other / longest).toBeCloseTo(0.25);
});
