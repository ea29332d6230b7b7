import { allocate, type Cents, percentOf, shareOf, sum } from "./money";

/** The cost types of Government Decree 119/2022 § 16, in its order. */
export const costCategories = ["staff", "travel", "services", "equipment", "other"] as const;
export type CostCategory = (typeof costCategories)[number];

/**
 * How indirect costs are paid: not at all, 7 % of direct costs (decree 119/2022 § 19), or 40 % of
 * staff costs for everything else (§ 18). One field, so that the rates exclude each other.
 */
export const indirectMethods = ["none", "flat-7", "flat-40"] as const;
export type IndirectMethod = (typeof indirectMethods)[number];

/** Where money comes from besides the applicant's own share. Cents. */
export type Financing = { grant: Cents; otherPublic: Cents; private: Cents; income: Cents };

/**
 * How one cost is computed: as it will be incurred, as a number of units at a price, or as one sum for an
 * agreed result (Regulation (EU) 2021/1060 Article 53; decree 119/2022 §§ 17, 22).
 */
export const costMethods = ["actual", "unit", "lump"] as const;
export type CostMethod = (typeof costMethods)[number];

/** One line under a cost category, in cents. `counts` are hundredths of a unit; only unit costs have them. */
export type CostLine = {
  category: CostCategory;
  /** Its name in the table that it was typed in. */
  row: string;
  description: string;
  reason: string;
  method: CostMethod;
  unit: string;
  price: Cents | null;
  counts: Record<number, number>;
  amounts: Record<number, Cents>;
};

/** The most that lump sums may make together, in cents (decree 119/2022 § 17). */
export const largestLumpSum: Cents = 200_000_00;

/** What the applicant filled in, in cents; a missing amount is a blank cell. */
export type BudgetPlan = {
  years: number[];
  /** The lines behind the costs; plans that were received before costs had lines are without them. */
  lines?: CostLine[];
  costs: Partial<Record<CostCategory, Partial<Record<number, Cents>>>>;
  indirect: IndirectMethod;
  financing: Financing;
};

/** `amounts` run in the order of the budget's years. */
export type BudgetRow = { category: CostCategory | "indirect"; amounts: Cents[]; total: Cents };

/**
 * All that follows from a plan, in cents. `byYear` runs in the order of `years`. The own share is
 * negative when there is more financing than costs; `grantShare` is per cent of the total costs
 * with two decimals, rounded down, and null while there are no costs.
 */
export type Budget = {
  years: number[];
  rows: BudgetRow[];
  byYear: Cents[];
  direct: Cents;
  indirect: Cents;
  total: Cents;
  ownShare: Cents;
  grantShare: number | null;
};

export type CallTerms = {
  sharePercent: number;
  maxGrant: Cents | null;
  periodYears: number[];
  indirectAllowed: IndirectMethod[];
};

export type BudgetRefusal =
  | "no-costs"
  | "grant-missing"
  | "grant-over-share"
  | "grant-over-maximum"
  | "financing-over-costs"
  | "year-outside-period"
  | "indirect-not-allowed"
  | "flat-40-with-other-costs"
  | "lump-over-maximum"
  | "negative-amount";

/** What is wrong, the ceiling (`limit`) or the excess (`by`) in cents, and the cell that it is about. */
export type BudgetProblem = {
  because: BudgetRefusal;
  limit?: Cents;
  by?: Cents;
  category?: CostCategory;
  year?: number;
  financing?: keyof Financing;
};

/**
 * The budget that the plan makes: rows by category and year, with indirect costs as the last row.
 * A flat rate is rounded down and then divided over the years, so that rows and columns sum to the
 * same total to the cent. A year with costs is counted even if the plan no longer lists it.
 */
export function computeBudget(plan: BudgetPlan): Budget {
  const years = yearsOf(plan);
  const amountsOf = (category: CostCategory) => years.map((year) => plan.costs[category]?.[year] ?? 0);
  const directRows = costCategories.map((category) => rowOf(category, amountsOf(category)));
  const directByYear = columnSums(years, directRows);
  const direct = sum(directByYear);

  const indirectRow = rowOf("indirect", indirectCosts(plan.indirect, directByYear, amountsOf("staff")));
  const rows = [...directRows, indirectRow];
  const total = direct + indirectRow.total;
  return {
    years,
    rows,
    byYear: columnSums(years, rows),
    direct,
    indirect: indirectRow.total,
    total,
    ownShare: total - sum(Object.values(plan.financing)),
    grantShare: shareOf(plan.financing.grant, total),
  };
}

/**
 * What keeps the budget from being accepted in a call with these terms? Empty when nothing does.
 * The grant is at most the call's share of the costs and its euro maximum, and financing may not
 * exceed costs (688/2001 § 6; Act 1125/2021 § 13).
 */
