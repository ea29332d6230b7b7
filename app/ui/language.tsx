import { useParams } from "@remix-run/react";
import { createContext, type ReactNode, useContext } from "react";
import { isLanguage, type Language } from "~/domain/texts";
import { type Paths, pathsIn } from "~/web/paths";
import { wordsIn } from "~/words";

/** What a part of a page says otherwise than its address does: in which language, and where its links lead. */
type Speech = { language?: Language; paths?: Paths };

const SpeechContext = createContext<Speech>({});

/** Shows its content in another language, or with links of its own. */
export function Spoken({ children, ...speech }: Speech & { children: ReactNode }) {
  const around = useContext(SpeechContext);
  return <SpeechContext.Provider value={{ ...around, ...speech }}>{children}</SpeechContext.Provider>;
}

/** The language of the page's address, or of the part of the page that is in another. */
export function useLanguage(): Language {
  const { lang } = useParams();
  const { language } = useContext(SpeechContext);
  return language ?? (isLanguage(lang) ? lang : "fi");
}

/** What a component needs to speak: the language, its words and the addresses in it. */
export function useSpeech() {
  const language = useLanguage();
  const { paths } = useContext(SpeechContext);
  return { language, say: wordsIn(language), paths: paths ?? pathsIn(language) };
}
