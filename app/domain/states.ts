import type { Instant } from "./day";

/** One named step of a life cycle: where it may be taken, and where it leads. */
type Step<State extends string> = { from: readonly State[]; to: State };
type Machine<State extends string, Name extends string> = Record<Name, Step<State>>;

export type Transition<State extends string> =
  | { ok: true; to: State }
  | { ok: false; because: "wrong-state"; from: State };

export type CallState = "draft" | "published" | "decided" | "archived" | "cancelled";

/** A call for applications. Whether a published call is open follows from the clock: see `callPhase`. */
export const callSteps = {
  publish: { from: ["draft"], to: "published" },
  decide: { from: ["published"], to: "decided" },
  archive: { from: ["decided"], to: "archived" },
  cancel: { from: ["draft", "published"], to: "cancelled" },
} satisfies Machine<CallState, string>;

export type ApplicationState =
  | "draft"
  | "submitted"
  | "returned"
  | "screened"
  | "assessed"
  | "proposed"
  | "decided"
  | "withdrawn"
  | "lapsed";

/**
 * An application. `ask-completion` is the duty of 434/2003 § 22; `end-waiting` goes on without the
 * answer once its time has run out (§ 33). A call without scoring proposes straight from submitted.
 */
export const applicationSteps = {
  submit: { from: ["draft"], to: "submitted" },
  lapse: { from: ["draft"], to: "lapsed" },
  "ask-completion": { from: ["submitted"], to: "returned" },
  complete: { from: ["returned"], to: "submitted" },
  "end-waiting": { from: ["returned"], to: "submitted" },
  screen: { from: ["submitted"], to: "screened" },
  "reopen-screening": { from: ["screened"], to: "submitted" },
  assess: { from: ["screened"], to: "assessed" },
  propose: { from: ["submitted", "screened", "assessed"], to: "proposed" },
  "decline-proposal": { from: ["proposed"], to: "submitted" },
  "decline-screened-proposal": { from: ["proposed"], to: "screened" },
  decide: { from: ["proposed"], to: "decided" },
  withdraw: { from: ["submitted", "returned", "screened", "assessed", "proposed"], to: "withdrawn" },
} satisfies Machine<ApplicationState, string>;

const grace = 60 * 60 * 1000;

/**
 * The drafts of calls that closed before this instant have lapsed at `now`. An hour is left between: what
 * began to arrive before the deadline may still be arriving.
 */
export function lapsesBefore(now: Instant): Instant {
  return new Date(Date.parse(now) - grace).toISOString();
}

export type DecisionState = "drafted" | "presented" | "signed" | "served";

/** A decision: presented by one official, signed by another, served to the applicant. */
export const decisionSteps = {
  present: { from: ["drafted"], to: "presented" },
  decline: { from: ["presented"], to: "drafted" },
  sign: { from: ["presented"], to: "signed" },
  serve: { from: ["signed"], to: "served" },
} satisfies Machine<DecisionState, string>;

export type ProjectState = "agreed" | "running" | "closing" | "closed" | "suspended" | "terminated";

/** A funded project; 688/2001 § 19 suspends, §§ 21–22 terminate. */
export const projectSteps = {
  start: { from: ["agreed"], to: "running" },
  "begin-closing": { from: ["running"], to: "closing" },
  close: { from: ["closing"], to: "closed" },
  suspend: { from: ["running", "closing"], to: "suspended" },
  resume: { from: ["suspended"], to: "running" },
  terminate: { from: ["agreed", "running", "closing", "suspended"], to: "terminated" },
} satisfies Machine<ProjectState, string>;

export type FilingState = "draft" | "submitted" | "returned" | "accepted" | "rejected" | "withdrawn";

/** A report, payment claim or change request of a recipient: returned with questions, decided once. */
export const filingSteps = {
  submit: { from: ["draft"], to: "submitted" },
  return: { from: ["submitted"], to: "returned" },
  answer: { from: ["returned"], to: "submitted" },
  accept: { from: ["submitted"], to: "accepted" },
  reject: { from: ["submitted"], to: "rejected" },
  withdraw: { from: ["draft", "submitted", "returned"], to: "withdrawn" },
} satisfies Machine<FilingState, string>;

export type PaymentState = "scheduled" | "claimed" | "verified" | "approved" | "sent" | "paid" | "cancelled";

/** A payment: found payable by one official, approved by another, sent to the finance system, paid. */
export const paymentSteps = {
  claim: { from: ["scheduled"], to: "claimed" },
  verify: { from: ["scheduled", "claimed"], to: "verified" },
  approve: { from: ["verified"], to: "approved" },
  unapprove: { from: ["approved"], to: "verified" },
  send: { from: ["approved"], to: "sent" },
  fail: { from: ["sent"], to: "approved" },
  settle: { from: ["sent", "approved"], to: "paid" },
  cancel: { from: ["scheduled", "claimed", "verified", "approved"], to: "cancelled" },
} satisfies Machine<PaymentState, string>;

export type MilestoneState = "planned" | "told" | "reached" | "dropped";

/**
 * A milestone: the recipient tells that it has been reached, an officer confirms it or asks again. One that was
 * marked by mistake is reopened; one that a new plan leaves out is dropped, and restored when a later one has it.
 */
export const milestoneSteps = {
  tell: { from: ["planned", "told"], to: "told" },
  ask: { from: ["told"], to: "planned" },
  reach: { from: ["planned", "told"], to: "reached" },
  reopen: { from: ["reached"], to: "planned" },
  drop: { from: ["planned", "told"], to: "dropped" },
  restore: { from: ["dropped"], to: "planned" },
} satisfies Machine<MilestoneState, string>;

/** May this step be taken from this state, and where does it lead? */
export function transition<State extends string, Name extends string>(
  machine: Machine<State, Name>,
  from: NoInfer<State>,
  name: NoInfer<Name>,
): Transition<State> {
  const step = machine[name];
  return step.from.includes(from) ? { ok: true, to: step.to } : { ok: false, because: "wrong-state", from };
}

export type CallPhase = "upcoming" | "open" | "closed" | Exclude<CallState, "published">;

/** What people see of the call now: its state, and for a published one what the clock makes of it. */
export function callPhase(
  call: { state: CallState; opensAt: Instant; closesAt: Instant },
  now: Instant,
): CallPhase {
  if (call.state !== "published") return call.state;
  if (Date.parse(now) < Date.parse(call.opensAt)) return "upcoming";
  return inTime(now, call.closesAt) ? "open" : "closed";
}

/**
 * Did it arrive in time? Kept to the second, which is what a receipt shows: all of 16.15.00 is in
 * time when the call closes at 16.15, and 16.15.01 is not (13/2003 §§ 10–11).
 */
export function inTime(receivedAt: Instant, closesAt: Instant): boolean {
  return wholeSeconds(receivedAt) <= wholeSeconds(closesAt);
}

function wholeSeconds(instant: Instant): number {
  return Math.floor(Date.parse(instant) / 1000);
}
