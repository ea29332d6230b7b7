import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction, toJson } from "~/db.server";
import { type Day, helsinkiDay } from "~/domain/day";
import { type Measure, mayOpen, type OpeningVerdict } from "~/domain/recovery";
import { findFundedProject } from "~/queries/funded-projects.server";
import type { Doing } from "./step-recovery.server";

type Opening = Doing & {
  projectId: string;
  measure: Measure;
  grounds: string[];
  learnedOn: Day;
  useEndsOn: Day | null;
  /** What has been found. */
  account: string;
};

export type OpenedVerdict = { ok: true; id: string } | Exclude<OpeningVerdict, { ok: true }>;

/**
 * Opens a matter of suspension, of its end, or of recovery, and starts the time of 688/2001 § 28. Answers the
 * verdict of `mayOpen`; undefined when there is no such project.
 */
export function openRecovery(db: Db, opening: Opening): Promise<OpenedVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, measure, grounds, learnedOn, useEndsOn, account, by, at } = opening;
    const project = await findFundedProject(trx, projectId, "ministry");
    if (!project) return undefined;
    const today = helsinkiDay(at);
    const verdict = mayOpen({ measure, grounds, learnedOn, today, project: project.state });
    if (!verdict.ok) return verdict;

    const id = randomUUID();
    const { count } = await trx
      .selectFrom("recovery")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("projectId", "=", projectId)
      .executeTakeFirstOrThrow();
    const number = `${projectId.toUpperCase()}-R${Number(count) + 1}`;
    await trx
      .insertInto("recovery")
      .values({
        ...{
          id,
          projectId,
          number,
          measure,
          state: "opened",
          grounds: toJson(grounds),
          learnedOn,
          useEndsOn,
        },
        ...{ account, openedBy: by.id, openedAt: at, moderated: 0, moderationReasons: "" },
        ...{ withoutInterest: 0, stops: 0, reasonsFi: "", reasonsSv: "" },
      })
      .execute();
    const details = { projectId, number, measure, grounds, learnedOn, useEndsOn, account };
    await addToRecord(trx, { at, by, action: "open", noun: "recovery", nounId: id, to: "opened", details });
    return { ok: true, id };
  });
}
