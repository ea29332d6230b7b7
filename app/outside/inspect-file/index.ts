import type { AttachmentKind, FileRefusal } from "~/domain/attachment";
import { openBytes } from "./bytes";
import { inspectJpg, inspectPng } from "./image";
import { inspectPdf } from "./pdf";
import { endsAsZip, inspectOffice } from "./zip";

/** An old Office file; a new one with a password is wrapped into one. */
const compound = Buffer.from("d0cf11e0a1b11ae1", "hex");
const wrapped = Buffer.from("EncryptedPackage", "utf16le");

/**
 * What stands in the way of taking the file at `path`, judged by its content: it is not of the `kind` that
 * its name promises or not whole, needs a password, carries macros, or is an archive that is not safe to
 * open. Undefined: nothing.
 */
export async function inspectFile(path: string, kind: AttachmentKind): Promise<FileRefusal | undefined> {
  const bytes = await openBytes(path);
  try {
    if (kind === "docx" || kind === "xlsx" || kind === "odt" || kind === "ods") {
      const isWrapped = (await bytes.read(0, 8)).equals(compound) && (await bytes.find(wrapped)) >= 0;
      return isWrapped ? "encrypted" : await inspectOffice(path, bytes, kind);
    }
    const inspect = { pdf: inspectPdf, png: inspectPng, jpg: inspectJpg }[kind];
    // A file that is two kinds at once shows different people different things.
    if (await endsAsZip(bytes)) return "name-does-not-match";
    return await inspect(bytes);
  } finally {
    await bytes.close();
  }
}
