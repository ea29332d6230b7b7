import { expect, test } from "vitest";
import { deduct } from "../../app/commands/deduct-from-claim.server";
import { drawAgain, drawSample } from "../../app/commands/draw-sample.server";
import { rejectClaim } from "../../app/commands/reject-claim.server";
import { returnClaim } from "../../app/commands/return-claim.server";
import { saveChecks } from "../../app/commands/save-claim-checks.server";
import { saveFiling } from "../../app/commands/save-filing.server";
import { seeVoucher } from "../../app/commands/see-voucher.server";
import { startClaim } from "../../app/commands/start-claim.server";
import { cancelPayment } from "../../app/commands/step-payment.server";
import { submitClaim } from "../../app/commands/submit-claim.server";
import { removeDeduction } from "../../app/commands/undo-deduction.server";
import { verifyClaim } from "../../app/commands/verify-claim.server";
import { withdrawClaim } from "../../app/commands/withdraw-claim.server";
import { findSample, listDeductions } from "../../app/queries/claim-checks.server";
import { findReceivedClaim, listClaims } from "../../app/queries/claims.server";
import { findStanding } from "../../app/queries/ledger.server";
import type { Db } from "../../db/open";
import { allYes, claimNow, filled, makeClaim, makeDraftClaim, send } from "../support/claims";
import { freshDatabase } from "../support/database";
import { type MadeProject, makeProject, noonOf } from "../support/projects";
import { payOut } from "../support/recoveries";

const officer = { id: "tem-officer", name: "Demo Officer" };
const handling = (project: MadeProject, claimId: string, at = claimNow) => ({
  ...{ claimId, projectId: project.id, by: officer, at },
});

/** Everything checked, the sample drawn and every voucher of it in order. */
async function check(db: Db, project: MadeProject, claimId: string) {
  const asked = handling(project, claimId);
  await saveChecks(db, { ...asked, typed: allYes, version: 0 });
  await drawSample(db, asked);
  const received = await findReceivedClaim(db, claimId);
  const sample = await findSample(db, claimId, received?.receiptNumber ?? "");
  for (const { place, chosen } of sample?.sample.vouchers ?? []) {
    if (!chosen) continue;
    const ok = { place, outcome: "ok" as const, amount: 0, reason: "other" as const, note: "" };
    await seeVoucher(db, { ...asked, ...ok });
  }
}

test("an instalment is claimed from its first day, with the period filled in", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const asked = { projectId: project.id, instalment: "i1", by: project.by };
  expect(await startClaim(db, { ...asked, at: noonOf("2027-09-30") })).toMatchObject({
    because: "too-early",
    limit: "2027-10-01",
  });
  const started = await startClaim(db, { ...asked, at: noonOf("2027-10-01") });
  expect(started).toMatchObject({ ok: true, already: false });
  expect(await startClaim(db, { ...asked, at: claimNow })).toMatchObject({ ok: true, already: true });
  expect(await startClaim(db, { ...asked, instalment: "none", at: claimNow })).toBeUndefined();
});

test("a claim is submitted with its sums, and what it asks for is booked once however often it is sent", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const claimId = await makeDraftClaim(db, project);
  const asked = {
    ...{ filingId: claimId, projectId: project.id, version: 2, idempotencyKey: "k".repeat(36) },
    ...{ by: project.by, language: "fi" as const, at: claimNow, declared: true },
  };
  const first = await submitClaim(db, asked);
  expect(first).toMatchObject({ ok: true });
  expect(await submitClaim(db, asked)).toMatchObject({ ok: true });
  const [claim] = await listClaims(db, project.id);
  expect(claim).toMatchObject({ costs: 23_411_75, claimed: 18_729_40, state: "submitted", verified: null });
  expect((await findStanding(db, project.id)).claimed).toBe(18_729_40);
});

test("a claim is not submitted undeclared, with sums that differ or with a voucher outside its period", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const claimId = await makeDraftClaim(db, project, { "costs.travel": "137", "period.to": "31.8.2027" });
  const asked = { filingId: claimId, projectId: project.id, version: 2, idempotencyKey: "k".repeat(36) };
  const by = { by: project.by, language: "fi" as const, at: claimNow };
  expect(await submitClaim(db, { ...asked, ...by, declared: false })).toMatchObject({
    because: "not-declared",
  });
  const verdict = await submitClaim(db, { ...asked, ...by, declared: true });
  expect(verdict).toMatchObject({
    because: "not-complete",
    problems: [
      { because: "voucher-outside-period", line: 5 },
      { because: "sums-differ", category: "travel", amount: 137_00, other: 136_40 },
    ],
  });
  expect((await findStanding(db, project.id)).claimed).toBe(0);
});

