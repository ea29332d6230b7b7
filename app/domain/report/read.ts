import { type Answers, ageBrackets, type Breakdown, genders } from "../application-form";
import { isWholeNumber, readAmount, type Sheet, wholeNumber } from "../application-form/sheet";
import type { CostCategory, IndirectMethod } from "../budget";
import type { Day } from "../day";
import { type Cents, percentOf, sum } from "../money";
import { costsByCategory, type PlanIndicator, type ProjectPlan } from "../project-plan";
import type { ReportContent, ReportedIndicator } from "./content";
import type { Earlier } from "./earlier";
import {
  costField,
  explanationField,
  groupField,
  indicatorPart,
  type MoneySource,
  milestoneField,
  type ReportForm,
  sourceField,
  textField,
} from "./form";

export type ReportProblemCode =
  | "missing"
  | "not-a-number"
  | "breakdown-differs"
  | "breakdown-missing"
  | "value-and-reason"
  | "not-an-amount"
  | "ambiguous-amount"
  | "amount-too-large"
  | "over-budget"
  | "period-not-over";

/** What stands in the way of sending, beside which field. `limit` counts people, or is the day that must pass. */
export type ReportProblem = { field: string; because: ReportProblemCode; limit?: number; day?: Day };

export type ReadReport = Omit<ReportContent, "planned" | "planVersion" | "files"> & {
  problems: ReportProblem[];
};

export type ReportFacts = {
  form: ReportForm;
  plan: Pick<ProjectPlan, "budget" | "indirect" | "movePercent">;
  earlier: Earlier;
  /** The milestones that have been marked reached: nothing more is asked of them. */
  reached: readonly string[];
  today: Day;
};

/** Reads what was typed: what is told, and what stands in the way of sending it. */
export function readReport(answers: Answers, facts: ReportFacts): ReadReport {
  const { form, plan, reached, today } = facts;
  const problems: ReportProblem[] = [];
  const sheet: Sheet = {
    text: (field) => (answers[field] ?? "").trim(),
    problem: (field, because, more) =>
      problems.push({ field, because: because as ReportProblemCode, ...(more?.limit !== undefined && more) }),
  };
  const texts = Object.fromEntries(
    form.texts.map(({ id, optional }) => {
      const text = sheet.text(textField(id));
      if (text === "" && !optional) sheet.problem(textField(id), "missing");
      return [id, text];
    }),
  );
  const milestones = form.milestones.map(({ id }) => {
    const text = sheet.text(milestoneField(id));
    if (text === "" && !reached.includes(id)) sheet.problem(milestoneField(id), "missing");
    return { id, text };
  });
  const indicators = form.indicators.flatMap((indicator) => readFigure(indicator, sheet, problems) ?? []);
  const costs = readCosts(form, sheet);
  const explanation = sheet.text(explanationField);
  if (explanation === "" && overspent(facts, costs).length > 0) {
    problems.push({ field: explanationField, because: "over-budget" });
  }
  const sources = Object.fromEntries(
    form.sources.flatMap((source): [MoneySource, Cents][] => {
      const amount = readAmount(sheet, sourceField(source));
      if (amount === null) sheet.problem(sourceField(source), "missing");
      return typeof amount === "number" ? [[source, amount]] : [];
    }),
  );
  if (today <= form.period.to) {
    problems.push({ field: "period", because: "period-not-over", day: form.period.to });
  }
  const { kind, period, counted } = form;
  const indirect = indirectOf(plan.indirect, costs);
  const told = { kind, period, counted, indicators, costs, indirect, explanation, milestones, texts };
  return { ...told, sources, problems };
}

/** Undefined where it cannot be told yet. A figure of people is the sum of its groups when it is not typed. */
function readFigure(
  { code, persons }: PlanIndicator,
  sheet: Sheet,
  problems: ReportProblem[],
): ReportedIndicator | undefined {
  const part = indicatorPart(code);
  const field = `${part}.value`;
  const typed = sheet.text(field);
  const why = sheet.text(`${part}.why`);
  const note = sheet.text(`${part}.note`);
  const groups = persons ? readGroups(part, sheet) : { breakdown: undefined, readable: true };
  if (!groups.readable) return undefined;
  const { breakdown } = groups;
  const people = breakdown && sum(Object.values(breakdown).flatMap((group) => Object.values(group)));
  if (typed === "" && people === undefined) {
    if (why === "") sheet.problem(field, "missing");
    return why === "" ? undefined : { code, value: null, why, note };
  }
  if (why !== "") {
    problems.push({ field: `${part}.why`, because: "value-and-reason" });
    return undefined;
  }
  if (typed !== "" && !isWholeNumber(typed)) {
    sheet.problem(field, "not-a-number");
    return undefined;
  }
  const value = typed === "" ? (people ?? 0) : wholeNumber(typed);
  if (people !== undefined && people !== value) sheet.problem(field, "breakdown-differs", { limit: people });
  if (persons && value > 0 && people === undefined) problems.push({ field, because: "breakdown-missing" });
  return { code, value, why, note, ...(breakdown && { breakdown }) };
}

function readGroups(part: string, sheet: Sheet): { breakdown?: Breakdown; readable: boolean } {
  const breakdown: Breakdown = {};
  let told = false;
  let readable = true;
  for (const age of ageBrackets) {
    for (const gender of genders) {
      const field = groupField(part, age, gender);
      const text = sheet.text(field);
      if (text === "") continue;
      told = true;
      if (isWholeNumber(text)) breakdown[age] = { ...breakdown[age], [gender]: wholeNumber(text) };
      else {
        sheet.problem(field, "not-a-number");
        readable = false;
      }
    }
  }
  return { readable, ...(told && { breakdown }) };
}

function readCosts({ categories }: ReportForm, sheet: Sheet): ReportContent["costs"] {
  return Object.fromEntries(
    categories.flatMap((category): [CostCategory, Cents][] => {
      const amount = readAmount(sheet, costField(category));
      if (amount === null) sheet.problem(costField(category), "missing");
      return typeof amount === "number" ? [[category, amount]] : [];
    }),
  );
}

/** Indirect costs by the flat rate of the plan (119/2022 §§ 18–19). */
export function indirectOf(method: IndirectMethod, costs: ReportContent["costs"]): Cents {
  if (method === "flat-7") return percentOf(sum(Object.values(costs)), 7);
  return method === "flat-40" ? percentOf(costs.staff ?? 0, 40) : 0;
}

/** The categories in which so far more has been used than the budget and what may be moved to it. */
export function overspent(
  { form, plan, earlier }: Pick<ReportFacts, "form" | "plan" | "earlier">,
  costs: ReportContent["costs"],
): CostCategory[] {
  const budget = costsByCategory(plan.budget);
  return form.categories.filter((category) => {
    const planned = budget.get(category) ?? 0;
    const used = (earlier.costs[category]?.total ?? 0) + (costs[category] ?? 0);
    return used > planned + percentOf(planned, plan.movePercent);
  });
}
