import type { Answers } from "~/domain/application-form";
import { type CostCategory, costCategories } from "~/domain/budget";
import { isClaimField, readClaim } from "~/domain/claim/form";
import { besideBudget, type ClaimCategory } from "~/domain/claim/money";
import { sumsOfVouchers, type Voucher } from "~/domain/claim/voucher";
import { mayWriteFiling } from "~/domain/filing";
import { plainEuros } from "~/domain/money";
import { costsByCategory } from "~/domain/project-plan";
import type { Person } from "~/domain/who-may";
import { readVoucherTable } from "~/outside/voucher-table";
import { acceptedCosts, findClaimFacts } from "~/queries/claims.server";
import { findFiling, findFilingAnswers, findOpenReturn } from "~/queries/filings.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { listProjectFiles } from "~/queries/project-files.server";
import { findPlan } from "~/queries/project-plans.server";
import type { AppContext } from "./context";
import { found } from "./guards.server";

type Params = { projectId?: string; claimId?: string };

/** A claim of the person's organisation as it stands now, read against the plan that holds. */
export async function findOwnClaim({ db, clock }: AppContext, params: Params, person: Person) {
  const whose = { organisationId: person.organisation.id };
  const project = found(await findFundedProject(db, params.projectId ?? "", whose));
  const asked = { id: params.claimId ?? "", projectId: project.id, kind: "claim" as const };
  const claim = found(await findFiling(db, asked, whose));
  const { plan } = found(await findPlan(db, project.id));
  const answers = await findFilingAnswers(db, claim.id);
  const vouchers = readVoucherTable(answers["vouchers.list"] ?? "");
  const facts = await findClaimFacts(db, { claim, plan, now: clock() });
  const read = readClaim(answers, vouchers, facts);
  const earlier = await acceptedCosts(db, project.id, claim.id);
  return {
    project: { id: project.id, name: project.name, organisationId: project.organisationId },
    ...{ claim, plan, answers, facts, read },
    unread: vouchers.problems,
    typedVouchers: vouchers.vouchers,
    lines: besideBudget(
      costsByCategory(plan.budget) as Map<ClaimCategory, number>,
      earlier,
      read.costs,
      plan.movePercent,
    ),
    files: await listProjectFiles(db, { projectId: project.id, noun: "filing", nounId: claim.id }),
    asked: claim.state === "returned" ? ((await findOpenReturn(db, claim.id)) ?? null) : null,
    editable: mayWriteFiling(claim.state).ok,
  };
}

/** The posted texts of a claim's own fields; a box that is not ticked is posted as nothing. */
export function claimTexts(posted: Record<string, string>): Answers {
  const typed = Object.fromEntries(Object.entries(posted).filter(([field]) => isClaimField(field)));
  return { ...typed, "vat.without": posted["vat.without"] ?? "" };
}

/** The costs as the vouchers make them, as they would be typed; categories without any are emptied. */
export function costTexts(vouchers: readonly Voucher[]): Answers {
  const sums = sumsOfVouchers(vouchers);
  const text = (category: CostCategory) =>
    sums[category] === 0 ? "" : plainEuros(sums[category]).replace(".", ",");
  return Object.fromEntries(costCategories.map((category) => [`costs.${category}`, text(category)]));
}
