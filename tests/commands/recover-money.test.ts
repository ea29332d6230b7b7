import { describe, expect, test } from "vitest";
import {
  answerPlan,
  askPlan,
  decideWriteOff,
  proposeWriteOff,
  receiveDebt,
  setOffPayment,
} from "../../app/commands/collect-debt.server";
import { enterRate } from "../../app/commands/enter-rate.server";
import {
  answerHearing,
  askHearing,
  endHearing,
  waiveHearing,
} from "../../app/commands/hear-recipient.server";
import { openRecovery } from "../../app/commands/open-recovery.server";
import {
  dropRecovery,
  proposeRecovery,
  returnRecoveryProposal,
} from "../../app/commands/propose-recovery.server";
import { cancelReturn, receiveReturn, tellReturn } from "../../app/commands/return-money.server";
import { receiveRecovery, signRecovery } from "../../app/commands/sign-recovery.server";
import type { RecoveryContent } from "../../app/domain/recovery-document";
import { nextDocumentNumber } from "../../app/queries/document-number.server";
import { findStanding } from "../../app/queries/ledger.server";
import { findRates } from "../../app/queries/rates.server";
import { findDebt, findRecovery, listOpenRecoveries } from "../../app/queries/recoveries.server";
import type { Db } from "../../db/open";
import { decider, espoo, officer, officerAndDecider, vantaa } from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { makeProject, noonOf } from "../support/projects";
import {
  enterExampleRates,
  makeComingPayment,
  makeSignedRecovery,
  manager,
  openMatter,
  payer,
  payOut,
  proposal,
} from "../support/recoveries";

async function paidProject() {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const paymentId = await payOut(db, project.id, 20_000_00, "2026-07-31");
  return { db, projectId: project.id, paymentId, by: project.by };
}

const debtOf = async (db: Db, projectId: string, id: string, asOf = "2026-11-23") => {
  const recovery = await findRecovery(db, projectId, id, "ministry");
  const found = recovery && (await findDebt(db, recovery, asOf, await findRates(db)));
  return found?.verdict.ok ? found.verdict.debt : found?.verdict;
};
const stateOf = async (db: Db, projectId: string, id: string) =>
  (await findRecovery(db, projectId, id, "ministry"))?.state;

describe("returning money of one's own accord", () => {
  const telling = (projectId: string) => ({
    ...{ projectId, organisationId: vantaa, amount: 500_00, why: "unused" as const, note: "", at: testNow },
  });

  test("is told, and booked once the payer has the money", async () => {
    const { db, projectId, by } = await paidProject();
    const told = await tellReturn(db, { ...telling(projectId), by });
    if (!told?.ok) throw new Error("not told");
    expect((await findStanding(db, projectId)).returned).toBe(0);
    const receiving = {
      projectId,
      returnId: told.id,
      receivedOn: "2026-11-20",
      reference: "123",
      by: payer,
      at: testNow,
    };
    expect(await receiveReturn(db, { ...receiving, amount: 499_00 })).toEqual({ ok: true });
    expect(await findStanding(db, projectId)).toMatchObject({ returned: 499_00, kept: 19_501_00 });
    expect(await receiveReturn(db, { ...receiving, amount: 1 })).toMatchObject({ because: "wrong-state" });
  });

  test("is at most what has been paid and is kept, and nobody tells it for another", async () => {
    const { db, projectId, by } = await paidProject();
    const told = { ...telling(projectId), by };
    expect(await tellReturn(db, { ...told, amount: 20_000_01 })).toMatchObject({
      because: "more-than-kept",
      limit: 20_000_00,
    });
    expect(await tellReturn(db, { ...told, amount: 0 })).toMatchObject({ because: "not-positive" });
    expect(await tellReturn(db, { ...told, organisationId: espoo })).toBeUndefined();
  });

  test("can be taken back before the money has come, not afterwards", async () => {
    const { db, projectId, by } = await paidProject();
    const told = await tellReturn(db, { ...telling(projectId), by });
    if (!told?.ok) throw new Error("not told");
    const cancelling = { projectId, organisationId: vantaa, returnId: told.id, by, at: testNow };
    expect(await cancelReturn(db, { ...cancelling, organisationId: espoo })).toBeUndefined();
    expect(await cancelReturn(db, cancelling)).toEqual({ ok: true });
    const receiving = { projectId, returnId: told.id, amount: 1, receivedOn: "2026-11-20", reference: "1" };
    expect(await receiveReturn(db, { ...receiving, by: payer, at: testNow })).toMatchObject({
      because: "wrong-state",
    });
    expect(await cancelReturn(db, cancelling)).toMatchObject({ because: "wrong-state" });
  });

  test("is not received in the future", async () => {
    const { db, projectId, by } = await paidProject();
    const told = await tellReturn(db, { ...telling(projectId), by });
    const receiving = {
      projectId,
      returnId: told?.ok ? told.id : "",
      amount: 1,
      receivedOn: "2026-11-24",
      reference: "1",
    };
    expect(await receiveReturn(db, { ...receiving, by: payer, at: testNow })).toMatchObject({
      because: "in-future",
    });
  });
});

