import { judgeAgreement, judgeOnce, judgeRegion, judgeType } from "./applicant";
import { judgeAmount, judgeAttachment, judgeOwnShare, judgePeriod } from "./application";
import type { Facts } from "./facts";
import { type Answer, type Assessment, type Finding, isSetAside, type Verdict } from "./finding";
import { isCombination, type Leaf, type Rule } from "./rule";
import { judgeSpeakers } from "./speakers";

/**
 * May the organisation apply? Every rule answers for itself. One that fails decides; otherwise one
 * that cannot be told leaves the whole open. What is unknown never reads as met. While there is no
 * application, rules about it are set aside: who may apply is told by the rules about the applicant.
 */
export function assess(rules: Rule[], facts: Facts): Assessment {
  const findings = rules.map((rule, place) => judge(rule, facts, String(place)));
  const counted = findings.filter((finding) => !isSetAside(finding));
  return { verdict: allOf(counted), findings };
}

/** Is this one rule met, and why? `key` is its place among the rules. */
export function judge(rule: Rule, facts: Facts, key = "0"): Finding {
  if (!isCombination(rule)) {
    return { key, rule, readings: [], ...answer(rule, facts) };
  }
  const parts = rule.rules.map((part, place) => judge(part, facts, `${key}.${place}`));
  const counted = parts.filter((part) => !isSetAside(part));
  const combined = { key, rule, readings: [], parts };
  if (rule.kind === "any-of") return { ...combined, ...reasoned(anyOf(parts), "one-met", "none-met") };
  const verdict = counted.length > 0 || parts.length === 0 ? allOf(counted) : "judged-from-the-application";
  return { ...combined, ...reasoned(verdict, "all-met", "one-fails") };
}

function answer(rule: Leaf, facts: Facts): Answer {
  const { application } = facts;
  switch (rule.kind) {
    case "organisation-type":
      return judgeType(rule.types, facts);
    case "foreign-language-speakers":
      return judgeSpeakers(rule, facts);
    case "region":
      return judgeRegion(rule, facts);
    case "one-application-per-organisation":
      return judgeOnce(facts);
    case "agreement-in-force":
      return judgeAgreement(rule, facts);
    case "period":
      return application ? judgePeriod(rule, application) : later;
    case "amount-range":
      return application ? judgeAmount(rule, application) : later;
    case "own-share":
      return application ? judgeOwnShare(rule, application) : later;
    case "required-attachment":
      return application ? judgeAttachment(rule, application) : later;
  }
}

const later: Answer = {
  verdict: "judged-from-the-application",
  because: "judged-from-the-application",
};

type Verdicts = Pick<Finding, "verdict">[];

/** One that fails decides; then one that cannot be told; then one that depends on the application. */
function allOf(findings: Verdicts): Verdict {
  const order = ["ineligible", "cannot-be-told", "judged-from-the-application"] as const;
  return firstHeard(order, findings) ?? "eligible";
}

/** One that is met is enough; it fails only when every one does. */
function anyOf(findings: Verdicts): Verdict {
  const order = ["eligible", "cannot-be-told", "judged-from-the-application"] as const;
  return firstHeard(order, findings) ?? "ineligible";
}

function firstHeard(order: readonly Verdict[], findings: Verdicts): Verdict | undefined {
  return order.find((asked) => findings.some(({ verdict }) => verdict === asked));
}

function reasoned(verdict: Verdict, met: "all-met" | "one-met", failed: "one-fails" | "none-met"): Answer {
  switch (verdict) {
    case "eligible":
      return { verdict, because: met };
    case "ineligible":
      return { verdict, because: failed };
    case "cannot-be-told":
      return { verdict, because: "open" };
    case "judged-from-the-application":
      return { verdict, because: verdict };
  }
}
