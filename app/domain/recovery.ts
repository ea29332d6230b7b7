import type { Day } from "./day";
import { type LimitationFacts, type LimitationVerdict, mayStillDecide } from "./limitation";
import { allocate, type Cents } from "./money";
import { type ProjectState, projectSteps, transition } from "./states";

/** What the matter is about: § 19 suspends payment, a later decision lets it go on, §§ 21–22 recover. */
export const measures = ["suspension", "resumption", "recovery"] as const;
export type Measure = (typeof measures)[number];

export type RecoveryState =
  | "opened"
  | "hearing"
  | "heard"
  | "presented"
  | "signed"
  | "served"
  | "settled"
  | "dropped";

/**
 * A matter of suspension or recovery. The recipient is heard before the decision (434/2003 § 34), or an
 * official says why that is not needed; `settle` follows when nothing is owed any more.
 */
export const recoverySteps = {
  "ask-hearing": { from: ["opened", "heard"], to: "hearing" },
  answer: { from: ["hearing"], to: "heard" },
  "end-hearing": { from: ["hearing"], to: "heard" },
  "waive-hearing": { from: ["opened"], to: "heard" },
  present: { from: ["heard"], to: "presented" },
  decline: { from: ["presented"], to: "heard" },
  sign: { from: ["presented"], to: "signed" },
  serve: { from: ["signed"], to: "served" },
  settle: { from: ["signed", "served"], to: "settled" },
  drop: { from: ["opened", "hearing", "heard"], to: "dropped" },
} as const satisfies Record<string, { from: readonly RecoveryState[]; to: RecoveryState }>;
export type RecoveryStep = keyof typeof recoverySteps;

/** A ground of the State Grants Act, as data: its section and point, and whether recovery must follow. */
type Ground = { id: string; section: 19 | 21 | 22; point: string; mandatory: boolean };

export const grounds = [
  { id: "19-1", section: 19, point: "1", mandatory: false },
  { id: "19-2", section: 19, point: "2", mandatory: false },
  { id: "19-3", section: 19, point: "3", mandatory: false },
  { id: "21-1", section: 21, point: "1", mandatory: true },
  { id: "21-2", section: 21, point: "2", mandatory: true },
  { id: "21-3", section: 21, point: "3", mandatory: true },
  { id: "21-4", section: 21, point: "4", mandatory: true },
  { id: "22-1", section: 22, point: "1", mandatory: false },
  { id: "22-2", section: 22, point: "2", mandatory: false },
  { id: "22-3", section: 22, point: "3", mandatory: false },
  { id: "22-4", section: 22, point: "4–5", mandatory: false },
  { id: "22-6", section: 22, point: "6", mandatory: false },
  { id: "22-7", section: 22, point: "7", mandatory: false },
  { id: "22-eu", section: 22, point: "EU", mandatory: false },
] as const satisfies readonly Ground[];
export type GroundId = (typeof grounds)[number]["id"];

/** The grounds that a matter of this kind can stand on; letting payments go on needs none. */
export function groundsFor(measure: Measure) {
  if (measure === "resumption") return [];
  return grounds.filter(({ section }) => (section === 19) === (measure === "suspension"));
}

/** Must the money be recovered by these grounds, or may the authority consider it? */
export function isMandatory(chosen: readonly string[]): boolean {
  return grounds.some(({ id, mandatory }) => mandatory && chosen.includes(id));
}

export type OpeningVerdict =
  | { ok: true }
  | { ok: false; because: "no-ground" | "wrong-ground" | "learned-later" | "not-suspended" | "not-in-state" };

type Opening = {
  measure: Measure;
  grounds: readonly string[];
  learnedOn: Day;
  today: Day;
  project: ProjectState;
};

/** May such a matter be opened? It needs a ground of its own kind, learned of by today, and a project it can touch. */
export function mayOpen({ measure, grounds: chosen, learnedOn, today, project }: Opening): OpeningVerdict {
  if (measure === "suspension" && !transition(projectSteps, project, "suspend").ok) {
    return { ok: false, because: "not-in-state" };
  }
  if (measure === "resumption" && project !== "suspended") return { ok: false, because: "not-suspended" };
  const known = groundsFor(measure).map(({ id }): string => id);
  if (known.length > 0 && chosen.length === 0) return { ok: false, because: "no-ground" };
  if (chosen.some((id) => !known.includes(id))) return { ok: false, because: "wrong-ground" };
  return learnedOn > today ? { ok: false, because: "learned-later" } : { ok: true };
}

export type StepVerdict =
  | { ok: true; to: RecoveryState }
  | { ok: false; because: "wrong-state"; from: RecoveryState };

/** May this step be taken now, and where does it lead? */
export function mayStep(state: RecoveryState, step: RecoveryStep): StepVerdict {
  return transition(recoverySteps, state, step);
}

/** May waiting for the answer end? Only when the last day to answer is over. */
export function mayEndHearing(dueOn: Day | null, today: Day) {
  return dueOn !== null && today > dueOn
    ? { ok: true as const }
    : { ok: false as const, because: "too-early" as const, last: dueOn };
}

/** What is asked back of one payment, in cents of what can still be asked. */
export type RecoveredLine = { paymentId: string; number: string; paidOn: Day; principal: Cents; most: Cents };

export type Proposal = {
  lines: readonly RecoveredLine[];
  /** Cents left unrecovered (§ 26), out of the sum of the lines. */
  moderated: Cents;
  moderationReasons: string;
  /** No interest before the due day is asked (§ 26). */
  withoutInterest: boolean;
  dueOn: Day | null;
};

