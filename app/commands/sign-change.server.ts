import { addToRecord, type Db, inTransaction } from "~/db.server";
import { canonicalJson } from "~/domain/canonical-json";
import {
  applyParts,
  type ChangeDecisionContent,
  type ChangeFacts,
  type ChangeParts,
  type ChangeProblem,
  checkParts,
  namesOf,
} from "~/domain/change-request";
import { helsinkiDay } from "~/domain/day";
import { maySign, type SigningVerdict } from "~/domain/decision";
import { takesFilings } from "~/domain/filing";
import type { BookingVerdict } from "~/domain/ledger";
import type { ProjectPlan } from "~/domain/project-plan";
import {
  type Change,
  type ChangeDecision,
  findChange,
  findChangeDecisionFacts,
  findChangeFacts,
  insertChangeDocument,
  updateChangeDecision,
} from "~/queries/changes.server";
import "~/words/all.server";
import { writeChangeDecision } from "~/words/change-decision-text";
import { bookEntry } from "./book-entry.server";
import { digestOf } from "./digest.server";
import { makePlanVersion } from "./make-plan-version.server";
import { decideFiling } from "./return-filing.server";
import { syncMilestones } from "./sync-milestones.server";

export type SigningChange = {
  filingId: string;
  projectId: string;
  /** When the proposal that the signer read was presented: another one is not signed by mistake. */
  presentedAt: string;
  by: { id: string; name: string };
  at: string;
};

export type SignedChangeVerdict =
  | { ok: true; number: string }
  | Exclude<SigningVerdict | BookingVerdict, { ok: true }>
  | { ok: false; because: "changed" | "project-ended" }
  | { ok: false; because: "not-possible"; problems: ChangeProblem[] };

/**
 * May this person sign the decision now: four eyes, on what still is as it was when it was presented? Nothing
 * is granted to a project that has ended; its request is refused.
 */
export function judgeSigning(
  { project, filing, decision }: Pick<Change, "project" | "filing"> & { decision: ChangeDecision },
  facts: ChangeFacts & { planVersion: number },
  signerId: string,
): Exclude<SignedChangeVerdict, BookingVerdict | { ok: true }> | { ok: true } {
  const { state, presentedBy, planVersion, filingVersion, granted } = decision;
  const verdict = maySign({ state, presentedBy, signerId });
  if (!verdict.ok) return verdict;
  const same = filing.version === filingVersion && facts.planVersion === planVersion;
  if (!same || filing.state !== "submitted") return { ok: false, because: "changed" };
  if (namesOf(granted).length > 0 && !takesFilings(project.state)) {
    return { ok: false, because: "project-ended" };
  }
  const problems = checkParts(granted, facts);
  return problems.length > 0 ? { ok: false, because: "not-possible", problems } : { ok: true };
}

/** The plan that the granted parts make; null where they change nothing in it. */
export function planAfter(granted: ChangeParts, facts: ChangeFacts): ProjectPlan | null {
  const changing = namesOf(granted).some((part) => part !== "partners" && part !== "other");
  return changing ? applyParts(facts.plan, granted, facts) : null;
}

/**
 * Signs a presented decision on a change request: the document comes into being, the granted parts make the
 * next version of the plan, a changed grant is booked and milestones follow. Undefined: nothing is presented.
 */
export function signChange(db: Db, signing: SigningChange): Promise<SignedChangeVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { filingId: id, projectId, by, at } = signing;
    const today = helsinkiDay(at);
    const change = await findChange(trx, { id, projectId }, "ministry");
    const facts = change && (await findChangeFacts(trx, change.project, change.filing, today));
    if (!change?.decision || !facts) return undefined;
    const { project, filing, decision } = change;
    const verdict = judgeSigning({ project, filing, decision }, facts, by.id);
    if (!verdict.ok) return verdict;
    if (decision.presentedAt !== signing.presentedAt) return { ok: false, because: "changed" };

    const next = planAfter(decision.granted, facts);
    const told = await findChangeDecisionFacts(trx, change, { decision, decider: by, next, on: today });
    const { number } = told;
    const booked = await bookGrant(trx, { projectId, number, plan: facts.plan, next, by, at });
    if (!booked.ok) return booked;

    await updateChangeDecision(trx, decision.id, { state: "signed", signedBy: by.id, signedAt: at });
    const text = writeChangeDecision(told, told.language);
    const content = canonicalJson({ facts: told, text } satisfies ChangeDecisionContent);
    const sha256 = digestOf(content);
    await insertChangeDocument(trx, { number, decisionId: decision.id, content, sha256, createdAt: at });
    await addToRecord(trx, {
      ...{ at, by, action: "sign", noun: "change", nounId: id },
      details: { projectId, number, sha256, outcome: told.outcome },
    });
    const step = told.outcome === "refused" ? "reject" : "accept";
    await decideFiling(trx, filing, { step, reasons: number, by, at });
    if (next) {
      await makePlanVersion(trx, { projectId, plan: next, basis: "change", causeId: number, by, at });
      await syncMilestones(trx, projectId, next, by, at);
    }
    return { ok: true, number };
  });
}

type Booking = {
  projectId: string;
  number: string;
  plan: ProjectPlan;
  next: ProjectPlan | null;
  by: { id: string; name: string };
  at: string;
};

/** Books what the decision adds to the grant or takes from it, and lets the project tell the sum in force. */
async function bookGrant(
  trx: Db,
  { projectId, number, plan, next, by, at }: Booking,
): Promise<BookingVerdict> {
  const amount = (next?.grant ?? 0) - (plan.grant ?? 0);
  if (!next || amount === 0) return { ok: true };
  const cause = { noun: "decision", id: number };
  const verdict = await bookEntry(trx, { projectId, kind: "change", amount, cause, by, at });
  if (verdict.ok) {
    await trx.updateTable("project").set({ granted: next.grant }).where("id", "=", projectId).execute();
  }
  return verdict;
}
