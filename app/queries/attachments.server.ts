import { randomUUID } from "node:crypto";
import type { ExpressionBuilder, Insertable } from "kysely";
import type { Db, Schema } from "~/db.server";
import type { Attachment, AttachmentKind, Scan } from "~/domain/attachment";
import { receivedStates } from "~/domain/received";

/** The attachments that the application has, or had in `version`, in the order in which they came. */
export async function listAttachments(
  db: Db,
  applicationId: string,
  version?: number,
): Promise<Attachment[]> {
  const rows = await attachments(db)
    .where("f.applicationId", "=", applicationId)
    .$if(version === undefined, (query) => query.where("f.removedVersion", "is", null))
    .$if(version !== undefined, (query) =>
      query
        .where("f.version", "<=", version ?? 0)
        .where((where) =>
          where.or([where("f.removedVersion", "is", null), where("f.removedVersion", ">", version ?? 0)]),
        ),
    )
    .orderBy("f.version")
    .orderBy("f.id")
    .execute();
  return rows.map(read);
}

/** An attachment with what is needed to give it out. */
export type StoredAttachment = Attachment & { applicationId: string; storageKey: string };

/**
 * The attachment. An organisation finds those of its own applications, removed ones only when they were
 * in what it submitted. The ministry finds what was part of a submission, and nothing of a draft.
 */
export async function findAttachment(
  db: Db,
  id: string,
  whose: { organisationId: string } | "ministry",
): Promise<StoredAttachment | undefined> {
  const row = await attachments(db)
    .innerJoin("application as a", "a.id", "f.applicationId")
    .select(["f.applicationId", "f.storageKey"])
    .where("f.id", "=", id)
    .$if(whose === "ministry", (query) =>
      query.where("a.state", "in", receivedStates).where((where) => wasSubmitted(where)),
    )
    .$if(whose !== "ministry", (query) =>
      query
        .where("a.organisationId", "=", whose === "ministry" ? "" : whose.organisationId)
        .where((where) => where.or([where("f.removedVersion", "is", null), wasSubmitted(where)])),
    )
    .executeTakeFirst();
  return row && { ...read(row), applicationId: row.applicationId, storageKey: row.storageKey };
}

/** Stores what is known of a new attachment; its bytes are in the file store already. */
export async function insertAttachment(db: Db, row: Insertable<Schema["attachment"]>): Promise<void> {
  await db.insertInto("attachment").values(row).execute();
  await raiseVersion(db, row.applicationId, row.version);
}

type Removal = { applicationId: string; removedVersion: number; removedBy: string; removedAt: string };

/** Marks the attachment as removed; its bytes stay, because earlier versions are never lost. */
export async function markRemoved(db: Db, id: string, removal: Removal): Promise<void> {
  const { applicationId, ...marks } = removal;
  await db.updateTable("attachment").set(marks).where("id", "=", id).execute();
  await raiseVersion(db, applicationId, removal.removedVersion);
}

/** How many files each field of each application has now, without those in which something was found. */
export async function countFiles(
  db: Db,
  applicationIds: string[],
): Promise<Map<string, Record<string, number>>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("attachment")
    .select(["applicationId", "field"])
    .where("applicationId", "in", applicationIds)
    .where("removedVersion", "is", null)
    .where("scan", "!=", "infected")
    .execute();
  const count = new Map<string, Record<string, number>>();
  for (const { applicationId, field } of rows) {
    const own = count.get(applicationId) ?? {};
    own[field] = (own[field] ?? 0) + 1;
    count.set(applicationId, own);
  }
  return count;
}

type Restoring = {
  applicationId: string;
  /** The version whose files come back, and the new version in which they do. */
  to: number;
  version: number;
  by: { id: string };
  at: string;
};

/**
 * The files as they were in an earlier version: what has come since is removed, and what was removed comes
 * back as a new row of the same bytes. Answers whether anything had changed.
 */
export async function restoreFiles(
  db: Db,
  { applicationId, to, version, by, at }: Restoring,
): Promise<boolean> {
  const rows = await db
    .selectFrom("attachment")
    .selectAll()
    .where("applicationId", "=", applicationId)
    .execute();
  let changed = false;
  for (const row of rows) {
    const was = row.version <= to && (row.removedVersion === null || row.removedVersion > to);
    const is = row.removedVersion === null;
    if (was === is) continue;
    changed = true;
    if (is) {
      const removal = { applicationId, removedVersion: version, removedBy: by.id, removedAt: at };
      await markRemoved(db, row.id, removal);
    } else {
      const back = { removedVersion: null, removedBy: null, removedAt: null };
      await insertAttachment(db, { ...row, ...back, id: randomUUID(), version });
    }
  }
  return changed;
}

/** Those that a scanner has still to look at: the oldest first, and again those that failed before `failedBefore`. */
export async function listUnscanned(db: Db, failedBefore: string) {
  return db
    .selectFrom("attachment")
    .select(["id", "applicationId", "field", "name", "storageKey"])
    .where((where) =>
      where.or([
        where("scan", "=", "waiting"),
        where.and([where("scan", "=", "failed"), where("scannedAt", "<", failedBefore)]),
      ]),
    )
    .orderBy("uploadedAt")
    .limit(50)
    .execute();
}

/** Keeps what the scanner has said, unless another scan has decided already: answers whether it was kept. */
export async function keepScan(
  db: Db,
  id: string,
  said: { scan: Scan; scannedAt: string; scanFinding: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("attachment")
    .set(said)
    .where("id", "=", id)
    .where("scan", "in", ["waiting", "failed"])
    .executeTakeFirst();
  return numUpdatedRows > 0;
}

/** Which of these storage keys belong to an attachment, a removed one included, to a contest's document or to a project's. */
export async function listKnownKeys(db: Db, keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db
    .selectFrom("attachment")
    .select("storageKey")
    .where("storageKey", "in", keys)
    .unionAll(db.selectFrom("contestDocument").select("storageKey").where("storageKey", "in", keys))
    .unionAll(db.selectFrom("projectFile").select("storageKey").where("storageKey", "in", keys))
    .execute();
  return new Set(rows.map(({ storageKey }) => storageKey));
}

async function raiseVersion(db: Db, applicationId: string, version: number): Promise<void> {
  await db.updateTable("application").set({ version }).where("id", "=", applicationId).execute();
}

function attachments(db: Db) {
  return db
    .selectFrom("attachment as f")
    .innerJoin("person as p", "p.id", "f.uploadedBy")
    .select(["f.id", "f.field", "f.name", "f.kind", "f.size", "f.sha256", "f.uploadedAt", "f.scan"])
    .select("p.name as uploadedBy");
}

type Tables = Schema & { f: Schema["attachment"] };

/** Was the attachment there in a version that has been submitted? */
function wasSubmitted(where: ExpressionBuilder<Tables, "f">) {
  return where.exists(
    where
      .selectFrom("submission as s")
      .select("s.id")
      .whereRef("s.applicationId", "=", "f.applicationId")
      .whereRef("s.version", ">=", "f.version")
      .where((inner) =>
        inner.or([
          inner("f.removedVersion", "is", null),
          inner("s.version", "<", inner.ref("f.removedVersion")),
        ]),
      ),
  );
}

type Row = Omit<Attachment, "kind"> & { kind: string };

function read({ id, field, name, kind, size, sha256, uploadedAt, uploadedBy, scan }: Row): Attachment {
  return { id, field, name, kind: kind as AttachmentKind, size, sha256, uploadedAt, uploadedBy, scan };
}
