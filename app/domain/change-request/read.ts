import type { Answers } from "../application-form";
import { type CostCategory, costCategories } from "../budget";
import { addMonths, type Day, parseDay, parseMonth } from "../day";
import { coveringShare } from "../decision-document";
import { type Cents, parseEuros } from "../money";
import type { ProjectPlan } from "../project-plan";
import { checkParts } from "./check";
import type { ChangeFacts, ChangeProblem, ChangeRefusal } from "./facts";
import { budgetYears, directCosts, withDirectCosts } from "./lines";
import { isOnlyTold, totalOf } from "./move";
import {
  type ChangeParts,
  type MilestoneChange,
  namesOf,
  type PartName,
  partNames,
  type TargetChange,
} from "./parts";

export type ReadChange = {
  asked: ChangeParts;
  /** Which of them is only told, and holds once it is sent. */
  told: PartName[];
  reasons: Partial<Record<PartName, string>>;
  /** It came less than a month before the end, and why. */
  late: string | null;
  problems: ChangeProblem[];
};

export const mostNewMilestones = 4;
export const mostPartners = 6;
export const longestText = 8000;
const monthsBeforeEnd = 1;
const mostYears = 3;

/** Is an extension asked on this day asked too late, without a month left (119/2022 §§ 32 and 36)? */
export function isLateRequest(askedOn: Day, plan: ProjectPlan): boolean {
  return askedOn > addMonths(plan.period.to, -monthsBeforeEnd);
}

/** Would the project be longer than the three years that a grant is given for (119/2022 § 32)? */
export function isOverLong({ period }: Pick<ProjectPlan, "period">, to: Day): boolean {
  return to >= addMonths(period.from, mostYears * 12);
}

/** What the texts of a change request ask for, and what is wrong with it. A blank field leaves its value as it is. */
export function readChange(answers: Answers, facts: ChangeFacts): ReadChange {
  const reader = new Reader(answers, facts);
  const wanted = partNames.filter((part) => reader.text(`${part}.asked`) === "yes");
  const asked = reader.read(wanted);
  const reasons: ReadChange["reasons"] = {};
  for (const part of wanted) {
    const text = reader.text(`${part}.reasons`);
    reasons[part] = text;
    if (text === "") reader.problem(`${part}.reasons`, "reasons-missing");
  }
  if (wanted.length === 0) reader.problem("extension.asked", "nothing-asked");
  const late = wanted.includes("extension") && isLateRequest(facts.askedOn, facts.plan);
  const lateReason = reader.text("extension.late");
  if (late && lateReason === "") reader.problem("extension.late", "late-reason-missing");
  for (const [field, text] of Object.entries(answers)) {
    if ([...text].length > longestText) reader.problem(field, "too-long");
  }
  const toCheck = facts.told ? { ...asked, budget: undefined } : asked;
  const problems = [...reader.problems, ...(reader.problems.length === 0 ? checkParts(toCheck, facts) : [])];
  return { asked, told: toldParts(asked, facts), reasons, late: late ? lateReason : null, problems };
}

/**
 * The parts that need no decision: budget moves within what the decision allows, where no more grant is asked
 * and they hold by themselves, without a part that has yet to be decided.
 */
export function toldParts(asked: ChangeParts, facts: ChangeFacts): PartName[] {
  const { budget, grant } = asked;
  const { plan, decided, told } = facts;
  if (!budget) return [];
  if (told) return ["budget"];
  const moves = !grant && isOnlyTold(budget, plan, decided, decided.movePercent);
  return moves && checkParts({ budget }, facts).length === 0 ? ["budget"] : [];
}

/** The parts of a request that wait for a decision. */
export function toDecide({ asked, told }: Pick<ReadChange, "asked" | "told">): PartName[] {
  return namesOf(asked).filter((part) => !told.includes(part));
}

/**
 * Parts as somebody typed them, by the same rules as those of a request: what an officer grants otherwise than
 * was asked. `to` is the last day that would hold, where it is not among them.
 */
export function readParts(
  parts: readonly PartName[],
  answers: Answers,
  facts: ChangeFacts,
  to?: Day,
): { values: ChangeParts; problems: ChangeProblem[] } {
  const reader = new Reader(answers, facts);
  return { values: reader.read(parts, to), problems: reader.problems };
}

class Reader {
  readonly problems: ChangeProblem[] = [];

  constructor(
    private readonly answers: Answers,
    private readonly facts: ChangeFacts,
  ) {}

  text(field: string): string {
    return (this.answers[field] ?? "").trim();
  }

  problem(field: string, because: ChangeRefusal, more: Pick<ChangeProblem, "limit" | "day"> = {}): void {
    this.problems.push({ field, because, ...more });
  }

  read(wanted: readonly PartName[], to?: Day): ChangeParts {
    const asked: ChangeParts = {};
    if (wanted.includes("extension")) asked.extension = this.extension();
    if (wanted.includes("budget")) asked.budget = this.budget(asked.extension?.to ?? to);
    if (wanted.includes("grant")) asked.grant = this.grant(asked.budget?.lines);
    if (wanted.includes("content")) asked.content = this.content();
    if (wanted.includes("partners")) asked.partners = { text: this.partners() };
    if (wanted.includes("other")) asked.other = { text: this.needed("other.text") };
    return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  }

