import { addDays, type Day } from "./day";
import { type FilingState, filingSteps, type ProjectState, transition } from "./states";

/** What a recipient files in a project: a report, a payment claim, a change request. */
export const filingKinds = ["report", "claim", "change"] as const;
export type FilingKind = (typeof filingKinds)[number];

/** The letter of the kind in the filing's number: HS-2026-0001-R1. M is for maksatushakemus, A for ansökan om ändring. */
const letters: Record<FilingKind, string> = { report: "R", claim: "M", change: "A" };

/** The number of the `nth` filing of its kind in the project, from 1. */
export function filingNumber(projectId: string, kind: FilingKind, nth: number): string {
  return `${projectId.toUpperCase()}-${letters[kind]}${nth}`;
}

/** A question of the ministry about one field or part of a filing. */
export type FilingQuestion = { part: string; question: string };

export type WritingVerdict = { ok: true } | { ok: false; because: "not-open"; state: FilingState };

/** May the filing be written in? While it is a draft, and, where it was asked, when it has been returned. */
export function mayWriteFiling(state: FilingState): WritingVerdict {
  return state === "draft" || state === "returned" ? { ok: true } : { ok: false, because: "not-open", state };
}

export type ReturnRefusal = "wrong-state" | "no-questions" | "empty-question" | "too-soon";
export type ReturnVerdict =
  | { ok: true; to: FilingState }
  | { ok: false; because: ReturnRefusal; limit?: Day };

const fewestDays = 3;

/** May the filing be returned with these questions, to be answered by `dueOn` (434/2003 §§ 22, 33)? */
export function mayReturnFiling(
  state: FilingState,
  questions: readonly FilingQuestion[],
  dueOn: Day,
  today: Day,
): ReturnVerdict {
  const step = transition(filingSteps, state, "return");
  if (!step.ok) return { ok: false, because: "wrong-state" };
  if (questions.length === 0) return { ok: false, because: "no-questions" };
  if (questions.some(({ question }) => question.trim() === ""))
    return { ok: false, because: "empty-question" };
  const limit = addDays(today, fewestDays);
  return dueOn < limit ? { ok: false, because: "too-soon", limit } : step;
}

/** Does the project take new filings: is it accepted, and has it not ended? */
export function takesFilings(state: ProjectState): boolean {
  return state === "running" || state === "closing" || state === "suspended";
}
