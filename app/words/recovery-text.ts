import type { Block, WrittenDecision } from "~/domain/decision-document";
import type { ToldRecovery } from "~/domain/recovery-document";
import { pick } from "~/domain/texts";
import { type WordKey, wordsIn } from ".";
import { inEuros, inPercent, onDay } from "./formats";

type KeyOf<Word = WordKey> = Word extends `recoveries.document.${infer Key}` ? Key : never;

/** Writes a decision on suspension or recovery out in the language of the matter: what is read, signed and kept. */
export function writeRecovery(facts: ToldRecovery): WrittenDecision {
  const { language, measure, number } = facts;
  const say = wordsIn(language);
  const own = (key: KeyOf, values?: Record<string, string>) => say(`recoveries.document.${key}`, values);
  const text = (key: KeyOf, values?: Record<string, string>): Block => ({
    kind: "text",
    text: own(key, values),
  });
  const typed = (words: string): Block[] => (words.trim() ? [{ kind: "text", text: words }] : []);
  const euros = (cents: number) => inEuros(cents, language);
  const day = (on: string) => onDay(on, language);
  const recovers = measure === "recovery";
  const demands = recovers && facts.demanded > 0;
  const grounds: Block[] =
    facts.grounds.length > 0
      ? [{ kind: "list", items: facts.grounds.map((id) => say(`recoveries.grounds.${id}` as WordKey)) }]
      : [];
  const values = { amount: euros(facts.demanded), due: facts.dueOn ? day(facts.dueOn) : "" };
  const name = pick(facts.recipient.name, language).text;

  const ruling: Block[] = recovers
    ? [
        text(demands ? "ruling.recovery" : "ruling.nothing", { ...values, found: euros(facts.found) }),
        ...(demands
          ? [
              text(facts.interest ? "ruling.interest" : "ruling.noInterest", {
                interest: euros(facts.interest?.total ?? 0),
                together: euros(facts.demanded + (facts.interest?.total ?? 0)),
                ...values,
              }),
            ]
          : []),
        ...(facts.stops ? [text("ruling.stops")] : []),
      ]
    : [text(measure === "suspension" ? "ruling.suspension" : "ruling.resumption")];

  const sections: WrittenDecision["sections"] = [
    { id: "ruling", heading: own("ruling.heading"), blocks: ruling },
    {
      id: "grounds",
      heading: own("grounds.heading"),
      blocks: [
        ...grounds,
        ...(measure === "resumption" ? [] : [text("grounds.learned", { day: day(facts.learnedOn) })]),
        ...typed(facts.account),
      ],
    },
    {
      id: "heard",
      heading: own("heard.heading"),
      blocks:
        "waived" in facts.heard
          ? [text("heard.waived"), ...typed(facts.heard.waived)]
          : facts.heard.answer
            ? [text("heard.answered", { day: day(facts.heard.by) }), ...typed(facts.heard.answer)]
            : [text("heard.silent", { day: day(facts.heard.by) })],
    },
    { id: "reasons", heading: own("reasons.heading"), blocks: typed(facts.reasons[language]) },
  ];
  if (facts.moderated > 0 || facts.withoutInterest) {
    sections.push({
      id: "moderation",
      heading: own("moderation.heading"),
      blocks: [
        ...(facts.moderated > 0
          ? [text("moderation.amount", { amount: euros(facts.moderated), found: euros(facts.found) })]
          : []),
        ...(facts.withoutInterest ? [text("moderation.interest")] : []),
        ...typed(facts.moderationReasons),
      ],
    });
  }
  if (demands) {
    const periods = (facts.interest?.lines ?? []).flatMap((line) =>
      line.periods.map((period) =>
        own("computation.period", {
          payment: line.number,
          ...{
            from: day(period.from),
            to: day(period.to),
            days: String(period.days),
            year: String(period.daysOfYear),
          },
          rate: inPercent(period.rate / 100, language),
        }),
      ),
    );
    sections.push({
      id: "computation",
      heading: own("computation.heading"),
      blocks: [
        {
          kind: "sums",
          caption: own("computation.principal"),
          head: [own("computation.payment"), own("computation.amount")],
          rows: facts.lines.map((line) => [
            own("computation.line", { payment: line.number, day: day(line.paidOn) }),
            euros(line.principal),
          ]),
          total: [say("common.total"), euros(facts.demanded)],
        },
        ...(facts.interest
          ? ([
              text("computation.rule", values),
              {
                kind: "sums",
                caption: own("computation.interest"),
                head: [own("computation.payment"), own("computation.interestAmount")],
                rows: facts.interest.lines.map((line) => [line.number, euros(line.interest)]),
                total: [say("common.total"), euros(facts.interest.total)],
              },
              { kind: "list", items: periods },
            ] satisfies Block[])
          : []),
      ],
    });
    sections.push({
      id: "paying",
      heading: own("paying.heading"),
      blocks: [
        text(facts.interest ? "paying.due" : "paying.alone", values),
        text("paying.late"),
        text("paying.parts"),
      ],
    });
  }
  const provisions: KeyOf[] = recovers
    ? ["provisions.recovery", "provisions.interest", "provisions.administration", "provisions.electronic"]
    : ["provisions.suspension", "provisions.administration", "provisions.electronic"];
  sections.push(
    {
      id: "provisions",
      heading: say("decision.document.provisions.heading"),
      blocks: [{ kind: "list", items: provisions.map((key) => own(key)) }],
    },
    {
      id: "enforcement",
      heading: say("decision.document.enforcement.heading"),
      blocks: [text(recovers ? "enforcement.recovery" : "enforcement.suspension")],
    },
    {
      id: "further",
      heading: say("decision.document.further.heading"),
      blocks: [{ kind: "text", text: say("decision.document.further.text", facts.presenter) }],
    },
    {
      id: "signatures",
      heading: say("decision.document.signatures.heading"),
      blocks: [
        { kind: "text", text: say("decision.document.signatures.text", { day: day(facts.decidedOn) }) },
        {
          kind: "facts",
          rows: [
            [say("decision.document.signatures.decider"), facts.decider.name],
            [say("decision.document.signatures.presenter"), facts.presenter.name],
          ],
        },
      ],
    },
    {
      id: "review",
      heading: say("decision.document.review.heading"),
      blocks: [
        { kind: "text", text: say("decision.document.review.who") },
        { kind: "text", text: say("decision.document.review.time") },
        { kind: "text", text: say("decision.document.review.contentsIntro") },
        {
          kind: "list",
          items: (["decision", "change", "grounds", "sender"] as const).map((part) =>
            say(`decision.document.review.contents.${part}`, { number }),
          ),
        },
        { kind: "text", text: say("decision.document.review.where") },
      ],
    },
  );
  return {
    language,
    title: own(`title.${measure}`),
    demo: facts.demo ? say("decision.document.demo") : null,
    head: [
      [say("decision.document.head.authority"), say("common.owner")],
      [say("decision.document.head.number"), number],
      [say("decision.document.head.date"), day(facts.decidedOn)],
      [
        say("decision.document.head.recipientGranted"),
        facts.recipient.businessId ? `${name} (${facts.recipient.businessId})` : name,
      ],
      [say("decision.document.head.project"), pick(facts.project, language).text],
      [own("head.matter"), facts.grantDecision ? `${facts.matter} (${facts.grantDecision})` : facts.matter],
    ],
    sections,
  };
}
