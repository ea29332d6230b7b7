import { type Cents, percentOf, sum } from "../money";
import { settledSum } from "./apply";
import type { ChangeFacts, ChangeProblem } from "./facts";
import { amountIn } from "./lines";
import { totalOf } from "./move";
import type { ChangeParts } from "./parts";

/**
 * What keeps these parts from holding together, asked or granted? Costs rise only with more grant, financing
 * never exceeds costs (1125/2021 § 13), the grant stays within the call's share, ceiling and money and above
 * what has been paid, costs and milestones stay within the period. Limits are cents.
 */
export function checkParts(parts: ChangeParts, facts: ChangeFacts): ChangeProblem[] {
  return [...moneyProblems(parts, facts), ...periodProblems(parts, facts)];
}

function moneyProblems({ budget, grant }: ChangeParts, facts: ChangeFacts): ChangeProblem[] {
  if (!budget && !grant) return [];
  const { plan, limits, settled } = facts;
  const problems: ChangeProblem[] = [];
  const [present, total] = [totalOf(plan.budget), totalOf(budget?.lines ?? plan.budget)];
  const amount = grant?.amount ?? plan.grant;
  const more = (amount ?? 0) - (plan.grant ?? 0);
  const at = (grant ? "grant.amount" : "budget.reasons") satisfies string;
  if (total > present && more <= 0) {
    problems.push({ field: "budget.reasons", because: "total-over", limit: present });
  }
  if (amount === null) return problems;

  const { otherPublic, private: privately, income } = budget?.financing ?? plan.financing;
  const over = sum([amount, otherPublic, privately, income]) - total;
  if (over > 0) problems.push({ field: at, because: "financing-over-costs", limit: over });
  const share = grant ? (limits.sharePercent ?? plan.sharePercent) : plan.sharePercent;
  const ceiling = share === null ? null : percentOf(total, share);
  if (ceiling !== null && amount > ceiling) {
    problems.push({ field: at, because: "grant-over-share", limit: ceiling });
  }
  if (!grant) return problems;
  if (more > 0 && limits.maxGrant !== null && amount > limits.maxGrant) {
    problems.push({ field: at, because: "grant-over-maximum", limit: limits.maxGrant });
  }
  if (limits.left !== null && more > limits.left) {
    const limit: Cents = (plan.grant ?? 0) + Math.max(0, limits.left);
    problems.push({ field: at, because: "grant-over-budget", limit });
  }
  const paid =
    more < 0
      ? Math.max(settledSum(plan.instalments, settled), facts.bound)
      : settledSum(plan.instalments, settled);
  if (amount < paid) problems.push({ field: at, because: "below-settled", limit: paid });
  return problems;
}

function periodProblems({ extension, budget, content }: ChangeParts, facts: ChangeFacts): ChangeProblem[] {
  const { plan, reached } = facts;
  const { from } = plan.period;
  const to = extension?.to ?? plan.period.to;
  const last = Number(to.slice(0, 4));
  const outside = (budget?.lines ?? []).filter(
    ({ category, year, amount }) => year > last && amount > amountIn(plan.budget, category, year),
  );
  const milestones = (content?.milestones ?? []).flatMap((change): ChangeProblem[] => {
    const was = plan.milestones.find(({ id }) => id === change.id);
    const nth = change.id.split("-").at(-1);
    const field = was ? `content.m.${change.id}` : `content.new.${nth}`;
    if (reached.includes(change.id)) {
      return [
        { field: change.kind === "drop" ? `${field}.drop` : `${field}.month`, because: "milestone-reached" },
      ];
    }
    if (change.kind === "drop" || change.month === was?.month) return [];
    return change.month < from.slice(0, 7) || change.month > to.slice(0, 7)
      ? [{ field: `${field}.month`, because: "month-outside", day: to }]
      : [];
  });
  return [
    ...outside.map(
      ({ category, year }): ChangeProblem => ({
        field: `budget.${category}.${year}`,
        because: "year-outside",
        day: to,
      }),
    ),
    ...milestones,
  ];
}
