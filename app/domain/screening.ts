import type { ArrivalRuling } from "./arrival";
import type { Check } from "./call-content";
import type { Assessment } from "./eligibility";
import { type Admission, fewestReasonWords } from "./statement";
import { type ApplicationState, applicationSteps, transition } from "./states";
import { wordsIn } from "./words-in";

export type ScreeningOutcome = "passes" | "does-not-pass";

/** What an officer can say of the machine's verdict on a rule: that it holds, or what is so instead. */
export const findingAnswers = ["confirmed", "eligible", "ineligible"] as const;
export type FindingAnswer = (typeof findingAnswers)[number];

/** What an officer can say of a question of the checklist. */
export const questionAnswers = ["yes", "no", "not-applicable"] as const;
export type QuestionAnswer = (typeof questionAnswers)[number];

/** A rule's finding as far as screening looks at it: a combination has parts, and a place makes a key. */
export type ScreenedFinding = {
  key?: string;
  rule: { kind: string };
  verdict: string;
  parts?: ScreenedFinding[];
};

/** One thing to be said in a screening: of one rule, or of one question of the checklist. */
export type ScreeningPart<Found extends ScreenedFinding = ScreenedFinding> =
  | { part: string; kind: "finding"; key: string; finding: Found; answers: readonly FindingAnswer[] }
  | { part: string; kind: "question"; check: Check; answers: readonly QuestionAnswer[] };

/** A finding of the rules as a snapshot holds it. */
export type Finding = Assessment["findings"][number] & ScreenedFinding;

/** What was said of one part, by whom and when, of which received application. */
export type ScreeningAnswer = {
  part: string;
  answer: string;
  note: string;
  receiptNumber: string;
  answeredAt: string;
  answeredByName: string;
  stale: boolean;
};

/** How a screening stands: what there is to be said, and what has been said. */
export type Screening = {
  version: number;
  /** What it came to, when it has been finished on the application as it is now. */
  finished: { outcome: ScreeningOutcome; at: string; by: string } | null;
  eligibility: Assessment;
  admission: Admission | null;
  findings: Finding[];
  checklist: readonly Check[];
  answers: ScreeningAnswer[];
  /** The part that the ruling on the arrival answers: nobody answers it in the screening as well. */
  ruled: string | null;
};

/** What has been said of a part. `stale`: of an application that has been completed since. */
export type Said = { answer: string; note: string; stale?: boolean };
/** By part. */
export type AllSaid = Readonly<Record<string, Said | undefined>>;

/** Everything that is to be said, in order: each rule that stands alone or in a combination, then the checklist. */
export function screeningParts<Found extends ScreenedFinding>(
  findings: readonly Found[],
  checklist: readonly Check[],
): ScreeningPart<Found>[] {
  return [
    ...leaves(findings).map(({ key, finding }) => ({
      part: findingPart(key),
      kind: "finding" as const,
      key,
      finding,
      answers: answersTo(finding.verdict),
    })),
    ...checklist.map((check) => ({
      part: `question:${check.id}`,
      kind: "question" as const,
      check,
      answers: questionAnswers,
    })),
  ];
}

const findingPart = (key: string) => `finding:${key}`;

type Leaf<Found> = { key: string; finding: Found };

function leaves<Found extends ScreenedFinding>(findings: readonly Found[], before = ""): Leaf<Found>[] {
  return findings.flatMap((finding, place): Leaf<Found>[] => {
    const key = finding.key ?? `${before}${place}`;
    return finding.parts ? leaves(finding.parts as Found[], `${key}.`) : [{ key, finding }];
  });
}

/** A verdict that says yes or no can be confirmed or turned; one that leaves it open can only be settled. */
function answersTo(verdict: string): readonly FindingAnswer[] {
  if (verdict === "eligible") return ["confirmed", "ineligible"];
  if (verdict === "ineligible") return ["confirmed", "eligible"];
  return ["eligible", "ineligible"];
}

/** Must this answer come with reasons? What goes against the machine must, and so must every no. */
export function needsReasons(answer: string): boolean {
  return answer === "eligible" || answer === "ineligible" || answer === "no";
}

/** The question of the checklist that asks whether the application arrived in time. */
export const arrivalQuestion = "question:in-time";

/**
 * The answers, with that on the arrival from its ruling where it crossed the deadline: until there is a
 * ruling the question is open, whatever was answered to it.
 */
