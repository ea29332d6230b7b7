import type { Problem, Question, Section } from "~/domain/application-form";
import { costCategories } from "~/domain/budget";
import { type Language, pick } from "~/domain/texts";
import { wordsIn } from "~/words";
import { atTime, inEuros, inNumber } from "~/words/formats";

/** What people call the fields of a form, and what they read of a problem in one. */
export function fieldWords(sections: Section[], language: Language) {
  const say = wordsIn(language);

  /** The field's name in a sentence: "Tarve", "Palkkakustannukset 2027", "Välitavoite 2: nimi". */
  function nameOf(field: string): string {
    const section = sections.find(({ id }) => field.startsWith(`${id}.`));
    if (!section) return field;
    const rest = field.slice(section.id.length + 1);
    const dot = rest.lastIndexOf(".");
    const [row, part] = [rest.slice(0, dot), rest.slice(dot + 1)];
    switch (section.kind) {
      case "questions": {
        const question = section.questions.find(({ id }) => id === rest);
        return question ? pick(question.label, language).text : field;
      }
      case "milestones":
        return say("apply.milestones.of", { row, part: say(milestonePart(part)) });
      case "indicators":
        return say("apply.indicators.of", {
          code: row,
          part: say(part === "method" ? "apply.indicators.method" : "apply.indicators.target"),
        });
      case "budget":
        return budgetField(rest, row, part);
    }
  }

  function budgetField(rest: string, row: string, part: string): string {
    const category = costCategories.find((known) => known === row);
    if (category) {
      const name = say(`terms.cost.${category}`);
      return part === "reason"
        ? say("apply.budget.reason", { category: name })
        : say("apply.budget.cellName", { category: name, year: part });
    }
    if (rest === "grant" || rest === "otherPublic" || rest === "private" || rest === "income") {
      return say(`terms.financing.${rest}`);
    }
    return say("apply.budget.indirect");
  }

  function questionOf(field: string): Question | undefined {
    for (const section of sections) {
      if (section.kind !== "questions") continue;
      const question = section.questions.find(({ id }) => `${section.id}.${id}` === field);
      if (question) return question;
    }
    return undefined;
  }

  /** What is wrong and what to do, with the field's name: the same words beside it and in the summary. */
  function problemIn({ field, because, limit = 0 }: Omit<Problem, "section">): string {
    const name = nameOf(field);
    if (because === "missing") {
      const kind = questionOf(field)?.kind;
      if (kind === "confirm") return say("apply.problem.confirm", { field: name });
      const choice = kind === "choice" || field.endsWith(".indirect");
      return say(choice ? "apply.problem.choose" : "apply.problem.missing", { field: name });
    }
    const told = because === "too-long" ? inNumber(limit, language) : inEuros(limit, language);
    return say(`apply.problem.${because}`, { field: name, limit: told });
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
