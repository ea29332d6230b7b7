import {
  type Budget,
  type BudgetPlan,
  type BudgetProblem,
  type CallTerms,
  checkBudget,
  computeBudget,
  costCategories,
  type IndirectMethod,
  indirectMethods,
} from "./budget";
import { parseMonth } from "./day";
import { type Cents, parseEuros } from "./money";
import type { Texts } from "./texts";

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
export type Section =
  | (Heading & { kind: "questions"; questions: Question[] })
  | (Heading & { kind: "milestones" })
  | (Heading & { kind: "indicators"; indicators: Indicator[] })
  | (Heading & { kind: "budget" });

/** The call's form: frozen when the call is published. */
export type FormDefinition = { sections: Section[] };

/** What the call fixes for its applications: years, share, ceiling, and the days costs may fall on. */
export type FormTerms = CallTerms & { costsFrom: string; costsTo: string };

export type PlannedMilestone = { name: string; evidence: string; month: string; responsible: string };
export type PlannedIndicator = { code: string; target: number; method: string };

export type ProblemCode =
  | "missing"
  | "too-long"
  | "not-a-number"
  | "not-an-email"
  | "not-an-amount"
  | "ambiguous-amount"
  | "amount-too-large"
  | "not-a-month"
  | "month-outside-period"
  | "no-milestones"
  | BudgetProblem["because"];

export type Problem = {
  section: string;
  field: string;
  because: ProblemCode;
  /** Cents for money, characters for a length. */
  limit?: number;
};

export type SectionStatus = "not-started" | "in-progress" | "complete" | "problem";

export type ReadApplication = {
  budget: Budget;
  plan: BudgetPlan;
  milestones: PlannedMilestone[];
  indicators: PlannedIndicator[];
  problems: Problem[];
  status: Record<string, SectionStatus>;
};

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

export const milestoneParts = ["name", "evidence", "month", "responsible"] as const;
export const financingParts = ["grant", "otherPublic", "private", "income"] as const;
export const rowsField = (section: string) => `${section}.rows`;

const firstRows = ["1", "2", "3"];
const mostRows = 40;

/** The milestone table's rows by their names; a new application starts with three empty ones. */
export function milestoneRows(answers: Answers, section: string): string[] {
  const rows = (answers[rowsField(section)] ?? "").split(" ").filter((row) => /^\d{1,4}$/.test(row));
  return rows.length > 0 ? [...new Set(rows)].slice(0, mostRows) : firstRows;
}

/** The rows with one more at the end, as the text of the rows field. A full table stays as it is. */
export function withNewRow(rows: string[]): string {
  if (rows.length >= mostRows) return rows.join(" ");
  return [...rows, String(Math.max(0, ...rows.map(Number)) + 1)].join(" ");
}

/**
 * Reads the whole application: the typed plan as far as it can be understood, every problem that stands
 * in the way of submitting, and how far each section is.
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

const unfinished = new Set<ProblemCode>(["missing", "no-milestones", "no-costs", "grant-missing"]);

/** Is something typed wrong, rather than only not typed yet? */
export function isMistake(problem: Problem): boolean {
  return !unfinished.has(problem.because);
}

function statusOf(problems: Problem[], fields: string[], answers: Answers): SectionStatus {
  const started = fields.some((field) => (answers[field] ?? "").trim() !== "");
  if (!started) return "not-started";
  if (problems.some(isMistake)) return "problem";
  return problems.length > 0 ? "in-progress" : "complete";
}

