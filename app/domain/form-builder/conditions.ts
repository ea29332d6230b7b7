import type { Condition, FormDefinition, Question, QuestionsSection } from "../application-form";

/** A question that another can depend on, with the answers that it can have. */
export type Deciding = { section: QuestionsSection; question: Question; answers: Condition[] };

/** The answers of a question that others can depend on; none when it is answered in free text. */
export function answersOf(section: string, question: Question): Condition[] {
  const field = `${section}.${question.id}`;
  switch (question.kind) {
    case "yes-no":
      return ["yes", "no"].map((is) => ({ field, is }));
    case "choice":
      return question.options.map(({ id }) => ({ field, is: id }));
    case "choices":
      return question.options.map(({ id }) => ({ field: `${field}.${id}`, is: "yes" }));
    default:
      return [];
  }
}

/** The questions before this place on which a question there may depend; of a new one, `question` is undefined. */
export function decidingBefore(form: FormDefinition, sectionId: string, questionId?: string): Deciding[] {
  const before: Deciding[] = [];
  for (const section of form.sections) {
    if (section.kind === "questions") {
      for (const question of section.questions) {
        if (section.id === sectionId && question.id === questionId) return before;
        const answers = answersOf(section.id, question);
        if (answers.length > 0) before.push({ section, question, answers });
      }
    }
    if (section.id === sectionId) return before;
  }
  return before;
}

/** The questions that are asked only by an answer to one of this section, or to this one of its questions. */
export function dependingOn(
  form: FormDefinition,
  sectionId: string,
  questionId?: string,
): { section: QuestionsSection; question: Question }[] {
  const part = questionId === undefined ? sectionId : `${sectionId}.${questionId}`;
  return form.sections.flatMap((section) =>
    section.kind === "questions" && (questionId !== undefined || section.id !== sectionId)
      ? section.questions
          .filter(({ when }) => when && (when.field === part || when.field.startsWith(`${part}.`)))
          .map((question) => ({ section, question }))
      : [],
  );
}

export const sameCondition = (one: Condition, other: Condition) =>
  one.field === other.field && one.is === other.is;
