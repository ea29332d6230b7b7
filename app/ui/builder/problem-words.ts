import type { FormDefinition } from "~/domain/application-form";
import { type FormProblem, limits } from "~/domain/form-builder";
import { type Language, pick } from "~/domain/texts";
import { wordsIn } from "~/words";

/** What would break the form, in words that name the question which is meant. */
export function problemInWords(problem: FormProblem, form: FormDefinition, language: Language): string {
  const { because, section, question, what = "" } = problem;
  const known = form.sections.find(({ id }) => id === section);
  const asked = known?.kind === "questions" ? known.questions.find(({ id }) => id === question) : undefined;
  return wordsIn(language)(`builder.problem.${because}`, {
    what,
    question: asked ? pick(asked.label, language).text : (question ?? ""),
    most: limits[what as keyof typeof limits] ?? 0,
  });
}

/** The field beside which a problem of the page's own question is told; others are told above the page. */
export function fieldOf({ because, what }: FormProblem): string {
  switch (because) {
    case "no-options":
      return "options.0.label.fi";
    case "no-columns":
      return "columns.0.label.fi";
    case "bad-limit":
      return what ?? "kind";
    case "special-kind":
      return "kind";
    case "special-conditional":
    case "condition-unknown":
    case "condition-later":
    case "condition-answer":
      return "when";
    default:
      return "label.fi";
  }
}
