import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type FilingState, filingSteps, transition } from "~/domain/states";
import { mayPrepare, maySubmit, type Person } from "~/domain/who-may";
import { findFiling, updateFiling } from "~/queries/filings.server";
import { unclaim } from "./unclaim.server";

export type WithdrawingClaim = {
  claimId: string;
  projectId: string;
  reasons: string;
  by: Person;
  at: string;
};

export type WithdrawClaimVerdict =
  | { ok: true }
  | { ok: false; because: "not-allowed" }
  | { ok: false; because: "wrong-state"; state: FilingState };

/**
 * Withdraws a claim before it is decided: a draft by who prepares, one that was sent by a signatory. What it
 * asked for is booked back. Undefined: not a claim of the person's organisation.
 */
export function withdrawClaim(db: Db, asked: WithdrawingClaim): Promise<WithdrawClaimVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { claimId: id, projectId, reasons, by, at } = asked;
    const organisationId = by.organisation.id;
    const claim = await findFiling(trx, { id, projectId, kind: "claim" }, { organisationId });
    if (!claim) return undefined;
    const may = claim.number === null ? mayPrepare(by, organisationId) : maySubmit(by, organisationId);
    if (!may) return { ok: false, because: "not-allowed" };
    const step = transition(filingSteps, claim.state, "withdraw");
    if (!step.ok) return { ok: false, because: "wrong-state", state: claim.state };
    if (claim.state === "submitted") await unclaim(trx, { claimId: id, projectId, by, at });
    await updateFiling(trx, id, { state: step.to, reasons });
    await addToRecord(trx, {
      ...{ at, by, action: "withdraw", noun: "claim", nounId: id, from: claim.state, to: step.to },
      details: { projectId, reasons },
    });
    return { ok: true };
  });
}
