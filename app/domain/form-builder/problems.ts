import {
  contactEmailField,
  type FormDefinition,
  projectNameField,
  type Question,
  type QuestionsSection,
  type Section,
} from "../application-form";
import { answersOf, decidingBefore, sameCondition } from "./conditions";
import { isId } from "./ids";

/** Kinds of which a form has one section at most: the service reads each of them as one whole. */
export const singleKinds = ["milestones", "indicators", "budget", "financing"] as const;
export type SingleKind = (typeof singleKinds)[number];

/** Questions that the service itself reads, and the kinds in which it can. */
export const specialFields: Readonly<Record<string, readonly Question["kind"][]>> = {
  [projectNameField]: ["short-text"],
  "project.summary": ["long-text", "short-text"],
  [contactEmailField]: ["email"],
  "applicant.language": ["choice"],
};

export const mostSections = 40;
export const mostQuestions = 60;
export const mostOptions = 60;
export const mostColumns = 12;
export const mostIndicators = 80;
/** The most that a question's own limit can be set to: characters, files, rows. */
export const limits = { maxLength: 20_000, maxFiles: 20, mostRows: 100 } as const;

export type FormProblemCode =
  | "bad-id"
  | "id-taken"
  | "kind-taken"
  | "too-many"
  | "no-options"
  | "no-columns"
  | "bad-code"
  | "code-taken"
  | "bad-limit"
  | "special-kind"
  | "special-conditional"
  | "condition-unknown"
  | "condition-later"
  | "condition-answer";

/** What would break the form: in which section and question, and which id, code or field is meant. */
export type FormProblem = { because: FormProblemCode; section: string; question?: string; what?: string };

/**
 * Everything that would keep the form from being shown, filled in or read. An unfinished form has none of
 * these: what is still to be written is for the publication to ask.
 */
export function problemsOfForm(form: FormDefinition): FormProblem[] {
  const { sections } = form;
  const problems = named(
    sections.map(({ id }) => id),
    (problem, what) => ({ ...problem, section: what }),
  );
  if (sections.length > mostSections) problems.push({ because: "too-many", section: "" });
  for (const kind of singleKinds) {
    const [, second] = sections.filter((section) => section.kind === kind);
    if (second) problems.push({ because: "kind-taken", section: second.id, what: kind });
  }
  return [...problems, ...sections.flatMap((section) => inSection(form, section))];
}

function inSection(form: FormDefinition, section: Section): FormProblem[] {
  const at = { section: section.id };
  if (section.kind === "indicators") {
    const codes = section.indicators.map(({ code }) => code);
    return [
      ...codes.filter((code) => !isCode(code)).map((what) => ({ because: "bad-code" as const, ...at, what })),
      ...doubled(codes).map((what) => ({ because: "code-taken" as const, ...at, what })),
      ...(codes.length > mostIndicators ? [{ because: "too-many" as const, ...at }] : []),
    ];
  }
  if (section.kind !== "questions") return [];
  return [
    ...named(
      section.questions.map(({ id }) => id),
      (problem, what) => ({ ...problem, ...at, question: what }),
    ),
    ...(section.questions.length > mostQuestions ? [{ because: "too-many" as const, ...at }] : []),
    ...section.questions.flatMap((question) => inQuestion(form, section, question)),
  ];
}

function inQuestion(form: FormDefinition, section: QuestionsSection, question: Question): FormProblem[] {
  const at = { section: section.id, question: question.id };
  const found: FormProblem[] = [];
  const tell = (because: FormProblemCode, what?: string) =>
    found.push({ because, ...at, ...(what && { what }) });

  if ("options" in question) found.push(...inOptions(question.options, at));
  if (question.kind === "table") {
    if (question.columns.length === 0) tell("no-columns");
    if (question.columns.length > mostColumns) tell("too-many");
    found.push(
      ...named(
        question.columns.map(({ id }) => id),
        (problem, what) => ({ ...problem, ...at, what }),
      ),
    );
    for (const column of question.columns) {
      if (column.kind === "choice") found.push(...inOptions(column.options, at));
    }
  }
  for (const [name, most] of Object.entries(limits)) {
    const limit = (question as Record<string, unknown>)[name];
    if (limit !== undefined && !(Number.isInteger(limit) && Number(limit) >= 1 && Number(limit) <= most)) {
      tell("bad-limit", name);
    }
  }
  const field = `${section.id}.${question.id}`;
  const kinds = specialFields[field];
  if (kinds && !kinds.includes(question.kind)) tell("special-kind");
  if (kinds && question.when) tell("special-conditional");
  const because = question.when && wrongCondition(form, section.id, question);
  if (because) tell(because, question.when?.field);
  return found;
}

type Place = { section: string; question: string };

function inOptions(options: { id: string }[], at: Place): FormProblem[] {
  return [
    ...(options.length === 0 ? [{ because: "no-options" as const, ...at }] : []),
    ...(options.length > mostOptions ? [{ because: "too-many" as const, ...at }] : []),
    ...named(
      options.map(({ id }) => id),
      (problem, what) => ({ ...problem, ...at, what }),
    ),
  ];
}

/** What is wrong with the question's condition, if anything: only an answer given before it can decide it. */
function wrongCondition(
  form: FormDefinition,
  section: string,
  question: Question,
): FormProblemCode | undefined {
  const { when } = question;
  if (!when) return undefined;
  const before = decidingBefore(form, section, question.id);
  if (before.some(({ answers }) => answers.some((answer) => sameCondition(answer, when)))) return undefined;
  const source = form.sections
    .flatMap((known) =>
      known.kind === "questions" ? known.questions.map((asked) => ({ known, asked })) : [],
    )
    .find(({ known, asked }) => isPartOf(when.field, `${known.id}.${asked.id}`));
  if (!source) return "condition-unknown";
  const answers = answersOf(source.known.id, source.asked);
  return answers.some((answer) => sameCondition(answer, when)) ? "condition-later" : "condition-answer";
}

const isPartOf = (field: string, part: string) => field === part || field.startsWith(`${part}.`);

function named(
  ids: string[],
  at: (problem: { because: FormProblemCode }, what: string) => FormProblem,
): FormProblem[] {
  return [
    ...ids.filter((id) => !isId(id)).map((id) => at({ because: "bad-id" }, id)),
    ...doubled(ids).map((id) => at({ because: "id-taken" }, id)),
  ];
}

function doubled(names: string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

/** "O.2.3.2" or a call's own: letters, then numbers with points between. */
export function isCode(text: string): boolean {
  return /^[A-Z]{1,6}\d{0,3}(\.\d{1,3}){0,4}$/.test(text);
}
