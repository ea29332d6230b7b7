import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type Lack, lacking } from "~/domain/item";
import { findItemParts } from "~/queries/programme-parts.server";
import type { Keeping } from "./keep-part.server";

type Publishing = { itemId: string } & Omit<Keeping, "version">;

type Verdict = { ok: true } | { ok: false; because: "lacking"; lacks: Lack[] };

/**
 * Shows an item to the public, for good. Refused with the list of what lacks while a text of it is not there
 * in Finnish and in Swedish. One that is public already stays so. Undefined when there is no such item.
 */
export function publishItem(db: Db, { itemId, by, clock }: Publishing): Promise<Verdict | undefined> {
  return inTransaction(db, async (trx): Promise<Verdict | undefined> => {
    const item = await findItemParts(trx, itemId);
    if (!item) return undefined;
    if (item.published) return { ok: true };
    const lacks = lacking({ ...item.facts, ...item });
    if (lacks.length > 0) return { ok: false, because: "lacking", lacks };

    await trx.updateTable("item").set({ published: 1 }).where("id", "=", itemId).execute();
    await addToRecord(trx, { at: clock(), by, action: "publish", noun: "item", nounId: itemId });
    return { ok: true };
  });
}
