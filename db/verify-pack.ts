import { createHash } from "node:crypto";
import { type Entry, openPromise } from "yauzl";
import { type Movement, standingOf, sumsOf } from "../app/domain/ledger";
import { type PackManifest, packFormat, packPaths, readChain } from "../app/domain/pack";
import { entryHash, type RecordEntryRow } from "./record";

export type PackVerdict = { ok: true; files: number; entries: number } | { ok: false; faults: string[] };

const largestText = 512 * 1024 * 1024;

/**
 * Is the audit pack at `path` whole and true to its digests? Needs no database: every file against the
 * manifest, every snapshot and signed document against its digest, every entry of the record against its own
 * and the chain to the head, and the ledger against the sums. Answers every fault in words.
 */
export async function verifyPack(path: string): Promise<PackVerdict> {
  const read = await readPack(path).catch((error: Error) => error.message);
  if (typeof read === "string") return { ok: false, faults: [`It cannot be read as a ZIP archive: ${read}`] };

  const { digests, texts } = read;
  const manifest = parsed<PackManifest>(texts.get(packPaths.manifest));
  if (manifest?.format !== packFormat) return { ok: false, faults: ["It has no manifest of an audit pack."] };
  const tables = new Map(
    [...texts].flatMap(([name, text]) => {
      const table = /^tables\/(\w+)\.json$/.exec(name)?.[1];
      return table ? [[table, parsed<Row[]>(text) ?? []] as const] : [];
    }),
  );
  const entries = parsed<RecordEntryRow[]>(texts.get(packPaths.entries)) ?? [];
  const faults = [
    ...faultsOfFiles(manifest, digests),
    ...faultsOfRows(tables, manifest),
    ...faultsOfRecord(entries, texts.get(packPaths.chain) ?? "", manifest),
    ...faultsOfLedger(tables, manifest),
  ];
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, files: manifest.files.length, entries: entries.length };
}

type Row = Record<string, unknown>;
type Digest = { size: number; sha256: string };

function faultsOfFiles({ files }: PackManifest, digests: Map<string, Digest>): string[] {
  const told = new Set([packPaths.manifest as string, ...files.map(({ path }) => path)]);
  const extra = [...digests.keys()].filter((path) => !told.has(path));
  return [
    ...files.flatMap(({ path, size, sha256 }) => {
      const found = digests.get(path);
      if (!found) return [`${path} is missing.`];
      const same = found.size === size && found.sha256 === sha256;
      return same ? [] : [`${path} is not what the manifest says: it was changed.`];
    }),
    ...extra.map((path) => `${path} is not in the manifest.`),
  ];
}

/** What was received and what was signed still gives its digest, and every document is there. */
function faultsOfRows(tables: Map<string, Row[]>, { files, absent }: PackManifest): string[] {
  const known = new Set([...files, ...absent].map(({ sha256 }) => sha256));
  return [...tables].flatMap(([table, rows]) =>
    rows.flatMap(({ sha256, snapshot, content, storageKey, number, receiptNumber, name }) => {
      const text = snapshot ?? content;
      const called = `${table} ${receiptNumber ?? number ?? name ?? ""}`.trim();
      if (typeof sha256 !== "string") return [];
      if (typeof text === "string") {
        return digestOf(text) === sha256 ? [] : [`${called}: its text does not give its digest.`];
      }
      return storageKey && !known.has(sha256) ? [`${called}: its bytes are not in the pack.`] : [];
    }),
  );
}

function faultsOfRecord(entries: RecordEntryRow[], chain: string, { head }: PackManifest): string[] {
  const links = readChain(chain);
  if (!links) return ["The record's chain cannot be read."];
  const hashes = new Map(links.map(({ seq, hash }) => [seq, hash]));
  const gaps = links.flatMap(({ seq }, index) =>
    index > 0 && seq !== (links[index - 1]?.seq ?? 0) + 1 ? [`The chain has a gap before ${seq}.`] : [],
  );
  const last = links.at(-1);
  const ends = entries.length === 0 || (last?.seq === head.seq && last.hash === head.hash);
  return [
    ...gaps,
    ...(ends ? [] : ["The chain does not lead to the head that the manifest names."]),
    ...entries.flatMap((entry) => {
      const called = `Entry ${entry.seq} of the record`;
      if (entryHash(entry) !== entry.hash) return [`${called} does not give its digest: it was changed.`];
      if (hashes.get(entry.seq) !== entry.hash) return [`${called} is not the one in the chain.`];
      const before = hashes.get(entry.seq - 1);
      const follows = entry.seq === 1 || before === entry.previousHash;
      return follows ? [] : [`${called} does not continue the one before it.`];
    }),
  ];
}

function faultsOfLedger(tables: Map<string, Row[]>, { standing }: PackManifest): string[] {
  const rows = (tables.get("ledger_entry") ?? []) as (Movement & Row)[];
  const summed = standingOf(sumsOf(rows));
  const differs = Object.entries(summed).flatMap(([name, cents]) =>
    standing[name as keyof typeof summed] === cents ? [] : [`The ledger does not add up to "${name}".`],
  );
  const { granted, kept, recoverable, left } = summed;
  const paid = ((tables.get("payment") ?? []) as { state: string; amount: number }[])
    .filter(({ state }) => state === "paid")
    .reduce((sum, { amount }) => sum + amount, 0);
  return [
    ...differs,
    ...(granted === kept + recoverable + left ? [] : ["The ledger is not in balance."]),
    ...(paid === summed.paid ? [] : ["The payments are not those of the ledger."]),
  ];
}

async function readPack(path: string) {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  const digests = new Map<string, Digest>();
  const texts = new Map<string, string>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (digests.has(entry.fileName)) throw new Error(`${entry.fileName} is in it twice.`);
      const isText = /\.(json|csv)$/.test(entry.fileName) && !entry.fileName.startsWith("documents/");
      const { text, ...digest } = await readEntry(zip, entry, isText);
      digests.set(entry.fileName, digest);
      if (isText) texts.set(entry.fileName, text);
    }
  } finally {
    zip.close();
  }
  return { digests, texts };
}

type Zip = Awaited<ReturnType<typeof openPromise>>;

async function readEntry(zip: Zip, entry: Entry, keep: boolean): Promise<Digest & { text: string }> {
  const hash = createHash("sha256");
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += chunk.length;
    hash.update(chunk);
    if (keep && size <= largestText) chunks.push(chunk);
  }
  return { size, sha256: hash.digest("hex"), text: Buffer.concat(chunks).toString("utf8") };
}

function parsed<T>(text: string | undefined): T | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

const digestOf = (text: string) => createHash("sha256").update(text).digest("hex");
