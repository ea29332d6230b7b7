import { useParams } from "@remix-run/react";
import { isLanguage, type Language } from "~/domain/texts";
import { pathsIn } from "~/web/paths";
import { wordsIn } from "~/words";

/** The language of the page's address. */
export function useLanguage(): Language {
  const { lang } = useParams();
  return isLanguage(lang) ? lang : "fi";
}

/** What a component needs to speak: the language, its words and the addresses in it. */
export function useSpeech() {
  const language = useLanguage();
  return { language, say: wordsIn(language), paths: pathsIn(language) };
}
