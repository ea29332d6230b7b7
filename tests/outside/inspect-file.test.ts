import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test, vi } from "vitest";
import { type AttachmentKind, attachmentKinds, kindOfName } from "../../app/domain/attachment";
import { inspectFile } from "../../app/outside/inspect-file";
import {
  docm,
  docx,
  eicarPdf,
  encryption,
  jpg,
  ods,
  odt,
  pdf,
  png,
  sampleFiles,
  wrappedOffice,
  xlsx,
  type ZipEntry,
  zip,
} from "../support/sample-files";

vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), "hankesalkku-inspect-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

function inspect(bytes: Buffer, kind: AttachmentKind) {
  const path = join(folder, String(count++));
  writeFileSync(path, bytes);
  return inspectFile(path, kind);
}

test.each(attachmentKinds)("an ordinary %s is taken", async (kind) => {
  expect(await inspect(sampleFiles[kind](), kind)).toBeUndefined();
});

test("each kind is taken under its own name alone", async () => {
  for (const content of attachmentKinds) {
    for (const kind of attachmentKinds.filter((other) => other !== content)) {
      expect(await inspect(sampleFiles[content](), kind), `${content} named ${kind}`).toBe(
        "name-does-not-match",
      );
    }
  }
});

test("what is none of these is not taken under any name", async () => {
  const others = {
    svg: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    html: "<!doctype html><script>alert(1)</script>",
    program: "MZ\x90\x00\x03".padEnd(600, "\0"),
    text: "%PD",
    nothing: "",
  };
  for (const [name, content] of Object.entries(others)) {
    for (const kind of attachmentKinds) {
      expect(await inspect(Buffer.from(content), kind), `${name} named ${kind}`).toBe("name-does-not-match");
    }
  }
});

test.each(attachmentKinds)("a %s that was cut anywhere is never taken, and breaks nothing", async (kind) => {
  const whole = sampleFiles[kind]();
  for (const share of [0.05, 0.2, 0.5, 0.8, 0.9]) {
    const cut = whole.subarray(0, Math.floor(whole.length * share));
    expect(await inspect(cut, kind), `${share}`).toBe("name-does-not-match");
  }
});

test("whatever is changed in a file, looking at it ends with an answer", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...attachmentKinds),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }),
      async (kind, changes) => {
        const bytes = Buffer.from(sampleFiles[kind]());
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const answer = await inspect(bytes, kind);
        expect([undefined, "name-does-not-match", "encrypted", "macros", "unsafe-archive"]).toContain(answer);
      },
    ),
    { numRuns: 300 },
  );
});

describe("a PDF", () => {
  test.each([
    ["in its trailer", pdf({ trailer: encryption })],
    ["by a reference", pdf({ trailer: "/Encrypt 9 0 R" })],
    ["in the stream of its cross-references", pdf({ trailer: encryption, stream: true })],
    ["in an older revision", pdf({ trailer: encryption, revised: true })],
    ["with a name in disguise", pdf({ trailer: "/#45ncryp#74 9 0 R" })],
    ["after a string with brackets", pdf({ trailer: "/Info (a \\) >> b (c) d) /Encrypt 9 0 R" })],
    ["after a comment", pdf({ trailer: "% >> nothing\n/Encrypt 9 0 R" })],
    ["in a file that has lost its way", pdf({ trailer: encryption, startxref: 3 })],
    ["in a stream of a file that has lost its way", pdf({ trailer: encryption, stream: true, startxref: 3 })],
  ])("that says %s that it is encrypted is not taken", async (_, bytes) => {
    expect(await inspect(bytes, "pdf")).toBe("encrypted");
  });

  test.each([
    ["only writes of encryption on its page", pdf({ content: "trailer << /Encrypt 9 0 R >> (not so)" })],
    ["has it in a string", pdf({ trailer: "/Info (/Encrypt 9 0 R)" })],
    ["has it deeper than its trailer", pdf({ trailer: "/Info << /Encrypt 9 0 R >>" })],
    ["says that it has none", pdf({ trailer: "/Encrypt null" })],
    ["keeps its cross-references in a stream", pdf({ stream: true })],
    ["was revised", pdf({ revised: true })],
    ["begins after an empty line", pdf({ before: "\n" })],
    ["has lost its way", pdf({ startxref: 3 })],
  ])("that %s is taken", async (_, bytes) => {
    expect(await inspect(bytes, "pdf")).toBeUndefined();
  });

  test("that is a script or an archive as well is not taken", async () => {
    const script = pdf({ before: "/*", content: "*/alert(1)//" });
    expect(await inspect(script, "pdf")).toBe("name-does-not-match");
    const both = Buffer.concat([pdf(), zip([{ name: "a.txt", data: "a" }])]);
    expect(await inspect(both, "pdf")).toBe("name-does-not-match");
    expect(await inspect(Buffer.concat([png(), zip([{ name: "a", data: "a" }])]), "png")).toBe(
      "name-does-not-match",
    );
    expect(await inspect(Buffer.concat([jpg(), zip([{ name: "a", data: "a" }])]), "jpg")).toBe(
      "name-does-not-match",
    );
  });

  test("with a test of scanners in it is a PDF like any other: finding it is the scanner's work", async () => {
    expect(await inspect(eicarPdf(), "pdf")).toBeUndefined();
  });
});

