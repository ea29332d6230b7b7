import { type Db, inTransaction } from "~/db.server";
import { type Day, helsinkiDay } from "~/domain/day";
import { interestOnLines, type NoRate } from "~/domain/interest";
import { type LimitationVerdict, mayStillDecide } from "~/domain/limitation";
import type { Cents } from "~/domain/money";
import {
  demandedLines,
  mayPropose,
  mayStep,
  type ProposalVerdict,
  type StepVerdict,
} from "~/domain/recovery";
import { findRates } from "~/queries/rates.server";
import { findLimitation, findRecovery } from "~/queries/recoveries.server";
import { type Doing, stepRecovery } from "./step-recovery.server";

type Proposing = Doing & {
  projectId: string;
  recoveryId: string;
  /** Cents asked back by payment; empty for suspension. */
  principal: Record<string, Cents>;
  moderated: Cents;
  moderationReasons: string;
  withoutInterest: boolean;
  /** The payment of the grant ends too: the project is terminated. */
  stops: boolean;
  dueOn: Day | null;
  reasonsFi: string;
  reasonsSv: string;
};

export type ProposedVerdict = StepVerdict | ProposalVerdict | LimitationVerdict | NoRate;

/**
 * Presents the matter to the one who decides. Answers the verdict of `mayPropose`, or which half-year lacks the
 * reference rate that the interest to the due day needs; undefined when there is no such matter.
 */
export function proposeRecovery(db: Db, proposing: Proposing): Promise<ProposedVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, recoveryId, principal, by, at, ...rest } = proposing;
    const recovery = await findRecovery(trx, projectId, recoveryId, "ministry");
    if (!recovery) return undefined;
    const step = mayStep(recovery.state, "present");
    if (!step.ok) return step;

    const limitation = await findLimitation(trx, recovery);
    const today = helsinkiDay(at);
    const recovers = recovery.measure === "recovery";
    const lines = recovery.lines.map((line) => ({ ...line, principal: principal[line.paymentId] ?? 0 }));
    const asked = lines.filter(({ principal }) => principal !== 0);
    if (recovers) {
      const verdict = mayPropose({ ...rest, lines: asked }, limitation, today);
      if (!verdict.ok) return verdict;
      if (rest.dueOn && !rest.withoutInterest) {
        const interest = interestOnLines(
          demandedLines(asked, rest.moderated),
          rest.dueOn,
          await findRates(trx),
        );
        if (!interest.ok) return interest;
      }
    } else if (recovery.measure === "suspension") {
      const verdict = mayStillDecide(today, limitation, false);
      if (!verdict.ok) return verdict;
    }

    await trx.deleteFrom("recoveryLine").where("recoveryId", "=", recoveryId).execute();
    if (recovers) {
      const rows = asked.map(({ paymentId, principal }) => ({ recoveryId, paymentId, principal }));
      await trx.insertInto("recoveryLine").values(rows).execute();
    }
    const { reasonsFi, reasonsSv, dueOn } = rest;
    const set = recovers
      ? {
          ...rest,
          withoutInterest: rest.withoutInterest ? (1 as const) : (0 as const),
          stops: rest.stops ? (1 as const) : (0 as const),
        }
      : { reasonsFi, reasonsSv };
    const { moderated, moderationReasons, withoutInterest, stops } = recovery;
    const before = { moderated, moderationReasons, withoutInterest, stops, dueOn: recovery.dueOn };
    const reasons = { reasonsFi: recovery.reasonsFi, reasonsSv: recovery.reasonsSv };
    return stepRecovery(trx, {
      ...{ recovery, step: "present", by, at },
      set: { ...set, presentedBy: by.id, presentedAt: at },
      details: {
        before: { ...before, ...reasons },
        after: recovers ? { ...rest, dueOn } : { ...before, reasonsFi, reasonsSv },
        lines: asked.map(({ number, principal }) => ({ number, principal })),
      },
    });
  });
}

/** Sends the proposal back to be made anew, with the reason on the record. */
export function returnRecoveryProposal(
  db: Db,
  returning: Doing & { projectId: string; recoveryId: string; reason: string },
): Promise<StepVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, recoveryId, reason, by, at } = returning;
    const recovery = await findRecovery(trx, projectId, recoveryId, "ministry");
    return recovery && stepRecovery(trx, { recovery, step: "decline", by, at, details: { reason } });
  });
}

/** Ends the matter without a decision on money, with the reason: there was no ground after all. */
export function dropRecovery(
  db: Db,
  dropping: Doing & { projectId: string; recoveryId: string; reason: string },
): Promise<StepVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, recoveryId, reason, by, at } = dropping;
    const recovery = await findRecovery(trx, projectId, recoveryId, "ministry");
    if (!recovery) return undefined;
    const set = { droppedBecause: reason };
    return stepRecovery(trx, { recovery, step: "drop", set, by, at, details: { reason } });
  });
}
