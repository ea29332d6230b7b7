import type { Day } from "./day";
import type { Cents } from "./money";
import type { Instalment } from "./monitoring-terms";
import { type PaymentState, type ProjectState, paymentSteps, transition } from "./states";

/** The most that one transfer in the SEPA area can be, in cents. */
export const largestTransfer: Cents = 99_999_999_999;

/** The cents that are transferred: the payment less what is set off (688/2001 § 30). */
export function netOf({ amount, setOff }: { amount: Cents; setOff: Cents }): Cents {
  return amount - setOff;
}

/** How the newest account that the recipient has given stands. */
export type AccountStanding = "none" | "unconfirmed" | "refused" | "confirmed";

/** What is known of a payment when somebody means to approve it. Money is cents. */
export type ApprovalFacts = {
  state: PaymentState;
  amount: Cents;
  setOff: Cents;
  verifiedBy: string;
  approverId: string;
  /** It waits for an answer to why it was sent back. */
  sentBack: boolean;
  project: ProjectState;
  account: AccountStanding;
  /** What can still be paid to the project by its ledger, less what is approved or sent and not yet paid. */
  left: Cents;
  /** What is still to be recovered of what it would be set off against. */
  recoverable: Cents;
};

export type ApprovalRefusal =
  | "wrong-state"
  | "sent-back"
  | "own-verification"
  | "project-suspended"
  | "project-ended"
  | "no-account"
  | "account-unconfirmed"
  | "more-than-left"
  | "more-than-recoverable"
  | "too-large";
export type ApprovalVerdict = { ok: true } | { ok: false; because: ApprovalRefusal; limit?: Cents };

/**
 * May this person approve the payment? Never who verified it; never while the project is suspended
 * (688/2001 § 19), before the recipient's account has been confirmed, or beyond what is left of the grant.
 * `limit` is the most that could be approved, in cents.
 */
export function mayApprove(facts: ApprovalFacts): ApprovalVerdict {
  const refuse = (because: ApprovalRefusal, limit?: Cents): ApprovalVerdict => ({
    ok: false,
    because,
    limit,
  });
  if (!transition(paymentSteps, facts.state, "approve").ok) return refuse("wrong-state");
  if (facts.sentBack) return refuse("sent-back");
  if (facts.approverId === facts.verifiedBy) return refuse("own-verification");
  const payable = mayPayProject(facts.project);
  if (!payable.ok) return payable;
  if (netOf(facts) > 0) {
    if (facts.account === "none" || facts.account === "refused") return refuse("no-account");
    if (facts.account === "unconfirmed") return refuse("account-unconfirmed");
  }
  if (netOf(facts) > largestTransfer) return refuse("too-large", largestTransfer);
  if (facts.amount > facts.left) return refuse("more-than-left", Math.max(0, facts.left));
  if (facts.setOff > Math.min(facts.recoverable, facts.amount)) {
    return refuse("more-than-recoverable", Math.max(0, facts.recoverable));
  }
  return { ok: true };
}

/** May money go to a project in this state? Not while it is suspended, nor after it was terminated. */
export function mayPayProject(
  state: ProjectState,
): { ok: true } | { ok: false; because: "project-suspended" | "project-ended" } {
  if (state === "suspended") return { ok: false, because: "project-suspended" };
  return state === "terminated" ? { ok: false, because: "project-ended" } : { ok: true };
}

/**
 * The last day on which a grant can be paid when no other time is set: the end of the second calendar year
 * after the financial year in which it was granted (688/2001 § 29).
 */
export function paymentLapsesOn(grantedOn: Day): Day {
  return `${Number(grantedOn.slice(0, 4)) + 2}-12-31`;
}

export type AdvanceFacts = {
  instalment: Pick<Instalment, "kind" | "amount" | "payableOn">;
  project: ProjectState;
  today: Day;
  /** The instalment has a payment that was not cancelled. */
  paid: boolean;
  /** Null where no source tells when the grant was given. */
  grantedOn: Day | null;
  reason: string;
};
export type AdvanceRefusal = "no-reason" | "not-an-advance" | "not-running" | "once" | "too-early" | "lapsed";
export type AdvanceVerdict = { ok: true } | { ok: false; because: AdvanceRefusal; limit?: Day };

/**
 * May this advance of the plan be made payable (688/2001 § 12)? Once, with a reason, from its day on, while
 * the project runs and the right to payment has not lapsed (§ 29). `limit` is the first or the last day.
 */
export function mayPayAdvance(facts: AdvanceFacts): AdvanceVerdict {
  const { instalment, project, today, paid, grantedOn, reason } = facts;
  if (instalment.kind !== "advance") return { ok: false, because: "not-an-advance" };
  if (paid) return { ok: false, because: "once" };
  if (project !== "running") return { ok: false, because: "not-running" };
  if (today < instalment.payableOn) return { ok: false, because: "too-early", limit: instalment.payableOn };
  const last = grantedOn === null ? null : paymentLapsesOn(grantedOn);
  if (last !== null && today > last) return { ok: false, because: "lapsed", limit: last };
  return reason.trim() === "" ? { ok: false, because: "no-reason" } : { ok: true };
}

/** A claim must be paid within so many days (Regulation (EU) 2021/1060, Article 74(1)(b)). */
export const daysToPay = 80;

/** `dueOn` is the last day; `left` days remain, fewer than none when it is late. */
export type PaymentClock = { dueOn: Day; left: number; stopped: boolean };
