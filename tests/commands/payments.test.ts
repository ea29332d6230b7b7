import { expect, test } from "vitest";
import { mustBook } from "../../app/commands/book-entry.server";
import { giveBankAccount } from "../../app/commands/give-bank-account.server";
import { importStatement } from "../../app/commands/import-statement.server";
import { importStatuses } from "../../app/commands/import-statuses.server";
import { makeBatch } from "../../app/commands/make-batch.server";
import { payAdvance } from "../../app/commands/pay-advance.server";
import { dropBatch, releaseBatch } from "../../app/commands/release-batch.server";
import { ruleOnAccount } from "../../app/commands/rule-on-account.server";
import { settleSetOff } from "../../app/commands/settle-payment.server";
import {
  answerPayment,
  cancelPayment,
  sendBackPayment,
  unapprovePayment,
} from "../../app/commands/step-payment.server";
import { inTransaction } from "../../app/db.server";
import { findStanding } from "../../app/queries/ledger.server";
import { findPlan } from "../../app/queries/project-plans.server";
import type { Db } from "../../db/open";
import { espoo } from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import {
  approve,
  executionOn,
  makeAccount,
  makePayment,
  makeSentPayment,
  officer,
  payer,
  payerOne,
  payerTwo,
  sendPayments,
} from "../support/payments";
import { type MadeProject, makeProject } from "../support/projects";

const later = "2026-11-25T10:00:00.000Z";
const paidOn = "2026-11-24";

const payment = (db: Db, id: string) =>
  db.selectFrom("payment").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const ledger = (db: Db, kind: "pay" | "recover") =>
  db
    .selectFrom("ledgerEntry")
    .select(["amount", "bookedOn", "causeNoun", "causeId"])
    .where("kind", "=", kind)
    .execute();
const recorded = async (db: Db, noun: string) =>
  (await db.selectFrom("recordEntry").select("action").where("noun", "=", noun).orderBy("seq").execute()).map(
    ({ action }) => action,
  );
const statuses = (db: Db, text: string, at = later) =>
  importStatuses(db, { name: "vastaus.csv", text, by: payerOne, at });
const table = (...rows: string[]) => `payment;status;paid_on;amount;reason\n${rows.join("\n")}\n`;
const numberOf = async (db: Db, id: string) => (await payment(db, id)).number;

/** What another project of the same recipient, or this one, owes: paid and demanded back. */
async function makeDebt(db: Db, { id: projectId }: MadeProject, amount: number): Promise<string> {
  const booking = { projectId, by: officer, at: testNow, cause: { noun: "recovery", id: "recovery-1" } };
  await inTransaction(db, async (trx) => {
    await mustBook(trx, { ...booking, kind: "pay", amount, cause: { noun: "payment", id: "old" } });
    await mustBook(trx, { ...booking, kind: "demand", amount });
  });
  return "recovery-1";
}

test("a payment that another approves is sent, paid and only then booked, and all of it is on the record", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const { paymentId } = await makeSentPayment(db, project);
  expect(await payment(db, paymentId)).toMatchObject({ state: "sent", approvedBy: "tem-payer" });
  expect(await ledger(db, "pay")).toEqual([]);

  const number = await numberOf(db, paymentId);
  const text = table(`${number};paid;24.11.2026;20 000,00;`);
  expect(await statuses(db, text)).toEqual({ ok: true, known: false, rows: 1 });
  expect(await payment(db, paymentId)).toMatchObject({ state: "paid", paidOn });
  expect(await ledger(db, "pay")).toEqual([
    { amount: 20_000_00, bookedOn: paidOn, causeNoun: "payment", causeId: paymentId },
  ]);
  expect(await statuses(db, text)).toEqual({ ok: true, known: true, rows: 0 });
  expect(await statuses(db, table(`${number};paid;24.11.2026;20000;again`))).toMatchObject({ ok: true });
  expect(await ledger(db, "pay")).toHaveLength(1);
  expect(await recorded(db, "payment")).toEqual(["verify", "approve", "send", "settle"]);
  expect(await recorded(db, "payment-batch")).toEqual(["make", "release"]);
  expect(await recorded(db, "bank-account")).toEqual(["give", "confirm"]);
});

