import { type Db, inTransaction } from "~/db.server";
import type { ItemParty } from "~/domain/item";
import { findItemParts } from "~/queries/programme-parts.server";
import { type Keeping, type KeepVerdict, keepPart } from "./keep-part.server";

type Setting = { itemId: string; parties: ItemParty[] } & Keeping;

/** Says who does what in an item, in this order; undefined when there is no such item. */
export function setItemParties(
  db: Db,
  { itemId, parties, ...keeping }: Setting,
): Promise<KeepVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const item = await findItemParts(trx, itemId);
    if (!item) return undefined;

    const part = { noun: "item", nounId: itemId, part: "parties", action: "set-parties" } as const;
    const rows = parties.map((party, position) => ({ itemId, position, ...party }));
    return keepPart(
      trx,
      { ...part, ...keeping },
      {
        before: item.parties,
        after: parties,
        write: async () => {
          await trx.deleteFrom("itemParty").where("itemId", "=", itemId).execute();
          if (rows.length > 0) await trx.insertInto("itemParty").values(rows).execute();
        },
      },
    );
  });
}
