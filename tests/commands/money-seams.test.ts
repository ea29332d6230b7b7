import { describe, expect, test } from "vitest";
import { receiveDebt, setOffPayment } from "../../app/commands/collect-debt.server";
import { importStatuses } from "../../app/commands/import-statuses.server";
import { makeBatch } from "../../app/commands/make-batch.server";
import { dropBatch, releaseBatch } from "../../app/commands/release-batch.server";
import { cancelPayment } from "../../app/commands/step-payment.server";
import { findStanding } from "../../app/queries/ledger.server";
import { comingSetOff, findRecovery } from "../../app/queries/recoveries.server";
import type { Db } from "../../db/open";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import {
  approve,
  executionOn,
  makeAccount,
  makePayment,
  officer,
  payer,
  payerOne,
  payerTwo,
  sendPayments,
} from "../support/payments";
import { makeProject } from "../support/projects";
import { enterExampleRates, makeSignedRecovery, payOut } from "../support/recoveries";

const later = "2026-11-25T10:00:00.000Z";

/** A project that owes EUR 5 000 without interest, with a payment of EUR 20 000 that waits for approval. */
async function indebted() {
  const db = await freshDatabase();
  const project = await makeProject(db);
  await enterExampleRates(db, "2026-2", "2027-1");
  const projectId = project.id;
  const paid = await payOut(db, projectId, 10_000_00, "2026-07-31");
  const recoveryId = await makeSignedRecovery(
    db,
    projectId,
    { [paid]: 5_000_00 },
    { proposing: { withoutInterest: true, moderationReasons: "Kohtuus." } },
  );
  await makeAccount(db, project);
  const paymentId = await makePayment(db, project);
  const setting = { projectId, recoveryId, paymentId, note: "Kuitataan.", by: officer, at: testNow };
  return { db, projectId, recoveryId, paymentId, setting };
}

const paymentIn = (db: Db, id: string) =>
  db.selectFrom("payment").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

async function bankPays(db: Db, id: string, amount: number) {
  const { number } = await paymentIn(db, id);
  const text = `payment;status;paid_on;amount;reason\n${number};paid;24.11.2026;${amount};\n`;
  return importStatuses(db, { name: "vastaus.csv", text, by: payerOne, at: later });
}

describe("a set-off against a coming payment", () => {
  test("is approved by the one who approves the payment: an earlier approval does not cover it", async () => {
    const { db, paymentId, setting } = await indebted();
    await approve(db, paymentId);
    expect(await setOffPayment(db, { ...setting, amount: 5_000_00 })).toEqual({ ok: true });
    expect(await paymentIn(db, paymentId)).toMatchObject({ state: "verified", approvedBy: null });
    expect(await approve(db, paymentId)).toEqual({ ok: true });
    expect(await setOffPayment(db, { ...setting, amount: 0 })).toEqual({ ok: true });
    expect(await paymentIn(db, paymentId)).toMatchObject({ state: "verified", setOff: 0 });
  });

  test("does not change once the payment file is made, which transfers the sum of its time", async () => {
    const { db, paymentId, setting } = await indebted();
    await approve(db, paymentId);
    const making = { chosen: [{ paymentId, executionOn }], payer, by: payerOne, at: testNow };
    const made = await makeBatch(db, making);
    expect(await setOffPayment(db, { ...setting, amount: 5_000_00 })).toEqual({
      ok: false,
      because: "in-batch",
    });
    await dropBatch(db, { batchId: made.ok ? made.id : "", by: payerOne, at: testNow });
    await setOffPayment(db, { ...setting, amount: 5_000_00 });
    await approve(db, paymentId);
    const again = await makeBatch(db, making);
    expect(await setOffPayment(db, { ...setting, amount: 0 })).toEqual({ ok: false, because: "in-batch" });
    expect(await releaseBatch(db, { batchId: again.ok ? again.id : "", by: payerTwo, at: testNow })).toEqual({
      ok: true,
    });
  });

  test("settles the matter when it pays the last of the debt", async () => {
    const { db, projectId, recoveryId, paymentId, setting } = await indebted();
    await setOffPayment(db, { ...setting, amount: 5_000_00 });
    await approve(db, paymentId);
    await sendPayments(db, [paymentId]);
    expect(await bankPays(db, paymentId, 15_000)).toMatchObject({ ok: true });
    expect(await findRecovery(db, projectId, recoveryId, "ministry")).toMatchObject({ state: "settled" });
    expect(await findStanding(db, projectId)).toMatchObject({ recoverable: 0, paid: 30_000_00 });
  });

  test("is not received a second time as money, so that what the bank pays can be booked", async () => {
    const { db, projectId, recoveryId, paymentId, setting } = await indebted();
    await setOffPayment(db, { ...setting, amount: 4_000_00 });
    await approve(db, paymentId);
    await sendPayments(db, [paymentId]);
    const receiving = { projectId, recoveryId, receivedOn: "2026-11-23", reference: "T", by: payerOne };
    expect(await receiveDebt(db, { ...receiving, amount: 1_000_01, at: testNow })).toMatchObject({
      because: "more-than-owed",
      limit: 1_000_00,
    });
    expect(await receiveDebt(db, { ...receiving, amount: 1_000_00, at: testNow })).toMatchObject({
      ok: true,
    });
    expect(await bankPays(db, paymentId, 16_000)).toMatchObject({ ok: true });
    expect(await findRecovery(db, projectId, recoveryId, "ministry")).toMatchObject({ state: "settled" });
  });

  test("is let go with the payment that is cancelled, and told so", async () => {
    const { db, recoveryId, paymentId, setting } = await indebted();
    await setOffPayment(db, { ...setting, amount: 5_000_00 });
    const cancelling = { paymentId, reason: "Virhe.", by: payerOne, at: testNow };
    expect(await cancelPayment(db, cancelling)).toEqual({ ok: true });
    expect(await paymentIn(db, paymentId)).toMatchObject({ setOff: 0, setOffRecoveryId: null });
    expect(await comingSetOff(db, recoveryId)).toBe(0);
    const { details } = await db
      .selectFrom("recordEntry")
      .select("details")
      .where("noun", "=", "payment")
      .where("action", "=", "cancel")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(details)).toMatchObject({ released: { setOff: 5_000_00 } });
  });
});
