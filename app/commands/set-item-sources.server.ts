import { type Db, inTransaction } from "~/db.server";
import type { ItemSource } from "~/domain/item";
import { findItemParts } from "~/queries/programme-parts.server";
import { type Keeping, type KeepVerdict, keepPart } from "./keep-part.server";

type Setting = { itemId: string; sources: ItemSource[] } & Keeping;

/** Says which documents and pages an item rests on, in this order; undefined when there is no such item. */
export function setItemSources(
  db: Db,
  { itemId, sources, ...keeping }: Setting,
): Promise<KeepVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const item = await findItemParts(trx, itemId);
    if (!item) return undefined;

    const part = { noun: "item", nounId: itemId, part: "sources", action: "set-sources" } as const;
    const rows = sources.map((source, position) => ({ itemId, position, ...source }));
    return keepPart(
      trx,
      { ...part, ...keeping },
      {
        before: item.sources,
        after: sources,
        write: async () => {
          await trx.deleteFrom("itemSource").where("itemId", "=", itemId).execute();
          if (rows.length > 0) await trx.insertInto("itemSource").values(rows).execute();
        },
      },
    );
  });
}
