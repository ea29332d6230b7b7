import { addDays, type Day } from "./day";
import type { Texts } from "./texts";

/** What an organisation can be. */
export const organisationKinds = [
  "government",
  "ministry",
  "agency",
  "vitality_centre",
  "ely_centre",
  "wellbeing_services_county",
  "city_with_county_duties",
  "joint_authority",
  "municipality",
  "association",
  "company",
  "other",
] as const;

/** The language status of a municipality: one language, or two with the majority's first. */
export const languageStatuses = ["fi", "sv", "fi-sv", "sv-fi"] as const;

/** What is said of an organisation besides its names. */
export type OrganisationFacts = {
  kind: string;
  /** The municipality's three digits, or the code in the organisation's own classification. */
  code: string | null;
  businessId: string | null;
  regionCode: string | null;
  languages: (typeof languageStatuses)[number] | null;
};

/**
 * An organisation as it was called then, until when it was called so if that is over, and who carries
 * its work today when that is another name.
 */
export type NameInTime = { name: Texts; until: Day | null; today: Texts[] };

/** A name with the days on which it is valid, both included; null leaves that side open. */
export type NamePeriod = {
  name: Texts;
  abbreviation: string | null;
  validFrom: Day | null;
  validTo: Day | null;
};

/** Was or is it called so on that day? The first day and the last belong to it. */
export function isValidOn(
  { validFrom, validTo }: Pick<NamePeriod, "validFrom" | "validTo">,
  day: Day,
): boolean {
  return (validFrom ?? "") <= day && day <= (validTo ?? "9999");
}

/** What a reader should know of the names: days without a name, and days with two. */
export type NameGap = { kind: "gap" | "overlap"; from: Day | null; to: Day | null };

/** The days between the first name and the last on which none or more than one is valid, oldest first. */
export function gapsIn(names: readonly NamePeriod[]): NameGap[] {
  const inOrder = [...names].sort((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1));
  const gaps: NameGap[] = [];
  let until: Day | null | undefined;
  for (const { validFrom, validTo } of inOrder) {
    if (until !== undefined) {
      const next = until === null ? null : addDays(until, 1);
      if (next !== null && validFrom !== null && validFrom > next)
        gaps.push({ kind: "gap", from: next, to: addDays(validFrom, -1) });
      if (validFrom === null || until === null || validFrom <= until)
        gaps.push({ kind: "overlap", from: validFrom, to: earlier(until, validTo) });
    }
    until = until === undefined ? validTo : later(until, validTo);
  }
  return gaps;
}

const earlier = (one: Day | null, other: Day | null) =>
  one === null ? other : other === null || one < other ? one : other;
const later = (one: Day | null, other: Day | null) =>
  one === null || other === null ? null : one > other ? one : other;

export type NamesMistake =
  | { because: "no-name" }
  | { because: "ends-before-start"; index: number }
  | { because: "past-name-removed"; name: Texts };

/**
 * What forbids the names: none at all, a name that ends before it begins, or one of the past that is no
 * longer there. A past name may be corrected, its text or its days, but not taken away.
 */
export function mistakesInNames(before: NamePeriod[], after: NamePeriod[], today: Day): NamesMistake[] {
  if (after.length === 0) return [{ because: "no-name" }];
  const backwards = after.flatMap(({ validFrom, validTo }, index): NamesMistake[] =>
    validFrom && validTo && validTo < validFrom ? [{ because: "ends-before-start", index }] : [],
  );
  const removed = before
    .filter(({ validTo }) => validTo !== null && validTo < today)
    .filter((past) => !after.some((name) => isSame(past, name)))
    .map(({ name }): NamesMistake => ({ because: "past-name-removed", name }));
  return [...backwards, ...removed];
}

function isSame(past: NamePeriod, now: NamePeriod): boolean {
  const samePeriod = past.validFrom === now.validFrom && past.validTo === now.validTo;
  return samePeriod || past.name.fi === now.name.fi;
}

/**
 * Would these successors lead back to the organisation itself? Answers the one that does. A successor may
 * have successors of its own, and an organisation several.
 */
export function leadingBack(
  organisationId: string,
  successorIds: readonly string[],
  successorsOf: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const reaches = (id: string, seen: Set<string>): boolean => {
    if (id === organisationId) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return (successorsOf.get(id) ?? []).some((next) => reaches(next, seen));
  };
  return successorIds.find((id) => reaches(id, new Set()));
}

export type NotBusinessId = "not-a-business-id" | "wrong-check-digit";
export type BusinessIdVerdict = { ok: true; value: string } | { ok: false; because: NotBusinessId };

const weights = [7, 9, 10, 5, 8, 4, 2];

/**
 * Which business id (Y-tunnus) did the person write? Seven digits, a dash and a check digit; one of six
 * digits, as they were first given, gets a zero before it.
 */
export function readBusinessId(text: string): BusinessIdVerdict {
  const [, digits = "", check = ""] = /^(\d{6,7})-?(\d)$/.exec(text.replace(/\s/g, "")) ?? [];
  if (!digits) return { ok: false, because: "not-a-business-id" };
  const padded = digits.padStart(7, "0");
  const sum = weights.reduce((total, weight, place) => total + weight * Number(padded[place]), 0);
  const remainder = sum % 11;
  // A remainder of 1 has no check digit: such numbers are never given.
  const expected = remainder === 0 ? 0 : 11 - remainder;
  if (expected !== Number(check)) return { ok: false, because: "wrong-check-digit" };
  return { ok: true, value: `${padded}-${check}` };
}
