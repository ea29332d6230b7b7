import type { Db } from "~/db.server";
import { knownOfClaim, mayClaim, type StartVerdict } from "~/domain/claim/form";
import { helsinkiDay } from "~/domain/day";
import type { Person } from "~/domain/who-may";
import { listClaims } from "~/queries/claims.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { findPlan } from "~/queries/project-plans.server";
import { type StartFilingVerdict, startFiling } from "./start-filing.server";

export type StartingClaim = { projectId: string; instalment: string; by: Person; at: string };

/**
 * Begins the claim of an instalment, from its first day, with the period filled in; where it has been begun
 * already, that one is answered. Undefined: no such instalment of a project of the person's.
 */
export async function startClaim(
  db: Db,
  { projectId, instalment: planned, by, at }: StartingClaim,
): Promise<StartFilingVerdict | Extract<StartVerdict, { ok: false }> | undefined> {
  const project = await findFundedProject(db, projectId, { organisationId: by.organisation.id });
  const made = project && (await findPlan(db, projectId));
  const instalment = made?.plan.instalments.find(({ id }) => id === planned);
  if (!made || !instalment) return undefined;
  const verdict = mayClaim(instalment, helsinkiDay(at));
  if (!verdict.ok) return verdict;
  const others = (await listClaims(db, projectId)).flatMap(({ periodTo: to, state }) =>
    to && state !== "withdrawn" && state !== "rejected" ? [{ to }] : [],
  );
  const known = knownOfClaim(made.plan, instalment, others);
  return startFiling(db, { projectId, kind: "claim", planned, known, by, at });
}
