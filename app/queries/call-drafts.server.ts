import type { Selectable } from "kysely";
import { type Db, fromJson, type Schema, toJson } from "~/db.server";
import type { CallContent } from "~/domain/call-content";
import type { Instant } from "~/domain/day";
import type { Stamps } from "~/domain/parity";
import type { Texts } from "~/domain/texts";

export type CallDraft = ReturnType<typeof read>;

/** The call as it is being made; a cancelled draft is found too. */
export async function findCallDraft(db: Db, id: string): Promise<CallDraft | undefined> {
  const row = await db.selectFrom("callDraft").selectAll().where("id", "=", id).executeTakeFirst();
  return row && read(row);
}

/** Every call that is being made, the one last written in first. */
export async function listCallDrafts(db: Db): Promise<CallDraft[]> {
  const rows = await db
    .selectFrom("callDraft")
    .selectAll()
    .where("state", "=", "draft")
    .orderBy("updatedAt", "desc")
    .execute();
  return rows.map(read);
}

type NewDraft = {
  id: string;
  itemId: string;
  /** The published revision that the draft will follow; 0 for a new call. */
  revises: number;
  content: CallContent;
  stamps: Stamps;
  demo: boolean;
  by: string;
  at: Instant;
};

/** Begins a draft at version 1. */
export async function insertCallDraft(db: Db, { content, stamps, demo, by, at, ...draft }: NewDraft) {
  await db
    .insertInto("callDraft")
    .values({
      ...draft,
      state: "draft",
      version: 1,
      content: toJson(content),
      stamps: toJson(stamps),
      note: toJson({ fi: "", sv: "", en: "" }),
      planned: 0,
      demo: demo ? 1 : 0,
      createdBy: by,
      createdAt: at,
      updatedBy: by,
      updatedAt: at,
    })
    .execute();
}

type Changes = {
  itemId?: string;
  content?: CallContent;
  stamps?: Stamps;
  note?: Texts;
  planned?: boolean;
  state?: CallDraft["state"];
};

/** Writes what has changed and counts one version on. */
export async function updateCallDraft(
  db: Db,
  id: string,
  { content, stamps, note, planned, ...plain }: Changes,
  { by, at }: { by: string; at: Instant },
): Promise<void> {
  await db
    .updateTable("callDraft")
    .set(({ eb }) => ({
      ...plain,
      ...(content && { content: toJson(content) }),
      ...(stamps && { stamps: toJson(stamps) }),
      ...(note && { note: toJson(note) }),
      ...(planned !== undefined && { planned: planned ? (1 as const) : (0 as const) }),
      version: eb("version", "+", 1),
      updatedBy: by,
      updatedAt: at,
    }))
    .where("id", "=", id)
    .execute();
}

/** Takes the draft away, once what it held has been published. */
export async function deleteCallDraft(db: Db, id: string): Promise<void> {
  await db.deleteFrom("callDraft").where("id", "=", id).execute();
}

function read({ content, stamps, note, planned, demo, ...row }: Selectable<Schema["callDraft"]>) {
  return {
    ...row,
    content: fromJson(content),
    stamps: fromJson(stamps),
    note: fromJson(note),
    planned: planned === 1,
    demo: demo === 1,
  };
}
