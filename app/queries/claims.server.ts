import { type Db, fromJson } from "~/db.server";
import { costCategories } from "~/domain/budget";
import type { ClaimContent, EvidenceField } from "~/domain/claim/form";
import type { ClaimCosts } from "~/domain/claim/money";
import type { Voucher } from "~/domain/claim/voucher";
import { helsinkiDay } from "~/domain/day";
import type { Cents } from "~/domain/money";
import { plainEuros } from "~/domain/money";
import type { ProjectPlan } from "~/domain/project-plan";
import { type Filing, listFilingSubmissions } from "./filings.server";
import { findStanding } from "./ledger.server";

/**
 * Every claim of the project, drafts included, in the order in which they were begun. Cents: `costs` and
 * `claimed` (grant) as last received, `verifiedCosts`, `deducted` (costs) and `verified` (grant) once accepted;
 * null before.
 */
export async function listClaims(db: Db, projectId: string) {
  const rows = await db
    .selectFrom("filing as f")
    .leftJoin("claimSum as s", "s.claimId", "f.id")
    .select([
      "f.id",
      "f.number",
      "f.state",
      "f.planned",
      "f.submittedAt",
      "f.decidedAt",
      "f.reasons",
      "f.createdAt",
    ])
    .select(["s.kind", "s.periodFrom", "s.periodTo", "s.costs", "s.claimed"])
    .select(["s.verifiedCosts", "s.deducted", "s.verified", "s.receiptNumber"])
    .where("f.projectId", "=", projectId)
    .where("f.kind", "=", "claim")
    .orderBy("f.createdAt")
    .orderBy("f.id")
    .execute();
  return rows.map(({ costs, claimed, verifiedCosts, deducted, verified, ...row }) => ({
    ...row,
    costs: cents(costs),
    claimed: cents(claimed),
    verifiedCosts: cents(verifiedCosts),
    deducted: cents(deducted),
    verified: cents(verified),
  }));
}

export type ListedClaim = Awaited<ReturnType<typeof listClaims>>[number];

/** PostgreSQL answers eight bytes as text. */
const cents = (amount: number | string | null): Cents | null => (amount === null ? null : Number(amount));

/** The costs accepted of the project's claims by category, in cents; without the claim `except`. */
export async function acceptedCosts(
  db: Db,
  projectId: string,
  except?: string,
): Promise<Partial<ClaimCosts>> {
  const rows = await db
    .selectFrom("claimCost as c")
    .innerJoin("filing as f", "f.id", "c.claimId")
    .select("c.category")
    .select(({ fn }) => fn.sum<number>("c.verified").as("amount"))
    .where("f.projectId", "=", projectId)
    .where("f.state", "=", "accepted")
    .$if(except !== undefined, (query) => query.where("f.id", "!=", except ?? ""))
    .groupBy("c.category")
    .execute();
  return Object.fromEntries(rows.map(({ category, amount }) => [category, Number(amount)]));
}

/**
 * What of the grant can still be claimed, in cents: what has not been verified, less what other claims than
 * `claimId` ask that have not been decided. Never below zero.
 */
export async function findAvailable(db: Db, projectId: string, claimId?: string): Promise<Cents> {
  const { granted, verified } = await findStanding(db, projectId);
  const claims = await db
    .selectFrom("claimSum as s")
    .innerJoin("filing as f", "f.id", "s.claimId")
    .select(({ fn }) => fn.sum<number>("s.claimed").as("amount"))
    .where("s.projectId", "=", projectId)
    .$if(claimId !== undefined, (query) => query.where("s.claimId", "!=", claimId ?? ""))
    .where("f.state", "in", ["submitted", "returned"])
    .executeTakeFirst();
  return Math.max(0, granted - verified - Number(claims?.amount ?? 0));
}

/**
 * How much of a grant that has just been verified is paid, in cents: what has been paid beyond what was
 * verified, as an advance has, counts first against it. Never more than is left.
 */
export async function findPayable(db: Db, projectId: string, grant: Cents): Promise<Cents> {
  const { verified, paid, returned, left } = await findStanding(db, projectId);
  const coming = await sumComing(db, projectId);
  return Math.max(0, Math.min(grant, verified - (paid - returned) - coming, left - coming));
}