  private extension(): ChangeParts["extension"] {
    const { period } = this.facts.plan;
    const day = parseDay(this.text("extension.to"));
    if (!day.ok) {
      this.problem("extension.to", day.because);
      return undefined;
    }
    if (this.facts.askedOn > period.to) this.problem("extension.to", "period-over", { day: period.to });
    else if (day.value <= period.to) this.problem("extension.to", "not-later", { day: period.to });
    return { to: day.value };
  }

  private budget(to?: Day): ChangeParts["budget"] {
    const { plan, told } = this.facts;
    const years = budgetYears(plan, to);
    const costs = directCosts(plan);
    for (const category of costCategories) {
      for (const year of years) {
        const field = `budget.${category}.${year}`;
        const typed = this.amount(field);
        if (typed === undefined) continue;
        costs[category] = { ...costs[category as CostCategory], [year]: typed };
      }
    }
    const financing = {
      otherPublic: this.amount("budget.otherPublic") ?? plan.financing.otherPublic,
      private: this.amount("budget.private") ?? plan.financing.private,
      income: this.amount("budget.income") ?? plan.financing.income,
    };
    const lines = withDirectCosts(plan, costs, years);
    const same = JSON.stringify([lines, financing]) === JSON.stringify([sorted(plan), plan.financing]);
    if (same && !told && !this.problems.some(({ field }) => field.startsWith("budget."))) {
      this.problem("budget.reasons", "same");
    }
    return { lines, financing };
  }

  /** The amount in the field, in cents; undefined where it is blank or cannot be read. */
  private amount(field: string): Cents | undefined {
    const text = this.text(field);
    if (text === "") return undefined;
    const read = parseEuros(text);
    if (!read.ok) this.problem(field, read.because);
    else if (read.value < 0) this.problem(field, "negative");
    else return read.value;
    return undefined;
  }

  private grant(lines = this.facts.plan.budget): ChangeParts["grant"] {
    const read = parseEuros(this.text("grant.amount"));
    if (!read.ok) {
      this.problem("grant.amount", read.because);
      return undefined;
    }
    if (read.value <= 0) this.problem("grant.amount", "negative");
    if (read.value === this.facts.plan.grant) this.problem("grant.amount", "same");
    return { amount: read.value, sharePercent: coveringShare(read.value, totalOf(lines)) };
  }

  private content(): ChangeParts["content"] {
    const { plan, newId } = this.facts;
    const milestones = plan.milestones.flatMap((one): MilestoneChange[] => {
      const field = `content.m.${one.id}`;
      if (this.text(`${field}.drop`) === "yes") return [{ kind: "drop", id: one.id }];
      const name = this.text(`${field}.name`) || one.name;
      const evidence = this.text(`${field}.evidence`) || one.evidence;
      const month = this.month(`${field}.month`) ?? one.month;
      const same = name === one.name && evidence === one.evidence && month === one.month;
      return same ? [] : [{ kind: "change", id: one.id, name, evidence, month }];
    });
    for (let nth = 1; nth <= mostNewMilestones; nth++) {
      const field = `content.new.${nth}`;
      const [name, evidence] = [this.text(`${field}.name`), this.text(`${field}.evidence`)];
      if (`${name}${evidence}${this.text(`${field}.month`)}` === "") continue;
      if (name === "") this.problem(`${field}.name`, "name-missing");
      if (this.text(`${field}.month`) === "") this.problem(`${field}.month`, "not-a-month");
      const month = this.month(`${field}.month`) ?? plan.period.to.slice(0, 7);
      milestones.push({ kind: "add", id: `${newId}-${nth}`, name, evidence, month });
    }
    const targets = plan.indicatorPlan.flatMap(({ code, target }): TargetChange[] => {
      const text = this.text(`content.target.${code}`);
      if (text === "") return [];
      const digits = text.replace(/\s/g, "");
      if (!/^\d{1,9}$/.test(digits)) this.problem(`content.target.${code}`, "not-a-number");
      const asked = Number(digits);
      return asked === target ? [] : [{ code, target: asked }];
    });
    if (milestones.length + targets.length === 0) this.problem("content.reasons", "same");
    return { milestones, targets };
  }

  private month(field: string): string | undefined {
    const text = this.text(field);
    if (text === "") return undefined;
    const read = parseMonth(text);
    if (read.ok) return read.value;
    this.problem(field, read.because);
    return undefined;
  }

  private partners(): string {
    const given = this.text("partners.text");
    const rows = Array.from({ length: mostPartners }, (_, index) => {
      const [name, change] = [
        this.text(`partners.${index + 1}.name`),
        this.text(`partners.${index + 1}.change`),
      ];
      return [name, change].filter(Boolean).join(": ");
    }).filter(Boolean);
    const text = given || rows.join("\n");
    if (text === "") this.problem("partners.1.name", "text-missing");
    return text;
  }

  private needed(field: string): string {
    const text = this.text(field);
    if (text === "") this.problem(field, "text-missing");
    return text;
  }
}

/** The plan's lines as they would be read back, to see whether anything changed. */
function sorted(plan: ProjectPlan) {
  return withDirectCosts(plan, directCosts(plan), budgetYears(plan));
}
