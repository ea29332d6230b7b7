import { createHash } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { asStored } from "~/domain/saving";
import { newIncoming } from "~/outside/files/store";

/** A file that has arrived whole. It lies at `path` unless it was larger than the limit. */
export type Arrival = { name: string; path: string; size: number; sha256: string };

export type Upload = { texts: Record<string, string>; file?: Arrival };

type Wanted = { field: string; incoming: string; limit: number };

const longestHead = 16 * 1024;
const longestTexts = 64 * 1024;
const mostParts = 20;

/**
 * Reads a form with a file (RFC 7578) as it arrives: the file's bytes go to the disk, counted and digested
 * on the way; of one larger than `limit` only the count is kept. A form that breaks off leaves nothing.
 * Whoever asks removes the file at `path`. Throws the page that says so when the body is no such form.
 */
export async function receiveUpload(request: Request, wanted: Wanted): Promise<Upload> {
  const boundary = boundaryOf(request.headers.get("Content-Type") ?? "");
  if (!boundary || !request.body) throw noForm();

  const upload: Upload = { texts: {} };
  const body = new Body(request.body.getReader());
  const mark = Buffer.from(`\r\n--${boundary}`);
  let textBytes = 0;
  try {
    await body.skip(mark);
    for (let parts = 0; await body.hasPart(); parts++) {
      if (parts === mostParts) throw new Error("The form has too many parts.");
      const head = readHead(await body.whole(Buffer.from("\r\n\r\n"), longestHead));
      if (head.filename === undefined) {
        const text = await body.whole(mark, longestTexts - textBytes);
        textBytes += text.length;
        upload.texts[asStored(head.name)] = asStored(text.toString("utf8"));
      } else if (head.name === wanted.field && !upload.file) {
        upload.file = await toDisk(body.until(mark), head.filename, wanted);
      } else {
        await body.skip(mark);
      }
    }
    await body.rest();
    return upload;
  } catch {
    if (upload.file) await rm(upload.file.path, { force: true });
    throw noForm();
  }
}

const noForm = () => new Response(null, { status: 400 });

async function toDisk(
  chunks: AsyncIterable<Buffer>,
  name: string,
  { incoming, limit }: Wanted,
): Promise<Arrival> {
  const path = newIncoming({ incoming });
  const digest = createHash("sha256");
  const handle = await open(path, "wx", 0o600);
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > limit) continue;
      digest.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.close();
    if (size > limit) await rm(path, { force: true });
    return { name, path, size, sha256: digest.digest("hex") };
  } catch (error) {
    await handle.close();
    await rm(path, { force: true });
    throw error;
  }
}

function boundaryOf(contentType: string): string | undefined {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return undefined;
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(contentType) ?? [];
  return quoted ?? bare;
}

/** The part's name, and its file's name if it is one; browsers escape quotes and line breaks in both. */
function readHead(bytes: Buffer): { name: string; filename?: string } {
  const line = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(bytes.toString("utf8"))?.[1] ?? "";
  const values = new Map<string, string>();
  for (const [, key = "", quoted, bare] of line.matchAll(
    /(?:^|;)\s*([\w*]+)=(?:"((?:\\"|[^"])*)"|([^;\s]*))/g,
  )) {
    const text = quoted?.replaceAll('\\"', '"') ?? bare ?? "";
    values.set(key.toLowerCase(), text.replace(/%22/g, '"').replace(/%0D|%0A/gi, " "));
  }
  const name = values.get("name");
  if (name === undefined) throw new Error("A part of the form has no name.");
  return { name, filename: values.get("filename") };
}

/** The body as it arrives, cut at marks. */
class Body {
  #left = Buffer.from("\r\n");

  constructor(private readonly source: ReadableStreamDefaultReader<Uint8Array>) {}

  /** Everything up to the mark, which is taken away, in pieces as they arrive. */
  async *until(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#left.indexOf(mark);
      const safe = at >= 0 ? at : Math.max(0, this.#left.length - mark.length + 1);
      const piece = this.#left.subarray(0, safe);
      this.#left = this.#left.subarray(at >= 0 ? at + mark.length : safe);
      if (piece.length > 0) yield piece;
      if (at >= 0) return;
      await this.#more();
    }
  }

  async whole(mark: Buffer, most: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of this.until(mark)) {
      size += piece.length;
      if (size > most) throw new Error("A part of the form is too long.");
      pieces.push(Buffer.from(piece));
    }
    return Buffer.concat(pieces);
  }

  async skip(mark: Buffer): Promise<void> {
    for await (const _ of this.until(mark));
  }

  /** After a mark: does a part follow, or was it the last? */
  async hasPart(): Promise<boolean> {
    while (this.#left.length < 2) await this.#more();
    const next = this.#left.toString("latin1", 0, 2);
    if (next !== "\r\n" && next !== "--") throw new Error("The form's parts are not told apart.");
    this.#left = this.#left.subarray(2);
    return next === "\r\n";
  }

  async rest(): Promise<void> {
    while (!(await this.source.read()).done);
  }

  async #more(): Promise<void> {
    const { done, value } = await this.source.read();
    if (done) throw new Error("The form broke off.");
    this.#left = Buffer.concat([this.#left, value]);
  }
}

/** Does the form come with a file? */
export function isUpload(contentType: string | null | undefined): boolean {
  return boundaryOf(contentType ?? "") !== undefined;
}

/** Reads the body to its end and keeps nothing: a browser shows no answer while it is still sending. */
export async function discardBody(request: Request): Promise<void> {
  const body = request.body?.getReader();
  while (body && !(await body.read()).done);
}
