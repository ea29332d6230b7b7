import { isUnionMoney } from "./closing";
import type { FundingSource } from "./item";
import type { Cents } from "./money";

/**
 * What a beneficiary of Union money does to tell of it (Regulation (EU) 2021/1060 Article 50(1) and Annex IX);
 * `plaque` and `poster` exclude each other.
 */
export const visibilityDuties = [
  "website",
  "social-media",
  "statement",
  "emblem",
  "plaque",
  "poster",
  "event",
] as const;
export type VisibilityDuty = (typeof visibilityDuties)[number];

/** In cents: above these total costs a durable plaque, and a communication event, are due. */
export const plaqueAbove: Cents = 100_000_00;
export const eventAbove: Cents = 10_000_000_00;

export type VisibilityFacts = {
  fundingSource: FundingSource;
  /** Cents of all costs; null where they are not known. */
  totalCosts: Cents | null;
  /** The project builds, or buys equipment. */
  investment: boolean;
};

/** The duties of this project; none with national money. */
export function dutiesOf({ fundingSource, totalCosts, investment }: VisibilityFacts): VisibilityDuty[] {
  if (!isUnionMoney(fundingSource)) return [];
  const plaque = investment && totalCosts !== null && totalCosts > plaqueAbove;
  const event = totalCosts !== null && totalCosts > eventAbove;
  return visibilityDuties.filter((duty) => {
    if (duty === "plaque") return plaque;
    if (duty === "poster") return !plaque;
    return duty !== "event" || event;
  });
}

export const visibilityStates = ["done", "not-yet", "not-applicable"] as const;
export type VisibilityState = (typeof visibilityStates)[number];

/** What the recipient says of one duty. */
export type VisibilityAnswer = { duty: VisibilityDuty; state: VisibilityState; how: string };

/** Is it said how or where, or why the duty does not concern the project? Only what is not done yet needs no words. */
export function isExplained({ state, how }: Pick<VisibilityAnswer, "state" | "how">): boolean {
  return state === "not-yet" || how.trim() !== "";
}
