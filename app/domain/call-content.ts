import type { FormDefinition } from "./application-form";
import type { IndirectMethod } from "./budget";
import type { GrantType } from "./call";
import type { Day, Instant } from "./day";
import type { Rule } from "./eligibility";
import type { FundingSource } from "./item";
import type { Cents } from "./money";
import type { Texts } from "./texts";

/** Points from `from` to `to` by criterion; `leastPercent` is the least share of all points that can be granted. */
export type Scoring = {
  from: number;
  to: number;
  leastPercent: number | null;
  criteria: Criterion[];
};

/** `weight` is per cent of the whole; `least` the points below which the application falls. */
export type Criterion = {
  id: string;
  name: Texts;
  /** What is judged by it. */
  help: Texts;
  weight: number;
  least: number | null;
  /** What a number of points means. */
  guidance: { points: number; text: Texts }[];
};

/** One yes-or-no question of screening; `basis` is the section of law, or empty. */
export type Check = { id: string; question: Texts; basis: string };

/** A ready sentence of the call's decisions: a condition, or a reason for a refusal. */
export type StandardText = { id: string; text: Texts };

/** What the call writes into each of its decisions besides what every decision says. */
export type DecisionTexts = {
  background: Texts;
  payment: Texts;
  reporting: Texts;
  conditions: StandardText[];
  refusals: StandardText[];
};

/**
 * Everything that a manager makes of a call, and that a revision freezes. A part that is not known yet is
 * null or empty; money is cents. What only a call from before this service has (that its times of day or
 * recipients are not known, its sources) is not content.
 */
export type CallContent = {
  name: Texts;
  summary: Texts;
  purpose: Texts;
  /** The address to ask at; empty when there is none. */
  contact: string;
  opensAt: Instant | null;
  closesAt: Instant | null;
  costsFrom: Day | null;
  costsTo: Day | null;
  appropriation: Cents | null;
  sharePercent: number | null;
  maxGrant: Cents | null;
  grantType: GrantType | null;
  fundingSource: FundingSource;
  indirectMethods: IndirectMethod[];
  /** The policy or specific objective that the money serves, as Article 49(2)(b) CPR has it told. */
  objective: Texts;
  /** The geographical area of Article 49(2)(a) CPR: codes of regions; none means the whole country. */
  area: string[];
  form: FormDefinition;
  rules: Rule[];
  scoring: Scoring;
  checklist: Check[];
  decision: DecisionTexts;
};

export const noTexts: Texts = { fi: "", sv: "", en: "" };

/** A call of which nothing is known yet. */
export const emptyContent: CallContent = {
  name: noTexts,
  summary: noTexts,
  purpose: noTexts,
  contact: "",
  opensAt: null,
  closesAt: null,
  costsFrom: null,
  costsTo: null,
  appropriation: null,
  sharePercent: null,
  maxGrant: null,
  grantType: null,
  fundingSource: "not-stated",
  indirectMethods: [],
  objective: noTexts,
  area: [],
  form: { sections: [] },
  rules: [],
  scoring: { from: 1, to: 5, leastPercent: null, criteria: [] },
  checklist: [],
  decision: { background: noTexts, payment: noTexts, reporting: noTexts, conditions: [], refusals: [] },
};
