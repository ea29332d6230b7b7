import { type Bit, type Db, inTransaction, toJson } from "~/db.server";
import { type ItemEvent, lacking } from "~/domain/item";
import { findItemParts } from "~/queries/programme-parts.server";
import type { ItemVerdict } from "./change-item.server";
import { findStale, type Keeping, keepPart } from "./keep-part.server";

type Setting = { itemId: string; events: ItemEvent[] } & Keeping;

/**
 * Says what has happened in an item and what is to come, in this order. What the public reads keeps its
 * Finnish and its Swedish. Undefined when there is no such item.
 */
export function setItemEvents(
  db: Db,
  { itemId, events, ...keeping }: Setting,
): Promise<ItemVerdict | undefined> {
  return inTransaction(db, async (trx): Promise<ItemVerdict | undefined> => {
    const item = await findItemParts(trx, itemId);
    if (!item) return undefined;
    const part = { noun: "item", nounId: itemId, part: "events", action: "set-events" } as const;
    const stale = await findStale(trx, { ...part, ...keeping });
    if (stale) return stale;
    const lacks = lacking({ ...item.facts, unknown: [], events }).filter(({ path }) =>
      path.startsWith("events"),
    );
    if (item.published && lacks.length > 0) return { ok: false, because: "lacking", lacks };

    const rows = events.map(({ text, done, ...event }, position) => {
      const bit: Bit | null = done === null ? null : done ? 1 : 0;
      return { itemId, position, ...event, text: toJson(text), done: bit };
    });
    return keepPart(
      trx,
      { ...part, ...keeping },
      {
        before: item.events,
        after: events,
        write: async () => {
          await trx.deleteFrom("itemEvent").where("itemId", "=", itemId).execute();
          if (rows.length > 0) await trx.insertInto("itemEvent").values(rows).execute();
        },
      },
    );
  });
}
