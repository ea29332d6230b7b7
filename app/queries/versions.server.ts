import type { Db } from "~/db.server";
import { type Change, changesBetween } from "~/domain/saving";
import {
  type FileChange,
  fileChanges,
  type Pair,
  type StoredVersion,
  type VersionedFile,
} from "~/domain/versions";
import { findAnswers, findSubmission } from "./applications.server";

/** Every stored version of the application, the oldest first, with the sections that it changed. */
export async function listVersions(db: Db, applicationId: string): Promise<StoredVersion[]> {
  const texts = await db
    .selectFrom("answer as a")
    .innerJoin("person as p", "p.id", "a.savedBy")
    .where("a.applicationId", "=", applicationId)
    .select(["a.version", "a.field", "a.savedAt", "p.id", "p.name"])
    .orderBy("a.version")
    .execute();
  const came = await db
    .selectFrom("attachment as f")
    .innerJoin("person as p", "p.id", "f.uploadedBy")
    .where("f.applicationId", "=", applicationId)
    .select(["f.version", "f.field", "f.uploadedAt as savedAt", "p.id", "p.name"])
    .execute();
  const went = await db
    .selectFrom("attachment as f")
    .innerJoin("person as p", "p.id", "f.removedBy")
    .where("f.applicationId", "=", applicationId)
    .where("f.removedVersion", "is not", null)
    .select(["f.removedVersion as version", "f.field", "f.removedAt as savedAt", "p.id", "p.name"])
    .execute();

  const versions = new Map<number, StoredVersion>();
  for (const { version, field, savedAt, id, name } of [...texts, ...came, ...went]) {
    if (version === null || savedAt === null) continue;
    const section = field.split(".")[0] ?? field;
    const known = versions.get(version) ?? { version, savedAt, savedBy: { id, name }, sections: [] };
    if (!known.sections.includes(section)) known.sections.push(section);
    versions.set(version, known);
  }
  return [...versions.values()].sort((a, b) => a.version - b.version);
}

/** Every file that the application has or has had, with the versions in which it came and went. */
export function listVersionedFiles(db: Db, applicationId: string): Promise<VersionedFile[]> {
  return db
    .selectFrom("attachment")
    .select(["field", "name", "version", "removedVersion"])
    .where("applicationId", "=", applicationId)
    .orderBy("uploadedAt")
    .execute();
}

/** What the application's versions differ in, from what that receipt was given for to `version`. */
export async function findChangesSince(
  db: Db,
  applicationId: string,
  receiptNumber: string,
  version: number,
): Promise<{ pair: Pair; changes: Change[]; files: FileChange[] } | null> {
  const earlier = await findSubmission(db, applicationId, receiptNumber);
  if (!earlier) return null;
  const pair = { from: earlier.version, to: version };
  const before = await findAnswers(db, applicationId, pair.from);
  const after = await findAnswers(db, applicationId, pair.to);
  const files = fileChanges(await listVersionedFiles(db, applicationId), pair);
  return { pair, changes: changesBetween(before, after), files };
}
