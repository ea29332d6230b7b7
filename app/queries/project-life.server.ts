import type { Db } from "~/db.server";
import type { ClosingFacts } from "~/domain/closing";
import type { Day } from "~/domain/day";
import type { FundingSource } from "~/domain/item";
import { standingOf, sumsOf } from "~/domain/ledger";
import { hasEnded } from "~/domain/milestone";
import type { Cents } from "~/domain/money";
import type { PlannedReport } from "~/domain/monitoring-terms";
import type { NextStep } from "~/domain/next-step";
import { isToldToRecipient } from "~/domain/project-history";
import { listFilings } from "./filings.server";
import type { FundedProject } from "./funded-projects.server";
import { listMovements } from "./ledger.server";
import { findPlan } from "./project-plans.server";
import { listMilestones } from "./projects.server";
import { listHistory } from "./record.server";
import { listRecoveries } from "./recoveries.server";

type Side = "recipient" | "ministry";

/**
 * Everything that has happened in the project, the newest first, each with what it was about where the act
 * alone does not tell. The recipient reads what concerns it; the ministry reads nothing of what is only being written.
 */
export async function listProjectHistory(
  db: Db,
  project: Pick<FundedProject, "id" | "applicationId">,
  side: Side,
) {
  const { id, applicationId } = project;
  const about = new Map<string, string>();
  const subjects = [{ noun: "project", id }];
  const add = (noun: string, nounId: string, name: string | null) => {
    if (!about.has(`${noun} ${nounId}`)) subjects.push({ noun, id: nounId });
    about.set(`${noun} ${nounId}`, name ?? "");
  };
  for (const milestone of await listMilestones(db, id)) add("milestone", milestone.id, milestone.name);
  for (const filing of await listFilings(db, id)) {
    if (side === "recipient" || filing.number !== null) add(filing.kind, filing.id, filing.number);
  }
  for (const payment of await listPaymentsOf(db, id)) add("payment", payment.id, payment.number);
  for (const recovery of await listRecoveries(db, id, side)) add("recovery", recovery.id, recovery.number);
  if (applicationId) {
    const decision = await db
      .selectFrom("decision as d")
      .leftJoin("decisionDocument as doc", "doc.decisionId", "d.id")
      .select(["d.id", "doc.number"])
      .where("d.applicationId", "=", applicationId)
      .executeTakeFirst();
    if (decision) add("decision", decision.id, decision.number);
  }
  const entries = await listHistory(db, subjects);
  const versionIn = (details: unknown) =>
    String((details as { version?: number } | undefined)?.version ?? "");
  return entries
    .filter((entry) => side === "ministry" || isToldToRecipient(entry))
    .map(({ details, ...entry }) => ({
      ...entry,
      about:
        (entry.action === "make-plan" ? versionIn(details) : about.get(`${entry.noun} ${entry.nounId}`)) ||
        null,
      ...(side === "ministry" && { details }),
    }))
    .reverse();
}

/** Where the project's money comes from: what its call says, or the item where there was no call. */
export async function findFundingSource(
  db: Db,
  { callId, fundingSource }: Pick<FundedProject, "callId" | "fundingSource">,
): Promise<FundingSource> {
  if (!callId) return fundingSource;
  const call = await db
    .selectFrom("call")
    .select("fundingSource")
    .where("id", "=", callId)
    .executeTakeFirstOrThrow();
  return call.fundingSource;
}

function listPaymentsOf(db: Db, projectId: string) {
  return db
    .selectFrom("payment")
    .select(["id", "number", "state", "instalment"])
    .where("projectId", "=", projectId)
    .orderBy("number")
    .execute();
}

/** The next report, milestone and instalment of a project that goes on, the first first; amounts are cents. */
export async function listNextSteps(
  db: Db,
  project: Pick<FundedProject, "id" | "state">,
): Promise<NextStep[]> {
  if (hasEnded(project.state)) return [];
  const plan = (await findPlan(db, project.id))?.plan;
  const answered = new Set(
    (await listFilings(db, project.id))
      .filter(({ state }) => state === "submitted" || state === "accepted")
      .map(({ kind, planned }) => `${kind} ${planned}`),
  );
  const paid = new Set(
    (await listPaymentsOf(db, project.id))
      .filter(({ state }) => state !== "cancelled" && state !== "scheduled")
      .map(({ instalment }) => instalment),
  );
  const report = (plan?.reports ?? [])
    .filter(({ id }) => !answered.has(`report ${id}`))
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
  const instalment = (plan?.instalments ?? [])
    .filter(({ id }) => !answered.has(`claim ${id}`) && !paid.has(id))
    .toSorted((a, b) => a.payableOn.localeCompare(b.payableOn))[0];
  const milestone = (await listMilestones(db, project.id))
    .filter(({ reachedOn }) => reachedOn === null)
    .toSorted((a, b) => a.plannedMonth.localeCompare(b.plannedMonth))[0];
  const steps: NextStep[] = [
    ...(report ? [{ kind: "report" as const, day: report.dueOn, report }] : []),
    ...(milestone
      ? [
          {
            kind: "milestone" as const,
            day: `${milestone.plannedMonth}-31`,
            month: milestone.plannedMonth,
            name: milestone.name,
          },
        ]
      : []),
    ...(instalment ? [{ kind: "instalment" as const, day: instalment.payableOn, instalment }] : []),
  ];
  return steps.sort((a, b) => a.day.localeCompare(b.day));
}

/** Everything that `mayClose` asks, with the last day of a payment and what is left, in cents. */
export async function findClosingFacts(
  db: Db,
  { id, state, endsOn }: Pick<FundedProject, "id" | "state" | "endsOn">,
): Promise<ClosingFacts & { left: Cents; lastPaidOn: Day | null }> {
  const filings = await listFilings(db, id);
  const movements = await listMovements(db, id);
  const finals = ((await findPlan(db, id))?.plan.reports ?? []).filter(({ kind }) => kind === "final");
  const isAccepted = (report: PlannedReport) =>
    filings.some(
      ({ kind, planned, state }) => kind === "report" && planned === report.id && state === "accepted",
    );
  const sums = sumsOf(movements);
  const standing = standingOf(sums);
  return {
    ...{ state, endsOn },
    finalReport: finals.length === 0 ? "not-asked" : finals.every(isAccepted) ? "accepted" : "waiting",
    filings: filings.map((filing) => filing.state),
    payments: (await listPaymentsOf(db, id)).map((payment) => payment.state),
    recoverable: standing.recoverable,
    left: standing.left,
    lastPaidOn:
      movements
        .filter(({ kind }) => kind === "pay")
        .map(({ bookedOn }) => bookedOn)
        .sort()
        .at(-1) ?? null,
  };
}
