import type { FormDefinition, Question, QuestionsSection, Section } from "../application-form";
import { type FormProblem, problemsOfForm } from "./problems";

export type BuildVerdict =
  | { ok: true; form: FormDefinition }
  | { ok: false; because: "no-such-part" | "at-the-edge" | "not-empty" }
  /** The form as it would be has these problems, which it did not have before. */
  | { ok: false; because: "would-break"; problems: FormProblem[] };

/** Begins an empty form with all of another: the ministry's standard form or that of an earlier call. */
export function startFrom(form: FormDefinition, other: FormDefinition): BuildVerdict {
  return form.sections.length > 0 ? { ok: false, because: "not-empty" } : judged(form, other.sections);
}

/** Adds a section at the end, or at the place that it had before. */
export function addSection(form: FormDefinition, section: Section, at?: number): BuildVerdict {
  return judged(form, inserted(form.sections, section, at));
}

/** Moves a section one place up (-1) or down (1). */
export function moveSection(form: FormDefinition, id: string, by: -1 | 1): BuildVerdict {
  const moved = movedIn(form.sections, id, by);
  return moved.ok ? judged(form, moved.members) : moved;
}

/** Takes a section away with all that it asks. */
export function removeSection(form: FormDefinition, id: string): BuildVerdict {
  const kept = form.sections.filter((section) => section.id !== id);
  return kept.length === form.sections.length ? noSuchPart : judged(form, kept);
}

/** Writes a section anew under its own id and kind. */
export function changeSection(form: FormDefinition, section: Section): BuildVerdict {
  const is = (known: Section) => known.id === section.id && known.kind === section.kind;
  if (!form.sections.some(is)) return noSuchPart;
  return judged(
    form,
    form.sections.map((known) => (is(known) ? section : known)),
  );
}

/** Adds a question at the section's end, or at the place that it had before. */
export function addQuestion(
  form: FormDefinition,
  sectionId: string,
  question: Question,
  at?: number,
): BuildVerdict {
  return within(form, sectionId, (questions) => ({ ok: true, members: inserted(questions, question, at) }));
}

/** Moves a question one place up (-1) or down (1) in its section. */
export function moveQuestion(form: FormDefinition, sectionId: string, id: string, by: -1 | 1): BuildVerdict {
  return within(form, sectionId, (questions) => movedIn(questions, id, by));
}

/** Takes a question away. */
export function removeQuestion(form: FormDefinition, sectionId: string, id: string): BuildVerdict {
  return within(form, sectionId, (questions) => {
    const members = questions.filter((question) => question.id !== id);
    return members.length === questions.length ? noSuchPart : { ok: true, members };
  });
}

/** Writes a question anew under its own id. */
export function changeQuestion(form: FormDefinition, sectionId: string, question: Question): BuildVerdict {
  return within(form, sectionId, (questions) =>
    questions.some(({ id }) => id === question.id)
      ? { ok: true, members: questions.map((known) => (known.id === question.id ? question : known)) }
      : noSuchPart,
  );
}

const noSuchPart = { ok: false, because: "no-such-part" } as const;

type Members<T> = { ok: true; members: T[] } | Extract<BuildVerdict, { ok: false }>;

function within(
  form: FormDefinition,
  sectionId: string,
  change: (questions: Question[]) => Members<Question>,
): BuildVerdict {
  const is = (section: Section): section is QuestionsSection =>
    section.kind === "questions" && section.id === sectionId;
  const section = form.sections.find(is);
  const changed = section ? change(section.questions) : noSuchPart;
  if (!changed.ok) return changed;
  return judged(
    form,
    form.sections.map((known) => (is(known) ? { ...known, questions: changed.members } : known)),
  );
}

/** What was broken before stands in nobody's way: only what the change itself would break refuses it. */
function judged(before: FormDefinition, sections: Section[]): BuildVerdict {
  const form = { sections };
  const known = new Set(problemsOfForm(before).map((problem) => JSON.stringify(problem)));
  const problems = problemsOfForm(form).filter((problem) => !known.has(JSON.stringify(problem)));
  return problems.length > 0 ? { ok: false, because: "would-break", problems } : { ok: true, form };
}

function inserted<T>(members: readonly T[], member: T, at = members.length): T[] {
  return members.toSpliced(at, 0, member);
}

function movedIn<T extends { id: string }>(members: readonly T[], id: string, by: -1 | 1): Members<T> {
  const from = members.findIndex((member) => member.id === id);
  const [moved] = members.slice(from, from + 1);
  if (from < 0 || !moved) return noSuchPart;
  if (from + by < 0 || from + by >= members.length) return { ok: false, because: "at-the-edge" };
  return { ok: true, members: members.toSpliced(from, 1).toSpliced(from + by, 0, moved) };
}