describe("hearing", () => {
  test("the recipient answers, and others do not find the matter", async () => {
    const { db, projectId, by } = await paidProject();
    const recoveryId = await openMatter(db, projectId);
    const matter = { projectId, recoveryId, at: testNow };
    const whose = { organisationId: vantaa };
    expect(await findRecovery(db, projectId, recoveryId, whose), "still being prepared").toBeUndefined();
    const asking = { ...matter, letter: "Vastaa.", by: officer };
    expect(await askHearing(db, { ...asking, dueOn: "2026-11-23" })).toMatchObject({
      because: "due-too-soon",
    });
    expect(await askHearing(db, { ...asking, dueOn: "2026-12-07" })).toMatchObject({ ok: true });
    expect(await findRecovery(db, projectId, recoveryId, { organisationId: espoo })).toBeUndefined();
    const answering = { ...matter, text: "Virhe on korjattu.", by };
    expect(await answerHearing(db, { ...answering, organisationId: espoo })).toBeUndefined();
    expect(await answerHearing(db, { ...answering, ...whose })).toMatchObject({ ok: true, to: "heard" });
    expect(await answerHearing(db, { ...answering, ...whose })).toMatchObject({ because: "wrong-state" });
  });

  test("goes on without an answer after the last day alone", async () => {
    const { db, projectId } = await paidProject();
    const recoveryId = await openMatter(db, projectId);
    const matter = { projectId, recoveryId, by: officer };
    await askHearing(db, { ...matter, letter: "Vastaa.", dueOn: "2026-12-07", at: testNow });
    expect(await endHearing(db, { ...matter, at: noonOf("2026-12-07") })).toMatchObject({
      because: "too-early",
    });
    expect(await endHearing(db, { ...matter, at: noonOf("2026-12-08") })).toMatchObject({ ok: true });
  });

  test("is a condition of the proposal, unless somebody says why it is not needed", async () => {
    const { db, projectId, paymentId } = await paidProject();
    await enterExampleRates(db, "2026-2");
    const recoveryId = await openMatter(db, projectId);
    const matter = { projectId, recoveryId, by: officer, at: testNow };
    const proposing = { ...matter, ...proposal, principal: { [paymentId]: 1_000_00 } };
    expect(await proposeRecovery(db, proposing)).toMatchObject({ because: "wrong-state", from: "opened" });
    await waiveHearing(db, { ...matter, reason: "Kiireellinen." });
    expect(await proposeRecovery(db, proposing)).toMatchObject({ ok: true });
  });

  test("a matter without ground is dropped with its reason", async () => {
    const { db, projectId } = await paidProject();
    const recoveryId = await openMatter(db, projectId);
    const dropping = { projectId, recoveryId, reason: "Tosite löytyi.", by: officer, at: testNow };
    expect(await dropRecovery(db, dropping)).toMatchObject({ ok: true, to: "dropped" });
    expect(await dropRecovery(db, dropping)).toMatchObject({ because: "wrong-state" });
  });
});

test("a matter is not opened without a ground of its kind", async () => {
  const { db, projectId } = await paidProject();
  const opening = {
    projectId,
    learnedOn: "2026-11-02",
    useEndsOn: null,
    account: "x",
    by: officer,
    at: testNow,
  };
  expect(await openRecovery(db, { ...opening, measure: "recovery", grounds: [] })).toMatchObject({
    because: "no-ground",
  });
  expect(
    await openRecovery(db, { ...opening, projectId: "none", measure: "recovery", grounds: ["21-1"] }),
  ).toBeUndefined();
});

