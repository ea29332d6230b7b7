/** Finnish, Swedish and English, in the order in which the service offers them. */
export const languages = ["fi", "sv", "en"] as const;
export type Language = (typeof languages)[number];

/** Content in the service's three languages; an empty string means: not written yet. */
export type Texts = Record<Language, string>;

/** What `pick` answers: the text, and the language that it is really in. */
export type Picked = { text: string; language: Language };

/**
 * The text in the language asked for, or else in the first language it has been written in,
 * with that language named so that the page can mark it with `lang`.
 */
export function pick(texts: Texts, language: Language): Picked {
  const found = [language, ...languages].find((candidate) => texts[candidate].trim() !== "");
  return found ? { text: texts[found], language: found } : { text: "", language };
}

/** Is this one of the service's languages? */
export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}