test("approved and sent payments together never exceed what is left of the grant", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  await makeAccount(db, project);
  const first = await makePayment(db, project, 50_000_00);
  const second = await makePayment(db, project, 30_000_01);
  const third = await makePayment(db, project, 30_000_00);
  expect(await approve(db, first)).toEqual({ ok: true });
  expect(await approve(db, second)).toEqual({ ok: false, because: "more-than-left", limit: 30_000_00 });
  expect(await approve(db, third)).toEqual({ ok: true });
});

test("who verified does not approve, nor is another sum approved than was seen", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  await makeAccount(db, project);
  const id = await makePayment(db, project);
  expect(await approve(db, id, officer)).toMatchObject({ because: "own-verification" });
  await db.updateTable("payment").set({ amount: 1 }).where("id", "=", id).execute();
  const { approvePayment } = await import("../../app/commands/approve-payment.server");
  const seen = { amount: 20_000_00, setOff: 0 };
  expect(await approvePayment(db, { paymentId: id, seen, by: payerOne, at: testNow })).toMatchObject({
    because: "changed",
  });
  expect(await approvePayment(db, { paymentId: "none", seen, by: payerOne, at: testNow })).toBeUndefined();
});

test("a new account stops payments until an official has confirmed it, and a refused one is paid nothing", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const id = await makePayment(db, project);
  expect(await approve(db, id)).toMatchObject({ because: "no-account" });
  const first = await makeAccount(db, project);
  const second = await makeAccount(db, project, { iban: "FI2112345600000785", confirmed: false, at: later });
  expect(await approve(db, id)).toMatchObject({ because: "account-unconfirmed" });
  const ruling = { outcome: "refused", reason: "Numero ei ollut kunnan.", by: officer, at: later } as const;
  expect(await ruleOnAccount(db, { ...ruling, accountId: first })).toEqual({
    ok: false,
    because: "already-ruled",
  });
  expect(await ruleOnAccount(db, { ...ruling, accountId: second })).toEqual({ ok: true });
  expect(await approve(db, id)).toMatchObject({ because: "no-account" });
  await makeAccount(db, project, { at: "2026-11-26T10:00:00.000Z" });
  expect(await approve(db, id)).toEqual({ ok: true });
  expect(await ruleOnAccount(db, { ...ruling, accountId: "none" })).toBeUndefined();
  expect(await db.selectFrom("bankAccount").select("id").execute()).toHaveLength(3);
  await expect(db.updateTable("bankAccount").set({ iban: "x" }).execute()).rejects.toThrow("append-only");
});

test("an account that a newer one replaced is not confirmed, and the same account again changes nothing", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const first = await makeAccount(db, project, { confirmed: false });
  await makeAccount(db, project, { iban: "FI2112345600000785", confirmed: false, at: later });
  const ruling = { accountId: first, outcome: "confirmed", reason: "x", by: officer, at: later } as const;
  expect(await ruleOnAccount(db, ruling)).toEqual({ ok: false, because: "replaced" });
  const account = { iban: "FI2112345600000785", bic: null, reference: null };
  await giveBankAccount(db, {
    organisationId: project.by.organisation.id,
    account,
    by: project.by,
    at: later,
  });
  expect(await db.selectFrom("bankAccount").select("id").execute()).toHaveLength(2);
});

test("a payment that was sent back is approved only after an answer", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  await makeAccount(db, project);
  const id = await makePayment(db, project);
  const step = { paymentId: id, reason: "Mistä erästä on kyse?", by: payerOne, at: testNow };
  expect(await answerPayment(db, step)).toEqual({ ok: false, because: "not-sent-back" });
  expect(await sendBackPayment(db, step)).toEqual({ ok: true });
  expect(await sendBackPayment(db, step)).toEqual({ ok: false, because: "already-sent-back" });
  expect(await approve(db, id)).toMatchObject({ because: "sent-back" });
  expect(await answerPayment(db, { ...step, reason: "Ensimmäisestä.", by: officer })).toEqual({ ok: true });
  expect(await approve(db, id)).toEqual({ ok: true });
  expect(await sendBackPayment(db, step)).toEqual({ ok: false, because: "wrong-state" });
  expect(await unapprovePayment(db, step)).toEqual({ ok: true });
  expect(await payment(db, id)).toMatchObject({ state: "verified", approvedBy: null });
  expect(await cancelPayment(db, step)).toEqual({ ok: true });
  expect(await cancelPayment(db, step)).toMatchObject({ because: "wrong-state" });
  expect(await cancelPayment(db, { ...step, paymentId: "none" })).toBeUndefined();
});

