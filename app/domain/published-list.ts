import type { Instant } from "./day";
import type { Cents } from "./money";
import type { ApplicationState, CallPhase } from "./states";
import type { Texts } from "./texts";

/** How far an application is, as far as that is public: a proposal is not before it has been signed. */
export type PublicStanding = "handled" | "decided" | "withdrawn";

/**
 * One line of the published list. An application is public when the authority has received it (621/1999
 * § 7), but no person's name and no text that an applicant has written freely stands in the list.
 */
export type ListedPublicly = {
  number: string;
  applicant: Texts;
  businessId: string | null;
  receivedAt: Instant;
  /** It began to arrive before the deadline and was whole after it. */
  crossed: boolean;
  applied: Cents | null;
  standing: PublicStanding;
};

export function standingOf(state: ApplicationState): PublicStanding {
  return state === "withdrawn" || state === "decided" ? state : "handled";
}

/** Is the list of received applications public? From the moment at which nothing more can come in time. */
export function isListPublic(phase: CallPhase): boolean {
  return phase === "closed" || phase === "decided" || phase === "archived";
}

/** What is applied for together, without what has been withdrawn. */
export function totalApplied(listed: readonly Pick<ListedPublicly, "applied" | "standing">[]): Cents {
  return listed.reduce(
    (sum, { applied, standing }) => (standing === "withdrawn" ? sum : sum + (applied ?? 0)),
    0,
  );
}
