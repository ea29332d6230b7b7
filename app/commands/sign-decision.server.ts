import { addToRecord, type Db, inTransaction } from "~/db.server";
import { canonicalJson } from "~/domain/canonical-json";
import { helsinkiDay } from "~/domain/day";
import { type GrantVerdict, mayDecide, type SigningVerdict } from "~/domain/decision";
import type { DecisionContent } from "~/domain/decision-document";
import {
  type Case,
  type CaseDecision,
  findCase,
  findDecisionFacts,
  grantFactsOf,
} from "~/queries/cases.server";
import { writeDecision } from "~/words/decision-text";
import "~/words/all.server";
import { digestOf } from "./digest.server";
import { notify } from "./notify.server";
import { startProject } from "./start-project.server";

export type Signing = {
  applicationId: string;
  /** When the proposal that the signer read was presented: another one is not signed by mistake. */
  presentedAt: string;
  by: { id: string; name: string };
  at: string;
};

export type SignedVerdict =
  | { ok: true; number: string }
  | Exclude<SigningVerdict | GrantVerdict, { ok: true }>
  | { ok: false; because: "changed"; limit?: undefined };

/**
 * Signs the proposed decision: the document comes into being, the application is decided, and a grant
 * starts a project with its budget and milestones. Four eyes and every ceiling of the grant are judged
 * again by what holds now; `limit` is in cents. Undefined when nothing has been proposed.
 */
export function signDecision(db: Db, signing: Signing): Promise<SignedVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const matter = await findCase(trx, signing.applicationId, signing.at);
    if (!matter?.decision) return undefined;

    const { decision } = matter;
    const { presentedBy, state } = decision;
    const signer = { presentedBy, signerId: signing.by.id, state };
    const verdict = mayDecide(signer, decision, grantFactsOf(matter));
    if (!verdict.ok) return verdict;
    if (decision.presentedAt !== signing.presentedAt) return { ok: false, because: "changed" };

    const number = await sign(trx, matter, decision, signing);
    if (decision.outcome === "granted") {
      const { by, at } = signing;
      await startProject(trx, { matter, granted: decision.amount, decisionNumber: number, by, at });
    }
    await notify(trx, { kind: "decision-signed", at: signing.at, applicationId: signing.applicationId });
    return { ok: true, number };
  });
}

async function sign(db: Db, matter: Case, decision: CaseDecision, { by, at }: Signing): Promise<string> {
  const { application } = matter;
  await db
    .updateTable("decision")
    .set({ state: "signed", signedBy: by.id, signedAt: at })
    .where("id", "=", decision.id)
    .execute();
  await db.updateTable("application").set({ state: "decided" }).where("id", "=", application.id).execute();

  const facts = await findDecisionFacts(db, matter, { decision, decider: by, on: helsinkiDay(at) });
  const content = canonicalJson({
    facts,
    text: writeDecision(facts, facts.language),
  } satisfies DecisionContent);
  const sha256 = digestOf(content);
  await db
    .insertInto("decisionDocument")
    .values({ number: facts.number, decisionId: decision.id, content, sha256, createdAt: at })
    .execute();

  const { outcome, amount } = decision;
  await addToRecord(db, {
    at,
    by,
    action: "sign",
    noun: "decision",
    nounId: decision.id,
    from: decision.state,
    to: "signed",
    details: { number: facts.number, sha256, outcome, amount },
  });
  await addToRecord(db, {
    at,
    by,
    action: "decide",
    noun: "application",
    nounId: application.id,
    from: application.state,
    to: "decided",
  });
  return facts.number;
}
