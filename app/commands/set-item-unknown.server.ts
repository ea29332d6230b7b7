import { type Db, inTransaction, toJson } from "~/db.server";
import { lacking } from "~/domain/item";
import type { Texts } from "~/domain/texts";
import { findItemParts } from "~/queries/programme-parts.server";
import type { ItemVerdict } from "./change-item.server";
import { findStale, type Keeping, keepPart } from "./keep-part.server";

type Setting = { itemId: string; unknown: Texts[] } & Keeping;

/**
 * Says what no source tells of an item. What the public reads keeps its Finnish and its Swedish. Undefined
 * when there is no such item.
 */
export function setItemUnknown(
  db: Db,
  { itemId, unknown, ...keeping }: Setting,
): Promise<ItemVerdict | undefined> {
  return inTransaction(db, async (trx): Promise<ItemVerdict | undefined> => {
    const item = await findItemParts(trx, itemId);
    if (!item) return undefined;
    const part = { noun: "item", nounId: itemId, part: "unknown", action: "set-unknown" } as const;
    const stale = await findStale(trx, { ...part, ...keeping });
    if (stale) return stale;
    const lacks = lacking({ ...item.facts, events: [], unknown }).filter(({ path }) =>
      path.startsWith("unknown"),
    );
    if (item.published && lacks.length > 0) return { ok: false, because: "lacking", lacks };

    return keepPart(
      trx,
      { ...part, ...keeping },
      {
        before: item.unknown,
        after: unknown,
        write: () =>
          trx
            .updateTable("item")
            .set({ unknown: toJson(unknown) })
            .where("id", "=", itemId)
            .execute(),
      },
    );
  });
}
