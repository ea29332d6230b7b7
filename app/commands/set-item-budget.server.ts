import { type Db, inTransaction } from "~/db.server";
import type { ItemSum } from "~/domain/item";
import { findItemParts } from "~/queries/programme-parts.server";
import { type Keeping, type KeepVerdict, keepPart } from "./keep-part.server";

type Setting = { itemId: string; budget: ItemSum[] } & Keeping;

/** Says an item's money by year, sums in cents; undefined when there is no such item. */
export function setItemBudget(
  db: Db,
  { itemId, budget, ...keeping }: Setting,
): Promise<KeepVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const item = await findItemParts(trx, itemId);
    if (!item) return undefined;

    const part = { noun: "item", nounId: itemId, part: "budget", action: "set-budget" } as const;
    const rows = budget.map((row, position) => ({ itemId, position, ...row }));
    return keepPart(
      trx,
      { ...part, ...keeping },
      {
        before: item.budget,
        after: budget,
        write: async () => {
          await trx.deleteFrom("itemBudget").where("itemId", "=", itemId).execute();
          if (rows.length > 0) await trx.insertInto("itemBudget").values(rows).execute();
        },
      },
    );
  });
}
