import { createWriteStream, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decideWriteOff,
  proposeWriteOff,
  receiveDebt,
  setOffPayment,
} from "../../app/commands/collect-debt.server";
import { deduct } from "../../app/commands/deduct-from-claim.server";
import { drawSample } from "../../app/commands/draw-sample.server";
import { makePack } from "../../app/commands/make-pack.server";
import { presentChange } from "../../app/commands/present-change.server";
import { receiveReturn, tellReturn } from "../../app/commands/return-money.server";
import { saveChecks } from "../../app/commands/save-claim-checks.server";
import { seeVoucher } from "../../app/commands/see-voucher.server";
import { settlePayment } from "../../app/commands/settle-payment.server";
import { signChange } from "../../app/commands/sign-change.server";
import { verifyClaim } from "../../app/commands/verify-claim.server";
import { inTransaction } from "../../app/db.server";
import { standingOf } from "../../app/domain/ledger";
import { plainEuros } from "../../app/domain/money";
import { openFileStore } from "../../app/outside/files";
import { zipped } from "../../app/outside/zip";
import { findChange } from "../../app/queries/changes.server";
import { findSample } from "../../app/queries/claim-checks.server";
import { findReceivedClaim } from "../../app/queries/claims.server";
import { findStanding } from "../../app/queries/ledger.server";
import { listLedgerRows } from "../../app/queries/ledger-rows.server";
import { sumsOfItems, sumsOfProjects } from "../../app/queries/monitoring.server";
import { findPayment } from "../../app/queries/payments.server";
import { findYearlyReport } from "../../app/queries/yearly-reports.server";
import type { Db } from "../../db/open";
import { verifyPack } from "../../db/verify-pack";
import { decider, officer, testDay } from "../support/applications";
import { makeChange } from "../support/changes";
import { allYes, claimNow, makeClaim } from "../support/claims";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { approve, makeAccount, makePayment, payerOne, sendPayments } from "../support/payments";
import { type MadeProject, makeProject } from "../support/projects";
import { makeSignedRecovery } from "../support/recoveries";

/** The project's money as the test itself moves it, cent by cent, from pot to pot. */
type Pots = {
  left: number;
  kept: number;
  recoverable: number;
  granted: number;
  paid: number;
  returned: number;
  verified: number;
};

/** What a step works with: the database, the project, the pots, and what earlier steps have made. */
type World = {
  db: Db;
  project: MadeProject;
  pots: Pots;
  paid: Map<string, number>;
  debts: Map<string, number>;
};

const cents = fc.integer({ min: 1, max: 30_000_00 });
const at = testNow;
const by = officer;

/** Approves the payment, sends it and lets the bank pay it, as far as the service allows. */
async function payOut({ db, pots, paid, debts }: World, paymentId: string): Promise<void> {
  if (!(await approve(db, paymentId))?.ok) return;
  const payment = await findPayment(db, paymentId);
  if (!payment) throw new Error("The payment is gone.");
  if (payment.amount > payment.setOff) await sendPayments(db, [paymentId]);
  const sent = await findPayment(db, paymentId);
  if (!sent) throw new Error("The payment is gone.");
  await inTransaction(db, (trx) => settlePayment(trx, sent, { paidOn: testDay, by: payerOne, at }));
  const { amount, setOff, setOffRecoveryId } = payment;
  pots.left -= amount;
  pots.kept += amount;
  pots.paid += amount;
  paid.set(paymentId, amount);
  if (!setOffRecoveryId) return;
  pots.recoverable -= setOff;
  pots.left += setOff;
  pots.returned += setOff;
  debts.set(setOffRecoveryId, (debts.get(setOffRecoveryId) ?? 0) - setOff);
}

