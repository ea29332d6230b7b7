import type { Db } from "~/db.server";
import { fromJson } from "~/db.server";
import { helsinkiDay } from "~/domain/day";
import { type DebtMovement, type DebtVerdict, debtOn, type Rates } from "~/domain/interest";
import type { LimitationFacts } from "~/domain/limitation";
import { demandedLines, type RecoveredLine } from "~/domain/recovery";
import { findFundedProject, type Whose } from "./funded-projects.server";
import { namesOnDay } from "./organisations.server";

export type Recovery = NonNullable<Awaited<ReturnType<typeof findRecovery>>>;

/**
 * A matter of suspension or recovery with its project, lines and documents. The recipient finds it once it has
 * been asked, or the decision has been signed; what is still being prepared is not its to read (621/1999 § 11).
 */
export async function findRecovery(db: Db, projectId: string, id: string, whose: Whose) {
  const project = await findFundedProject(db, projectId, whose);
  if (!project) return undefined;
  const row = await matters(db)
    .where("r.projectId", "=", projectId)
    .where("r.id", "=", id)
    .executeTakeFirst();
  if (!row || (whose !== "ministry" && !isTold(row))) return undefined;

  const { grounds, withoutInterest, stops, ...recovery } = row;
  const document = await db
    .selectFrom("recoveryDocument")
    .selectAll()
    .where("recoveryId", "=", id)
    .executeTakeFirst();
  const plans = await db
    .selectFrom("recoveryPlan as p")
    .innerJoin("person as a", "a.id", "p.askedBy")
    .selectAll("p")
    .select("a.name as askedByName")
    .where("p.recoveryId", "=", id)
    .orderBy("p.askedAt")
    .execute();
  const writeOffs = await db
    .selectFrom("recoveryWriteOff as w")
    .innerJoin("person as a", "a.id", "w.proposedBy")
    .selectAll("w")
    .select("a.name as proposedByName")
    .where("w.recoveryId", "=", id)
    .orderBy("w.proposedAt")
    .execute();
  return {
    ...recovery,
    project,
    grounds: fromJson(grounds),
    withoutInterest: withoutInterest === 1,
    stops: stops === 1,
    lines: await listLines(db, { projectId, recoveryId: id }),
    document,
    plans: plans.map(({ parts, ...plan }) => ({ ...plan, parts: fromJson(parts) })),
    writeOffs,
  };
}

/** The matters of the project, the newest first; to its recipient those that it has been told of. */
export async function listRecoveries(db: Db, projectId: string, side: "recipient" | "ministry") {
  const rows = await matters(db)
    .where("r.projectId", "=", projectId)
    .orderBy("r.openedAt", "desc")
    .orderBy("r.number", "desc")
    .execute();
  return rows.filter((row) => side === "ministry" || isTold(row));
}

/** Every matter that is not over, with its project and recipient: those in which time runs first. */
export async function listOpenRecoveries(db: Db) {
  const rows = await matters(db)
    .innerJoin("project as p", "p.id", "r.projectId")
    .select(["p.name as projectName", "p.organisationId"])
    .where((where) =>
      where.or([
        where("r.state", "not in", ["settled", "dropped", "served"]),
        where.and([where("r.state", "=", "served"), where("r.measure", "=", "recovery")]),
      ]),
    )
    .orderBy("r.learnedOn")
    .orderBy("r.number")
    .execute();
  const listed = [];
  for (const { projectName, ...row } of rows) {
    const limitation = await findLimitation(db, row);
    const debt = row.signedAt ? await movementsOf(db, row.id) : [];
    const demanded = row.signedAt ? await demandedBy(db, row.id) : 0;
    const back = debt.filter(({ kind }) => kind !== "interest").reduce((sum, { amount }) => sum + amount, 0);
    listed.push({ ...row, projectName: fromJson(projectName), limitation, left: demanded - back });
  }
  return listed;
}

/** What can be asked back of each payment of the project, and what this matter asks. */
export async function listLines(
  db: Db,
  { projectId, recoveryId }: { projectId: string; recoveryId: string },
): Promise<RecoveredLine[]> {
  const payments = await db
    .selectFrom("payment")
    .select(["id", "number", "amount", "paidOn"])
    .where("projectId", "=", projectId)
    .where("state", "=", "paid")
    .where("paidOn", "is not", null)
    .orderBy("paidOn")
    .orderBy("number")
    .execute();
  const lines = await db
    .selectFrom("recoveryLine as l")
    .innerJoin("recovery as r", "r.id", "l.recoveryId")
    .select(["l.paymentId", "l.recoveryId", "l.principal", "r.state"])
    .where("r.projectId", "=", projectId)
    .execute();
  return payments.map(({ id, number, amount, paidOn }) => {
    const ofPayment = lines.filter(({ paymentId }) => paymentId === id);
    const others = ofPayment.filter((line) => line.recoveryId !== recoveryId && line.state !== "dropped");
    return {
      ...{ paymentId: id, number, paidOn: paidOn ?? "" },
      principal: ofPayment.find((line) => line.recoveryId === recoveryId)?.principal ?? 0,
      most: amount - others.reduce((sum, { principal }) => sum + principal, 0),
    };
  });
}