describe("suspension", () => {
  test("suspends the project by a decision of another person, and a later decision lets it go on", async () => {
    const { db, projectId } = await paidProject();
    const opening = { measure: "suspension", grounds: ["19-1"] };
    await makeSignedRecovery(db, projectId, {}, { opening });
    const state = async () =>
      (await db.selectFrom("project").select("state").where("id", "=", projectId).executeTakeFirstOrThrow())
        .state;
    expect(await state()).toBe("suspended");
    await makeSignedRecovery(db, projectId, {}, { opening: { measure: "resumption", grounds: [] } });
    expect(await state()).toBe("running");
    const numbers = await db.selectFrom("recoveryDocument").select("number").orderBy("number").execute();
    expect(
      numbers.map(({ number }) => number.slice(-2)),
      "the documents count on from the decision",
    ).toEqual(["P2", "P3"]);
  });
});

describe("a recovery", () => {
  test("without the reference rate of its time is not proposed, and says which half-year lacks it", async () => {
    const { db, projectId, paymentId } = await paidProject();
    const recoveryId = await openMatter(db, projectId);
    const matter = { projectId, recoveryId, by: officer, at: testNow };
    await waiveHearing(db, { ...matter, reason: "Myöntää." });
    const proposing = { ...matter, ...proposal, principal: { [paymentId]: 1_000_00 } };
    expect(await proposeRecovery(db, proposing)).toEqual({ ok: false, because: "no-rate", half: "2026-2" });
    expect(await stateOf(db, projectId, recoveryId)).toBe("heard");
    expect(
      await proposeRecovery(db, { ...proposing, withoutInterest: true, moderationReasons: "Kohtuus." }),
    ).toMatchObject({ ok: true });
  });

  test("is signed by another than who presented it, as it was read, and demands what it says", async () => {
    const { db, projectId, paymentId } = await paidProject();
    await enterExampleRates(db, "2026-2");
    const recoveryId = await openMatter(db, projectId);
    const matter = { projectId, recoveryId, at: testNow };
    await waiveHearing(db, { ...matter, by: officer, reason: "Myöntää." });
    const principal = { [paymentId]: 10_000_00 };
    await proposeRecovery(db, { ...matter, ...proposal, principal, stops: true, by: officerAndDecider });
    const signing = { ...matter, presentedAt: testNow };
    expect(await signRecovery(db, { ...signing, by: officerAndDecider })).toMatchObject({
      because: "same-person",
    });
    expect(await signRecovery(db, { ...signing, presentedAt: "x", by: decider })).toMatchObject({
      because: "changed",
    });
    expect((await findStanding(db, projectId)).recoverable).toBe(0);
    expect(await signRecovery(db, { ...signing, by: decider })).toEqual({
      ok: true,
      number: `${projectId.toUpperCase()}-P2`,
    });

    expect(await findStanding(db, projectId)).toMatchObject({ recoverable: 10_000_00, kept: 10_000_00 });
    const { content } = await db.selectFrom("recoveryDocument").selectAll().executeTakeFirstOrThrow();
    const { facts, text }: RecoveryContent = JSON.parse(content);
    // From 31 July to 31 December 2026: 153 days at the example's 2 + 3 %, 10 000 × 0.05 × 153 / 365 = 209.589…
    expect(facts.interest?.total).toBe(209_59);
    expect(JSON.stringify(text)).toContain("10 209,59 €".replaceAll(" ", "\u00a0"));
    const { state } = await db
      .selectFrom("project")
      .select("state")
      .where("id", "=", projectId)
      .executeTakeFirstOrThrow();
    expect(state, "the payment of the grant ends").toBe("terminated");
    await expect(db.updateTable("recoveryDocument").set({ content: "" }).execute()).rejects.toThrow(
      "append-only",
    );
  });

  test("is judged again at signing: the time of § 28 and what the recipient still keeps", async () => {
    const { db, projectId, paymentId, by } = await paidProject();
    await enterExampleRates(db, "2026-2", "2027-1", "2027-2", "2028-1", "2028-2", "2029-1");
    const recoveryId = await openMatter(db, projectId);
    const matter = { projectId, recoveryId, at: testNow };
    await waiveHearing(db, { ...matter, by: officer, reason: "Myöntää." });
    await proposeRecovery(db, { ...matter, ...proposal, principal: { [paymentId]: 20_000_00 }, by: officer });
    const signing = { ...matter, presentedAt: testNow, by: decider };
    expect(await signRecovery(db, { ...signing, at: noonOf("2029-01-01") })).toMatchObject({
      because: "two-years-gone",
      last: "2028-12-31",
    });
    const told = await tellReturn(db, {
      projectId,
      organisationId: vantaa,
      amount: 1_00,
      why: "error",
      note: "",
      by,
      at: testNow,
    });
    const receiving = {
      projectId,
      returnId: told?.ok ? told.id : "",
      amount: 1_00,
      receivedOn: "2026-11-20",
      reference: "1",
    };
    await receiveReturn(db, { ...receiving, by: payer, at: testNow });
    expect(await signRecovery(db, signing)).toMatchObject({ because: "more-than-kept", limit: 19_999_00 });
    expect(await db.selectFrom("recoveryDocument").selectAll().execute()).toEqual([]);
  });

  test("is not signed when the day by which it asks for the money has come", async () => {
    const { db, projectId, paymentId } = await paidProject();
    await enterExampleRates(db, "2026-2");
    const recoveryId = await openMatter(db, projectId);
    const matter = { projectId, recoveryId, at: testNow };
    await waiveHearing(db, { ...matter, by: officer, reason: "Saaja myöntää virheen." });
    await proposeRecovery(db, { ...matter, ...proposal, principal: { [paymentId]: 100_00 }, by: officer });
    const signing = { ...matter, presentedAt: testNow, by: decider };
    expect(await signRecovery(db, { ...signing, at: noonOf("2026-12-31") })).toEqual({
      ok: false,
      because: "due-too-soon",
    });
    expect(await signRecovery(db, { ...signing, at: noonOf("2026-12-30") })).toMatchObject({ ok: true });
  });

  test("does not ask the same money twice", async () => {
    const { db, projectId, paymentId } = await paidProject();
    await enterExampleRates(db, "2026-2");
    await makeSignedRecovery(db, projectId, { [paymentId]: 15_000_00 });
    const recoveryId = await openMatter(db, projectId);
    const matter = { projectId, recoveryId, by: officer, at: testNow };
    await waiveHearing(db, { ...matter, reason: "Myöntää." });
    const proposing = { ...matter, ...proposal, principal: { [paymentId]: 5_000_01 } };
    expect(await proposeRecovery(db, proposing)).toMatchObject({
      because: "more-than-paid",
      limit: 5_000_00,
    });
  });

  test("goes back to its presenter with the reason", async () => {
    const { db, projectId, paymentId } = await paidProject();
    await enterExampleRates(db, "2026-2");
    const recoveryId = await openMatter(db, projectId);
    const matter = { projectId, recoveryId, at: testNow };
    await waiveHearing(db, { ...matter, by: officer, reason: "Myöntää." });
    await proposeRecovery(db, { ...matter, ...proposal, principal: { [paymentId]: 1_00 }, by: officer });
    expect(
      await returnRecoveryProposal(db, { ...matter, reason: "Laske uudelleen.", by: decider }),
    ).toMatchObject({ to: "heard" });
    expect(await signRecovery(db, { ...matter, presentedAt: testNow, by: decider })).toMatchObject({
      because: "not-presented",
    });
  });

  test("is served when the recipient opens it, once", async () => {
    const { db, projectId, paymentId, by } = await paidProject();
    await enterExampleRates(db, "2026-2");
    const recoveryId = await makeSignedRecovery(db, projectId, { [paymentId]: 1_000_00 });
    const receiving = { projectId, recoveryId, organisationId: vantaa, by, at: testNow };
    expect(await receiveRecovery(db, { ...receiving, organisationId: espoo })).toBeUndefined();
    expect(await receiveRecovery(db, receiving)).toMatchObject({ ok: true, to: "served" });
    expect(await receiveRecovery(db, receiving)).toBeUndefined();
  });

  test("left wholly unrecovered demands nothing and is settled", async () => {
    const { db, projectId, paymentId } = await paidProject();
    const proposing = { moderated: 1_000_00, moderationReasons: "Kohtuutonta.", dueOn: null };
    const id = await makeSignedRecovery(db, projectId, { [paymentId]: 1_000_00 }, { proposing });
    expect(await stateOf(db, projectId, id)).toBe("settled");
    expect((await findStanding(db, projectId)).recoverable).toBe(0);
  });
});

