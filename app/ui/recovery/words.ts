import type { Language } from "~/domain/texts";
import { type WordKey, wordsIn } from "~/words";
import { inEuros, onDay } from "~/words/formats";

type Refused = { because: string; limit?: number; last?: string | null; half?: string; line?: string };

/** Why it was refused, with what holds: sums, days and the half-year by name. */
export function refusedInWords({ because, limit, last, half, line }: Refused, language: Language): string {
  return wordsIn(language)(`recoveries.wrong.${because}` as WordKey, {
    limit: limit === undefined ? "" : inEuros(limit, language),
    last: last ? onDay(last, language) : "",
    half: half ?? "",
    line: line ?? "",
  });
}
