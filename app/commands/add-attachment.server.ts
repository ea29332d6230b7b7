import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import {
  type Attachment,
  type AttachmentKind,
  attachmentQuestion,
  displayName,
  type FileRefusal,
  kindOfName,
  type MayChange,
  mayChangeAttachments,
  refuseForRoom,
  refuseUnopened,
  type Scan,
} from "~/domain/attachment";
import type { Instant } from "~/domain/day";
import { timeliness } from "~/domain/deadline";
import { mayPrepare, type Person } from "~/domain/who-may";
import type { Clock } from "~/outside/clock";
import type { FileStore } from "~/outside/files";
import { newKey } from "~/outside/files/store";
import { inspectFile } from "~/outside/inspect-file";
import type { Scanner } from "~/outside/scanner";
import { findWholeApplication } from "~/queries/applications.server";
import { insertAttachment, listAttachments } from "~/queries/attachments.server";
import { opensField } from "~/queries/completions.server";

export type Outside = { files: FileStore; scanner?: Scanner };

/** A file of the sender's that has arrived and lies at `path`; none was chosen when it has no name. */
export type Arrived = { name: string; path: string; size: number; sha256: string };

type Adding = {
  applicationId: string;
  field: string;
  file: Arrived;
  by: Person;
  /** When the upload began to arrive: a file that began to come before the call closed is taken. */
  beganAt?: Instant;
  clock: Clock;
};

export type AddVerdict =
  | { ok: true; id: string; name: string; scan: Scan }
  | { ok: false; because: FileRefusal; name: string; maxFiles: number }
  | Extract<MayChange, { ok: false }>;

/** A scan that takes longer than this does not keep its sender waiting: it is done afterwards. */
const quickScan = 10_000;

/**
 * Takes an attachment: looks at its content, lets the scanner see it, stores the bytes, and only then the
 * row, which raises the application's version. The same file again in the same field is the one that is
 * there. The file at `path` is gone afterwards, whatever the verdict. Undefined: not the writer's
 * application, or the field takes no files.
 */
export async function addAttachment(
  db: Db,
  outside: Outside,
  adding: Adding,
): Promise<AddVerdict | undefined> {
  try {
    return await take(db, outside, {
      ...adding,
      file: { ...adding.file, name: displayName(adding.file.name) },
    });
  } finally {
    await rm(adding.file.path, { force: true });
  }
}

async function take(db: Db, { files, scanner }: Outside, adding: Adding): Promise<AddVerdict | undefined> {
  const { file } = adding;
  const early = await judge(db, adding);
  if (early?.verdict || !early) return early?.verdict;
  const refuse = (because: FileRefusal) =>
    ({ ok: false, because, name: file.name, maxFiles: early.maxFiles }) as const;

  const kind = kindOfName(file.name);
  const refused = refuseUnopened(file) ?? (kind ? await inspectFile(file.path, kind) : "wrong-kind");
  if (refused || !kind) return refuse(refused ?? "wrong-kind");

  const scanned = scanner && (await scanner.scan(createReadStream(file.path), quickScan));
  if (scanned?.state === "infected") return refuse("infected");
  const scan: Scan = scanned ? (scanned.state === "clean" ? "clean" : "waiting") : "none";

  const storageKey = newKey();
  await files.put(file.path, storageKey, file.sha256);
  let stored = false;
  const verdict = await inTransaction(db, async (trx): Promise<AddVerdict | undefined> => {
    stored = false;
    const late = await judge(trx, adding);
    if (late?.verdict || !late) return late?.verdict;
    stored = true;
    return store(trx, adding, { kind, scan, storageKey, version: late.version + 1 });
  });
  // Not when it throws: a commit whose answer was lost may still have been one. The sweeper sees later.
  if (!stored) await files.remove(storageKey);
  return verdict;
}

type Taken = { kind: AttachmentKind; scan: Scan; storageKey: string; version: number };

async function store(
  trx: Db,
  { applicationId, field, file, by, clock }: Adding,
  { kind, scan, storageKey, version }: Taken,
): Promise<AddVerdict> {
  const at = clock();
  const id = randomUUID();
  const { name, size, sha256 } = file;
  const told = { field, name, kind, size, sha256, scan };
  const scannedAt = scan === "clean" ? at : null;
  const arrival = { id, applicationId, storageKey, version, uploadedBy: by.id, uploadedAt: at, scannedAt };
  await insertAttachment(trx, { ...told, ...arrival });
  const details = { version, attachment: id, ...told };
  await addToRecord(trx, { at, by, action: "attach", noun: "application", nounId: applicationId, details });
  return { ok: true, id, name, scan };
}

/** What the application's state and its other attachments say; a verdict when they decide it. */
async function judge(
  db: Db,
  { applicationId, field, file, by, beganAt, clock }: Adding,
): Promise<{ verdict?: AddVerdict; version: number; maxFiles: number } | undefined> {
  const whose = { organisationId: by.organisation.id };
  const at = clock();
  const whole = await findWholeApplication(db, applicationId, whose, at);
  const question = whole && attachmentQuestion(whole.form, field);
  if (!question || !mayPrepare(by, whole.application.organisationId)) return undefined;

  const { version, state } = whole.application;
  const { maxFiles } = question;
  const opened = await opensField(db, applicationId, field);
  const { phase, closesAt } = whole.call;
  const arrived = timeliness({ beganAt, receivedAt: at }, closesAt);
  const change = mayChangeAttachments({ state, phase, arrived }, opened);
  if (!change.ok) return { verdict: change, version, maxFiles };

  const present = await listAttachments(db, applicationId);
  const same = present.find((known) => isSame(known, field, file));
  if (same)
    return { verdict: { ok: true, id: same.id, name: same.name, scan: same.scan }, version, maxFiles };
  const because = refuseForRoom(file.size, field, present, maxFiles);
  const verdict = because && ({ ok: false, because, name: file.name, maxFiles } as const);
  return { verdict, version, maxFiles };
}

function isSame(known: Attachment, field: string, { name, size, sha256 }: Arrived): boolean {
  return known.field === field && known.name === name && known.size === size && known.sha256 === sha256;
}
