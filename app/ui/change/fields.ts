import type { Answers } from "~/domain/application-form";
import { costCategories } from "~/domain/budget";
import { amountIn, budgetYears, mostNewMilestones, mostPartners, partNames } from "~/domain/change-request";
import { parseDay } from "~/domain/day";
import { type Cents, plainEuros } from "~/domain/money";
import type { ProjectPlan } from "~/domain/project-plan";
import type { Language } from "~/domain/texts";
import { onDay } from "~/words/formats";

/** The amount as it stands in a field, without a sign. */
export function inField(cents: Cents, language: Language): string {
  const text = plainEuros(cents).replace(/\.00$/, "");
  return language === "en" ? text : text.replace(".", ",");
}

/** The years of the budget as the request would have them. */
export function yearsAsked(plan: ProjectPlan, answers: Answers): number[] {
  const to = parseDay(answers["extension.to"] ?? "");
  const asked = answers["extension.asked"] === "yes" && to.ok;
  // Years far away are typing mistakes, which are told beside their field.
  const near =
    asked &&
    to.value > plan.period.to &&
    Number(to.value.slice(0, 4)) - Number(plan.period.to.slice(0, 4)) < 5;
  return budgetYears(plan, near ? to.value : undefined);
}

/** Every field of a change request with what holds now, which stands in it until somebody changes it. */
export function changeFields(
  plan: ProjectPlan,
  answers: Answers,
  language: Language,
): Record<string, string> {
  const euros = (cents: Cents) => inField(cents, language);
  const fields: Record<string, string> = {
    "extension.to": onDay(plan.period.to, language),
    "extension.late": "",
    "grant.amount": plan.grant === null ? "" : euros(plan.grant),
    "budget.otherPublic": euros(plan.financing.otherPublic),
    "budget.private": euros(plan.financing.private),
    "budget.income": euros(plan.financing.income),
    "other.text": "",
  };
  for (const part of partNames) Object.assign(fields, { [`${part}.asked`]: "", [`${part}.reasons`]: "" });
  for (const category of costCategories) {
    for (const year of yearsAsked(plan, answers)) {
      fields[`budget.${category}.${year}`] = euros(amountIn(plan.budget, category, year));
    }
  }
  for (const { id, name, evidence, month } of plan.milestones) {
    const field = `content.m.${id}`;
    Object.assign(fields, {
      [`${field}.name`]: name,
      [`${field}.evidence`]: evidence,
      [`${field}.drop`]: "",
    });
    fields[`${field}.month`] = `${Number(month.slice(5))}/${month.slice(0, 4)}`;
  }
  for (let nth = 1; nth <= mostNewMilestones; nth++) {
    for (const name of ["name", "evidence", "month"]) fields[`content.new.${nth}.${name}`] = "";
  }
  for (const { code, target } of plan.indicatorPlan) fields[`content.target.${code}`] = `${target}`;
  for (let nth = 1; nth <= mostPartners; nth++) {
    for (const name of ["name", "change"]) fields[`partners.${nth}.${name}`] = "";
  }
  return fields;
}

/** What was posted of these fields, where what holds now is left blank: it follows the plan. */
export function changedOnly(posted: Record<string, string>, fields: Record<string, string>): Answers {
  return Object.fromEntries(
    Object.entries(posted)
      .filter(([name]) => fields[name] !== undefined)
      .map(([name, text]) => [name, text.trim() === fields[name]?.trim() ? "" : text]),
  );
}
