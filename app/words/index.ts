import { createInstance } from "i18next";
import type { Language } from "~/domain/texts";
import type words from "./fi";

/** The same keys as Finnish has, so that a missing word is a type error. */
export type WordsLike<T> = { [K in keyof T]: T[K] extends string ? string : WordsLike<T[K]> };

type Singular<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
type KeyOf<T> = {
  [K in keyof T & (string | number)]: T[K] extends string
    ? `${Singular<K> & (string | number)}`
    : `${K}.${KeyOf<T[K]>}`;
}[keyof T & (string | number)];

/** Every word of the service by its path: "common.signIn". */
export type WordKey = KeyOf<typeof words>;

/** Says a word of the service in one language; `count` chooses between `_one` and `_other`. */
export type Say = (key: WordKey, values?: Record<string, string | number>) => string;

const taught = new Map<Language, Say>();

/** Makes the words of a language known: all three on the server, the page's own in a browser. */
export function teach(language: Language, words: object): void {
  const instance = createInstance();
  instance.init({
    lng: language,
    ns: ["words"],
    defaultNS: "words",
    resources: { [language]: { words } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  taught.set(language, instance.getFixedT(language, "words") as Say);
}

/** The words of one language. */
export function wordsIn(language: Language): Say {
  const say = taught.get(language);
  if (!say) throw new Error(`The words of "${language}" have not been taught.`);
  return say;
}
