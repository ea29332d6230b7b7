import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type PDFDocument from "pdfkit";
import { unpackWoff } from "./woff.server";

type Doc = InstanceType<typeof PDFDocument>;

/** The parts into which Source Sans 3 comes divided, by the characters that they hold; the first first. */
const subsets = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"];
const weights = { regular: "400", bold: "600" } as const;
export type Weight = keyof typeof weights;

/** A stretch of text in one font. `lacking` is what the text has there when no font has it: a box is drawn. */
export type Run = { font: string; text: string; width: number; lacking?: string };

const require = createRequire(import.meta.url);
const graphemes = new Intl.Segmenter("fi", { granularity: "grapheme" });

/** The characters that the basic font has for certain: most of every text. */
const plain = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u00ff]*$/;
const invisible = /\p{Cf}|[\ufe00-\ufe0f]/gu;
/** Any character that no font has shows the font's own box. */
const box = "\u25a1";

/** Source Sans 3 in one PDF: finds for each character the font that has it, and measures. */
export class Typeface {
  private readonly covering = new Map<string, (codePoint: number) => boolean>();

  private readonly measured = new Map<string, readonly Run[]>();

  constructor(private readonly doc: Doc) {}

  /** The text as runs, each in the font that has its characters; nothing of it is left out unseen. */
  runs(text: string, weight: Weight, size: number): readonly Run[] {
    const key = `${weight} ${size} ${text}`;
    const known = this.measured.get(key) ?? this.measure(text, weight, size);
    this.measured.set(key, known);
    return known;
  }

  private measure(text: string, weight: Weight, size: number): Run[] {
    const runs: Run[] = [];
    for (const piece of plain.test(text) ? [text] : pieces(text)) {
      const run = this.run(piece, weight);
      const last = runs.at(-1);
      if (last?.font === run.font && (last.lacking === undefined) === (run.lacking === undefined)) {
        last.text += run.text;
        if (run.lacking) last.lacking += run.lacking;
      } else runs.push(run);
    }
    for (const run of runs) run.width = this.doc.font(run.font).fontSize(size).widthOfString(run.text);
    return runs;
  }

  /** Does some font have each character of the text? */
  has(text: string): boolean {
    return plain.test(text) || pieces(text).every((piece) => !this.run(piece, "regular").lacking);
  }

  private run(piece: string, weight: Weight): Run {
    const basic = `latin-${weights[weight]}`;
    if (plain.test(piece)) return { font: this.open(basic), text: piece, width: 0 };
    for (const text of new Set([piece, piece.replace(invisible, ""), spaced(piece)])) {
      const subset = subsets.find((name) => this.covers(`${name}-${weights[weight]}`, text));
      if (subset) return { font: this.open(`${subset}-${weights[weight]}`), text, width: 0 };
    }
    return { font: this.open(basic), text: box, width: 0, lacking: piece };
  }

  private covers(name: string, text: string): boolean {
    const has = this.covering.get(this.open(name));
    return [...text].every((character) => has?.(character.codePointAt(0) ?? 0));
  }

  private open(name: string): string {
    if (!this.covering.has(name)) {
      this.doc.registerFont(name, bytesOf(name));
      const { font } = (this.doc.font(name) as unknown as WithFont)._font;
      this.covering.set(name, (codePoint) => font.hasGlyphForCodePoint(codePoint));
    }
    return name;
  }
}

type WithFont = { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } };

const files = new Map<string, Buffer>();

function bytesOf(name: string): Buffer {
  const known = files.get(name);
  if (known) return known;
  const file = require.resolve(`@fontsource/source-sans-3/files/source-sans-3-${name}-normal.woff`);
  const bytes = unpackWoff(readFileSync(file));
  files.set(name, bytes);
  return bytes;
}

/** What people see as one character each; stretches of plain text stay together. */
function pieces(text: string): string[] {
  return [...graphemes.segment(text)]
    .map(({ segment }) => segment)
    .filter((segment) => segment.replace(invisible, "") !== "");
}

/** Spaces of other widths, where the font has only the ordinary one. */
function spaced(text: string): string {
  return text.replace(/[\u2000-\u200a\u202f\u205f\u3000]/g, "\u00a0");
}
