import {
  type Agreement,
  type Finding,
  isSetAside,
  type Reading,
  type Rule,
  type Told,
} from "~/domain/eligibility";
import { shareOf } from "~/domain/money";
import { type Language, pick } from "~/domain/texts";
import { wordsIn } from "~/words";
import { inNumber, inPercent, inWholeEuros, onDay, onPartialDay } from "~/words/formats";
import {
  amountEnds,
  amountsOf,
  figureInWords,
  kindsInWords,
  listed,
  regionsInWords,
  ruleWords,
  sourcesInWords,
  statisticName,
} from "./rule-words";

/** Why a rule turned out as it did, as a clause: its facts, the threshold, the statistic and the day. */
export function clause(finding: Finding, language: Language): string {
  const say = wordsIn(language);
  const { rule, because, told = none } = finding;
  if (because === "judged-from-the-application" && !finding.parts) return ruleWords(rule, language);
  switch (rule.kind) {
    case "organisation-type": {
      const key = because === "type-allowed" ? "type-allowed" : "type-not-allowed";
      return say(`eligibility.because.${key}`, { types: kindsInWords(rule.types, language) });
    }
    case "one-application-per-organisation":
      if (because === "applications-unknown") return say("rules.because.applications-unknown");
      return say(`eligibility.because.${because === "first-application" ? because : "already-applied"}`);
    case "foreign-language-speakers":
      return speakersClause(finding, rule, language);
    case "region": {
      const region = rule.regions.find(({ code }) => code === told.regionCode)?.name;
      if (because === "in-region" && region) {
        return say("rules.because.in-region", { region: pick(region, language).text });
      }
      const key = because === "no-region" ? "no-region" : "in-another-region";
      return say(`rules.because.${key}`, { regions: regionsInWords(rule.regions, language) });
    }
    case "agreement-in-force": {
      const key = agreementReasons.find((known) => known === because) ?? "no-agreement-known";
      return say(`rules.because.${key}`, agreementValues(rule, told, language));
    }
    case "period": {
      const key = periodReasons.find((known) => known === because);
      if (!key) return say("rules.because.not-filled-in.period");
      return say(`rules.because.${key}`, {
        start: onPartialDay(told.from ?? "", language),
        end: onPartialDay(told.to ?? "", language),
        from: onDay(rule.from, language),
        to: onDay(rule.to, language),
        months: told.months ?? 0,
        most: rule.atMostMonths ?? 0,
      });
    }
    case "amount-range": {
      const key = amountReasons.find((known) => known === because);
      if (!key) return say("rules.because.not-filled-in.amount-range");
      const ends = amountEnds(rule) ?? "between";
      const limits = say(`rules.limits.${ends}`, amountsOf(rule, language));
      return say(`rules.because.${key}`, { amount: inWholeEuros(told.amount ?? 0, language), limits });
    }
    case "own-share": {
      const key = because === "share-reached" || because === "share-too-small" ? because : undefined;
      if (!key) return say("rules.because.not-filled-in.own-share");
      const { amount = 0, costs = 0 } = told;
      return say(`rules.because.${key}`, {
        share: inPercent(shareOf(amount, costs) ?? 0, language),
        own: inWholeEuros(amount, language),
        costs: inWholeEuros(costs, language),
        percent: inPercent(rule.atLeastPercent, language),
      });
    }
    case "required-attachment": {
      const key = fileReasons.find((known) => known === because) ?? "not-asked-in-form";
      return say(`rules.because.${key}`, { label: pick(rule.label, language).text });
    }
    case "all-of":
    case "any-of":
      return combinedClause(finding, rule.kind, language);
  }
}

const none: Told = { source: "register" };
const agreementReasons = ["in-force", "not-in-force", "agreement-not-checked-since"] as const;
const periodReasons = ["inside-period", "outside-period", "too-long"] as const;
const amountReasons = ["within-range", "too-small", "too-large"] as const;
const fileReasons = ["file-attached", "no-file"] as const;

/** The part that decides speaks for a combination; where all of them do, they all speak. */
function combinedClause(finding: Finding, kind: "all-of" | "any-of", language: Language): string {
  const say = wordsIn(language);
  const alike = (finding.parts ?? []).filter(({ verdict }) => verdict === finding.verdict);
  const all = alike.map((part) => withoutPeriod(clause(part, language))).join("; ");
  const deciding = finding.parts && decidingOf(finding.verdict, finding.parts);
  if (finding.verdict === "judged-from-the-application") return all;
  if (kind === "all-of" || finding.verdict === "eligible") {
    return deciding ? clause(deciding, language) : say("rules.because.nothingAsked");
  }
  if (alike.length === 1 && finding.parts?.length === 1 && deciding) return clause(deciding, language);
  return finding.verdict === "ineligible"
    ? say("rules.because.noneMet", { parts: all })
    : say("rules.because.noneKnown", { parts: all });
}

