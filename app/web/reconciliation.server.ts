import type { Db } from "~/db.server";
import { reconcile } from "~/domain/reconciliation";
import { listStatementEntries } from "~/queries/bank-files.server";
import { listOurPaid } from "~/queries/payments.server";

/** Every difference between our payments and the statements, and the sums of each month that has either. */
export async function reconciliation(db: Db) {
  const paid = await listOurPaid(db);
  const ours = paid.map(({ endToEndId, amount, paidOn }) => ({ reference: endToEndId, amount, paidOn }));
  const theirs = await listStatementEntries(db);
  const differences = reconcile(ours, theirs);
  const months = [
    ...new Set([
      ...ours.map(({ paidOn }) => paidOn.slice(0, 7)),
      ...theirs.map(({ bookedOn }) => bookedOn.slice(0, 7)),
    ]),
  ].toSorted();
  const total = (amounts: { amount: number }[]) => amounts.reduce((sum, { amount }) => sum + amount, 0);
  return {
    differences: differences.map((difference) => ({
      ...difference,
      paymentId: paid.find(({ endToEndId }) => endToEndId === difference.reference)?.id ?? null,
    })),
    months: months.toReversed().map((month) => ({
      month,
      ours: total(ours.filter(({ paidOn }) => paidOn.startsWith(month))),
      theirs: total(theirs.filter(({ bookedOn }) => bookedOn.startsWith(month))),
      differences: differences.filter((difference) => difference.month === month).length,
    })),
  };
}
