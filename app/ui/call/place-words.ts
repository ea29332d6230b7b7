import { nameOf } from "~/domain/content-paths";
import { type Language, pick, type Texts } from "~/domain/texts";
import { type Say, type WordKey, wordsIn } from "~/words";

/** Where a piece of the content is, in words: "Lomake → Hanke → Tarve: ohje". */
export function placeOf(path: string, content: unknown, language: Language): string {
  const say = wordsIn(language);
  const names: string[] = [];
  let at = content;
  let rest = path;
  while (rest !== "") {
    const [key, member] = Array.isArray(at) ? memberAt(at, rest) : keyAt(at, rest);
    const name = Array.isArray(at)
      ? memberName(member, at.indexOf(member), say, language)
      : propertyName(key, say);
    if (name) names.push(name);
    at = member;
    rest = rest.slice(key.length + 1);
  }
  return names.join(" → ");
}

function keyAt(at: unknown, rest: string): [key: string, member: unknown] {
  const key = rest.split(".")[0] ?? "";
  return [key, (at as Record<string, unknown> | null | undefined)?.[key]];
}

/** The codes of indicators have points in them: the name of a member is what the rest begins with. */
function memberAt(list: unknown[], rest: string): [key: string, member: unknown] {
  for (const [index, member] of list.entries()) {
    const key = nameOf(member) ?? String(index);
    if (rest === key || rest.startsWith(`${key}.`)) return [key, member];
  }
  return [rest, undefined];
}

/** A text that is all of its member is named by the member alone. */
function propertyName(key: string, say: Say): string {
  if (key === "text") return "";
  const word = say(`call.place.${key}` as WordKey);
  return word === `call.place.${key}` ? key : word;
}

/** A member goes by its own text; one that nobody has named yet by its place in the list. */
export function memberName(member: unknown, index: number, say: Say, language: Language): string {
  const { points, ...texts } = (member ?? {}) as Record<string, unknown>;
  if (typeof points === "number") return say("call.points", { points });
  const named = [texts.name, texts.title, texts.label, texts.question, texts.text]
    .filter((text): text is Texts => typeof text === "object" && text !== null)
    .map((text) => pick(text, language).text.trim())
    .find(Boolean);
  if (!named) return say("call.nth", { number: index + 1 });
  return named.length > 70 ? `${named.slice(0, 69)}…` : named;
}
