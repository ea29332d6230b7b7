import type { Selectable } from "kysely";
import { type Db, fromJson, type Schema } from "~/db.server";
import { claimClock } from "~/domain/claim/clock";
import { type Day, helsinkiDay } from "~/domain/day";
import type { Cents } from "~/domain/money";
import type { ApprovalFacts, PaymentClock } from "~/domain/payment";
import type { PaymentState } from "~/domain/states";
import { findNewestAccount, standingOfAccount } from "./bank-accounts.server";
import { waitOf } from "./claims.server";
import { findStanding } from "./ledger.server";
import { namesOnDay } from "./organisations.server";

export type Payment = Selectable<Schema["payment"]>;
export type ListedPayment = Awaited<ReturnType<typeof listPayments>>[number];
export type PaymentWithProject = Awaited<ReturnType<typeof listPaymentsIn>>[number];

/** The payments of a project in the order in which they came to be, with who verified and approved each. */
export function listPayments(db: Db, projectId: string) {
  return db
    .selectFrom("payment as p")
    .innerJoin("person as v", "v.id", "p.verifiedBy")
    .leftJoin("person as a", "a.id", "p.approvedBy")
    .leftJoin("paymentBatch as b", "b.id", "p.batchId")
    .selectAll("p")
    .select(["v.name as verifiedByName", "a.name as approvedByName", "b.number as batchNumber"])
    .where("p.projectId", "=", projectId)
    .orderBy("p.verifiedAt")
    .orderBy("p.number")
    .execute();
}

/**
 * The payments that stand in one of these states, with their projects and recipients by the names of the
 * Helsinki day `today`, and the clock of the claim that each pays. Those that are due first come first.
 */
export async function listPaymentsIn(db: Db, states: readonly PaymentState[], today: Day) {
  const rows = await db
    .selectFrom("payment as p")
    .innerJoin("project as j", "j.id", "p.projectId")
    .innerJoin("person as v", "v.id", "p.verifiedBy")
    .leftJoin("person as a", "a.id", "p.approvedBy")
    .leftJoin("paymentBatch as b", "b.id", "p.batchId")
    .selectAll("p")
    .select(["j.name as projectName", "j.organisationId", "j.state as projectState"])
    .select(["v.name as verifiedByName", "a.name as approvedByName"])
    .select(["b.number as batchNumber", "b.state as batchState"])
    .where("p.state", "in", states)
    .orderBy("p.verifiedAt")
    .orderBy("p.number")
    .execute();
  const nameOf = await namesOnDay(
    db,
    rows.map(({ organisationId }) => organisationId),
  );
  const clocks = await clocksOfClaims(
    db,
    rows.flatMap(({ claimId }) => (claimId === null ? [] : [claimId])),
    today,
  );
  const listed = rows.map(({ projectName, ...row }) => ({
    ...row,
    projectName: fromJson(projectName),
    recipient: nameOf(row.organisationId, today),
    clock: (row.claimId === null ? undefined : clocks.get(row.claimId)) ?? null,
  }));
  const last = "9999-12-31";
  return listed.toSorted((a, b) => ((a.clock?.dueOn ?? last) < (b.clock?.dueOn ?? last) ? -1 : 1));
}

/** How many days each claim has left to be paid in; the one place where the clock is asked for. */
export async function clocksOfClaims(
  db: Db,
  claimIds: readonly string[],
  today: Day,
): Promise<Map<string, PaymentClock>> {
  if (claimIds.length === 0) return new Map();
  const filings = await db
    .selectFrom("filing")
    .select(["id", "submittedAt"])
    .where("id", "in", [...claimIds])
    .where("kind", "=", "claim")
    .execute();
  const returns = await db
    .selectFrom("filingReturn")
    .select(["filingId", "askedAt", "answeredAt"])
    .where("filingId", "in", [...claimIds])
    .execute();
  return new Map(
    filings.flatMap(({ id, submittedAt }): [string, PaymentClock][] => {
      if (submittedAt === null) return [];
      const waits = returns.filter(({ filingId }) => filingId === id).map(waitOf);
      const { dueOn, left, paused } = claimClock(helsinkiDay(submittedAt), waits, today);
      return [[id, { dueOn, left, stopped: paused }]];
    }),
  );
}