export function checkBudget(budget: Budget, plan: BudgetPlan, terms: CallTerms): BudgetProblem[] {
  return [
    ...negativeAmounts(budget, plan),
    ...yearProblems(budget, terms),
    ...indirectProblems(budget, plan, terms),
    ...lumpProblems(plan),
    ...moneyProblems(budget, plan.financing, terms),
  ];
}

/** The costs by category and year that the lines make; a category or year without an amount is left out. */
export function costsOf(lines: readonly CostLine[]): BudgetPlan["costs"] {
  const costs: BudgetPlan["costs"] = {};
  for (const { category, amounts } of lines) {
    const byYear = costs[category] ?? {};
    costs[category] = byYear;
    for (const [year, cents] of Object.entries(amounts)) {
      byYear[Number(year)] = (byYear[Number(year)] ?? 0) + cents;
    }
  }
  return costs;
}

/** The same plan with another grant, in cents; the own share gives way. */
export function financeWith(plan: BudgetPlan, grant: Cents): BudgetPlan {
  return { ...plan, financing: { ...plan.financing, grant } };
}

function yearsOf({ years, costs }: BudgetPlan): number[] {
  const cells = Object.values(costs).flatMap((byYear) => Object.entries(byYear));
  const withCosts = cells.filter(([, cents]) => cents).map(([year]) => Number(year));
  return [...new Set([...years, ...withCosts])].sort((a, b) => a - b);
}

function rowOf(category: BudgetRow["category"], amounts: Cents[]): BudgetRow {
  return { category, amounts, total: sum(amounts) };
}

function columnSums(years: number[], rows: BudgetRow[]): Cents[] {
  return years.map((_, column) => sum(rows.map(({ amounts }) => amounts[column] ?? 0)));
}

function indirectCosts(method: IndirectMethod, direct: Cents[], staff: Cents[]): Cents[] {
  switch (method) {
    case "none":
      return direct.map(() => 0);
    case "flat-7":
      return allocate(percentOf(sum(direct), 7), direct);
    case "flat-40":
      return allocate(percentOf(sum(staff), 40), staff);
  }
}

function negativeAmounts({ years }: Budget, { costs, financing }: BudgetPlan): BudgetProblem[] {
  const because = "negative-amount";
  const cells = costCategories.flatMap((category) => years.map((year) => ({ category, year })));
  const sources = Object.keys(financing) as (keyof Financing)[];
  return [
    ...cells
      .filter(({ category, year }) => (costs[category]?.[year] ?? 0) < 0)
      .map((cell): BudgetProblem => ({ because, ...cell })),
    ...sources
      .filter((source) => financing[source] < 0)
      .map((source): BudgetProblem => ({ because, financing: source })),
  ];
}

function yearProblems({ years }: Budget, { periodYears }: CallTerms): BudgetProblem[] {
  const outside = years.filter((year) => !periodYears.includes(year));
  return outside.map((year) => ({ because: "year-outside-period", year }));
}

function indirectProblems(
  budget: Budget,
  { costs, indirect }: BudgetPlan,
  terms: CallTerms,
): BudgetProblem[] {
  const problems: BudgetProblem[] = [];
  if (!terms.indirectAllowed.includes(indirect)) problems.push({ because: "indirect-not-allowed" });
  if (indirect !== "flat-40") return problems;

  const covered = costCategories.filter((category) => category !== "staff");
  const doubled = covered.filter((category) => budget.years.some((year) => costs[category]?.[year]));
  return [
    ...problems,
    ...doubled.map((category): BudgetProblem => ({ because: "flat-40-with-other-costs", category })),
  ];
}

function lumpProblems({ lines = [] }: BudgetPlan): BudgetProblem[] {
  const lumps = lines.filter(({ method }) => method === "lump");
  const total = sum(lumps.flatMap(({ amounts }) => Object.values(amounts)));
  const category = lumps[0]?.category;
  if (total <= largestLumpSum) return [];
  return [{ because: "lump-over-maximum", limit: largestLumpSum, category }];
}

function moneyProblems({ total, ownShare }: Budget, { grant }: Financing, terms: CallTerms): BudgetProblem[] {
  if (total <= 0) return [{ because: "no-costs" }];

  const problems: BudgetProblem[] = [];
  const share = percentOf(total, terms.sharePercent);
  const maximum = terms.maxGrant ?? Number.POSITIVE_INFINITY;
  if (grant === 0) problems.push({ because: "grant-missing" });
  if (grant > share) problems.push({ because: "grant-over-share", limit: share });
  if (grant > maximum) problems.push({ because: "grant-over-maximum", limit: maximum });
  if (ownShare < 0) problems.push({ because: "financing-over-costs", by: -ownShare });
  return problems;
}
