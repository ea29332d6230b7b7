import {
  type Answers,
  ageBrackets,
  genders,
  type IndicatorsSection,
  lineTable,
  milestoneTable,
  type Problem,
  placeOf,
  type Question,
  type QuestionsSection,
  type Section,
  sourcedParts,
  tableOf,
} from "~/domain/application-form";
import { costCategories } from "~/domain/budget";
import { type Language, pick } from "~/domain/texts";
import { wordsIn } from "~/words";
import { atTime, inEuros, inNumber } from "~/words/formats";

/**
 * What people call the fields of a form, and what they read of a problem in one. Rows are called by their
 * place in the table, which the answers tell.
 */
export function fieldWords(sections: readonly Section[], language: Language, answers: Answers = {}) {
  const say = wordsIn(language);

  /** The field's name in a sentence: "Tarve", "Palkkakustannukset, rivi 1: 2027", "Välitavoite 2: nimi". */
  function nameOf(field: string): string {
    const section = sections.find(({ id }) => field.startsWith(`${id}.`));
    if (!section) return field;
    const rest = field.slice(section.id.length + 1);
    const [row = "", part = ""] = rest.split(".");
    switch (section.kind) {
      case "questions":
        return questionField(section, rest) ?? field;
      case "milestones": {
        const place = placeOf(answers, milestoneTable(section.id), row) || row;
        return say("apply.milestones.of", { row: place, part: say(milestonePart(part)) });
      }
      case "indicators":
        return indicatorField(section, rest) ?? field;
      case "budget":
        return lineField(section.id, rest);
      case "financing":
        return financingField(rest);
    }
  }

  function questionField(section: QuestionsSection, rest: string): string | undefined {
    const question = section.questions.find(({ id }) => rest === id || rest.startsWith(`${id}.`));
    if (!question) return undefined;
    const name = pick(question.label, language).text;
    if (rest === question.id) return name;
    const [row = "", column = ""] = rest.slice(question.id.length + 1).split(".");
    if (question.kind === "choices") {
      const option = question.options.find(({ id }) => id === row);
      return option ? `${name}: ${pick(option.label, language).text}` : name;
    }
    const asked = question.kind === "table" ? question.columns.find(({ id }) => id === column) : undefined;
    if (!asked || question.kind !== "table") return name;
    const place = placeOf(answers, tableOf(section.id, question), row) || row;
    return say("form.rowOf", { name, row: place, part: pick(asked.label, language).text });
  }

  function indicatorField(section: IndicatorsSection, rest: string): string | undefined {
    const parts = section.indicators.flatMap(({ code }) => [
      { field: `${code}.target`, code, part: say("apply.indicators.target") },
      { field: `${code}.method`, code, part: say("apply.indicators.method") },
      ...ageBrackets.flatMap((age) =>
        genders.map((gender) => ({
          field: `${code}.${age}.${gender}`,
          code,
          part: `${say(`form.age.${age}`)}, ${say(`form.gender.${gender}`)}`,
        })),
      ),
    ]);
    const found = parts.find(({ field }) => field === rest);
    return found && say("apply.indicators.of", { code: found.code, part: found.part });
  }

  function lineField(section: string, rest: string): string {
    const [name = "", row = "", part = ""] = rest.split(".");
    const category = costCategories.find((known) => known === name);
    if (!category) return say("apply.budget.indirect");
    const place = placeOf(answers, lineTable(`${section}.${category}`, []), row) || row;
    return say("form.rowOf", { name: say(`terms.cost.${category}`), row: place, part: linePart(part) });
  }

  function linePart(part: string): string {
    switch (part) {
      case "description":
      case "method":
      case "unit":
      case "price":
      case "reason":
        return say(`form.line.${part}`);
      default:
        return part;
    }
  }

  function financingField(rest: string): string {
    const sourced = sourcedParts.find((part) => rest === `${part}From`);
    if (sourced) return say("form.sourceOf", { part: say(`terms.financing.${sourced}`) });
    const known = ["grant", ...sourcedParts] as const;
    const part = known.find((candidate) => candidate === rest);
    return part ? say(`terms.financing.${part}`) : rest;
  }

  function questionOf(field: string): Question | undefined {
    for (const section of sections) {
      if (section.kind !== "questions") continue;
      const question = section.questions.find(({ id }) => {
        const name = `${section.id}.${id}`;
        return field === name || field.startsWith(`${name}.`);
      });
      if (question) return question;
    }
    return undefined;
  }

  /** What is wrong and what to do, with the field's name: the same words beside it and in the summary. */
  function problemIn({ field, because, limit = 0, what = "" }: Omit<Problem, "section">): string {
    const name = nameOf(field);
    if (because === "missing") return missing(field, name);
    const counted = because === "too-long" || because === "breakdown-differs" || because === "too-many-files";
    const told = counted ? inNumber(limit, language) : inEuros(limit, language);
    switch (because) {
      case "not-a-date":
      case "not-a-count":
      case "not-a-municipality":
      case "breakdown-differs":
      case "too-many-files":
      case "lump-over-maximum":
        return say(`form.problem.${because}`, { field: name, limit: told, what });
      default:
        return say(`apply.problem.${because}`, { field: name, limit: told });
    }
  }

  function missing(field: string, name: string): string {
    const question = questionOf(field);
    switch (question?.kind) {
      case "confirm":
        return say("apply.problem.confirm", { field: name });
      case "choices":
        return say("form.problem.choose-some", { field: pick(question.label, language).text });
      case "attachment":
        return say("form.problem.no-file", { field: name });
      case "choice":
      case "yes-no":
        return say("apply.problem.choose", { field: name });
      default:
        return say(field.endsWith(".indirect") ? "apply.problem.choose" : "apply.problem.missing", {
          field: name,
        });
    }
  }

  /** That a colleague has changed the field too. */
  function disagreement(field: string, { name, savedAt }: { name: string; savedAt: string }): string {
    return say("apply.conflict.beside", { field: nameOf(field), name, at: atTime(savedAt, language) });
  }

  return { nameOf, questionOf, problemIn, disagreement };
}

const milestonePart = (part: string) =>
  part === "evidence" || part === "month" || part === "responsible"
    ? (`apply.milestones.${part}` as const)
    : ("apply.milestones.name" as const);
