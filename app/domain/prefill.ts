import {
  type Answers,
  type FormDefinition,
  fieldsOf,
  milestoneParts,
  type Question,
  type Section,
} from "./application-form";

/** What the service already knows when an application is begun. */
export type PrefillFacts = {
  person: { name: string; email: string };
  organisation: { name: string; businessId: string | null; language: "fi" | "sv" | null };
};

/** The texts that a new application begins with: what its form asks for and the service knows. */
export function prefilled(form: FormDefinition, { person, organisation }: PrefillFacts): Answers {
  const known: Record<string, string | null> = {
    "person.name": person.name,
    "person.email": person.email,
    "organisation.name": organisation.name,
    "organisation.businessId": organisation.businessId,
    "organisation.language": organisation.language,
  };
  const texts: Record<string, string> = {};
  for (const section of form.sections) {
    if (section.kind !== "questions") continue;
    for (const question of section.questions) {
      const text = known[question.prefill ?? ""];
      if (text && accepts(question, text)) texts[`${section.id}.${question.id}`] = text;
    }
  }
  return texts;
}

/** Kinds that are given anew in every application: declarations, sums, and the files beside it. */
const neverCopied: readonly string[] = ["budget", "financing", "confirm", "attachment", "amount"];

/**
 * The answers of an earlier application that fit another form: every field that both forms have with the
 * same id and kind, exactly as typed. Declarations, sums of money and the months of milestones stay behind.
 */
export function copyable(from: FormDefinition, to: FormDefinition, answers: Answers): Answers {
  const wanted = kindsOf(to, answers);
  const copied: Record<string, string> = {};
  for (const [field, kind] of kindsOf(from, answers)) {
    const text = answers[field] ?? "";
    if (text === "" || wanted.get(field) !== kind) continue;
    const question = questionOf(to, field);
    if (!question || accepts(question, text)) copied[field] = text;
  }
  return copied;
}

/** The sections of `to` in which something of the copied answers stands. */
export function sectionsOf(to: FormDefinition, copied: Answers): Section[] {
  return to.sections.filter(({ id }) => Object.keys(copied).some((field) => field.startsWith(`${id}.`)));
}

/** Every field that may be copied, with the kind that has to be the same in the other form. */
function kindsOf(form: FormDefinition, answers: Answers): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const section of form.sections) {
    if (section.id === "declarations" || neverCopied.includes(section.kind)) continue;
    for (const field of fieldsOf(section, answers, [])) {
      const kind = kindOf(questionOf(form, field), field);
      const month = section.kind === "milestones" && field.endsWith(`.${milestoneMonth}`);
      if (!month && !neverCopied.includes(kind)) kinds.set(field, `${section.kind} ${kind}`);
    }
  }
  return kinds;
}

const milestoneMonth = milestoneParts[2];

function questionOf(form: FormDefinition, field: string): Question | undefined {
  for (const section of form.sections) {
    if (section.kind !== "questions") continue;
    const question = section.questions.find(({ id }) => {
      const name = `${section.id}.${id}`;
      return field === name || field.startsWith(`${name}.`);
    });
    if (question) return question;
  }
  return undefined;
}

/** The kind of what the field holds: in a table, that of its column. */
function kindOf(question: Question | undefined, field: string): string {
  if (question?.kind !== "table") return question?.kind ?? "";
  const column = question.columns.find(({ id }) => field.endsWith(`.${id}`));
  return column?.kind ?? "rows";
}

/** A choice takes only what the form offers. */
function accepts(question: Question, text: string): boolean {
  return question.kind !== "choice" || question.options.some(({ id }) => id === text);
}
