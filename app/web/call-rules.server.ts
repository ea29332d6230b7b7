import type { Db } from "~/db.server";
import { helsinkiDay } from "~/domain/day";
import { type Rule, speakersStatistic } from "~/domain/eligibility";
import type { Texts } from "~/domain/texts";
import { findDraftOrPublished, findPublishedContent } from "~/queries/call-revisions.server";
import { listReferenceDates } from "~/queries/figures.server";
import { listRegions } from "~/queries/programme.server";
import { pointedAt, type RuleChoices } from "./rules-form.server";

export type RulesOfCall = {
  id: string;
  name: Texts;
  rules: Rule[];
  /** Of a draft that can be written: the version that was read. */
  version?: number;
  /** The call is published: its frozen figures count. */
  published: boolean;
  choices: RuleChoices;
};

/** The rules of the call as it is being made, or else as it has been published. Undefined: no such call. */
export async function findCallRules(db: Db, callId: string, now: string): Promise<RulesOfCall | undefined> {
  const { draft, call } = await findDraftOrPublished(db, callId, now);
  const content = draft?.content ?? (call && (await findPublishedContent(db, callId, call.revision)));
  if (!content) return undefined;
  const regions = await listRegions(db);
  return {
    ...{ id: callId, name: content.name, rules: content.rules },
    version: draft?.state === "draft" ? draft.version : undefined,
    published: call !== undefined,
    choices: {
      regions: regions.map(({ code, name }) => ({ code, name })),
      statistic: speakersStatistic,
      dates: await listReferenceDates(db, [speakersStatistic]),
      ...pointedAt(content.form),
    },
  };
}

/** How to ask who would qualify by the rules of the call. */
export function wondering(found: RulesOfCall, now: string) {
  return { today: helsinkiDay(now), callId: found.published ? found.id : undefined };
}