class Reader {
  readonly problems: Problem[] = [];
  readonly milestones: PlannedMilestone[] = [];
  readonly indicators: PlannedIndicator[] = [];
  readonly plan: BudgetPlan;

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
    if (section.kind === "questions") this.readQuestions(section);
    else if (section.kind === "milestones") this.readMilestones(section.id);
    else if (section.kind === "indicators") this.readIndicators(section);
    else this.readBudget(section.id);
  }

  private readQuestions({ id, questions }: Extract<Section, { kind: "questions" }>): void {
    for (const question of questions) {
      const field = `${id}.${question.id}`;
      const text = this.text(field);
      if (text === "") {
        if (!question.optional) this.problem(id, field, "missing");
      } else if (question.maxLength && [...text].length > question.maxLength) {
        this.problem(id, field, "too-long", question.maxLength);
      } else if (question.kind === "number" && !isWholeNumber(text)) {
        this.problem(id, field, "not-a-number");
      } else if (question.kind === "email" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) {
        this.problem(id, field, "not-an-email");
      } else if (question.kind === "choice" && !question.options?.some((option) => option.id === text)) {
        this.problem(id, field, "missing");
      } else if (question.kind === "confirm" && text !== "yes") {
        this.problem(id, field, "missing");
      }
    }
  }

  private readMilestones(id: string): void {
    for (const row of milestoneRows(this.answers, id)) {
      const field = (part: string) => `${id}.${row}.${part}`;
      const [name = "", evidence = "", month = "", responsible = ""] = milestoneParts.map((part) =>
        this.text(field(part)),
      );
      if (name + evidence + month + responsible === "") continue;
      for (const part of milestoneParts) {
        if (this.text(field(part)) === "") this.problem(id, field(part), "missing");
      }
      const planned = parseMonth(month);
      if (month !== "" && !planned.ok) this.problem(id, field("month"), "not-a-month");
      if (!planned.ok) continue;
      const { costsFrom, costsTo } = this.terms;
      if (planned.value < costsFrom.slice(0, 7) || planned.value > costsTo.slice(0, 7)) {
        this.problem(id, field("month"), "month-outside-period");
      } else if (name !== "") {
        this.milestones.push({ name, evidence, month: planned.value, responsible });
      }
    }
    const started = this.problems.some((problem) => problem.section === id);
    if (this.milestones.length === 0 && !started) {
      this.problem(id, `${id}.${milestoneRows(this.answers, id)[0]}.name`, "no-milestones");
    }
  }

  /** Only the chosen indicators count: an empty target means that the indicator was not chosen. */
  private readIndicators({ id, indicators }: Extract<Section, { kind: "indicators" }>): void {
    for (const { code } of indicators) {
      const target = this.text(`${id}.${code}.target`);
      const method = this.text(`${id}.${code}.method`);
      if (target === "" && method === "") continue;
      if (!isWholeNumber(target))
        this.problem(id, `${id}.${code}.target`, target ? "not-a-number" : "missing");
      if (method === "") this.problem(id, `${id}.${code}.method`, "missing");
      if (isWholeNumber(target)) {
        this.indicators.push({ code, target: Number(target.replace(/\s/g, "")), method });
      }
    }
    const touched = this.problems.some((problem) => problem.section === id);
    if (this.indicators.length === 0 && !touched) {
      this.problem(id, `${id}.${indicators[0]?.code}.target`, "missing");
    }
  }

  private readBudget(id: string): void {
    for (const category of costCategories) {
      for (const year of this.terms.periodYears) {
        const amount = this.amount(id, `${id}.${category}.${year}`);
        if (amount !== undefined) {
          this.plan.costs[category] = { ...this.plan.costs[category], [year]: amount };
        }
      }
    }
    this.plan.indirect = this.indirectMethod(id);
    for (const part of financingParts) {
      this.plan.financing[part] = this.amount(id, `${id}.${part}`) ?? 0;
    }
    const firstCost = `${costCategories[0]}.${this.terms.periodYears[0]}`;
    for (const { because, limit } of checkBudget(computeBudget(this.plan), this.plan, this.terms)) {
      this.problem(id, `${id}.${budgetField[because] ?? firstCost}`, because, limit);
    }
  }

  private indirectMethod(id: string): IndirectMethod {
    const typed = this.text(`${id}.indirect`);
    const method = indirectMethods.find((candidate) => candidate === typed);
    if (typed === "" && this.terms.indirectAllowed.length > 1) this.problem(id, `${id}.indirect`, "missing");
    return method ?? "none";
  }

  private amount(section: string, field: string): Cents | undefined {
    const text = this.text(field);
    if (text === "") return undefined;
    const read = parseEuros(text);
    if (read.ok) return read.value;
    const because = { ambiguous: "ambiguous-amount", "too-large": "amount-too-large" } as const;
    this.problem(
      section,
      field,
      read.because === "ambiguous" || read.because === "too-large" ? because[read.because] : "not-an-amount",
    );
    return undefined;
  }

  private text(field: string): string {
    return (this.answers[field] ?? "").trim();
  }

  private problem(section: string, field: string, because: ProblemCode, limit?: number): void {
    this.problems.push({ section, field, because, limit });
  }
}

/** The field beside which a rule of the whole budget is told; the others stand beside the first cost. */
const budgetField: Partial<Record<BudgetProblem["because"], string>> = {
  "grant-missing": "grant",
  "grant-over-share": "grant",
  "grant-over-maximum": "grant",
  "financing-over-costs": "grant",
  "indirect-not-allowed": "indirect",
  "flat-40-with-other-costs": "indirect",
};

function isWholeNumber(text: string): boolean {
  return text.length <= 12 && /^\d{1,3}([ \u00a0\u202f]?\d{3})*$/.test(text);
}
