import type { CallProblem } from "~/domain/call-parts";
import type { RevisionProblem } from "~/domain/call-revision";
import { limits } from "~/domain/form-builder";
import type { ParityGap } from "~/domain/parity";
import { type Language, pick } from "~/domain/texts";
import { type Say, wordsIn } from "~/words";

/** What keeps a call from being published, without where it is. */
export function problemInWords(problem: CallProblem | RevisionProblem, language: Language): string {
  const say = wordsIn(language);
  const { because } = problem;
  if ("broken" in problem && problem.broken) {
    const { what = "", question } = problem.broken;
    return say(`builder.problem.${problem.broken.because}`, {
      what,
      question: question ? pick(question, language).text : "",
      most: limits[what as keyof typeof limits] ?? 0,
    });
  }
  if (because === "missing") return say("call.problem.missing");
  const values = "value" in problem && problem.value !== undefined ? { value: problem.value } : undefined;
  return say(`call.problem.${because}`, values);
}

/** Which language of a text is missing, or stayed behind when the other was written. */
export function gapInWords({ lacks, because }: ParityGap, say: Say): string {
  return say(`call.gap.${because}.${lacks}`);
}

/** The field of a page that a path leads to; the languages of a text have one each. */
export function fieldOf(path: string, language?: string): string {
  return language ? `${path}.${language}` : path;
}
