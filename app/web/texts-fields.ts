import { z } from "zod";
import { type Language, languages, type Texts } from "~/domain/texts";
import type { Say } from "~/words";

/** What was typed in the three fields of one `TextsFields`. */
export function textsIn(posted: Record<string, string | undefined>, name: string): Texts {
  return {
    fi: posted[`${name}.fi`] ?? "",
    sv: posted[`${name}.sv`] ?? "",
    en: posted[`${name}.en`] ?? "",
  };
}

type Limits = {
  /** The most characters in one language. */
  most: number;
  /** The languages without which the text is not taken. */
  needed?: readonly Language[];
};

/** A text in three languages, trimmed; a language that is not needed may be empty. */
export function texts(say: Say, { most, needed = [] }: Limits) {
  const inLanguage = (language: Language) =>
    z
      .string()
      .trim()
      .refine((text) => text !== "" || !needed.includes(language), say(`common.texts.missing.${language}`))
      .refine((text) => [...text].length <= most, say("common.texts.tooLong", { most }));
  return z.object({ fi: inLanguage("fi"), sv: inLanguage("sv"), en: inLanguage("en") });
}

/** Has nobody written anything in any language? */
export function isBlank(written: Texts): boolean {
  return languages.every((language) => written[language].trim() === "");
}

/** What is wrong, by the names of the fields (`name.sv`), once for each and in their order. */
export function problemsOf(error: z.ZodError): { name: string; message: string }[] {
  const problems = error.issues.map(({ path, message }) => ({ name: path.join("."), message }));
  return problems.filter(({ name }, index) => problems.findIndex((other) => other.name === name) === index);
}
