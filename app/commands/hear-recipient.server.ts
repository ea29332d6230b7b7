import { type Db, inTransaction } from "~/db.server";
import { type Day, helsinkiDay } from "~/domain/day";
import { mayEndHearing, type StepVerdict } from "~/domain/recovery";
import { findRecovery } from "~/queries/recoveries.server";
import { type Doing, stepRecovery } from "./step-recovery.server";

type Matter = Doing & { projectId: string; recoveryId: string };

export type HearingVerdict = StepVerdict | { ok: false; because: "due-too-soon" };

/** Asks the recipient for its answer before the decision, by the day `dueOn` (434/2003 §§ 34 and 36). */
export function askHearing(
  db: Db,
  asking: Matter & { letter: string; dueOn: Day },
): Promise<HearingVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, recoveryId, letter, dueOn, by, at } = asking;
    const recovery = await findRecovery(trx, projectId, recoveryId, "ministry");
    if (!recovery) return undefined;
    if (dueOn <= helsinkiDay(at)) return { ok: false, because: "due-too-soon" };
    const verdict = await stepRecovery(trx, {
      ...{ recovery, step: "ask-hearing", by, at, details: { dueOn, letter } },
      set: {
        hearing: letter,
        hearingDueOn: dueOn,
        askedBy: by.id,
        askedAt: at,
        answer: null,
        answeredAt: null,
      },
    });
    return verdict;
  });
}

/** Goes on without hearing, for a reason that stands on the record: evidently needless, or urgent. */
export function waiveHearing(db: Db, waiving: Matter & { reason: string }): Promise<StepVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, recoveryId, reason, by, at } = waiving;
    const recovery = await findRecovery(trx, projectId, recoveryId, "ministry");
    if (!recovery) return undefined;
    const set = { waived: reason };
    return stepRecovery(trx, { recovery, step: "waive-hearing", set, by, at, details: { reason } });
  });
}

export type EndedVerdict = StepVerdict | { ok: false; because: "too-early"; last: Day | null };

/** Goes on without an answer once the last day for it is over (434/2003 § 33). */
export function endHearing(db: Db, ending: Matter): Promise<EndedVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, recoveryId, by, at } = ending;
    const recovery = await findRecovery(trx, projectId, recoveryId, "ministry");
    if (!recovery) return undefined;
    const over = mayEndHearing(recovery.hearingDueOn, helsinkiDay(at));
    if (recovery.state === "hearing" && !over.ok) return over;
    return stepRecovery(trx, { recovery, step: "end-hearing", by, at });
  });
}

/** The recipient's answer; late ones are received too, until the ministry goes on. Others' matters are not found. */
export function answerHearing(
  db: Db,
  answering: Matter & { organisationId: string; text: string },
): Promise<StepVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, recoveryId, organisationId, text, by, at } = answering;
    const recovery = await findRecovery(trx, projectId, recoveryId, { organisationId });
    if (!recovery) return undefined;
    const set = { answer: text, answeredBy: by.id, answeredAt: at };
    return stepRecovery(trx, { recovery, step: "answer", set, by, at, details: { answer: text } });
  });
}
