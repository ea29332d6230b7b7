import { randomUUID } from "node:crypto";
import { addToRecord, type Db, fromJson, inTransaction, toJson } from "~/db.server";
import { type GrantVerdict, mayPropose, type Outcome } from "~/domain/decision";
import { leftBehind } from "~/domain/decision-parity";
import type { NationalLanguage } from "~/domain/parity";
import { type CaseDecision, findCase, grantFactsOf, termsOfCase } from "~/queries/cases.server";

export type Proposing = {
  applicationId: string;
  outcome: Outcome;
  /** Cents; nothing for a refusal. */
  amount: number;
  reasonsFi: string;
  reasonsSv: string;
  /** Somebody has read both languages of the reasons and says that they tell the same. */
  bothSame?: boolean;
  by: { id: string; name: string };
  at: string;
};

export type ProposedVerdict = GrantVerdict | { ok: false; because: "left-behind"; lacks: NationalLanguage };

/**
 * Presents a decision to the one who decides. Answers the verdict of `mayPropose`, with the broken
 * limit in cents; undefined when there is no such application. A returned proposal is made anew in
 * place: the record holds what it was. A grant gets the usual terms of payment and monitoring, or keeps those that
 * have been set, fitted to its amount. Where it was written anew in one language only, somebody must say
 * that both still tell the same (423/2003).
 */
export function proposeDecision(db: Db, proposing: Proposing): Promise<ProposedVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const matter = await findCase(trx, proposing.applicationId, proposing.at);
    if (!matter) return undefined;

    const verdict = mayPropose(proposing, grantFactsOf(matter));
    if (!verdict.ok) return verdict;

    const { by, at, outcome, amount, reasonsFi, reasonsSv } = proposing;
    const { application, decision } = matter;
    const lacks = leftBehind(decision, proposing);
    if (lacks && !proposing.bothSame) return { ok: false, because: "left-behind", lacks };

    const told = { outcome, amount: outcome === "granted" ? amount : 0, reasonsFi, reasonsSv };
    const terms =
      outcome === "granted" ? termsOfCase(matter, { terms: decision?.terms ?? null, amount }) : null;
    const presented = {
      ...{ ...told, state: "presented" as const, presentedBy: by.id, presentedAt: at },
      terms: terms && toJson(terms),
    };
    const decisionId = decision?.id ?? randomUUID();
    if (decision) {
      await trx.updateTable("decision").set(presented).where("id", "=", decisionId).execute();
    } else {
      await trx
        .insertInto("decision")
        .values({ id: decisionId, applicationId: application.id, ...presented })
        .execute();
    }
    await trx
      .updateTable("application")
      .set({ state: "proposed" })
      .where("id", "=", application.id)
      .execute();

    const act = { at, by, action: "propose" };
    await addToRecord(trx, {
      ...act,
      noun: "decision",
      nounId: decisionId,
      from: decision?.state ?? null,
      to: "presented",
      details: {
        before: decision ? toldBefore(decision) : null,
        after: { ...told, terms },
        ...(lacks && { bothSame: true }),
      },
    });
    await addToRecord(trx, {
      ...act,
      noun: "application",
      nounId: application.id,
      from: application.state,
      to: "proposed",
    });
    return verdict;
  });
}

function toldBefore({ outcome, amount, reasonsFi, reasonsSv, terms }: CaseDecision) {
  return { outcome, amount, reasonsFi, reasonsSv, terms: terms && fromJson(terms) };
}
