import { addToRecord, type Db, inTransaction } from "~/db.server";
import { mayRule, type RuleVerdict } from "~/domain/arrival";
import type { Clock } from "~/outside/clock";
import { findRulings, insertRuling } from "~/queries/arrivals.server";
import { findCase } from "~/queries/cases.server";
import { notify } from "./notify.server";

type Ruling = {
  applicationId: string;
  timely: boolean;
  reasons: string;
  by: { id: string; name: string };
  clock: Clock;
};

/**
 * Records whether an application that crossed the deadline is taken as timely, with reasons; a later
 * ruling takes the place of an earlier one, which stays on the record. Answers the verdict of `mayRule`;
 * undefined when the ministry has received no such application.
 */
export function ruleOnArrival(
  db: Db,
  { applicationId, timely, reasons, by, clock }: Ruling,
): Promise<RuleVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const at = clock();
    const matter = await findCase(trx, applicationId, at);
    if (!matter) return undefined;
    const { application, call, firstBeganAt: beganAt, firstReceivedAt: receivedAt } = matter;
    const facts = { state: application.state, arrival: { beganAt, receivedAt }, closesAt: call.closesAt };
    const verdict = mayRule(reasons, facts);
    if (!verdict.ok) return verdict;

    const before = (await findRulings(trx, [applicationId])).get(applicationId);
    const ruling = { timely, reasons: reasons.trim() };
    await insertRuling(trx, {
      applicationId,
      timely: timely ? 1 : 0,
      reasons: ruling.reasons,
      ruledBy: by.id,
      ruledAt: at,
    });
    await addToRecord(trx, {
      ...{ at, by, action: "rule-on-arrival", noun: "application", nounId: applicationId },
      details: {
        before: before ? { timely: before.timely, reason: before.reasons } : null,
        after: { timely, reason: ruling.reasons },
      },
    });
    await notify(trx, { kind: "arrival-ruled", at, applicationId });
    return verdict;
  });
}
