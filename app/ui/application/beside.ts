import { type Answers, fieldsOf, type Section } from "~/domain/application-form";
import type { Beside } from "./editing";

/**
 * The other sections that this one reckons with, and their answers: costs and financing are judged together,
 * and a question can depend on an answer that is given elsewhere.
 */
export function besideOf(section: Section, sections: Section[], answers: Answers, years: number[]): Beside {
  const money = ["budget", "financing"];
  const others = sections.filter(({ id }) => id !== section.id);
  const together = money.includes(section.kind) ? others.filter(({ kind }) => money.includes(kind)) : [];
  const decisive =
    section.kind === "questions" ? section.questions.flatMap(({ when }) => when?.field ?? []) : [];
  const deciding = others.filter(({ id }) => decisive.some((field) => field.startsWith(`${id}.`)));
  const fields = [...together.flatMap((other) => fieldsOf(other, answers, years)), ...decisive];
  return {
    sections: [...together, ...deciding],
    answers: Object.fromEntries(fields.map((field) => [field, answers[field] ?? ""])),
  };
}
