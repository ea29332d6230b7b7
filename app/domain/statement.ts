import { canonicalJson } from "./canonical-json";
import type { Instant } from "./day";
import { type Assessment, failingLeaves } from "./eligibility";
import type { CallPhase } from "./states";
import { wordsIn } from "./words-in";

/** What the ministry answers to a statement. */
export const statementOutcomes = ["admitted", "not-admitted"] as const;
export type StatementOutcome = (typeof statementOutcomes)[number];

export const longestStatement = 8000;
export const longestReasons = 4000;
/** Fewer words than these are no reasons. */
export const fewestReasonWords = 5;

/**
 * That an organisation has been let in although a rule shuts it out: by whom, when, why, on which statement.
 * `covers`: the keys of the findings that it speaks of, in the verdict that it stands beside; not there in
 * the oldest snapshots.
 */
export type Admission = { statement: string; at: Instant; by: string; reasons: string; covers?: string[] };

/** A statement as far as the rules look at it. */
export type StatementFacts = { outcome: StatementOutcome | null; assessment: Assessment };

export type StateVerdict =
  | { ok: true }
  | { ok: false; because: "not-shut-out" | "not-open" | "waits" | "admitted" | "empty" | "too-long" };

type Stating = { text: string };
type StatingFacts = { assessment: Assessment; phase: CallPhase; statements: readonly StatementFacts[] };

/**
 * May the organisation state why it should be let in? One that a rule shuts out may, until the call
 * closes, and again when it has been answered no: an authority does not refuse to receive (434/2003 § 7).
 */
export function mayState({ text }: Stating, { assessment, phase, statements }: StatingFacts): StateVerdict {
  const open = mayOfferStatement({ assessment, phase, statements });
  if (!open.ok) return open;
  if (text.trim() === "") return { ok: false, because: "empty" };
  return [...text].length > longestStatement ? { ok: false, because: "too-long" } : { ok: true };
}

/** Is there something to state at all, whatever the text is? */
export function mayOfferStatement({ assessment, phase, statements }: StatingFacts): StateVerdict {
  if (assessment.verdict !== "ineligible") return { ok: false, because: "not-shut-out" };
  if (statements.some(({ outcome }) => outcome === null)) return { ok: false, because: "waits" };
  if (isAdmitted(assessment, statements)) return { ok: false, because: "admitted" };
  return phase === "open" || phase === "upcoming" ? { ok: true } : { ok: false, because: "not-open" };
}

/** Has the call closed, so that one who is let in now cannot apply in it any more? */
export function isTooLate(phase: CallPhase): boolean {
  return phase === "closed" || phase === "decided" || phase === "archived";
}

export type AnswerVerdict = { ok: true } | { ok: false; because: "answered" | "too-few-words" | "too-long" };

/** May the statement be answered so? Once, and with reasons (434/2003 § 45). */
export function mayAnswer(reasons: string, { outcome }: Pick<StatementFacts, "outcome">): AnswerVerdict {
  if (outcome !== null) return { ok: false, because: "answered" };
  if (wordsIn(reasons) < fewestReasonWords) return { ok: false, because: "too-few-words" };
  return [...reasons].length > longestReasons ? { ok: false, because: "too-long" } : { ok: true };
}

/**
 * Does what was admitted cover all that stands in the way now? An admission speaks of the rules that
 * failed when it was asked for: one that fails for another reason later is not covered.
 */
export function isAdmitted(assessment: Assessment, statements: readonly StatementFacts[]): boolean {
  return statements.some(
    ({ outcome, assessment: then }) => outcome === "admitted" && covers(then, assessment),
  );
}

/**
 * Does every rule that fails now stand among those that failed then? Asked of each rule that combinations
 * are made of, so that being let in past one part of them is not being let in past the others.
 */
export function covers(then: Assessment, now: Assessment): boolean {
  const failing = ({ findings }: Assessment) =>
    failingLeaves(findings).map(({ rule, because }) => canonicalJson([rule, because]));
  const known = failing(then);
  return failing(now).every((rule) => known.includes(rule));
}

/** The keys of the findings that an admission covers, in the verdict that it was given beside. */
export function coveredKeys(admission: Admission | null, { findings }: Assessment): string[] {
  if (!admission) return [];
  return admission.covers ?? failingLeaves(findings).map(({ key }) => key);
}
