import { addAllToRecord, type Db, inTransaction } from "~/db.server";
import { helsinkiDay } from "~/domain/day";
import type { InboxFilter } from "~/domain/received";
import type { Clock } from "~/outside/clock";
import { listHandled, listMatching, setHandler } from "~/queries/inbox.server";
import { findPeopleNames, listOfficers } from "~/queries/people.server";

type Assigning = {
  /** These applications, or all that match. */
  which: { ids: string[] } | { filter: InboxFilter };
  /** The officer who is to handle them; null takes them back to nobody. */
  to: string | null;
  by: { id: string; name: string };
  clock: Clock;
};

export type AssignVerdict = { ok: true; assigned: number } | { ok: false; because: "not-an-officer" };

/**
 * Gives applications to an officer to handle, all or none, each with its own entry in the record. Answers
 * how many changed hands: what is already with that officer is left alone, and so are ids that the
 * ministry has not received.
 */
export function assignApplications(db: Db, { which, to, by, clock }: Assigning): Promise<AssignVerdict> {
  return inTransaction(db, async (trx) => {
    const at = clock();
    const officers = await listOfficers(trx, helsinkiDay(at));
    const officer = officers.find(({ id }) => id === to);
    if (to !== null && !officer) return { ok: false, because: "not-an-officer" };

    const found = "ids" in which ? await handled(trx, which.ids) : await listMatching(trx, which.filter);
    const moving = found.filter(({ handlerId }) => handlerId !== to);
    const names = await findPeopleNames(
      trx,
      moving.flatMap(({ handlerId }) => handlerId ?? []),
    );
    for (const some of inBatches(moving)) {
      await setHandler(
        trx,
        some.map(({ id }) => id),
        to,
      );
    }
    await addAllToRecord(
      trx,
      moving.map(({ id, handlerId }) => ({
        at,
        by,
        action: "assign",
        noun: "application",
        nounId: id,
        details: {
          before: { handler: handlerId ? (names.get(handlerId) ?? handlerId) : null },
          after: { handler: officer?.name ?? null },
        },
      })),
    );
    return { ok: true, assigned: moving.length };
  });
}

async function handled(trx: Db, ids: string[]) {
  const found = [];
  for (const some of inBatches([...new Set(ids)])) found.push(...(await listHandled(trx, some)));
  return found;
}

/** Statements of a size that both engines take. */
function inBatches<T>(all: T[]): T[][] {
  const size = 1000;
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
