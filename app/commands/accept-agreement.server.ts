import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type AcceptingVerdict, mayAccept } from "~/domain/acceptance";
import { projectSteps } from "~/domain/states";
import { maySubmit, type Person } from "~/domain/who-may";
import { findAgreed } from "~/queries/acceptances.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { digestOf } from "./digest.server";

type Accepting = {
  projectId: string;
  /** The digest of the agreement that was on the page. */
  shown: string;
  by: Person;
  at: string;
};

/**
 * The recipient's signatory accepts the decision and the plan: the project runs, and what was accepted stands on
 * the record by its SHA-256. Undefined: not a project of the person's organisation, or one without a plan.
 */
export function acceptAgreement(db: Db, accepting: Accepting): Promise<AcceptingVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, shown, by, at } = accepting;
    const project = await findFundedProject(trx, projectId, { organisationId: by.organisation.id });
    const agreed = project && (await findAgreed(trx, project));
    if (!project || !agreed) return undefined;
    const sha256 = digestOf(agreed.content);
    const signatory = maySubmit(by, project.organisationId);
    const verdict = mayAccept({ state: project.state, signatory, digest: sha256, shown });
    if (!verdict.ok) return verdict;

    const { planVersion, decision } = agreed;
    await trx
      .insertInto("agreementAcceptance")
      .values({ projectId, planVersion, sha256, acceptedBy: by.id, acceptedAt: at })
      .execute();
    const { to } = projectSteps.start;
    await trx.updateTable("project").set({ state: to }).where("id", "=", projectId).execute();
    await addToRecord(trx, {
      ...{ at, by: { id: by.id, name: by.name }, action: "accept", noun: "project", nounId: projectId },
      ...{ from: project.state, to },
      details: { decision: decision?.number ?? null, planVersion, sha256 },
    });
    return verdict;
  });
}
