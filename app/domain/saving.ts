import type { Answers } from "./application-form";
import type { Instant } from "./day";

/** One field that two people changed from the same text to two different ones. */
export type Conflict = { field: string; posted: string; current: string };

/** What to store, and what only the writer can decide. */
export type Merge = { store: Record<string, string>; conflicts: Conflict[] };

/**
 * Brings a save together with what others have saved since the page was loaded. `base` is what the
 * writer's page saw, with what it has itself written since; `current` what is stored now; a field without a text is empty. What the writer did not
 * change stays as it is now, what only the writer changed is stored, and where both changed the field
 * differently nothing is chosen: it is a conflict, with both texts.
 */
export function mergeAnswers(posted: Answers, base: Answers, current: Answers): Merge {
  const store: Record<string, string> = {};
  const conflicts: Conflict[] = [];
  for (const [field, text] of Object.entries(posted)) {
    const seen = base[field] ?? "";
    const now = current[field] ?? "";
    if (text === seen || text === now) continue;
    if (now === seen) store[field] = text;
    else conflicts.push({ field, posted: text, current: now });
  }
  return { store, conflicts };
}

/** What a form that came after its writer's session had ended is answered with. */
export type LatePost =
  /** Kept for the writer, and given back under this id after signing in. */
  | { kept: string; typed: [string, string][] }
  /** Whose it is cannot be told, or too much is kept already: the page itself holds all of it. */
  | { kept: null; posted: [string, string][]; typed: [string, string][] };

/** What a page that saves by itself is answered. */
export type Autosaved = {
  because: "saved" | "changed-by-others" | "not-draft" | "not-open";
  at: Instant;
  /** The fields that a colleague has changed to another text: theirs stays, the page keeps the writer's. */
  conflicts: string[];
};

export type Change = { field: string; before: string; after: string };

/** The fields whose text differs between two moments, with both texts. */
export function changesBetween(before: Answers, after: Answers): Change[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .map((field) => ({ field, before: before[field] ?? "", after: after[field] ?? "" }))
    .filter((change) => change.before !== change.after);
}

/**
 * The text as it is stored: forms send line breaks as CR LF, and no page can show the character NUL.
 * Nothing else is changed, trimmed or cut.
 */
export function asStored(text: string): string {
  return text.replace(/\r\n?/g, "\n").replaceAll("\0", "\ufffd");
}
