import type { ReadApplication } from "./application-form";
import { type BudgetRow, computeBudget, type Financing, financeWith, type IndirectMethod } from "./budget";
import { addMonths, type Day } from "./day";
import type { Outcome } from "./decision";
import type { FundingSource } from "./item";
import type { Matter, MatterLanguage } from "./matter";
import type { Cents } from "./money";
import type { MonitoringTerms } from "./monitoring-terms";
import type { PlanIndicator } from "./project-plan";
import type { Language, Texts } from "./texts";

/**
 * Everything a decision on a grant tells (688/2001 § 11; 434/2003 §§ 43–47), as data. It is stored with
 * the words that were signed, so that neither changes when the service does. Money is cents.
 */
export type DecisionFacts = {
  number: string;
  decidedOn: Day;
  demo: boolean;
  language: MatterLanguage;
  application: { number: string; receivedOn: Day };
  recipient: { name: Texts; businessId: string | null };
  call: {
    name: Texts;
    purpose: Texts;
    fundingSource: FundingSource;
    contact: string | null;
    /** What the call says in its decisions; decisions from before there were such texts are without it. */
    texts?: CallDecisionTexts;
  };
  project: { name: string; summary: string };
  outcome: Outcome;
  amount: Cents;
  /** Per cent of the eligible costs, with two decimals; null for a refusal. */
  largestShare: number | null;
  costs: { category: BudgetRow["category"]; amount: Cents }[];
  totalCosts: Cents;
  indirect: IndirectMethod;
  financing: Financing & { ownShare: Cents };
  period: { from: Day; to: Day };
  reportBy: Day;
  /** How it is paid and monitored; decisions from before that was decided one by one are without it. */
  terms?: DecisionTerms;
  reasons: { fi: string; sv: string };
  presenter: { name: string; email: string };
  decider: { name: string };
};

/** The terms with the indicators by their names and targets. */
export type DecisionTerms = Omit<MonitoringTerms, "indicators"> & {
  indicators: Pick<PlanIndicator, "code" | "label" | "target">[];
};

/** The call's own texts: conditions come after those that every decision has. */
export type CallDecisionTexts = { background: Texts; payment: Texts; reporting: Texts; conditions: Texts[] };

/** What a decision is made of before it has a number and a day. */
export type DecisionParts = {
  application: DecisionFacts["application"] & { demo: boolean };
  recipient: DecisionFacts["recipient"];
  call: DecisionFacts["call"] & { costsFrom: Day; costsTo: Day };
  matter: Matter;
  read: Pick<ReadApplication, "plan" | "budget">;
  proposal: { outcome: Outcome; amount: Cents; reasonsFi: string; reasonsSv: string };
  /** Of a grant, with all the indicators that were applied with. */
  terms?: MonitoringTerms;
  indicators?: PlanIndicator[];
  presenter: DecisionFacts["presenter"];
  decider: DecisionFacts["decider"];
};

const monthsToReport = 3;

/** The decision as it stands when it is signed on `decidedOn`. */
export function decisionFacts(parts: DecisionParts, decidedOn: Day): DecisionFacts {
  const { application, call, matter, read, proposal } = parts;
  const granted = proposal.outcome === "granted";
  const plan = financeWith(read.plan, proposal.amount);
  const { rows, total, ownShare } = computeBudget(plan);
  const terms = granted && parts.terms ? decisionTerms(parts.terms, parts.indicators ?? []) : undefined;
  const finalReport = terms?.reports.find(({ kind }) => kind === "final");
  return {
    number: documentNumber(application.number),
    decidedOn,
    demo: application.demo,
    language: matter.language,
    application: { number: application.number, receivedOn: application.receivedOn },
    recipient: parts.recipient,
    call: {
      name: call.name,
      purpose: call.purpose,
      fundingSource: call.fundingSource,
      contact: call.contact,
      ...(call.texts && { texts: call.texts }),
    },
    project: { name: matter.name, summary: matter.summary },
    outcome: proposal.outcome,
    amount: proposal.amount,
    largestShare: granted ? coveringShare(proposal.amount, total) : null,
    costs: rows.filter((row) => row.total !== 0).map(({ category, total }) => ({ category, amount: total })),
    totalCosts: total,
    indirect: plan.indirect,
    financing: { ...plan.financing, ownShare },
    period: { from: call.costsFrom, to: call.costsTo },
    reportBy: finalReport?.dueOn ?? addMonths(call.costsTo, monthsToReport),
    ...(terms && { terms }),
    reasons: { fi: proposal.reasonsFi, sv: proposal.reasonsSv },
    presenter: parts.presenter,
    decider: parts.decider,
  };
}

function decisionTerms(
  { indicators: chosen, ...terms }: MonitoringTerms,
  known: PlanIndicator[],
): DecisionTerms {
  const indicators = known
    .filter(({ code }) => chosen.includes(code))
    .map(({ code, label, target }) => ({ code, label, target }));
  return { ...terms, indicators };
}

/** The number of the first decision on an application; later documents on the matter count on from it. */
export function documentNumber(applicationNumber: string): string {
  return laterDocumentNumber(applicationNumber, 1);
}

/** The number of the `nth` decision on the matter: the first decides on the application, later ones change that. */
export function laterDocumentNumber(matterNumber: string, nth: number): string {
  return `${matterNumber}-P${nth}`;
}

/**
 * The smallest share of the costs, in per cent with two decimals, that still covers the amount. Rounded
 * up, so that the share never takes away a cent that was granted; an amount within the call's share
 * stays within it.
 */
export function coveringShare(amount: Cents, costs: Cents): number | null {
  if (costs <= 0) return null;
  return Number((BigInt(amount) * 10_000n + BigInt(costs) - 1n) / BigInt(costs)) / 100;
}

/** A part of a section; a text in another language than the document's says so with `lang`. */
export type Block =
  | { kind: "text"; text: string; lang?: Language }
  | { kind: "list"; items: string[]; lang?: Language }
  | { kind: "facts"; rows: [name: string, value: string][] }
  | {
      kind: "sums";
      caption: string;
      head: [string, string];
      rows: [string, string][];
      total: [string, string];
    };

/** The decision in words, as people read and sign it. */
export type WrittenDecision = {
  language: Language;
  title: string;
  demo: string | null;
  head: [name: string, value: string][];
  sections: { id: string; heading: string; blocks: Block[] }[];
};

/** What is kept of a signed decision, and what its digest is counted over. */
export type DecisionContent = { facts: DecisionFacts; text: WrittenDecision };
