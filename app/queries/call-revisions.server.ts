import { type Db, fromJson, type Schema, toJson } from "~/db.server";
import type { FormDefinition } from "~/domain/application-form";
import type { CallContent } from "~/domain/call-content";
import type { Instant } from "~/domain/day";
import { isNews, type Unpublished } from "~/domain/publication";
import type { Texts } from "~/domain/texts";
import { type CallDraft, findCallDraft } from "./call-drafts.server";
import { type Call, findCall, insertForm } from "./calls.server";

export type CallRevision = {
  revision: number;
  content: CallContent;
  /** What it changed, told to those who were writing applications; empty in the first. */
  note: Texts;
  publishedAt: Instant;
  publishedBy: string | null;
};

/** The call as one published revision froze it. */
export async function findPublishedContent(
  db: Db,
  callId: string,
  revision: number,
): Promise<CallContent | undefined> {
  const row = await db
    .selectFrom("callRevision")
    .select("content")
    .where("callId", "=", callId)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return row && fromJson(row.content);
}

/**
 * The call as it is being made, and as it has been published. A draft that was given up is the call only while
 * nothing has been published: of a revision that was given up nothing is shown.
 */
export async function findDraftOrPublished(
  db: Db,
  id: string,
  now: Instant,
): Promise<{ draft?: CallDraft; call?: Call }> {
  const call = await findCall(db, id, now);
  const draft = await findCallDraft(db, id);
  return { draft: draft?.state === "draft" || !call ? draft : undefined, call };
}

/** The draft with what it revises: all that its publication is judged by. */
export async function findUnpublished(db: Db, draft: CallDraft, now: Instant): Promise<Unpublished> {
  const { id, revises: revision, content, note, stamps } = draft;
  const call = revision > 0 ? await findCall(db, id, now) : undefined;
  const published = call && (await findPublishedContent(db, id, revision));
  return {
    ...{ content, note, stamps },
    ...(published && { published: { revision, content: published, phase: call.phase } }),
  };
}

/**
 * The number of a revision that was published after the application was begun and not long ago: its writers
 * should know of it. Undefined when there is none.
 */
export async function findFreshRevision(
  db: Db,
  { id, revision }: { id: string; revision: number },
  { createdAt }: { createdAt: Instant },
  now: Instant,
): Promise<number | undefined> {
  if (revision < 2) return undefined;
  const row = await db
    .selectFrom("callRevision")
    .select("publishedAt")
    .where("callId", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return row && isNews(row.publishedAt, { since: createdAt, now }) ? revision : undefined;
}

/** Every published revision of the call, the newest first. */
export async function listRevisions(db: Db, callId: string): Promise<CallRevision[]> {
  const rows = await db
    .selectFrom("callRevision")
    .selectAll()
    .where("callId", "=", callId)
    .orderBy("revision", "desc")
    .execute();
  return rows.map(({ callId: _, content, note, ...row }) => ({
    ...row,
    content: fromJson(content),
    note: fromJson(note),
  }));
}

type Publication = {
  id: string;
  itemId: string;
  revision: number;
  content: CallContent;
  note?: Texts;
  demo: boolean;
  at: Instant;
  by?: string;
};

/** What only a call from before this service has: see `CallContent`. */
type Inherited = Partial<Pick<Schema["call"], "timesKnown" | "recipientsKnown" | "sources">>;

const noNote: Texts = { fi: "", sv: "", en: "" };

/** Can the public read the item? Calls are made of no other. */
export async function isPublishedItem(db: Db, itemId: string): Promise<boolean> {
  const item = await db
    .selectFrom("item")
    .select("id")
    .where("id", "=", itemId)
    .where("published", "=", 1)
    .executeTakeFirst();
  return item !== undefined;
}

/**
 * Publishes a revision: freezes its content and its form, and makes the call what the revision says.
 * Whether it may be published is judged before.
 */
export async function insertRevision(
  db: Db,
  { id, itemId, revision, content, note = noNote, demo, at, by }: Publication,
  inherited: Inherited = {},
): Promise<void> {
  const call = { ...columnsOf(content), ...inherited, itemId, revision };
  if (revision === 1) {
    const first = { timesKnown: 1, recipientsKnown: 1, sources: toJson([]), form: null, ...call } as const;
    await db
      .insertInto("call")
      .values({ ...first, id, state: "published", demo: demo ? 1 : 0 })
      .execute();
  } else {
    await db.updateTable("call").set(call).where("id", "=", id).execute();
  }
  await db
    .insertInto("callRevision")
    .values({
      callId: id,
      revision,
      content: toJson(content),
      note: toJson(note),
      publishedAt: at,
      publishedBy: by ?? null,
    })
    .execute();
  if (content.form.sections.length === 0) return;
  const form: FormDefinition = content.form;
  await insertForm(db, { callId: id, revision, form, publishedAt: at });
}

function columnsOf(content: CallContent) {
  const { opensAt, closesAt, costsFrom, costsTo, appropriation } = content;
  if (!opensAt || !closesAt || !costsFrom || !costsTo || appropriation === null) {
    throw new Error("A call without its times, its costs' period or its appropriation cannot be published.");
  }
  return {
    ...{ opensAt, closesAt, costsFrom, costsTo, appropriation },
    name: toJson(content.name),
    summary: toJson(content.summary),
    purpose: toJson(content.purpose),
    sharePercent: content.sharePercent,
    maxGrant: content.maxGrant,
    grantType: content.grantType,
    fundingSource: content.fundingSource,
    indirectMethods: toJson<string[]>(content.indirectMethods),
    rules: toJson<unknown[]>(content.rules),
    contact: content.contact || null,
  };
}