describe("an Office document", () => {
  test("with macros is not taken", async () => {
    const program = { name: "word/vbaProject.bin", data: "x" };
    expect(await inspect(docx(program), "docx")).toBe("macros");
    expect(await inspect(docx({ ...program, name: "word/VBAPROJECT.BIN" }), "docx")).toBe("macros");
    expect(await inspect(docm(), "docx")).toBe("macros");
    expect(await inspect(xlsx({ name: "xl/macrosheets/sheet1.xml", data: "x" }), "xlsx")).toBe("macros");
    expect(await inspect(odt({ name: "Basic/Standard/Module1.xml", data: "x" }), "odt")).toBe("macros");
    expect(await inspect(ods({ name: "Scripts/python/a.py", data: "x" }), "ods")).toBe("macros");
    expect(await inspect(odt({ name: "Basic/Standard/script-lb.xml", data: "x" }), "odt")).toBeUndefined();
  });

  test("with a password is not taken", async () => {
    expect(await inspect(wrappedOffice(), "docx")).toBe("encrypted");
    expect(await inspect(wrappedOffice(), "xlsx")).toBe("encrypted");
    expect(await inspect(docx({ name: "word/a.xml", data: "x", encrypted: true }), "docx")).toBe("encrypted");
    const manifest =
      '<manifest:manifest><manifest:encryption-data manifest:checksum="x"/></manifest:manifest>';
    expect(await inspect(odt({ name: "META-INF/manifest.xml", data: manifest }), "odt")).toBe("encrypted");
  });

  test("with a chart's workbook in it is taken, and what that holds goes by the same rules", async () => {
    const chart = (data: Buffer) => docx({ name: "word/embeddings/Microsoft_Excel_Sheet1.xlsx", data });
    expect(await inspect(chart(xlsx()), "docx")).toBeUndefined();
    expect(await inspect(chart(xlsx({ name: "xl/vbaProject.bin", data: "x" })), "docx")).toBe("macros");
    expect(await inspect(chart(xlsx({ name: "a.zip", data: zip([]) })), "docx")).toBe("unsafe-archive");
    const deeper = chart(xlsx({ name: "xl/embeddings/a.xlsx", data: xlsx() }));
    expect(await inspect(deeper, "docx")).toBe("unsafe-archive");
    expect(await inspect(chart(Buffer.from("PK\x03\x04 no archive", "latin1")), "docx")).toBe(
      "unsafe-archive",
    );
  });

  test("with an archive in it is not taken, whatever it is called", async () => {
    const inner = zip([{ name: "a.txt", data: "a" }]);
    for (const name of ["word/a.zip", "word/a.7z", "word/a.jar", "word/media/image1.png"]) {
      expect(await inspect(docx({ name, data: inner }), "docx"), name).toBe("unsafe-archive");
    }
  });

  test.each([
    ["climbs out of its folder", "../../etc/cron.d/a"],
    ["climbs from inside", "word/../../a.xml"],
    ["begins at the root", "/etc/passwd"],
    ["names a drive", "C:/a.xml"],
    ["has the other slash", "..\\..\\a.xml"],
    ["has a NUL in it", "word/a.xml\0.png"],
    ["is empty", ""],
  ])("with an entry that %s is not taken", async (_, name) => {
    expect(await inspect(docx({ name, data: "x" }), "docx")).toBe("unsafe-archive");
  });

  test("with the same entry twice is not taken: two programs could read two documents", async () => {
    expect(await inspect(docx({ name: "word/Document.xml", data: "x" }), "docx")).toBe("unsafe-archive");
  });
});

