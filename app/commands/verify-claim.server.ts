import { type Db, inTransaction } from "~/db.server";
import { mayVerify, type VerifyVerdict } from "~/domain/claim/checks";
import { type ClaimCosts, reckonGrant, totalOf, verifiedCosts } from "~/domain/claim/money";
import { takesFilings } from "~/domain/filing";
import type { Cents } from "~/domain/money";
import { findSaid, findSample, listDeductions } from "~/queries/claim-checks.server";
import { findAvailable, findPayable, keepVerified, type ReceivedClaim } from "~/queries/claims.server";
import type { Filing } from "~/queries/filings.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { addPayment } from "./add-payment.server";
import { mustBook } from "./book-entry.server";
import { findHandled, type Handling } from "./handled-claim.server";
import { decideFiling } from "./return-filing.server";

/** What the claim would be verified for now: costs that remain, and the grant of them, never more than was claimed. */
export async function reckonVerified(
  db: Db,
  {
    claim,
    received,
  }: {
    claim: Pick<Filing, "id" | "projectId">;
    received: ReceivedClaim;
  },
) {
  const { content, receiptNumber } = received;
  const deductions = await listDeductions(db, claim.id, receiptNumber);
  const costs: ClaimCosts = verifiedCosts(content.costs, deductions, content.indirect);
  const total = totalOf(costs);
  const available = await findAvailable(db, claim.projectId, claim.id);
  const { income, otherFunding, sharePercent, grant: claimed } = content.reckoning;
  const reckoning = reckonGrant({
    costs: total,
    income,
    otherFunding,
    sharePercent,
    available: Math.min(available, claimed),
  });
  return {
    deductions,
    costs,
    total,
    deducted: content.reckoning.costs - total,
    reckoning,
    grant: reckoning.grant,
  };
}

export type VerifyClaimVerdict =
  | { ok: true; grant: Cents; paymentId: string | null }
  | Extract<VerifyVerdict, { ok: false }>
  | { ok: false; because: "project-ended" };

/**
 * Verifies a claim: the costs less deductions are accepted, the grant of them is booked as payable, and a
 * payment of it, less what has been paid in advance, waits for another official's approval. Nothing to pay adds none. Undefined: no such claim.
 */
export function verifyClaim(
  db: Db,
  { note, ...handling }: Handling & { note: string },
): Promise<VerifyClaimVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { claimId, projectId, by, at } = handling;
    const handled = await findHandled(trx, handling);
    if (!handled) return undefined;
    const { claim, received } = handled;
    const project = await findFundedProject(trx, projectId, "ministry");
    if (!project || !takesFilings(project.state)) return { ok: false, because: "project-ended" };
    const { receiptNumber, content } = received;
    const said = await findSaid(trx, claimId, receiptNumber);
    const sample = await findSample(trx, claimId, receiptNumber);
    const verdict = mayVerify(claim.state, said, sample ?? null);
    if (!verdict.ok) return verdict;
    const { costs, total, deducted, grant } = await reckonVerified(trx, handled);
    await keepVerified(trx, claimId, { costs, total, deducted, grant, by: by.id, at });
    await decideFiling(trx, claim, { step: "accept", reasons: note, by, at });
    const cause = { noun: "claim", id: claimId };
    if (grant === 0) return { ok: true, grant, paymentId: null };
    await mustBook(trx, { projectId, kind: "verify", amount: grant, cause, by, at });
    const amount = await findPayable(trx, projectId, grant);
    if (amount === 0) return { ok: true, grant, paymentId: null };
    const { kind, instalment } = content;
    const paymentId = await addPayment(trx, { projectId, kind, instalment, claimId, amount, by, at });
    return { ok: true, grant, paymentId };
  });
}
