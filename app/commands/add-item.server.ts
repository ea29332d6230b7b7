import { addToRecord, type Db, inTransaction, toJson } from "~/db.server";
import { addressFrom, type ItemFacts, type ItemMistake, mistakesIn, placedAfter } from "~/domain/item";
import { listAllItems } from "~/queries/programme-parts.server";
import { itemColumns, numberItems } from "./change-item.server";
import type { Keeping } from "./keep-part.server";

type Adding = { facts: ItemFacts; placeAfter: string | null } & Omit<Keeping, "version">;

type Verdict = { ok: true; id: string } | { ok: false; because: "mistaken"; mistakes: ItemMistake[] };

/**
 * Adds an item that the public does not see yet, after another of its programme or first. Its id, which is
 * its address, is made from its name.
 */
export function addItem(db: Db, { facts, placeAfter, by, clock }: Adding): Promise<Verdict> {
  return inTransaction(db, async (trx): Promise<Verdict> => {
    const others = await listAllItems(trx);
    const mistakes = mistakesIn(
      facts,
      null,
      others.map((other) => ({ id: other.id, ...other.facts })),
    );
    if (mistakes.length > 0) return { ok: false, because: "mistaken", mistakes };

    const id = addressFrom(facts.name, new Set(others.map((other) => other.id)));
    await trx
      .insertInto("item")
      .values({ id, position: others.length, published: 0, unknown: toJson([]), ...itemColumns(facts) })
      .execute();
    const inProgramme = others.filter((other) => other.facts.programmeId === facts.programmeId);
    const ids = inProgramme.map((other) => other.id);
    await numberItems(trx, placedAfter(ids, id, placeAfter));
    const details = { after: { ...facts, placeAfter } };
    await addToRecord(trx, { at: clock(), by, action: "add", noun: "item", nounId: id, details });
    return { ok: true, id };
  });
}