/** A payment by its id. */
export function findPayment(db: Db, id: string): Promise<Payment | undefined> {
  return db.selectFrom("payment").selectAll().where("id", "=", id).executeTakeFirst();
}

/** What `mayApprove` asks of a payment, for this approver. Money is cents. */
export async function findApprovalFacts(
  db: Db,
  payment: Payment,
  approverId: string,
): Promise<ApprovalFacts> {
  const { projectId, setOffRecoveryId } = payment;
  const project = await db
    .selectFrom("project")
    .select(["state", "organisationId"])
    .where("id", "=", projectId)
    .executeTakeFirstOrThrow();
  const { left } = await findStanding(db, projectId);
  const { recoverable } =
    setOffRecoveryId === null
      ? { recoverable: 0 }
      : await findStanding(db, await projectOfRecovery(db, setOffRecoveryId, projectId));
  return {
    ...{ state: payment.state, amount: payment.amount, setOff: payment.setOff },
    ...{ verifiedBy: payment.verifiedBy, approverId, sentBack: payment.sentBackAt !== null },
    project: project.state,
    account: standingOfAccount(await findNewestAccount(db, project.organisationId)),
    left: left - (await committed(db, projectId, payment.id)),
    recoverable,
  };
}

/** The cents of the project's other payments that are approved or sent, and not yet paid. */
async function committed(db: Db, projectId: string, except: string): Promise<Cents> {
  const row = await db
    .selectFrom("payment")
    .select(({ fn }) => fn.sum<number>("amount").as("amount"))
    .where("projectId", "=", projectId)
    .where("id", "!=", except)
    .where("state", "in", ["approved", "sent"])
    .executeTakeFirst();
  return Number(row?.amount ?? 0);
}

/** The project in whose ledger the recovery is demanded; a grant may be set off against another's debt. */
export async function projectOfRecovery(db: Db, recoveryId: string, otherwise: string): Promise<string> {
  const row = await db
    .selectFrom("ledgerEntry")
    .select("projectId")
    .where("causeNoun", "=", "recovery")
    .where("causeId", "=", recoveryId)
    .where("kind", "=", "demand")
    .executeTakeFirst();
  return row?.projectId ?? otherwise;
}

/** Has the instalment of the plan a payment that was not cancelled? */
export async function hasPayment(db: Db, projectId: string, instalment: string): Promise<boolean> {
  const row = await db
    .selectFrom("payment")
    .select("id")
    .where("projectId", "=", projectId)
    .where("instalment", "=", instalment)
    .where("state", "!=", "cancelled")
    .executeTakeFirst();
  return row !== undefined;
}

/** Changes what is told here of a payment. */
export async function updatePayment(db: Db, id: string, set: Partial<Payment>): Promise<void> {
  await db.updateTable("payment").set(set).where("id", "=", id).execute();
}

/** The payments that we hold to be paid by a transfer, as the bank statement should tell of them. */
export async function listOurPaid(db: Db) {
  const rows = await db
    .selectFrom("payment as p")
    .innerJoin("paymentBatchLine as l", (join) =>
      join.onRef("l.paymentId", "=", "p.id").onRef("l.batchId", "=", "p.batchId"),
    )
    .select(["p.id", "p.number", "p.projectId", "p.paidOn", "l.endToEndId", "l.amount"])
    .where("p.state", "=", "paid")
    .orderBy("p.number")
    .execute();
  return rows.flatMap(({ paidOn, ...row }) => (paidOn === null ? [] : [{ ...row, paidOn }]));
}
