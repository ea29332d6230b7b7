import { isTexts, type Leaf, nameOf } from "./content-paths";
import type { Texts } from "./texts";

/** What differs between two states of a call's content, as people would tell it. */
export type CallChange =
  | { kind: "text"; path: string; before: Texts; after: Texts }
  | { kind: "value"; path: string; before: Leaf | Leaf[]; after: Leaf | Leaf[] }
  /** A member of a list (a question, a criterion, a rule) with everything in it. */
  | { kind: "added"; path: string; member?: unknown }
  | { kind: "removed"; path: string; member?: unknown }
  | { kind: "moved"; path: string };

/**
 * What differs, in the order of the content. A member that came or went is told once, whatever it holds; of
 * those that stayed as few as possible are told as moved. Equal contents have no changes, others at least one.
 */
export function callChanges(before: unknown, after: unknown, path = ""): CallChange[] {
  if (before === after) return [];
  if (isMembers(before) && isMembers(after)) return inList(before, after, path);
  if (Array.isArray(before) || Array.isArray(after)) {
    const same = JSON.stringify(before) === JSON.stringify(after);
    return same ? [] : [{ kind: "value", path, before: asValue(before), after: asValue(after) }];
  }
  if (isObject(before) && isObject(after)) {
    if (isTexts(before) && isTexts(after)) {
      const same = before.fi === after.fi && before.sv === after.sv && before.en === after.en;
      return same ? [] : [{ kind: "text", path, before, after }];
    }
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      callChanges((before as Member)[key], (after as Member)[key], path ? `${path}.${key}` : key),
    );
  }
  if (isObject(before) || isObject(after)) return cameOrWent(before, after, path);
  return [{ kind: "value", path, before: asValue(before), after: asValue(after) }];
}

/** A whole that came where there was nothing, or went: told text by text and value by value. */
function cameOrWent(before: unknown, after: unknown, path: string): CallChange[] {
  const whole = isObject(before) ? before : (after as Record<string, unknown>);
  if (isTexts(whole)) {
    const texts = (one: unknown) => (isObject(one) ? (one as Texts) : { fi: "", sv: "", en: "" });
    return [{ kind: "text", path, before: texts(before), after: texts(after) }];
  }
  return [{ kind: isObject(before) ? "removed" : "added", path, member: whole }];
}

function inList(before: Member[], after: Member[], path: string): CallChange[] {
  const [was, is] = [byName(before), byName(after)];
  const at = (name: string) => `${path}.${name}`;
  const stayed = [...was.keys()].filter((name) => is.has(name));
  const order = [...is.keys()].filter((name) => was.has(name));
  const still = inOrder(order.map((name) => stayed.indexOf(name)));
  return [
    ...[...was].flatMap(([name, member]): CallChange[] =>
      is.has(name) ? [] : [{ kind: "removed", path: at(name), member }],
    ),
    ...[...is].flatMap(([name, member]): CallChange[] => {
      if (!was.has(name)) return [{ kind: "added", path: at(name), member }];
      const moved: CallChange[] = still.has(stayed.indexOf(name)) ? [] : [{ kind: "moved", path: at(name) }];
      return [...moved, ...callChanges(was.get(name), member, at(name))];
    }),
  ];
}

type Member = Record<string, unknown>;

/** The members by their names; those without one (rules) by all that they say. */
function byName(members: Member[]): Map<string, Member> {
  return new Map(members.map((member) => [nameOf(member) ?? JSON.stringify(member), member]));
}

/** The longest run of these numbers that rises: what can stay where it is while the others move. */
function inOrder(numbers: number[]): Set<number> {
  const runs: number[][] = [];
  for (const number of numbers) {
    const longest = runs.filter((run) => (run.at(-1) ?? -1) < number).sort((a, b) => b.length - a.length)[0];
    runs.push([...(longest ?? []), number]);
  }
  return new Set(runs.sort((a, b) => b.length - a.length)[0]);
}

function isMembers(list: unknown): list is Member[] {
  return Array.isArray(list) && list.every(isObject);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asValue(value: unknown): Leaf | Leaf[] {
  return (value ?? null) as Leaf | Leaf[];
}
