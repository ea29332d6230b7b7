import { describe, expect, test, vi } from "vitest";
import type { Document, Part } from "../../app/domain/document";
import { writePdf } from "../../app/outside/pdf/write-pdf.server";
import { readPdf } from "../support/pdf";

vi.setConfig({ testTimeout: 60_000 });

const document = (...parts: Part[]): Document => ({
  language: "fi",
  title: "Vastaanottokuittaus HS-2026-0001-7KQ2MX",
  heading: "Vastaanottokuittaus",
  giver: "Ministeriö",
  foot: "HS-2026-0001-7KQ2MX",
  at: "2026-11-23T10:00:00.000Z",
  lacking: "Merkkejä puuttuu.",
  parts,
});
const write = async (...parts: Part[]) => readPdf(await writePdf(document(...parts)));
const bare = (text: string) => text.replace(/\s/g, "");
const pagesOf = (info: string) => Number(/Pages:\s+(\d+)/.exec(info)?.[1]);

const table = (count: number, evidence = "Aikataulu"): Part => ({
  kind: "table",
  caption: "Välitavoitteet",
  columns: [{ name: "Nimi" }, { name: "Näyttö" }, { name: "Summa", numeric: true }],
  rows: Array.from({ length: count }, (_, row) => [`Rivi ${row + 1}`, evidence, "1\u00a0234,50\u00a0€"]),
  total: ["Yhteensä", "", "9\u00a0€"],
});

describe("a document as PDF", () => {
  test("is tagged, has its title and language, and its fonts inside", async () => {
    const bytes = await writePdf(document({ kind: "text", words: "Hei" }));
    const { info, fonts } = readPdf(bytes);
    expect(info).toMatch(/Title:\s+Vastaanottokuittaus HS-2026-0001-7KQ2MX/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(bytes.toString("latin1")).toContain("/Lang (fi)");
    expect(bytes.toString("latin1")).toContain("/DisplayDocTitle true");
    for (const line of fonts.trim().split("\n").slice(2))
      expect(line).toMatch(/\+SourceSans3\S* .* yes yes yes/);
  });

  test("is made of headings, paragraphs, lists and tables with their heads", async () => {
    const { structure } = await write(
      { kind: "heading", level: 2, words: "Hanke" },
      { kind: "heading", level: 3, words: "Tarve" },
      { kind: "text", words: "Palvelut ovat hajallaan." },
      { kind: "list", items: ["yksi", "kaksi"] },
      { kind: "facts", rows: [{ name: "Hakija", value: "Vantaa" }] },
      table(2),
    );
    const tags = [...structure.matchAll(/^ *([A-Z]\w*)(?: \(\w+\)|:)?$/gm)].map(([, tag]) => tag);
    expect(new Set(tags)).toEqual(
      new Set("Document P H1 H2 H3 L LI Lbl LBody Table Caption THead TBody TFoot TR TH TD".split(" ")),
    );
    expect(structure).toMatch(/^Document\n/);
    expect(structure).toMatch(/H2 \(block\)\n\s+"Hanke"\n\s+H3 \(block\)\n\s+"Tarve"/);
  });

  test("is the same, byte for byte, each time it is made", async () => {
    const one = document({ kind: "text", words: "Åäö – Привет" }, table(70));
    const first = await writePdf(one);
    await new Promise((done) => setTimeout(done, 1100));
    expect((await writePdf(one)).equals(first)).toBe(true);
  });

  test("tells at the foot of each page which document and which page it is, outside of what is heard", async () => {
    const { text, structure, info } = await write(table(120));
    const pages = pagesOf(info);
    expect(pages).toBeGreaterThan(2);
    for (let page = 1; page <= pages; page++)
      expect(text).toContain(`HS-2026-0001-7KQ2MX · ${page}/${pages}`);
    expect(structure).not.toContain("· 1/");
  });
});

describe("nothing of a text is lost", () => {
  test("in letters of Finnish and Swedish, dashes, euros and spaces that do not break", async () => {
    const words = "Åäö ÅÄÖ é – — − € ”lainaus” ’ … 1\u00a0234,50\u00a0€ 12\u202f345 50\u00a0%";
    const { text } = await write({ kind: "text", words });
    expect(bare(text)).toContain(bare(words));
    expect(text).not.toContain("Merkkejä puuttuu.");
  });

  test("in Somali, Russian, Ukrainian, Greek, Polish and Vietnamese, which the font has", async () => {
    const words = "Ku soo dhawow Добро Ласкаво їжак Αθήνα łódź tiếng Việt";
    const { text } = await write({ kind: "text", words });
    expect(bare(text)).toContain(bare(words));
    expect(text).not.toContain("Merkkejä puuttuu.");
  });

  test("in Arabic and emoji, which it lacks: a box carries the characters, and the document says so", async () => {
    const bytes = await writePdf(document({ kind: "text", words: "Alku مرحبا 🎉 loppu" }));
    const { text, structure } = readPdf(bytes);
    expect(text).toContain("Merkkejä puuttuu.");
    expect(structure).toMatch(/Span \(inline\)/);
    expect(structure).toMatch(/Alku[\s\S]*loppu/);
    for (const lacking of ["مرحبا", "🎉"]) {
      const written = Buffer.from(lacking, "utf16le").swap16().toString("latin1");
      expect(bytes.toString("latin1").replace(/\\([()\\])/g, "$1"), lacking).toContain(written);
    }
  });

  test.each([
    ["lone halves of characters", "a\ud800b\udc00c"],
    ["control characters", "a\u0001\u0007\u009fb"],
    ["characters without a look", "a\u200b\u200d\ufeff\u202e\u2066b"],
    ["accents upon accents", `a${"\u0301".repeat(300)}b`],
    ["nothing at all", ""],
    ["only spaces", "   \n \t \n"],
    ["a hundred thousand characters", "sana ".repeat(20_000)],
    ["one endless word", "ä".repeat(10_000)],
  ])(
    "with %s the document is still made",
    async (_, words) => {
      const parts: Part[] = [
        { kind: "text", words },
        { kind: "facts", rows: [{ name: words.slice(0, 3000), value: words.slice(0, 3000) }] },
        { kind: "table", columns: [{ name: "a" }, { name: "b" }], rows: [[words.slice(0, 3000), "x"]] },
      ];
      const { structure } = await write(...parts, { kind: "text", words: "Viimeinen." });
      expect(structure).toContain("Viimeinen.");
    },
    30_000,
  );

  test("over the pages of a table of 60 rows: each row once, its head heard once and seen on each page", async () => {
    const { text, structure, info } = await write(
      table(60, "Ryhmien aikataulu on julkaistu kunnan sivuilla. ".repeat(3)),
    );
    for (let row = 1; row <= 60; row++) expect(structure.split(`"Rivi ${row}"`)).toHaveLength(2);
    expect(structure.match(/"Näyttö"/g)).toHaveLength(1);
    expect(text.match(/Näyttö/g)).toHaveLength(pagesOf(info));
  });

  test("in a cell longer than a page", async () => {
    const words = Array.from({ length: 2500 }, (_, number) => `s${number}`);
    const { text } = await write({
      kind: "table",
      columns: [{ name: "Nimi" }, { name: "Teksti" }],
      rows: [["Rivi", words.join(" ")]],
    });
    const seen = new Set(text.split(/\s+/));
    expect(words.filter((word) => !seen.has(word))).toEqual([]);
  });
});
