import { expect } from "vitest";
import { substanceChecks, textField } from "../../../app/domain/report";
import { accept, fullAnswers, makeSentReport } from "../../support/reports";
import type { Journey } from "./beginning";

/** Euros of each category in a report: three of them stay within every line of the budget. */
const costs = "300";

/** An interim report, returned with a question, answered and accepted. */
export async function reportInterim(journey: Journey): Promise<void> {
  const { walk, ministry } = journey;
  const { say, page } = walk;
  const address = await writeReport(journey, "r1");
  await sendReport(journey, address);

  await walk.signInAs("tem-officer");
  await walk.visit("/ministry/reports");
  await walk.visit(`${ministry}/reports`);
  await walk.open(address.replace("/desk/", "/ministry/"));
  const question = `question-${textField("results")}`;
  await page.locator(`details:has([name="${question}"]) summary`).click();
  await walk.field(question).fill("Montako ryhmää alkoi?");
  await walk.pressIntent("return");
  expect(await walk.body()).toContain(say("reports.ministry.returned"));

  await walk.signInAs("vantaa-preparer");
  await walk.visit(address);
  expect(await walk.body()).toContain("Montako ryhmää alkoi?");
  expect(await page.locator(".report-form textarea").count()).toBe(1);
  await walk.field(textField("results")).fill("Kuusi ryhmää, yksi kullakin kielellä.");
  await walk.pressIntent("check");
  expect(walk.path()).toBe(`${address}/check`);
  await sendReport(journey, address);
  await acceptReport(journey, address, "Sovitun mukainen.");
  expect(await walk.body()).toContain("Kuusi ryhmää");
}

/** The second interim report is as the first: made with commands. */
export async function reportAgain({ db, project }: Journey, at: string): Promise<void> {
  const id = await makeSentReport(db, project, { planned: "r2", at, costs });
  await accept(db, project, id, at);
}

export async function reportFinal(journey: Journey): Promise<void> {
  const { walk } = journey;
  const address = await writeReport(journey, "r3");
  await sendReport(journey, address);
  await walk.signInAs("tem-officer");
  await walk.visit(address.replace("/desk/", "/ministry/"));
  await walk.field("reasons").fill("Tavoitteet on saavutettu.");
  await walk.pressIntent("accept");
  expect(await walk.page.locator("#checks .error-message").count()).toBe(1);
  await walk.look();
  for (const check of substanceChecks) await walk.choose(`check-${check}`, "yes");
  await walk.pressIntent("accept");
  expect(await walk.body()).toContain(walk.say("reports.ministry.accepted"));
}

async function writeReport({ walk, db, project, own }: Journey, planned: string): Promise<string> {
  const { page, say } = walk;
  await walk.signInAs("vantaa-preparer");
  await walk.visit(`${own}/reports`);
  await page.locator(`form:has(input[name="report"][value="${planned}"]) button`).click();
  const address = walk.path();
  const answers = await fullAnswers(db, project, address.split("/").at(-1) ?? "", { costs });
  await walk.fill(answers);
  await walk.pressIntent("check");
  expect(walk.path()).toBe(`${address}/check`);
  expect(await walk.body()).toContain(say("reports.check.onlySignatory"));
  await walk.open(address);
  return address;
}

async function sendReport({ walk }: Journey, address: string): Promise<void> {
  await walk.signInAs("vantaa-signatory");
  await walk.visit(`${address}/check`);
  await walk.press(walk.say("reports.check.send"));
  expect(walk.path()).toBe(address);
}

async function acceptReport({ walk }: Journey, address: string, reasons: string): Promise<void> {
  await walk.signInAs("tem-officer");
  await walk.visit(address.replace("/desk/", "/ministry/"));
  await walk.field("reasons").fill(reasons);
  await walk.pressIntent("accept");
  expect(await walk.body()).toContain(walk.say("reports.ministry.accepted"));
}
