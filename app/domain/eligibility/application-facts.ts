import {
  type Answers,
  type FormDefinition,
  milestoneTable,
  type ReadApplication,
  rowsOf,
} from "../application-form";
import { parseDay, parseMonth } from "../day";
import { parseEuros } from "../money";
import type { ApplicationFacts, Typed } from "./facts";

type Application = {
  form: FormDefinition;
  answers: Answers;
  files: readonly { field: string }[];
  read: Pick<ReadApplication, "budget" | "sumsKnown">;
};

/**
 * What the application says of itself. A sum is known only when every part of it can be read, and a span of
 * months only when every month that was typed can; what is empty is not known.
 */
export function applicationFacts({ form, answers, files, read }: Application): ApplicationFacts {
  const { sections } = form;
  const text = (field: string) => (answers[field] ?? "").trim();
  const sectionOf = (kind: string) => sections.find((section) => section.kind === kind)?.id;
  const questions = sections.flatMap((section) =>
    section.kind === "questions"
      ? section.questions.map(({ id, kind }) => ({ field: `${section.id}.${id}`, kind }))
      : [],
  );
  const asking = (kind: string) => questions.filter((asked) => asked.kind === kind);

  const financing = sectionOf("financing");
  const budget = sectionOf("budget");
  const grant = financing === undefined ? undefined : parseEuros(text(`${financing}.grant`));
  const { total, ownShare: own, years, byYear } = read.budget;
  const sums = read.sumsKnown && total > 0;
  const money = [budget, financing].filter((section) => section !== undefined);
  return {
    grant: {
      fields: financing === undefined ? [] : [`${financing}.grant`],
      value: grant?.ok ? grant.value : undefined,
    },
    costs: { fields: money, value: sums ? { total, own } : undefined },
    months: monthsOf(sectionOf("milestones"), answers),
    years: {
      fields: budget === undefined ? [] : [budget],
      value: sums ? years.filter((_, column) => byYear[column]) : undefined,
    },
    days: Object.fromEntries(
      asking("date").map(({ field }) => {
        const day = parseDay(text(field));
        return [field, day.ok ? day.value : undefined];
      }),
    ),
    files: Object.fromEntries(
      asking("attachment").map(({ field }) => [field, files.filter((file) => file.field === field).length]),
    ),
  };
}

function monthsOf(section: string | undefined, answers: Answers): ApplicationFacts["months"] {
  if (section === undefined) return { fields: [] };
  const typed = rowsOf(answers, milestoneTable(section))
    .map((row) => (answers[`${section}.${row}.month`] ?? "").trim())
    .filter((month) => month !== "");
  const read = typed.map(parseMonth);
  const months = read.flatMap((month) => (month.ok ? [month.value] : [])).sort();
  const [first, last] = [months[0], months.at(-1)];
  const known: Typed<{ first: string; last: string }> = { fields: [section] };
  return first && last && months.length === typed.length ? { ...known, value: { first, last } } : known;
}
