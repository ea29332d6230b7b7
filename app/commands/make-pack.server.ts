import { createHash } from "node:crypto";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import { canonicalJson } from "~/domain/canonical-json";
import {
  chainText,
  type PackedFile,
  type PackManifest,
  packFormat,
  packName,
  packPaths,
} from "~/domain/pack";
import type { FileStore } from "~/outside/files";
import type { ZipEntry } from "~/outside/zip";
import { findStanding } from "~/queries/ledger.server";
import { collectTables, listChain, listEntriesOf, type PackedTables } from "~/queries/pack.server";
import { findRecordHead } from "~/queries/record.server";
import { writeIndex } from "~/words/pack-index";

type Making = { projectId: string; files: FileStore; by: { id: string; name: string }; at: string };

export type MadePack = { name: string; manifest: PackManifest; entries: ZipEntry[] };

/**
 * Everything of one project as one archive: an index, every row that belongs to it, every document, and the
 * entries of the record that tell of it, with the digests that prove them. That it was made is on the record,
 * with the digest of its manifest. Undefined: no such project.
 */
export async function makePack(db: Db, making: Making): Promise<MadePack | undefined> {
  const { projectId, files, by, at } = making;
  const pack = await inTransaction(db, async (trx) => {
    const tables = await collectTables(trx, projectId);
    if (!tables.has("project")) return undefined;
    const head = await findRecordHead(trx);
    const standing = await findStanding(trx, projectId);
    return { tables, head: head ?? { seq: 0, hash: "" }, standing, ...(await recordOf(trx, tables)) };
  });
  if (!pack) return undefined;

  const { tables, head, standing } = pack;
  const documents = await documentsOf(tables, files);
  const texts = [
    ...[...tables].map(([table, rows]) => ({
      path: packPaths.table(table),
      title: `Rows of ${table}: ${rows.length}`,
      text: `${canonicalJson(rows)}\n`,
    })),
    { path: packPaths.entries, title: "Entries of the record", text: `${canonicalJson(pack.entries)}\n` },
    { path: packPaths.chain, title: "The record's chain: number and digest", text: chainText(pack.chain) },
    ...decisionsOf(tables),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const told = [...texts.map(asFile), ...documents.files.map(({ file }) => file)];
  const saying = {
    format: packFormat,
    project: projectId,
    madeAt: at,
    madeBy: by.name,
    head,
    standing,
  } as const;
  const index = { path: packPaths.index, title: "Index", text: writeIndex({ ...saying, files: told }) };
  const manifest: PackManifest = {
    ...saying,
    files: [asFile(index), ...told],
    absent: documents.absent,
  };
  const manifestText = `${canonicalJson(manifest)}\n`;
  await inTransaction(db, (trx) =>
    addToRecord(trx, {
      ...{ at, by, action: "pack", noun: "project", nounId: projectId },
      details: { manifest: digest(manifestText), head, files: manifest.files.length },
    }),
  );
  const entries = [{ path: packPaths.manifest, text: manifestText }, index, ...texts].map(
    ({ path, text }): ZipEntry => ({ path, size: Buffer.byteLength(text), bytes: Buffer.from(text) }),
  );
  const name = `${projectId}-${at.slice(0, 10)}.zip`;
  return { name, manifest, entries: [...entries, ...documents.files.map(({ entry }) => entry)] };
}

/** The entries that tell of the project or of anything of it, with the chain from the first of them to the head. */
async function recordOf(db: Db, tables: PackedTables) {
  const ids = [...tables].flatMap(([table, rows]) =>
    // What happened to the whole call or item concerns others too.
    ["call", "item", "organisation"].includes(table)
      ? []
      : rows.flatMap(({ id }) => (typeof id === "string" ? [id] : [])),
  );
  const entries = await listEntriesOf(db, [...new Set(ids)]);
  const chain = entries[0] ? await listChain(db, entries[0].seq) : [];
  return { entries, chain };
}

type Stored = { id: string; name: string; size: number; sha256: string; storageKey: string; scan?: string };

async function documentsOf(tables: PackedTables, store: FileStore) {
  const kept: { file: PackedFile; entry: ZipEntry }[] = [];
  const absent: PackManifest["absent"] = [];
  const stored = ["attachment", "project_file"].flatMap((table) =>
    (tables.get(table) ?? []).map((row) => ({ ...(row as Stored), table })),
  );
  for (const { id, name, size, sha256, storageKey, scan, table } of stored) {
    if (scan === "infected") {
      absent.push({ sha256, name, because: "infected" });
      continue;
    }
    const found = await store.open(storageKey).then(
      (stream) => {
        stream.destroy();
        return true;
      },
      () => false,
    );
    if (!found) {
      absent.push({ sha256, name, because: "not-found" });
      continue;
    }
    const path = `documents/${table}/${id.slice(0, 8)}-${packName(name)}`;
    kept.push({
      file: { path, size: Number(size), sha256, title: name },
      entry: { path, size: Number(size), bytes: () => store.open(storageKey) },
    });
  }
  return { files: kept, absent };
}

/** The decisions word for word as they were signed, to be read. */
function decisionsOf(tables: PackedTables) {
  const documents = [...tables].filter(([table]) => table.endsWith("_document"));
  return documents.flatMap(([, rows]) =>
    rows.flatMap(({ number, content }) => {
      if (typeof number !== "string" || typeof content !== "string") return [];
      return [{ path: `decisions/${packName(number)}.json`, title: `Decision ${number}`, text: content }];
    }),
  );
}

function asFile({ path, title, text }: { path: string; title: string; text: string }): PackedFile {
  return { path, title, size: Buffer.byteLength(text), sha256: digest(text) };
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex");
