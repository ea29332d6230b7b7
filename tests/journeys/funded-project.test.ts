import { afterAll, beforeAll, expect, test } from "vitest";
import "../../app/words/all.server";
import type { Db } from "../../db/open";
import { espoo } from "../support/applications";
import { withBrowserAndService } from "../support/browser";
import { vouchers } from "../support/claims";
import { testNow } from "../support/clock";
import { makeProject } from "../support/projects";
import { startWalk } from "../support/walk";
import { acceptAgreement, reachMilestone } from "./funded-project/agreeing";
import { decidedProject, type Journey, openOf } from "./funded-project/beginning";
import { askForChange } from "./funded-project/changing";
import { claimFirst, claimSecond, pasteClaim } from "./funded-project/claiming";
import { closeProject, giveBack, readAll, takePack, weighLedger } from "./funded-project/ending";
import { payVerified } from "./funded-project/paying";
import { reportAgain, reportFinal, reportInterim } from "./funded-project/reporting";

const here = withBrowserAndService({
  HANKESALKKU_CLOCK: testNow,
  PAYER_NAME: "Työ- ja elinkeinoministeriö",
  PAYER_IBAN: "FI2112345600000785",
  PAYER_BIC: "NDEAFIHH",
  RETURN_ACCOUNT: "FI21 1234 5600 0007 85",
});
let db: Db;
beforeAll(() => {
  db = openOf(here.service.folder);
});
afterAll(() => db.destroy());

const noon = (day: string) => `${day}T10:00:00.000Z`;

test("a project is agreed, reported, paid, changed and closed, and its every euro is told of", async () => {
  const project = await decidedProject(db);
  const walk = await startWalk(here.browser, here.service);
  const own = `/desk/projects/${project.id}`;
  const journey: Journey = { walk, db, project, own, ministry: `/ministry/projects/${project.id}` };
  await acceptAgreement(journey);

  await here.service.restartAt(noon("2027-11-03"));
  await reachMilestone(journey, 1, "28.5.2027");
  await reportInterim(journey);
  await claimFirst(journey);
  const first = await payVerified(journey, "3.11.2027");

  await here.service.restartAt(noon("2028-03-01"));
  await askForChange(journey);

  await here.service.restartAt(noon("2028-04-12"));
  await reportAgain(journey, noon("2028-04-11"));
  await claimSecond(journey);
  const second = await payVerified(journey, "12.4.2028");

  await here.service.restartAt(noon("2028-10-02"));
  await reachMilestone(journey, 2, "31.3.2028");
  await reportFinal(journey);
  await giveBack(journey, "2.10.2028");
  await closeProject(journey, "12.4.2038");
  await weighLedger(journey, first + second);
  await takePack(journey, here.service.folder);
  await readAll(journey);
  expect(walk.complaints).toEqual([]);
  await walk.close();
});

test("in Swedish, at 320 pixels and without scripts: a claim is written and checked", async () => {
  const project = await makeProject(db, { organisationId: espoo });
  await here.service.restartAt(noon("2028-10-02"));
  const walk = await startWalk(here.browser, here.service, { language: "sv", scripts: false, width: 320 });
  const own = `/desk/projects/${project.id}`;
  await pasteClaim({ walk, db, project, own, ministry: "" }, vouchers);
  expect(walk.complaints).toEqual([]);
  await walk.close();
});
