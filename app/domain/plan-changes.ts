import { canonicalJson } from "./canonical-json";
import type { Instalment, PlannedReport } from "./monitoring-terms";
import type {
  PlanIndicator,
  PlanLine,
  PlanMilestone,
  ProjectPerson,
  ProjectPlan,
  SteeringMember,
} from "./project-plan";

/** Something that one version has and the other has not, or has otherwise. */
export type Pair<One> = { before: One | null; after: One | null };

/** What differs between two versions of a plan; a part that is the same is empty. */
export type PlanChanges = {
  period: Pair<ProjectPlan["period"]>[];
  grant: Pair<number>[];
  budget: Pair<PlanLine>[];
  financing: { name: keyof ProjectPlan["financing"]; before: number; after: number }[];
  milestones: Pair<PlanMilestone>[];
  indicators: Pair<PlanIndicator & { reported: boolean }>[];
  instalments: Pair<Instalment>[];
  reports: Pair<PlannedReport>[];
  movePercent: Pair<number>[];
  conditions: Pair<ProjectPlan["conditions"][number]>[];
  people: Pair<ProjectPerson>[];
  steeringGroup: Pair<SteeringMember>[];
};

/** What differs between two plans, part by part, in the order of the later one and then what it lacks. */
export function planChanges(before: ProjectPlan, after: ProjectPlan): PlanChanges {
  const indicatorsOf = ({ indicatorPlan, indicators }: ProjectPlan) =>
    indicatorPlan.map((one) => ({ ...one, reported: indicators.includes(one.code) }));
  const names = ["otherPublic", "private", "income"] as const;
  return {
    period: single(before.period, after.period),
    grant: single(before.grant, after.grant),
    budget: pairs(before.budget, after.budget, ({ category, year }) => `${category} ${year}`),
    financing: names
      .map((name) => ({ name, before: before.financing[name], after: after.financing[name] }))
      .filter((row) => row.before !== row.after),
    milestones: pairs(before.milestones, after.milestones, ({ id }) => id),
    indicators: pairs(indicatorsOf(before), indicatorsOf(after), ({ code }) => code),
    instalments: pairs(before.instalments, after.instalments, ({ id }) => id),
    reports: pairs(before.reports, after.reports, ({ id }) => id),
    movePercent: single(before.movePercent, after.movePercent),
    conditions: pairs(before.conditions, after.conditions, (texts) => canonicalJson(texts)),
    people: pairs(before.people, after.people, ({ role, name }) => `${role} ${name}`),
    steeringGroup: pairs(before.steeringGroup, after.steeringGroup, ({ name }) => name),
  };
}

function single<One>(before: One, after: One): Pair<NonNullable<One>>[] {
  if (same(before, after)) return [];
  return [{ before: before ?? null, after: after ?? null }];
}

function pairs<One>(before: readonly One[], after: readonly One[], keyOf: (one: One) => string): Pair<One>[] {
  const was = new Map(before.map((one) => [keyOf(one), one]));
  const is = new Set(after.map(keyOf));
  const told = after.map((one): Pair<One> => ({ before: was.get(keyOf(one)) ?? null, after: one }));
  const gone = before
    .filter((one) => !is.has(keyOf(one)))
    .map((one): Pair<One> => ({ before: one, after: null }));
  return [...told, ...gone].filter((pair) => !same(pair.before, pair.after));
}

function same(one: unknown, other: unknown): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null);
}