test("an advance of the plan is made payable once", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const before = await findPlan(db, project.id);
  if (!before) throw new Error("No plan.");
  const advance = { id: "a1", kind: "advance", amount: 10_000_00, payableOn: "2026-11-01" } as const;
  const plan = { ...before.plan, instalments: [advance, ...before.plan.instalments] };
  await db
    .insertInto("projectPlan")
    .values({
      ...{ projectId: project.id, version: before.version + 1, content: JSON.stringify(plan) as never },
      ...{ basis: "correction", causeId: null, holdsFrom: "2026-11-23", madeBy: officer.id, madeAt: testNow },
    })
    .execute();
  const paying = { projectId: project.id, instalment: "a1", reason: "Palkat.", by: officer, at: testNow };
  expect(await payAdvance(db, { ...paying, reason: "" })).toMatchObject({ because: "no-reason" });
  expect(await payAdvance(db, { ...paying, instalment: "i1" })).toMatchObject({ because: "not-an-advance" });
  expect(await payAdvance(db, { ...paying, instalment: "none" })).toBeUndefined();
  expect(await payAdvance(db, paying)).toEqual({ ok: true });
  expect(await payAdvance(db, paying)).toEqual({ ok: false, because: "once" });
  const [made] = await db.selectFrom("payment").selectAll().execute();
  expect(made).toMatchObject({ kind: "advance", amount: 10_000_00, state: "verified", reason: "Palkat." });
  await cancelPayment(db, { paymentId: made?.id ?? "", reason: "Väärä erä.", by: officer, at: testNow });
  expect(await payAdvance(db, paying)).toEqual({ ok: true });
});

test("a batch needs a payer, approved payments in no other batch, a coming day, and two people", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  await makeAccount(db, project);
  const id = await makePayment(db, project);
  const making = { chosen: [{ paymentId: id, executionOn }], payer, by: payerOne, at: testNow };
  expect(await makeBatch(db, { ...making, payer: undefined })).toEqual({ ok: false, because: "no-payer" });
  expect(await makeBatch(db, { ...making, chosen: [] })).toEqual({ ok: false, because: "nothing-chosen" });
  expect(await makeBatch(db, making)).toMatchObject({ because: "not-approved" });
  await approve(db, id);
  const past = { ...making, chosen: [{ paymentId: id, executionOn: "2026-11-22" }] };
  expect(await makeBatch(db, past)).toMatchObject({ because: "day-past", paymentId: id });
  const made = await makeBatch(db, making);
  if (!made.ok) throw new Error("No batch.");
  expect(made.number).toBe("MA-2026-0001");
  expect(await makeBatch(db, making)).toMatchObject({ because: "in-batch" });
  expect(await cancelPayment(db, { paymentId: id, reason: "x", by: officer, at: testNow })).toMatchObject({
    because: "in-batch",
  });
  const ending = { batchId: made.id, by: payerOne, at: testNow };
  expect(await releaseBatch(db, ending)).toEqual({ ok: false, because: "own-batch" });
  expect(await releaseBatch(db, { ...ending, by: payerTwo, at: later })).toMatchObject({
    because: "day-past",
  });
  expect(await dropBatch(db, ending)).toEqual({ ok: true });
  expect(await payment(db, id)).toMatchObject({ state: "approved", batchId: null });
  expect(await releaseBatch(db, { ...ending, by: payerTwo })).toEqual({ ok: false, because: "wrong-state" });
  expect(await sendPayments(db, [id])).toMatchObject({ batchNumber: "MA-2026-0002" });
  expect(await dropBatch(db, { ...ending, batchId: "none" })).toBeUndefined();
});

