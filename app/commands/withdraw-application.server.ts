import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type ApplicationState, applicationSteps, decisionSteps, transition } from "~/domain/states";
import { maySubmit, type Person } from "~/domain/who-may";
import type { Clock } from "~/outside/clock";
import { findApplication, setApplicationState } from "~/queries/applications.server";
import { findDecision, setDecisionState } from "~/queries/decisions.server";
import { insertWithdrawal } from "~/queries/withdrawals.server";
import { notify } from "./notify.server";

type Withdrawing = {
  applicationId: string;
  /** In the applicant's words; may be empty. */
  reason: string;
  by: Person;
  clock: Clock;
};

export type WithdrawVerdict =
  | { ok: true }
  | { ok: false; because: "not-allowed" }
  | { ok: false; because: "wrong-state"; state: ApplicationState };

/**
 * Withdraws a submitted application before it is decided. It stays readable with its receipt, and a
 * proposal that was waiting can no longer be signed. Undefined: not an application of the person's
 * organisation.
 */
export function withdrawApplication(db: Db, withdrawing: Withdrawing): Promise<WithdrawVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { applicationId, by } = withdrawing;
    const at = withdrawing.clock();
    const whose = { organisationId: by.organisation.id };
    const application = await findApplication(trx, applicationId, whose);
    if (!application) return undefined;
    if (!maySubmit(by, application.organisationId)) return { ok: false, because: "not-allowed" };
    const step = transition(applicationSteps, application.state, "withdraw");
    if (!step.ok) return { ok: false, because: "wrong-state", state: application.state };

    const reason = withdrawing.reason.trim();
    await insertWithdrawal(trx, { applicationId, reason, withdrawnBy: by.id, withdrawnAt: at });
    await setApplicationState(trx, applicationId, step.to);
    const act = { at, by, action: "withdraw" };
    await addToRecord(trx, {
      ...act,
      noun: "application",
      nounId: applicationId,
      from: application.state,
      to: step.to,
      details: reason ? { reason } : {},
    });

    await notify(trx, { kind: "withdrawn", at: act.at, applicationId });

    const decision = await findDecision(trx, applicationId);
    const declined = transition(decisionSteps, decision?.state ?? "drafted", "decline");
    if (decision && declined.ok) {
      await setDecisionState(trx, decision.id, declined.to);
      await addToRecord(trx, {
        ...act,
        noun: "decision",
        nounId: decision.id,
        from: decision.state,
        to: declined.to,
      });
    }
    return { ok: true };
  });
}
