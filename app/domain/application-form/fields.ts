import { type CostMethod, costCategories } from "../budget";
import type { Texts } from "../texts";
import type { Answers } from "./answers";
import { cellsOf, type RowTable } from "./rows";

export type Option = { id: string; label: Texts };

/** A question is asked only when another field holds this answer: "yes", or an option's id. */
export type Condition = { field: string; is: string };

/** What the service knows already and can write into a new application for its writer. */
export type Prefill =
  | "person.name"
  | "person.email"
  | "organisation.name"
  | "organisation.businessId"
  | "organisation.language";

type Asked = {
  id: string;
  label: Texts;
  help?: Texts;
  optional?: true;
  when?: Condition;
  prefill?: Prefill;
};

/** Answered in one field. `maxLength` is advice for the writer, in characters; the text is never cut. */
type OneField = Asked & {
  kind: "short-text" | "long-text" | "email" | "number" | "amount" | "date" | "yes-no" | "confirm";
  maxLength?: number;
};
/** Municipalities by name or number, one on a line or with commas between. */
type Municipalities = Asked & { kind: "municipalities" };
type Choice = Asked & { kind: "choice"; options: Option[] };
/** Several can be chosen: each option is a field of its own, so that two hands can tick different ones. */
type Choices = Asked & { kind: "choices"; options: Option[] };
export type Column = { id: string; label: Texts; optional?: true } & (
  | { kind: "short-text" | "long-text" | "number" | "amount" }
  | { kind: "choice"; options: Option[] }
);
type Table = Asked & { kind: "table"; columns: Column[]; mostRows?: number };
/** The files themselves are kept beside the answers. */
type Attachment = Asked & { kind: "attachment"; maxFiles?: number };

export type Question = OneField | Municipalities | Choice | Choices | Table | Attachment;
export type TableQuestion = Table;

/** An output or result indicator of Annex VIII of Regulation (EU) 2021/1147, or one of the call's own. */
export type Indicator = {
  code: string;
  label: Texts;
  /** Counts people: its target can be told by age bracket and gender too. */
  persons?: true;
};

type Heading = { id: string; title: Texts; intro?: Texts };
export type QuestionsSection = Heading & { kind: "questions"; questions: Question[] };
export type MilestonesSection = Heading & { kind: "milestones" };
export type IndicatorsSection = Heading & { kind: "indicators"; indicators: Indicator[] };
/** `methods` are the ways in which the call lets a cost line be computed; actual costs when it says nothing. */
export type BudgetSection = Heading & { kind: "budget"; methods?: CostMethod[] };
export type FinancingSection = Heading & { kind: "financing" };
export type Section =
  | QuestionsSection
  | MilestonesSection
  | IndicatorsSection
  | BudgetSection
  | FinancingSection;

/** The call's form: frozen when the call is published. */
export type FormDefinition = { sections: Section[] };

/** What names the application in lists, when the call's form asks for it. */
export const projectNameField = "project.name";

/** Whom the applicant wants to be written to, when the call's form asks for it. */
export const contactEmailField = "applicant.email";

export const milestoneParts = ["name", "evidence", "month", "responsible"] as const;
export const lineParts = ["description", "reason", "method", "unit", "price"] as const;
export const financingParts = ["grant", "otherPublic", "private", "income"] as const;
/** Those whose source is to be named. */
export const sourcedParts = ["otherPublic", "private", "income"] as const;

/** Regulation (EU) 2021/1147, Annexes V and VIII: persons are told by these. */
export const ageBrackets = ["under-18", "18-60", "over-60"] as const;
export const genders = ["female", "male", "non-binary"] as const;
export type AgeBracket = (typeof ageBrackets)[number];
export type Gender = (typeof genders)[number];

/** The section's tables whose rows are added by the writer, in the order of the page. */
export function rowTables(section: Section, years: number[]): RowTable[] {
  switch (section.kind) {
    case "questions":
      return section.questions.flatMap((question) =>
        question.kind === "table" ? [tableOf(section.id, question)] : [],
      );
    case "milestones":
      return [milestoneTable(section.id)];
    case "budget":
      return costCategories.map((category) => lineTable(`${section.id}.${category}`, years));
    case "indicators":
    case "financing":
      return [];
  }
}

export function milestoneTable(section: string): RowTable {
  return { prefix: section, parts: [...milestoneParts], first: 3, most: 40 };
}

export function lineTable(prefix: string, years: number[]): RowTable {
  return { prefix, parts: [...lineParts, ...years.map(String)], first: 1, most: 60 };
}

/** The rows of a table question. */
export function tableOf(section: string, { id, columns, mostRows = 40 }: TableQuestion): RowTable {
  return { prefix: `${section}.${id}`, parts: columns.map((column) => column.id), first: 1, most: mostRows };
}

/** Every field of the section, in the order of the page. Others are no part of it and are not stored. */
export function fieldsOf(section: Section, answers: Answers, years: number[]): string[] {
  const tables = rowTables(section, years).flatMap((table) => cellsOf(answers, table));
  switch (section.kind) {
    case "questions":
      return section.questions.flatMap((question) => questionFields(section.id, question, answers));
    case "milestones":
      return tables;
    case "indicators":
      return section.indicators.flatMap((indicator) => indicatorFields(section.id, indicator));
    case "budget":
      return [...tables, `${section.id}.indirect`];
    case "financing":
      return [
        ...financingParts.map((part) => `${section.id}.${part}`),
        ...sourcedParts.map((part) => `${section.id}.${part}From`),
      ];
  }
}

function questionFields(section: string, question: Question, answers: Answers): string[] {
  const field = `${section}.${question.id}`;
  switch (question.kind) {
    case "choices":
      return question.options.map((option) => `${field}.${option.id}`);
    case "table":
      return cellsOf(answers, tableOf(section, question));
    case "attachment":
      return [];
    default:
      return [field];
  }
}

function indicatorFields(section: string, { code, persons }: Indicator): string[] {
  const field = `${section}.${code}`;
  const people = persons
    ? ageBrackets.flatMap((age) => genders.map((gender) => `${field}.${age}.${gender}`))
    : [];
  return [`${field}.target`, ...people, `${field}.method`];
}

/** Is the question put to the writer at all? One without a condition always is. */
export function isAsked({ when }: Pick<Question, "when">, answers: Answers): boolean {
  return !when || (answers[when.field] ?? "").trim() === when.is;
}
