import { randomUUID } from "node:crypto";
import { addToRecord, type Db } from "~/db.server";
import type { Cents } from "~/domain/money";
import type { Instalment } from "~/domain/monitoring-terms";

type Adding = {
  projectId: string;
  kind: Instalment["kind"];
  instalment: string | null;
  claimId: string | null;
  /** Cents found payable. */
  amount: Cents;
  /** Why it is payable, where that is not told by a claim. */
  reason?: string;
  by: { id: string; name: string };
  at: string;
};

/**
 * Adds a payment that has been found payable, in the caller's transaction; another official approves it.
 * Answers its id.
 */
export async function addPayment(trx: Db, adding: Adding): Promise<string> {
  const { projectId, kind, instalment, claimId, amount, reason = null, by, at } = adding;
  const { count } = await trx
    .selectFrom("payment")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("projectId", "=", projectId)
    .executeTakeFirstOrThrow();
  const id = randomUUID();
  const number = `${projectId.toUpperCase()}-T${Number(count) + 1}`;
  await trx
    .insertInto("payment")
    .values({
      ...{ id, projectId, number, kind, state: "verified", instalment, claimId, amount },
      ...{ setOff: 0, setOffRecoveryId: null, verifiedBy: by.id, verifiedAt: at },
      ...{ approvedBy: null, approvedAt: null, paidOn: null, reason },
    })
    .execute();
  const details = {
    projectId,
    number,
    kind,
    instalment,
    claimId,
    amount,
    ...(reason !== null && { reason }),
  };
  await addToRecord(trx, { at, by, action: "verify", noun: "payment", nounId: id, to: "verified", details });
  return id;
}
