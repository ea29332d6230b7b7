import type { Texts } from "./texts";

/** What stands at one end of a piece of content; a list of plain values is one end. */
export type Leaf = string | number | boolean | null;

type Content = unknown;

/**
 * Every end of the content by its path, in the order of the content. A member of a list goes by its `id` or
 * `code` where it has one, so that a question that is moved keeps its path: `form.sections.project.title.fi`.
 */
export function leavesOf(content: Content, path = ""): [path: string, leaf: Leaf][] {
  if (content === undefined) return [];
  if (content === null || typeof content !== "object") return [[path, content as Leaf]];
  return partsOf(content).flatMap(([name, part]) => leavesOf(part, path ? `${path}.${name}` : name));
}

/** Every text of the content that is to be in three languages, by its path. */
export function textsIn(content: Content, path = ""): [path: string, texts: Texts][] {
  if (content === null || typeof content !== "object") return [];
  if (isTexts(content)) return [[path, content]];
  return partsOf(content).flatMap(([name, part]) => textsIn(part, path ? `${path}.${name}` : name));
}

export type ContentChange = { path: string; before: Leaf | undefined; after: Leaf | undefined };

/**
 * What differs between two states of one content: an end that is new has no `before`, one that went no
 * `after`. A list whose members stand in another order is told as a whole, by its members' names.
 */
export function changesIn(before: Content, after: Content): ContentChange[] {
  const [was, is] = [new Map(leavesOf(before)), new Map(leavesOf(after))];
  const ends = [...new Set([...was.keys(), ...is.keys()])]
    .filter((path) => was.get(path) !== is.get(path))
    .map((path) => ({ path, before: was.get(path), after: is.get(path) }));
  return [...ends, ...movesIn(before, after)];
}

function movesIn(before: Content, after: Content): ContentChange[] {
  const was = new Map(listsOf(before));
  return listsOf(after).flatMap(([path, names]) => {
    const earlier = was.get(path) ?? [];
    const both = (list: string[], other: string[]) => list.filter((name) => other.includes(name)).join(", ");
    const [from, to] = [both(earlier, names), both(names, earlier)];
    return from === to ? [] : [{ path, before: from, after: to }];
  });
}

/** Every list of named members by its path, with their names in order. */
function listsOf(content: Content, path = ""): [path: string, names: string[]][] {
  if (content === null || typeof content !== "object") return [];
  const parts = partsOf(content);
  const named = Array.isArray(content) && content.some((member) => nameOf(member) !== undefined);
  const inside = parts.flatMap(([name, part]) => listsOf(part, path ? `${path}.${name}` : name));
  return named ? [[path, parts.map(([name]) => name)], ...inside] : inside;
}

function partsOf(content: object): [string, unknown][] {
  if (!Array.isArray(content)) return Object.entries(content);
  return content.map((member, index) => [nameOf(member) ?? String(index), member]);
}

function nameOf(member: unknown): string | undefined {
  if (member === null || typeof member !== "object") return undefined;
  const { id, code } = member as { id?: unknown; code?: unknown };
  return [id, code].find((name): name is string => typeof name === "string");
}

function isTexts(content: object): content is Texts {
  const { fi, sv, en } = content as Record<string, unknown>;
  return [fi, sv, en].every((text) => typeof text === "string");
}
