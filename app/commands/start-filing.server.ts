import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import type { Answers } from "~/domain/application-form";
import { type FilingKind, takesFilings } from "~/domain/filing";
import type { ProjectState } from "~/domain/states";
import type { Person } from "~/domain/who-may";
import { insertFiling, insertFilingAnswers, listFilings } from "~/queries/filings.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { findPlan } from "~/queries/project-plans.server";

export type StartingFiling = {
  projectId: string;
  kind: FilingKind;
  /** The planned report or instalment that it answers. */
  planned: string | null;
  /** What the service knows already. */
  known?: Answers;
  by: Person;
  at: string;
};

export type StartFilingVerdict =
  | { ok: true; id: string; already: boolean }
  | { ok: false; because: "no-plan" }
  | { ok: false; because: "project-not-running"; state: ProjectState };

/**
 * Begins a report, claim or change request of the person's organisation. Where one for the same part of the
 * plan is there already (not withdrawn, not rejected), that one is answered. Undefined: not its project.
 */
export function startFiling(db: Db, starting: StartingFiling): Promise<StartFilingVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, kind, planned, known = {}, by, at } = starting;
    const project = await findFundedProject(trx, projectId, { organisationId: by.organisation.id });
    if (!project) return undefined;
    const plan = await findPlan(trx, projectId);
    if (!plan) return { ok: false, because: "no-plan" };
    if (!takesFilings(project.state)) {
      return { ok: false, because: "project-not-running", state: project.state };
    }
    const there = (await listFilings(trx, projectId, kind)).find(
      (one) =>
        one.planned === planned && planned !== null && one.state !== "withdrawn" && one.state !== "rejected",
    );
    if (there) return { ok: true, id: there.id, already: true };

    const id = randomUUID();
    await insertFiling(trx, {
      ...{ id, projectId, kind, planned, state: "draft", version: 0, number: null },
      ...{ planVersion: plan.version, createdBy: by.id, createdAt: at },
      ...{ submittedAt: null, decidedBy: null, decidedAt: null, reasons: null },
    });
    const save = { filingId: id, version: 1, savedBy: by.id, savedAt: at, editing: null };
    await insertFilingAnswers(trx, save, known);
    const details = { projectId, planned, planVersion: plan.version };
    await addToRecord(trx, { at, by, action: "start", noun: kind, nounId: id, to: "draft", details });
    return { ok: true, id, already: false };
  });
}
