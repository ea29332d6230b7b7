import type { NationalLanguage } from "~/domain/parity";
import {
  type AllSaid,
  type Finding,
  failingParts,
  type ScreenedFinding,
  type Screening,
  type ScreeningPart,
} from "~/domain/screening";
import { coveredKeys } from "~/domain/statement";
import { type Language, pick } from "~/domain/texts";
import { wordsIn } from "~/words";
import { ruleWords, verdictWords } from "./verdict-words";

/** A part of a screening by name: its rule or its question. */
export function partInWords(part: ScreeningPart<ScreenedFinding>, language: Language): string {
  return part.kind === "finding"
    ? ruleWords((part.finding as Finding).rule, language)
    : pick(part.check.question, language).text;
}

/** The verdict on one rule alone, as the machine gave it. */
export function findingInWords(finding: Finding, organisation: string, language: Language) {
  return verdictWords({ verdict: finding.verdict, findings: [finding] }, organisation, language);
}

/** What was answered, in a word. */
export function answerInWords(
  part: ScreeningPart<ScreenedFinding>,
  answer: string,
  language: Language,
): string {
  const say = wordsIn(language);
  const known = (part.answers as readonly string[]).includes(answer);
  if (!known) return say("screening.unsaid");
  return part.kind === "finding"
    ? say(`screening.answers.${answer as "confirmed"}`)
    : say(`screening.questions.${answer as "yes"}`);
}

/**
 * The reasons of a refusal, to begin with: what failed in the screening, with what the officer wrote. That
 * stands only in the language that it was written in; in the other one a mark says what is to be written,
 * and with the mark no reasons are proposed.
 */
export function refusalStart(
  { eligibility, findings, checklist, answers, admission }: Screening,
  written: NationalLanguage,
) {
  const said: AllSaid = Object.fromEntries(answers.map((one) => [one.part, one]));
  const admitted = coveredKeys(admission, eligibility);
  const failing = failingParts({ findings, checklist, said, admitted });
  const reasonsIn = (language: NationalLanguage) =>
    [
      wordsIn(language)("screening.refusalLead"),
      ...failing.map((part) => {
        const note = said[part.part]?.note ?? "";
        const told = note && language !== written ? toBeWritten(language) : note;
        return `– ${partInWords(part, language)}${told ? `\n  ${told}` : ""}`;
      }),
    ].join("\n\n");
  return { reasonsFi: reasonsIn("fi"), reasonsSv: reasonsIn("sv") };
}

/** Stands in reasons where something is still to be written in this language. */
export function toBeWritten(language: NationalLanguage): string {
  return wordsIn(language)("screening.toBeWritten");
}