const withoutPeriod = (text: string) => text.replace(/\.$/, "");

/** The finding that decides: one with the verdict of the whole, first one that has figures. */
export function decidingOf(verdict: Finding["verdict"], findings: Finding[]): Finding | undefined {
  const heard = findings.filter((finding) => finding.verdict === verdict && !isSetAside(finding));
  return heard.find(({ readings }) => readings.length > 0) ?? heard[0];
}

type SpeakersRule = Extract<Rule, { kind: "foreign-language-speakers" }>;
type AgreementRule = Extract<Rule, { kind: "agreement-in-force" }>;

function speakersClause({ because, readings }: Finding, rule: SpeakersRule, language: Language): string {
  const say = wordsIn(language);
  if (because === "not-a-municipality") return say("eligibility.because.not-a-municipality");
  const values = {
    threshold: inNumber(rule.atLeast, language),
    statistic: statisticName(rule.statistic, say, "according"),
  };
  const counted = readings.filter(({ figure }) => figure);
  if (because === "no-figure" || counted.length === 0) {
    return say("eligibility.because.no-figure", { ...values, day: daysOf(readings, language) });
  }
  const [only, ...more] = counted.map((reading) => onItsDay(reading, language));
  return only && more.length === 0
    ? say("eligibility.because.counted", { ...values, ...only })
    : say("eligibility.because.countedOnDays", { ...values, figures: figuresOf(counted, language) });
}

function agreementValues({ agreement, on }: AgreementRule, told: Told, language: Language) {
  const say = wordsIn(language);
  const seen = told.agreement;
  return {
    agreement: say(`rules.agreement.${agreement}`),
    day: onDay(on, language),
    term: seen ? termOf(seen, language) : "",
    checked: seen ? onDay(seen.checkedOn, language) : "",
  };
}

/** From when to when an agreement is in force. */
export function termOf({ fromOn, toOn }: Pick<Agreement, "fromOn" | "toOn">, language: Language): string {
  const say = wordsIn(language);
  const from = onDay(fromOn, language);
  return toOn
    ? say("rules.term.fixed", { from, to: onDay(toOn, language) })
    : say("rules.term.open", { from });
}

/** What is missing, why there is a range, and the source. */
export function notesOf(finding: Finding, language: Language): string[] {
  const { rule, told } = finding;
  if (rule.kind === "foreign-language-speakers") return speakersNotes(finding, rule, language);
  if (finding.parts || !told) return [];
  return [missingOf(finding, language), sourceOf(finding, told, language)].filter(Boolean);
}

function missingOf({ rule, because, told = none }: Finding, language: Language): string {
  const say = wordsIn(language);
  switch (because) {
    case "no-region":
    case "applications-unknown":
    case "not-asked-in-form":
      return say(`rules.missing.${because}`);
    case "no-agreement-known":
    case "agreement-not-checked-since":
      return rule.kind === "agreement-in-force"
        ? say(`rules.missing.${because}`, agreementValues(rule, told, language))
        : "";
    case "not-filled-in":
      return rule.kind === "period" || rule.kind === "amount-range" || rule.kind === "own-share"
        ? say(`rules.missing.not-filled-in.${rule.kind}`)
        : "";
    default:
      return "";
  }
}

function sourceOf({ rule }: Finding, { source, agreement }: Told, language: Language): string {
  const say = wordsIn(language);
  if (source === "application") return say("rules.source.application");
  if (source === "agreements") {
    return agreement
      ? say("rules.source.agreement", {
          source: agreement.source,
          day: onDay(agreement.checkedOn, language),
        })
      : say("rules.source.agreements");
  }
  const own = rule.kind === "one-application-per-organisation" ? "received" : "register";
  return say(`rules.source.${own}`);
}

function speakersNotes(
  { because, readings }: Finding,
  { statistic, referenceKnown }: SpeakersRule,
  language: Language,
): string[] {
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
          statistic: statisticName(statistic, say, "name"),
        })
      : "";
  const sources = sourcesInWords(
    figures.map(({ source }) => source),
    language,
  );
  return [
    missing,
    referenceKnown ? "" : say("eligibility.referenceUnknown"),
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
