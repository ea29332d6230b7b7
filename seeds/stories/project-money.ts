import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { addProjectFile } from "../../app/commands/add-project-file.server";
import { approvePayment } from "../../app/commands/approve-payment.server";
import { drawSample } from "../../app/commands/draw-sample.server";
import { giveBankAccount } from "../../app/commands/give-bank-account.server";
import { importStatuses } from "../../app/commands/import-statuses.server";
import { makeBatch } from "../../app/commands/make-batch.server";
import { releaseBatch } from "../../app/commands/release-batch.server";
import { receiveReturn, tellReturn } from "../../app/commands/return-money.server";
import { ruleOnAccount } from "../../app/commands/rule-on-account.server";
import { saveChecks } from "../../app/commands/save-claim-checks.server";
import { saveFiling } from "../../app/commands/save-filing.server";
import { seeVoucher } from "../../app/commands/see-voucher.server";
import { startClaim } from "../../app/commands/start-claim.server";
import { submitClaim } from "../../app/commands/submit-claim.server";
import { verifyClaim } from "../../app/commands/verify-claim.server";
import type { Db } from "../../app/db.server";
import { claimChecks } from "../../app/domain/claim/checks";
import { addDays, addMonths, type Day, helsinkiDay, instantAt } from "../../app/domain/day";
import { plainEuros } from "../../app/domain/money";
import { isWorkingDay } from "../../app/domain/working-day";
import { newIncoming } from "../../app/outside/files/store";
import { workbookOf } from "../../app/outside/xlsx";
import { findNewestAccount } from "../../app/queries/bank-accounts.server";
import { findSample } from "../../app/queries/claim-checks.server";
import { findReceivedClaim } from "../../app/queries/claims.server";
import { findPayment } from "../../app/queries/payments.server";
import { demoPerson } from "./people";
import type { Told } from "./told";
import { type DemoVoucher, extractOf, listOf, sumsOf, vouchersOfMonths } from "./vouchers";

/** Espoo gives the account that examples of Finnish account numbers use, and an officer makes sure of it. */
export async function tellAccount(db: Db, { start, signatory, officer }: Told): Promise<void> {
  const organisationId = signatory.organisation.id;
  const account = { iban: "FI4250001510000023", bic: "OKOYFIHH", reference: null };
  const at = instantAt(addDays(start, 5), "08:50");
  await giveBankAccount(db, { organisationId, account, by: signatory, at });
  const given = await findNewestAccount(db, organisationId);
  const ruled = await ruleOnAccount(db, {
    ...{ accountId: given?.id ?? "", outcome: "confirmed", by: officer },
    reason: "Tilinumero varmistettiin soittamalla kaupungin talouspalvelujen vaihteen kautta.",
    at: instantAt(addDays(start, 8), "11:30"),
  });
  if (!ruled?.ok) throw new Error("The story's account was not confirmed.");
}

/** The first claim: received, looked at, verified less one deduction, and paid. */
export async function tellPaidClaim(db: Db, told: Told): Promise<void> {
  const { projectId, start, officer } = told;
  const sentOn = addDays(addMonths(start, 5), 25);
  const vouchers = vouchersOfMonths(start, 5);
  const claimId = await tellClaim(db, told, { instalment: "i1", vouchers, on: sentOn });

  const handled = { claimId, projectId, by: officer, at: instantAt(addDays(sentOn, 12), "09:15") };
  await drawSample(db, handled);
  const received = await findReceivedClaim(db, claimId);
  const drawn = received && (await findSample(db, claimId, received.receiptNumber));
  if (!drawn) throw new Error("The story's sample was not drawn.");
  const taxed = received.content.vouchers.find(({ amount }) => amount === withTax);
  for (const { place, chosen } of drawn.sample.vouchers) {
    if (chosen === null) continue;
    const fine = { place, outcome: "ok" as const, amount: 0, reason: "other" as const, note: "" };
    const vat = { outcome: "deduction" as const, amount: tax, reason: "vat" as const, note: deduction };
    const seen = await seeVoucher(db, { ...handled, ...fine, ...(place === taxed?.place && vat) });
    if (!seen?.ok) throw new Error(`The story's voucher ${place} was not seen: ${JSON.stringify(seen)}`);
  }
  const typed = Object.fromEntries(
    claimChecks.map(({ id }) => {
      const concerns = id !== "visibility" && id !== "steering";
      return [id, { answer: concerns ? "yes" : "not-applicable", note: "" }];
    }),
  );
  await saveChecks(db, { ...handled, typed, version: 0 });
  const at = instantAt(addDays(sentOn, 13), "10:20");
  const note = "Kustannukset hyväksytään yhtä arvonlisäveroa lukuun ottamatta.";
  const verified = await verifyClaim(db, { ...handled, note, at });
  if (!verified?.ok || !verified.paymentId) {
    throw new Error(`The story's claim was not verified: ${JSON.stringify(verified)}`);
  }
  await tellPayment(db, verified.paymentId, addDays(sentOn, 14));
}

/** The largest voucher, which is always in the sample, was claimed with its tax of 25.5 per cent. Cents. */
const withTax = 12_550_00;
const tax = 2_550_00;
const deduction = "Laskun arvonlisävero on kunnalle palautettava eikä kuulu tukikelpoisiin kustannuksiin.";

