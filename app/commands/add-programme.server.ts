import { addToRecord, type Db, inTransaction, toJson } from "~/db.server";
import type { ProgrammeFacts } from "~/domain/item";
import { addressFrom } from "~/domain/item";
import type { Keeping } from "./keep-part.server";

type Adding = { facts: ProgrammeFacts } & Omit<Keeping, "version">;

/** Adds a programme after the others and answers its id, which is made from its name. */
export function addProgramme(db: Db, { facts, by, clock }: Adding): Promise<string> {
  return inTransaction(db, async (trx) => {
    const others = await trx.selectFrom("programme").select(["id", "position"]).execute();
    const id = addressFrom(facts.name, new Set(others.map((other) => other.id)));
    const position = Math.max(-1, ...others.map((other) => other.position)) + 1;
    const { name, summary, legalBase, ...rest } = facts;
    const texts = { name: toJson(name), summary: toJson(summary), legalBase: toJson(legalBase) };
    await trx
      .insertInto("programme")
      .values({ id, position, ...rest, ...texts, sources: toJson([]) })
      .execute();
    const details = { after: facts };
    await addToRecord(trx, { at: clock(), by, action: "add", noun: "programme", nounId: id, details });
    return id;
  });
}