describe("an archive that wants to be large", () => {
  const parts = (number: number): ZipEntry[] =>
    Array.from({ length: number }, (_, index) => ({ name: `word/part${index}.xml`, data: "x" }));

  test("is not taken beyond 2,000 entries", async () => {
    expect(await inspect(docx(...parts(1997)), "docx")).toBeUndefined();
    expect(await inspect(docx(...parts(1998)), "docx")).toBe("unsafe-archive");
    expect(await inspect(docx(...parts(10_000)), "docx")).toBe("unsafe-archive");
  });

  test("is not taken when it would be more than a hundred times larger, which small ones may", async () => {
    const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);
    expect(await inspect(docx({ name: "word/a.xml", data: zeros(9) }), "docx")).toBeUndefined();
    expect(await inspect(docx({ name: "word/a.xml", data: zeros(11) }), "docx")).toBe("unsafe-archive");
    const many = [1, 2, 3].map((part) => ({ name: `word/${part}.xml`, data: zeros(5) }));
    expect(await inspect(docx(...many), "docx")).toBe("unsafe-archive");
  });

  test("is refused by what it says, without inflating", async () => {
    const said = docx({ name: "word/a.xml", data: "x", declared: 250 * 1024 * 1024 });
    expect(await inspect(said, "docx")).toBe("unsafe-archive");
  });

  test("is not taken when it says less than it holds", async () => {
    const lie = docx({ name: "word/a.xml", data: Buffer.alloc(60 * 1024 * 1024), declared: 1000 });
    expect(await inspect(lie, "docx")).toBe("unsafe-archive");
    expect(await inspect(docx({ name: "word/a.xml", data: "xx", declared: 1 }), "docx")).toBe(
      "unsafe-archive",
    );
  });

  test("is not taken when many entries share the same bytes", async () => {
    const kernel = { name: "word/0.xml", data: randomBytes(100_000) };
    const shared = [1, 2, 3].map((part) => ({ ...kernel, name: `word/${part}.xml`, shares: 3 }));
    expect(await inspect(docx(kernel, ...shared), "docx")).toBe("unsafe-archive");
  });

  test("is not taken when archives lie in archives", async () => {
    let bomb = zip([{ name: "0.dat", data: Buffer.alloc(1024 * 1024) }]);
    for (let level = 0; level < 5; level++) {
      const inside = bomb;
      bomb = zip(Array.from({ length: 16 }, (_, index) => ({ name: `${index}.zip`, data: inside })));
    }
    expect(await inspect(docx({ name: "word/lib.zip", data: bomb }), "docx")).toBe("unsafe-archive");
    expect(await inspect(bomb, "docx")).toBe("unsafe-archive");
  });
});

test("a file that was made to be looked at for long is answered soon", async () => {
  const [size, before] = [20 * 1024 * 1024, process.cpuUsage()];
  const filled = (start: Buffer, filling: Buffer | string) => {
    const bytes = Buffer.alloc(size, filling);
    start.copy(bytes);
    return bytes;
  };
  const slow: [AttachmentKind, Buffer][] = [
    ["pdf", filled(Buffer.from("%PDF-1.7\n"), "trailer")],
    ["pdf", filled(Buffer.from("%PDF-1.7\n"), "obj/XRef<<")],
    ["pdf", filled(Buffer.from("%PDF-1.7\ntrailer"), "<</A[(")],
    ["jpg", filled(Buffer.from("ffd8ff", "hex"), Buffer.from("ff", "hex"))],
    ["jpg", filled(Buffer.from("ffd8", "hex"), Buffer.from("ffe00000", "hex"))],
    ["png", filled(png().subarray(0, 33), Buffer.from("00000000414141410000000f", "hex"))],
    ["docx", filled(Buffer.from("PK\x03\x04", "latin1"), "PK\x05\x06")],
  ];
  for (const [kind, bytes] of slow) expect(await inspect(bytes, kind)).toBe("name-does-not-match");
  const aSecond = 1_000_000;
  expect(process.cpuUsage(before).user).toBeLessThan(5 * aSecond);
});

test("the ending of a name decides what is looked for, and a second ending does not", () => {
  expect(kindOfName("suunnitelma.pdf.exe")).toBeUndefined();
  expect(kindOfName("suunnitelma.exe.PDF")).toBe("pdf");
  expect(kindOfName("kuva.JPEG")).toBe("jpg");
  for (const name of ["pdf", "a.svg", "a.docm", "a.zip", "a.pdf ", "a.pdf\0.exe", ".pdf.", ""]) {
    expect(kindOfName(name), name).toBeUndefined();
  }
});
