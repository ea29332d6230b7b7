import type { Condition, FormDefinition, Question } from "~/domain/application-form";
import { type Language, pick } from "~/domain/texts";
import { wordsIn } from "~/words";

/** An answer that decides over another question: an option's words, or yes and no. */
export function answerInWords(question: Question, answer: Condition, language: Language): string {
  const say = wordsIn(language);
  const options = "options" in question ? question.options : [];
  const option = options.find(({ id }) => id === answer.is || answer.field.endsWith(`.${id}`));
  return option ? pick(option.label, language).text : say(answer.is === "no" ? "form.no" : "common.yes");
}

/** When the question is asked, in words; nothing for one that always is. */
export function conditionInWords({ when }: Question, form: FormDefinition, language: Language) {
  if (!when) return undefined;
  for (const section of form.sections) {
    if (section.kind !== "questions") continue;
    const source = section.questions.find(({ id }) => {
      const field = `${section.id}.${id}`;
      return when.field === field || when.field.startsWith(`${field}.`);
    });
    if (!source) continue;
    return wordsIn(language)("builder.question.askedWhen", {
      question: pick(source.label, language).text,
      answer: answerInWords(source, when, language),
    });
  }
  return undefined;
}