export function withRuling(
  answers: readonly ScreeningAnswer[],
  receiptNumber: string,
  ruling: ArrivalRuling | null,
): ScreeningAnswer[] {
  const others = answers.filter(({ part }) => part !== arrivalQuestion);
  if (!ruling) return others;
  const { timely, reasons: note, ruledAt: answeredAt, ruledByName: answeredByName } = ruling;
  const told = { answer: timely ? "yes" : "no", note, receiptNumber, answeredAt, answeredByName };
  return [...others, { part: arrivalQuestion, ...told, stale: false }];
}

export type OpenPart = { part: string; because: "unanswered" | "completed-since" | "too-few-words" };

/** What is still to be said before the screening can be finished. */
export function openParts(parts: readonly ScreeningPart[], said: AllSaid): OpenPart[] {
  return parts.flatMap(({ part, answers }): OpenPart[] => {
    const told = said[part];
    if (told?.stale) return [{ part, because: "completed-since" }];
    if (!told || !(answers as readonly string[]).includes(told.answer))
      return [{ part, because: "unanswered" }];
    return needsReasons(told.answer) && wordsIn(told.note) < fewestReasonWords
      ? [{ part, because: "too-few-words" }]
      : [];
  });
}

type Facts = {
  findings: readonly ScreenedFinding[];
  checklist: readonly Check[];
  said: AllSaid;
  /** The keys of the findings against which the ministry has let the applicant in. */
  admitted: readonly string[];
};

/** The parts because of which the application does not pass: what fails where another one is enough, and is met, is none. */
export function failingParts(facts: Facts): ScreeningPart[] {
  const failing = failingKeys(facts.findings, "", facts);
  return screeningParts(facts.findings, facts.checklist).filter((part) =>
    part.kind === "finding" ? failing.includes(part.key) : facts.said[part.part]?.answer === "no",
  );
}

function failingKeys(findings: readonly ScreenedFinding[], before: string, facts: Facts): string[] {
  return findings.flatMap((finding, place) => {
    const key = finding.key ?? `${before}${place}`;
    if (holds(finding, key, facts)) return [];
    return finding.parts ? failingKeys(finding.parts, `${key}.`, facts) : [key];
  });
}

/** `admitted`: the applicant has been let in although this very rule is not met. */
function isMet({ verdict }: ScreenedFinding, answer: string | undefined, admitted: boolean): boolean {
  if (answer === "confirmed") return verdict === "eligible" || (verdict === "ineligible" && admitted);
  return answer === "eligible";
}

function holds(finding: ScreenedFinding, place: string, facts: Facts): boolean {
  const { said, admitted } = facts;
  const key = finding.key ?? place;
  if (!finding.parts) return isMet(finding, said[findingPart(key)]?.answer, admitted.includes(key));
  const parts = finding.parts.map((part, index) => ({ part, place: `${key}.${index}` }));
  const held = ({ part, place: at }: (typeof parts)[number]) => holds(part, at, facts);
  return finding.rule.kind === "any-of" ? parts.some(held) : parts.every(held);
}

/**
 * What a screening in which everything has been said comes to: it passes when every rule is met, as the
 * officer has settled them, and no question of the checklist is answered no.
 */
export function screeningOutcome(facts: Facts): ScreeningOutcome {
  const rules = facts.findings.every((finding, place) => holds(finding, String(place), facts));
  const questions = facts.checklist.every(({ id }) => facts.said[`question:${id}`]?.answer !== "no");
  return rules && questions ? "passes" : "does-not-pass";
}

export type FinishVerdict =
  | { ok: true; to: ApplicationState; outcome: ScreeningOutcome }
  | { ok: false; because: "wrong-state" }
  | { ok: false; because: "open"; open: OpenPart[] };

/** May the screening be finished, and what does it come to? */
export function mayFinish(state: ApplicationState, facts: Facts): FinishVerdict {
  const step = transition(applicationSteps, state, "screen");
  if (!step.ok) return { ok: false, because: "wrong-state" };
  const open = openParts(screeningParts(facts.findings, facts.checklist), facts.said);
  if (open.length > 0) return { ok: false, because: "open", open };
  return { ok: true, to: step.to, outcome: screeningOutcome(facts) };
}

export type ReopenVerdict =
  | { ok: true; to: ApplicationState }
  | { ok: false; because: "wrong-state" | "too-few-words" };

/** May a finished screening be opened again, with reasons? Until it has been assessed or proposed. */
export function mayReopen(state: ApplicationState, reasons: string): ReopenVerdict {
  const step = transition(applicationSteps, state, "reopen-screening");
  if (!step.ok) return { ok: false, because: "wrong-state" };
  return wordsIn(reasons) < fewestReasonWords ? { ok: false, because: "too-few-words" } : step;
}
