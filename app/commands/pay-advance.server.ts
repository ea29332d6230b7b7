import { type Db, inTransaction } from "~/db.server";
import { helsinkiDay } from "~/domain/day";
import { type AdvanceVerdict, mayPayAdvance } from "~/domain/payment";
import { findFundedProject } from "~/queries/funded-projects.server";
import { hasPayment } from "~/queries/payments.server";
import { findPlan } from "~/queries/project-plans.server";
import { addPayment } from "./add-payment.server";

type Paying = {
  projectId: string;
  instalment: string;
  reason: string;
  by: { id: string; name: string };
  at: string;
};

/** Makes an advance of the plan payable (688/2001 § 12). Undefined: no such project or instalment. */
export function payAdvance(db: Db, paying: Paying): Promise<AdvanceVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, instalment: id, reason, by, at } = paying;
    const project = await findFundedProject(trx, projectId, "ministry");
    const plan = await findPlan(trx, projectId);
    const instalment = plan?.plan.instalments.find((one) => one.id === id);
    if (!project || !instalment) return undefined;

    const verdict = mayPayAdvance({
      ...{ instalment, project: project.state, today: helsinkiDay(at), reason },
      ...{ paid: await hasPayment(trx, projectId, id), grantedOn: project.decidedOn },
    });
    if (!verdict.ok) return verdict;
    const { amount } = instalment;
    await addPayment(trx, {
      projectId,
      kind: "advance",
      instalment: id,
      claimId: null,
      amount,
      reason,
      by,
      at,
    });
    return verdict;
  });
}
