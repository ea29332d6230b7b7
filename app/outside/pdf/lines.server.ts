import type { Run, Typeface, Weight } from "./typeface.server";

export type Style = { weight: Weight; size: number };

/** One line of text: its runs from left to right. */
export type Line = readonly Run[];

/** How wide the line is, the spaces after its words included. */
export const lineWidth = (line: Line) => line.reduce((sum, { width }) => sum + width, 0);

/** The text in lines no wider than `width`. It breaks at spaces, and within a word only one too long for a line. */
export function linesOf(face: Typeface, text: string, width: number, style: Style): Line[] {
  return paragraphsOf(text).flatMap((paragraph) => wrap(face, paragraph, width, style));
}

/** The width of the longest word, and of the longest line when nothing breaks. */
export function widthsOf(face: Typeface, text: string, { weight, size }: Style) {
  const measured = (part: string) => lineWidth(face.runs(part, weight, size));
  const paragraphs = paragraphsOf(text);
  return {
    least: Math.max(
      0,
      ...paragraphs.flatMap((paragraph) => wordsOf(paragraph)).map((word) => measured(word.trimEnd())),
    ),
    most: Math.max(0, ...paragraphs.map(measured)),
  };
}

function paragraphsOf(text: string): string[] {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .normalize("NFC")
    .replaceAll("\t", "    ")
    .split("\n");
}

/** The words with the spaces after them; a hyphen, dash or stroke inside a word ends a part of it. */
function wordsOf(text: string): string[] {
  return text.match(/[^ ]*?(?:[-–/](?=[^\d ])| +|$)| +/g)?.filter((word) => word !== "") ?? [];
}

function wrap(face: Typeface, text: string, width: number, { weight, size }: Style): Line[] {
  const lines: Line[] = [];
  let line: Run[] = [];
  let taken = 0;
  const end = () => {
    lines.push(line);
    line = [];
    taken = 0;
  };
  for (const word of wordsOf(text)) {
    const bare = lineWidth(face.runs(word.trimEnd(), weight, size));
    if (taken > 0 && taken + bare > width) end();
    for (const part of bare > width ? cut(face, word, width, { weight, size }) : [word]) {
      const runs = face.runs(part, weight, size);
      if (taken > 0 && taken + lineWidth(face.runs(part.trimEnd(), weight, size)) > width) end();
      line.push(...runs);
      taken += lineWidth(runs);
    }
  }
  end();
  return lines;
}

/** A word too long for a line, in parts that fit. */
function cut(face: Typeface, word: string, width: number, { weight, size }: Style): string[] {
  const parts: string[] = [];
  let part = "";
  let taken = 0;
  for (const { segment } of new Intl.Segmenter("fi", { granularity: "grapheme" }).segment(word)) {
    const wide = lineWidth(face.runs(segment, weight, size));
    if (part !== "" && taken + wide > width) {
      parts.push(part);
      part = "";
      taken = 0;
    }
    part += segment;
    taken += wide;
  }
  return [...parts, part];
}
