import {
  type Answers,
  type FormDefinition,
  type FormTerms,
  financingParts,
  type IndicatorsSection,
  type MilestonesSection,
  milestoneParts,
  milestoneRows,
  type Question,
  type QuestionsSection,
  type ReadApplication,
  type Section,
} from "~/domain/application-form";
import { costCategories } from "~/domain/budget";
import { parseMonth } from "~/domain/day";
import type { Fact, Part, Words } from "~/domain/document";
import { parseEuros, sum } from "~/domain/money";
import { type Language, pick, type Texts } from "~/domain/texts";
import { type Say, wordsIn } from ".";
import { inEuros, inMonth, inPercent } from "./formats";

export type WrittenApplication = {
  form: FormDefinition;
  answers: Answers;
  read: Pick<ReadApplication, "plan" | "budget">;
  terms: Pick<FormTerms, "indirectAllowed">;
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
        return this.budget(section.id);
    }
  }

  private questions({ id, questions }: QuestionsSection): Part[] {
    const parts: Part[] = [];
    for (const question of questions) {
      const name = this.own(question.label);
      const typed = this.typed(`${id}.${question.id}`);
      if (question.kind === "long-text" && typed.length > longest) {
        parts.push({ kind: "heading", level: 3, words: name }, { kind: "text", words: typed });
      } else {
        addFact(parts, { name, value: this.answered(question, typed) });
      }
    }
    return parts;
  }

  private answered(question: Question, typed: string): Words {
    if (question.kind === "confirm") {
      return typed === "yes" ? this.say("apply.view.confirmed") : this.soft("apply.view.notConfirmed");
    }
    if (typed === "") return this.soft(question.optional ? "apply.view.optional" : "apply.view.notAnswered");
    const option = question.kind === "choice" && question.options?.find(({ id }) => id === typed);
    return option ? this.own(option.label) : typed;
  }

  private milestones({ id }: MilestonesSection): Part[] {
    const rows = milestoneRows(this.application.answers, id)
      .map((row) => milestoneParts.map((part) => this.typed(`${id}.${row}.${part}`)))
      .filter((texts) => texts.some((text) => text !== ""));
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
      .map(({ code, label }) => ({
        name: `${code} ${pick(label, this.language).text}`,
        target: this.typed(`${id}.${code}.target`),
        method: this.typed(`${id}.${code}.method`),
      }))
      .filter(({ target, method }) => target || method);
    if (rows.length === 0) return [{ kind: "text", words: this.soft("apply.indicators.none") }];
    return [
      {
        kind: "table",
        columns: [
          { name: this.say("apply.indicators.indicator") },
          { name: this.say("apply.indicators.target"), numeric: true },
          { name: this.say("apply.indicators.method") },
        ],
        rows: rows.map(({ name, target, method }) => [name, target || "–", method || "–"]),
      },
    ];
  }

  private budget(id: string): Part[] {
    const { read, terms } = this.application;
    const { budget, plan } = read;
    const typed = (field: string) => this.typed(`${id}.${field}`);
    const reasons = costCategories
      .map((category) => ({
        name: this.say(`terms.cost.${category}`),
        value: typed(`${category}.reason`),
      }))
      .filter(({ value }) => value !== "");
    return [
      {
        kind: "table",
        caption: this.say("apply.budget.costs"),
        columns: [
          { name: this.say("receipt.document.cost") },
          ...budget.years.map((year) => ({ name: String(year), numeric: true as const })),
          { name: this.say("common.total"), numeric: true },
        ],
        rows: budget.rows.map(({ category, amounts, total }) => [
          this.say(`terms.cost.${category}`),
          ...amounts.map((cents, column) =>
            category === "indirect"
              ? this.euros(cents)
              : this.amount(typed(`${category}.${budget.years[column]}`), cents),
          ),
          this.euros(total),
        ]),
        total: [
          this.say("apply.budget.total"),
          ...[...budget.byYear, budget.total].map((cents) => this.euros(cents)),
        ],
      },
      {
        kind: "text",
        words:
          terms.indirectAllowed.length === 1 || typed("indirect")
            ? this.say(`terms.indirect.${plan.indirect}`)
            : `${this.say("apply.budget.indirect")}: ${this.say("apply.view.notAnswered")}`,
      },
      ...(reasons.length > 0
        ? [
            { kind: "heading" as const, level: 3 as const, words: this.say("apply.budget.reasons") },
            { kind: "facts" as const, rows: reasons },
          ]
        : []),
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
            this.amount(typed(part), plan.financing[part]),
          ]),
          [this.say("terms.financing.ownShare"), this.euros(budget.ownShare)],
        ],
        total: [
          this.say("apply.budget.financingTotal"),
          this.euros(sum(Object.values(plan.financing)) + budget.ownShare),
        ],
      },
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
