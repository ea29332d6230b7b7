import type { AgeBracket, Gender, Indicator } from "../application-form";
import { ageBrackets, genders } from "../application-form";
import { type CostCategory, costCategories } from "../budget";
import { addDays, type Day } from "../day";
import type { ItemKind } from "../item";
import type { PlannedReport } from "../monitoring-terms";
import type { PlanIndicator, PlanMilestone, ProjectPlan } from "../project-plan";

export type Period = { from: Day; to: Day };

export const textIds = [
  "done",
  "results",
  "post",
  "system",
  "deviations",
  "effects",
  "groups",
  "environment",
  "competition",
  "continuation",
  "use",
  "next",
  "risks",
] as const;
export type TextId = (typeof textIds)[number];

/** A question that is answered in words. `maxLength` is advice, in characters; nothing is ever cut. */
export type TextQuestion = { id: TextId; maxLength: number; optional?: true };

export const moneySources = ["own", "otherPublic", "private", "income"] as const;
export type MoneySource = (typeof moneySources)[number];

/** What one report asks: of what the decision fixed, and nothing else. */
export type ReportForm = {
  kind: PlannedReport["kind"];
  /** The days that the report tells of. */
  period: Period;
  /** The days that its figures are of; null when earlier reports have told of all of them. */
  counted: Period | null;
  indicators: PlanIndicator[];
  /** The categories of the budget in which there is money. */
  categories: CostCategory[];
  /** The milestones that were to be reached by the end of the period. */
  milestones: PlanMilestone[];
  texts: TextQuestion[];
  /** Where the money came from, over the whole project: asked at the end. */
  sources: MoneySource[];
};

type Asked = Pick<ProjectPlan, "indicators" | "indicatorPlan" | "budget" | "milestones" | "financing"> &
  Pick<ProjectPlan, "reports">;

/**
 * The form of a planned report. The figures of a final report are of the days that no interim report has told
 * of, so that periods add up and nothing is counted twice.
 */
export function reportForm(plan: Asked, planned: PlannedReport, itemKind: ItemKind | null): ReportForm {
  const { kind, from, to } = planned;
  const counted = countedPeriod(plan.reports, planned);
  const spent = new Set(plan.budget.filter(({ amount }) => amount > 0).map(({ category }) => category));
  return {
    kind,
    period: { from, to },
    counted,
    indicators: counted ? plan.indicatorPlan.filter(({ code }) => plan.indicators.includes(code)) : [],
    categories: counted ? costCategories.filter((category) => spent.has(category)) : [],
    milestones: plan.milestones.filter(({ month }) => month <= to.slice(0, 7)),
    texts: textsOf(kind, itemKind),
    sources:
      kind === "final"
        ? moneySources.filter(
            (source) => source === "own" || source === "income" || plan.financing[source] > 0,
          )
        : [],
  };
}

/** The days of the report that no interim report before it tells of. */
export function countedPeriod(reports: readonly PlannedReport[], planned: PlannedReport): Period | null {
  const { kind, from, to, id } = planned;
  if (kind === "interim") return { from, to };
  const told = reports
    .filter((one) => one.kind === "interim" && one.id !== id)
    .map((one) => addDays(one.to, 1));
  const first = [from, ...told].sort().at(-1) ?? from;
  return first > to ? null : { from: first, to };
}

function textsOf(kind: PlannedReport["kind"], itemKind: ItemKind | null): TextQuestion[] {
  const first: TextQuestion[] = [
    { id: "done", maxLength: 4000 },
    { id: "results", maxLength: 3000 },
    { id: "deviations", maxLength: 2000, optional: true },
  ];
  if (kind === "interim") {
    return [...first, { id: "next", maxLength: 2000 }, { id: "risks", maxLength: 2000, optional: true }];
  }
  const ofKind: TextQuestion[] =
    itemKind === "staffed-post"
      ? [{ id: "post", maxLength: 2000 }]
      : itemKind === "information-system"
        ? [{ id: "system", maxLength: 2000 }]
        : [];
  // A post of an authority does not compete with anybody: its effect on competition is not asked.
  const competition: TextQuestion[] =
    itemKind === "staffed-post" ? [] : [{ id: "competition", maxLength: 1000 }];
  return [
    ...first,
    ...ofKind,
    { id: "effects", maxLength: 3000 },
    { id: "groups", maxLength: 2000 },
    { id: "environment", maxLength: 1000 },
    ...competition,
    { id: "continuation", maxLength: 2000 },
    { id: "use", maxLength: 2000 },
  ];
}

/** A code as a part of a field's name, in which points divide: O.2.3 is no part of O.2.3.1. */
export const indicatorPart = (code: string) => `indicator.${code.replace(/[^A-Za-z0-9-]/g, "_")}`;
export const groupField = (part: string, age: AgeBracket, gender: Gender) => `${part}.${age}.${gender}`;

/** The fields of one indicator: its figure, the groups of people, why it was not counted, what explains it. */
export function indicatorFields({ code, persons }: Pick<Indicator, "code" | "persons">): string[] {
  const part = indicatorPart(code);
  const groups = persons
    ? ageBrackets.flatMap((age) => genders.map((gender) => groupField(part, age, gender)))
    : [];
  return [...groups, `${part}.value`, `${part}.why`, `${part}.note`];
}

export const milestoneField = (id: string) => `milestone.${id}`;
export const textField = (id: TextId) => `text.${id}`;
export const costField = (category: CostCategory) => `costs.${category}`;
export const explanationField = "costs.explanation";
export const sourceField = (source: MoneySource) => `sources.${source}`;
export const attachmentsField = "attachments";

/** Every field of the report, in the order of the page. Others are no part of it and are not stored. */
export function reportFields(form: ReportForm): string[] {
  return reportParts(form).flatMap((part) => fieldsOfPart(form, part));
}

/** What the ministry can ask about, in the order of the page: each opens its own fields. */
export function reportParts({ indicators, categories, milestones, texts, sources }: ReportForm): string[] {
  return [
    ...texts.map(({ id }) => textField(id)),
    ...milestones.map(({ id }) => milestoneField(id)),
    ...indicators.map(({ code }) => indicatorPart(code)),
    ...(categories.length > 0 ? ["costs"] : []),
    ...(sources.length > 0 ? ["sources"] : []),
    attachmentsField,
  ];
}

/** The fields that a part holds; documents are kept beside the texts. */
export function fieldsOfPart(form: ReportForm, part: string): string[] {
  if (part === "costs") return [...form.categories.map(costField), explanationField];
  if (part === "sources") return form.sources.map(sourceField);
  if (part === attachmentsField) return [];
  const indicator = form.indicators.find(({ code }) => indicatorPart(code) === part);
  return indicator ? indicatorFields(indicator) : [part];
}
