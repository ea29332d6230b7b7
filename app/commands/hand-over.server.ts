import type { Db } from "~/db.server";
import type { Day } from "~/domain/day";
import { mayHandOver } from "~/domain/people";
import { listContactsOf, type OpenWork } from "~/queries/contacts.server";
import { asSignatory, type By, type ChangeVerdict, storeChanges } from "./change-roles.server";

type HandingOver = By & { leaverId: string; successorId: string; lastOn: Day };

export type HandOverVerdict = { ok: true; contactOf: OpenWork[] } | Exclude<ChangeVerdict, { ok: true }>;

/**
 * Somebody leaves and a colleague takes over: the leaver's roles end with the day, and the successor holds
 * them from it on. Answers the open work that still names the leaver as its contact person, or the verdict
 * of `mayHandOver`; undefined when either is not of the organisation.
 */
export function handOver(
  db: Db,
  { leaverId, successorId, lastOn, ...who }: HandingOver,
): Promise<HandOverVerdict | undefined> {
  return asSignatory(db, who, async (trx, situation) => {
    const { colleagues, holdings, today, at, organisationId } = situation;
    const leaver = colleagues.find(({ id }) => id === leaverId);
    const successor = colleagues.find(({ id }) => id === successorId);
    if (!leaver || !successor) return undefined;

    const verdict = mayHandOver(holdings, { leaverId, successorId, lastOn }, today);
    const contacts = await listContactsOf(trx, organisationId, [leaver], at);
    const contactOf = contacts.map(({ work }) => work);
    const stored = await storeChanges(trx, verdict, situation, {
      action: "hand-over",
      by: who.by,
      personId: leaverId,
      details: { lastOn, leaver: leaver.name, successor: successor.name, successorId },
    });
    return stored.ok ? { ok: true, contactOf } : stored;
  });
}
