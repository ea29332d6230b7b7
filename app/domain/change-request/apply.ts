import { addDays, addMonths, type Day } from "../day";
import { coveringShare } from "../decision-document";
import { allocate, type Cents, sum } from "../money";
import type { Instalment, PlannedReport } from "../monitoring-terms";
import type { PlanMilestone, ProjectPlan } from "../project-plan";
import type { ChangeParts, PartValues } from "./parts";

/** What has happened already and no change touches: instalments claimed or paid, by their ids. */
export type Standing = { settled: readonly string[]; today: Day };

/**
 * The plan as it will be when these parts hold. Each part changes what is its own, so that parts granted one
 * after another make the same plan as all at once, in any order. Without parts nothing changes.
 */
export function applyParts(plan: ProjectPlan, parts: ChangeParts, standing: Standing): ProjectPlan {
  let next = plan;
  if (parts.extension) next = extended(next, parts.extension, standing);
  if (parts.budget) next = { ...next, budget: parts.budget.lines, financing: parts.budget.financing };
  if (parts.grant) next = granted(next, parts.grant, standing);
  if (parts.content) next = rewritten(next, parts.content);
  return next;
}

const monthsOfInterim = 6;
const shortestRest = 3;
const monthsToFinal = 3;

/**
 * The final report and what is paid after it move with the end; the added time gets interim reports by the
 * usual rule, none of which would be late already. Reports that the plan has stay as they are.
 */
function extended(plan: ProjectPlan, { to }: PartValues["extension"], standing: Standing): ProjectPlan {
  return {
    ...plan,
    period: { ...plan.period, to },
    reports: reportsUntil(plan, to, standing.today),
    instalments: plan.instalments.map((one) =>
      one.kind === "final" && !standing.settled.includes(one.id)
        ? { ...one, payableOn: addDays(to, 1) }
        : one,
    ),
  };
}

function reportsUntil({ period, reports }: ProjectPlan, end: Day, today: Day): PlannedReport[] {
  const interim = reports.filter(({ kind }) => kind === "interim");
  const last = interim.map(({ to }) => to).sort();
  let from = last.length > 0 ? addDays(last.at(-1) ?? period.from, 1) : period.from;
  let number = largestNumber(reports);
  const added: PlannedReport[] = [];
  for (;;) {
    let next = addMonths(from, monthsOfInterim);
    while (dueAfter(addDays(next, -1)) <= today) next = addMonths(next, monthsOfInterim);
    if (addMonths(next, shortestRest) > addDays(end, 1)) break;
    const to = addDays(next, -1);
    added.push({ id: `r${++number}`, kind: "interim", from, to, dueOn: dueAfter(to) });
    from = next;
  }
  const finals = reports
    .filter(({ kind }) => kind === "final")
    .map((one) => ({ ...one, to: end, dueOn: addMonths(end, monthsToFinal) }));
  return [...interim, ...added, ...finals];
}

const dueAfter = (to: Day) => addMonths(to, 1);

const largestNumber = (list: readonly { id: string }[]) =>
  Math.max(0, ...list.map(({ id }) => Number(/^\D(\d+)$/.exec(id)?.[1] ?? 0)));

/** The grant divided anew over the instalments that are still to come, as they stood to each other. */
function granted(
  plan: ProjectPlan,
  { amount, sharePercent }: PartValues["grant"],
  standing: Standing,
): ProjectPlan {
  return { ...plan, grant: amount, sharePercent, instalments: resplit(plan, amount, standing) };
}

function resplit({ instalments, period }: ProjectPlan, amount: Cents, { settled }: Standing): Instalment[] {
  const isOpen = ({ id }: Instalment) => !settled.includes(id);
  const rest = amount - settledSum(instalments, settled);
  const open = instalments.filter(isOpen);
  if (open.length === 0) {
    if (rest === 0) return instalments;
    const id = `i${largestNumber(instalments) + 1}`;
    return [...instalments, { id, kind: "final", amount: rest, payableOn: addDays(period.to, 1) }];
  }
  const amounts = allocate(
    rest,
    open.map((one) => one.amount),
  );
  const of = new Map(open.map(({ id }, index) => [id, amounts[index] ?? 0]));
  return instalments.map((one) => ({ ...one, amount: of.get(one.id) ?? one.amount }));
}

/** What the settled instalments make together, in cents: no grant falls below it. */
export function settledSum(instalments: readonly Instalment[], settled: readonly string[]): Cents {
  return sum(instalments.filter(({ id }) => settled.includes(id)).map(({ amount }) => amount));
}

function rewritten(plan: ProjectPlan, { milestones, targets }: PartValues["content"]): ProjectPlan {
  const changes = new Map(milestones.map((change) => [change.id, change]));
  const kept = plan.milestones.flatMap((one): PlanMilestone[] => {
    const change = changes.get(one.id);
    if (!change) return [one];
    if (change.kind === "drop") return [];
    const { name, evidence, month } = change;
    return [{ ...one, name, evidence, month }];
  });
  const added = milestones.flatMap((change): PlanMilestone[] => {
    if (change.kind !== "add") return [];
    const { id, name, evidence, month } = change;
    return [{ id, name, evidence, month, responsible: "" }];
  });
  const target = new Map(targets.map((change) => [change.code, change.target]));
  return {
    ...plan,
    milestones: [...kept, ...added].toSorted((a, b) => a.month.localeCompare(b.month)),
    indicatorPlan: plan.indicatorPlan.map((one) => ({ ...one, target: target.get(one.code) ?? one.target })),
  };
}

/** The parts with the share of the costs that covers the grant, by the budget that would hold with them. */
export function withShare(parts: ChangeParts, plan: ProjectPlan): ChangeParts {
  if (!parts.grant) return parts;
  const { amount } = parts.grant;
  const total = sum((parts.budget?.lines ?? plan.budget).map((line) => line.amount));
  return { ...parts, grant: { amount, sharePercent: coveringShare(amount, total) } };
}
