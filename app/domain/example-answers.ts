import {
  type Answers,
  type Column,
  type FormDefinition,
  type FormTerms,
  isAsked,
  type Question,
  type Section,
} from "./application-form";
import { percentOf, plainEuros } from "./money";

/** The words of an example, in the language of its reader. */
export type ExampleWords = {
  project: string;
  sentence: string;
  name: string;
  description: string;
  method: string;
  municipality: string;
  email: string;
};

const eachYear = 40_000_00;

/**
 * Answers that fill in a form of whatever questions without a mistake, so that a manager sees all of it
 * with something in it. Every choice takes its first option; declarations are given.
 */
export function exampleAnswers(form: FormDefinition, terms: FormTerms, words: ExampleWords): Answers {
  let answers: Answers = {};
  for (const section of form.sections) answers = { ...answers, ...ofSection(section, terms, words, answers) };
  return answers;
}

function ofSection(section: Section, terms: FormTerms, words: ExampleWords, before: Answers): Answers {
  const { id } = section;
  switch (section.kind) {
    case "questions": {
      let answers: Answers = {};
      for (const question of section.questions) {
        if (!isAsked(question, { ...before, ...answers })) continue;
        answers = { ...answers, ...ofQuestion(`${id}.${question.id}`, question, terms, words) };
      }
      return answers;
    }
    case "milestones": {
      const [year, month] = terms.costsFrom.split("-");
      return {
        [`${id}.rows`]: "1",
        [`${id}.1.name`]: words.description,
        [`${id}.1.evidence`]: words.method,
        [`${id}.1.month`]: `${Number(month)}/${year}`,
        [`${id}.1.responsible`]: words.name,
      };
    }
    case "indicators": {
      const [first] = section.indicators;
      return first
        ? { [`${id}.${first.code}.target`]: "120", [`${id}.${first.code}.method`]: words.method }
        : {};
    }
    case "budget": {
      const [method = "actual"] = section.methods ?? [];
      const unit = method === "unit";
      const line = `${id}.staff.1`;
      const amounts = terms.periodYears.map((year) => [`${line}.${year}`, unit ? "1" : euros(eachYear)]);
      return {
        ...Object.fromEntries(amounts),
        [`${line}.description`]: words.description,
        [`${line}.reason`]: words.sentence,
        [`${line}.method`]: method,
        ...(unit && { [`${line}.unit`]: words.description, [`${line}.price`]: euros(eachYear) }),
        [`${id}.indirect`]: terms.indirectAllowed[0] ?? "none",
      };
    }
    case "financing": {
      const costs = eachYear * terms.periodYears.length;
      const most = Math.min(percentOf(costs, terms.sharePercent), terms.maxGrant ?? costs);
      return { [`${id}.grant`]: euros(most) };
    }
  }
}

const euros = (cents: number) => plainEuros(cents).replace(".", ",");

function ofQuestion(field: string, question: Question, terms: FormTerms, words: ExampleWords): Answers {
  switch (question.kind) {
    case "choices":
      return question.options[0] ? { [`${field}.${question.options[0].id}`]: "yes" } : {};
    case "table": {
      const cells = question.columns.map((column) => [`${field}.1.${column.id}`, ofColumn(column, words)]);
      return { [`${field}.rows`]: "1", ...Object.fromEntries(cells) };
    }
    case "attachment":
      return {};
    default:
      return { [field]: ofField(field, question, terms, words) };
  }
}

type InOneField = Exclude<Question, { kind: "table" | "choices" | "attachment" }>;

function ofField(field: string, question: InOneField, { costsFrom }: FormTerms, words: ExampleWords): string {
  switch (question.kind) {
    case "short-text":
      return cut(field === "project.name" ? words.project : words.name, question.maxLength);
    case "long-text":
      return cut(words.sentence, question.maxLength);
    case "email":
      return words.email;
    case "number":
      return "120";
    case "amount":
      return euros(5_000_00);
    case "date":
      return costsFrom;
    case "yes-no":
    case "confirm":
      return "yes";
    case "choice":
      return question.options[0]?.id ?? "";
    case "municipalities":
      return words.municipality;
  }
}

function ofColumn(column: Column, words: ExampleWords): string {
  switch (column.kind) {
    case "short-text":
      return words.name;
    case "long-text":
      return words.sentence;
    case "number":
      return "3";
    case "amount":
      return euros(5_000_00);
    case "choice":
      return column.options[0]?.id ?? "";
  }
}

const cut = (text: string, most = text.length) => [...text].slice(0, most).join("");
