import { addToRecord, type Db, inTransaction, toJson } from "~/db.server";
import { mayChangeTerms, type TermsChangeVerdict } from "~/domain/acceptance";
import { canonicalJson } from "~/domain/canonical-json";
import { type MonitoringTerms, mistakesInTerms, type TermsMistake } from "~/domain/monitoring-terms";
import { findCase, termsBoundsOf, termsOfCase } from "~/queries/cases.server";

type Setting = {
  applicationId: string;
  terms: MonitoringTerms;
  /** When the proposal that was on the page was presented: another one is not changed by mistake. */
  presentedAt: string;
  by: { id: string; name: string };
  at: string;
};

export type SetTermsVerdict =
  | TermsChangeVerdict
  | { ok: false; because: "changed" }
  | { ok: false; because: "mistakes"; mistakes: TermsMistake[] };

/**
 * Sets what a proposed grant fixes of its payment and monitoring. Of one that waits for its decider it makes a
 * newly presented proposal, so that nobody signs other terms than those that were read. Undefined: no such application.
 */
export function setTerms(db: Db, setting: Setting): Promise<SetTermsVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { applicationId, terms, presentedAt, by, at } = setting;
    const matter = await findCase(trx, applicationId, at);
    if (!matter) return undefined;
    const { decision } = matter;
    const verdict = mayChangeTerms({ decision, by: by.id });
    if (!verdict.ok || !decision) return verdict;
    if (decision.presentedAt !== presentedAt) return { ok: false, because: "changed" };
    const mistakes = mistakesInTerms(terms, termsBoundsOf(matter, decision.amount));
    if (mistakes.length > 0) return { ok: false, because: "mistakes", mistakes };

    const before = termsOfCase(matter, decision);
    if (canonicalJson(before) === canonicalJson(terms)) return { ok: true };
    await trx
      .updateTable("decision")
      .set({ terms: toJson(terms), presentedAt: at })
      .where("id", "=", decision.id)
      .execute();
    await addToRecord(trx, {
      ...{ at, by, action: "set-terms", noun: "decision", nounId: decision.id },
      details: { before, after: terms },
    });
    return { ok: true };
  });
}
