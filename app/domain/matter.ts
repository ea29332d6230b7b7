import type { Answers } from "./application-form";
import type { Language, Texts } from "./texts";

/** A matter is handled in Finnish or in Swedish (423/2003 § 12); English is a courtesy. */
export type MatterLanguage = Exclude<Language, "en">;

/** What an application says of itself, besides its numbers. */
export type Matter = { language: MatterLanguage; name: string; summary: string };

/** The language that the applicant chose for the matter, and the project's name and summary as typed. */
export function matterOf(answers: Answers): Matter {
  const text = (field: string) => (answers[field] ?? "").trim();
  return {
    language: text("applicant.language") === "sv" ? "sv" : "fi",
    name: text("project.name"),
    summary: text("project.summary"),
  };
}

/** A text that exists in one language only, so that pages can mark it as such. */
export function inOneLanguage(text: string, language: Language): Texts {
  return { fi: "", sv: "", en: "", [language]: text };
}
