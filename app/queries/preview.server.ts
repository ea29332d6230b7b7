import type { Db } from "~/db.server";
import type { Instant } from "~/domain/day";
import type { Shown } from "~/domain/preview";
import { callPhase } from "~/domain/states";
import { findDraftOrPublished, findPublishedContent } from "./call-revisions.server";
import type { Call } from "./calls.server";

/** What a manager can preview: the draft of the call, or else what has been published of it. */
export async function findPreviewedCall(db: Db, id: string, now: Instant) {
  const { draft, call } = await findDraftOrPublished(db, id, now);
  if (draft) {
    const { itemId, content, demo, revises } = draft;
    return { id, itemId, content, demo, revision: revises + 1 };
  }
  const content = call && (await findPublishedContent(db, id, call.revision));
  return call && content && { id, itemId: call.itemId, content, demo: call.demo, revision: call.revision };
}

type Published = { id: string; itemId: string; demo: boolean; revision: number; content: Shown };

/** The call as it would be at the instant `now`, had it been published with this content. */
export function callAsPublished({ content, ...call }: Published, now: Instant): Call {
  const { objective: _, area: __, scoring: ___, checklist: ____, decision: _____, ...told } = content;
  return {
    ...call,
    ...told,
    state: "published",
    contact: content.contact || null,
    timesKnown: true,
    recipientsKnown: true,
    sources: [],
    ...{ cancelledAt: null, cancelReasons: null },
    phase: callPhase({ state: "published", ...content }, now),
  };
}
