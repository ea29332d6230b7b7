import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type ClosingVerdict, mayBeginClosing, mayClose, retentionDay } from "~/domain/closing";
import { helsinkiDay } from "~/domain/day";
import { projectSteps } from "~/domain/states";
import { findFundedProject } from "~/queries/funded-projects.server";
import { findClosingFacts, findFundingSource } from "~/queries/project-life.server";
import { mustBook } from "./book-entry.server";

type Closing = { projectId: string; by: { id: string; name: string }; at: string };

/** Begins the closing of a project whose period has ended. Undefined: no such project. */
export function beginClosing(db: Db, { projectId, by, at }: Closing): Promise<ClosingVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const project = await findFundedProject(trx, projectId, "ministry");
    if (!project) return undefined;
    const verdict = mayBeginClosing(project, helsinkiDay(at));
    if (!verdict.ok) return verdict;
    const { to } = projectSteps["begin-closing"];
    await trx.updateTable("project").set({ state: to }).where("id", "=", projectId).execute();
    await addToRecord(trx, {
      ...{ at, by, action: "begin-closing", noun: "project", nounId: projectId, from: project.state, to },
    });
    return verdict;
  });
}

/**
 * Closes a project for good: what is left of the grant is released, and the day is set until which its documents
 * are kept. Answers every obstacle that still stands; undefined: no such project.
 */
export function closeProject(db: Db, { projectId, by, at }: Closing): Promise<ClosingVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const project = await findFundedProject(trx, projectId, "ministry");
    if (!project) return undefined;
    const facts = await findClosingFacts(trx, project);
    const verdict = mayClose(facts);
    if (!verdict.ok) return verdict;

    const { left, lastPaidOn } = facts;
    const cause = { noun: "project", id: projectId };
    if (left > 0) await mustBook(trx, { projectId, kind: "release", amount: left, cause, by, at });
    const source = await findFundingSource(trx, project);
    const retainedUntil = retentionDay(lastPaidOn ?? helsinkiDay(at), source);
    const { to } = projectSteps.close;
    await trx.updateTable("project").set({ state: to, retainedUntil }).where("id", "=", projectId).execute();
    await addToRecord(trx, {
      ...{ at, by, action: "close", noun: "project", nounId: projectId, from: project.state, to },
      details: { released: left, lastPaidOn, retainedUntil },
    });
    return verdict;
  });
}
