import type { Day } from "../day";

/** The newest number known of one measure, with where it comes from. */
export type Known = {
  value: string;
  publisher: string;
  table: string;
  note: string | null;
  retrievedOn: Day | null;
  vintage: Day | null;
};

/** Everything known of one municipality on one day. */
export type KnownMeasures = { population?: Known; speakers?: Known; share?: Known };

/** A figure of the statistic, as the rules of calls read it: a count, or the range that a share allows. */
export type DerivedFigure = {
  least: number;
  most: number;
  exact: boolean;
  sharePercent: string | null;
  population: number | null;
  publisher: string;
  sourceTable: string;
  sourceNote: string | null;
  retrievedOn: Day | null;
  vintage: Day | null;
};

/** The last day on which a municipality was itself before it became part of `code`. */
export type Merger = { code: string; lastOn: Day };

/**
 * The figure that follows from what is known: the published count, or else the whole numbers that round to
 * the published share of the population. Undefined while one of the two is missing, or while they are of
 * divisions in which the municipality is not the same area.
 */
export function deriveFigure(
  code: string,
  known: KnownMeasures,
  mergers: Merger[],
): DerivedFigure | undefined {
  const { population, speakers, share } = known;
  const joined = (other: Known | undefined) =>
    other && population && sameArea(code, other.vintage, population.vintage, mergers)
      ? population
      : undefined;
  if (speakers) {
    const count = Number(speakers.value);
    const people = joined(speakers);
    return {
      ...{ least: count, most: count, exact: true },
      sharePercent: null,
      population: people ? Number(people.value) : null,
      ...sourceOf(speakers, speakers.note),
    };
  }
  const people = joined(share);
  if (!share || !people) return undefined;
  const { least, most } = countsOf(share.value, Number(people.value));
  return {
    ...{ least, most, exact: false },
    sharePercent: share.value,
    population: Number(people.value),
    ...sourceOf(share, people.note ?? people.table),
  };
}

function sourceOf({ publisher, table, retrievedOn, vintage }: Known, sourceNote: string | null) {
  return { publisher, sourceTable: table, sourceNote, retrievedOn, vintage };
}

/**
 * The least and the greatest whole number whose share of the population rounds to the published one,
 * "19.6": a half may round either way.
 */
export function countsOf(share: string, population: number): { least: number; most: number } {
  const [whole = "0", fraction = ""] = share.split(".");
  // In halves of the last decimal, so that nothing is lost: 19.6 ± 0.05 is 392 ± 1 twentieths.
  const doubled = 2n * BigInt(whole + fraction);
  const unit = 200n * 10n ** BigInt(fraction.length);
  const people = BigInt(population);
  const least = (people * (doubled - 1n) + unit - 1n) / unit;
  const most = (people * (doubled + 1n)) / unit;
  return {
    least: doubled === 0n ? 0 : Number(least),
    most: Math.min(Number(most), population),
  };
}

/** Is the municipality the same area in two divisions? Of one that nobody joined, always. */
export function sameArea(code: string, one: Day | null, other: Day | null, mergers: Merger[]): boolean {
  return mergers
    .filter((merger) => merger.code === code)
    .every(({ lastOn }) => one !== null && other !== null && one > lastOn === other > lastOn);
}
