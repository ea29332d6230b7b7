import type { ChangeDecisionFacts, CitedPlan, DecidedPart } from "~/domain/change-request";
import type { Block, WrittenDecision } from "~/domain/decision-document";
import { type Language, pick } from "~/domain/texts";
import { wordsIn } from ".";
import { instalmentLines, reportLines } from "./change-rows";
import { inEuros, inPercent, onDay } from "./formats";

type Section = WrittenDecision["sections"][number];

/** Writes a decision on a change request out in a language: what the decider reads and signs, and what is kept. */
export function writeChangeDecision(facts: ChangeDecisionFacts, language: Language): WrittenDecision {
  const say = wordsIn(language);
  const text = (words: string, lang?: Language): Block => ({ kind: "text", text: words, lang });
  const own = facts.language;
  const section = (id: string, heading: string, ...blocks: Block[]): Section => ({ id, heading, blocks });
  const name = pick(facts.recipient.name, language).text;
  const { businessId } = facts.recipient;
  const day = (on: string) => onDay(on, language);
  const { before, after, number, presenter, decider } = facts;

  const head: WrittenDecision["head"] = [
    [say("decision.document.head.authority"), say("common.owner")],
    [say("decision.document.head.number"), number],
    [say("decision.document.head.date"), day(facts.decidedOn)],
    [say("decision.document.head.recipientGranted"), businessId ? `${name} (${businessId})` : name],
    [
      say("decision.document.head.matter"),
      say("changes.document.matter", { request: facts.request.number, day: day(facts.request.receivedOn) }),
    ],
    ...(facts.changes ? ([[say("changes.document.changes"), facts.changes]] as [string, string][]) : []),
    [say("decision.document.head.project"), pick(facts.project.name, language).text],
  ];

  const ruling = section(
    "ruling",
    say("decision.document.ruling.heading"),
    text(say(`changes.document.${facts.outcome}`)),
    {
      kind: "list",
      items: facts.parts.map(({ part, outcome }) =>
        say("changes.document.partLine", {
          part: say(`changes.part.${part}`),
          outcome: say(`changes.outcome.${outcome}`).toLowerCase(),
        }),
      ),
    },
  );

  const provisions = [say("changes.document.provisions"), say("decision.document.provisions.administration")];
  provisions.push(say("decision.document.provisions.electronic"));
  if (facts.fundingSource !== "national") provisions.push(say("changes.document.decree"));

  return {
    language,
    title: say("changes.document.title"),
    demo: facts.demo ? say("decision.document.demo") : null,
    head,
    sections: [
      ruling,
      ...facts.parts.map((part) =>
        section(`part-${part.part}`, say(`changes.part.${part.part}`), ...partBlocks(part)),
      ),
      section("holds", say("changes.document.holds"), ...holding(before, after, language), rest()),
      section("provisions", say("decision.document.provisions.heading"), { kind: "list", items: provisions }),
      section(
        "enforcement",
        say("decision.document.enforcement.heading"),
        text(say("decision.document.enforcement.text")),
      ),
      section(
        "further",
        say("decision.document.further.heading"),
        text(say("decision.document.further.text", presenter)),
        ...(facts.contact ? [text(say("decision.document.further.call", { contact: facts.contact }))] : []),
      ),
      section(
        "signatures",
        say("decision.document.signatures.heading"),
        text(say("decision.document.signatures.text", { day: day(facts.decidedOn) })),
        {
          kind: "facts",
          rows: [
            [say("decision.document.signatures.decider"), decider.name],
            [say("decision.document.signatures.presenter"), presenter.name],
          ],
        },
      ),
      section(
        "review",
        say("decision.document.review.heading"),
        text(say("decision.document.review.who")),
        text(say("decision.document.review.time")),
        text(say("decision.document.review.contentsIntro")),
        {
          kind: "list",
          items: (["decision", "change", "grounds", "sender"] as const).map((key) =>
            say(`decision.document.review.contents.${key}`, { number }),
          ),
        },
        text(say("decision.document.review.where")),
      ),
    ],
  };

  function rest(): Block {
    return text(
      facts.changes
        ? say("changes.document.rest", { number: facts.changes })
        : say("changes.document.restUnnumbered"),
    );
  }

  function partBlocks({ part, outcome, asked, granted, reasons }: DecidedPart): Block[] {
    const rows: [string, string][] = [[say("changes.document.asked"), inTheEnd(part, asked)]];
    const decided = say(`changes.outcome.${outcome}`);
    const value = outcome === "partly" ? inTheEnd(part, granted) : "";
    rows.push([say("changes.document.decided"), value ? `${decided}: ${value}` : decided]);
    const why = reasons[own].trim();
    return [
      { kind: "facts", rows },
      ...(why
        ? [text(say("changes.document.reasons")), text(why, own)]
        : [text(say("changes.document.asAsked"))]),
    ];
  }

  /** What a part asks for or gives, as it would stand. */
  function inTheEnd(part: DecidedPart["part"], parts: DecidedPart["asked"]): string {
    if (part === "extension") return parts.extension ? day(parts.extension.to) : "";
    if (part === "grant") return parts.grant ? inEuros(parts.grant.amount, language) : "";
    if (part === "budget") return parts.budget ? budgetValue(parts.budget) : "";
    if (part === "content") return parts.content ? contentValue(parts.content) : "";
    return parts[part]?.text ?? "";
  }

  function budgetValue({ lines, financing }: NonNullable<DecidedPart["asked"]["budget"]>): string {
    const sums = new Map<string, number>();
    for (const { category, amount } of lines) {
      const label = say(`terms.cost.${category}`);
      sums.set(label, (sums.get(label) ?? 0) + amount);
    }
    for (const source of ["otherPublic", "private", "income"] as const) {
      if (financing[source] !== 0) sums.set(say(`changes.form.${source}`), financing[source]);
    }
    return [...sums].map(([label, cents]) => `${label} ${inEuros(cents, language)}`).join("\n");
  }

  function contentValue({ milestones, targets }: NonNullable<DecidedPart["asked"]["content"]>): string {
    const nameOf = (id: string) => facts.names[id] ?? id;
    return [
      ...milestones.map((change) =>
        change.kind === "drop"
          ? `${nameOf(change.id)}: ${say("changes.check.dropped").toLowerCase()}`
          : `${change.name}, ${change.month.slice(5).replace(/^0/, "")}/${change.month.slice(0, 4)}`,
      ),
      ...targets.map(({ code, target }) => `${nameOf(code)}: ${target}`),
    ].join("\n");
  }
}

