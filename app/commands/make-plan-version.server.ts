import { addToRecord, type Db } from "~/db.server";
import { helsinkiDay } from "~/domain/day";
import type { PlanBasis, PlanVersion, ProjectPlan } from "~/domain/project-plan";
import { findPlan, insertPlan } from "~/queries/project-plans.server";

type Making = {
  projectId: string;
  plan: ProjectPlan;
  basis: PlanBasis;
  /** The decision document or the filing that makes it. */
  causeId: string | null;
  by: { id: string; name: string };
  at: string;
};

/**
 * Makes the next version of a project's plan, in the caller's transaction, and lets it count: the project's
 * period and the number of its budget follow it. The record holds the plan before and after. Answers the version.
 */
export async function makePlanVersion(trx: Db, making: Making): Promise<PlanVersion> {
  const { projectId, plan, basis, causeId, by, at } = making;
  const before = await findPlan(trx, projectId);
  const version = (before?.version ?? 0) + 1;
  const made = { version, plan, basis, causeId, madeAt: at, madeBy: by.id, holdsFrom: helsinkiDay(at) };
  await insertPlan(trx, projectId, made);
  await trx
    .updateTable("project")
    .set({ budgetVersion: version, startsOn: plan.period.from, endsOn: plan.period.to })
    .where("id", "=", projectId)
    .execute();
  await addToRecord(trx, {
    at,
    by,
    action: "make-plan",
    noun: "project",
    nounId: projectId,
    details: { version, basis, causeId, before: before?.plan ?? null, after: plan },
  });
  return made;
}
