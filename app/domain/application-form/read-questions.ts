import { parseDay } from "../day";
import type { Answers } from "./answers";
import {
  type Column,
  isAsked,
  type Question,
  type QuestionsSection,
  type TableQuestion,
  tableOf,
} from "./fields";
import type { Known } from "./known";
import { cellsOfRow, rowsOf } from "./rows";
import { isWholeNumber, readAmount, type Sheet } from "./sheet";

/** Tells the problems of the section's questions; what is not asked has none, whatever was typed there. */
export function readQuestions(
  { id, questions }: QuestionsSection,
  answers: Answers,
  sheet: Sheet,
  known: Known,
): void {
  for (const question of questions) {
    if (isAsked(question, answers)) readQuestion(id, question, answers, sheet, known);
  }
}

function readQuestion(
  section: string,
  question: Question,
  answers: Answers,
  sheet: Sheet,
  known: Known,
): void {
  const field = `${section}.${question.id}`;
  switch (question.kind) {
    case "table":
      readTable(section, question, answers, sheet);
      break;
    case "choices": {
      const chosen = question.options.some((option) => sheet.text(`${field}.${option.id}`) === "yes");
      if (!chosen && !question.optional) sheet.problem(`${field}.${question.options[0]?.id}`, "missing");
      break;
    }
    case "attachment": {
      const files = known.attachments?.[field] ?? 0;
      const { maxFiles = Number.POSITIVE_INFINITY } = question;
      if (files === 0 && !question.optional) sheet.problem(field, "missing");
      if (files > maxFiles) sheet.problem(field, "too-many-files", { limit: maxFiles });
      break;
    }
    default:
      if (sheet.text(field) !== "") readText(field, question, sheet, known);
      else if (!question.optional) sheet.problem(field, "missing");
  }
}

type InOneField = Exclude<Question, { kind: "table" | "choices" | "attachment" }>;

function readText(field: string, question: InOneField, sheet: Sheet, known: Known): void {
  const text = sheet.text(field);
  switch (question.kind) {
    case "number":
      if (!isWholeNumber(text)) sheet.problem(field, "not-a-number");
      break;
    case "amount":
      if ((readAmount(sheet, field) ?? 0) < 0) sheet.problem(field, "negative-amount");
      break;
    case "date":
      if (!parseDay(text).ok) sheet.problem(field, "not-a-date");
      break;
    case "email":
      if (!isEmail(text)) sheet.problem(field, "not-an-email");
      break;
    case "municipalities": {
      const unknown = namesIn(text).find((name) => !findMunicipality(name, known));
      if (unknown !== undefined) sheet.problem(field, "not-a-municipality", { what: unknown });
      break;
    }
    case "choice":
      if (!question.options.some((option) => option.id === text)) sheet.problem(field, "missing");
      break;
    case "yes-no":
      if (text !== "yes" && text !== "no") sheet.problem(field, "missing");
      break;
    case "confirm":
      if (text !== "yes") sheet.problem(field, "missing");
      break;
    default: {
      const { maxLength } = question;
      // A short text is not counted: it has at most as many characters as code units.
      if (maxLength && text.length > maxLength && lengthOf(text) > maxLength)
        sheet.problem(field, "too-long", { limit: maxLength });
    }
  }
}

/** A row that was begun is filled in whole; a table that must be answered has at least one. */
function readTable(section: string, question: TableQuestion, answers: Answers, sheet: Sheet): void {
  const table = tableOf(section, question);
  const rows = rowsOf(answers, table);
  const begun = rows.filter((row) => cellsOfRow(table, row).some((cell) => sheet.text(cell) !== ""));
  const [first] = question.columns;
  if (begun.length === 0 && !question.optional && first) {
    sheet.problem(`${table.prefix}.${rows[0]}.${first.id}`, "missing");
  }
  for (const row of begun) {
    for (const column of question.columns) readCell(`${table.prefix}.${row}.${column.id}`, column, sheet);
  }
}

function readCell(cell: string, column: Column, sheet: Sheet): void {
  const text = sheet.text(cell);
  if (text === "") {
    if (!column.optional) sheet.problem(cell, "missing");
  } else if (column.kind === "number") {
    if (!isWholeNumber(text)) sheet.problem(cell, "not-a-number");
  } else if (column.kind === "amount") {
    if ((readAmount(sheet, cell) ?? 0) < 0) sheet.problem(cell, "negative-amount");
  } else if (column.kind === "choice" && !column.options.some((option) => option.id === text)) {
    sheet.problem(cell, "missing");
  }
}

/** How long the text is for its reader: characters as people count them, without the spaces around. */
export function lengthOf(text: string): number {
  return [...text.trim()].length;
}

/** The municipalities that a text names, in its order and each once, as far as they are known. */
export function municipalitiesIn(text: string, known: Known) {
  const found = namesIn(text).map((name) => findMunicipality(name, known));
  return [...new Set(found)].filter((municipality) => municipality !== undefined);
}

function namesIn(text: string): string[] {
  return text
    .split(/[\n,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function findMunicipality(name: string, { municipalities = [] }: Known) {
  const wanted = comparable(name);
  const number = /^\d{1,3}$/.test(name) ? name.padStart(3, "0") : undefined;
  return municipalities.find(
    ({ code, name: { fi, sv } }) => code === number || comparable(fi) === wanted || comparable(sv) === wanted,
  );
}

const comparable = (name: string) => name.normalize("NFC").replace(/\s+/g, " ").toLocaleLowerCase("fi");

const longestEmail = 320;

/** Long texts are not looked at: the pattern would take its time over them. */
function isEmail(text: string): boolean {
  return text.length <= longestEmail && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}
