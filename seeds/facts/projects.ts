import { type Db, toJson } from "../../app/db.server";
import { items } from "./items";

/** Work of the programme that was funded directly, without a call: no source tells the sums. */
const direct = [
  { itemId: "good-population-relations", organisationId: "ely-01" },
  { itemId: "unaccompanied-minors", organisationId: "ely-05" },
];

export async function loadDirectProjects(db: Db): Promise<void> {
  for (const { itemId, organisationId } of direct) {
    const item = items.find(({ id }) => id === itemId);
    if (!item?.startsOn || !item.endsOn) throw new Error(`The item ${itemId} has no period.`);
    await db
      .insertInto("project")
      .values({
        id: itemId,
        itemId,
        applicationId: null,
        organisationId,
        state: "closed",
        demo: 0,
        name: toJson(item.name),
        summary: toJson(item.summary),
        granted: null,
        startsOn: item.startsOn,
        endsOn: item.endsOn,
        decidedOn: null,
        budgetVersion: 0,
      })
      .execute();
  }
}
