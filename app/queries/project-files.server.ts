import type { Insertable, Selectable } from "kysely";
import type { Db, Schema } from "~/db.server";
import type { AttachmentKind } from "~/domain/attachment";
import type { FileNoun, ProjectFile } from "~/domain/project-file";
import type { Whose } from "./funded-projects.server";

export type FilePlace = { projectId: string; noun: FileNoun; nounId: string; field?: string };

/** The documents in a place of the project that have not been taken away, in the order in which they came. */
export async function listProjectFiles(db: Db, place: FilePlace): Promise<ProjectFile[]> {
  const { projectId, noun, nounId, field } = place;
  const rows = await files(db)
    .where("f.projectId", "=", projectId)
    .where("f.noun", "=", noun)
    .where("f.nounId", "=", nounId)
    .where("f.removedAt", "is", null)
    .$if(field !== undefined, (query) => query.where("f.field", "=", field ?? ""))
    .orderBy("f.uploadedAt")
    .orderBy("f.id")
    .execute();
  return rows.map(read);
}

/** The project's documents of one kind of thing that have not been taken away, in the order in which they came. */
export async function listFilesOf(db: Db, projectId: string, noun: FileNoun): Promise<ProjectFile[]> {
  const rows = await files(db)
    .where("f.projectId", "=", projectId)
    .where("f.noun", "=", noun)
    .where("f.removedAt", "is", null)
    .orderBy("f.uploadedAt")
    .orderBy("f.id")
    .execute();
  return rows.map(read);
}

/** Every document that the project has had, with its place and, where it was taken away, when. */
export async function listAllProjectFiles(db: Db, projectId: string) {
  const rows = await files(db)
    .select(["f.storageKey", "f.removedAt"])
    .where("f.projectId", "=", projectId)
    .orderBy("f.uploadedAt")
    .orderBy("f.id")
    .execute();
  return rows.map(({ storageKey, removedAt, ...row }) => ({ ...read(row), storageKey, removedAt }));
}

export type StoredProjectFile = ProjectFile & { storageKey: string };

/**
 * The document. An organisation finds those of its own projects; the ministry every one, but of a filing
 * only once that has been submitted.
 */
export async function findProjectFile(
  db: Db,
  id: string,
  whose: Whose,
): Promise<StoredProjectFile | undefined> {
  const row = await files(db)
    .innerJoin("project as p", "p.id", "f.projectId")
    .leftJoin("filing as g", (join) => join.onRef("g.id", "=", "f.nounId").on("f.noun", "=", "filing"))
    .select("f.storageKey")
    .where("f.id", "=", id)
    .$if(whose === "ministry", (query) =>
      query.where((where) => where.or([where("f.noun", "!=", "filing"), where("g.number", "is not", null)])),
    )
    .$if(whose !== "ministry", (query) =>
      query.where("p.organisationId", "=", whose === "ministry" ? "" : whose.organisationId),
    )
    .executeTakeFirst();
  return row && { ...read(row), storageKey: row.storageKey };
}

/** Stores what is known of a new document; its bytes are in the file store already. */
export async function insertProjectFile(db: Db, row: Insertable<Schema["projectFile"]>): Promise<void> {
  await db.insertInto("projectFile").values(row).execute();
}

/** Marks a document as taken away; its bytes stay. */
export async function markFileRemoved(db: Db, id: string, removedBy: string, removedAt: string) {
  await db.updateTable("projectFile").set({ removedBy, removedAt }).where("id", "=", id).execute();
}

function files(db: Db) {
  return db
    .selectFrom("projectFile as f")
    .innerJoin("person as u", "u.id", "f.uploadedBy")
    .select(["f.id", "f.projectId", "f.noun", "f.nounId", "f.field", "f.name", "f.kind", "f.size"])
    .select(["f.sha256", "f.uploadedAt", "f.scan", "u.name as uploadedBy"]);
}

type Row = Pick<
  Selectable<Schema["projectFile"]>,
  | "id"
  | "projectId"
  | "noun"
  | "nounId"
  | "field"
  | "name"
  | "kind"
  | "size"
  | "sha256"
  | "uploadedAt"
  | "scan"
> & { uploadedBy: string };

function read(row: Row): ProjectFile {
  const { id, projectId, noun, nounId, field, name, kind, size, sha256, uploadedAt, uploadedBy, scan } = row;
  return {
    ...{ id, projectId, nounId, field, name, size, sha256, uploadedAt, uploadedBy, scan },
    noun: noun as FileNoun,
    kind: kind as AttachmentKind,
  };
}
