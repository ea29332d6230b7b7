import type { Day } from "./day";

export type OrganisationKind =
  | "municipality"
  | "wellbeing_services_county"
  | "city_with_county_duties"
  | "ministry"
  | "ely_centre"
  | "vitality_centre"
  | "agency"
  | "joint_authority"
  | "association"
  | "company"
  | "other";

/**
 * What a call asks of those who apply. `referenceKnown` is false when the call itself names no
 * reference date: then `referenceDates` holds every date that it can have meant.
 */
export type Rule =
  | { kind: "organisation-type"; types: OrganisationKind[] }
  | SpeakersRule
  | { kind: "one-application-per-organisation" };

export type SpeakersRule = {
  kind: "foreign-language-speakers";
  atLeast: number;
  statistic: string;
  referenceDates: Day[];
  referenceKnown: boolean;
};

export type Source = { publisher: string; table: string; url?: string; retrievedOn?: Day; note?: string };

/** A count of people; a range (`exact: false`) where only a rounded share of the population is published. */
export type Figure = {
  statistic: string;
  referenceOn: Day;
  min: number;
  max: number;
  exact: boolean;
  sharePercent?: number;
  population?: number;
  source: Source;
};

/** What is known of the applicant, with at most one figure for each statistic and reference date. */
export type Facts = {
  organisation: { id: string; kind: OrganisationKind };
  figures: Figure[];
  otherApplications: number;
};

/** From those that may apply to those of whom too little is known. */
export const verdicts = ["eligible", "ineligible", "cannot-be-told"] as const;
export type Verdict = (typeof verdicts)[number];
export type ReadingReason = "reaches" | "below" | "range-touches-the-line" | "no-figure";

/** What one reference date says of a threshold, with the figure that it was read from. */
export type Reading = {
  referenceOn: Day;
  verdict: Verdict;
  because: ReadingReason;
  figure?: Figure;
  threshold: number;
};

export type FindingReason =
  | ReadingReason
  | "type-allowed"
  | "type-not-allowed"
  | "reference-dates-disagree"
  | "not-a-municipality"
  | "first-application"
  | "already-applied";

export type Finding = { rule: Rule; verdict: Verdict; because: FindingReason; readings: Reading[] };
export type Assessment = { verdict: Verdict; findings: Finding[] };

/**
 * May the organisation apply? Every rule answers for itself. One that fails decides; otherwise one
 * that cannot be told leaves the whole open. What is unknown never reads as met.
 */
export function assess(rules: Rule[], facts: Facts): Assessment {
  const findings = rules.map((rule) => judge(rule, facts));
  const heard = (verdict: Verdict) => findings.some((finding) => finding.verdict === verdict);

  if (heard("ineligible")) return { verdict: "ineligible", findings };
  if (heard("cannot-be-told")) return { verdict: "cannot-be-told", findings };
  return { verdict: "eligible", findings };
}

/** Is this one rule met, and why? */
export function judge(rule: Rule, facts: Facts): Finding {
  return { rule, ...answer(rule, facts) };
}

type Answer = Omit<Finding, "rule">;

function answer(rule: Rule, { organisation, figures, otherApplications }: Facts): Answer {
  switch (rule.kind) {
    case "organisation-type":
      return rule.types.includes(organisation.kind)
        ? { verdict: "eligible", because: "type-allowed", readings: [] }
        : { verdict: "ineligible", because: "type-not-allowed", readings: [] };
    case "one-application-per-organisation":
      return otherApplications > 0
        ? { verdict: "ineligible", because: "already-applied", readings: [] }
        : { verdict: "eligible", because: "first-application", readings: [] };
    case "foreign-language-speakers":
      return hasInhabitants(organisation.kind)
        ? agreed(rule.referenceDates.map((referenceOn) => read(rule, referenceOn, figures)))
        : { verdict: "cannot-be-told", because: "not-a-municipality", readings: [] };
  }
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
