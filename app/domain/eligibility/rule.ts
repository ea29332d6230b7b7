import type { Day } from "../day";
import type { Cents } from "../money";
import type { Texts } from "../texts";

export const organisationKinds = [
  "municipality",
  "wellbeing_services_county",
  "city_with_county_duties",
  "ministry",
  "ely_centre",
  "vitality_centre",
  "agency",
  "joint_authority",
  "association",
  "company",
  "other",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/**
 * What a call asks of those who apply: of the applicant, which can be told before any work, or of the
 * application, which is told from what is written in it; alone, or put together.
 */
export type Rule = ApplicantRule | ApplicationRule | Combination;
export type Leaf = ApplicantRule | ApplicationRule;

export type ApplicantRule =
  | { kind: "organisation-type"; types: OrganisationKind[] }
  | SpeakersRule
  | RegionRule
  | { kind: "one-application-per-organisation" }
  | AgreementRule;

export type ApplicationRule = PeriodRule | AmountRule | OwnShareRule | AttachmentRule;

/** All of the rules are to be met, or one of them is enough. */
export type Combination = { kind: "all-of" | "any-of"; rules: Rule[] };

/** The statistic that the service has figures of: Statistics Finland's population structure. */
export const speakersStatistic = "vaerak-foreign-language-speakers";

/**
 * `referenceKnown` is false when the call itself names no reference date: then `referenceDates` holds
 * every date that it can have meant.
 */
export type SpeakersRule = {
  kind: "foreign-language-speakers";
  atLeast: number;
  statistic: string;
  referenceDates: Day[];
  referenceKnown: boolean;
};

/** The municipality's region is one of these; each goes by the name that the call gave it. */
export type RegionRule = { kind: "region"; regions: { code: string; name: Texts }[] };

/**
 * The project lies within these days, both included, and lasts at most so many months. Where it lies is
 * told by two questions of the form that ask for days, or else by its milestones and the years of its costs.
 */
export type PeriodRule = {
  kind: "period";
  from: Day;
  to: Day;
  atMostMonths?: number;
  days?: { startField: string; endField: string };
};

/** The grant applied for, in cents, both ends included. */
export type AmountRule = { kind: "amount-range"; atLeast?: Cents; atMost?: Cents };

/** The applicant pays at least so many per cent of all costs itself; two decimals at most. */
export type OwnShareRule = { kind: "own-share"; atLeastPercent: number };

/** A field of the form has a file; `label` is what the form calls it. */
export type AttachmentRule = { kind: "required-attachment"; field: string; label: Texts };

/** Agreements that the service knows the names of. */
export const agreementKinds = ["refugee-reception", "county-cooperation"] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** The applicant's agreement of this kind is in force on the day. */
export type AgreementRule = { kind: "agreement-in-force"; agreement: AgreementKind; on: Day };

/** Is it a rule that other rules make up? */
export function isCombination(rule: Rule): rule is Combination {
  return rule.kind === "all-of" || rule.kind === "any-of";
}

const applicationKinds: readonly string[] = [
  "period",
  "amount-range",
  "own-share",
  "required-attachment",
] satisfies ApplicationRule["kind"][];

/** Can it be told only from an application? A combination cannot: it is told as far as its parts are. */
export function isAboutApplication(rule: Rule): rule is ApplicationRule {
  return applicationKinds.includes(rule.kind);
}

/** Does the rule, or a part of it, ask something of the applicant itself? */
export function asksOfApplicant(rule: Rule): boolean {
  return isCombination(rule) ? rule.rules.some(asksOfApplicant) : !isAboutApplication(rule);
}

/** The rules that combinations are made of, from the first to the last. */
export function leavesOf(rules: Rule[]): Leaf[] {
  return rules.flatMap((rule) => (isCombination(rule) ? leavesOf(rule.rules) : [rule]));
}

/** The rules that must be met each by itself: what lies in all-of is asked as much as what stands alone. */
export function demandedRules(rules: Rule[]): Rule[] {
  return rules.flatMap((rule) => (rule.kind === "all-of" ? demandedRules(rule.rules) : [rule]));
}

/** Every rule of speakers, however deep it lies. */
export function speakersRules(rules: Rule[]): SpeakersRule[] {
  return leavesOf(rules).filter((rule) => rule.kind === "foreign-language-speakers");
}

/** The same rules with every one of speakers judged on this one day. */
export function onReferenceDate(rules: Rule[], referenceOn: Day): Rule[] {
  return rules.map((rule) => {
    if (isCombination(rule)) return { ...rule, rules: onReferenceDate(rule.rules, referenceOn) };
    return rule.kind === "foreign-language-speakers"
      ? { ...rule, referenceDates: [referenceOn], referenceKnown: true }
      : rule;
  });
}
