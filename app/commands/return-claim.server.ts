import { type Db, inTransaction } from "~/db.server";
import type { FilingQuestion, ReturnVerdict } from "~/domain/filing";
import type { Handling } from "./handled-claim.server";
import { returnFiling } from "./return-filing.server";
import { unclaim } from "./unclaim.server";

/** Returns a claim with a question for each part, and books back what it asked for. Undefined: no such claim. */
export function returnClaim(
  db: Db,
  {
    message,
    questions,
    dueOn,
    ...handling
  }: Handling & { message: string; questions: FilingQuestion[]; dueOn: string },
): Promise<ReturnVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { claimId, projectId, by, at } = handling;
    const asked = { filingId: claimId, projectId, kind: "claim" as const, message, questions, dueOn, by, at };
    const verdict = await returnFiling(trx, asked);
    if (verdict?.ok) await unclaim(trx, { claimId, projectId, by, at });
    return verdict;
  });
}
