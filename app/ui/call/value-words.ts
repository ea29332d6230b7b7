import type { Leaf } from "~/domain/content-paths";
import type { Language } from "~/domain/texts";
import { type WordKey, wordsIn } from "~/words";
import { atTime, inPercent, inWholeEuros, onDay } from "~/words/formats";
import { listed } from "../verdict-words";

/** Regions by code, by the names of the language. */
export type RegionNames = Readonly<Record<string, string>>;

/** A value of the content as people read it, by what it is of; nothing is a dash. */
export function valueInWords(
  path: string,
  value: Leaf | Leaf[],
  language: Language,
  regions: RegionNames = {},
): string {
  const say = wordsIn(language);
  const key = path.split(".").at(-1) ?? "";
  if (Array.isArray(value)) {
    if (key === "area" && value.length === 0) return say("call.wholeCountry");
    const names = value.map((one) => oneInWords(key, one, language, regions));
    return names.length > 0 ? listed(names, language) : "–";
  }
  return oneInWords(key, value, language, regions);
}

function oneInWords(key: string, value: Leaf, language: Language, regions: RegionNames): string {
  const say = wordsIn(language);
  const known = (word: string) => {
    const text = say(word as WordKey);
    return text === word ? String(value) : text;
  };
  if (value === null || value === "") return "–";
  switch (key) {
    case "opensAt":
    case "closesAt":
      return atTime(String(value), language);
    case "costsFrom":
    case "costsTo":
      return onDay(String(value), language);
    case "appropriation":
    case "maxGrant":
      return inWholeEuros(Number(value), language);
    case "sharePercent":
    case "leastPercent":
    case "weight":
      return inPercent(Number(value), language);
    case "grantType":
      return known(`terms.grantType.${value}`);
    case "fundingSource":
      return known(`terms.funding.${value}`);
    case "indirectMethods":
      return known(`terms.indirect.${value}`);
    case "area":
      return regions[String(value)] ?? String(value);
    case "optional":
    case "persons":
      return say(value ? "call.yes" : "call.no");
    default:
      return String(value);
  }
}