describe("collecting a debt of EUR 10 000", () => {
  async function indebted() {
    const { db, projectId, paymentId, by } = await paidProject();
    await enterExampleRates(db, "2026-2", "2027-1");
    const recoveryId = await makeSignedRecovery(db, projectId, { [paymentId]: 10_000_00 });
    return { db, projectId, recoveryId, by, matter: { projectId, recoveryId, at: testNow } };
  }

  test("money pays the interest of the day first, and what is paid in full is settled", async () => {
    const { db, projectId, recoveryId, matter } = await indebted();
    const receiving = { ...matter, receivedOn: "2026-11-23", reference: "T1", by: payer };
    // 31 July to 23 November: 115 days at 5 %, 157.534… euros.
    expect(await receiveDebt(db, { ...receiving, amount: 157_53 })).toEqual({
      ok: true,
      interest: 157_53,
      principal: 0,
    });
    expect(await receiveDebt(db, { ...receiving, amount: 4_000_00 })).toEqual({
      ok: true,
      interest: 0,
      principal: 4_000_00,
    });
    expect(await receiveDebt(db, { ...receiving, amount: 6_000_01 })).toMatchObject({
      because: "more-than-owed",
      limit: 6_000_00,
    });
    expect(await stateOf(db, projectId, recoveryId)).toBe("signed");
    expect(await receiveDebt(db, { ...receiving, amount: 6_000_00 })).toMatchObject({ ok: true });
    expect(await stateOf(db, projectId, recoveryId)).toBe("settled");
    expect(await findStanding(db, projectId)).toMatchObject({
      recoverable: 0,
      returned: 10_000_00,
      interest: 157_53,
    });
    expect(await receiveDebt(db, { ...receiving, amount: 1 })).toMatchObject({ because: "not-open" });
  });

  test("money of an earlier day than what is booked, or of the future, is not received", async () => {
    const { db, matter } = await indebted();
    const receiving = { ...matter, amount: 1_000_00, reference: "T1", by: payer };
    expect(await receiveDebt(db, { ...receiving, receivedOn: "2026-11-22" })).toMatchObject({
      because: "before-another",
    });
    expect(await receiveDebt(db, { ...receiving, receivedOn: "2026-11-24" })).toMatchObject({
      because: "in-future",
    });
  });

  test("late interest runs after the due day: 31 days of January 2027 at 2 + 7 %, 76.438… euros", async () => {
    const { db, projectId, recoveryId } = await indebted();
    expect(await debtOf(db, projectId, recoveryId, "2027-01-31")).toEqual({
      principal: 10_000_00,
      interest: 286_03,
      late: 76_44,
    });
    expect(await debtOf(db, projectId, recoveryId, "2027-07-01")).toEqual({
      ok: false,
      because: "no-rate",
      half: "2027-2",
    });
  });

  test("part of a coming payment is kept back, and let go again", async () => {
    const { db, projectId, recoveryId, matter } = await indebted();
    const paymentId = await makeComingPayment(db, projectId, 3_000_00);
    const setting = { ...matter, paymentId, note: "Kuitataan.", by: officer };
    expect(await setOffPayment(db, { ...setting, amount: 3_000_01 })).toMatchObject({
      because: "more-than-payment",
    });
    expect(await setOffPayment(db, { ...setting, amount: 3_000_00 })).toEqual({ ok: true });
    const kept = () =>
      db
        .selectFrom("payment")
        .select(["setOff", "setOffRecoveryId"])
        .where("id", "=", paymentId)
        .executeTakeFirst();
    expect(await kept()).toEqual({ setOff: 3_000_00, setOffRecoveryId: recoveryId });
    const giving = { ...matter, amount: 7_000_01, reasons: "Ei saada.", by: officer };
    expect(await proposeWriteOff(db, giving), "what is kept back is not given up too").toMatchObject({
      limit: 7_000_00,
    });
    expect(await setOffPayment(db, { ...setting, amount: 0 })).toEqual({ ok: true });
    expect(await kept()).toEqual({ setOff: 0, setOffRecoveryId: null });
    expect(await setOffPayment(db, { ...setting, amount: 0 })).toMatchObject({ because: "not-kept-back" });
  });

  test("the recipient asks for time, and the parts that are granted are the principal", async () => {
    const { db, projectId, recoveryId, matter, by } = await indebted();
    const asking = { ...matter, organisationId: vantaa, text: "Kahdessa erässä.", by };
    expect(await askPlan(db, { ...asking, organisationId: espoo })).toBeUndefined();
    expect(await askPlan(db, asking)).toEqual({ ok: true });
    expect(await askPlan(db, asking)).toMatchObject({ because: "already-asked" });
    const part = { dueOn: "2027-01-15", amount: 5_000_00 };
    const answering = { ...matter, reasons: "Kohtuullista.", by: officer };
    expect(await answerPlan(db, { ...answering, parts: [part] })).toMatchObject({ because: "not-the-sum" });
    expect(await answerPlan(db, { ...answering, parts: [part, { ...part, dueOn: "2027-02-15" }] })).toEqual({
      ok: true,
    });
    const recovery = await findRecovery(db, projectId, recoveryId, "ministry");
    expect(recovery?.plans).toMatchObject([{ state: "granted", parts: [part, {}] }]);
    expect(await answerPlan(db, { ...answering, parts: [] })).toMatchObject({ because: "not-asked" });
  });

  test("what is given up takes two people, and is booked with its reasons", async () => {
    const { db, projectId, recoveryId, matter } = await indebted();
    const proposing = { ...matter, amount: 10_000_00, reasons: "Saaja on purettu.", by: officerAndDecider };
    expect(await proposeWriteOff(db, { ...proposing, amount: 10_000_01 })).toMatchObject({
      because: "more-than-owed",
    });
    expect(await proposeWriteOff(db, proposing)).toEqual({ ok: true });
    expect(await proposeWriteOff(db, proposing)).toMatchObject({ because: "already-proposed" });
    expect(await decideWriteOff(db, { ...matter, accept: true, by: officerAndDecider })).toMatchObject({
      because: "same-person",
    });
    expect(await decideWriteOff(db, { ...matter, accept: true, by: decider })).toEqual({ ok: true });
    expect(await findStanding(db, projectId)).toMatchObject({ recoverable: 0, writtenOff: 10_000_00 });
    expect(await debtOf(db, projectId, recoveryId)).toMatchObject({ principal: 0, interest: 157_53 });
    expect(await decideWriteOff(db, { ...matter, accept: false, by: decider })).toMatchObject({
      because: "not-proposed",
    });
  });

  test("stands in the ministry's list with what is left", async () => {
    const { db, recoveryId } = await indebted();
    expect(await listOpenRecoveries(db)).toMatchObject([{ id: recoveryId, left: 10_000_00 }]);
  });
});

