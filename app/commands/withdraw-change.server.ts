import { addToRecord, type Db, inTransaction } from "~/db.server";
import { decisionSteps, type FilingState, filingSteps, transition } from "~/domain/states";
import { maySubmit, type Person } from "~/domain/who-may";
import { findChange, updateChangeDecision } from "~/queries/changes.server";
import { updateFiling } from "~/queries/filings.server";

type Withdrawing = { filingId: string; projectId: string; by: Person; at: string };

export type WithdrawChangeVerdict =
  | { ok: true }
  | { ok: false; because: "not-allowed" }
  | { ok: false; because: "wrong-state"; state: FilingState };

/**
 * Withdraws a change request before it is decided; a draft by anybody who writes it, one that was sent by the
 * signatory. A proposal that waits can no longer be signed; what was only told holds. Undefined: not the person's.
 */
export function withdrawChange(db: Db, withdrawing: Withdrawing): Promise<WithdrawChangeVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { filingId: id, projectId, by, at } = withdrawing;
    const change = await findChange(trx, { id, projectId }, { organisationId: by.organisation.id });
    if (!change) return undefined;
    const { filing, decision } = change;
    if (filing.state !== "draft" && !maySubmit(by, by.organisation.id)) {
      return { ok: false, because: "not-allowed" };
    }
    const step = transition(filingSteps, filing.state, "withdraw");
    if (!step.ok) return { ok: false, because: "wrong-state", state: filing.state };

    await updateFiling(trx, id, { state: step.to });
    await addToRecord(trx, {
      ...{ at, by, action: "withdraw", noun: "change", nounId: id, from: filing.state, to: step.to },
      details: { projectId },
    });
    const declined = transition(decisionSteps, decision?.state ?? "drafted", "decline");
    if (decision && declined.ok) await updateChangeDecision(trx, decision.id, { state: declined.to });
    return { ok: true };
  });
}
