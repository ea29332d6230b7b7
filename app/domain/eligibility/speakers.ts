import type { Day } from "../day";
import type { Facts, Figure } from "./facts";
import type { Answer, Reading } from "./finding";
import type { OrganisationKind, SpeakersRule } from "./rule";

/** Are there enough foreign-language speakers on each of the rule's dates? */
export function judgeSpeakers(rule: SpeakersRule, { organisation, figures }: Facts): Answer {
  return hasInhabitants(organisation.kind)
    ? agreed(rule.referenceDates.map((referenceOn) => read(rule, referenceOn, figures)))
    : { verdict: "cannot-be-told", because: "not-a-municipality", readings: [] };
}

/**
 * The statistic counts the inhabitants of municipalities. Of anybody else it tells nothing; whether
 * they may apply all the same is for the organisation-type rule to say.
 */
function hasInhabitants(kind: OrganisationKind): boolean {
  return kind === "municipality" || kind === "city_with_county_duties";
}

/** Does the whole figure lie on one side of the line? Another statistic or date is no figure at all. */
function read({ statistic, atLeast: threshold }: SpeakersRule, referenceOn: Day, figures: Figure[]): Reading {
  const figure = figures.find((known) => known.statistic === statistic && known.referenceOn === referenceOn);
  const told = { referenceOn, figure, threshold };

  if (!figure) return { ...told, verdict: "cannot-be-told", because: "no-figure" };
  if (figure.min >= threshold) return { ...told, verdict: "eligible", because: "reaches" };
  if (figure.max < threshold) return { ...told, verdict: "ineligible", because: "below" };
  return { ...told, verdict: "cannot-be-told", because: "range-touches-the-line" };
}

/** What the reference dates say together: all must say the same, and none may leave it open. */
function agreed(readings: Reading[]): Answer {
  const open = readings.find((reading) => reading.verdict === "cannot-be-told");
  const told = open ?? readings[0];
  if (!told) return { verdict: "cannot-be-told", because: "no-figure", readings };

  const alike = open || readings.every((reading) => reading.verdict === told.verdict);
  return alike
    ? { verdict: told.verdict, because: told.because, readings }
    : { verdict: "cannot-be-told", because: "reference-dates-disagree", readings };
}

/** Near the line means within so many per cent of the threshold, above it or below. */
export const nearPercent = 10;

/**
 * Is some part of the figure within a tenth of the threshold? Then a new year, a corrected figure or a
 * threshold a little higher or lower can turn the verdict. A range that touches the line always is near.
 */
export function isNearTheLine({ figure, threshold }: Pick<Reading, "figure" | "threshold">): boolean {
  if (!figure) return false;
  const { min, max } = figure;
  return max * 100 >= threshold * (100 - nearPercent) && min * 100 <= threshold * (100 + nearPercent);
}
