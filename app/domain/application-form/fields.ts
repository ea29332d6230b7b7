import { costCategories } from "../budget";
import type { Texts } from "../texts";

/**
 * An application is a flat map from field to text, exactly as typed. The form of the call says which
 * fields there are and what they should hold; nothing that was typed is refused or changed on the way in.
 */
export type Answers = Readonly<Record<string, string>>;

export type Question = {
  id: string;
  kind: "short-text" | "long-text" | "email" | "number" | "choice" | "confirm";
  label: Texts;
  help?: Texts;
  optional?: true;
  /** Advice for the writer, in characters; the text is never cut. */
  maxLength?: number;
  options?: { id: string; label: Texts }[];
};

/** An output or result indicator of Annex VIII of Regulation (EU) 2021/1147, or one of the call's own. */
export type Indicator = { code: string; label: Texts };

type Heading = { id: string; title: Texts; intro?: Texts };
export type QuestionsSection = Heading & { kind: "questions"; questions: Question[] };
export type MilestonesSection = Heading & { kind: "milestones" };
export type IndicatorsSection = Heading & { kind: "indicators"; indicators: Indicator[] };
export type BudgetSection = Heading & { kind: "budget" };
export type Section = QuestionsSection | MilestonesSection | IndicatorsSection | BudgetSection;

/** The call's form: frozen when the call is published. */
export type FormDefinition = { sections: Section[] };

/** What names the application in lists, when the call's form asks for it. */
export const projectNameField = "project.name";

/** Whom the applicant wants to be written to, when the call's form asks for it. */
export const contactEmailField = "applicant.email";

export const milestoneParts = ["name", "evidence", "month", "responsible"] as const;
export const financingParts = ["grant", "otherPublic", "private", "income"] as const;
export const rowsField = (section: string) => `${section}.rows`;

/** Every field of the section, in the order of the page. Others are no part of it and are not stored. */
export function fieldsOf(section: Section, answers: Answers, years: number[]): string[] {
  switch (section.kind) {
    case "questions":
      return section.questions.map((question) => `${section.id}.${question.id}`);
    case "milestones":
      return [
        rowsField(section.id),
        ...milestoneRows(answers, section.id).flatMap((row) =>
          milestoneParts.map((part) => `${section.id}.${row}.${part}`),
        ),
      ];
    case "indicators":
      return section.indicators.flatMap(({ code }) => [
        `${section.id}.${code}.target`,
        `${section.id}.${code}.method`,
      ]);
    case "budget":
      return [
        ...costCategories.flatMap((category) => [
          ...years.map((year) => `${section.id}.${category}.${year}`),
          `${section.id}.${category}.reason`,
        ]),
        `${section.id}.indirect`,
        ...financingParts.map((part) => `${section.id}.${part}`),
      ];
  }
}

const firstRows = ["1", "2", "3"];
const mostRows = 40;

/** The milestone table's rows by their names; a new application starts with three empty ones. */
export function milestoneRows(answers: Answers, section: string): string[] {
  const rows = namedRows(answers[rowsField(section)] ?? "");
  return rows.length > 0 ? rows : firstRows;
}

/** The rows with one more at the end, as the text of the rows field. A full table stays as it is. */
export function withNewRow(rows: string[]): string {
  const free = Array.from({ length: mostRows }, (_, index) => String(index + 1));
  const next = free.find((row) => !rows.includes(row));
  return (next && rows.length < mostRows ? [...rows, next] : rows).join(" ");
}

/**
 * The rows of two writers together, as the text of the rows field: rows are only ever added, and two
 * people who add one at the same time both keep theirs.
 */
export function joinRows(posted: string, current: string): string {
  const rows = namedRows(`${current} ${posted}`);
  return rows.join(" ");
}

function namedRows(text: string): string[] {
  const rows = text.split(" ").filter((row) => /^[1-9]\d?$/.test(row) && Number(row) <= mostRows);
  return [...new Set(rows)];
}
