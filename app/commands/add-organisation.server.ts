import { addToRecord, type Db, inTransaction, toJson } from "~/db.server";
import { addressFrom } from "~/domain/item";
import type { NamePeriod, OrganisationFacts } from "~/domain/organisation";
import type { Keeping } from "./keep-part.server";

type Adding = { facts: OrganisationFacts; name: NamePeriod } & Omit<Keeping, "version">;

/** Adds an organisation with its name and answers its id, which is made from the name. */
export function addOrganisation(db: Db, { facts, name, by, clock }: Adding): Promise<string> {
  return inTransaction(db, async (trx) => {
    const others = await trx.selectFrom("organisation").select("id").execute();
    // The Finnish name: it is the one that every organisation has.
    const id = addressFrom({ ...name.name, en: "" }, new Set(others.map((other) => other.id)));
    await trx
      .insertInto("organisation")
      .values({ id, ...facts })
      .execute();
    await trx
      .insertInto("organisationName")
      .values({ organisationId: id, ...name, name: toJson(name.name) })
      .execute();
    const act = { at: clock(), by, action: "add", noun: "organisation", nounId: id };
    await addToRecord(trx, { ...act, details: { after: { ...facts, names: [name] } } });
    return id;
  });
}
