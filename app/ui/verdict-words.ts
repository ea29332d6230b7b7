import {
  type Assessment,
  type Finding,
  leafFindings,
  storedAssessment,
  type Verdict,
} from "~/domain/eligibility";
import type { Language } from "~/domain/texts";
import { wordsIn } from "~/words";
import { clause, decidingOf, notesOf } from "./finding-words";

export { figureInWords, listed, ruleWords, sourcesInWords } from "./rule-words";

export type FindingWords = {
  key: string;
  verdict: Verdict;
  /** How the condition turned out, with its facts; of a combination, what its parts make together. */
  text: string;
  /** What is missing, why there is a range, and the source. */
  notes: string[];
  /** The fields and sections of the application that it was told by. */
  fields: string[];
  parts: FindingWords[];
};

export type VerdictWords = {
  /** The verdict and what decides it, in one sentence. */
  sentence: string;
  /** How the other conditions turned out, a sentence each. */
  others: string[];
  /** What is missing, why there is a range, and the source, of what decides. */
  notes: string[];
  /** The fields of the application that what decides was told by. */
  fields: string[];
  /** The other conditions with their own sources, and all the parts of what decides when it is a combination. */
  findings: FindingWords[];
};

/** An assessment in sentences, the same wherever it is read. `organisation` is the name to speak of. */
export function verdictWords(stored: Assessment, organisation: string, language: Language): VerdictWords {
  const say = wordsIn(language);
  const { verdict, findings } = storedAssessment(stored);
  const deciding = decidingOf(verdict, findings);
  const because = deciding ? clause(deciding, language) : say("rules.because.nothingAsked");
  const decisive = deciding?.parts ? leafFindings([deciding]) : deciding ? [deciding] : [];
  const told = findings.filter((finding) => finding !== deciding || finding.parts);
  const words = told.map((finding) => findingWords(finding, language));
  return {
    sentence: say(`eligibility.sentence.${verdict}`, { organisation, because }),
    others: words.flatMap((each) => inLines(each)),
    notes: [...new Set(decisive.flatMap((finding) => notesOf(finding, language)))],
    fields: deciding?.told?.fields ?? [],
    findings: words,
  };
}

/** How one condition turned out, in words, with those that it is made of. */
export function findingWords(finding: Finding, language: Language): FindingWords {
  const say = wordsIn(language);
  const { key, rule, verdict, parts } = finding;
  const combined = rule.kind === "all-of" || rule.kind === "any-of";
  return {
    key,
    verdict,
    text: combined
      ? say(`rules.parts.${rule.kind}.${verdict}`)
      : say(`eligibility.other.${verdict}`, { because: clause(finding, language) }),
    notes: notesOf(finding, language),
    fields: finding.told?.fields ?? [],
    parts: (parts ?? []).map((part) => findingWords(part, language)),
  };
}

/** A condition and its parts as plain lines, for where there are no lists within lists. */
function inLines({ text, parts }: FindingWords, depth = 0): string[] {
  const own = `${"– ".repeat(depth)}${text}`;
  return [own, ...parts.flatMap((part) => inLines(part, depth + 1))];
}