/** The version that holds, with what it says of the period, the grant, the costs, the payments and the reports. */
function holding(before: CitedPlan, after: CitedPlan | null, language: Language): Block[] {
  const say = wordsIn(language);
  const versions = { before: String(before.version), after: String(after?.version ?? before.version) };
  if (!after) return [{ kind: "text", text: say("changes.document.unchanged", versions) }];
  const period = ({ period }: CitedPlan) => `${onDay(period.from, language)}–${onDay(period.to, language)}`;
  const grant = ({ grant, sharePercent }: CitedPlan) =>
    grant === null
      ? say("changes.check.unknown")
      : say("changes.document.grantLine", {
          amount: inEuros(grant, language),
          share: sharePercent === null ? "–" : inPercent(sharePercent, language),
        });
  const both = (of: (plan: CitedPlan) => string) =>
    of(before) === of(after)
      ? of(after)
      : say("changes.document.fromTo", { before: of(before), after: of(after) });
  return [
    { kind: "text", text: say("changes.document.version", versions) },
    {
      kind: "facts",
      rows: [
        [say("changes.document.period"), both(period)],
        [say("changes.document.grant"), both(grant)],
        [say("changes.document.payments"), instalmentLines(after, language).join("\n")],
        [say("changes.document.reports"), reportLines(after, language).join("\n")],
      ],
    },
    {
      kind: "sums",
      caption: say("changes.document.costs", { version: String(after.version) }),
      head: [say("decision.document.costs.category"), say("decision.document.costs.amount")],
      rows: after.costs
        .filter(({ amount }) => amount !== 0)
        .map(({ category, amount }) => [say(`terms.cost.${category}`), inEuros(amount, language)]),
      total: [say("common.total"), inEuros(after.total, language)],
    },
  ];
}
