import { type BudgetPlan, computeBudget, costCategories } from "../budget";
import { yearsBetween } from "../day";
import type { Cents } from "../money";
import type { PlanLine, ProjectPlan } from "../project-plan";

/** The years in which the project has or may have costs, with the period to `to` when that is asked. */
export function budgetYears({ budget, period }: ProjectPlan, to = period.to): number[] {
  const years = [...yearsBetween(period.from, to), ...budget.map(({ year }) => year)];
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The amount of one cell, in cents. */
export function amountIn(lines: readonly PlanLine[], category: PlanLine["category"], year: number): Cents {
  return lines
    .filter((line) => line.category === category && line.year === year)
    .reduce((total, { amount }) => total + amount, 0);
}

/**
 * The budget with other direct costs, in cents by category and year: a flat rate follows from them; indirect
 * costs that no rate makes stay as they are.
 */
export function withDirectCosts(plan: ProjectPlan, costs: BudgetPlan["costs"], years: number[]): PlanLine[] {
  const financing = { ...plan.financing, grant: plan.grant ?? 0 };
  const { rows, years: all } = computeBudget({ years, costs, indirect: plan.indirect, financing });
  const lines = rows.flatMap(({ category, amounts }) =>
    all.map((year, column) => ({
      category,
      year,
      amount:
        category === "indirect" && plan.indirect === "none"
          ? amountIn(plan.budget, category, year)
          : (amounts[column] ?? 0),
    })),
  );
  return lines.filter(({ category, year, amount }) => amount !== 0 || has(plan.budget, category, year));
}

const has = (lines: readonly PlanLine[], category: PlanLine["category"], year: number) =>
  lines.some((line) => line.category === category && line.year === year);

/** The direct costs of the plan by category and year, in cents. */
export function directCosts({ budget }: Pick<ProjectPlan, "budget">): BudgetPlan["costs"] {
  const costs: BudgetPlan["costs"] = {};
  for (const category of costCategories) {
    costs[category] = {};
    for (const line of budget.filter((one) => one.category === category)) {
      const byYear = costs[category] ?? {};
      byYear[line.year] = (byYear[line.year] ?? 0) + line.amount;
    }
  }
  return costs;
}
