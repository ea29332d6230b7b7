import { type Db, inTransaction, toJson } from "~/db.server";
import { type ItemFacts, type ItemMistake, type Lack, lacking, mistakesIn, placedAfter } from "~/domain/item";
import { findItemParts, listAllItems } from "~/queries/programme-parts.server";
import { findStale, type Keeping, type KeepVerdict, keepPart } from "./keep-part.server";

type Changing = { itemId: string; facts: ItemFacts; placeAfter: string | null } & Keeping;

export type ItemVerdict =
  | KeepVerdict
  | { ok: false; because: "mistaken"; mistakes: ItemMistake[] }
  /** The public reads the item: it keeps its Finnish and its Swedish. */
  | { ok: false; because: "lacking"; lacks: Lack[] };

/**
 * Changes what is said of an item, and its place among the programme's items: after another one, or first.
 * Undefined when there is no such item.
 */
export function changeItem(
  db: Db,
  { itemId, facts, placeAfter, ...keeping }: Changing,
): Promise<ItemVerdict | undefined> {
  return inTransaction(db, async (trx): Promise<ItemVerdict | undefined> => {
    const item = await findItemParts(trx, itemId);
    if (!item) return undefined;

    const part = { noun: "item", nounId: itemId, part: "facts", action: "change" } as const;
    const stale = await findStale(trx, { ...part, ...keeping });
    if (stale) return stale;
    const items = await listAllItems(trx);
    const mistakes = mistakesIn(
      facts,
      itemId,
      items.map(({ id, facts: other }) => ({ id, ...other })),
    );
    if (mistakes.length > 0) return { ok: false, because: "mistaken", mistakes };
    const lacks = lacking({ ...facts, events: [], unknown: [] });
    if (item.published && lacks.length > 0) return { ok: false, because: "lacking", lacks };

    const placeOf = (programmeId: string) =>
      items.filter(({ facts: other }) => other.programmeId === programmeId).map(({ id }) => id);
    const now = placeOf(item.facts.programmeId);
    const before = { ...item.facts, placeAfter: now[now.indexOf(itemId) - 1] ?? null };
    return keepPart(
      trx,
      { ...part, ...keeping },
      {
        before,
        after: { ...facts, placeAfter },
        write: async () => {
          await trx.updateTable("item").set(itemColumns(facts)).where("id", "=", itemId).execute();
          await numberItems(trx, placedAfter(placeOf(facts.programmeId), itemId, placeAfter));
        },
      },
    );
  });
}

/** The facts as the columns hold them. */
export function itemColumns({ name, summary, targetGroup, continuesName, ...facts }: ItemFacts) {
  return {
    ...facts,
    name: toJson(name),
    summary: toJson(summary),
    targetGroup: targetGroup && toJson(targetGroup),
    continuesName: continuesName && toJson(continuesName),
  };
}

/** Numbers the items of a programme in this order. */
export async function numberItems(trx: Db, ids: string[]): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await trx.updateTable("item").set({ position }).where("id", "=", id).execute();
  }
}
