import type { Day, PartialDay } from "../day";
import type { Cents } from "../money";
import type { Agreement, Figure } from "./facts";
import { asksOfApplicant, type Rule } from "./rule";

/**
 * From those that may apply to those of whom too little is known. `judged-from-the-application` is told of
 * rules, and of applicants whose answer depends on such a rule, only while there is no application.
 */
export const verdicts = ["eligible", "judged-from-the-application", "ineligible", "cannot-be-told"] as const;
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
  | "already-applied"
  | "applications-unknown"
  | "in-region"
  | "in-another-region"
  | "no-region"
  | "in-force"
  | "not-in-force"
  | "no-agreement-known"
  | "agreement-not-checked-since"
  | "judged-from-the-application"
  | "not-filled-in"
  | "inside-period"
  | "outside-period"
  | "too-long"
  | "within-range"
  | "too-small"
  | "too-large"
  | "share-reached"
  | "share-too-small"
  | "file-attached"
  | "no-file"
  | "not-asked-in-form"
  | "all-met"
  | "one-met"
  | "one-fails"
  | "none-met"
  | "open";

/**
 * What a rule without a statistic was told by, and where that comes from: the service's own register, the
 * applicant's own fields, or an agreement that an officer has seen. Money is cents.
 */
export type Told = {
  source: "register" | "application" | "agreements";
  fields?: string[];
  regionCode?: string;
  otherApplications?: number;
  agreement?: Agreement;
  amount?: Cents;
  costs?: Cents;
  from?: PartialDay;
  to?: PartialDay;
  months?: number;
  files?: number;
};

/**
 * How one rule turned out. The finding of a combination holds those of its parts. `key` is its place:
 * "1" is the second rule, "1.0" the first part of it; the same for the same rules.
 */
export type Finding = {
  key: string;
  rule: Rule;
  verdict: Verdict;
  because: FindingReason;
  readings: Reading[];
  told?: Told;
  parts?: Finding[];
};

/** What one rule that is no combination says, without the rule and its place. */
export type Answer = Pick<Finding, "verdict" | "because" | "told"> & Partial<Pick<Finding, "readings">>;

export type Assessment = { verdict: Verdict; findings: Finding[] };

/** Is the finding left for the application to answer, without a bearing on who may apply? */
export function isSetAside({ verdict, rule }: Finding): boolean {
  return verdict === "judged-from-the-application" && !asksOfApplicant(rule);
}

/** The findings that combinations are made of, from the first to the last. */
export function leafFindings(findings: Finding[]): Finding[] {
  return findings.flatMap((finding) => (finding.parts ? leafFindings(finding.parts) : [finding]));
}

/** The findings because of which the rules are not met: what fails where one of several is enough, and one is met, is none. */
export function failingLeaves(findings: Finding[]): Finding[] {
  return findings
    .filter(({ verdict }) => verdict === "ineligible")
    .flatMap((finding) => (finding.parts ? failingLeaves(finding.parts) : [finding]));
}

type Stored = { verdict: Verdict; findings: StoredFinding[] };
type StoredFinding = Omit<Finding, "key" | "parts"> & { key?: string; parts?: StoredFinding[] };

/** An assessment as a snapshot holds it: older ones have no keys, which follow from the places. */
export function storedAssessment({ verdict, findings }: Stored): Assessment {
  return { verdict, findings: findings.map((finding, place) => keyed(finding, String(place))) };
}

function keyed({ parts, ...finding }: StoredFinding, key: string): Finding {
  const own = { ...finding, key: finding.key ?? key };
  return parts ? { ...own, parts: parts.map((part, place) => keyed(part, `${key}.${place}`)) } : own;
}
