import { type Db, inTransaction } from "~/db.server";
import { type ClaimContent, type ClaimProblem, readClaim } from "~/domain/claim/form";
import { readVoucherTable } from "~/outside/voucher-table";
import { findClaimFacts, findReceivedClaim, keepReceivedClaim } from "~/queries/claims.server";
import { listProjectFiles } from "~/queries/project-files.server";
import { findPlan } from "~/queries/project-plans.server";
import { mustBook } from "./book-entry.server";
import { type SubmitFilingVerdict, type SubmittingFiling, submitFiling } from "./submit-filing.server";

export type SubmittingClaim = Omit<SubmittingFiling, "kind"> & {
  /** The signatory has said that everything in it is true. */
  declared: boolean;
};

export type SubmitClaimVerdict =
  | SubmitFilingVerdict<ClaimProblem>
  | { ok: false; because: "not-declared" | "no-plan" };

/**
 * Submits a claim as it was shown, with its sums computed here, and books the grant that it asks for. The
 * answer to questions is booked anew with its own sum. Undefined: not a claim of the person's organisation.
 */
export function submitClaim(
  db: Db,
  { declared, ...asked }: SubmittingClaim,
): Promise<SubmitClaimVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { filingId: claimId, projectId, by, at } = asked;
    const made = await findPlan(trx, projectId);
    if (!made) return undefined;
    let received: ClaimContent | undefined;
    const again = (await findReceivedClaim(trx, claimId))?.all.some(
      ({ idempotencyKey }) => idempotencyKey === asked.idempotencyKey,
    );
    if (!declared && !again) return { ok: false, because: "not-declared" };
    const verdict = await submitFiling<ClaimProblem>(
      trx,
      { ...asked, kind: "claim" },
      async (claim, answers) => {
        const facts = await findClaimFacts(trx, { claim, plan: made.plan, now: at });
        const read = readClaim(answers, readVoucherTable(answers["vouchers.list"] ?? ""), facts);
        const { period, vouchers, costs, reckoning, income, procurements, steeringHandledOn, problems } =
          read;
        const files = await listProjectFiles(trx, { projectId, noun: "filing", nounId: claimId });
        if (problems.length === 0 && period.from && period.to) {
          received = {
            ...{ instalment: claim.planned, kind: facts.instalment.kind, planVersion: made.version },
            ...{ vouchers, costs, indirect: made.plan.indirect, reckoning, income, procurements },
            period: { from: period.from, to: period.to },
            ...{ steeringHandledOn, notes: (answers["notes.text"] ?? "").trim() },
            files: files.map(({ field, name, sha256 }) => ({ field, name, sha256 })),
          };
        }
        return { problems, content: received };
      },
    );
    if (!verdict?.ok || !received) return verdict;
    const { receiptNumber } = verdict;
    await keepReceivedClaim(trx, { claimId, projectId, receiptNumber, content: received });
    const amount = received.reckoning.grant;
    if (amount !== 0) {
      await mustBook(trx, {
        projectId,
        kind: "claim",
        amount,
        cause: { noun: "claim", id: claimId },
        by,
        at,
      });
    }
    return verdict;
  });
}
