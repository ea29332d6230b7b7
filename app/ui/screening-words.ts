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

/** The reasons of a refusal, to begin with: what failed in the screening, with what the officer wrote. */
export function refusalStart({ eligibility, findings, checklist, answers, admission }: Screening) {
  const said: AllSaid = Object.fromEntries(answers.map((one) => [one.part, one]));
  const failing = failingParts({ findings, checklist, said, admitted: coveredKeys(admission, eligibility) });
  const reasonsIn = (language: "fi" | "sv") =>
    [
      wordsIn(language)("screening.refusalLead"),
      ...failing.map((part) => {
        const note = said[part.part]?.note ?? "";
        return `– ${partInWords(part, language)}${note ? `\n  ${note}` : ""}`;
      }),
    ].join("\n\n");
  return { reasonsFi: reasonsIn("fi"), reasonsSv: reasonsIn("sv") };
}
