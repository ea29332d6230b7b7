import { type ChangeProblem, type PartName, partNames } from "~/domain/change-request";
import type { ProjectPlan } from "~/domain/project-plan";
import { type Language, pick } from "~/domain/texts";
import { type WordKey, wordsIn } from "~/words";
import { inEuros, onDay } from "~/words/formats";

const wholeSentences: readonly ChangeProblem["because"][] = ["nothing-asked"];

/** What is wrong with a change request, in words that begin with the part and the field. */
export function problemInWords(problem: ChangeProblem, plan: ProjectPlan, language: Language): string {
  const say = wordsIn(language);
  const { field, because, limit, day } = problem;
  const what = say(`changes.wrong.${because}` as WordKey, {
    limit: limit === undefined ? "" : inEuros(limit, language),
    day: day === undefined ? "" : onDay(day, language),
  });
  if (wholeSentences.includes(because)) return what;
  return `${fieldInWords(field, plan, language)}: ${what}`;
}

/** The part and the field of a change request by their names. */
export function fieldInWords(field: string, plan: ProjectPlan, language: Language): string {
  const say = wordsIn(language);
  const [part = "", ...rest] = field.split(".");
  const name = partNames.includes(part as PartName) ? say(`changes.part.${part as PartName}`) : part;
  const inside = insideInWords(part, rest, plan, language);
  return inside ? `${name}, ${inside}` : name;
}

function insideInWords(part: string, rest: string[], plan: ProjectPlan, language: Language): string {
  const say = wordsIn(language);
  const [first = "", second = ""] = rest;
  if (first === "otherPublic" || first === "private" || first === "income")
    return say(`changes.form.${first}`);
  if (part === "budget" && second) return `${say(`terms.cost.${first}` as WordKey)} ${second}`;
  if (first === "m") return plan.milestones.find(({ id }) => id === second)?.name ?? "";
  if (first === "new") return say("changes.form.added", { nth: second });
  if (first === "target") {
    const indicator = plan.indicatorPlan.find(({ code }) => code === second);
    return indicator ? pick(indicator.label, language).text : second;
  }
  return "";
}
