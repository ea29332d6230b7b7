import type { Day } from "../day";
import type { WrittenDecision } from "../decision-document";
import type { FundingSource } from "../item";
import type { MatterLanguage } from "../matter";
import type { Texts } from "../texts";
import type { CitedPlan, DecidedPart, PartOutcome } from "./ruling";

/**
 * Everything a decision on a change request tells (688/2001 §§ 11 and 14; 434/2003 §§ 43–47), as data. It is
 * stored with the words that were signed. Money is cents.
 */
export type ChangeDecisionFacts = {
  number: string;
  decidedOn: Day;
  demo: boolean;
  language: MatterLanguage;
  recipient: { name: Texts; businessId: string | null };
  project: { name: Texts };
  /** The request, and the decision that it would change; null where that was not made in this service. */
  request: { number: string; receivedOn: Day };
  changes: string | null;
  fundingSource: FundingSource;
  contact: string | null;
  outcome: PartOutcome;
  parts: DecidedPart[];
  /** The names of milestones and indicators that the parts name by their ids. */
  names: Record<string, string>;
  before: CitedPlan;
  /** What holds from now on; null where nothing was granted that changes the plan. */
  after: CitedPlan | null;
  presenter: { name: string; email: string };
  decider: { name: string };
};

/** What is kept of a signed decision on a change, and what its digest is counted over. */
export type ChangeDecisionContent = { facts: ChangeDecisionFacts; text: WrittenDecision };
