import type { Db } from "~/db.server";
import type { Cents } from "~/domain/money";
import { listFilings } from "./filings.server";
import { listPayments } from "./payments.server";
import { findPlan } from "./project-plans.server";

/**
 * The instalments of the newest plan with the cents that were claimed, verified, approved and paid of each:
 * what is paid was also approved, and so on.
 */
export async function listInstalments(db: Db, projectId: string) {
  const plan = await findPlan(db, projectId);
  if (!plan) return [];
  const claims = await listFilings(db, projectId, "claim");
  const payments = (await listPayments(db, projectId)).filter(({ state }) => state !== "cancelled");
  const booked = await db
    .selectFrom("ledgerEntry")
    .select("causeId")
    .select(({ fn }) => fn.sum<number>("amount").as("amount"))
    .where("projectId", "=", projectId)
    .where("kind", "=", "claim")
    .groupBy("causeId")
    .execute();
  return plan.plan.instalments.map((instalment) => {
    const own = payments.filter((payment) => payment.instalment === instalment.id);
    const sumIn = (...states: string[]): Cents =>
      own.filter(({ state }) => states.includes(state)).reduce((total, { amount }) => total + amount, 0);
    const filings = claims.filter(({ planned }) => planned === instalment.id).map(({ id }) => id);
    const claimed = booked
      .filter(({ causeId }) => filings.includes(causeId))
      .reduce((total, { amount }) => total + Number(amount), 0);
    return {
      ...instalment,
      claimed,
      verified: sumIn("verified", "approved", "sent", "paid"),
      approved: sumIn("approved", "sent", "paid"),
      paid: sumIn("paid"),
      hasPayment: own.length > 0,
    };
  });
}
