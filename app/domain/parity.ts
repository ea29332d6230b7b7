import { changesIn, textsIn } from "./content-paths";
import type { Instant } from "./day";
import type { Language } from "./texts";

/** The two languages of the land: nothing is published in one of them alone (423/2003; the Constitution § 17). */
export const nationalLanguages = ["fi", "sv"] as const satisfies readonly Language[];
export type NationalLanguage = (typeof nationalLanguages)[number];

/** When each language of each text was last written, by the text's path. */
export type Stamps = Readonly<Record<string, Partial<Record<Language, Instant>>>>;

/** A text that keeps its content from being published: `lacks` is missing, or was written before the other. */
export type ParityGap = { path: string; lacks: NationalLanguage; because: "missing" | "older" };

/** The stamps after a save at `at`: each language of a text that was written now carries this instant. */
export function stamped(stamps: Stamps, before: unknown, after: unknown, at: Instant): Stamps {
  const written = new Set(changesIn(before, after).map(({ path }) => path));
  return Object.fromEntries(
    textsIn(after).map(([path, texts]) => {
      const now = (Object.keys(texts) as Language[]).filter((language) => written.has(`${path}.${language}`));
      return [path, { ...stamps[path], ...Object.fromEntries(now.map((language) => [language, at])) }];
    }),
  );
}

/** The stamps when somebody has read both languages of the text at `path` and found that they say the same. */
export function confirmed(stamps: Stamps, path: string, at: Instant): Stamps {
  return { ...stamps, [path]: { ...stamps[path], fi: at, sv: at } };
}

/**
 * Every text whose Finnish or Swedish is missing although another language has it, or is older than its
 * counterpart. A text that nobody has begun is no gap: whether it must be there is for its content to say.
 */
export function parityGaps(content: unknown, stamps: Stamps): ParityGap[] {
  return textsIn(content).flatMap(([path, texts]): ParityGap[] => {
    const written = (language: Language) => texts[language].trim() !== "";
    if (!written("fi") && !written("sv") && !written("en")) return [];
    const missing = nationalLanguages.filter((language) => !written(language));
    if (missing.length > 0) return missing.map((lacks) => ({ path, lacks, because: "missing" }));

    const { fi = "", sv = "" } = stamps[path] ?? {};
    if (fi === sv) return [];
    return [{ path, lacks: fi < sv ? "fi" : "sv", because: "older" }];
  });
}
