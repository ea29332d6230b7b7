import { randomUUID } from "node:crypto";
import type { Db } from "~/db.server";
import { helsinkiDay } from "~/domain/day";
import { type BookingVerdict, type LedgerKind, mayBook } from "~/domain/ledger";
import type { Cents } from "~/domain/money";
import { insertMovement, nextPosition, sumsOfProject } from "~/queries/ledger.server";

export type Booking = {
  projectId: string;
  kind: LedgerKind;
  /** Cents. */
  amount: Cents;
  /** The Helsinki day of the movement; today when it is not said. */
  bookedOn?: string;
  cause: { noun: string; id: string };
  by: { id: string } | null;
  at: string;
};

/**
 * Books one movement of a project's money, in the caller's transaction: the only way into the ledger.
 * Answers the verdict of `mayBook`, with the limit in cents, and books nothing when it says no.
 */
export async function bookEntry(trx: Db, booking: Booking): Promise<BookingVerdict> {
  if (!trx.isTransaction) throw new Error("Money is booked in the transaction of what moves it.");
  const { projectId, kind, amount, cause, by, at, bookedOn = helsinkiDay(at) } = booking;
  const verdict = mayBook({ kind, amount }, await sumsOfProject(trx, projectId));
  if (!verdict.ok) return verdict;

  const { itemId } = await trx
    .selectFrom("project")
    .select("itemId")
    .where("id", "=", projectId)
    .executeTakeFirstOrThrow();
  await insertMovement(trx, {
    ...{ id: randomUUID(), projectId, itemId, kind, amount, bookedOn },
    year: Number(bookedOn.slice(0, 4)),
    position: await nextPosition(trx, projectId),
    ...{ causeNoun: cause.noun, causeId: cause.id, bookedBy: by?.id ?? null, bookedAt: at },
  });
  return verdict;
}

/** As `bookEntry`, where a verdict before it has made sure that nothing stands in the way. */
export async function mustBook(trx: Db, booking: Booking): Promise<void> {
  const verdict = await bookEntry(trx, booking);
  if (!verdict.ok) throw new Error(`${booking.kind} ${booking.amount} was not booked: ${verdict.because}`);
}
