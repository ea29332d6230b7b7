import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type Day, helsinkiDay } from "~/domain/day";
import type { BookingVerdict } from "~/domain/ledger";
import type { Cents } from "~/domain/money";
import { type ReturnReason, returnSteps } from "~/domain/recovery";
import { transition } from "~/domain/states";
import { findFundedProject } from "~/queries/funded-projects.server";
import { findStanding } from "~/queries/ledger.server";
import { countReturns, findReturn, insertReturn, updateReturn } from "~/queries/returns.server";
import { bookEntry } from "./book-entry.server";
import type { Doing } from "./step-recovery.server";

export type ToldVerdict =
  | { ok: true; id: string }
  | { ok: false; because: "not-positive" }
  | { ok: false; because: "more-than-kept"; limit: Cents };

type Telling = Doing & {
  projectId: string;
  organisationId: string;
  amount: Cents;
  why: ReturnReason;
  note: string;
};

/**
 * The recipient tells that it returns money of its own accord (688/2001 § 20), at most what it has been paid
 * and keeps; `limit` is in cents. Nothing is booked before the money is here. Others' projects are not found.
 */
export function tellReturn(db: Db, telling: Telling): Promise<ToldVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, organisationId, amount, why, note, by, at } = telling;
    if (!(await findFundedProject(trx, projectId, { organisationId }))) return undefined;
    if (amount <= 0) return { ok: false, because: "not-positive" };
    const { kept } = await findStanding(trx, projectId);
    if (amount > kept) return { ok: false, because: "more-than-kept", limit: Math.max(0, kept) };

    const id = randomUUID();
    const number = `${projectId.toUpperCase()}-PAL${(await countReturns(trx, projectId)) + 1}`;
    const nothing = { receivedOn: null, receivedBy: null, receivedAt: null, reference: null, received: null };
    await insertReturn(trx, {
      ...{ id, projectId, number, state: "told", why, note, amount, toldBy: by.id, toldAt: at },
      ...{ ...nothing, cancelledBy: null, cancelledAt: null },
    });
    const details = { projectId, number, amount, why, note };
    await addToRecord(trx, { at, by, action: "tell", noun: "return", nounId: id, to: "told", details });
    return { ok: true, id };
  });
}

export type ReturnVerdict =
  | { ok: true }
  | { ok: false; because: "wrong-state" | "in-future" }
  | Exclude<BookingVerdict, { ok: true }>;

/** The recipient takes back what it told, before any money has come. */
export function cancelReturn(
  db: Db,
  cancelling: Doing & { projectId: string; organisationId: string; returnId: string },
): Promise<ReturnVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, organisationId, returnId, by, at } = cancelling;
    const project = await findFundedProject(trx, projectId, { organisationId });
    const told = project && (await findReturn(trx, projectId, returnId));
    if (!told) return undefined;
    const step = transition(returnSteps, told.state, "cancel");
    if (!step.ok) return { ok: false, because: "wrong-state" };
    await updateReturn(trx, returnId, { state: step.to, cancelledBy: by.id, cancelledAt: at });
    const [from, to] = [told.state, step.to];
    await addToRecord(trx, { at, by, action: "cancel", noun: "return", nounId: returnId, from, to });
    return { ok: true };
  });
}

type Receiving = Doing & {
  projectId: string;
  returnId: string;
  /** Cents that came, which may be other than what was told. */
  amount: Cents;
  receivedOn: Day;
  reference: string;
};

/** The payer records that the money has come: only now it is booked. `limit` is in cents. */
export function receiveReturn(db: Db, receiving: Receiving): Promise<ReturnVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, returnId, amount, receivedOn, reference, by, at } = receiving;
    const told = await findReturn(trx, projectId, returnId);
    if (!told) return undefined;
    const step = transition(returnSteps, told.state, "receive");
    if (!step.ok) return { ok: false, because: "wrong-state" };
    if (receivedOn > helsinkiDay(at)) return { ok: false, because: "in-future" };
    const cause = { noun: "return", id: returnId };
    const booked = await bookEntry(trx, {
      projectId,
      kind: "return",
      amount,
      bookedOn: receivedOn,
      cause,
      by,
      at,
    });
    if (!booked.ok) return booked;

    const received = { received: amount, receivedOn, receivedBy: by.id, receivedAt: at, reference };
    await updateReturn(trx, returnId, { state: step.to, ...received });
    const details = { number: told.number, told: told.amount, received: amount, receivedOn, reference };
    const [from, to] = [told.state, step.to];
    await addToRecord(trx, {
      at,
      by,
      action: "receive",
      noun: "return",
      nounId: returnId,
      from,
      to,
      details,
    });
    return { ok: true };
  });
}