/** The second claim waits at the ministry: its eighty days run. */
export async function tellWaitingClaim(db: Db, told: Told): Promise<void> {
  const vouchers = vouchersOfMonths(addMonths(told.start, 5), 4);
  const on = addDays(helsinkiDay(told.now), -12);
  await tellClaim(db, told, { instalment: "i2", vouchers, on });
}

type Claiming = { instalment: string; vouchers: DemoVoucher[]; on: Day };

async function tellClaim(db: Db, told: Told, { instalment, vouchers, on }: Claiming): Promise<string> {
  const { projectId, files, preparer, signatory } = told;
  const at = instantAt(on, "10:05");
  const started = await startClaim(db, { projectId, instalment, by: preparer, at });
  if (!started?.ok) throw new Error(`The story's claim did not start: ${JSON.stringify(started)}`);
  const filingId = started.id;
  const largest = vouchers.find(({ cents }) => cents === withTax);
  const typed = {
    "vouchers.list": listOf(vouchers),
    ...sumsOf(vouchers),
    "income.amount": "0",
    "vat.without": "yes",
    ...(largest && {
      "procurement.0.what": largest.description,
      "procurement.0.value": plainEuros(largest.cents),
      "procurement.0.procedure": "framework",
      "procurement.0.supplier": largest.supplier,
      "procurement.0.tenders": "3",
    }),
  };
  const saving = { filingId, projectId, kind: "claim" as const, typed, version: 1 };
  const saved = await saveFiling(db, { ...saving, by: preparer, at });
  if (!saved?.ok) throw new Error(`The story's claim was not saved: ${JSON.stringify(saved)}`);

  const bytes = await workbookOf([extractOf(vouchers)]);
  const path = newIncoming(files);
  await writeFile(path, bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const place = { projectId, noun: "filing" as const, nounId: filingId, field: "evidence.ledger" };
  const file = { name: `paakirjanote-${instalment}.xlsx`, path, size: bytes.length, sha256 };
  const added = await addProjectFile(db, { files }, { place, file, by: preparer, at });
  if (!added?.ok) throw new Error(`The story's extract was not added: ${JSON.stringify(added)}`);

  const sent = await submitClaim(db, {
    ...{ filingId, projectId, version: saved.version, idempotencyKey: "story", by: signatory },
    ...{ language: "fi" as const, declared: true, at: instantAt(on, "14:48") },
  });
  if (!sent?.ok) throw new Error(`The story's claim was not sent: ${JSON.stringify(sent)}`);
  return filingId;
}

const storyPayer = { name: "Työ- ja elinkeinoministeriö", iban: "FI2112345600000785", bic: "NDEAFIHH" };

/** One payer approves it and makes a batch, another releases that, and the bank tells that it has paid. */
async function tellPayment(db: Db, paymentId: string, on: Day): Promise<void> {
  const at = instantAt(on, "13:00");
  const [one, two] = [demoPerson("tem-payer"), demoPerson("tem-payer-two")];
  const { amount = 0, setOff = 0, number = "" } = (await findPayment(db, paymentId)) ?? {};
  await approvePayment(db, { paymentId, seen: { amount, setOff }, by: one, at });
  let executionOn = addDays(on, 1);
  while (!isWorkingDay(executionOn)) executionOn = addDays(executionOn, 1);
  const chosen = [{ paymentId, executionOn }];
  const made = await makeBatch(db, { chosen, payer: storyPayer, by: one, at });
  const released = made.ok ? await releaseBatch(db, { batchId: made.id, by: two, at }) : undefined;
  if (!released?.ok) throw new Error("The story's payment was not released.");
  const row = `${number};paid;${executionOn};${plainEuros(amount)};`;
  const told = await importStatuses(db, {
    ...{ name: "maksut.csv", text: `payment;status;paid_on;amount;reason\n${row}\n`, by: one },
    at: instantAt(addDays(executionOn, 1), "08:40"),
  });
  if (!told.ok) throw new Error(`The story's payment was not paid: ${JSON.stringify(told)}`);
}

/** Espoo notices that an invoice had been paid by another project too, and gives its grant back. */
export async function tellReturned(db: Db, { projectId, start, signatory }: Told): Promise<void> {
  const organisationId = signatory.organisation.id;
  const amount = 322_64;
  const on = addDays(addMonths(start, 8), 6);
  const told = await tellReturn(db, {
    ...{ projectId, organisationId, amount, why: "error", by: signatory, at: instantAt(on, "10:30") },
    note: "Esitteiden painolasku oli kirjattu myös toiselle hankkeelle. Palautamme sen avustusosuuden.",
  });
  if (!told?.ok) throw new Error("The story's return was not told.");
  const receivedOn = addDays(on, 7);
  const received = await receiveReturn(db, {
    ...{ projectId, returnId: told.id, amount, receivedOn, reference: "Tiliote" },
    ...{ by: demoPerson("tem-payer"), at: instantAt(addDays(receivedOn, 1), "09:05") },
  });
  if (!received?.ok) throw new Error("The story's return was not received.");
}
