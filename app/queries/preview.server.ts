import type { Db } from "~/db.server";
import type { Instant } from "~/domain/day";
import { assess, type Figure, type Rule } from "~/domain/eligibility";
import type { Shown } from "~/domain/preview";
import { callPhase } from "~/domain/states";
import { findCallDraft } from "./call-drafts.server";
import { findPublishedContent } from "./call-revisions.server";
import { type Call, findCall } from "./calls.server";
import { type AssessedMunicipality, readFigure } from "./eligibility.server";
import { namesInTime } from "./organisations.server";

/** What a manager can preview: the draft of the call, or else what has been published of it. */
export async function findPreviewedCall(db: Db, id: string, now: Instant) {
  const draft = await findCallDraft(db, id);
  if (draft) {
    const { itemId, content, demo, revises } = draft;
    return { id, itemId, content, demo, revision: revises + 1 };
  }
  const call = await findCall(db, id, now);
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
    phase: callPhase({ state: "published", ...content }, now),
  };
}

/**
 * Every municipality with the verdict that these rules would give it: by the statistics as they stand now,
 * since the figures of a call are frozen only when it is published.
 */
export async function assessAsPublished(
  db: Db,
  rules: Rule[],
  now: Instant,
): Promise<AssessedMunicipality[]> {
  const today = now.slice(0, 10);
  const figures = await db.selectFrom("figure").selectAll().execute();
  const municipalities = await db
    .selectFrom("organisation")
    .where("kind", "=", "municipality")
    .select(["id", "code", "regionCode"])
    .orderBy("code")
    .execute();
  const nameOf = await namesInTime(
    db,
    municipalities.map(({ id }) => id),
    today,
  );
  const byCode = new Map<string, Figure[]>();
  for (const row of figures) {
    byCode.set(row.municipalityCode, [...(byCode.get(row.municipalityCode) ?? []), readFigure(row)]);
  }
  return municipalities.map(({ id, code, regionCode }) => ({
    ...{ id, code: code ?? "", regionCode: regionCode ?? "" },
    ...nameOf(id, today),
    assessment: assess(rules, {
      organisation: { id, kind: "municipality" },
      figures: byCode.get(code ?? "") ?? [],
      otherApplications: 0,
    }),
  }));
}