/** How much of the grant is bound already, in cents: verified or claimed, or paid and on its way to be paid. */
export async function findBound(db: Db, projectId: string): Promise<Cents> {
  const { granted, paid, returned } = await findStanding(db, projectId);
  const available = await findAvailable(db, projectId);
  return Math.max(granted - available, paid - returned + (await sumComing(db, projectId)));
}

/** What has been found payable and has not been paid yet, in cents. */
async function sumComing(db: Db, projectId: string): Promise<Cents> {
  const row = await db
    .selectFrom("payment")
    .select(({ fn }) => fn.sum<number>("amount").as("amount"))
    .where("projectId", "=", projectId)
    .where("state", "in", ["verified", "approved", "sent"])
    .executeTakeFirst();
  return Number(row?.amount ?? 0);
}

/** What a claim is read against besides its own texts; `plan` is the one that holds now. */
export async function findClaimFacts(
  db: Db,
  {
    claim,
    plan,
    now,
  }: { claim: Pick<Filing, "id" | "projectId" | "planned">; plan: ProjectPlan; now: string },
) {
  const { id, projectId } = claim;
  const instalment = plan.instalments.find((one) => one.id === claim.planned);
  const others = (await listClaims(db, projectId)).filter(
    (one) => one.id !== id && one.state !== "withdrawn" && one.state !== "rejected",
  );
  const files = await db
    .selectFrom("projectFile")
    .select("field")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("projectId", "=", projectId)
    .where("noun", "=", "filing")
    .where("nounId", "=", id)
    .where("removedAt", "is", null)
    .groupBy("field")
    .execute();
  return {
    plan,
    instalment: { kind: instalment?.kind ?? ("instalment" as const) },
    available: await findAvailable(db, projectId, id),
    others: others.flatMap(({ periodFrom: from, periodTo: to, number }) =>
      from && to ? [{ from, to, number: number ?? "" }] : [],
    ),
    documents: Object.fromEntries(files.map(({ field, count }) => [field, Number(count)])) as Partial<
      Record<EvidenceField, number>
    >,
    today: helsinkiDay(now),
  };
}

/** The claim as it was last received, with its receipt; undefined when it has not been. */
export async function findReceivedClaim(db: Db, claimId: string) {
  const all = await listFilingSubmissions(db, claimId);
  const last = all.at(-1);
  if (!last) return undefined;
  const { content } = JSON.parse(last.snapshot) as { content: ClaimContent };
  const { receiptNumber, receivedAt, sha256, submittedByName } = last;
  return { content, receiptNumber, receivedAt, sha256, submittedByName, all };
}

export type ReceivedClaim = NonNullable<Awaited<ReturnType<typeof findReceivedClaim>>>;

/** Keeps a claim's sums and vouchers as they were received now; those of an earlier submission stay as vouchers. */
export async function keepReceivedClaim(
  db: Db,
  {
    claimId,
    projectId,
    receiptNumber,
    content,
  }: { claimId: string; projectId: string; receiptNumber: string; content: ClaimContent },
): Promise<void> {
  const { kind, period, costs, reckoning, vouchers } = content;
  await db.deleteFrom("claimCost").where("claimId", "=", claimId).execute();
  await db.deleteFrom("claimSum").where("claimId", "=", claimId).execute();
  await db
    .insertInto("claimSum")
    .values({
      ...{ claimId, projectId, kind, periodFrom: period.from, periodTo: period.to, receiptNumber },
      ...{ costs: reckoning.costs, claimed: reckoning.grant },
      ...{ verifiedCosts: null, deducted: null, verified: null, verifiedBy: null, verifiedAt: null },
    })
    .execute();
  const rows = [...costCategories, "indirect" as const].map((category) => ({
    ...{ claimId, category, claimed: costs[category], verified: null },
  }));
  await db.insertInto("claimCost").values(rows).execute();
  for (let from = 0; from < vouchers.length; from += 50) {
    const some = vouchers.slice(from, from + 50);
    await db
      .insertInto("claimVoucher")
      .values(some.map((voucher) => ({ claimId, receiptNumber, ...voucher, twin: twinOf(voucher) })))
      .execute();
  }
}

/** Number, supplier and amount in one text. */
export function twinOf({
  number,
  supplier,
  amount,
}: Pick<Voucher, "number" | "supplier" | "amount">): string {
  const plain = (text: string) => text.normalize("NFC").trim().toLowerCase();
  return JSON.stringify([plain(number), plain(supplier), plainEuros(amount)]);
}

