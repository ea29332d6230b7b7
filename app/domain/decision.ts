import type { ArrivalStanding } from "./arrival";
import { type Day, helsinkiDay, type Instant } from "./day";
import { type Cents, percentOf } from "./money";
import type { ScreeningOutcome } from "./screening";
import {
  type ApplicationState,
  applicationSteps,
  type CallState,
  type DecisionState,
  decisionSteps,
  transition,
} from "./states";
import { endOfLimit } from "./working-day";

/** What bounds a grant. Costs are the eligible costs; `granted` is what the call has promised to others. */
export type GrantFacts = {
  state: ApplicationState;
  applied: Cents;
  costs: Cents;
  call: {
    state: CallState;
    sharePercent: number;
    maxGrant: Cents | null;
    appropriation: Cents;
    granted: Cents;
  };
};

/** What has been found out of the application before its decision. */
export type Handled = {
  /** What the finished screening came to; none where the application, as it is now, has not been screened. */
  screening: ScreeningOutcome | "not-screened";
  arrival: ArrivalStanding;
};

type Ceiling = "over-applied" | "over-share" | "over-maximum" | "over-budget";
export type HandledRefusal = "not-passed" | "arrived-late" | "arrival-not-ruled";
export type GrantRefusal = HandledRefusal | "not-in-state" | "call-cancelled" | "not-positive" | Ceiling;
export type GrantVerdict = { ok: true } | { ok: false; because: GrantRefusal; limit?: Cents };

const stillOpen: readonly ApplicationState[] = ["submitted", "screened", "assessed", "proposed"];

/**
 * May the ministry grant `amount`, in cents? The request, the call's share of the eligible costs
 * (688/2001 § 6), its maximum for one grant and the money it has left each set a ceiling. The
 * lowest one answers: `limit` is the most that could be granted. In a cancelled call nothing is granted.
 */
export function mayGrant(amount: Cents, { state, applied, costs, call }: GrantFacts): GrantVerdict {
  if (!stillOpen.includes(state)) return { ok: false, because: "not-in-state" };
  if (call.state === "cancelled") return { ok: false, because: "call-cancelled" };
  if (!(amount > 0)) return { ok: false, because: "not-positive" };

  const limits = ceilingsOf({ applied, costs, call });
  const ceilings: [Ceiling, Cents][] = [
    ["over-applied", limits.applied],
    ["over-share", limits.share],
    ["over-maximum", limits.maximum ?? Number.POSITIVE_INFINITY],
    ["over-budget", limits.left],
  ];
  const [because, limit] = ceilings.reduce((lowest, next) => (next[1] < lowest[1] ? next : lowest));
  return amount > limit ? { ok: false, because, limit } : { ok: true };
}

export const outcomes = ["granted", "refused"] as const;
export type Outcome = (typeof outcomes)[number];
export type Proposal = { outcome: Outcome; amount: Cents };

type HandledVerdict = { ok: true } | { ok: false; because: HandledRefusal; limit?: undefined };

/**
 * Does what has been found out leave room for a grant? Not when the application did not pass its screening,
 * nor when it is taken as late or nobody has said yet whether it is. One that has not been screened is let
 * through: a call can do without.
 */
export function allowsGrant({ screening, arrival }: Handled): HandledVerdict {
  if (screening === "does-not-pass") return { ok: false, because: "not-passed" };
  if (arrival === "taken-as-late") return { ok: false, because: "arrived-late" };
  return arrival === "not-ruled" ? { ok: false, because: "arrival-not-ruled" } : { ok: true };
}

/**
 * May this decision be proposed? Only for an application that waits for one, and a grant only of one that
 * its screening and its arrival allow, under its ceilings; `limit` is in cents. A refusal has no ceiling.
 */
export function mayPropose({ outcome, amount }: Proposal, facts: GrantFacts & Handled): GrantVerdict {
  const step = transition(applicationSteps, facts.state, "propose");
  if (!step.ok) return { ok: false, because: "not-in-state" };
  return outcome === "granted" ? mayGrantHandled(amount, facts) : { ok: true };
}

function mayGrantHandled(amount: Cents, facts: GrantFacts & Handled): GrantVerdict {
  const allowed = allowsGrant(facts);
  return allowed.ok ? mayGrant(amount, facts) : allowed;
}

/** The ceilings of a grant one by one, in cents, for those who weigh it; `null` where there is none. */
export function ceilingsOf({ applied, costs, call }: Omit<GrantFacts, "state">) {
  return {
    applied,
    share: percentOf(costs, call.sharePercent),
    maximum: call.maxGrant,
    left: Math.max(0, call.appropriation - call.granted),
  };
}

export type SigningFacts = { presentedBy: string | null; signerId: string; state: DecisionState };
export type SigningRefusal = "not-presented" | "same-person";
export type SigningVerdict = { ok: true } | { ok: false; because: SigningRefusal };

/**
 * May this person sign the decision? Matters are decided on presentation (175/2003 § 25; the
 * ministry's rules of procedure 48/2025 § 29), so the presenting official and the one who decides
 * are two different people.
 */
export function maySign({ presentedBy, signerId, state }: SigningFacts): SigningVerdict {
  if (state !== "presented" || presentedBy === null) return { ok: false, because: "not-presented" };
  if (presentedBy === signerId) return { ok: false, because: "same-person" };
  return { ok: true };
}

/**
 * May this person sign this decision now? Four eyes first, then an application that still waits for it
 * (one that has been withdrawn does not), then its screening and arrival, and every ceiling of a grant again: the call may have less
 * left than when the decision was proposed.
 */
export function mayDecide(
  signing: SigningFacts,
  { outcome, amount }: Proposal,
  facts: GrantFacts & Handled,
): SigningVerdict | GrantVerdict {
  const verdict = maySign(signing);
  if (!verdict.ok) return verdict;
  if (!transition(applicationSteps, facts.state, "decide").ok) return { ok: false, because: "not-in-state" };
  return outcome === "granted" ? mayGrantHandled(amount, facts) : verdict;
}

export type ReturningVerdict = { ok: true } | { ok: false; because: "not-presented" };

/** May the proposal be sent back to its maker? Only while it waits for the one who decides. */
export function mayReturn(state: DecisionState): ReturningVerdict {
  return transition(decisionSteps, state, "decline").ok
    ? { ok: true }
    : { ok: false, because: "not-presented" };
}

/** Where an application is when its proposal has been sent back: still screened, if its screening holds. */
export function stateOnReturn({ screening }: Pick<Handled, "screening">): ApplicationState {
  const step = screening === "not-screened" ? "decline-proposal" : "decline-screened-proposal";
  return applicationSteps[step].to;
}

export type ReceivingVerdict = { ok: true } | { ok: false; because: "already-received" };

/**
 * May the decision be served by opening it in this service (13/2003 § 18)? Once: service is a moment,
 * from which the time for a review request runs. Undefined while there is no signed decision to open.
 */
export function mayReceive(state: DecisionState): ReceivingVerdict | undefined {
  if (state === "served") return { ok: false, because: "already-received" };
  return transition(decisionSteps, state, "serve").ok ? { ok: true } : undefined;
}

const reviewDays = 30;

/** The last day on which a review can be requested: 30 days from service (434/2003 § 49 c). */
export function lastReviewDay(servedAt: Instant): Day {
  return endOfLimit(helsinkiDay(servedAt), reviewDays);
}
