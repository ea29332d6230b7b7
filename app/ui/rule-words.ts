import type { Figure, OrganisationKind, Rule, Source } from "~/domain/eligibility";
import { type Language, pick } from "~/domain/texts";
import { type Say, wordsIn } from "~/words";
import { inNumber, inPercent, inWholeEuros, onDay } from "~/words/formats";

/** A rule of a call as a condition for its readers; the parts of a combination stand after it, marked off. */
export function ruleWords(rule: Rule, language: Language): string {
  const say = wordsIn(language);
  const day = (on: string) => onDay(on, language);
  switch (rule.kind) {
    case "organisation-type":
      return say("eligibility.rule.type", { types: kindsInWords(rule.types, language) });
    case "one-application-per-organisation":
      return say("eligibility.rule.once");
    case "foreign-language-speakers": {
      const days = rule.referenceDates.map(day);
      const values = {
        threshold: inNumber(rule.atLeast, language),
        statistic: statisticName(rule.statistic, say, "name"),
      };
      return rule.referenceKnown
        ? say("eligibility.rule.speakers", { ...values, day: listed(days, language) })
        : say("eligibility.rule.speakersUnknownDay", { ...values, days: listed(days, language) });
    }
    case "region":
      return say("rules.condition.region", { regions: regionsInWords(rule.regions, language) });
    case "period": {
      const values = { from: day(rule.from), to: day(rule.to) };
      return rule.atMostMonths === undefined
        ? say("rules.condition.period", values)
        : say("rules.condition.periodAtMost", { ...values, months: rule.atMostMonths });
    }
    case "amount-range": {
      const ends = amountEnds(rule);
      return ends
        ? say(`rules.condition.${ends}`, amountsOf(rule, language))
        : say("rules.condition.anyAmount");
    }
    case "own-share":
      return say("rules.condition.ownShare", { percent: inPercent(rule.atLeastPercent, language) });
    case "required-attachment":
      return say("rules.condition.attachment", { label: pick(rule.label, language).text });
    case "agreement-in-force":
      return say("rules.condition.agreement", {
        agreement: say(`rules.agreement.${rule.agreement}`),
        day: day(rule.on),
      });
    case "all-of":
    case "any-of": {
      const parts = rule.rules.map((part) => ruleWords(part, language));
      return [say(`rules.condition.${rule.kind}`), ...parts.map((part) => `– ${part}`)].join(" ");
    }
  }
}

type Amounts = { atLeast?: number; atMost?: number };

export function amountEnds({ atLeast, atMost }: Amounts): "atLeast" | "atMost" | "between" | undefined {
  if (atLeast !== undefined && atMost !== undefined) return "between";
  if (atLeast !== undefined) return "atLeast";
  return atMost === undefined ? undefined : "atMost";
}

/** The ends of a range of amounts, for the words that have a place for them. */
export function amountsOf({ atLeast = 0, atMost = 0 }: Amounts, language: Language) {
  return { least: inWholeEuros(atLeast, language), most: inWholeEuros(atMost, language) };
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

/** `a, b and c` in the language, or `a, b or c`. */
export function listed(
  parts: string[],
  language: Language,
  type: "conjunction" | "disjunction" = "conjunction",
): string {
  return new Intl.ListFormat(language, { type }).format(parts);
}

export function regionsInWords(regions: { name: Parameters<typeof pick>[0] }[], language: Language): string {
  const names = regions.map(({ name }) => pick(name, language).text);
  return listed(names, language, "disjunction");
}

export function kindsInWords(kinds: OrganisationKind[], language: Language): string {
  const say = wordsIn(language);
  return listed(
    kinds.map((kind) => say(`eligibility.kinds.${kind}`)),
    language,
  );
}

/** A statistic that has no name here is called by its code. */
export function statisticName(statistic: string, say: Say, form: "name" | "according"): string {
  return statistic === "vaerak-foreign-language-speakers"
    ? say(`eligibility.statistic.${statistic}.${form}`)
    : statistic;
}

function publisherName(publisher: string, say: Say): string {
  return publisher === "Tilastokeskus" ? say("eligibility.publisher.statisticsFinland") : publisher;
}
