import type { CallProblem } from "~/domain/call-parts";
import type { RevisionProblem } from "~/domain/call-revision";
import type { ParityGap } from "~/domain/parity";
import type { Say } from "~/words";

/** What keeps a call from being published, without where it is. */
export function problemInWords(problem: CallProblem | RevisionProblem, say: Say): string {
  const { because } = problem;
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
