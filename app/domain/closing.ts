import { addMonths, type Day } from "./day";
import type { FundingSource } from "./item";
import type { Cents } from "./money";
import { type FilingState, type PaymentState, type ProjectState, projectSteps, transition } from "./states";

/** What stands in the way of closing a project, one by one. */
export type ClosingObstacle =
  | "wrong-state"
  | "period-goes-on"
  | "no-final-report"
  | "open-filing"
  | "open-payment"
  | "recoverable";

export type ClosingFacts = {
  state: ProjectState;
  endsOn: Day;
  /** The planned final report, if the plan has one, is answered by an accepted filing. */
  finalReport: "accepted" | "waiting" | "not-asked";
  /** The states of every report, claim and change request. */
  filings: FilingState[];
  payments: PaymentState[];
  /** Cents still to come back by a decision. */
  recoverable: Cents;
};

export type ClosingVerdict = { ok: true } | { ok: false; because: ClosingObstacle[] };

/** May the closing of the project begin? When it runs and its period has ended. */
export function mayBeginClosing(
  { state, endsOn }: Pick<ClosingFacts, "state" | "endsOn">,
  today: Day,
): ClosingVerdict {
  if (!transition(projectSteps, state, "begin-closing").ok) return { ok: false, because: ["wrong-state"] };
  return today > endsOn ? { ok: true } : { ok: false, because: ["period-goes-on"] };
}

const openFilings: readonly FilingState[] = ["submitted", "returned"];
const overPayments: readonly PaymentState[] = ["paid", "cancelled", "scheduled"];

/**
 * May the project be closed for good? When its closing has begun, the final report is accepted, nothing that
 * was filed or is to be paid is open, and nothing is to come back. A draft or a payment that was only planned
 * keeps no project open. Answers every obstacle.
 */
export function mayClose(facts: ClosingFacts): ClosingVerdict {
  if (!transition(projectSteps, facts.state, "close").ok) return { ok: false, because: ["wrong-state"] };
  const obstacles: [ClosingObstacle, boolean][] = [
    ["no-final-report", facts.finalReport === "waiting"],
    ["open-filing", facts.filings.some((state) => openFilings.includes(state))],
    ["open-payment", facts.payments.some((state) => !overPayments.includes(state))],
    ["recoverable", facts.recoverable > 0],
  ];
  const because = obstacles.filter(([, stands]) => stands).map(([obstacle]) => obstacle);
  return because.length > 0 ? { ok: false, because } : { ok: true };
}

const yearsOfGrant = 10;
const yearsOfUnion = 5;

/** Is it money of the European Union, with its duties of visibility and keeping? */
export function isUnionMoney(source: FundingSource): boolean {
  return source === "amif" || source === "amif-resettlement";
}

/**
 * Until which day the documents of the project are kept: ten years from the last payment (688/2001 § 32 e) and,
 * for money of the Union, five years from 31 December of its year (Regulation (EU) 2021/1060 Article 82),
 * whichever ends later. Where nothing was paid, `lastPaidOn` is the day on which the project was closed.
 */
export function retentionDay(lastPaidOn: Day, source: FundingSource): Day {
  const ofGrant = addMonths(lastPaidOn, yearsOfGrant * 12);
  if (!isUnionMoney(source)) return ofGrant;
  const ofUnion = addMonths(`${lastPaidOn.slice(0, 4)}-12-31`, yearsOfUnion * 12);
  return [ofGrant, ofUnion].sort().at(-1) ?? ofGrant;
}
