import { ageBrackets, genders } from "~/domain/application-form";
import { costCategories } from "~/domain/budget";
import {
  attachmentsField,
  costField,
  explanationField,
  groupField,
  indicatorPart,
  milestoneField,
  moneySources,
  type Period,
  type ReportForm,
  type ReportProblem,
  sourceField,
  textField,
  textIds,
} from "~/domain/report";
import type { Language } from "~/domain/texts";
import { wordsIn } from "~/words";
import { inNumber, onDay } from "~/words/formats";

/** "Väliraportti 1.1.2027–30.6.2027" */
export function reportName(kind: ReportForm["kind"], { from, to }: Period, language: Language): string {
  const say = wordsIn(language);
  const days = { from: onDay(from, language), to: onDay(to, language) };
  return say("reports.named", { kind: say(`reports.kind.${kind}`), ...days });
}

/** What people call the fields and parts of a report, and what they read of a problem in one. */
export function reportWords({ indicators, milestones }: ReportForm, language: Language) {
  const say = wordsIn(language);
  const names = new Map<string, string>([
    ...textIds.map((id) => [textField(id), say(`reports.text.${id}`)] as const),
    ...milestones.map(({ id, name }) => [milestoneField(id), name] as const),
    ...costCategories.map((category) => [costField(category), say(`terms.cost.${category}`)] as const),
    ...moneySources.map((source) => [sourceField(source), say(`reports.form.source.${source}`)] as const),
    ...(["costs", "sources", attachmentsField, "period"] as const).map(
      (part) => [part, say(`reports.part.${part}`)] as const,
    ),
    [explanationField, say("reports.form.explanation")],
    ...indicators.flatMap(({ code, persons }): [string, string][] => {
      const part = indicatorPart(code);
      const groups = ageBrackets.flatMap((age) =>
        genders.map((gender): [string, string] => [
          groupField(part, age, gender),
          `${code}: ${say(`form.age.${age}`)}, ${say(`form.gender.${gender}`)}`,
        ]),
      );
      return [
        [part, code],
        [`${part}.value`, `${code}: ${say(persons ? "reports.form.valuePeople" : "reports.form.value")}`],
        [`${part}.why`, `${code}: ${say("reports.form.why")}`],
        [`${part}.note`, `${code}: ${say("reports.form.note")}`],
        ...groups,
      ];
    }),
  ]);
  const nameOf = (field: string) => names.get(field) ?? field;
  return { nameOf, problemIn };

  function problemIn({ field, because, limit, day }: ReportProblem): string {
    const values = {
      field: nameOf(field),
      limit: limit === undefined ? "" : inNumber(limit, language),
      day: day ? onDay(day, language) : "",
    };
    if (because === "missing" && field.startsWith("indicator.")) {
      return say("reports.problem.missing-figure", values);
    }
    const amount = field.startsWith("costs.") || field.startsWith("sources.");
    return say(`reports.problem.${because === "missing" && amount ? "missing-amount" : because}`, values);
  }
}
