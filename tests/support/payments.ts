import { addPayment } from "../../app/commands/add-payment.server";
import { approvePayment } from "../../app/commands/approve-payment.server";
import { giveBankAccount } from "../../app/commands/give-bank-account.server";
import { makeBatch } from "../../app/commands/make-batch.server";
import { releaseBatch } from "../../app/commands/release-batch.server";
import { ruleOnAccount } from "../../app/commands/rule-on-account.server";
import { inTransaction } from "../../app/db.server";
import type { Payer } from "../../app/domain/payment-file";
import type { Db } from "../../db/open";
import { testNow } from "./clock";
import type { MadeProject } from "./projects";

export const officer = { id: "tem-officer", name: "Oona Demo" };
export const payerOne = { id: "tem-payer", name: "Petri Demo" };
export const payerTwo = { id: "tem-payer-two", name: "Pirkko Demo" };
export const payer: Payer = {
  name: "Työ- ja elinkeinoministeriö",
  iban: "FI2112345600000785",
  bic: "NDEAFIHH",
};

/** The day on which payments are asked to be made, a day after `testNow`. */
export const executionOn = "2026-11-24";

/** The account of the project's recipient, confirmed unless told otherwise. Answers its id. */
export async function makeAccount(
  db: Db,
  { by }: MadeProject,
  { iban = "FI8010001520001360", confirmed = true, at = testNow } = {},
): Promise<string> {
  const organisationId = by.organisation.id;
  await giveBankAccount(db, { organisationId, account: { iban, bic: null, reference: null }, by, at });
  const { id } = await db
    .selectFrom("bankAccount")
    .select("id")
    .where("organisationId", "=", organisationId)
    .where("iban", "=", iban)
    .orderBy("givenAt", "desc")
    .executeTakeFirstOrThrow();
  const ruling = { accountId: id, outcome: "confirmed", reason: "Soitettu.", by: officer, at } as const;
  if (confirmed) await ruleOnAccount(db, ruling);
  return id;
}

/** A payment that an officer has verified: an instalment of EUR 20 000 unless told otherwise. Answers its id. */
export function makePayment(db: Db, { id: projectId }: MadeProject, amount = 20_000_00): Promise<string> {
  return inTransaction(db, (trx) =>
    addPayment(trx, {
      ...{ projectId, kind: "instalment", instalment: "i1", claimId: null, amount },
      ...{ by: officer, at: testNow },
    }),
  );
}

/** Approves the payment as it stands. */
export async function approve(db: Db, paymentId: string, by = payerOne) {
  const { amount, setOff } = await db
    .selectFrom("payment")
    .select(["amount", "setOff"])
    .where("id", "=", paymentId)
    .executeTakeFirstOrThrow();
  return approvePayment(db, { paymentId, seen: { amount, setOff }, by, at: testNow });
}

/** A payment to a confirmed account, sent in a batch of its own. */
export async function makeSentPayment(db: Db, project: MadeProject, amount?: number) {
  await makeAccount(db, project);
  const paymentId = await makePayment(db, project, amount);
  await approve(db, paymentId);
  return { paymentId, ...(await sendPayments(db, [paymentId])) };
}

/** Sends approved payments in one batch. */
export async function sendPayments(db: Db, paymentIds: string[]) {
  const chosen = paymentIds.map((paymentId) => ({ paymentId, executionOn }));
  const made = await makeBatch(db, { chosen, payer, by: payerOne, at: testNow });
  if (!made.ok) throw new Error(`No batch: ${JSON.stringify(made)}`);
  const released = await releaseBatch(db, { batchId: made.id, by: payerTwo, at: testNow });
  if (!released?.ok) throw new Error(`Not released: ${JSON.stringify(released)}`);
  return { batchId: made.id, batchNumber: made.number };
}
