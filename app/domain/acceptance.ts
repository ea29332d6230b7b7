import type { DecisionState, ProjectState } from "./states";
import { projectSteps, transition } from "./states";

export type AcceptingRefusal = "not-allowed" | "wrong-state" | "changed";
export type AcceptingVerdict = { ok: true } | { ok: false; because: AcceptingRefusal };

/** What an agreement is accepted on: who accepts, how the project stands, and which text was read. */
export type AcceptingFacts = {
  state: ProjectState;
  /** Signs for the recipient. */
  signatory: boolean;
  /** The digest of what is agreed now, and of what the page showed. */
  digest: string;
  shown: string;
};

/**
 * May the recipient accept the decision and its plan? The signatory may, once, and only what was on the page:
 * a plan that has changed meanwhile is read first.
 */
export function mayAccept({ state, signatory, digest, shown }: AcceptingFacts): AcceptingVerdict {
  if (!signatory) return { ok: false, because: "not-allowed" };
  if (!transition(projectSteps, state, "start").ok) return { ok: false, because: "wrong-state" };
  return digest === shown ? { ok: true } : { ok: false, because: "changed" };
}

export type TermsChangeRefusal = "no-decision" | "refusal" | "decided" | "not-presenter";
export type TermsChangeVerdict = { ok: true } | { ok: false; because: TermsChangeRefusal };

/** What changing the terms of a proposed decision is judged by. */
export type TermsChangeFacts = {
  decision: { state: DecisionState; outcome: "granted" | "refused"; presentedBy: string } | undefined;
  by: string;
};

/**
 * May this officer change the terms of the decision? Those of one that waits for its decider only by the
 * official who presented it, so that who presents and who decides stay two people for all of it.
 */
export function mayChangeTerms({ decision, by }: TermsChangeFacts): TermsChangeVerdict {
  if (!decision) return { ok: false, because: "no-decision" };
  if (decision.state === "signed" || decision.state === "served") return { ok: false, because: "decided" };
  if (decision.outcome === "refused") return { ok: false, because: "refusal" };
  if (decision.state === "presented" && decision.presentedBy !== by)
    return { ok: false, because: "not-presenter" };
  return { ok: true };
}
