import { expect, test } from "vitest";
import { languages } from "../../app/domain/texts";
import { allWords } from "../../app/words/all.server";

/** Every word by its path. */
function flat(words: object, path = ""): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) => {
      const at = path ? `${path}.${key}` : key;
      return typeof value === "string" ? [[at, value] as const] : [...flat(value, at)];
    }),
  );
}

const all = { fi: flat(allWords.fi), sv: flat(allWords.sv), en: flat(allWords.en) };
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

test.each(["sv", "en"] as const)("no word is missing or left over in %s", (language) => {
  expect([...all[language].keys()].sort()).toEqual([...all.fi.keys()].sort());
});

test.each(languages)("no word is empty in %s", (language) => {
  expect([...all[language]].filter(([, text]) => text.trim() === "")).toEqual([]);
});

test.each(["sv", "en"] as const)("the words in %s tell the same values as the Finnish ones", (language) => {
  const differing = [...all.fi].filter(
    ([key, text]) => placeholders(text).join() !== placeholders(all[language].get(key) ?? "").join(),
  );
  expect(differing.map(([key]) => key)).toEqual([]);
});

test.each(["sv", "en"] as const)("no sentence in %s was left in Finnish", (language) => {
  const letters = (text: string) => text.replaceAll(/\{\{\w+\}\}|[^\p{L}]/gu, "");
  const same = [...all.fi].filter(
    ([key, text]) => letters(text).length > 15 && all[language].get(key) === text,
  );
  expect(same.map(([key]) => key)).toEqual([]);
});
