import { type Budget, type BudgetPlan, computeBudget } from "../budget";
import { parseMonth } from "../day";
import {
  type Answers,
  type FormDefinition,
  fieldsOf,
  type IndicatorsSection,
  milestoneParts,
  milestoneRows,
  type Question,
  type QuestionsSection,
  rowsField,
  type Section,
} from "./fields";
import { type FormTerms, isMistake, type Problem, type ProblemCode } from "./problems";
import { readBudget } from "./read-budget";

export type PlannedMilestone = { name: string; evidence: string; month: string; responsible: string };
export type PlannedIndicator = { code: string; target: number; method: string };

export type SectionStatus = "not-started" | "in-progress" | "complete" | "problem";

export type ReadApplication = {
  budget: Budget;
  plan: BudgetPlan;
  milestones: PlannedMilestone[];
  indicators: PlannedIndicator[];
  problems: Problem[];
  status: Record<string, SectionStatus>;
};

/**
 * Reads the whole application: the typed plan as far as it can be understood, every problem that stands
 * in the way of submitting (one for a field), and how far each section is.
 */
export function readApplication(form: FormDefinition, answers: Answers, terms: FormTerms): ReadApplication {
  const reader = new Reader(answers, terms);
  const status: Record<string, SectionStatus> = {};
  for (const section of form.sections) {
    const before = reader.problems.length;
    reader.read(section);
    status[section.id] = statusOf(
      reader.problems.slice(before),
      fieldsOf(section, answers, terms.periodYears).filter((field) => field !== rowsField(section.id)),
      answers,
    );
  }
  const { plan, milestones, indicators, problems } = reader;
  return { plan, budget: computeBudget(plan), milestones, indicators, problems, status };
}

/** How long the text is for its reader: characters as people count them, without the spaces around. */
export function lengthOf(text: string): number {
  return [...text.trim()].length;
}

function statusOf(problems: Problem[], fields: string[], answers: Answers): SectionStatus {
  const started = fields.some((field) => (answers[field] ?? "").trim() !== "");
  if (!started) return "not-started";
  if (problems.some(isMistake)) return "problem";
  return problems.length > 0 ? "in-progress" : "complete";
}

/** What is wrong with the answer to one question, its text trimmed. */
function questionProblem(question: Question, text: string): Omit<Problem, "section" | "field"> | undefined {
  const { kind, maxLength, optional, options = [] } = question;
  if (text === "") return optional ? undefined : { because: "missing" };
  if (maxLength && lengthOf(text) > maxLength) return { because: "too-long", limit: maxLength };
  if (kind === "number" && !isWholeNumber(text)) return { because: "not-a-number" };
  if (kind === "email" && !isEmail(text)) return { because: "not-an-email" };
  if (kind === "choice" && !options.some((option) => option.id === text)) return { because: "missing" };
  if (kind === "confirm" && text !== "yes") return { because: "missing" };
  return undefined;
}

class Reader {
  readonly problems: Problem[] = [];
  readonly milestones: PlannedMilestone[] = [];
  readonly indicators: PlannedIndicator[] = [];
  plan: BudgetPlan;

  constructor(
    private readonly answers: Answers,
    private readonly terms: FormTerms,
  ) {
    this.plan = {
      years: terms.periodYears,
      costs: {},
      indirect: "none",
      financing: { grant: 0, otherPublic: 0, private: 0, income: 0 },
    };
  }

  read(section: Section): void {
    switch (section.kind) {
      case "questions":
        this.readQuestions(section);
        break;
      case "milestones":
        this.readMilestones(section.id);
        break;
      case "indicators":
        this.readIndicators(section);
        break;
      case "budget":
        this.plan = readBudget(
          {
            text: (field) => this.text(`${section.id}.${field}`),
            problem: (field, because, limit) =>
              this.problem(section.id, `${section.id}.${field}`, because, limit),
          },
          this.terms,
        );
        break;
    }
  }

  private readQuestions({ id, questions }: QuestionsSection): void {
    for (const question of questions) {
      const field = `${id}.${question.id}`;
      const problem = questionProblem(question, this.text(field));
      if (problem) this.problem(id, field, problem.because, problem.limit);
    }
  }

  private readMilestones(id: string): void {
    const rows = milestoneRows(this.answers, id);
    const touched = rows.filter((row) => milestoneParts.some((part) => this.text(`${id}.${row}.${part}`)));
    if (touched.length === 0) this.problem(id, `${id}.${rows[0]}.name`, "no-milestones");

    for (const row of touched) {
      const field = (part: string) => `${id}.${row}.${part}`;
      for (const part of milestoneParts) {
        if (this.text(field(part)) === "") this.problem(id, field(part), "missing");
      }
      const month = parseMonth(this.text(field("month")));
      if (!month.ok) {
        if (month.because !== "empty") this.problem(id, field("month"), "not-a-month");
        continue;
      }
      if (!this.inPeriod(month.value)) {
        this.problem(id, field("month"), "month-outside-period");
        continue;
      }
      this.milestones.push({
        name: this.text(field("name")),
        evidence: this.text(field("evidence")),
        month: month.value,
        responsible: this.text(field("responsible")),
      });
    }
  }

  private inPeriod(month: string): boolean {
    return month >= this.terms.costsFrom.slice(0, 7) && month <= this.terms.costsTo.slice(0, 7);
  }

  /** Only the chosen indicators count: one with nothing typed was not chosen. */
  private readIndicators({ id, indicators }: IndicatorsSection): void {
    const chosen = indicators.filter(
      ({ code }) => this.text(`${id}.${code}.target`) || this.text(`${id}.${code}.method`),
    );
    if (chosen.length === 0 && indicators[0]) {
      this.problem(id, `${id}.${indicators[0].code}.target`, "no-indicators");
    }
    for (const { code } of chosen) {
      const target = this.text(`${id}.${code}.target`);
      const method = this.text(`${id}.${code}.method`);
      if (method === "") this.problem(id, `${id}.${code}.method`, "missing");
      if (isWholeNumber(target)) {
        this.indicators.push({ code, target: Number(target.replace(/\s/g, "")), method });
      } else {
        this.problem(id, `${id}.${code}.target`, target ? "not-a-number" : "missing");
      }
    }
  }

  private text(field: string): string {
    return (this.answers[field] ?? "").trim();
  }

  /** One problem for a field: the first says what to do first. */
  private problem(section: string, field: string, because: ProblemCode, limit?: number): void {
    if (this.problems.some((known) => known.field === field)) return;
    this.problems.push({ section, field, because, limit });
  }
}

const longestEmail = 320;

/** Long texts are not looked at: the pattern would take its time over them. */
function isEmail(text: string): boolean {
  return text.length <= longestEmail && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}

function isWholeNumber(text: string): boolean {
  return text.length <= 12 && /^\d{1,3}([ \u00a0\u202f]?\d{3})*$/.test(text);
}
