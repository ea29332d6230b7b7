import { type Db, fromJson } from "~/db.server";
import { arrivalStanding } from "~/domain/arrival";
import type { StandardText } from "~/domain/call-content";
import { textsIn } from "~/domain/content-paths";
import { type Day, helsinkiDay } from "~/domain/day";
import { ceilingsOf, type GrantFacts, type Handled } from "~/domain/decision";
import { type CallDecisionTexts, type DecisionFacts, decisionFacts } from "~/domain/decision-document";
import { inOneLanguage, matterOf } from "~/domain/matter";
import type { Cents } from "~/domain/money";
import { fitTo, type MonitoringTerms, type TermsBounds, usualTerms } from "~/domain/monitoring-terms";
import type { PlanIndicator } from "~/domain/project-plan";
import {
  type Application,
  findSubmission,
  findWholeApplication,
  listSubmissions,
} from "./applications.server";
import { findRulings } from "./arrivals.server";
import { findPublishedContent } from "./call-revisions.server";
import { type Call, grantedInCall } from "./calls.server";
import { findDecision } from "./decisions.server";
import { namesOnDay } from "./organisations.server";
import { findScreeningOutcome } from "./screening-outcomes.server";

export type Case = NonNullable<Awaited<ReturnType<typeof findCase>>>;
export type CaseDecision = NonNullable<Awaited<ReturnType<typeof findDecision>>>;

/**
 * One matter as the ministry handles it: the application as it was submitted, its call, the decision in
 * whatever state, and what the call has granted so far. Undefined for drafts: they are not the ministry's.
 */
export async function findCase(db: Db, applicationId: string, now: string) {
  const submission = await findSubmission(db, applicationId);
  const whole =
    submission && (await findWholeApplication(db, applicationId, "ministry", now, submission.version));
  if (!whole) return undefined;

  const { application, call, answers } = whole;
  const first = (await listSubmissions(db, applicationId))[0] ?? submission;
  const ruling = (await findRulings(db, [applicationId])).get(applicationId);
  return {
    ...whole,
    application: { ...application, number: application.number ?? submission.receiptNumber },
    submission,
    /** When the matter became pending: a completion that came later does not change it. */
    firstReceivedAt: first.receivedAt,
    firstBeganAt: first.beganAt,
    matter: matterOf(answers),
    decision: await findDecision(db, application.id),
    grantedInCall: await grantedInCall(db, call.id),
    ruling: ruling ?? null,
    handled: {
      screening: await findScreeningOutcome(db, applicationId, submission.receiptNumber),
      arrival: arrivalStanding(first, call.closesAt, ruling),
    } satisfies Handled,
  };
}

/** What bounds a grant in this matter, and what has been found out of it. */
export function grantFactsOf({
  application,
  call,
  terms,
  read,
  grantedInCall,
  handled,
}: Case): GrantFacts & Handled {
  return {
    ...handled,
    state: application.state,
    applied: read.plan.financing.grant,
    costs: read.budget.total,
    call: {
      state: call.state,
      sharePercent: terms.sharePercent,
      maxGrant: terms.maxGrant,
      appropriation: call.appropriation,
      granted: grantedInCall,
    },
  };
}

/** Everything that bounds the grant, for those who weigh it. Cents and per cent. */
export function limitsOf(matter: Case) {
  const facts = grantFactsOf(matter);
  const { sharePercent, appropriation, granted } = facts.call;
  return { ...ceilingsOf(facts), costs: facts.costs, sharePercent, appropriation, granted };
}

/** What bounds the terms of a grant of `grant` cents in this matter. */
export function termsBoundsOf({ call, read }: Case, grant: Cents): TermsBounds {
  return {
    period: { from: call.costsFrom, to: call.costsTo },
    grant,
    indicators: read.indicators.map(({ code }) => code),
    fundingSource: call.fundingSource,
  };
}

/** The terms of a grant in this matter: those that have been set, fitted to its amount, or the usual ones. */
export function termsOfCase(
  matter: Case,
  { terms, amount }: Pick<CaseDecision, "terms" | "amount">,
): MonitoringTerms {
  return terms ? fitTo(fromJson(terms), amount) : usualTerms(termsBoundsOf(matter, amount));
}

/** The indicators that were applied with, by their names and targets. */
export function indicatorsOfCase({ form, read }: Case): PlanIndicator[] {
  const known = new Map(
    form.sections.flatMap((section) =>
      section.kind === "indicators" ? section.indicators.map((one) => [one.code, one] as const) : [],
    ),
  );
  return read.indicators.map((indicator) => {
    const { label, persons } = known.get(indicator.code) ?? { label: inOneLanguage(indicator.code, "fi") };
    return { ...indicator, label, ...(persons && { persons }) };
  });
}

type Deciding = { decision: CaseDecision; decider: { name: string }; on: Day };

/** The decision as it will stand when `decider` signs it on that day. */
export async function findDecisionFacts(
  db: Db,
  whole: Case,
  { decision, decider, on }: Deciding,
): Promise<DecisionFacts> {
  const { application, firstReceivedAt, call, matter, read } = whole;
  const { number, demo } = application;
  return decisionFacts(
    {
      application: { number, demo, receivedOn: helsinkiDay(firstReceivedAt) },
      recipient: await findRecipient(db, application, on),
      call: { ...call, texts: await findDecisionTexts(db, call) },
      matter,
      read,
      proposal: decision,
      ...(decision.outcome === "granted" && {
        terms: termsOfCase(whole, decision),
        indicators: indicatorsOfCase(whole),
      }),
      presenter: { name: decision.presentedByName, email: decision.presentedByEmail },
      decider: { name: decider.name },
    },
    on,
  );
}

/** What the call's newest revision says in its decisions; undefined where it says nothing of its own. */
async function findDecisionTexts(
  db: Db,
  { id, revision }: Pick<Call, "id" | "revision">,
): Promise<CallDecisionTexts | undefined> {
  const content = await findPublishedContent(db, id, revision);
  if (!content) return undefined;
  const { background, payment, reporting, conditions } = content.decision;
  const texts = { background, payment, reporting, conditions: conditions.map(({ text }) => text) };
  return textsIn(texts).some(([, { fi, sv, en }]) => fi || sv || en) ? texts : undefined;
}

/** The ready sentences that the call offers for the reasons of a refusal. */
export async function listRefusalTexts(db: Db, call: Pick<Call, "id" | "revision">): Promise<StandardText[]> {
  return (await findPublishedContent(db, call.id, call.revision))?.decision.refusals ?? [];
}

/** The recipient under the name that is valid on the day of the decision. */
async function findRecipient(db: Db, { organisationId }: Pick<Application, "organisationId">, on: Day) {
  const row = await db
    .selectFrom("organisation")
    .select("businessId")
    .where("id", "=", organisationId)
    .executeTakeFirstOrThrow();
  const nameOf = await namesOnDay(db, [organisationId]);
  return { name: nameOf(organisationId, on), businessId: row.businessId };
}
