import type { Agreement, Facts } from "./facts";
import type { Answer } from "./finding";
import type { AgreementRule, OrganisationKind, RegionRule } from "./rule";

/** Is the organisation of a kind that may apply? */
export function judgeType(types: OrganisationKind[], { organisation }: Facts): Answer {
  const told = { source: "register" as const };
  return types.includes(organisation.kind)
    ? { verdict: "eligible", because: "type-allowed", told }
    : { verdict: "ineligible", because: "type-not-allowed", told };
}

/** Does the municipality lie in one of the regions? Who has no region cannot be judged by it. */
export function judgeRegion({ regions }: RegionRule, { organisation: { regionCode } }: Facts): Answer {
  const told = { source: "register" as const, regionCode };
  if (!regionCode) return { verdict: "cannot-be-told", because: "no-region", told };
  return regions.some(({ code }) => code === regionCode)
    ? { verdict: "eligible", because: "in-region", told }
    : { verdict: "ineligible", because: "in-another-region", told };
}

/** Has the organisation no other application in the call? */
export function judgeOnce({ otherApplications }: Facts): Answer {
  const told = { source: "register" as const, otherApplications };
  if (otherApplications === undefined) {
    return { verdict: "cannot-be-told", because: "applications-unknown", told };
  }
  return otherApplications > 0
    ? { verdict: "ineligible", because: "already-applied", told }
    : { verdict: "eligible", because: "first-application", told };
}

/**
 * Is an agreement in force on the day? One without a last day counts only when it has been seen on that day
 * or after it. That there is none is told only by one that was seen then and does not cover the day.
 */
export function judgeAgreement({ agreement, on }: AgreementRule, { agreements = [] }: Facts): Answer {
  const known = agreements.filter(({ kind }) => kind === agreement);
  const tellOf = (seen?: Agreement) => ({ source: "agreements" as const, agreement: seen });
  const covers = ({ fromOn, toOn }: Agreement) => fromOn <= on && (toOn === undefined || on <= toOn);
  const seenSince = ({ checkedOn }: Agreement) => checkedOn >= on;

  const sure = known.find((seen) => covers(seen) && (seen.toOn !== undefined || seenSince(seen)));
  if (sure) return { verdict: "eligible", because: "in-force", told: tellOf(sure) };
  const unsure = known.find(covers) ?? known.find((seen) => !seenSince(seen));
  if (unsure) {
    return { verdict: "cannot-be-told", because: "agreement-not-checked-since", told: tellOf(unsure) };
  }
  const last = known.toSorted((a, b) => (a.checkedOn < b.checkedOn ? 1 : -1))[0];
  return last
    ? { verdict: "ineligible", because: "not-in-force", told: tellOf(last) }
    : { verdict: "cannot-be-told", because: "no-agreement-known", told: tellOf() };
}
