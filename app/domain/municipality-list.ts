import type { Assessment, Figure, Reading, Source, Verdict } from "./eligibility";
import { isNearTheLine, leafFindings, verdicts } from "./eligibility";
import type { Texts } from "./texts";

export type Assessed = { name: Texts; regionCode: string; assessment: Assessment };

/** A municipality with what the statistics say of it, one reading for each reference date. */
export type Listed<M extends Assessed> = { municipality: M; readings: Reading[] };

const collator = new Intl.Collator("fi");

/** Those that can apply first, then by the largest figure; those that cannot be told last. */
export function listMunicipalities<M extends Assessed>(assessed: M[]): Listed<M>[] {
  const seen = assessed.map((municipality) => {
    const readings = readingsOf(municipality.assessment);
    const largest = Math.max(0, ...readings.map(({ figure }) => figure?.max ?? 0));
    return { municipality, readings, largest, rank: verdicts.indexOf(municipality.assessment.verdict) };
  });
  seen.sort(
    (a, b) =>
      a.rank - b.rank ||
      b.largest - a.largest ||
      collator.compare(a.municipality.name.fi, b.municipality.name.fi),
  );
  return seen.map(({ municipality, readings }) => ({ municipality, readings }));
}

/** What a reader of the list asks to see; what is left out does not narrow. */
export type Narrowing = { name?: string; regionCode?: string; verdict?: Verdict };

/** The municipalities that were asked for. Any part of a name in any language finds one: "helsing", "Esbo". */
export function narrow<M extends Assessed>(
  listed: Listed<M>[],
  { name, regionCode, verdict }: Narrowing,
): Listed<M>[] {
  const part = name?.toLocaleLowerCase("fi");
  return listed.filter(
    ({ municipality }) =>
      (!part || Object.values(municipality.name).some((own) => own.toLocaleLowerCase("fi").includes(part))) &&
      (!regionCode || municipality.regionCode === regionCode) &&
      (!verdict || municipality.assessment.verdict === verdict),
  );
}

/** The readings of one statistic and date stand once, also where several rules read the same. */
function readingsOf({ findings }: Assessment): Reading[] {
  const all = leafFindings(findings).flatMap(({ readings }) => readings);
  const seen = new Map<string, Reading>();
  for (const reading of all) if (!seen.has(reading.referenceOn)) seen.set(reading.referenceOn, reading);
  return [...seen.values()];
}

/** Is the municipality near the line of some rule, on either side of it? */
export function isNear({ findings }: Assessment): boolean {
  return leafFindings(findings).some(({ readings }) => readings.some(isNearTheLine));
}

export type VerdictCount = { verdict: Verdict; count: number };

/** How many municipalities there are of each verdict; none is told to depend on the application where none does. */
export function countVerdicts(assessed: Pick<Assessed, "assessment">[]): VerdictCount[] {
  return verdicts
    .map((verdict) => ({
      verdict,
      count: assessed.filter(({ assessment }) => assessment.verdict === verdict).length,
    }))
    .filter(({ verdict, count }) => verdict !== "judged-from-the-application" || count > 0);
}

/** Every source once, for each of the reference dates. */
export function sourcesByDate<M extends Assessed>(listed: Listed<M>[]): Source[][] {
  const dates = listed[0]?.readings.length ?? 0;
  return Array.from({ length: dates }, (_, date) => {
    const sources = listed.flatMap(({ readings }) => readings[date]?.figure?.source ?? []);
    return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
  });
}

const toCompare = 2;

/** What needs explaining: who reaches the threshold, who comes next, who cannot be told, the largest range. */
export function worthExplaining<M extends Assessed>(listed: Listed<M>[]) {
  const withVerdict = (code: Verdict) =>
    listed.filter(({ municipality }) => municipality.assessment.verdict === code);
  const ranges = listed.flatMap((seen) =>
    seen.readings.flatMap(({ figure }) => (figure && !figure.exact ? [{ seen, figure }] : [])),
  );
  const example = ranges.reduce<{ seen: Listed<M>; figure: Figure } | undefined>(
    (largest, range) => (largest && largest.figure.max >= range.figure.max ? largest : range),
    undefined,
  );
  return {
    reaching: withVerdict("eligible"),
    next: withVerdict("ineligible").slice(0, toCompare),
    open: withVerdict("cannot-be-told"),
    example,
  };
}