const steps: Record<string, (world: World, amount: number) => Promise<void>> = {
  async pay(world, amount) {
    await payOut(world, await makePayment(world.db, world.project, amount));
  },
  async claim(world, wanted) {
    const amount = wanted * 4;
    const { db, project } = world;
    const row = `1;30.4.2027;palkat;Palkka;Kaupunki;${plainEuros(amount).replace(".", ",")};30.4.2027`;
    const costs = {
      "costs.staff": plainEuros(amount).replace(".", ","),
      "costs.travel": "",
      "costs.services": "",
    };
    const texts = { "vouchers.list": row, ...costs, "costs.other": "" };
    const claimId = await makeClaim(db, project, texts).catch(() => undefined);
    if (!claimId) return;
    const asked = { claimId, projectId: project.id, by, at: claimNow };
    await deduct(db, {
      ...{ ...asked, place: 1, category: "staff", reason: "not-eligible", amount: Math.ceil(amount / 7) },
      note: "Ei kuulu hankkeeseen.",
    });
    await saveChecks(db, { ...asked, typed: allYes, version: 0 });
    await drawSample(db, asked);
    const received = await findReceivedClaim(db, claimId);
    const sample = await findSample(db, claimId, received?.receiptNumber ?? "");
    for (const { place, chosen } of sample?.sample.vouchers ?? []) {
      const seen = { place, outcome: "ok" as const, amount: 0, reason: "other" as const, note: "" };
      if (chosen) await seeVoucher(db, { ...asked, ...seen });
    }
    const verified = await verifyClaim(db, { ...asked, note: "Tarkastettu." });
    if (!verified?.ok) return;
    world.pots.verified += verified.grant;
    if (verified.paymentId) await payOut(world, verified.paymentId);
  },
  async return({ db, project, pots }, amount) {
    const { organisation } = project.by;
    const telling = {
      projectId: project.id,
      organisationId: organisation.id,
      why: "unused" as const,
      note: "",
    };
    const told = await tellReturn(db, { ...telling, amount, by: project.by, at });
    if (!told?.ok) return;
    const receiving = { projectId: project.id, returnId: told.id, receivedOn: testDay, reference: "" };
    const received = await receiveReturn(db, { ...receiving, amount, by: payerOne, at });
    if (!received?.ok) throw new Error(`Not received: ${JSON.stringify(received)}`);
    pots.kept -= amount;
    pots.left += amount;
    pots.returned += amount;
  },
  async change({ db, project, pots }, amount) {
    const wanted = pots.granted + (amount % 2 === 0 ? 1 : -1) * Math.round(amount / 10);
    const texts = { "grant.amount": plainEuros(wanted).replace(".", ",") };
    const filingId = await makeChange(db, project, texts).catch(() => undefined);
    if (!filingId) return;
    const change = await findChange(db, { id: filingId, projectId: project.id }, "ministry");
    const rulings = [{ part: "grant" as const, outcome: "granted" as const, reasons: { fi: "", sv: "" } }];
    const presented = await presentChange(db, {
      ...{ filingId, projectId: project.id, rulings, granted: change?.content?.asked ?? {} },
      ...{ version: change?.filing.version ?? 0, by, at },
    });
    if (!presented?.ok) return;
    const signing = { filingId, projectId: project.id, presentedAt: at, by: decider, at };
    if (!(await signChange(db, signing))?.ok) return;
    pots.left += wanted - pots.granted;
    pots.granted = wanted;
  },
  async recover({ db, project, pots, paid, debts }, amount) {
    const [paymentId] = [...paid.keys()];
    if (!paymentId || amount > pots.kept) return;
    const made = makeSignedRecovery(
      db,
      project.id,
      { [paymentId]: amount },
      { proposing: { withoutInterest: true, moderationReasons: "Korkoa ei peritä, virhe oli vähäinen." } },
    );
    const recoveryId = await made.catch(() => undefined);
    if (!recoveryId) return;
    pots.kept -= amount;
    pots.recoverable += amount;
    debts.set(recoveryId, amount);
  },
  async collect({ db, project, pots, debts }, amount) {
    for (const [recoveryId, owed] of debts) {
      const matter = { projectId: project.id, recoveryId, by: payerOne, at };
      const receiving = { ...matter, amount: Math.min(amount, owed), receivedOn: testDay, reference: "" };
      const verdict = await receiveDebt(db, receiving);
      if (!verdict?.ok) continue;
      expect(verdict.interest).toBe(0);
      debts.set(recoveryId, owed - verdict.principal);
      pots.recoverable -= verdict.principal;
      pots.left += verdict.principal;
      pots.returned += verdict.principal;
      return;
    }
  },
  async setOff(world, amount) {
    const { db, project, debts } = world;
    const paymentId = await makePayment(db, project, amount);
    for (const recoveryId of debts.keys()) {
      const matter = { projectId: project.id, recoveryId, paymentId, note: "Kuitataan.", by, at };
      if ((await setOffPayment(db, { ...matter, amount: Math.ceil(amount / 2) }))?.ok) break;
    }
    await payOut(world, paymentId);
  },
  async writeOff({ db, project, pots, debts }, amount) {
    for (const [recoveryId, owed] of debts) {
      const matter = { projectId: project.id, recoveryId, at };
      const reasons = "Perintä maksaisi enemmän kuin siitä saataisiin.";
      const sum = Math.min(amount, owed);
      if (!(await proposeWriteOff(db, { ...matter, amount: sum, reasons, by }))?.ok) continue;
      if (!(await decideWriteOff(db, { ...matter, accept: true, by: decider }))?.ok) continue;
      debts.set(recoveryId, owed - sum);
      pots.recoverable -= sum;
      pots.kept += sum;
      return;
    }
  },
};

