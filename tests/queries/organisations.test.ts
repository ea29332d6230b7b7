import { expect, test } from "vitest";
import { findApplication, findOwnApplication } from "../../app/queries/applications.server";
import { findCase, findDecisionFacts } from "../../app/queries/cases.server";
import { listReceived } from "../../app/queries/inbox.server";
import { findPerson } from "../../app/queries/people.server";
import { toJson } from "../../db/schema-kinds";
import { openCallId } from "../../seeds/stories/open-call";
import { makeProposal, makeSubmittedApplication, vantaa } from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";

/** Vantaa gets another name on the day after the applications of these tests. */
async function renamed() {
  const db = await freshDatabase();
  await db
    .updateTable("organisationName")
    .set({ validTo: "2026-11-23" })
    .where("organisationId", "=", vantaa)
    .execute();
  await db
    .insertInto("organisationName")
    .values({
      organisationId: vantaa,
      name: toJson({ fi: "Uusi Vantaa", sv: "Nya Vanda", en: "New Vantaa" }),
      abbreviation: null,
      validFrom: "2026-11-24",
      validTo: null,
    })
    .execute();
  return db;
}

test("an applicant with two names in time is found once, by the name of the day it began", async () => {
  const db = await renamed();
  const { id } = await makeSubmittedApplication(db);
  expect((await listReceived(db, testNow)).map(({ organisationName }) => organisationName.fi)).toEqual([
    "Vantaa",
  ]);
  expect((await findApplication(db, id, "ministry"))?.organisationName.fi).toBe("Vantaa");
  await db
    .updateTable("application")
    .set({ createdAt: "2026-11-23T22:30:00.000Z" }) // half past midnight in Finland
    .execute();
  expect((await findOwnApplication(db, openCallId, vantaa))?.organisationName.fi).toBe("Uusi Vantaa");
  expect((await listReceived(db, testNow))[0]?.organisationName.fi).toBe("Uusi Vantaa");
});

test("a decision names its recipient as it is called on the day of signing", async () => {
  const db = await renamed();
  const { id } = await makeSubmittedApplication(db);
  await makeProposal(db, id);
  const matter = await findCase(db, id, testNow);
  if (!matter?.decision) throw new Error("nothing was proposed");
  const deciding = { decision: matter.decision, decider: { name: "Raimo Demo" } };
  const facts = await Promise.all(
    ["2026-11-23", "2026-11-24"].map((on) => findDecisionFacts(db, matter, { ...deciding, on })),
  );
  expect(facts.map(({ recipient }) => recipient.name.fi)).toEqual(["Vantaa", "Uusi Vantaa"]);
});

test("people work for an organisation by its name of today, also when its last name has ended", async () => {
  const db = await renamed();
  const nameOn = async (day: string) => (await findPerson(db, "vantaa-preparer", day))?.organisation.name.fi;
  expect(await nameOn("2026-11-23")).toBe("Vantaa");
  expect(await nameOn("2026-11-24")).toBe("Uusi Vantaa");
  await db
    .updateTable("organisationName")
    .set({ validTo: "2026-11-30" })
    .where("validTo", "is", null)
    .execute();
  expect(await nameOn("2026-12-01")).toBe("Uusi Vantaa");
});
