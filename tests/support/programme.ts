import type { ItemFacts } from "../../app/domain/item";
import type { Db } from "../../db/open";
import { testNow } from "./clock";

/** What every change of the programme in the tests is made by and when. */
export const keeping = { by: { id: "tem-manager", name: "Maija Demo" }, clock: () => testNow };

const texts = (text: string) => ({ fi: text, sv: `${text} sv`, en: `${text} en` });

/** The facts of an item that contradict nothing and lack nothing. */
export const someFacts: ItemFacts = {
  programmeId: "refugee-placement-and-integration",
  kind: "project",
  status: "running",
  name: texts("Uusi hanke"),
  summary: texts("Mitä tehdään"),
  targetGroup: null,
  fundingSource: "amif-resettlement",
  purpose: 5,
  startsOn: "2026",
  endsOn: "2027",
  supersededById: null,
  continuesId: null,
  continuesName: null,
};

/** What the record tells of it, oldest first. */
export async function recordOf(db: Db, noun: string, nounId: string) {
  const entries = await db
    .selectFrom("recordEntry")
    .selectAll()
    .where("noun", "=", noun)
    .where("nounId", "=", nounId)
    .orderBy("seq")
    .execute();
  return entries.map(({ action, personId, details }) => ({ action, personId, ...JSON.parse(details) }));
}
