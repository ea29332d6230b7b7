import { addPayment } from "../../app/commands/add-payment.server";
import { mustBook } from "../../app/commands/book-entry.server";
import { enterRate } from "../../app/commands/enter-rate.server";
import { waiveHearing } from "../../app/commands/hear-recipient.server";
import { openRecovery } from "../../app/commands/open-recovery.server";
import { proposeRecovery } from "../../app/commands/propose-recovery.server";
import { signRecovery } from "../../app/commands/sign-recovery.server";
import { inTransaction } from "../../app/db.server";
import type { Measure } from "../../app/domain/recovery";
import type { Db } from "../../db/open";
import { decider, officer } from "./applications";
import { testNow } from "./clock";

export const manager = { id: "tem-manager", name: "Maija Demo" };
export const payer = { id: "tem-payer", name: "Petri Demo" };

/** A payment of the project that the bank has paid on the day, booked. */
export function payOut(db: Db, projectId: string, amount: number, paidOn: string): Promise<string> {
  return inTransaction(db, async (trx) => {
    const adding = { projectId, kind: "final" as const, instalment: null, claimId: null, amount };
    const id = await addPayment(trx, { ...adding, by: officer, at: testNow });
    const paid = { state: "paid" as const, approvedBy: payer.id, approvedAt: testNow, paidOn };
    await trx.updateTable("payment").set(paid).where("id", "=", id).execute();
    const cause = { noun: "payment", id };
    await mustBook(trx, { projectId, kind: "pay", amount, bookedOn: paidOn, cause, by: payer, at: testNow });
    return id;
  });
}

/** A payment that has been found payable and waits. */
export function makeComingPayment(db: Db, projectId: string, amount: number): Promise<string> {
  const adding = { projectId, kind: "final" as const, instalment: null, claimId: null, amount };
  return inTransaction(db, (trx) => addPayment(trx, { ...adding, by: officer, at: testNow }));
}

/** INVENTED reference rates for the tests alone: 2 % in each half-year. */
export async function enterExampleRates(db: Db, ...halves: string[]): Promise<void> {
  for (const half of halves) {
    const entering = {
      half,
      rate: 200,
      source: "Keksitty testiä varten",
      url: null,
      checkedOn: "2026-11-20",
    };
    const verdict = await enterRate(db, { ...entering, by: manager, at: testNow });
    if (!verdict.ok) throw new Error(`Not entered: ${verdict.because}`);
  }
}

/** A matter that has been opened: recovery, unless told otherwise. */
export async function openMatter(db: Db, projectId: string, opening: object = {}): Promise<string> {
  const verdict = await openRecovery(db, {
    ...{ projectId, measure: "recovery" as Measure, grounds: ["21-2"], learnedOn: "2026-11-02" },
    ...{ useEndsOn: null, account: "Tilintarkastus havaitsi virheen.", by: officer, at: testNow, ...opening },
  });
  if (!verdict?.ok) throw new Error(`Not opened: ${JSON.stringify(verdict)}`);
  return verdict.id;
}

export const proposal = {
  ...{ moderated: 0, moderationReasons: "", withoutInterest: false, stops: false, dueOn: "2026-12-31" },
  ...{ reasonsFi: "Avustus käytettiin muuhun.", reasonsSv: "Understödet användes till annat." },
};

/** A decision that has been signed: the hearing waived, the sums as given by payment. */
export async function makeSignedRecovery(
  db: Db,
  projectId: string,
  principal: Record<string, number>,
  { opening = {}, proposing = {} }: { opening?: object; proposing?: object } = {},
): Promise<string> {
  const recoveryId = await openMatter(db, projectId, opening);
  const matter = { projectId, recoveryId, at: testNow };
  await waiveHearing(db, { ...matter, by: officer, reason: "Saaja myöntää virheen." });
  const proposed = await proposeRecovery(db, {
    ...matter,
    ...proposal,
    principal,
    by: officer,
    ...proposing,
  });
  if (!proposed?.ok) throw new Error(`Not proposed: ${JSON.stringify(proposed)}`);
  const signed = await signRecovery(db, { ...matter, presentedAt: testNow, by: decider });
  if (!signed?.ok) throw new Error(`Not signed: ${JSON.stringify(signed)}`);
  return recoveryId;
}
