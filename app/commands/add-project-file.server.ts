import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import {
  type AttachmentKind,
  displayName,
  type FileRefusal,
  kindOfName,
  refuseUnopened,
} from "~/domain/attachment";
import { type FileVerdict, mayChangeFiles, refuseForPlace } from "~/domain/project-file";
import { type Person, worksInMinistry } from "~/domain/who-may";
import { newKey } from "~/outside/files/store";
import { inspectFile } from "~/outside/inspect-file";
import { findFundedProject } from "~/queries/funded-projects.server";
import {
  type FilePlace,
  findProjectFile,
  insertProjectFile,
  listProjectFiles,
  markFileRemoved,
} from "~/queries/project-files.server";
import type { Arrived, Outside } from "./add-attachment.server";

type Adding = { place: Required<FilePlace>; file: Arrived; by: Person; at: string };

export type AddFileVerdict =
  | { ok: true; id: string; name: string }
  | { ok: false; because: FileRefusal | "unscanned"; name: string }
  | Extract<FileVerdict, { ok: false }>;

/** A document is scanned before it is kept, or not kept. In milliseconds. */
const scanning = 30_000;

/**
 * Takes a document of a project: looks at its content, lets the scanner see it, stores the bytes and then
 * the row. The file at `path` is gone afterwards, whatever the verdict. Undefined: not a project or filing
 * of the person's.
 */
export async function addProjectFile(
  db: Db,
  outside: Outside,
  adding: Adding,
): Promise<AddFileVerdict | undefined> {
  const { path } = adding.file;
  try {
    const file = { ...adding.file, name: displayName(adding.file.name) };
    const early = await judge(db, adding);
    if (!early?.ok) return early;
    const kind = kindOfName(file.name);
    const refused =
      refuseUnopened(file) ??
      (kind ? await inspectFile(path, kind) : "wrong-kind") ??
      (await scanFirst(outside, path));
    if (refused || !kind) return { ok: false, because: refused ?? "wrong-kind", name: file.name };

    const storageKey = newKey();
    await outside.files.put(path, storageKey, file.sha256);
    const scan = outside.scanner ? "clean" : "none";
    // Bytes that came to nothing have no row: the sweeper takes them away.
    return await store(db, adding, { ...file, kind, storageKey, scan });
  } finally {
    await rm(path, { force: true });
  }
}

async function scanFirst({ scanner }: Outside, path: string): Promise<"infected" | "unscanned" | undefined> {
  const said = scanner && (await scanner.scan(createReadStream(path), scanning));
  if (!said || said.state === "clean") return undefined;
  return said.state === "infected" ? "infected" : "unscanned";
}

/** May the person add here? Undefined when the place is not the person's to see. */
async function judge(
  db: Db,
  { place, by }: Pick<Adding, "by"> & { place: FilePlace },
): Promise<FileVerdict | undefined> {
  const side = worksInMinistry(by) ? "ministry" : "recipient";
  const whose = side === "ministry" ? "ministry" : { organisationId: by.organisation.id };
  const project = await findFundedProject(db, place.projectId, whose);
  if (!project) return undefined;
  if (place.noun !== "filing") return mayChangeFiles({ project, side });
  const filing = await db
    .selectFrom("filing")
    .select("state")
    .where("id", "=", place.nounId)
    .where("projectId", "=", place.projectId)
    .executeTakeFirst();
  return filing && mayChangeFiles({ project, filing, side });
}

type Kept = Arrived & { kind: AttachmentKind; storageKey: string; scan: "clean" | "none" };

function store(db: Db, { place, by, at }: Adding, file: Kept): Promise<AddFileVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const verdict = await judge(trx, { place, by });
    if (!verdict?.ok) return verdict;
    const { name, kind, size, sha256, storageKey, scan } = file;
    const present = await listProjectFiles(trx, place);
    const same = present.find((one) => one.sha256 === sha256 && one.name === name);
    if (same) return { ok: true, id: same.id, name };
    const full = refuseForPlace(size, present);
    if (full) return { ok: false, because: full, name };

    const id = randomUUID();
    await insertProjectFile(trx, {
      ...{ id, ...place, name, kind, size, sha256, storageKey, uploadedBy: by.id, uploadedAt: at },
      ...{
        removedBy: null,
        removedAt: null,
        scan,
        scannedAt: scan === "clean" ? at : null,
        scanFinding: null,
      },
    });
    const details = { ...place, file: id, name, size, sha256 };
    await addToRecord(trx, { at, by, action: "add-file", noun: "project", nounId: place.projectId, details });
    return { ok: true, id, name };
  });
}

export type RemoveFileVerdict = { ok: true } | Extract<FileVerdict, { ok: false }>;

/** Takes a document away from its place; what was submitted with it keeps it. Undefined: not there for this person. */
export function removeProjectFile(
  db: Db,
  { id, by, at }: { id: string; by: Person; at: string },
): Promise<RemoveFileVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const whose = worksInMinistry(by) ? "ministry" : { organisationId: by.organisation.id };
    const file = await findProjectFile(trx, id, whose);
    if (!file) return undefined;
    const verdict = await judge(trx, { place: file, by });
    if (!verdict?.ok) return verdict;
    await markFileRemoved(trx, id, by.id, at);
    const { projectId, noun, nounId, field, name, sha256 } = file;
    const details = { noun, nounId, field, file: id, name, sha256 };
    await addToRecord(trx, { at, by, action: "remove-file", noun: "project", nounId: projectId, details });
    return { ok: true };
  });
}
