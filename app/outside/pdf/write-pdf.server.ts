import { type Document, type Part, pieceOf, type Words } from "~/domain/document";
import { colours, page, pageWidth, type Setting, Sheet } from "./sheet.server";
import { setFacts, setTable } from "./table.server";

const settings = {
  giver: { weight: "bold", size: 10, leading: 14, colour: colours.brand },
  title: { weight: "bold", size: 23, leading: 29, colour: colours.ink },
  number: { weight: "bold", size: 19, leading: 26, colour: colours.ink },
  2: { weight: "bold", size: 15, leading: 20, colour: colours.brand },
  3: { weight: "bold", size: 11.5, leading: 16, colour: colours.ink },
  body: { weight: "regular", size: 10.5, leading: 15, colour: colours.ink },
  strong: { weight: "bold", size: 10.5, leading: 15, colour: colours.ink },
  small: { weight: "regular", size: 9.5, leading: 13, colour: colours.soft },
} as const satisfies Record<string, Setting>;

/**
 * The document as a tagged PDF: headings, paragraphs, lists and tables with their heads can be heard and
 * searched, the fonts are inside, and the same document gives the same bytes.
 */
export async function writePdf(document: Document): Promise<Buffer> {
  const sheet = new Sheet(document);
  paragraph(sheet, "P", document.giver, settings.giver, 4);
  paragraph(sheet, "H1", document.heading, settings.title, 14);
  if (!textsOf(document).every((text) => sheet.face.has(text))) {
    paragraph(sheet, "P", document.lacking, settings.small, 14);
  }
  for (const [index, part] of document.parts.entries()) setPart(sheet, part, document.parts[index - 1]);
  return sheet.finish(document.foot);
}

function setPart(sheet: Sheet, part: Part, before?: Part) {
  switch (part.kind) {
    case "heading":
      return heading(sheet, part.level, part.words);
    case "text":
      return paragraph(sheet, "P", part.words, settings.body, 10);
    case "list":
      return list(sheet, part);
    case "facts":
      return setFacts(sheet, part, before?.kind === "heading" && before.level === 2);
    case "table":
      return setTable(sheet, part);
    case "notice":
      return notice(sheet, part);
  }
}

/** A heading stays with what it heads. */
function heading(sheet: Sheet, level: 2 | 3, words: Words): void {
  const setting = settings[level];
  const lines = sheet.lines(pieceOf(words).text, pageWidth, setting).length;
  if (sheet.y > page.top) sheet.y += level === 2 ? 16 : 6;
  sheet.need(lines * setting.leading + 50);
  if (level === 2) {
    const { outline } = sheet.doc;
    outline.addItem(pieceOf(words).text, { top: sheet.y - 12, left: 0 } as object);
  }
  paragraph(sheet, `H${level}`, words, setting, level === 2 ? 5 : 3);
  if (level === 2) {
    sheet.rule(sheet.y - 2, colours.brand, 1.6);
    sheet.y += 7;
  }
}

function paragraph(sheet: Sheet, tag: string, words: Words, setting: Setting, after: number): void {
  const { text, lang, soft } = pieceOf(words);
  const own = soft ? { ...setting, colour: colours.soft } : setting;
  const element = sheet.element(sheet.root, tag, { lang });
  let lines = sheet.lines(text, pageWidth, own);
  while (lines.length > 0) {
    // Neither the first nor the last line of a paragraph stands alone on a page.
    let fitting = Math.floor(sheet.left / own.leading);
    if (fitting === lines.length - 1 && lines.length > 2) fitting -= 1;
    if (fitting < Math.min(2, lines.length)) {
      sheet.newPage();
      continue;
    }
    const here = lines.slice(0, fitting);
    sheet.set(element, here, { x: page.left, top: sheet.y }, own);
    sheet.y += here.length * own.leading;
    lines = lines.slice(here.length);
    if (lines.length > 0) sheet.newPage();
  }
  element.end();
  sheet.y += after;
}

function list(sheet: Sheet, { items, numbered }: Extract<Part, { kind: "list" }>): void {
  const element = sheet.element(sheet.root, "L");
  const setting = settings.body;
  const indent = 18;
  items.forEach((words, index) => {
    const { text, lang } = pieceOf(words);
    const lines = sheet.lines(text, pageWidth - indent, setting);
    sheet.need(Math.min(lines.length, 20) * setting.leading);
    const item = sheet.element(element, "LI");
    const mark = sheet.lines(numbered ? `${index + 1}.` : "•", indent, setting);
    sheet.set(sheet.element(item, "Lbl"), mark, { x: page.left, top: sheet.y }, setting);
    const body = sheet.element(item, "LBody", { lang });
    for (let rest = lines; rest.length > 0; ) {
      const here = rest.slice(0, Math.max(1, Math.floor(sheet.left / setting.leading)));
      sheet.set(body, here, { x: page.left + indent, top: sheet.y }, setting);
      sheet.y += here.length * setting.leading;
      rest = rest.slice(here.length);
      if (rest.length > 0) sheet.newPage();
    }
    sheet.y += 4;
  });
  element.end();
  sheet.y += 8;
}

function notice(sheet: Sheet, { tone, title, number, texts }: Extract<Part, { kind: "notice" }>): void {
  const inset = 16;
  const width = pageWidth - 2 * inset;
  const blocks = [
    ...(title ? [{ text: title, setting: settings.strong }] : []),
    ...(number ? [{ text: number, setting: settings.number }] : []),
    ...texts.map((text) => ({ text, setting: settings.body })),
  ].map(({ text, setting }) => ({ setting, lines: sheet.lines(text, width, setting) }));
  const height = blocks.reduce((sum, { lines, setting }) => sum + lines.length * setting.leading + 3, 0) + 22;
  sheet.need(height);
  sheet.artifact(() => {
    const { paper, bar } = colours[tone];
    sheet.doc.rect(page.left, sheet.y, pageWidth, height).fill(paper);
    sheet.doc.rect(page.left, sheet.y, 4, height).fill(bar);
  });
  let top = sheet.y + 11;
  for (const { lines, setting } of blocks) {
    sheet.set(sheet.element(sheet.root, "P"), lines, { x: page.left + inset, top }, setting);
    top += lines.length * setting.leading + 3;
  }
  sheet.y += height + 14;
}

/** Every text of the document that others have written, to see whether the fonts have its characters. */
function textsOf({ parts }: Document): string[] {
  return parts.flatMap(wordsOf).map((words) => pieceOf(words).text);
}

function wordsOf(part: Part): Words[] {
  switch (part.kind) {
    case "heading":
    case "text":
      return [part.words];
    case "list":
      return part.items;
    case "facts":
      return part.rows.flatMap(({ name, value }) => [name, value]);
    case "table":
      return part.rows.flat();
    case "notice":
      return part.texts;
  }
}
