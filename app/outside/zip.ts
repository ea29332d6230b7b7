import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A file to be put into an archive: its bytes at hand, or a stream that is opened when its turn comes. */
export type ZipEntry = { path: string; size: number; bytes: Buffer | (() => Promise<Readable>) };

/**
 * The files as a ZIP archive, in their order and as if all made at `at`: the same files give the same bytes.
 * They are read as the archive is sent, one after the other.
 */
export function zipped(entries: readonly ZipEntry[], at: string): Readable {
  const zip = new ZipFile();
  const out = Readable.from(zip.outputStream as AsyncIterable<Buffer>);
  const mtime = new Date(at);
  for (const { path, size, bytes } of entries) {
    if (Buffer.isBuffer(bytes)) zip.addBuffer(bytes, path, { mtime, mode: 0o100644 });
    else {
      zip.addReadStreamLazy(path, { mtime, mode: 0o100644, size }, (done) => {
        bytes().then(
          (stream) => done(null, stream),
          (error) => done(error, Readable.from([])),
        );
      });
    }
  }
  zip.on("error", (error) => out.destroy(error));
  zip.end();
  return out;
}
