import type { GrantRefusal, SigningRefusal } from "~/domain/decision";
import type { Language } from "~/domain/texts";
import { wordsIn } from "~/words";
import { inWholeEuros } from "~/words/formats";

type Refused = { because: GrantRefusal | SigningRefusal | "changed"; limit?: number };

/** Why a decision is not proposed or signed, with the limit in euros where there is one. */
export function refusalInWords({ because, limit }: Refused, language: Language): string {
  const values = limit === undefined ? undefined : { limit: inWholeEuros(limit, language) };
  switch (because) {
    case "not-passed":
    case "arrived-late":
    case "arrival-not-ruled":
      return wordsIn(language)(`screening.handled.refused.${because}`);
    default:
      return wordsIn(language)(`ministry.refusal.${because}`, values);
  }
}
