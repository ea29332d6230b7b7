import {
  type Answers,
  type BudgetSection,
  type FormDefinition,
  type FormTerms,
  type Known,
  readApplication,
} from "../../app/domain/application-form";
import type { CostMethod } from "../../app/domain/budget";

/** The terms of a call for two years that takes 80 per cent of the costs. */
export const twoYears: FormTerms = {
  sharePercent: 80,
  maxGrant: null,
  periodYears: [2027, 2028],
  indirectAllowed: ["none", "flat-7", "flat-40"],
  costsFrom: "2027-04-01",
  costsTo: "2028-06-30",
};

/** A form of costs alone, in a call that allows these methods. */
export function costForm(methods?: CostMethod[]): FormDefinition {
  const budget: BudgetSection = {
    id: "budget",
    kind: "budget",
    title: { fi: "Kustannusarvio", sv: "Kostnadskalkyl", en: "Budget" },
    methods,
  };
  return { sections: [budget] };
}

/** What is told of the answers, as field, code and whatever else belongs to it. */
export function toldOf(form: FormDefinition, answers: Answers, terms = twoYears, known?: Known) {
  return readApplication(form, answers, terms, known).problems.map(({ field, because, limit, what }) =>
    [field, because, limit, what].filter((part) => part !== undefined),
  );
}
