import {
  type Answers,
  ageBrackets,
  type BudgetSection,
  cellsOfRow,
  type FinancingSection,
  type FormDefinition,
  type FormTerms,
  financingParts,
  genders,
  type IndicatorsSection,
  isAsked,
  isChosen,
  lineTable,
  type MilestonesSection,
  milestoneParts,
  milestoneTable,
  type Question,
  type QuestionsSection,
  type ReadApplication,
  type RowTable,
  rowsOf,
  type Section,
  sourcedParts,
  type TableQuestion,
  tableOf,
} from "~/domain/application-form";
import { type CostCategory, type CostLine, costCategories } from "~/domain/budget";
import { parseDay, parseMonth } from "~/domain/day";
import type { Fact, Part, Words } from "~/domain/document";
import { parseEuros, sum } from "~/domain/money";
import { type Language, pick, type Texts } from "~/domain/texts";
import { type Say, wordsIn } from ".";
import { inEuros, inMonth, inNumber, inPercent, onDay } from "./formats";

export type WrittenApplication = {
  form: FormDefinition;
  answers: Answers;
  read: Pick<ReadApplication, "plan" | "budget">;
  terms: Pick<FormTerms, "indirectAllowed">;
  files?: readonly { field: string; name: string }[];
};

/** A whole application as parts of a document, section by section under headings of the second level. */
export function applicationParts(application: WrittenApplication, language: Language): Part[] {
  const writer = new Writer(application, language);
  return application.form.sections.flatMap((section) => [
    { kind: "heading" as const, level: 2 as const, words: writer.own(section.title) },
    ...writer.section(section),
  ]);
}

/** Texts longer than this stand on their own under a heading; shorter ones beside their name. */
const longest = 120;

class Writer {
  private readonly say: Say;

  constructor(
    private readonly application: WrittenApplication,
    private readonly language: Language,
  ) {
    this.say = wordsIn(language);
  }

  /** Content in the document's language, or marked as being in its own. */
  own(texts: Texts): Words {
    const { text, language } = pick(texts, this.language);
    return language === this.language ? text : { text, lang: language };
  }

  section(section: Section): Part[] {
    switch (section.kind) {
      case "questions":
        return this.questions(section);
      case "milestones":
        return this.milestones(section);
      case "indicators":
        return this.indicators(section);
      case "budget":
        return this.budget(section);
      case "financing":
        return this.financing(section);
    }
  }

  private questions({ id, questions }: QuestionsSection): Part[] {
    const parts: Part[] = [];
    for (const question of questions) {
      if (!isAsked(question, this.application.answers)) continue;
      const field = `${id}.${question.id}`;
      const name = this.own(question.label);
      const typed = this.typed(field);
      if (question.kind === "table") {
        parts.push({ kind: "heading", level: 3, words: name }, ...this.table(id, question));
      } else if (question.kind === "long-text" && typed.length > longest) {
        parts.push({ kind: "heading", level: 3, words: name }, { kind: "text", words: typed });
      } else {
        addFact(parts, { name, value: this.answered(question, field) });
      }
    }
    return parts;
  }

  private answered(question: Question, field: string): Words {
    const typed = this.typed(field);
    const none = this.soft(question.optional ? "apply.view.optional" : "apply.view.notAnswered");
    switch (question.kind) {
      case "confirm":
        return typed === "yes" ? this.say("apply.view.confirmed") : this.soft("apply.view.notConfirmed");
      case "choices": {
        const chosen = question.options.filter((option) => this.typed(`${field}.${option.id}`) === "yes");
        return chosen.map((option) => pick(option.label, this.language).text).join("\n") || none;
      }
      case "attachment": {
        const files = (this.application.files ?? []).filter((file) => file.field === field);
        return files.map(({ name }) => name).join("\n") || none;
      }
      case "choice": {
        const option = question.options.find(({ id }) => id === typed);
        return option ? this.own(option.label) : typed || none;
      }
      case "yes-no":
        if (typed === "yes") return this.say("common.yes");
        return typed === "no" ? this.say("form.no") : typed || none;
      case "amount": {
        const read = parseEuros(typed);
        return read.ok ? this.euros(read.value) : typed || none;
      }
      case "date": {
        const read = parseDay(typed);
        return read.ok ? onDay(read.value, this.language) : typed || none;
      }
      default:
        return typed || none;
    }
  }