test("what has changed since a batch was made stops its release", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  await makeAccount(db, project);
  const id = await makePayment(db, project);
  await approve(db, id);
  const made = await makeBatch(db, {
    chosen: [{ paymentId: id, executionOn }],
    payer,
    by: payerOne,
    at: testNow,
  });
  if (!made.ok) throw new Error("No batch.");
  const releasing = { batchId: made.id, by: payerTwo, at: testNow };
  await db.updateTable("project").set({ state: "suspended" }).where("id", "=", project.id).execute();
  expect(await releaseBatch(db, releasing)).toMatchObject({ because: "project-suspended" });
  await db.updateTable("project").set({ state: "running" }).where("id", "=", project.id).execute();
  await makeAccount(db, project, { iban: "FI2112345600000785", at: later });
  expect(await releaseBatch(db, releasing)).toMatchObject({ because: "account-changed" });
});

test("a file does not change, and holds the account to which its payments went", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const { paymentId, batchId } = await makeSentPayment(db, project);
  const { content, sha256, transactions, total } = await db
    .selectFrom("paymentFile")
    .selectAll()
    .executeTakeFirstOrThrow();
  expect(content).toContain("<IBAN>FI8010001520001360</IBAN>");
  expect(content).toContain("<Nm>Vantaa</Nm>");
  expect(content).toContain(`<EndToEndId>${await numberOf(db, paymentId)}</EndToEndId>`);
  expect([sha256.length, transactions, total]).toEqual([64, 1, 20_000_00]);
  await makeAccount(db, project, { iban: "FI2112345600000785", at: later });
  const { accountId } = await payment(db, paymentId);
  const { iban } = await db
    .selectFrom("bankAccount")
    .select("iban")
    .where("id", "=", accountId ?? "")
    .executeTakeFirstOrThrow();
  expect(iban).toBe("FI8010001520001360");
  await expect(
    db.updateTable("paymentFile").set({ content: "x" }).where("batchId", "=", batchId).execute(),
  ).rejects.toThrow("append-only");
});

const report = (batch: string, body: string, groupStatus = "") =>
  `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>B1</MsgId><CreDtTm>2026-11-25T08:00:00Z</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${batch}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>${groupStatus}</OrgnlGrpInfAndSts>${body}</CstmrPmtStsRpt></Document>`;
const told = (batch: string, number: string, status: string) =>
  `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${batch}-1</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>${number}</OrgnlEndToEndId><TxSts>${status}</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Tili on suljettu</AddtlInf></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts>`;

test("a payment that the bank rejects is approved as before, with the bank's reason, and can be sent again", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const { paymentId, batchNumber } = await makeSentPayment(db, project);
  const number = await numberOf(db, paymentId);
  expect(await statuses(db, report(batchNumber, told(batchNumber, number, "ACCP")))).toMatchObject({
    ok: true,
  });
  expect(await payment(db, paymentId)).toMatchObject({ state: "sent" });
  const rejected = report(batchNumber, told(batchNumber, number, "RJCT"));
  expect(await statuses(db, rejected)).toEqual({ ok: true, known: false, rows: 1 });
  expect(await payment(db, paymentId)).toMatchObject({
    ...{ state: "approved", batchId: null, reason: "AC04 · Tili on suljettu" },
  });
  expect(await ledger(db, "pay")).toEqual([]);
  await sendPayments(db, [paymentId]);
  expect(await statuses(db, rejected)).toEqual({ ok: true, known: true, rows: 0 });
  expect(await statuses(db, `${rejected}\n`)).toEqual({ ok: false, because: "not-sent", value: number });
  expect(await payment(db, paymentId)).toMatchObject({ state: "sent" });
});