/** The vouchers of this submission that stand in another claim too, of whatever project, that has not been rejected or withdrawn. */
export async function listTwins(db: Db, claimId: string, receiptNumber: string) {
  return db
    .selectFrom("claimVoucher as v")
    .innerJoin("claimVoucher as o", "o.twin", "v.twin")
    .innerJoin("claimSum as s", "s.receiptNumber", "o.receiptNumber")
    .innerJoin("filing as f", "f.id", "o.claimId")
    .select([
      "v.place",
      "v.number",
      "v.supplier",
      "f.number as claimNumber",
      "f.projectId",
      "f.id as otherId",
    ])
    .where("v.receiptNumber", "=", receiptNumber)
    .where("o.claimId", "!=", claimId)
    .where("f.state", "not in", ["rejected", "withdrawn"])
    .orderBy("v.place")
    .execute();
}

/** Stores what a claim was verified for. */
export async function keepVerified(
  db: Db,
  claimId: string,
  verified: { costs: ClaimCosts; total: Cents; deducted: Cents; grant: Cents; by: string; at: string },
): Promise<void> {
  const { costs, total, deducted, grant, by, at } = verified;
  await db
    .updateTable("claimSum")
    .set({ verifiedCosts: total, deducted, verified: grant, verifiedBy: by, verifiedAt: at })
    .where("claimId", "=", claimId)
    .execute();
  for (const category of [...costCategories, "indirect" as const]) {
    await db
      .updateTable("claimCost")
      .set({ verified: costs[category] })
      .where("claimId", "=", claimId)
      .where("category", "=", category)
      .execute();
  }
}

/** The grant that the claim asks for as last received, in cents; 0 when it has not been. */
export async function claimedOf(db: Db, claimId: string): Promise<Cents> {
  const row = await db
    .selectFrom("claimSum")
    .select("claimed")
    .where("claimId", "=", claimId)
    .executeTakeFirst();
  return Number(row?.claimed ?? 0);
}

/** Claims that wait in the ministry or for an answer, the oldest first, with their returns and who applied. */
export async function listWaitingClaims(db: Db) {
  const rows = await db
    .selectFrom("filing as f")
    .innerJoin("claimSum as s", "s.claimId", "f.id")
    .innerJoin("project as p", "p.id", "f.projectId")
    .select(["f.id", "f.projectId", "f.number", "f.state", "f.submittedAt", "p.name as projectName"])
    .select(["p.organisationId", "s.kind", "s.costs", "s.claimed", "s.periodFrom", "s.periodTo"])
    .where("f.kind", "=", "claim")
    .where("f.state", "in", ["submitted", "returned"])
    .orderBy("f.submittedAt")
    .orderBy("f.id")
    .execute();
  const returns = await db
    .selectFrom("filingReturn as r")
    .innerJoin("filing as f", "f.id", "r.filingId")
    .select(["r.filingId", "r.askedAt", "r.answeredAt"])
    .where("f.kind", "=", "claim")
    .where("f.state", "in", ["submitted", "returned"])
    .execute();
  return rows.map(({ projectName, costs, claimed, ...row }) => ({
    ...row,
    projectName: fromJson(projectName),
    costs: Number(costs),
    claimed: Number(claimed),
    waits: returns.filter(({ filingId }) => filingId === row.id).map(waitOf),
  }));
}

/** A return as the clock of a claim counts it. */
export function waitOf({ askedAt, answeredAt }: { askedAt: string; answeredAt: string | null }) {
  return { askedOn: helsinkiDay(askedAt), answeredOn: answeredAt === null ? null : helsinkiDay(answeredAt) };
}

/** Accepted reports of the project with the last day that each tells of, by the plan. */
export async function listAcceptedReports(db: Db, projectId: string, plan: ProjectPlan) {
  const rows = await db
    .selectFrom("filing")
    .select(["number", "planned"])
    .where("projectId", "=", projectId)
    .where("kind", "=", "report")
    .where("state", "=", "accepted")
    .orderBy("submittedAt")
    .execute();
  return rows.flatMap(({ number, planned }) => {
    const to = plan.reports.find(({ id }) => id === planned)?.to;
    return to && number ? [{ number, to }] : [];
  });
}
