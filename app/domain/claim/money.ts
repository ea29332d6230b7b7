import { type BudgetRow, type CostCategory, costCategories, type IndirectMethod } from "../budget";
import { type Cents, percentOf, sum } from "../money";
import type { DirectCosts } from "./voucher";

export type ClaimCategory = BudgetRow["category"];
/** Cents of each category, the indirect costs last. */
export type ClaimCosts = Record<ClaimCategory, Cents>;

export const claimCategories: readonly ClaimCategory[] = [...costCategories, "indirect"];

/** The costs with the indirect ones that the plan's flat rate makes of the direct, rounded down (119/2022 §§ 18–19). */
export function withIndirect(direct: DirectCosts, method: IndirectMethod): ClaimCosts {
  return { ...direct, indirect: indirectOf(direct, method) };
}

function indirectOf(direct: DirectCosts, method: IndirectMethod): Cents {
  if (method === "flat-7") return percentOf(sum(costCategories.map((category) => direct[category])), 7);
  return method === "flat-40" ? percentOf(direct.staff, 40) : 0;
}

export function totalOf(costs: ClaimCosts): Cents {
  return sum(claimCategories.map((category) => costs[category]));
}

/** A category of a claim beside what was agreed of it and what earlier claims were accepted for. Cents. */
export type CategoryLine = {
  category: ClaimCategory;
  budget: Cents;
  earlier: Cents;
  now: Cents;
  /** Of the budget; negative when it is exceeded. */
  left: Cents;
  /** By how much it goes beyond the budget and the move that needs no decision; 0 when it does not (119/2022 § 36). */
  over: Cents;
};

/** Every category that has a budget, earlier costs or costs now, beside each other. */
export function besideBudget(
  budget: ReadonlyMap<ClaimCategory, Cents>,
  earlier: Partial<ClaimCosts>,
  now: Partial<ClaimCosts>,
  movePercent: number,
): CategoryLine[] {
  return claimCategories
    .map((category) => {
      const line = {
        budget: budget.get(category) ?? 0,
        earlier: earlier[category] ?? 0,
        now: now[category] ?? 0,
      };
      const used = line.earlier + line.now;
      const allowed = line.budget + percentOf(line.budget, movePercent);
      return {
        category,
        ...line,
        left: line.budget - used,
        over: line.now > 0 ? Math.max(0, used - allowed) : 0,
      };
    })
    .filter(({ budget, earlier, now }) => budget !== 0 || earlier !== 0 || now !== 0);
}

export type GrantFacts = {
  /** Eligible costs of the claim. */
  costs: Cents;
  income: Cents;
  /** Other public and private money for the same costs. */
  otherFunding: Cents;
  /** Of the plan; null where nothing says. */
  sharePercent: number | null;
  /** What can still be claimed of the grant. */
  available: Cents;
};

/** How the grant of a claim is computed, in cents, step by step. */
export type GrantReckoning = GrantFacts & {
  /** Costs less income (1125/2021 § 20). */
  base: Cents;
  /** The share of it, rounded down; null without a share. */
  byShare: Cents | null;
  /** What other money leaves to be covered. */
  byFinancing: Cents;
  grant: Cents;
  /** What is left for the recipient to bear. */
  ownShare: Cents;
  limitedBy: "share" | "financing" | "available";
};

/** The grant of these costs: the smallest of the share, what other money leaves, and what is left of the grant; never below zero. */
export function reckonGrant(facts: GrantFacts): GrantReckoning {
  const { costs, income, otherFunding, sharePercent, available } = facts;
  const base = costs - income;
  const byShare = sharePercent === null ? null : percentOf(base, sharePercent);
  const byFinancing = base - otherFunding;
  const limits: [GrantReckoning["limitedBy"], Cents][] = [
    ...(byShare === null ? [] : [["share", byShare] as [GrantReckoning["limitedBy"], Cents]]),
    ["financing", byFinancing],
    ["available", available],
  ];
  const [limitedBy, least] = limits.reduce((one, other) => (other[1] < one[1] ? other : one));
  const grant = Math.max(0, least);
  return {
    ...facts,
    base,
    byShare,
    byFinancing,
    grant,
    limitedBy,
    ownShare: Math.max(0, byFinancing - grant),
  };
}

/** Why a cost is not accepted. */
export const deductionReasons = [
  "not-eligible",
  "outside-period",
  "vat",
  "no-evidence",
  "double-claimed",
  "flat-rate-covers",
  "procurement",
  "arithmetic",
  "other",
] as const;
export type DeductionReason = (typeof deductionReasons)[number];

/** Cents that are not accepted: of one voucher (its place), or of a category as a whole. */
export type Deduction = {
  place: number | null;
  category: CostCategory;
  reason: DeductionReason;
  amount: Cents;
};

export type DeductionVerdict =
  | { ok: true }
  | { ok: false; because: "not-an-amount" | "no-such-voucher" }
  | { ok: false; because: "more-than-voucher" | "more-than-category"; limit: Cents };

/** May this be deducted? No voucher and no category falls below zero; `limit` is what could still be deducted. */
export function mayDeduct(
  { place, category, amount }: Pick<Deduction, "place" | "category" | "amount">,
  claimed: {
    direct: DirectCosts;
    vouchers: readonly { place: number; category: CostCategory; amount: Cents }[];
  },
  earlier: readonly Deduction[],
): DeductionVerdict {
  if (!Number.isSafeInteger(amount) || amount <= 0) return { ok: false, because: "not-an-amount" };
  const taken = (some: readonly Deduction[]) => sum(some.map((one) => one.amount));
  if (place !== null) {
    const voucher = claimed.vouchers.find((one) => one.place === place && one.category === category);
    if (!voucher) return { ok: false, because: "no-such-voucher" };
    const limit = Math.max(0, voucher.amount - taken(earlier.filter((one) => one.place === place)));
    if (amount > limit) return { ok: false, because: "more-than-voucher", limit };
  }
  const left = claimed.direct[category] - taken(earlier.filter((one) => one.category === category));
  const limit = Math.max(0, left);
  return amount > limit ? { ok: false, because: "more-than-category", limit } : { ok: true };
}

/** The costs that remain, with the indirect ones computed anew of them. */
export function verifiedCosts(
  direct: DirectCosts,
  deductions: readonly Deduction[],
  method: IndirectMethod,
): ClaimCosts {
  const left = { ...direct };
  for (const { category, amount } of deductions) left[category] -= amount;
  return withIndirect(left, method);
}
