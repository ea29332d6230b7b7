import {
  type BudgetPlan,
  type BudgetProblem,
  type CostCategory,
  checkBudget,
  computeBudget,
  costCategories,
  type IndirectMethod,
} from "../budget";
import { type Cents, parseEuros } from "../money";
import { financingParts } from "./fields";
import type { FormTerms, ProblemCode } from "./problems";

/** Where the budget is read from, and where its problems are told; fields without the section's name. */
type Sheet = {
  text: (field: string) => string;
  problem: (field: string, because: ProblemCode, limit?: number) => void;
};

/**
 * The plan as far as the typed texts can be understood, and the problems of each cell. The rules of the
 * whole budget are told too, those of sums only when the sums are those that were meant: every amount can
 * be read, and the way of indirect costs is chosen.
 */
export function readBudget({ text, problem }: Sheet, terms: FormTerms): BudgetPlan {
  let readable = true;
  const amount = (field: string): Cents | undefined => {
    const read = parseEuros(text(field));
    if (read.ok) return read.value;
    if (read.because === "empty") return undefined;
    problem(field, amountProblems[read.because]);
    readable = false;
    return undefined;
  };

  const plan: BudgetPlan = {
    years: terms.periodYears,
    costs: {},
    indirect: "none",
    financing: { grant: 0, otherPublic: 0, private: 0, income: 0 },
  };
  for (const category of costCategories) {
    const amounts = terms.periodYears.map((year) => [year, amount(`${category}.${year}`)] as const);
    plan.costs[category] = Object.fromEntries(amounts.filter(([, cents]) => cents !== undefined));
    const hasCosts = amounts.some(([, cents]) => cents);
    if (hasCosts && text(`${category}.reason`) === "") problem(`${category}.reason`, "missing");
  }
  const indirect = indirectMethod(text("indirect"), terms);
  if (!indirect) problem("indirect", "missing");
  plan.indirect = indirect ?? "none";
  for (const part of financingParts) plan.financing[part] = amount(part) ?? 0;

  for (const found of checkBudget(computeBudget(plan), plan, terms)) {
    if (!readable && aboutSums.has(found.because)) continue;
    if (!indirect && aboutTotal.has(found.because)) continue;
    problem(fieldOf(found, plan), found.because, found.limit ?? found.by);
  }
  return plan;
}

/** The chosen method; in a call that allows only one there is nothing to choose. */
function indirectMethod(typed: string, { indirectAllowed }: FormTerms): IndirectMethod | undefined {
  if (indirectAllowed.length === 1) return indirectAllowed[0];
  return indirectAllowed.find((candidate) => candidate === typed);
}

/** The field beside which a problem of the budget is told. */
function fieldOf({ because, category, year, financing }: BudgetProblem, plan: BudgetPlan): string {
  if (financing) return financing;
  if (category) return `${category}.${year ?? firstYearWithCosts(category, plan)}`;
  return ruleFields[because] ?? `${costCategories[0]}.${plan.years[0]}`;
}

function firstYearWithCosts(category: CostCategory, { years, costs }: BudgetPlan): number | undefined {
  return years.find((year) => costs[category]?.[year]);
}

const amountProblems = {
  "not-an-amount": "not-an-amount",
  ambiguous: "ambiguous-amount",
  "too-large": "amount-too-large",
} as const;

const aboutSums = new Set<ProblemCode>([
  "no-costs",
  "grant-missing",
  "grant-over-share",
  "grant-over-maximum",
  "financing-over-costs",
]);

const aboutTotal = new Set<ProblemCode>(["grant-over-share", "financing-over-costs"]);

const ruleFields: Partial<Record<BudgetProblem["because"], string>> = {
  "grant-missing": "grant",
  "grant-over-share": "grant",
  "grant-over-maximum": "grant",
  "financing-over-costs": "grant",
  "indirect-not-allowed": "indirect",
};