test("a whole file, or a group of it, is rejected together", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  await makeAccount(db, project);
  const ids = [await makePayment(db, project, 1_000_00), await makePayment(db, project, 2_000_00)];
  for (const id of ids) await approve(db, id);
  const chosen = ids.map((paymentId, index) => ({ paymentId, executionOn: `2026-11-2${4 + index}` }));
  const made = await makeBatch(db, { chosen, payer, by: payerOne, at: testNow });
  if (!made.ok) throw new Error("No batch.");
  await releaseBatch(db, { batchId: made.id, by: payerTwo, at: testNow });
  const group = `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${made.number}-2</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts></OrgnlPmtInfAndSts>`;
  expect(await statuses(db, report(made.number, group))).toMatchObject({ ok: true, rows: 1 });
  const states = async () => (await Promise.all(ids.map((id) => payment(db, id)))).map(({ state }) => state);
  expect(await states()).toEqual(["sent", "approved"]);
  const again = await sendPayments(db, [ids[1] ?? ""]);
  expect(await statuses(db, report(again.batchNumber, "", "<GrpSts>RJCT</GrpSts>"))).toMatchObject({
    ok: true,
  });
  expect(await states()).toEqual(["sent", "approved"]);
});

test("a file is taken whole or not at all", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  await makeAccount(db, project);
  const ids = [await makePayment(db, project, 1_000_00), await makePayment(db, project, 2_000_00)];
  for (const id of ids) await approve(db, id);
  const { batchNumber } = await sendPayments(db, ids);
  const [first = "", second = ""] = await Promise.all(ids.map((id) => numberOf(db, id)));
  const good = `${first};paid;24.11.2026;1000;`;
  for (const [bad, because] of [
    ["X-1;paid;24.11.2026;1;", "unknown-payment"],
    [`${second};paid;24.11.2026;1999,99;`, "other-amount"],
    [`${second};paid;26.11.2026;2000;`, "day-ahead"],
    [`${second};paid;;2000;`, "day"],
    [`${second};gone;24.11.2026;2000;`, "status"],
    [`${second};paid;24.11.2026;x;`, "amount"],
    [`${second};paid`, "cells"],
    [`;paid;24.11.2026;1;`, "empty-cell"],
    [`${first};rejected;;;`, "not-sent"],
  ] as const) {
    expect(await statuses(db, table(good, bad)), bad).toMatchObject({ ok: false, because });
  }
  expect(await statuses(db, "a;b\n1;2\n")).toMatchObject({ because: "columns" });
  expect(await statuses(db, table())).toMatchObject({ because: "no-rows" });
  const whole = report(batchNumber, told(batchNumber, first, "ACCP"));
  for (const [xml, because] of [
    [whole.replace("?>", '?><!DOCTYPE a [<!ENTITY x "y">]>'), "doctype"],
    [whole.slice(0, -40), "not-xml"],
    [whole.replace("</TxSts>", ""), "not-xml"],
    [whole.replace("AC04", "&foo;"), "not-xml"],
    [`${whole}${whole}`, "not-xml"],
    [whole.replace("pain.002.001.10", "pain.001.001.09"), "other-message"],
    [report("MA-2026-0099", "", "<GrpSts>RJCT</GrpSts>"), "unknown-batch"],
    [report("MA-2026-0099", told("MA-2026-0099", first, "ACCP")), "unknown-payment"],
    [report(batchNumber, told(batchNumber, first, "PDNG")), "no-rows"],
  ] as const) {
    expect(await statuses(db, xml), because).toMatchObject({ ok: false, because });
  }
  expect(await ledger(db, "pay")).toEqual([]);
  expect(await db.selectFrom("paymentImport").selectAll().execute()).toEqual([]);
  expect(await db.selectFrom("payment").select("state").distinct().execute()).toEqual([{ state: "sent" }]);
});

