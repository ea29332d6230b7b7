import type {
  Assessment,
  Figure,
  Finding,
  OrganisationKind,
  Reading,
  Rule,
  Source,
} from "~/domain/eligibility";
import type { Language } from "~/domain/texts";
import { type Say, wordsIn } from "~/words";
import { inNumber, onDay } from "~/words/formats";

export type VerdictWords = {
  /** The verdict and what decides it, in one sentence. */
  sentence: string;
  /** How the other conditions turned out, a sentence each. */
  others: string[];
  /** What is missing, why there is a range, and the source. */
  notes: string[];
};

/** An assessment in sentences, the same wherever it is read. `organisation` is the name to speak of. */
export function verdictWords(assessment: Assessment, organisation: string, language: Language): VerdictWords {
  const say = wordsIn(language);
  const { verdict, findings } = assessment;
  const deciding = decidingOf(assessment);
  const because = deciding ? clause(deciding, language) : "";
  const others = findings.filter((finding) => finding !== deciding);
  return {
    sentence: say(`eligibility.sentence.${verdict}`, { organisation, because }),
    others: others.map((finding) =>
      say(`eligibility.other.${finding.verdict}`, { because: clause(finding, language) }),
    ),
    notes: deciding ? notesOf(deciding, language) : [],
  };
}

/** A rule of a call as a condition for its readers. */
export function ruleWords(rule: Rule, language: Language): string {
  const say = wordsIn(language);
  switch (rule.kind) {
    case "organisation-type":
      return say("eligibility.rule.type", { types: kindsInWords(rule.types, language) });
    case "one-application-per-organisation":
      return say("eligibility.rule.once");
    case "foreign-language-speakers": {
      const days = rule.referenceDates.map((day) => onDay(day, language));
      const values = {
        threshold: inNumber(rule.atLeast, language),
        statistic: statisticName(rule.statistic, say, "name"),
      };
      return rule.referenceKnown
        ? say("eligibility.rule.speakers", { ...values, day: listed(days, language) })
        : say("eligibility.rule.speakersUnknownDay", { ...values, days: listed(days, language) });
    }
  }
}

/** A count of people as it is known: `114 117`, or the range `113 584–114 242`. */
export function figureInWords({ min, max }: Pick<Figure, "min" | "max">, language: Language): string {
  return min === max ? inNumber(min, language) : `${inNumber(min, language)}–${inNumber(max, language)}`;
}

/** The publisher and table of each source, every one once. */
export function sourcesInWords(sources: Source[], language: Language): string {
  const say = wordsIn(language);
  const told = sources.map(({ publisher, table }) =>
    say("eligibility.sourceOf", { publisher: publisherName(publisher, say), table }),
  );
  return [...new Set(told)].join("; ");
}

/** `a, b and c` in the language. */
export function listed(parts: string[], language: Language): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(parts);
}

/** The rule that failed, or is open; of a verdict that is all met, the one with figures. */
function decidingOf({ verdict, findings }: Assessment): Finding | undefined {
  const heard = findings.filter((finding) => finding.verdict === verdict);
  return heard.find(({ readings }) => readings.length > 0) ?? heard[0];
}

function clause(finding: Finding, language: Language): string {
  const say = wordsIn(language);
  const { rule, because } = finding;
  if (rule.kind === "organisation-type") {
    const key = because === "type-allowed" ? "type-allowed" : "type-not-allowed";
    return say(`eligibility.because.${key}`, { types: kindsInWords(rule.types, language) });
  }
  if (rule.kind === "one-application-per-organisation") {
    return say(`eligibility.because.${because === "first-application" ? because : "already-applied"}`);
  }
  if (because === "not-a-municipality") return say("eligibility.because.not-a-municipality");

  const values = {
    threshold: inNumber(rule.atLeast, language),
    statistic: statisticName(rule.statistic, say, "according"),
  };
  const counted = finding.readings.filter(({ figure }) => figure);
  if (because === "no-figure" || counted.length === 0) {
    return say("eligibility.because.no-figure", { ...values, day: daysOf(finding.readings, language) });
  }
  const [only, ...more] = counted.map((reading) => onItsDay(reading, language));
  return only && more.length === 0
    ? say("eligibility.because.counted", { ...values, ...only })
    : say("eligibility.because.countedOnDays", { ...values, figures: figuresOf(counted, language) });
}

function notesOf({ rule, because, readings }: Finding, language: Language): string[] {
  if (rule.kind !== "foreign-language-speakers") return [];
  const say = wordsIn(language);
  const figures = readings.flatMap(({ figure }) => figure ?? []);
  const open = readings.filter((reading) => reading.because === because);
  const missing =
    because === "no-figure" ||
    because === "range-touches-the-line" ||
    because === "reference-dates-disagree" ||
    because === "not-a-municipality"
      ? say(`eligibility.missing.${because}`, {
          days: daysOf(open.length > 0 ? open : readings, language),
          statistic: statisticName(rule.statistic, say, "name"),
        })
      : "";
  const sources = sourcesInWords(
    figures.map(({ source }) => source),
    language,
  );
  return [
    missing,
    rule.referenceKnown ? "" : say("eligibility.referenceUnknown"),
    figures.some(({ exact }) => !exact) ? say("eligibility.whyRange") : "",
    sources && say("eligibility.source", { sources }),
  ].filter(Boolean);
}

function onItsDay({ figure, referenceOn }: Reading, language: Language) {
  return { figure: figure ? figureInWords(figure, language) : "", day: onDay(referenceOn, language) };
}

function figuresOf(readings: Reading[], language: Language): string {
  const say = wordsIn(language);
  const parts = readings.map((reading) =>
    say("eligibility.because.figureOnDay", onItsDay(reading, language)),
  );
  return listed(parts, language);
}

function daysOf(readings: Reading[], language: Language): string {
  return listed(
    readings.map(({ referenceOn }) => onDay(referenceOn, language)),
    language,
  );
}

function kindsInWords(kinds: OrganisationKind[], language: Language): string {
  const say = wordsIn(language);
  return listed(
    kinds.map((kind) => say(`eligibility.kinds.${kind}`)),
    language,
  );
}

/** A statistic that has no name here is called by its code. */
function statisticName(statistic: string, say: Say, form: "name" | "according"): string {
  return statistic === "vaerak-foreign-language-speakers"
    ? say(`eligibility.statistic.${statistic}.${form}`)
    : statistic;
}

function publisherName(publisher: string, say: Say): string {
  return publisher === "Tilastokeskus" ? say("eligibility.publisher.statisticsFinland") : publisher;
}
