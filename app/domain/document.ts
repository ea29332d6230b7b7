import type { Language } from "./texts";

/**
 * A text of a document: `lang` when it is in another language than the document, `soft` when it is said in
 * passing, `code` when it is to be compared letter by letter, such as a digest.
 */
export type Piece = { text: string; lang?: Language; soft?: true; code?: true };
export type Words = string | Piece;

export type Fact = { name: Words; value: Words };
export type Column = { name: string; numeric?: true };

/** One part of a document: what it is, not how it looks. Line breaks in a text are kept. */
export type Part =
  | { kind: "heading"; level: 2 | 3; words: Words }
  | { kind: "text"; words: Words }
  | { kind: "list"; items: Words[]; numbered?: true }
  | { kind: "facts"; rows: Fact[] }
  /** The first cell of a row names the row. Without a caption, the heading above names the table. */
  | { kind: "table"; caption?: string; columns: Column[]; rows: Words[][]; total?: Words[] }
  /** Something apart from the text; `number` is what people look for and copy, in large letters. */
  | { kind: "notice"; tone: "good" | "waiting"; title?: string; number?: string; texts: string[] };

/** A document that can be written to a file: walked from its first part to its last. */
export type Document = {
  language: Language;
  /** The title of the file, and the heading above its text. */
  title: string;
  heading: string;
  /** Who gives it, above the title. */
  giver: string;
  /** What stands at the foot of each page, before the page's number. */
  foot: string;
  /** The instant that the file carries as its own. */
  at: string;
  parts: Part[];
  /** Said above the text when the font of the file lacks characters that the text has. */
  lacking: string;
};

/** The text of a part's words, whichever way they were given. */
export function pieceOf(words: Words): Piece {
  return typeof words === "string" ? { text: words } : words;
}
