import { type Cents, percentOf } from "./money";
import type { ApplicationState, DecisionState } from "./states";

/** What bounds a grant. Costs are the eligible costs; `granted` is what the call has promised to others. */
export type GrantFacts = {
  state: ApplicationState;
  applied: Cents;
  costs: Cents;
  call: { sharePercent: number; maxGrant: Cents | null; appropriation: Cents; granted: Cents };
};

type Ceiling = "over-applied" | "over-share" | "over-maximum" | "over-budget";
export type GrantRefusal = "not-in-state" | "not-positive" | Ceiling;
export type GrantVerdict = { ok: true } | { ok: false; because: GrantRefusal; limit?: Cents };

const stillOpen: readonly ApplicationState[] = ["submitted", "screened", "assessed", "proposed"];

/**
 * May the ministry grant `amount`, in cents? The request, the call's share of the eligible costs
 * (688/2001 § 6), its maximum for one grant and the money it has left each set a ceiling. The
 * lowest one answers: `limit` is the most that could be granted.
 */
export function mayGrant(amount: Cents, { state, applied, costs, call }: GrantFacts): GrantVerdict {
  if (!stillOpen.includes(state)) return { ok: false, because: "not-in-state" };
  if (!(amount > 0)) return { ok: false, because: "not-positive" };

  const ceilings: [Ceiling, Cents][] = [
    ["over-applied", applied],
    ["over-share", percentOf(costs, call.sharePercent)],
    ["over-maximum", call.maxGrant ?? Number.POSITIVE_INFINITY],
    ["over-budget", Math.max(0, call.appropriation - call.granted)],
  ];
  const [because, limit] = ceilings.reduce((lowest, next) => (next[1] < lowest[1] ? next : lowest));
  return amount > limit ? { ok: false, because, limit } : { ok: true };
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
