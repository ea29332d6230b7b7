import PDFDocument from "pdfkit";
import type { Document } from "~/domain/document";
import { type Line, linesOf, lineWidth, type Style } from "./lines.server";
import { type Run, Typeface } from "./typeface.server";

export type Element = PDFKit.PDFStructureElement;
type Content = PDFKit.PDFStructureContent;
type Attributes = { lang?: string; scope?: "Column" | "Row"; actual?: string };

/** Points. A4 with margins in which the foot of the page has its place. */
export const page = { left: 62, right: 533, top: 58, bottom: 768, foot: 798 };
export const pageWidth = page.right - page.left;

/** The state's colours (suomifi-design-tokens), as they are on the pages of the service. */
export const colours = {
  brand: "#002e5f",
  ink: "#292929",
  soft: "#56626b",
  line: "#c9cdcf",
  good: { bar: "#00805a", paper: "#edf7f4" },
  waiting: { bar: "#dc9a00", paper: "#fdf5e3" },
};

type Place = { x: number; top: number; right?: number };

/** Text to be set in lines of this height. */
export type Setting = Style & { leading: number; colour?: string };

/** A PDF page by page: what stands where, and which element of the structure it belongs to. */
export class Sheet {
  readonly doc: InstanceType<typeof PDFDocument>;
  readonly face: Typeface;
  readonly root: Element;
  y = page.top;
  private readonly tags = new WeakMap<Element, string>();
  private readonly bytes: Promise<Buffer>;

  constructor({ language, title, giver, at }: Document) {
    const made = new Date(at);
    this.doc = new PDFDocument({
      size: "A4",
      margin: 0,
      pdfVersion: "1.7",
      tagged: true,
      lang: language,
      displayTitle: true,
      bufferPages: true,
      info: {
        Title: title,
        Author: giver,
        Creator: "Hankesalkku",
        Producer: "Hankesalkku",
        CreationDate: made,
        ModDate: made,
      },
    });
    this.face = new Typeface(this.doc);
    this.root = this.doc.struct("Document");
    this.doc.addStructure(this.root);
    const chunks: Buffer[] = [];
    this.bytes = new Promise((resolve, reject) => {
      this.doc.on("data", (chunk: Buffer) => chunks.push(chunk));
      this.doc.on("end", () => resolve(Buffer.concat(chunks)));
      this.doc.on("error", reject);
    });
  }

  /** How much of the page is left. */
  get left(): number {
    return page.bottom - this.y;
  }

  newPage(): void {
    this.doc.addPage();
    this.y = page.top;
  }

  /** A new page unless so much of this one is left. */
  need(height: number): void {
    if (this.left < height && this.y > page.top) this.newPage();
  }

  element(parent: Element, tag: string, attributes: Attributes = {}): Element {
    const element = this.doc.struct(tag, attributes as Parameters<typeof this.doc.struct>[1]);
    parent.add(element);
    this.tags.set(element, tag);
    return element;
  }

  lines(text: string, width: number, setting: Setting): Line[] {
    return linesOf(this.face, text, width, setting);
  }

  /**
   * The lines under each other, as content of the element. What the fonts lack is a box, in an element that
   * carries the characters themselves for those who copy or listen.
   */
  set(element: Element, lines: Line[], at: Place, setting: Setting): void {
    let content: Content | undefined;
    const end = () => {
      if (!content) return;
      this.doc.endMarkedContent();
      element.add(content);
      content = undefined;
    };
    for (const [run, x, top] of placed(lines, at, setting)) {
      if (run.lacking) {
        end();
        const span = this.element(element, "Span", { actual: run.lacking });
        const box = this.doc.markStructureContent("Span");
        this.draw(run, x, top, setting);
        this.doc.endMarkedContent();
        span.add(box);
      } else {
        content ??= this.doc.markStructureContent(this.tags.get(element) ?? "Span");
        this.draw(run, x, top, setting);
      }
    }
    end();
  }

  /** Lines that belong to no element: see `artifact`. */
  drawLines(lines: Line[], at: Place, setting: Setting): void {
    for (const [run, x, top] of placed(lines, at, setting)) this.draw(run, x, top, setting);
  }

  /** What says nothing to those who hear the document: lines, colours, repeated heads. */
  artifact(draw: () => void, type: "Layout" | "Pagination" = "Layout"): void {
    this.doc.markContent("Artifact", { type });
    draw();
    this.doc.endMarkedContent();
  }

  rule(y: number, colour = colours.line, thickness = 0.6): void {
    this.artifact(() => {
      this.doc.moveTo(page.left, y).lineTo(page.right, y).lineWidth(thickness).strokeColor(colour).stroke();
    });
  }

  private draw(run: Run, x: number, top: number, { size, leading, colour = colours.ink }: Setting): void {
    this.doc
      .font(run.font)
      .fontSize(size)
      .fillColor(colour)
      .text(run.text, x, top + (leading - size * lineHeight) / 2, { lineBreak: false });
  }

  /** The foot of each page, now that it is known how many there are; then the whole file. */
  finish(foot: string): Promise<Buffer> {
    this.root.end();
    const { start, count } = this.doc.bufferedPageRange();
    const setting: Setting = { weight: "regular", size: 8.5, leading: 11, colour: colours.soft };
    for (let index = start; index < start + count; index++) {
      this.doc.switchToPage(index);
      const lines = this.lines(`${foot} · ${index + 1}/${count}`, pageWidth, setting);
      const at = { x: page.left, top: page.foot, right: page.right };
      this.artifact(() => this.drawLines(lines, at, setting), "Pagination");
    }
    this.doc.end();
    return this.bytes;
  }
}

/** The height of a line of Source Sans 3 in its own size. */
const lineHeight = 1.257;

/** Every run with the place where it stands: lines begin at `x`, or end at `right`. */
function* placed(
  lines: Line[],
  { x, top, right }: Place,
  { leading }: Setting,
): Generator<[Run, number, number]> {
  for (const [index, line] of lines.entries()) {
    let from = right === undefined ? x : right - lineWidth(line);
    for (const run of line) {
      yield [run, from, top + index * leading];
      from += run.width;
    }
  }
}
