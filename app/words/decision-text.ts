import type { Block, DecisionFacts, DecisionTerms, WrittenDecision } from "~/domain/decision-document";
import { type Language, pick, type Texts } from "~/domain/texts";
import { type Say, type WordKey, wordsIn } from ".";
import { inEuros, inNumber, inPercent, onDay } from "./formats";

type Section = WrittenDecision["sections"][number];
type KeyOf<Word = WordKey> = Word extends `decision.document.${infer Key}` ? Key : never;
type Key = KeyOf;
type HeadedBy<K = Key> = K extends `${infer Part}.heading` ? Part : never;

/** Writes the decision out in a language: what the decider reads and signs, and what is kept. */
export function writeDecision(facts: DecisionFacts, language: Language): WrittenDecision {
  const write = new Writer(facts, language);
  const granted = facts.outcome === "granted";
  return {
    language,
    title: write.words(granted ? "titleGranted" : "titleRefused"),
    demo: facts.demo ? write.words("demo") : null,
    head: write.head(),
    sections: [
      write.ruling(),
      ...write.background(),
      ...(granted ? write.grant() : []),
      write.reasons(),
      write.provisions(),
      ...(granted ? [write.section("enforcement", write.text("enforcement.text"))] : []),
      write.further(),
      write.signatures(),
      write.review(),
    ],
  };
}

class Writer {
  private readonly say: Say;

  constructor(
    private readonly facts: DecisionFacts,
    private readonly language: Language,
  ) {
    this.say = wordsIn(language);
  }

  words(key: Key, values?: Record<string, string>): string {
    return this.say(`decision.document.${key}`, values);
  }

  text(key: Key, values?: Record<string, string>): Block {
    return { kind: "text", text: this.words(key, values) };
  }

  section(id: HeadedBy, ...blocks: Block[]): Section {
    return { id, heading: this.words(`${id}.heading`), blocks };
  }

  head(): WrittenDecision["head"] {
    const { number, decidedOn, recipient, call, application, project, outcome } = this.facts;
    const name = pick(recipient.name, this.language).text;
    return [
      [this.words("head.authority"), this.say("common.owner")],
      [this.words("head.number"), number],
      [this.words("head.date"), this.day(decidedOn)],
      [
        this.words(outcome === "granted" ? "head.recipientGranted" : "head.recipientRefused"),
        recipient.businessId ? `${name} (${recipient.businessId})` : name,
      ],
      [
        this.words("head.matter"),
        this.words("head.matterValue", {
          call: pick(call.name, this.language).text,
          number: application.number,
          day: this.day(application.receivedOn),
        }),
      ],
      [this.words("head.project"), project.name],
    ];
  }

  ruling(): Section {
    const { outcome, amount } = this.facts;
    return this.section("ruling", this.text(`ruling.${outcome}`, { amount: this.euros(amount) }));
  }

  /** Why there was a call, where the call says it. */
  background(): Section[] {
    const blocks = this.own(this.facts.call.texts?.background);
    return blocks.length > 0 ? [this.section("background", ...blocks)] : [];
  }

  /** What only a grant has: purpose, amount, costs, period, conditions, reports, payment. */
  grant(): Section[] {
    const { application, project, call, amount, largestShare, period, reportBy } = this.facts;
    const { language, text } = pick(call.purpose, this.language);
    const { texts } = call;
    const payment = this.own(texts?.payment);
    const { terms } = this.facts;
    return [
      this.section(
        "purpose",
        this.text("purpose.text", { number: application.number, project: project.name }),
        { kind: "text", text: project.summary, lang: this.facts.language },
        this.text("purpose.call"),
        { kind: "text", text, lang: language },
      ),
      this.section(
        "amount",
        this.text("amount.text", {
          amount: this.euros(amount),
          share: inPercent(largestShare ?? 0, this.language),
        }),
        this.financing(),
        this.text("amount.income"),
      ),
      this.section("costs", this.text("costs.text"), this.costs(), {
        kind: "text",
        text: `${this.say(`terms.indirect.${this.facts.indirect}`)}.`,
      }),
      this.section(
        "period",
        this.text("period.text", { from: this.day(period.from), to: this.day(period.to) }),
      ),
      this.section(
        "conditions",
        this.list(conditions),
        ...this.listed(texts?.conditions),
        ...this.listed(terms?.conditions),
      ),
      this.section(
        "reporting",
        this.text("reporting.inform"),
        this.text("reporting.report", { day: this.day(reportBy) }),
        ...(terms ? [this.reports(terms)] : []),
        ...this.own(texts?.reporting),
      ),
      ...(terms ? [this.monitoring(terms)] : []),
      this.section(
        "payment",
        ...(payment.length > 0 ? payment : terms ? [] : [this.text("payment.text")]),
        ...(terms ? this.payments(terms) : []),
      ),
    ];
  }

  /** The reasons in the language of the matter, which a translation does not translate. */
  reasons(): Section {
    const { reasons, language } = this.facts;
    return this.section("reasons", { kind: "text", text: reasons[language], lang: language });
  }

  provisions(): Section {
    const { outcome, call } = this.facts;
    const applied: Key[] = [
      outcome === "granted" ? "provisions.grantsGranted" : "provisions.grantsRefused",
      "provisions.administration",
      "provisions.electronic",
    ];
    if (call.fundingSource === "amif-resettlement") applied.push("provisions.resettlement");
    return this.section("provisions", this.list(applied));
  }