  private table(section: string, question: TableQuestion): Part[] {
    const table = tableOf(section, question);
    const rows = this.rows(table).map((row) =>
      question.columns.map((column): Words => {
        const typed = this.typed(`${table.prefix}.${row}.${column.id}`);
        if (column.kind === "choice") {
          const option = column.options.find(({ id }) => id === typed);
          return option ? this.own(option.label) : typed || "–";
        }
        const read = column.kind === "amount" ? parseEuros(typed) : undefined;
        return read?.ok ? this.euros(read.value) : typed || "–";
      }),
    );
    if (rows.length === 0) {
      return [
        {
          kind: "text",
          words: this.soft(question.optional ? "apply.view.optional" : "apply.view.notAnswered"),
        },
      ];
    }
    const columns = question.columns.map(({ kind, label }) => ({
      name: pick(label, this.language).text,
      ...(kind === "amount" || kind === "number" ? { numeric: true as const } : {}),
    }));
    return [{ kind: "table", columns, rows }];
  }

  /** The rows in which something is written. */
  private rows(table: RowTable): string[] {
    return rowsOf(this.application.answers, table).filter((row) =>
      cellsOfRow(table, row).some((cell) => this.typed(cell) !== ""),
    );
  }

  private milestones({ id }: MilestonesSection): Part[] {
    const rows = this.rows(milestoneTable(id)).map((row) =>
      milestoneParts.map((part) => this.typed(`${id}.${row}.${part}`)),
    );
    if (rows.length === 0) return [{ kind: "text", words: this.soft("apply.milestones.none") }];
    return [
      {
        kind: "table",
        columns: milestoneParts.map((part) => ({ name: this.say(`apply.milestones.${part}`) })),
        rows: rows.map((texts) =>
          texts.map((text, column) => (milestoneParts[column] === "month" ? this.month(text) : text) || "–"),
        ),
      },
    ];
  }

  private indicators({ id, indicators }: IndicatorsSection): Part[] {
    const rows = indicators
      .filter((indicator) => isChosen(id, indicator, (field) => this.typed(field)))
      .map(({ code, label, persons }) => ({
        name: `${code} ${pick(label, this.language).text}`,
        target: [this.typed(`${id}.${code}.target`) || "–", ...(persons ? this.groups(`${id}.${code}`) : [])],
        method: this.typed(`${id}.${code}.method`),
      }));
    if (rows.length === 0) return [{ kind: "text", words: this.soft("apply.indicators.none") }];
    return [
      {
        kind: "table",
        columns: [
          { name: this.say("apply.indicators.indicator") },
          { name: this.say("apply.indicators.target") },
          { name: this.say("apply.indicators.method") },
        ],
        rows: rows.map(({ name, target, method }) => [name, target.join("\n"), method || "–"]),
      },
    ];
  }

  /** The target by age bracket and gender, as far as it was told. */
  private groups(field: string): string[] {
    return ageBrackets.flatMap((age) =>
      genders.flatMap((gender) => {
        const typed = this.typed(`${field}.${age}.${gender}`);
        return typed
          ? [`${this.say(`form.age.${age}`)}, ${this.say(`form.gender.${gender}`)}: ${typed}`]
          : [];
      }),
    );
  }

  private budget(section: BudgetSection): Part[] {
    const { read, terms } = this.application;
    const { budget, plan } = read;
    return [
      {
        kind: "table",
        caption: this.say("apply.budget.costs"),
        columns: this.amountColumns(budget.years),
        rows: budget.rows.map(({ category, amounts, total }) => [
          this.say(`terms.cost.${category}`),
          ...[...amounts, total].map((cents) => this.euros(cents)),
        ]),
        total: [
          this.say("apply.budget.total"),
          ...[...budget.byYear, budget.total].map((cents) => this.euros(cents)),
        ],
      },
      {
        kind: "text",
        words:
          terms.indirectAllowed.length === 1 || this.typed(`${section.id}.indirect`)
            ? this.say(`terms.indirect.${plan.indirect}`)
            : `${this.say("apply.budget.indirect")}: ${this.say("apply.view.notAnswered")}`,
      },
      ...costCategories.flatMap((category) => this.lines(section, category)),
    ];
  }

