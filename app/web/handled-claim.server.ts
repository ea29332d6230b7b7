import { findHandled } from "~/commands/handled-claim.server";
import { computedChecks } from "~/domain/claim/checks";
import { claimClock } from "~/domain/claim/clock";
import { besideBudget, type ClaimCategory } from "~/domain/claim/money";
import { helsinkiDay } from "~/domain/day";
import { costsByCategory } from "~/domain/project-plan";
import { acceptedCosts, listAcceptedReports, listClaims, listTwins, waitOf } from "~/queries/claims.server";
import { listReturns } from "~/queries/filings.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { findPlan } from "~/queries/project-plans.server";
import type { AppContext } from "./context";
import { found } from "./guards.server";

type Params = { projectId?: string; claimId?: string };

/** A claim as the ministry has it, beside the budget and earlier claims, with what the service can tell of each check. */
export async function findClaimCase({ db, clock }: AppContext, params: Params) {
  const project = found(await findFundedProject(db, params.projectId ?? "", "ministry"));
  const { claim, received } = found(
    await findHandled(db, { projectId: project.id, claimId: params.claimId ?? "" }),
  );
  const { plan } = found(await findPlan(db, project.id));
  const { content, receiptNumber, receivedAt, sha256, submittedByName, all } = received;
  const earlier = await acceptedCosts(db, project.id, claim.id);
  const budget = costsByCategory(plan.budget) as Map<ClaimCategory, number>;
  const lines = besideBudget(budget, earlier, content.costs, plan.movePercent);
  const twins = await listTwins(db, claim.id, receiptNumber);
  const returns = await listReturns(db, claim.id);
  const submittedOn = helsinkiDay(claim.submittedAt ?? receivedAt);
  const instalment = plan.instalments.find(({ id }) => id === content.instalment);
  const lastOn = plan.reports.reduce<string | null>(
    (last, { kind, dueOn }) => (kind === "final" ? dueOn : last),
    null,
  );
  const computed = computedChecks({
    ...{ content, lines, submittedOn, lastOn, payableOn: instalment?.payableOn ?? null },
    acceptedReports: await listAcceptedReports(db, project.id, plan),
    twins: [...new Set(twins.map(({ number, claimNumber }) => `${number} (${claimNumber})`))],
    fundingSource: project.fundingSource,
  });
  return {
    project: { id: project.id, name: project.name },
    ...{ claim, plan, received, content, lines, computed, returns, twins },
    receipt: { receiptNumber, receivedAt, sha256, submittedByName },
    submissions: all.map((one) => ({ receiptNumber: one.receiptNumber, receivedAt: one.receivedAt })),
    clock: claimClock(submittedOn, returns.map(waitOf), helsinkiDay(clock())),
    listed: (await listClaims(db, project.id)).find(({ id }) => id === claim.id) ?? null,
  };
}