  further(): Section {
    const { presenter, call } = this.facts;
    return this.section(
      "further",
      this.text("further.text", presenter),
      ...(call.contact ? [this.text("further.call", { contact: call.contact })] : []),
    );
  }

  signatures(): Section {
    const { decider, presenter, decidedOn } = this.facts;
    return this.section("signatures", this.text("signatures.text", { day: this.day(decidedOn) }), {
      kind: "facts",
      rows: [
        [this.words("signatures.decider"), decider.name],
        [this.words("signatures.presenter"), presenter.name],
      ],
    });
  }

  review(): Section {
    const number = this.facts.number;
    return this.section(
      "review",
      this.text("review.who"),
      this.text("review.time"),
      this.text("review.contentsIntro"),
      this.list(reviewContents, { number }),
      this.text("review.where"),
    );
  }

  /** A text of the call's own, if it has one. */
  private own(texts: Texts | undefined): Block[] {
    const { text, language } = pick(texts ?? { fi: "", sv: "", en: "" }, this.language);
    return text ? [{ kind: "text", text, lang: language }] : [];
  }

  private listed(all: Texts[] | undefined): Block[] {
    const items = (all ?? []).map((texts) => pick(texts, this.language));
    const told = items.filter(({ text }) => text !== "");
    const language = told[0]?.language;
    return told.length > 0 ? [{ kind: "list", items: told.map(({ text }) => text), lang: language }] : [];
  }

  private reports({ reports }: DecisionTerms): Block {
    const items = reports.map(({ kind, from, to, dueOn }) =>
      this.say(`agreement.document.report.${kind}`, {
        from: this.day(from),
        to: this.day(to),
        due: this.day(dueOn),
      }),
    );
    return { kind: "list", items };
  }

  private monitoring({ indicators, movePercent }: DecisionTerms): Section {
    const items = indicators.map(({ label, target }) =>
      this.say("agreement.document.indicator", {
        label: pick(label, this.language).text,
        target: inNumber(target, this.language),
      }),
    );
    const moves =
      movePercent > 0
        ? this.say("agreement.document.moves", { percent: inPercent(movePercent, this.language) })
        : this.say("agreement.document.noMoves");
    const blocks: Block[] = [{ kind: "text", text: moves }];
    if (items.length > 0) {
      blocks.unshift(
        { kind: "text", text: this.say("agreement.document.indicators") },
        { kind: "list", items },
      );
    }
    return { id: "monitoring", heading: this.say("agreement.document.monitoring"), blocks };
  }

  private payments({ instalments, advanceReason }: DecisionTerms): Block[] {
    const advance = instalments.some(({ kind }) => kind === "advance");
    const plan: Block = {
      kind: "sums",
      caption: this.say("agreement.document.plan"),
      head: [this.say("agreement.document.instalment"), this.say("agreement.document.amount")],
      rows: instalments.map(({ kind, amount, payableOn }) => [
        this.say(`agreement.document.part.${kind}`, { day: this.day(payableOn) }),
        this.euros(amount),
      ]),
      total: [this.say("common.total"), this.euros(this.facts.amount)],
    };
    const text = this.say(advance ? "agreement.document.paidWithAdvance" : "agreement.document.paid");
    return [{ kind: "text", text }, plan, ...(advance ? this.own(advanceReason) : [])];
  }

  private financing(): Block {
    const { grant, ownShare, otherPublic, private: privately, income } = this.facts.financing;
    const parts: [string, number][] = [
      [this.words("amount.grant"), grant],
      [this.say("terms.financing.ownShare"), ownShare],
      [this.say("terms.financing.otherPublic"), otherPublic],
      [this.say("terms.financing.private"), privately],
      [this.say("terms.financing.income"), income],
    ];
    return this.sums(
      this.words("amount.financing"),
      [this.words("amount.source"), this.words("amount.sum")],
      parts.filter(([, amount]) => amount !== 0),
    );
  }

  private costs(): Block {
    return this.sums(
      this.words("costs.caption"),
      [this.words("costs.category"), this.words("costs.amount")],
      this.facts.costs.map(({ category, amount }) => [this.say(`terms.cost.${category}`), amount]),
    );
  }

  private sums(caption: string, head: [string, string], rows: [string, number][]): Block {
    return {
      kind: "sums",
      caption,
      head,
      rows: rows.map(([name, amount]) => [name, this.euros(amount)]),
      total: [this.say("common.total"), this.euros(this.facts.totalCosts)],
    };
  }

  private list(items: readonly Key[], values?: Record<string, string>): Block {
    return { kind: "list", items: items.map((item) => this.words(item, values)) };
  }

  private day(day: string): string {
    return onDay(day, this.language);
  }

  private euros(cents: number): string {
    return inEuros(cents, this.language);
  }
}

const conditions: Key[] = [
  "conditions.change",
  "conditions.transfer",
  "conditions.accounts",
  "conditions.procurement",
  "conditions.property",
  "conditions.recovery",
];

const reviewContents: Key[] = [
  "review.contents.decision",
  "review.contents.change",
  "review.contents.grounds",
  "review.contents.sender",
];