  /** The lines under one cost category. An amount that cannot be read is shown as it was typed. */
  private lines(section: BudgetSection, category: CostCategory): Part[] {
    const { plan } = this.application.read;
    const table = lineTable(`${section.id}.${category}`, plan.years);
    const rows = this.rows(table);
    if (rows.length === 0) return [];
    return [
      {
        kind: "table",
        caption: this.say(`terms.cost.${category}`),
        columns: this.amountColumns(plan.years),
        rows: rows.map((row) => {
          const line = plan.lines?.find((known) => known.category === category && known.row === row);
          const typed = (part: string | number) => this.typed(`${table.prefix}.${row}.${part}`);
          return [
            [typed("description") || "–", this.method(line), typed("reason")].filter(Boolean).join("\n"),
            ...plan.years.map((year) => this.lineAmount(line, year, typed(year))),
            this.euros(sum(Object.values(line?.amounts ?? {}))),
          ];
        }),
      },
    ];
  }

  private lineAmount(line: CostLine | undefined, year: number, typed: string): string {
    const amount = this.amount(typed, line?.amounts[year] ?? 0);
    const count = line?.counts[year];
    return count === undefined
      ? amount
      : `${amount}\n(${inNumber(count / 100, this.language)} ${line?.unit})`;
  }

  /** How the cost is computed, when it is not simply incurred. */
  private method(line: CostLine | undefined): string {
    if (!line || line.method === "actual") return "";
    const each = line.price === null ? "" : `: ${this.euros(line.price)} / ${line.unit}`;
    return this.say(`form.method.${line.method}`) + each;
  }

  private amountColumns(years: readonly number[]) {
    return [
      { name: this.say("receipt.document.cost") },
      ...years.map((year) => ({ name: String(year), numeric: true as const })),
      { name: this.say("common.total"), numeric: true as const },
    ];
  }

  private financing({ id }: FinancingSection): Part[] {
    const { budget, plan } = this.application.read;
    const sources = sourcedParts
      .map((part) => ({
        name: this.say("form.sourceOf", { part: this.say(`terms.financing.${part}`) }),
        value: this.typed(`${id}.${part}From`),
      }))
      .filter(({ value }) => value !== "");
    return [
      {
        kind: "table",
        caption: this.say("apply.budget.financing"),
        columns: [
          { name: this.say("apply.budget.source") },
          { name: this.say("apply.budget.amount"), numeric: true },
        ],
        rows: [
          ...financingParts.map((part) => [
            this.say(`terms.financing.${part}`),
            this.amount(this.typed(`${id}.${part}`), plan.financing[part]),
          ]),
          [this.say("terms.financing.ownShare"), this.euros(budget.ownShare)],
        ],
        total: [
          this.say("apply.budget.financingTotal"),
          this.euros(sum(Object.values(plan.financing)) + budget.ownShare),
        ],
      },
      ...(sources.length > 0 ? [{ kind: "facts" as const, rows: sources }] : []),
      ...(budget.grantShare === null
        ? []
        : [
            {
              kind: "text" as const,
              words: `${this.say("apply.budget.grantShare")}: ${inPercent(budget.grantShare, this.language)}`,
            },
          ]),
    ];
  }

  private typed(field: string): string {
    return (this.application.answers[field] ?? "").trim();
  }

  private soft(key: Parameters<Say>[0]): Words {
    return { text: this.say(key), soft: true };
  }

  private month(typed: string): string {
    const read = parseMonth(typed);
    return read.ok ? inMonth(read.value, this.language) : typed;
  }

  private euros(cents: number): string {
    return inEuros(cents, this.language);
  }

  /** The amount, nothing for nothing, or what was typed when no amount can be read from it. */
  private amount(typed: string, cents: number): string {
    if (typed === "") return "–";
    return parseEuros(typed).ok ? this.euros(cents) : `${typed} (${this.say("apply.view.notReadable")})`;
  }
}

/** Facts that follow each other stand in one list. */
function addFact(parts: Part[], fact: Fact): void {
  const last = parts.at(-1);
  if (last?.kind === "facts") last.rows.push(fact);
  else parts.push({ kind: "facts", rows: [fact] });
}
