import type { FileRefusal } from "~/domain/attachment";
import type { Bytes } from "./bytes";
import { type Dictionary, readDictionary } from "./pdf-dictionary";

const longestTrailer = 64 * 1024;
const mostParts = 500;

/**
 * A PDF: begins as one, and tells where its objects are. One that names how it is encrypted, in the
 * trailer of any of its revisions or in a cross-reference stream, cannot be opened by its reader.
 */
export async function inspectPdf(bytes: Bytes): Promise<FileRefusal | undefined> {
  const start = beginningOf(await bytes.read(0, 1024));
  if (start === undefined) return "name-does-not-match";
  const trailers = (await followTrailers(bytes, start)) ?? (await searchTrailers(bytes));
  if (trailers.length === 0) return "name-does-not-match";
  return trailers.some(isEncrypted) ? "encrypted" : undefined;
}

function isEncrypted(trailer: Dictionary): boolean {
  const value = trailer.get("Encrypt");
  return value !== undefined && value !== "null";
}

/** Where "%PDF-" stands: first, but for white space and a byte order mark. */
function beginningOf(head: Buffer): number | undefined {
  const found = /^(?:\xef\xbb\xbf)?[\0\t\n\f\r ]*(?=%PDF-\d)/.exec(head.toString("latin1"));
  return found?.[0].length;
}

/** The trailers, newest first, as the file itself leads to them; undefined when it leads nowhere. */
async function followTrailers(bytes: Bytes, start: number): Promise<Dictionary[] | undefined> {
  const tail = (await bytes.read(Math.max(0, bytes.size - 2048), 2048)).toString("latin1");
  const last = [...tail.matchAll(/startxref\s+(\d{1,10})/g)].at(-1)?.[1];
  const waiting = last === undefined ? [] : [Number(last)];
  const seen = new Set<number>();
  const trailers: Dictionary[] = [];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const trailer =
      (await trailerAt(bytes, at)) ?? (start > 0 ? await trailerAt(bytes, at + start) : undefined);
    if (!trailer || seen.size > mostParts) return undefined;
    trailers.push(trailer);
    for (const key of ["XRefStm", "Prev"]) {
      const value = trailer.get(key);
      if (value !== undefined && /^\d{1,10}$/.test(value)) waiting.push(Number(value));
    }
  }
  return trailers.length > 0 ? trailers : undefined;
}

/** The trailer of the cross-reference table or stream that begins at `at`. */
async function trailerAt(bytes: Bytes, at: number): Promise<Dictionary | undefined> {
  const head = (await bytes.read(at, 64)).toString("latin1");
  if (/^\s*xref\b/.test(head)) {
    const trailer = await bytes.find("trailer", at);
    return trailer < 0 ? undefined : dictionaryAt(bytes, trailer + "trailer".length);
  }
  const object = /^\s*\d+\s+\d+\s+obj/.exec(head);
  const dictionary = object ? await dictionaryAt(bytes, at + object[0].length) : undefined;
  return dictionary?.get("Type") === "/XRef" ? dictionary : undefined;
}

/** The trailers that can be found, as readers look for them in a file whose own directions are broken. */
async function searchTrailers(bytes: Bytes): Promise<Dictionary[]> {
  const found = [
    ...(await searchFor("trailer", bytes, (at) => dictionaryAt(bytes, at + "trailer".length))),
    ...(await searchFor("/XRef", bytes, (at) => dictionaryAround(bytes, at))),
  ];
  return found.filter((trailer) => trailer.has("Root"));
}

async function searchFor(
  mark: string,
  bytes: Bytes,
  readAt: (at: number) => Promise<Dictionary | undefined>,
): Promise<Dictionary[]> {
  const found: Dictionary[] = [];
  let at = await bytes.find(mark);
  for (let places = 0; at >= 0 && places < mostParts; places++) {
    const dictionary = await readAt(at);
    if (dictionary) found.push(dictionary);
    at = await bytes.find(mark, at + mark.length);
  }
  return found;
}

/** The dictionary of the object in which `at` lies. */
async function dictionaryAround(bytes: Bytes, at: number): Promise<Dictionary | undefined> {
  const from = Math.max(0, at - 4096);
  const object = (await bytes.read(from, at - from)).lastIndexOf("obj");
  return object < 0 ? undefined : dictionaryAt(bytes, from + object + "obj".length);
}

async function dictionaryAt(bytes: Bytes, at: number): Promise<Dictionary | undefined> {
  return readDictionary((await bytes.read(at, longestTrailer)).toString("latin1"));
}
