import type { Section } from "~/domain/application-form";
import { type Language, pick } from "~/domain/texts";
import { fieldWords } from "./field-words";

/** What people call a part that can be asked to be completed: a field, or a whole section by its title. */
export function partName(sections: Section[], part: string, language: Language): string {
  const whole = sections.find(({ id }) => id === part);
  return whole ? pick(whole.title, language).text : fieldWords(sections, language).nameOf(part);
}
