import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type Day, helsinkiDay } from "~/domain/day";
import { mayPayProject, netOf } from "~/domain/payment";
import { endToEndId, type Payer, paymentFile, type Transfer } from "~/domain/payment-file";
import { pick } from "~/domain/texts";
import { writePaymentFile } from "~/outside/payment-file/write-payment-file.server";
import { findNewestAccount, standingOfAccount } from "~/queries/bank-accounts.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { namesOnDay } from "~/queries/organisations.server";
import { insertBatch, nextBatchNumber } from "~/queries/payment-batches.server";
import { findPayment, type Payment, updatePayment } from "~/queries/payments.server";
import { wordsIn } from "~/words";
import "~/words/all.server";
import { digestOf } from "./digest.server";

type Making = {
  chosen: { paymentId: string; executionOn: Day }[];
  /** Whose account pays; undefined where the installation has not been told. */
  payer: Payer | undefined;
  by: { id: string; name: string };
  at: string;
};

export type BatchRefusal =
  | "no-payer"
  | "nothing-chosen"
  | "not-approved"
  | "in-batch"
  | "nothing-to-transfer"
  | "project-suspended"
  | "project-ended"
  | "account-unconfirmed"
  | "day-past";
export type MakeBatchVerdict =
  | { ok: true; id: string; number: string }
  /** `number`: of which payment. */
  | { ok: false; because: BatchRefusal; number?: string; paymentId?: string };

/**
 * Puts approved payments into one batch and makes its file, which does not change any more: pain.001.001.09,
 * with a group for each day of execution. Somebody else releases it.
 */
export function makeBatch(db: Db, { chosen, payer, by, at }: Making): Promise<MakeBatchVerdict> {
  return inTransaction(db, async (trx): Promise<MakeBatchVerdict> => {
    if (!payer) return { ok: false, because: "no-payer" };
    if (chosen.length === 0) return { ok: false, because: "nothing-chosen" };
    const today = helsinkiDay(at);
    const transfers: (Transfer & { accountId: string })[] = [];
    for (const { paymentId, executionOn } of chosen) {
      const payment = await findPayment(trx, paymentId);
      const judged = await judge(trx, payment, executionOn, today);
      if (!judged.ok) return { ...judged, number: payment?.number ?? paymentId, paymentId };
      transfers.push(judged.transfer);
    }

    const id = randomUUID();
    const number = await nextBatchNumber(trx, today.slice(0, 4));
    const file = paymentFile(number, at, payer, transfers);
    const content = writePaymentFile(file);
    const sha256 = digestOf(content);
    await insertBatch(
      trx,
      { id, number, state: "made", madeBy: by.id, madeAt: at, endedBy: null, endedAt: null },
      transfers.map(({ paymentId, accountId, endToEndId: end, executionOn, amount }) => ({
        ...{ batchId: id, paymentId, accountId, endToEndId: end, executionOn, amount },
      })),
      { batchId: id, content, sha256, madeAt: at, transactions: file.count, total: file.total },
    );
    for (const { paymentId } of transfers) await updatePayment(trx, paymentId, { batchId: id });
    await addToRecord(trx, {
      ...{ at, by, action: "make", noun: "payment-batch", nounId: id, to: "made" },
      details: {
        number,
        sha256,
        count: file.count,
        total: file.total,
        payments: transfers.map((t) => t.endToEndId),
      },
    });
    return { ok: true, id, number };
  });
}

type Judged = { ok: true; transfer: Transfer & { accountId: string } } | { ok: false; because: BatchRefusal };

async function judge(db: Db, payment: Payment | undefined, executionOn: Day, today: Day): Promise<Judged> {
  if (payment?.state !== "approved") return { ok: false, because: "not-approved" };
  if (payment.batchId !== null) return { ok: false, because: "in-batch" };
  if (netOf(payment) <= 0) return { ok: false, because: "nothing-to-transfer" };
  if (executionOn < today) return { ok: false, because: "day-past" };
  const project = await findFundedProject(db, payment.projectId, "ministry");
  if (!project) return { ok: false, because: "not-approved" };
  const payable = mayPayProject(project.state);
  if (!payable.ok) return payable;
  const account = await findNewestAccount(db, project.organisationId);
  if (!account || standingOfAccount(account) !== "confirmed") {
    return { ok: false, because: "account-unconfirmed" };
  }
  const nameOf = await namesOnDay(db, [project.organisationId]);
  const name = pick(nameOf(project.organisationId, today), project.language).text;
  const { number } = payment;
  const values = { number, decision: project.decisionNumber ?? "" };
  const { iban, bic, reference } = account;
  return {
    ok: true,
    transfer: {
      ...{ paymentId: payment.id, accountId: account.id, endToEndId: endToEndId(number), executionOn },
      amount: netOf(payment),
      recipient: { name, iban, bic },
      reference,
      text: wordsIn(project.language)("payments.file.text", values).trim(),
    },
  };
}
