import type { FundingSource } from "../item";
import { fewestReasonWords } from "../statement";
import { type FilingState, filingSteps, transition } from "../states";
import { wordsIn } from "../words-in";
import type { ClaimContent } from "./form";
import { tendersFrom } from "./form";
import type { CategoryLine } from "./money";

/** What is checked before a claim is paid, with the law that asks for it. */
export const claimChecks = [
  { id: "in-time", basis: "119/2022 § 33" },
  { id: "report", basis: "119/2022 § 34" },
  { id: "budget", basis: "119/2022 §§ 16, 36" },
  { id: "arithmetic", basis: "1125/2021 § 13" },
  { id: "dates", basis: "119/2022 § 29" },
  { id: "evidence", basis: "119/2022 § 34" },
  { id: "procurement", basis: "119/2022 § 25" },
  { id: "income", basis: "1125/2021 § 20" },
  { id: "double", basis: "119/2022 § 29" },
  { id: "vat", basis: "119/2022 § 30" },
  { id: "visibility", basis: "(EU) 2021/1060 art. 50" },
  { id: "steering", basis: "119/2022 § 37" },
] as const;
export type ClaimCheckId = (typeof claimChecks)[number]["id"];

export const checkAnswers = ["yes", "no", "not-applicable"] as const;
export type CheckAnswer = (typeof checkAnswers)[number];

/** What the service itself can say of a check: an answer to begin with, and the fact behind it in figures. */
export type Computed = { answer: CheckAnswer | null; facts: Record<string, string | number> };

export type CheckFacts = {
  content: ClaimContent;
  lines: CategoryLine[];
  /** Reports that have been accepted, with the last day that they tell of. */
  acceptedReports: { number: string; to: string }[];
  submittedOn: string;
  /** The last day for the accounts of the whole project; null where the plan says none. */
  lastOn: string | null;
  payableOn: string | null;
  /** Numbers of vouchers that stand in other claims too. */
  twins: string[];
  fundingSource: FundingSource;
};

/** What can be told of every check before anybody has looked; null where a person must look. */
export function computedChecks(facts: CheckFacts): Record<ClaimCheckId, Computed> {
  const { content, lines, acceptedReports, submittedOn, lastOn, payableOn, twins, fundingSource } = facts;
  const yesWhen = (holds: boolean): CheckAnswer => (holds ? "yes" : "no");
  const report = acceptedReports.find(({ to }) => to >= content.period.to);
  const over = lines.filter((line) => line.over > 0);
  const large = content.procurements.filter(({ value }) => value >= tendersFrom);
  const untendered = large.filter(({ tenders }) => tenders < 2);
  const outside = content.vouchers.filter(({ on }) => on < content.period.from || on > content.period.to);
  const { amount, otherPublic, private: other } = content.income;
  const eu = fundingSource === "amif" || fundingSource === "amif-resettlement";
  return {
    "in-time": {
      answer: yesWhen(
        (lastOn === null || submittedOn <= lastOn) && (payableOn === null || submittedOn >= payableOn),
      ),
      facts: { submittedOn, lastOn: lastOn ?? "" },
    },
    report: { answer: yesWhen(report !== undefined), facts: { number: report?.number ?? "" } },
    budget: { answer: yesWhen(over.length === 0), facts: { count: over.length } },
    arithmetic: { answer: "yes", facts: { count: content.vouchers.length } },
    dates: { answer: yesWhen(outside.length === 0), facts: { count: outside.length } },
    evidence: { answer: null, facts: { count: content.files.length } },
    procurement: {
      answer: content.procurements.length === 0 ? null : yesWhen(untendered.length === 0),
      facts: { count: content.procurements.length, large: large.length, untendered: untendered.length },
    },
    income: { answer: null, facts: { cents: amount + otherPublic + other } },
    double: {
      answer: yesWhen(twins.length === 0),
      facts: { count: twins.length, numbers: twins.join(", ") },
    },
    vat: { answer: "yes", facts: {} },
    visibility: { answer: eu ? null : "not-applicable", facts: {} },
    steering: {
      answer: content.kind === "final" ? yesWhen(content.steeringHandledOn !== null) : "not-applicable",
      facts: { day: content.steeringHandledOn ?? "" },
    },
  };
}

/** What was said of a check. */
export type CheckSaid = { answer: string; note: string };

export type OpenCheck = { id: ClaimCheckId; because: "unanswered" | "too-few-words" };

/** The checks that are still to be answered; a "no" comes with reasons. */
export function openChecks(said: Readonly<Record<string, CheckSaid | undefined>>): OpenCheck[] {
  return claimChecks.flatMap(({ id }): OpenCheck[] => {
    const told = said[id];
    if (!told || !(checkAnswers as readonly string[]).includes(told.answer))
      return [{ id, because: "unanswered" }];
    return told.answer === "no" && wordsIn(told.note) < fewestReasonWords
      ? [{ id, because: "too-few-words" }]
      : [];
  });
}

export type VerifyVerdict =
  | { ok: true; to: FilingState }
  | { ok: false; because: "wrong-state" | "no-sample" | "sample-open" }
  | { ok: false; because: "checks-open"; open: OpenCheck[] };

/** May the claim be verified? When everything has been checked, and every voucher of a sample has been looked at. */
export function mayVerify(
  state: FilingState,
  said: Readonly<Record<string, CheckSaid | undefined>>,
  sample: { unseen: number } | null,
): VerifyVerdict {
  const step = transition(filingSteps, state, "accept");
  if (!step.ok) return { ok: false, because: "wrong-state" };
  const open = openChecks(said);
  if (open.length > 0) return { ok: false, because: "checks-open", open };
  if (!sample) return { ok: false, because: "no-sample" };
  return sample.unseen > 0 ? { ok: false, because: "sample-open" } : step;
}