test("a returned claim asks for nothing until it is answered, and then for its new sum", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const claimId = await makeClaim(db, project);
  const returning = {
    ...handling(project, claimId),
    message: "",
    questions: [
      { part: "costs", question: "Poista esitteet." },
      { part: "vouchers", question: "Poista esitteet." },
    ],
    dueOn: "2027-11-20",
  };
  expect(await returnClaim(db, { ...returning, questions: [] })).toMatchObject({ because: "no-questions" });
  expect(await returnClaim(db, returning)).toMatchObject({ ok: true });
  expect((await findStanding(db, project.id)).claimed).toBe(0);

  const typed = {
    "vouchers.list": filled["vouchers.list"]
      .split("\n")
      .filter((line) => !line.includes("Esitteet"))
      .join("\n"),
    "costs.other": "450,25",
  };
  const by = project.by;
  const saving = {
    filingId: claimId,
    projectId: project.id,
    kind: "claim" as const,
    version: 2,
    typed,
    by,
    at: claimNow,
  };
  expect(await saveFiling(db, saving)).toMatchObject({ ok: true });
  expect(await send(db, project, claimId)).toMatchObject({ ok: true });
  expect((await findStanding(db, project.id)).claimed).toBe(18_169_40);
});

test("a claim is withdrawn before it is decided, and rejected with reasons; both ask for nothing any more", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const first = await makeClaim(db, project);
  const withdrawing = { claimId: first, projectId: project.id, reasons: "", by: project.by, at: claimNow };
  const preparer = { ...project.by, roles: ["preparer" as const] };
  expect(await withdrawClaim(db, { ...withdrawing, by: preparer })).toMatchObject({ because: "not-allowed" });
  expect(await withdrawClaim(db, withdrawing)).toEqual({ ok: true });
  expect(await withdrawClaim(db, withdrawing)).toMatchObject({ because: "wrong-state" });
  expect((await findStanding(db, project.id)).claimed).toBe(0);

  const second = await makeClaim(db, project);
  const rejecting = { ...handling(project, second), reasons: "Ei." };
  expect(await rejectClaim(db, rejecting)).toMatchObject({ because: "too-few-words" });
  const reasons = "Kustannukset eivät kuulu tähän hankkeeseen lainkaan.";
  expect(await rejectClaim(db, { ...rejecting, reasons })).toEqual({ ok: true });
  expect((await findStanding(db, project.id)).claimed).toBe(0);
});

test("a claim is verified when everything is checked, less its deductions, and its payment waits for another", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const claimId = await makeClaim(db, project);
  const asked = handling(project, claimId);
  expect(await verifyClaim(db, { ...asked, note: "" })).toMatchObject({ because: "checks-open" });
  await saveChecks(db, { ...asked, typed: allYes, version: 0 });
  expect(await verifyClaim(db, { ...asked, note: "" })).toMatchObject({ because: "no-sample" });
  await drawSample(db, asked);
  expect(await verifyClaim(db, { ...asked, note: "" })).toMatchObject({ because: "sample-open" });
  await check(db, project, claimId);

  const deduction = {
    place: null,
    category: "other" as const,
    reason: "vat" as const,
    note: "Sisältää arvonlisäveron laskulla.",
  };
  expect(await deduct(db, { ...asked, ...deduction, amount: 1_150_26 })).toMatchObject({
    because: "more-than-category",
    limit: 1_150_25,
  });
  expect(await deduct(db, { ...asked, ...deduction, amount: 100_00 })).toEqual({ ok: true });
  expect(await verifyClaim(db, { ...asked, note: "" })).toMatchObject({ ok: true, grant: 18_649_40 });
  const [claim] = await listClaims(db, project.id);
  expect(claim).toMatchObject({
    verifiedCosts: 23_311_75,
    deducted: 100_00,
    verified: 18_649_40,
    state: "accepted",
  });
  expect(await findStanding(db, project.id)).toMatchObject({
    claimed: 18_729_40,
    verified: 18_649_40,
    paid: 0,
  });
  expect(await db.selectFrom("payment").select(["state", "claimId", "verifiedBy"]).execute()).toEqual([
    { state: "verified", claimId, verifiedBy: officer.id },
  ]);
  expect(await verifyClaim(db, { ...asked, note: "" })).toMatchObject({ because: "wrong-state" });
});

test("what two officers say of the same check meets as a conflict, and the rest is kept", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const asked = handling(project, await makeClaim(db, project));
  const says = (answer: string, note = "") => ({ ...asked, version: 0, typed: { vat: { answer, note } } });
  expect(await saveChecks(db, says("yes"))).toMatchObject({ ok: true, version: 1, conflicts: [] });
  const other = says("no", "Laskulla 2003 on arvonlisäveroa mukana.");
  const typed = { ...other.typed, dates: { answer: "yes", note: "" } };
  expect(await saveChecks(db, { ...other, typed })).toMatchObject({
    version: 2,
    conflicts: [{ field: "vat answer", posted: "no", current: "yes" }],
  });
});

