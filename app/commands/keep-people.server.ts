import { type Db, inTransaction } from "~/db.server";
import { canonicalJson } from "~/domain/canonical-json";
import { hasEnded } from "~/domain/milestone";
import type { ProjectPerson, SteeringMember } from "~/domain/project-plan";
import type { Person } from "~/domain/who-may";
import { findFundedProject } from "~/queries/funded-projects.server";
import { findPlan } from "~/queries/project-plans.server";
import { makePlanVersion } from "./make-plan-version.server";

type Keeping = {
  projectId: string;
  people: ProjectPerson[];
  steeringGroup: SteeringMember[];
  /** The version of the plan that was on the page. */
  version: number;
  by: Person;
  at: string;
};

export type KeepPeopleVerdict =
  | { ok: true; version: number; changed: boolean }
  | { ok: false; because: "no-plan" | "project-ended" | "changed" };

/**
 * Keeps who works in the project and who sits in its steering group: a new version of the plan by notice, which
 * needs nobody's permission. Nothing is made when nothing changed. Undefined: not the organisation's project.
 */
export function keepPeople(db: Db, keeping: Keeping): Promise<KeepPeopleVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, people, steeringGroup, version, by, at } = keeping;
    const project = await findFundedProject(trx, projectId, { organisationId: by.organisation.id });
    if (!project) return undefined;
    if (hasEnded(project.state)) return { ok: false, because: "project-ended" };
    const now = await findPlan(trx, projectId);
    if (!now) return { ok: false, because: "no-plan" };
    if (now.version !== version) return { ok: false, because: "changed" };
    const plan = { ...now.plan, people, steeringGroup };
    if (canonicalJson(plan) === canonicalJson(now.plan)) return { ok: true, version, changed: false };

    const { id, name } = by;
    const making = { projectId, plan, basis: "notice" as const, causeId: null, by: { id, name }, at };
    const made = await makePlanVersion(trx, making);
    return { ok: true, version: made.version, changed: true };
  });
}
