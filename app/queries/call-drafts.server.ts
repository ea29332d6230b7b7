import type { Selectable } from "kysely";
import { type Db, fromJson, type Schema, toJson } from "~/db.server";
import type { CallContent } from "~/domain/call-content";
import type { Instant } from "~/domain/day";
import type { Stamps } from "~/domain/parity";
import type { Texts } from "~/domain/texts";

export type CallDraft = ReturnType<typeof read>;

/** The call as it is being made; a cancelled draft is found too. */
export async function findCallDraft(db: Db, id: string): Promise<CallDraft | undefined> {
  const row = await drafts(db).where("d.id", "=", id).executeTakeFirst();
  return row && read(row);
}

/** Every call that is being made, the one last written in first; or those that were cancelled as drafts. */
export async function listCallDrafts(db: Db, state: CallDraft["state"] = "draft"): Promise<CallDraft[]> {
  const rows = await drafts(db).where("d.state", "=", state).orderBy("d.updatedAt", "desc").execute();
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

/** Every id that a new call cannot have: of drafts in whatever state, and of published calls. */
export async function listCallIds(db: Db): Promise<string[]> {
  const drafts = await db.selectFrom("callDraft").select("id").execute();
  const calls = await db.selectFrom("call").select("id").execute();
  return [...drafts, ...calls].map(({ id }) => id);
}

/**
 * The keys of the content (`name`, `form` …) that have been edited after the draft's version `since`, as the
 * record tells it.
 */
export async function listEditedKeys(
  db: Db,
  { id, createdAt }: Pick<CallDraft, "id" | "createdAt">,
  since: number,
): Promise<string[]> {
  const entries = await db
    .selectFrom("recordEntry")
    .select("details")
    .where("noun", "=", "call")
    .where("nounId", "=", id)
    .where("action", "=", "edit")
    .where("at", ">=", createdAt)
    .execute();
  const keys = entries.flatMap(({ details }) => {
    const { version, changed }: { version: number; changed: object } = JSON.parse(details);
    return version > since ? Object.keys(changed).map((path) => path.split(".")[0] ?? "") : [];
  });
  return [...new Set(keys)];
}

type Changes = {
  itemId?: string;
  revises?: number;
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

/** Each with the name of who wrote in it last. */
function drafts(db: Db) {
  return db
    .selectFrom("callDraft as d")
    .innerJoin("person as p", "p.id", "d.updatedBy")
    .selectAll("d")
    .select("p.name as updatedByName");
}

type Row = Selectable<Schema["callDraft"]> & { updatedByName: string };

function read({ content, stamps, note, planned, demo, ...row }: Row) {
  return {
    ...row,
    content: fromJson(content),
    stamps: fromJson(stamps),
    note: fromJson(note),
    planned: planned === 1,
    demo: demo === 1,
  };
}