const names = Object.keys(steps);
const sequence = fc.array(fc.tuple(fc.constantFrom(...names), cents), { minLength: 8, maxLength: 16 });

async function standsAsInPots({ db, project, pots }: World): Promise<void> {
  const standing = await findStanding(db, project.id);
  const { left, kept, recoverable, granted, paid, returned, verified } = standing;
  expect({ left, kept, recoverable, granted, paid, returned, verified }).toEqual(pots);
  expect(granted).toBe(kept + recoverable + left);
}

/** The dashboard, the exported rows, the yearly reports and the audit pack tell the same cents. */
async function isToldTheSameEverywhere({ db, project }: World): Promise<void> {
  const standing = await findStanding(db, project.id);
  const far = "2099-12-31";
  expect(standingOf((await sumsOfProjects(db, [project.id], far)).get(project.id) ?? {})).toEqual(standing);
  const { itemId } = await db
    .selectFrom("project")
    .select("itemId")
    .where("id", "=", project.id)
    .executeTakeFirstOrThrow();
  const ofItem: Record<string, number> = {};
  for (const { kind, amount } of (await sumsOfItems(db, far, itemId)).get(itemId) ?? []) {
    ofItem[kind] = (ofItem[kind] ?? 0) + amount;
  }
  expect(standingOf(ofItem)).toEqual(standing);
  const ofRows: Record<string, number> = {};
  for (const { kind, amount } of await listLedgerRows(db, { projectId: project.id })) {
    ofRows[kind] = (ofRows[kind] ?? 0) + amount;
  }
  expect(standingOf(ofRows)).toEqual(standing);
  const report = await findYearlyReport(db, 2028, far);
  const item = report.items.find(({ id }) => id === itemId);
  expect([item?.money?.paidInAll, item?.money?.left]).toEqual([standing.paid, standing.left]);

  const folder = mkdtempSync(join(tmpdir(), "hankesalkku-cents-"));
  const files = openFileStore({ kind: "folder" }, folder);
  const pack = await makePack(db, { projectId: project.id, files, by, at });
  expect(pack?.manifest.standing).toEqual(standing);
  const path = join(folder, "pack.zip");
  await pipeline(zipped(pack?.entries ?? [], at), createWriteStream(path));
  const verified = await verifyPack(path);
  // The makers' evidence has no bytes: that alone is missing.
  expect(verified.ok ? [] : verified.faults).toEqual([]);
}

test("whatever is claimed, deducted, changed, paid, returned and recovered, every cent is somewhere, once", async () => {
  const taken = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(sequence, async (wanted) => {
      const db = await freshDatabase();
      const project = await makeProject(db, { costs: 200_000_00 });
      await makeAccount(db, project);
      const pots = {
        left: 80_000_00,
        kept: 0,
        recoverable: 0,
        granted: 80_000_00,
        paid: 0,
        returned: 0,
        verified: 0,
      };
      const world: World = { db, project, pots, paid: new Map(), debts: new Map() };
      // Money has to be out before any can come back.
      const first: [string, number][] = [
        ["pay", 20_000_00],
        ["recover", 9_000_01],
      ];
      for (const [name, amount] of [...first, ...wanted]) {
        const before = JSON.stringify(pots);
        await steps[name]?.(world, amount);
        await standsAsInPots(world);
        if (JSON.stringify(pots) !== before) taken.set(name, (taken.get(name) ?? 0) + 1);
      }
      await isToldTheSameEverywhere(world);
      await db.destroy();
    }),
    {
      numRuns: Number(process.env.CENTS ?? 5),
      seed: Number(process.env.SEED ?? 20261123),
      endOnFailure: true,
    },
  );
  // A sequence of refusals would prove nothing.
  expect([...taken.keys()].sort()).toEqual([...names].sort());
}, 300_000);
