import type { Day } from "~/domain/day";
import { type Assessment, type Rule, speakersRules } from "~/domain/eligibility";
import {
  countVerdicts,
  isNear,
  type Listed,
  sourcesByDate,
  worthExplaining,
} from "~/domain/municipality-list";
import { type Language, pick, type Texts } from "~/domain/texts";
import type { Explained, MunicipalityRow } from "./eligibility-parts";
import { drawVerdicts } from "./map/finland.server";
import { listed } from "./rule-words";

export type Municipality = {
  code: string;
  name: Texts;
  regionCode: string;
  until: Day | null;
  today: Texts[];
  assessment: Assessment;
};

/** So many municipalities can be named beside the map; of more the table tells. */
const fewEnoughToName = 12;

/** What there is to show of all the municipalities: how many of each verdict, which, and where they lie. */
export function overviewOf(municipalities: Municipality[], language: Language) {
  const seen = municipalities.map(({ code, name, assessment }) => ({
    code,
    name: pick(name, language).text,
    verdict: assessment.verdict,
    near: isNear(assessment),
  }));
  const namesOf = (some: typeof seen) =>
    some.length > fewEnoughToName
      ? []
      : some.map(({ name }) => name).sort(new Intl.Collator(language).compare);
  const near = seen.filter((one) => one.near);
  return {
    counts: countVerdicts(municipalities).map(({ verdict, count }) => ({
      ...{ verdict, count },
      names: namesOf(seen.filter((one) => one.verdict === verdict)),
    })),
    near: near.length,
    nearNames: namesOf(near),
    map: drawVerdicts(seen),
  };
}

/** The head of the list: the days of its figures, the thresholds, and where the figures come from. */
export function columnsOf(rules: Rule[], ordered: Listed<Municipality>[]) {
  const speakers = speakersRules(rules);
  return {
    days: [...new Set(speakers.flatMap(({ referenceDates }) => referenceDates))],
    thresholds: [...new Set(speakers.map(({ atLeast }) => atLeast))],
    sources: sourcesByDate(ordered),
  };
}

/** A municipality as the list shows it. `regionNames` are by code and in the language. */
export function rowIn(language: Language, regionNames: ReadonlyMap<string, string>) {
  return ({ municipality, readings }: Listed<Municipality>): MunicipalityRow => {
    const { name, until, today, regionCode, assessment } = municipality;
    const heirs = today.map((heir) => pick(heir, language).text);
    return {
      name: pick(name, language).text,
      region: regionNames.get(regionCode) ?? "",
      ceased: until ? { until, today: listed(heirs, language) } : undefined,
      verdict: assessment.verdict,
      near: isNear(assessment),
      figures: readings.map(({ figure }) =>
        figure ? { min: figure.min, max: figure.max, sharePercent: figure.sharePercent } : null,
      ),
    };
  };
}

/** What the page explains in words: who reaches the threshold, who comes next, of whom it cannot be told. */
export function explain(
  ordered: Listed<Municipality>[],
  asRow: (seen: Listed<Municipality>) => MunicipalityRow,
): Explained {
  const { reaching, next, open, example } = worthExplaining(ordered);
  const nameOf = (seen: Listed<Municipality>) => asRow(seen).name;
  return {
    reaching: reaching.map(asRow),
    next: next.map(asRow),
    open: open.map(nameOf),
    example: example && { name: nameOf(example.seen), figure: example.figure },
    sources: sourcesByDate(ordered).flat(),
  };
}
