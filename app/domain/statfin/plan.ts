import { decisionOfTable } from "../contest";
import type { Day } from "../day";
import {
  type DerivedFigure,
  deriveFigure,
  type Known,
  type KnownMeasures,
  type Merger,
  sameArea,
} from "./figure";
import type { Measure, Observation, Reading, Untold } from "./index";

/** A figure as it stands, or will stand. */
export type Told = Omit<DerivedFigure, "publisher" | "sourceNote" | "retrievedOn">;

/** `kept-count`: an exact count is known, and the range of a share does not replace it. */
export type FigureChange = { code: string; referenceOn: Day } & (
  | { kind: "new"; after: Told }
  | { kind: "changed"; before: Told; after: Told }
  | { kind: "unchanged" | "kept-count"; before: Told }
  | { kind: "waits"; missing: "population" | "share" }
);

export type ChangeKind = FigureChange["kind"];

/**
 * Why a number of the file is not taken: it is of an older division in which the municipality was smaller, or
 * the ministry has corrected the number, and that decision stands.
 */
export type LeftOut = Untold & ({ because: "older-division" } | { because: "decided"; decision: string });

export type NewObservation = Observation & { before: string | null };

/** What an import would do, before it does it. */
export type Plan = {
  /** The numbers to be added; those known already with the same value are not. */
  observations: NewObservation[];
  known: number;
  figures: FigureChange[];
  untold: Untold[];
  leftOut: LeftOut[];
};

export type Standing = {
  /** Everything known, by `standingKey`. */
  measures: ReadonlyMap<string, KnownMeasures>;
  /** The figures that stand now, by `standingKey`. */
  figures: ReadonlyMap<string, DerivedFigure>;
  mergers: Merger[];
};

export const standingKey = (code: string, referenceOn: Day) => `${code} ${referenceOn}`;

/** Where the numbers of an import come from. */
export type Source = Omit<Known, "value">;

/** What the file would change: which numbers are new, and what the figures were and would be. */
export function planImport(reading: Reading, source: Source, standing: Standing): Plan {
  const { measures, figures, mergers } = standing;
  const plan: Plan = { observations: [], known: 0, figures: [], untold: reading.untold, leftOut: [] };
  const touched = new Map<
    string,
    { code: string; referenceOn: Day; added: Map<Measure, Known>; share: boolean }
  >();
  for (const observation of reading.observations) {
    const { measure, code, referenceOn, value } = observation;
    const key = standingKey(code, referenceOn);
    const before = measures.get(key)?.[measure];
    const decision = before && decisionOfTable(before.table);
    if (decision) {
      plan.leftOut.push({ measure, code, referenceOn, because: "decided", decision });
      continue;
    }
    if (before && olderDivision(code, source.vintage, before.vintage, mergers)) {
      plan.leftOut.push({ measure, code, referenceOn, because: "older-division" });
      continue;
    }
    const group = touched.get(key) ?? { code, referenceOn, added: new Map(), share: false };
    touched.set(key, group);
    if (measure === "share") group.share = true;
    if (before?.value === value && sameArea(code, source.vintage, before.vintage, mergers)) {
      plan.known += 1;
      continue;
    }
    group.added.set(measure, { ...source, value });
    plan.observations.push({ ...observation, before: before?.value ?? null });
  }
  for (const [key, { code, referenceOn, added, share }] of touched) {
    const now = { ...measures.get(key), ...Object.fromEntries(added) };
    plan.figures.push({
      ...{ code, referenceOn },
      ...changeOf(figures.get(key), deriveFigure(code, now, mergers), now, share),
    });
  }
  plan.figures.sort(
    (a, b) => order(a) - order(b) || compare(a.code, b.code) || compare(b.referenceOn, a.referenceOn),
  );
  return plan;
}

type Change = FigureChange extends infer T ? (T extends T ? Omit<T, "code" | "referenceOn"> : never) : never;

function changeOf(
  before: DerivedFigure | undefined,
  after: DerivedFigure | undefined,
  { population, share: shareKnown }: KnownMeasures,
  share: boolean,
): Change {
  if (!after) {
    // A figure that stands is not taken away by numbers that do not make one.
    if (before) return { kind: "unchanged", before: told(before) };
    return { kind: "waits", missing: population && !shareKnown ? "share" : "population" };
  }
  if (!before) return { kind: "new", after: told(after) };
  const same =
    before.least === after.least &&
    before.most === after.most &&
    before.exact === after.exact &&
    before.sharePercent === after.sharePercent &&
    before.population === after.population;
  if (!same) return { kind: "changed", before: told(before), after: told(after) };
  return { kind: before.exact && share ? "kept-count" : "unchanged", before: told(before) };
}

function told({ publisher: _, sourceNote: __, retrievedOn: ___, ...figure }: DerivedFigure): Told {
  return figure;
}

/** A municipality that others have joined was smaller in older divisions; an unknown division may be one. */
function olderDivision(code: string, file: Day | null, known: Day | null, mergers: Merger[]): boolean {
  if (known === null || sameArea(code, file, known, mergers)) return false;
  return file === null || file < known;
}

const kinds: ChangeKind[] = ["changed", "new", "kept-count", "waits", "unchanged"];
const order = ({ kind }: FigureChange) => kinds.indexOf(kind);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** How many figures there are of each kind. */
export function countKinds(plan: Plan): Record<ChangeKind, number> {
  const counts = { changed: 0, new: 0, "kept-count": 0, waits: 0, unchanged: 0 };
  for (const { kind } of plan.figures) counts[kind] += 1;
  return counts;
}

/** Would the import add anything at all? */
export function changesAnything(plan: Plan): boolean {
  return plan.observations.length > 0;
}