describe("reference rates", () => {
  const entering = {
    half: "2026-2",
    rate: 250,
    source: "Suomen Pankki",
    url: null,
    checkedOn: "2026-11-20",
    by: manager,
    at: testNow,
  };

  test("those that no source told are not there", async () => {
    const rates = await findRates(await freshDatabase());
    expect([rates["2025-1"], rates["2025-2"], rates["2026-1"], rates["2026-2"]]).toEqual([
      350,
      undefined,
      250,
      undefined,
    ]);
  });

  test("a correction is a new version, and the old one stays", async () => {
    const db = await freshDatabase();
    expect(await enterRate(db, entering)).toEqual({ ok: true });
    expect(await enterRate(db, entering)).toMatchObject({ because: "same" });
    expect(await enterRate(db, { ...entering, rate: 200 })).toEqual({ ok: true });
    expect((await findRates(db))["2026-2"]).toBe(200);
    const kept = await db
      .selectFrom("referenceRate")
      .select("rate")
      .where("half", "=", "2026-2")
      .orderBy("version")
      .execute();
    expect(kept).toEqual([{ rate: 250 }, { rate: 200 }]);
    await expect(db.deleteFrom("referenceRate").execute()).rejects.toThrow("append-only");
  });

  test("a rate is a multiple of half a point, of a half-year, checked by today", async () => {
    const db = await freshDatabase();
    expect(await enterRate(db, { ...entering, rate: 240 })).toMatchObject({ because: "not-a-rate" });
    expect(await enterRate(db, { ...entering, half: "2026-3" })).toMatchObject({ because: "not-a-half" });
    expect(await enterRate(db, { ...entering, checkedOn: "2026-11-24" })).toMatchObject({
      because: "checked-later",
    });
  });
});

test("documents of every kind share one row of numbers", async () => {
  const { db, projectId } = await paidProject();
  expect(await nextDocumentNumber(db, projectId)).toBe(`${projectId.toUpperCase()}-P2`);
});
