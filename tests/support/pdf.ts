import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What poppler's tools read out of the file: its properties, its text and its structure. */
export function readPdf(bytes: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), "hankesalkku-pdf-"));
  const file = join(folder, "file.pdf");
  writeFileSync(file, bytes);
  try {
    return {
      info: run("pdfinfo", file),
      text: run("pdftotext", "-enc", "UTF-8", file, "-"),
      structure: run("pdfinfo", "-struct-text", file),
      fonts: run("pdffonts", file),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(tool: string, ...args: string[]): string {
  const { error, status, stdout, stderr } = spawnSync(tool, args, { encoding: "utf8" });
  if (error) throw new Error(`The tests of PDF files need ${tool}: install Debian's package poppler-utils.`);
  if (status !== 0) throw new Error(`${tool}: ${stderr}`);
  return stdout;
}
