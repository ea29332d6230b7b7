import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { attachmentLimits, type FileRefusal } from "~/domain/attachment";
import type { Bytes } from "./bytes";
import { mainPart, type OfficeKind, readDocument } from "./office";

const megabyte = 1024 * 1024;

/** What an archive may hold, together with the documents that are embedded in it. */
const most = { entries: 2000, inflated: 200 * megabyte, ratio: 100, text: 2 * megabyte };
/** Below this the ratio tells nothing: empty tables of a small document shrink to almost nothing. */
const smallEnough = 10 * megabyte;

const localHeader = Buffer.from("PK\x03\x04", "latin1");
const endRecord = Buffer.from("PK\x05\x06", "latin1");

type Budget = { entries: number; inflated: number };

/** An Office document: a safe archive that says of itself that it is a document of this kind. */
export async function inspectOffice(
  path: string,
  bytes: Bytes,
  kind: OfficeKind,
): Promise<FileRefusal | undefined> {
  if (!(await bytes.read(0, 4)).equals(localHeader)) return "name-does-not-match";
  const open = () => openPromise(path, { autoClose: false, decodeStrings: false });
  return inspectArchive(open, bytes.size, kind, { entries: 0, inflated: 0 }, 0);
}

/** Does the file end as an archive does, so that it could be opened as one whatever it begins like? */
export async function endsAsZip(bytes: Bytes): Promise<boolean> {
  const longestComment = 65_535;
  const tail = await bytes.read(bytes.size - longestComment - 22, longestComment + 22);
  for (
    let at = tail.lastIndexOf(endRecord);
    at >= 0;
    at = at === 0 ? -1 : tail.lastIndexOf(endRecord, at - 1)
  ) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true;
  }
  return false;
}

async function inspectArchive(
  open: () => Promise<ZipFile>,
  size: number,
  kind: OfficeKind,
  budget: Budget,
  depth: number,
): Promise<FileRefusal | undefined> {
  const zip = await open().catch(() => undefined);
  if (!zip) return "name-does-not-match";
  try {
    budget.entries += zip.entryCount;
    if (budget.entries > most.entries) return "unsafe-archive";
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    const told = refuseByDirectory(entries, size, budget);
    if (told) return told;
    return await inspectContents(zip, entries, kind, budget, depth);
  } catch (error) {
    const lies = /too many bytes|not enough bytes|size mismatch/.test((error as Error).message);
    return lies ? "unsafe-archive" : "name-does-not-match";
  } finally {
    zip.close();
  }
}

const nameOf = (entry: Entry) => entry.fileNameRaw.toString("utf8");

/** What the archive tells of itself, before a byte of it is inflated. */
function refuseByDirectory(entries: Entry[], size: number, budget: Budget): FileRefusal | undefined {
  const names = entries.map((entry) => nameOf(entry).toLowerCase());
  if (names.some((name) => !isSafeName(name)) || new Set(names).size < names.length) return "unsafe-archive";
  if (entries.some((entry) => entry.isEncrypted())) return "encrypted";
  if (entries.some((entry) => !entry.canDecodeFileData())) return "unsafe-archive";

  const inflated = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (budget.inflated + inflated > most.inflated || isTooDense(inflated, size)) return "unsafe-archive";
  if (entries.some((entry) => isTooDense(entry.uncompressedSize, entry.compressedSize)))
    return "unsafe-archive";
  if (overlaps(entries)) return "unsafe-archive";
  return names.some(isMacro) ? "macros" : undefined;
}

const isTooDense = (inflated: number, packed: number) =>
  inflated > smallEnough && inflated > packed * most.ratio;

function isSafeName(name: string): boolean {
  const parts = name.split("/");
  return name !== "" && !/^\/|^[a-z]:|[\\\0]/.test(name) && !parts.includes("..") && !parts.includes(".");
}

/** Entries that share their bytes: a small file could be inflated many times over. */
function overlaps(entries: Entry[]): boolean {
  const header = 30;
  const sorted = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  return sorted.some((entry, index) => {
    const next = sorted[index + 1];
    const end = entry.relativeOffsetOfLocalHeader + header + entry.fileNameLength + entry.compressedSize;
    return next !== undefined && end > next.relativeOffsetOfLocalHeader;
  });
}

/** Programs of Office documents and of OpenDocument ones; an empty library of the latter holds none. */
function isMacro(name: string): boolean {
  return (
    /(^|\/)vba(project\.bin|data\.xml)$|^xl\/macrosheets\//.test(name) ||
    (/^(basic|scripts)\/.*[^/]$/.test(name) && !/script-l[bc]\.xml$/.test(name))
  );
}

const embeddable = /(?:^|\/)embeddings\/[^/]+\.(docx|xlsx)$/i;
const archiveName = /\.(zip|7z|rar|gz|tgz|bz2|xz|tar|jar|cab|iso|docm|xlsm|xlsb|pptx?m?|docx|xlsx|od[tsp])$/i;

/**
 * Inflates everything, counts the real bytes, and reads what the document says of itself. A workbook or a
 * text that is embedded in it, as charts bring them, goes by the same rules within the same limits.
 */
async function inspectContents(
  zip: ZipFile,
  entries: Entry[],
  kind: OfficeKind,
  budget: Budget,
  depth: number,
): Promise<FileRefusal | undefined> {
  const parts = new Map<string, string>();
  for (const entry of entries) {
    const name = nameOf(entry);
    if (name.endsWith("/")) continue;
    const inner = embeddable.exec(name)?.[1]?.toLowerCase() as OfficeKind | undefined;
    const keep = inner ? attachmentLimits.each : mainPart.test(name) ? most.text : localHeader.length;
    const { head, size } = await inflate(zip, entry, keep, most.inflated - budget.inflated);
    budget.inflated += size;
    if (budget.inflated > most.inflated) return "unsafe-archive";
    if (mainPart.test(name)) parts.set(name, head.toString("utf8"));
    const isArchive = archiveName.test(name) || head.subarray(0, 4).equals(localHeader);
    if (!isArchive) continue;
    if (!inner || depth > 0 || size > head.length) return "unsafe-archive";
    const open = () => fromBufferPromise(head, { decodeStrings: false });
    const refused = await inspectArchive(open, size, inner, budget, depth + 1);
    if (refused) return refused === "name-does-not-match" ? "unsafe-archive" : refused;
  }
  return readDocument(parts, kind);
}

/** The first `keep` bytes of the entry, and how many there are; stops when there are more than `limit`. */
async function inflate(zip: ZipFile, entry: Entry, keep: number, limit: number) {
  const stream = await zip.openReadStreamPromise(entry);
  const kept: Buffer[] = [];
  let left = keep;
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (left > 0) kept.push(chunk.subarray(0, left));
    left -= chunk.length;
    if (size > limit) break;
  }
  return { head: Buffer.concat(kept), size };
}
