import { type Budget, type BudgetPlan, type BudgetProblem, checkBudget, computeBudget } from "../budget";
import { parseMonth } from "../day";
import type { Answers } from "./answers";
import { type FormDefinition, fieldsOf, milestoneParts, milestoneTable, type Section } from "./fields";
import type { Known } from "./known";
import { type FormTerms, isMistake, type Problem, type ProblemCode } from "./problems";
import { type ReadCosts, readCosts } from "./read-budget";
import { type ReadFinancing, readFinancing } from "./read-financing";
import { type PlannedIndicator, readIndicators } from "./read-indicators";
import { readQuestions } from "./read-questions";
import { cellsOfRow, rowsOf } from "./rows";
import type { Sheet } from "./sheet";

export type PlannedMilestone = { name: string; evidence: string; month: string; responsible: string };

/** How far a section is; one that asks for nothing and holds nothing is `optional`. */
export type SectionStatus = "not-started" | "in-progress" | "complete" | "problem" | "optional";

export type ReadApplication = {
  budget: Budget;
  /** All of costs and financing can be read and the way of indirect costs is chosen: the sums are those meant. */
  sumsKnown: boolean;
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
export function readApplication(
  form: FormDefinition,
  answers: Answers,
  terms: FormTerms,
  known: Known = {},
): ReadApplication {
  const reader = new Reader(answers, terms, known);
  for (const section of form.sections) reader.read(section);
  reader.judgeBudget();
  const pages = form.sections.map((section) => ({
    section,
    fields: fieldsOf(section, answers, terms.periodYears),
  }));
  const problems = inOrderOf(pages, reader.problems);
  const status = Object.fromEntries(
    pages.map(({ section: { id }, fields }) => [
      id,
      statusOf(
        problems.filter((problem) => problem.section === id),
        isStarted(id, fields, answers, known),
      ),
    ]),
  );
  const { plan, milestones, indicators } = reader;
  const { sumsKnown } = reader;
  return { plan, budget: computeBudget(plan), sumsKnown, milestones, indicators, problems, status };
}

/** Does nothing in the section stand in the way of submitting? */
export function isDone(status: SectionStatus | undefined): boolean {
  return status === "complete" || status === "optional";
}

type Page = { section: Section; fields: string[] };

/** The problems in the order of the form, and of the fields in each section. */
function inOrderOf(pages: Page[], problems: readonly Problem[]): Problem[] {
  const sections = new Map(pages.map(({ section }, place) => [section.id, place]));
  const fields = new Map(pages.flatMap((page) => page.fields).map((field, place) => [field, place]));
  const place = (places: Map<string, number>, name: string) => places.get(name) ?? places.size;
  return problems.toSorted(
    (a, b) =>
      place(sections, a.section) - place(sections, b.section) ||
      place(fields, a.field) - place(fields, b.field),
  );
}

function isStarted(section: string, fields: string[], answers: Answers, known: Known): boolean {
  const files = Object.keys(known.attachments ?? {}).some((field) => field.startsWith(`${section}.`));
  const written = fields.some((field) => !field.endsWith(".rows") && (answers[field] ?? "").trim() !== "");
  return files || written;
}

function statusOf(problems: Problem[], started: boolean): SectionStatus {
  if (!started) return problems.length === 0 ? "optional" : "not-started";
  if (problems.length === 0) return "complete";
  return problems.some(isMistake) ? "problem" : "in-progress";
}

class Reader {
  readonly problems: Problem[] = [];
  readonly milestones: PlannedMilestone[] = [];
  readonly indicators: PlannedIndicator[] = [];
  plan: BudgetPlan;
  private readonly told = new Set<string>();
  private costs?: ReadCosts & { section: string };
  private money?: ReadFinancing & { section: string };

  constructor(
    private readonly answers: Answers,
    private readonly terms: FormTerms,
    private readonly known: Known,
  ) {
    this.plan = {
      years: terms.periodYears,
      costs: {},
      indirect: "none",
      financing: { grant: 0, otherPublic: 0, private: 0, income: 0 },
    };
  }

  get sumsKnown(): boolean {
    const { costs, money } = this;
    return Boolean(costs?.readable && (money?.readable ?? true));
  }

  read(section: Section): void {
    const { answers, terms } = this;
    const sheet = this.sheet(section.id);
    switch (section.kind) {
      case "questions":
        readQuestions(section, answers, sheet, this.known);
        break;
      case "milestones":
        this.readMilestones(section.id, sheet);
        break;
      case "indicators":
        this.indicators.push(...readIndicators(section, sheet));
        break;
      case "budget": {
        this.costs = { section: section.id, ...readCosts(section, answers, sheet, terms) };
        const { lines, costs, indirect } = this.costs;
        this.plan = { ...this.plan, lines, costs, indirect };
        break;
      }
      case "financing":
        this.money = { section: section.id, ...readFinancing(section, sheet) };
        this.plan = { ...this.plan, financing: this.money.financing };
        break;
    }
  }

  /** The rules of costs and financing together, each told where it can be mended. */
  judgeBudget(): void {
    const { costs, money } = this;
    if (!costs) return;
    for (const found of checkBudget(computeBudget(this.plan), this.plan, this.terms)) {
      const readable = costs.readable && (money?.readable ?? true);
      if (!readable && aboutSums.has(found.because)) continue;
      if (!costs.indirectChosen && aboutTotal.has(found.because)) continue;
      const limit = found.limit ?? found.by;
      if (aboutFinancing.has(found.because)) {
        if (money) this.sheet(money.section).problem(`${money.section}.grant`, found.because, { limit });
      } else if (found.because !== "negative-amount") {
        this.sheet(costs.section).problem(cellOf(found, costs), found.because, { limit });
      }
    }
  }

  private readMilestones(id: string, { text, problem }: Sheet): void {
    const table = milestoneTable(id);
    const rows = rowsOf(this.answers, table);
    const touched = rows.filter((row) => cellsOfRow(table, row).some((cell) => text(cell) !== ""));
    if (touched.length === 0) problem(`${id}.${rows[0]}.name`, "no-milestones");

    for (const row of touched) {
      const field = (part: string) => `${id}.${row}.${part}`;
      for (const part of milestoneParts) {
        if (text(field(part)) === "") problem(field(part), "missing");
      }
      const month = parseMonth(text(field("month")));
      if (!month.ok) {
        if (month.because !== "empty") problem(field("month"), "not-a-month");
      } else if (this.inPeriod(month.value)) {
        this.milestones.push({
          name: text(field("name")),
          evidence: text(field("evidence")),
          month: month.value,
          responsible: text(field("responsible")),
        });
      } else problem(field("month"), "month-outside-period");
    }
  }

  private inPeriod(month: string): boolean {
    return month >= this.terms.costsFrom.slice(0, 7) && month <= this.terms.costsTo.slice(0, 7);
  }

  /** One problem for a field: the first says what to do first. */
  private sheet(section: string): Sheet {
    return {
      text: (field) => (this.answers[field] ?? "").trim(),
      problem: (field, because, more) => {
        if (this.told.has(field)) return;
        this.told.add(field);
        this.problems.push({ section, field, because, ...more });
      },
    };
  }
}

/** The cell beside which a problem of the costs is told. */
function cellOf({ because, category }: BudgetProblem, costs: ReadCosts & { section: string }): string {
  if (because === "indirect-not-allowed") return `${costs.section}.indirect`;
  if (because === "lump-over-maximum" && costs.firstLump) return costs.firstLump;
  return (category && costs.firstCells[category]) ?? costs.firstCell;
}

const aboutSums = new Set<ProblemCode>([
  "no-costs",
  "grant-missing",
  "grant-over-share",
  "grant-over-maximum",
  "financing-over-costs",
  "lump-over-maximum",
]);

const aboutTotal = new Set<ProblemCode>(["grant-over-share", "financing-over-costs"]);

const aboutFinancing = new Set<ProblemCode>([
  "grant-missing",
  "grant-over-share",
  "grant-over-maximum",
  "financing-over-costs",
]);