export type ProposalVerdict =
  | { ok: true }
  | { ok: false; because: "nothing-asked" }
  | { ok: false; because: "more-than-paid"; line: string; limit: Cents }
  | { ok: false; because: "too-much-moderated"; limit: Cents }
  | { ok: false; because: "no-moderation-reasons" }
  | { ok: false; because: "due-too-soon" }
  | LimitationVerdictRefused;
type LimitationVerdictRefused = Extract<LimitationVerdict, { ok: false }>;

/**
 * May this recovery be proposed today? No more of a payment is asked back than was paid and not yet asked,
 * what is left unrecovered has reasons, the due day lies ahead, and § 28 still allows it.
 */
export function mayPropose(proposal: Proposal, limitation: LimitationFacts, today: Day): ProposalVerdict {
  const total = proposal.lines.reduce((sum, { principal }) => sum + principal, 0);
  if (total <= 0) return { ok: false, because: "nothing-asked" };
  for (const { number, principal, most } of proposal.lines) {
    if (principal > most || principal < 0) {
      return { ok: false, because: "more-than-paid", line: number, limit: most };
    }
  }
  if (proposal.moderated < 0 || proposal.moderated > total) {
    return { ok: false, because: "too-much-moderated", limit: total };
  }
  if ((proposal.moderated > 0 || proposal.withoutInterest) && proposal.moderationReasons.trim() === "") {
    return { ok: false, because: "no-moderation-reasons" };
  }
  if (proposal.moderated < total && (proposal.dueOn === null || proposal.dueOn <= today)) {
    return { ok: false, because: "due-too-soon" };
  }
  return mayStillDecide(today, limitation, true);
}

/** The lines as they are demanded, after what is left unrecovered has been taken from each in proportion. */
export function demandedLines<Line extends { principal: Cents }>(
  lines: readonly Line[],
  moderated: Cents,
): Line[] {
  const whole = lines.reduce((sum, { principal }) => sum + principal, 0);
  const parts = allocate(
    whole - moderated,
    lines.map(({ principal }) => principal),
  );
  return lines.map((line, index) => ({ ...line, principal: parts[index] ?? 0 }));
}

export type SigningVerdict =
  | { ok: true }
  | { ok: false; because: "not-presented" | "same-person" | "changed" }
  | LimitationVerdictRefused;

type Signing = {
  state: RecoveryState;
  presentedBy: string | null;
  presentedAt: string | null;
  signerId: string;
  /** When the proposal that the signer read was presented. */
  read: string;
};

/** May this person sign what they have read? Presented, by somebody else, and unchanged since. */
export function maySign({ state, presentedBy, presentedAt, signerId, read }: Signing): SigningVerdict {
  if (state !== "presented") return { ok: false, because: "not-presented" };
  if (presentedBy === signerId) return { ok: false, because: "same-person" };
  return presentedAt === read ? { ok: true } : { ok: false, because: "changed" };
}

/** At most this need not be returned, in cents (688/2001 § 20). */
export const returnFreely: Cents = 100_00;

/** Must so much be returned, or is it left to the recipient? */
export function mustReturn(amount: Cents): boolean {
  return amount > returnFreely;
}

export const returnReasons = ["unused", "error", "income", "other"] as const;
export type ReturnReason = (typeof returnReasons)[number];
export type ReturnState = "told" | "received" | "cancelled";

/** Money that the recipient returns of its own accord (§ 20). */
export const returnSteps = {
  receive: { from: ["told"], to: "received" },
  cancel: { from: ["told"], to: "cancelled" },
} as const satisfies Record<string, { from: readonly ReturnState[]; to: ReturnState }>;

export type PlanState = "asked" | "granted" | "refused";
/** A part of a plan of paying back, in cents. */
export type PlanPart = { dueOn: Day; amount: Cents };

/** Equal parts a month apart, the first on `firstOn`; what does not divide evenly goes to the first ones. */
export function partsOf(amount: Cents, count: number, dueOn: (index: number) => Day): PlanPart[] {
  return allocate(amount, Array(count).fill(1)).map((part, index) => ({ dueOn: dueOn(index), amount: part }));
}

export type WriteOffState = "proposed" | "done" | "declined";

export type SetOffVerdict =
  | { ok: true }
  | { ok: false; because: "not-open" | "not-payable" | "in-batch" | "already-set-off" | "not-positive" }
  | { ok: false; because: "more-than-payment" | "more-than-owed"; limit: Cents };

/**
 * May so much of a coming payment be kept back against the principal (§ 30)? Of a payment that has been
 * found payable, stands in no payment file and has not been sent, and no more than it has or than is owed.
 */
export function maySetOff(
  amount: Cents,
  payment: { state: string; amount: Cents; setOff: Cents; batchId: string | null },
  { state, owed }: { state: RecoveryState; owed: Cents },
): SetOffVerdict {
  if (state !== "signed" && state !== "served") return { ok: false, because: "not-open" };
  if (payment.state !== "verified" && payment.state !== "approved")
    return { ok: false, because: "not-payable" };
  if (payment.batchId !== null) return { ok: false, because: "in-batch" };
  if (payment.setOff > 0) return { ok: false, because: "already-set-off" };
  if (amount <= 0) return { ok: false, because: "not-positive" };
  if (amount > payment.amount) return { ok: false, because: "more-than-payment", limit: payment.amount };
  return amount > owed ? { ok: false, because: "more-than-owed", limit: owed } : { ok: true };
}

/**
 * The reference number of a payment in Finland: the digits with the check digit of the weights 7, 3, 1 from
 * the right. Whoever receives money by it can tell what it is for.
 */
export function paymentReference(digits: string): string {
  const base = digits.replace(/\D/g, "").replace(/^0+/, "").slice(-19).padStart(3, "1");
  const weights = [7, 3, 1];
  const sum = [...base]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (weights[index % 3] ?? 0), 0);
  return `${base}${(10 - (sum % 10)) % 10}`;
}
