import { addToRecord, type Db, inTransaction } from "~/db.server";
import { canonicalJson } from "~/domain/canonical-json";
import { helsinkiDay } from "~/domain/day";
import { lastReviewDay } from "~/domain/decision";
import { interestOnLines, type NoRate } from "~/domain/interest";
import type { BookingVerdict } from "~/domain/ledger";
import { mayStillDecide } from "~/domain/limitation";
import { maySign, type SigningVerdict, type StepVerdict } from "~/domain/recovery";
import { type RecoveryContent, recoveryFacts } from "~/domain/recovery-document";
import { projectSteps, transition } from "~/domain/states";
import { findRates } from "~/queries/rates.server";
import { findLimitation, findRecipient, findRecovery, type Recovery } from "~/queries/recoveries.server";
import { writeRecovery } from "~/words/recovery-text";
import "~/words/all.server";
import { nextDocumentNumber } from "~/queries/document-number.server";
import { bookEntry } from "./book-entry.server";
import { digestOf } from "./digest.server";
import { type Doing, stepRecovery } from "./step-recovery.server";

type Signing = Doing & { projectId: string; recoveryId: string; presentedAt: string };

export type SignedVerdict =
  | { ok: true; number: string }
  | Exclude<SigningVerdict | BookingVerdict, { ok: true }>
  | NoRate
  | { ok: false; because: "not-in-state" | "due-too-soon" };

/**
 * Signs the proposed decision: the document comes into being, what it demands is booked, and the project is
 * suspended, goes on, or is terminated. Four eyes, § 28 and the ledger are judged again by what holds now;
 * `limit` is in cents. Undefined when there is no such matter.
 */
export function signRecovery(db: Db, signing: Signing): Promise<SignedVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, recoveryId, presentedAt: read, by, at } = signing;
    const recovery = await findRecovery(trx, projectId, recoveryId, "ministry");
    if (!recovery) return undefined;
    const { state, presentedBy, presentedAt, measure, project } = recovery;
    const verdict = maySign({ state, presentedBy, presentedAt, signerId: by.id, read });
    if (!verdict.ok) return verdict;
    const today = helsinkiDay(at);
    if (measure !== "resumption") {
      const inTime = mayStillDecide(today, await findLimitation(trx, recovery), measure === "recovery");
      if (!inTime.ok) return inTime;
    }
    if (asksMoney(recovery) && recovery.dueOn !== null && recovery.dueOn <= today) {
      return { ok: false, because: "due-too-soon" };
    }
    const move = stepOfProject(recovery);
    const next = move && transition(projectSteps, project.state, move);
    if (next && !next.ok) return { ok: false, because: "not-in-state" };

    const facts = recoveryFacts(recovery, {
      ...{ number: await nextDocumentNumber(trx, projectId), decidedOn: today, decider: by.name },
      recipient: await findRecipient(trx, project.organisationId, today),
    });
    const { demanded, dueOn } = facts;
    const interest =
      demanded > 0 && dueOn && !recovery.withoutInterest
        ? interestOnLines(facts.lines, dueOn, await findRates(trx))
        : undefined;
    if (interest && !interest.ok) return interest;
    const cause = { noun: "recovery", id: recoveryId };
    if (demanded > 0) {
      const booked = await bookEntry(trx, { projectId, kind: "demand", amount: demanded, cause, by, at });
      if (!booked.ok) return booked;
    }

    const told = { ...facts, interest: interest ?? null };
    const content = canonicalJson({ facts: told, text: writeRecovery(told) } satisfies RecoveryContent);
    const sha256 = digestOf(content);
    const { number } = facts;
    await trx
      .insertInto("recoveryDocument")
      .values({ number, recoveryId, content, sha256, createdAt: at })
      .execute();
    await stepRecovery(trx, {
      ...{ recovery, step: "sign", by, at, set: { signedBy: by.id, signedAt: at } },
      details: { number, sha256, measure, demanded, interest: interest?.total ?? 0, dueOn },
    });
    if (move && next) {
      await trx.updateTable("project").set({ state: next.to }).where("id", "=", projectId).execute();
      const [from, to] = [project.state, next.to];
      const details = { decision: number };
      await addToRecord(trx, { at, by, action: move, noun: "project", nounId: projectId, from, to, details });
    }
    if (measure === "recovery" && demanded === 0) {
      await stepRecovery(trx, { recovery: { id: recoveryId, state: "signed" }, step: "settle", by, at });
    }
    return { ok: true, number };
  });
}

function asksMoney({ measure, lines, moderated }: Recovery): boolean {
  return measure === "recovery" && lines.reduce((sum, { principal }) => sum + principal, 0) > moderated;
}

function stepOfProject({ measure, stops }: { measure: string; stops: boolean }) {
  if (measure === "suspension") return "suspend";
  if (measure === "resumption") return "resume";
  return stops ? "terminate" : undefined;
}

type Receiving = Doing & { projectId: string; recoveryId: string; organisationId: string };

/** Serves the decision on the recipient who opens it (13/2003 § 18): the time for a review request begins. */
export function receiveRecovery(db: Db, receiving: Receiving): Promise<StepVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, recoveryId, organisationId, by, at } = receiving;
    const recovery = await findRecovery(trx, projectId, recoveryId, { organisationId });
    if (!recovery?.document || recovery.servedAt) return undefined;
    const details = { number: recovery.document.number, lastReviewDay: lastReviewDay(at) };
    if (recovery.state === "settled") {
      await trx.updateTable("recovery").set({ servedAt: at }).where("id", "=", recoveryId).execute();
      await addToRecord(trx, { at, by, action: "serve", noun: "recovery", nounId: recoveryId, details });
      return { ok: true, to: "settled" };
    }
    return stepRecovery(trx, { recovery, step: "serve", set: { servedAt: at }, by, at, details });
  });
}
