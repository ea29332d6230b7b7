import type { Day } from "./day";
import type { WrittenDecision } from "./decision-document";
import type { LineInterest } from "./interest";
import type { Cents } from "./money";
import { demandedLines, type Measure, type RecoveredLine } from "./recovery";
import type { Language, Texts } from "./texts";

/**
 * Everything a decision on suspension or recovery tells (688/2001 §§ 19–26; 434/2003 §§ 43–47), as data. It is
 * stored with the words that were signed. Money is cents.
 */
export type RecoveryFacts = {
  number: string;
  decidedOn: Day;
  demo: boolean;
  language: "fi" | "sv";
  measure: Measure;
  /** The matter's own number, and that of the decision on the grant, where there is one. */
  matter: string;
  grantDecision: string | null;
  recipient: { name: Texts; businessId: string | null };
  project: Texts;
  grounds: string[];
  account: string;
  learnedOn: Day;
  heard: { by: Day; answer: string | null } | { waived: string };
  /** What is asked back of each payment, after what is left unrecovered. */
  lines: RecoveredLine[];
  found: Cents;
  moderated: Cents;
  demanded: Cents;
  moderationReasons: string;
  withoutInterest: boolean;
  stops: boolean;
  dueOn: Day | null;
  reasons: { fi: string; sv: string };
  presenter: { name: string; email: string };
  decider: { name: string };
};

/** The facts with the interest to the due day; null where none is asked. */
export type ToldRecovery = RecoveryFacts & {
  interest: { lines: LineInterest<RecoveredLine>[]; total: Cents } | null;
};

/** What is kept of a signed decision, and what its digest is counted over. */
export type RecoveryContent = { facts: ToldRecovery; text: WrittenDecision };

type Matter = {
  measure: Measure;
  number: string;
  grounds: string[];
  account: string;
  learnedOn: Day;
  waived: string | null;
  hearingDueOn: Day | null;
  answer: string | null;
  lines: readonly RecoveredLine[];
  moderated: Cents;
  moderationReasons: string;
  withoutInterest: boolean;
  stops: boolean;
  dueOn: Day | null;
  reasonsFi: string;
  reasonsSv: string;
  presentedByName: string | null;
  presentedByEmail: string | null;
  project: { name: Texts; demo: boolean; decisionNumber: string | null; language: Language };
};

type Signature = Pick<RecoveryFacts, "number" | "decidedOn" | "recipient"> & { decider: string };

/** The decision as it stands when it is signed on `decidedOn`, before its interest is computed. */
export function recoveryFacts(
  matter: Matter,
  { number, decidedOn, recipient, decider }: Signature,
): RecoveryFacts {
  const asked = matter.lines.filter(({ principal }) => principal > 0);
  const found = asked.reduce((sum, { principal }) => sum + principal, 0);
  const { measure, grounds, account, learnedOn, moderated, moderationReasons, project } = matter;
  const demanded = found - moderated;
  return {
    ...{ number, decidedOn, recipient, measure, grounds, account, learnedOn, found, moderated, demanded },
    demo: project.demo,
    language: project.language === "sv" ? "sv" : "fi",
    matter: matter.number,
    grantDecision: project.decisionNumber,
    project: project.name,
    heard:
      matter.waived === null && matter.hearingDueOn !== null
        ? { by: matter.hearingDueOn, answer: matter.answer }
        : { waived: matter.waived ?? "" },
    lines: demandedLines(asked, moderated).filter(({ principal }) => principal > 0),
    moderationReasons,
    withoutInterest: matter.withoutInterest,
    stops: matter.stops,
    dueOn: demanded > 0 ? matter.dueOn : null,
    reasons: { fi: matter.reasonsFi, sv: matter.reasonsSv },
    presenter: { name: matter.presentedByName ?? "", email: matter.presentedByEmail ?? "" },
    decider: { name: decider },
  };
}
