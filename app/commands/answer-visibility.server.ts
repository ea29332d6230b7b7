import { addToRecord, type Db, inTransaction } from "~/db.server";
import { hasEnded } from "~/domain/milestone";
import { isExplained, type VisibilityAnswer, type VisibilityDuty } from "~/domain/visibility";
import type { Person } from "~/domain/who-may";
import { listVisibilityAnswers } from "~/queries/acceptances.server";
import { findFundedProject } from "~/queries/funded-projects.server";

type Answering = { projectId: string; answers: VisibilityAnswer[]; by: Person; at: string };

export type AnswerVisibilityVerdict =
  | { ok: true }
  | { ok: false; because: "project-ended" }
  | { ok: false; because: "not-explained"; duties: VisibilityDuty[] };

/**
 * Stores what the recipient says of its duties of visibility, each that differs as its next version. Undefined:
 * not the organisation's project.
 */
export function answerVisibility(db: Db, answering: Answering): Promise<AnswerVisibilityVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, answers, by, at } = answering;
    const project = await findFundedProject(trx, projectId, { organisationId: by.organisation.id });
    if (!project) return undefined;
    if (hasEnded(project.state)) return { ok: false, because: "project-ended" };
    const duties = answers.filter((answer) => !isExplained(answer)).map(({ duty }) => duty);
    if (duties.length > 0) return { ok: false, because: "not-explained", duties };

    const given = new Map((await listVisibilityAnswers(trx, projectId)).map((one) => [one.duty, one]));
    const changed = answers.filter(({ duty, state, how }) => {
      const before = given.get(duty);
      return before ? before.state !== state || before.how !== how : state !== "not-yet" || how !== "";
    });
    for (const { duty, state, how } of changed) {
      const version = (given.get(duty)?.version ?? 0) + 1;
      const row = { projectId, duty, version, state, how, answeredBy: by.id, answeredAt: at };
      await trx.insertInto("visibilityAnswer").values(row).execute();
    }
    if (changed.length === 0) return { ok: true };
    const told = (one: { state: string; how: string } | undefined) =>
      one ? { state: one.state, how: one.how } : null;
    await addToRecord(trx, {
      ...{ at, by: { id: by.id, name: by.name }, action: "answer-visibility", noun: "project" },
      nounId: projectId,
      details: {
        before: Object.fromEntries(changed.map(({ duty }) => [duty, told(given.get(duty))])),
        after: Object.fromEntries(changed.map((answer) => [answer.duty, told(answer)])),
      },
    });
    return { ok: true };
  });
}