test("a sample is drawn once of a submission, and is the same when it is drawn again", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const claimId = await makeClaim(db, project);
  const asked = handling(project, claimId);
  expect(await drawSample(db, asked)).toEqual({ ok: true, already: false });
  expect(await drawSample(db, asked)).toEqual({ ok: true, already: true });
  const received = await findReceivedClaim(db, claimId);
  const drawn = received && (await findSample(db, claimId, received.receiptNumber));
  if (!received || !drawn) throw new Error("No sample");
  expect(drawAgain(received, drawn).same).toBe(true);
  const touched = received.content.vouchers.map((one) =>
    one.place === 1 ? { ...one, amount: one.amount + 1 } : one,
  );
  expect(drawAgain({ ...received, content: { ...received.content, vouchers: touched } }, drawn).same).toBe(
    false,
  );
  const large = drawn.sample.vouchers.find(({ chosen }) => chosen === "threshold");
  expect(received.content.vouchers.find(({ place }) => place === large?.place)?.amount).toBe(12_500_00);
});

test("a sampled voucher without evidence is deducted whole, until it is found", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const claimId = await makeClaim(db, project);
  const asked = handling(project, claimId);
  await drawSample(db, asked);
  const received = await findReceivedClaim(db, claimId);
  const receiptNumber = received?.receiptNumber ?? "";
  const place = received?.content.vouchers.find(({ number }) => number === "2001")?.place ?? 0;
  const seen = { ...asked, place, amount: 0, reason: "other" as const };
  expect(await seeVoucher(db, { ...seen, outcome: "missing", note: "" })).toMatchObject({
    because: "too-few-words",
  });
  expect(await seeVoucher(db, { ...seen, outcome: "missing", note: "Laskua ei ole toimitettu." })).toEqual({
    ok: true,
  });
  const [deduction] = await listDeductions(db, claimId, receiptNumber);
  expect(deduction).toMatchObject({ place, amount: 12_500_00, reason: "no-evidence", category: "services" });
  expect(await seeVoucher(db, { ...seen, outcome: "ok", note: "" })).toEqual({ ok: true });
  expect(await listDeductions(db, claimId, receiptNumber)).toEqual([]);
  expect(await seeVoucher(db, { ...seen, place: 99, outcome: "ok", note: "" })).toMatchObject({
    because: "not-in-sample",
  });
});

test("a deduction is taken back before the claim is verified", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const claimId = await makeClaim(db, project);
  const asked = handling(project, claimId);
  const note = "Ei kuulu hankkeen kustannuksiin.";
  await deduct(db, { ...asked, place: null, category: "travel", reason: "not-eligible", amount: 100, note });
  const received = await findReceivedClaim(db, claimId);
  const [one] = await listDeductions(db, claimId, received?.receiptNumber ?? "");
  expect(await removeDeduction(db, { ...asked, deductionId: one?.id ?? "" })).toEqual({ ok: true });
  expect(await removeDeduction(db, { ...asked, deductionId: one?.id ?? "" })).toBeUndefined();
});

test("what a cancelled payment was found payable for is payable no more", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const claimId = await makeClaim(db, project);
  await check(db, project, claimId);
  const verified = await verifyClaim(db, { ...handling(project, claimId), note: "" });
  const paymentId = (verified?.ok && verified.paymentId) || "";
  const cancelling = { paymentId, reason: "Virhe.", by: { id: "tem-payer", name: "Petri" }, at: claimNow };
  expect(await cancelPayment(db, cancelling)).toEqual({ ok: true });
  expect(await findStanding(db, project.id)).toMatchObject({ verified: 0, left: 80_000_00 });
});

test("nothing is submitted to or verified in a project whose funding was terminated", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const claimId = await makeClaim(db, project);
  await check(db, project, claimId);
  const draft = await makeDraftClaim(db, project, {}, { instalment: "i2", at: noonOf("2028-11-02") });
  await db.updateTable("project").set({ state: "terminated" }).where("id", "=", project.id).execute();
  expect(await send(db, project, draft, noonOf("2028-11-02"))).toMatchObject({
    because: "project-not-running",
  });
  expect(await verifyClaim(db, { ...handling(project, claimId), note: "" })).toEqual({
    ok: false,
    because: "project-ended",
  });
  expect(await findStanding(db, project.id)).toMatchObject({ claimed: 18_729_40, verified: 0 });
});

test("an advance counts against the first claims: nobody is paid more than the share of the costs", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const advance = await payOut(db, project.id, 5_000_00, "2027-04-15");
  const claimId = await makeClaim(db, project);
  await check(db, project, claimId);
  const verified = await verifyClaim(db, { ...handling(project, claimId), note: "" });
  if (!verified?.ok || !verified.paymentId) throw new Error("Not verified.");
  const payment = await db
    .selectFrom("payment")
    .select("amount")
    .where("id", "=", verified.paymentId)
    .executeTakeFirstOrThrow();
  expect(payment.amount).toBe(verified.grant - 5_000_00);
  expect(advance).not.toBe(verified.paymentId);
});