/** From when the limits of § 28 run: the day of learning, the last payment, the end of a set use. */
export async function findLimitation(
  db: Db,
  { projectId, learnedOn, useEndsOn }: { projectId: string; learnedOn: string; useEndsOn: string | null },
): Promise<LimitationFacts> {
  const row = await db
    .selectFrom("payment")
    .select(({ fn }) => fn.max("paidOn").as("last"))
    .where("projectId", "=", projectId)
    .where("state", "=", "paid")
    .executeTakeFirst();
  return { learnedOn, useEndsOn, lastPaidOn: row?.last ?? null };
}

/** Payments that could be set off against a debt of the project: found payable, and not yet sent. */
export function listComingPayments(db: Db, projectId: string) {
  return db
    .selectFrom("payment")
    .select(["id", "number", "state", "amount", "setOff", "setOffRecoveryId", "batchId"])
    .where("projectId", "=", projectId)
    .where("state", "in", ["verified", "approved", "sent"])
    .orderBy("number")
    .execute();
}

/** Cents of the principal that coming payments are to cover: kept back, and not booked yet. */
export async function comingSetOff(db: Db, recoveryId: string): Promise<number> {
  const row = await db
    .selectFrom("payment")
    .select(({ fn }) => fn.sum<number>("setOff").as("sum"))
    .where("setOffRecoveryId", "=", recoveryId)
    .where("state", "in", ["verified", "approved", "sent"])
    .executeTakeFirst();
  return Number(row?.sum ?? 0);
}

/** What has been booked against the demand of the matter, in the order of booking. */
export async function movementsOf(db: Db, recoveryId: string): Promise<DebtMovement[]> {
  const rows = await db
    .selectFrom("ledgerEntry")
    .select(["kind", "amount", "bookedOn"])
    .where("causeNoun", "=", "recovery")
    .where("causeId", "=", recoveryId)
    .where("kind", "in", ["recover", "interest", "write-off"])
    .orderBy("position")
    .execute();
  return rows as DebtMovement[];
}

async function demandedBy(db: Db, recoveryId: string): Promise<number> {
  const row = await db
    .selectFrom("ledgerEntry")
    .select(({ fn }) => fn.sum<number>("amount").as("sum"))
    .where("causeNoun", "=", "recovery")
    .where("causeId", "=", recoveryId)
    .where("kind", "=", "demand")
    .executeTakeFirst();
  return Number(row?.sum ?? 0);
}

/** What is owed by a signed recovery at the end of the day; undefined where nothing is demanded. */
export async function findDebt(
  db: Db,
  recovery: Recovery,
  asOf: string,
  rates: Rates,
): Promise<{ verdict: DebtVerdict; movements: DebtMovement[] } | undefined> {
  const { signedAt, dueOn, lines, moderated, withoutInterest, measure } = recovery;
  if (measure !== "recovery" || !signedAt || !dueOn) return undefined;
  const movements = await movementsOf(db, recovery.id);
  const terms = {
    lines: demandedLines(
      lines.filter(({ principal }) => principal > 0),
      moderated,
    ),
    ...{ decidedOn: helsinkiDay(signedAt), dueOn, withoutInterest },
  };
  return { verdict: debtOn(terms, movements, asOf, rates), movements };
}

/** The recipient under the name that is valid on the day. */
export async function findRecipient(db: Db, organisationId: string, on: string) {
  const { businessId } = await db
    .selectFrom("organisation")
    .select("businessId")
    .where("id", "=", organisationId)
    .executeTakeFirstOrThrow();
  const nameOf = await namesOnDay(db, [organisationId]);
  return { name: nameOf(organisationId, on), businessId };
}

function matters(db: Db) {
  return db
    .selectFrom("recovery as r")
    .innerJoin("person as o", "o.id", "r.openedBy")
    .leftJoin("person as pr", "pr.id", "r.presentedBy")
    .leftJoin("person as an", "an.id", "r.answeredBy")
    .selectAll("r")
    .select(["o.name as openedByName", "pr.name as presentedByName", "pr.email as presentedByEmail"])
    .select("an.name as answeredByName");
}

function isTold({ askedAt, signedAt }: { askedAt: string | null; signedAt: string | null }): boolean {
  return askedAt !== null || signedAt !== null;
}
