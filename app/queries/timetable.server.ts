import { type Db, fromJson } from "~/db.server";
import type { CallContent } from "~/domain/call-content";
import type { Instant } from "~/domain/day";
import type { OrganisationKind } from "~/domain/eligibility";
import { applicantKinds, lackingForTimetable } from "~/domain/planned-call";
import { type CallPhase, callPhase } from "~/domain/states";
import type { Texts } from "~/domain/texts";
import { listCallDrafts } from "./call-drafts.server";

/** One call of the timetable, with the facts of Regulation (EU) 2021/1060 Article 49(2). */
export type TimetableCall = {
  id: string;
  item: { id: string; name: Texts };
  name: Texts;
  phase: "planned" | Exclude<CallPhase, "draft">;
  /** Codes of regions; none means the whole country. */
  area: string[];
  /** Empty where a call from before this service did not tell it. */
  objective: Texts;
  applicants: OrganisationKind[];
  /** Cents. */
  appropriation: number;
  opensAt: Instant;
  closesAt: Instant;
  /** The sources give days for an earlier call, not times of day. */
  timesKnown: boolean;
  demo: boolean;
  updatedAt: Instant;
};

/**
 * The timetable of calls as everybody may read it: planned ones that tell everything that is asked of them,
 * and all that have been published, those that open last first.
 */
export async function listTimetable(db: Db, now: Instant): Promise<TimetableCall[]> {
  const items = await db.selectFrom("item").select(["id", "name"]).execute();
  const itemOf = (id: string) => {
    const item = items.find((one) => one.id === id);
    return { id, name: item ? fromJson(item.name) : { fi: id, sv: id, en: id } };
  };
  const planned = (await listCallDrafts(db))
    .filter((draft) => draft.planned && draft.revises === 0)
    .filter(({ content, stamps }) => lackingForTimetable(content, stamps).length === 0)
    .map(({ id, itemId, content, demo, updatedAt }) => ({
      ...{ id, item: itemOf(itemId), phase: "planned" as const, timesKnown: true, demo, updatedAt },
      ...factsOf(content),
    }));
  const published = await listPublished(db);
  return [
    ...planned,
    ...published.map(({ id, itemId, state, content, demo, timesKnown, publishedAt }) => {
      const facts = factsOf(content);
      const phase = callPhase({ state, ...facts }, now) as Exclude<CallPhase, "draft">;
      const known = { timesKnown: timesKnown === 1, demo: demo === 1, updatedAt: publishedAt };
      return { id, item: itemOf(itemId), phase, ...facts, ...known };
    }),
  ].sort((a, b) => b.opensAt.localeCompare(a.opensAt) || a.id.localeCompare(b.id));
}

/** The content of published calls as their newest revision has it. */
async function listPublished(db: Db) {
  const rows = await db
    .selectFrom("call as c")
    .innerJoin("callRevision as r", (join) =>
      join.onRef("r.callId", "=", "c.id").onRef("r.revision", "=", "c.revision"),
    )
    .where("c.state", "!=", "draft")
    .select(["c.id", "c.itemId", "c.state", "c.demo", "c.timesKnown", "r.content", "r.publishedAt"])
    .execute();
  return rows.map(({ content, ...row }) => ({ ...row, content: fromJson(content) }));
}

function factsOf(content: CallContent) {
  const { name, area, objective, appropriation, opensAt, closesAt } = content;
  return {
    ...{ name, area, objective, applicants: applicantKinds(content) },
    ...{ appropriation: appropriation ?? 0, opensAt: opensAt ?? "", closesAt: closesAt ?? "" },
  };
}