test("what is set off is not transferred, and is booked as recovered where it is owed", async () => {
  const db = await freshDatabase();
  const owing = await makeProject(db);
  const project = await makeProject(db, { organisationId: espoo });
  const setOffRecoveryId = await makeDebt(db, owing, 5_000_00);
  await makeAccount(db, project);
  const id = await makePayment(db, project);
  await db.updateTable("payment").set({ setOff: 5_000_00, setOffRecoveryId }).where("id", "=", id).execute();
  expect(await approve(db, id)).toEqual({ ok: true });
  await sendPayments(db, [id]);
  const { content } = await db.selectFrom("paymentFile").select("content").executeTakeFirstOrThrow();
  expect(content).toContain('<InstdAmt Ccy="EUR">15000.00</InstdAmt>');
  const number = await numberOf(db, id);
  expect(await statuses(db, table(`${number};paid;24.11.2026;20000;`))).toMatchObject({
    because: "other-amount",
  });
  expect(await statuses(db, table(`${number};paid;24.11.2026;15000;`))).toMatchObject({ ok: true });
  expect(await ledger(db, "recover")).toEqual([
    { amount: 5_000_00, bookedOn: paidOn, causeNoun: "recovery", causeId: "recovery-1" },
  ]);
  expect(await findStanding(db, project.id)).toMatchObject({ paid: 20_000_00, left: 60_000_00 });
  expect(await findStanding(db, owing.id)).toMatchObject({ recoverable: 0 });
});

test("a payment that is wholly set off is settled without a transfer, and cannot go into a batch", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const setOffRecoveryId = await makeDebt(db, project, 3_000_00);
  const id = await makePayment(db, project, 3_000_00);
  const settling = { paymentId: id, by: payerTwo, at: testNow };
  expect(await settleSetOff(db, settling)).toEqual({ ok: false, because: "wrong-state" });
  await db.updateTable("payment").set({ setOff: 3_000_00, setOffRecoveryId }).where("id", "=", id).execute();
  expect(await approve(db, id)).toEqual({ ok: true });
  const making = { chosen: [{ paymentId: id, executionOn }], payer, by: payerOne, at: testNow };
  expect(await makeBatch(db, making)).toMatchObject({ because: "nothing-to-transfer" });
  expect(await settleSetOff(db, settling)).toEqual({ ok: true });
  expect(await payment(db, id)).toMatchObject({ state: "paid", paidOn: "2026-11-23" });
  expect(await findStanding(db, project.id)).toMatchObject({ recoverable: 0, paid: 6_000_00 });
});

test("a payment that no longer fits the grant is not booked, and its whole file is refused", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const { paymentId } = await makeSentPayment(db, project);
  await inTransaction(db, (trx) =>
    mustBook(trx, {
      ...{ projectId: project.id, kind: "change", amount: -70_000_00, by: officer, at: testNow },
      cause: { noun: "change", id: "c" },
    }),
  );
  const number = await numberOf(db, paymentId);
  expect(await statuses(db, table(`${number};paid;24.11.2026;20000;`))).toMatchObject({
    because: "not-bookable",
  });
  expect(await payment(db, paymentId)).toMatchObject({ state: "sent" });
});

test("a statement moves no money, and an entry that was read before is taken once", async () => {
  const db = await freshDatabase();
  const read = (text: string) => importStatement(db, { name: "tiliote.csv", text, by: payerOne, at: later });
  const rows = (...entries: string[]) => `entry;booked_on;reference;amount\n${entries.join("\n")}\n`;
  expect(await read(rows("1;24.11.2026;A;-10,00", "2;24.11.2026;B;5"))).toEqual({
    ok: true,
    known: false,
    rows: 2,
  });
  expect(await read(rows("1;24.11.2026;A;-10,00", "2;24.11.2026;B;5"))).toEqual({
    ok: true,
    known: true,
    rows: 0,
  });
  expect(await read(rows("2;24.11.2026;B;5", "3;24.11.2026;C;7"))).toEqual({
    ok: true,
    known: false,
    rows: 1,
  });
  expect(await read(rows("3;24.11.2026;C;8"))).toEqual({ ok: false, because: "entry-changed", value: "3" });
  expect(await read(rows("4;26.11.2026;D;8"))).toEqual({ ok: false, because: "day-ahead", value: "4" });
  expect(await read(rows("5;24.11.2026;D;8", "5;24.11.2026;D;8"))).toMatchObject({
    because: "entry-twice",
    line: 3,
  });
  expect(await db.selectFrom("statementRow").select("entry").orderBy("entry").execute()).toEqual([
    { entry: "1" },
    { entry: "2" },
    { entry: "3" },
  ]);
  expect(await ledger(db, "pay")).toEqual([]);
});
