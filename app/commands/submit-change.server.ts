import { addToRecord, type Db, inTransaction } from "~/db.server";
import {
  applyParts,
  type ChangeContent,
  type ChangeProblem,
  readChange,
  toDecide,
} from "~/domain/change-request";
import { helsinkiDay } from "~/domain/day";
import { takesFilings } from "~/domain/filing";
import type { ProjectState } from "~/domain/states";
import { findChangeFacts } from "~/queries/changes.server";
import { updateFiling } from "~/queries/filings.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { makePlanVersion } from "./make-plan-version.server";
import { type SubmitFilingVerdict, type SubmittingFiling, submitFiling } from "./submit-filing.server";

export type SubmitChangeVerdict =
  | SubmitFilingVerdict<ChangeProblem>
  | { ok: false; because: "project-not-running"; state: ProjectState };

/**
 * Sends a change request. Moves within what the decision lets a line move are told by it: they make a version
 * of the plan at once, and a request of nothing else needs no decision. Undefined: not the person's.
 */
export function submitChange(
  db: Db,
  asked: Omit<SubmittingFiling, "kind">,
): Promise<SubmitChangeVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, by, at } = asked;
    const project = await findFundedProject(trx, projectId, { organisationId: by.organisation.id });
    if (!project) return undefined;
    if (!takesFilings(project.state))
      return { ok: false, because: "project-not-running", state: project.state };

    let received: ChangeContent | undefined;
    const verdict = await submitFiling<ChangeProblem>(
      trx,
      { ...asked, kind: "change" },
      async (filing, answers) => {
        const facts = await findChangeFacts(trx, project, filing, helsinkiDay(at));
        if (!facts) throw new Error("A project without a plan takes no change requests.");
        const { problems, ...read } = readChange(answers, facts);
        received = { ...read, planVersion: facts.planVersion };
        return { problems, content: received };
      },
    );
    if (!verdict?.ok || !received) return verdict;

    const { filing } = verdict;
    const facts = await findChangeFacts(trx, project, filing, helsinkiDay(at));
    if (facts && received.told.includes("budget") && !facts.told) {
      const plan = applyParts(facts.plan, { budget: received.asked.budget }, facts);
      await makePlanVersion(trx, { projectId, plan, basis: "notice", causeId: filing.id, by, at });
    }
    if (toDecide(received).length === 0) {
      await updateFiling(trx, filing.id, { state: "accepted", decidedAt: at });
      await addToRecord(trx, {
        ...{ at, by, action: "take-notice", noun: "change", nounId: filing.id },
        ...{ from: filing.state, to: "accepted", details: { projectId } },
      });
    }
    return verdict;
  });
}
