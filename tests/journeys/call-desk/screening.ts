import { expect } from "vitest";
import type { Walk } from "../../support/walk";
import { projectName } from "./applying";
import { callName, ownQuestion } from "./making";

/** An officer finds the application, takes it, screens it and asks for one of its answers. */
export async function screenHelsinki(walk: Walk, call: string): Promise<void> {
  const { say, page } = walk;
  await walk.signInAs("tem-officer");
  await walk.open("/ministry");
  await walk.field("call").selectOption(call.replace("/calls/", ""));
  await walk.press(say("inbox.filter"));
  await page.waitForURL("**/ministry?call=*");
  await walk.look();
  expect(await page.locator("table.inbox tbody tr").count()).toBe(1);
  await page.locator('input[name="application"]').check();
  await walk.pressIntent("chosen");
  await walk.look();
  await page.locator('select[name="officer"]').selectOption("tem-officer");
  await walk.pressIntent("chosen");
  expect(await walk.body()).toContain(say("inbox.assigning.done", { count: 1 }));
  await walk.look();
  await page.locator("table.inbox th a").last().click();
  await walk.look();
  const matter = walk.path();

  await walk.follow(say("screening.link"));
  await walk.look();
  // The facts that the machine went by, beside each verdict.
  expect(await walk.body()).toContain("31.12.2021");
  await page.locator('input[type=radio][value="confirmed"]').nth(0).check();
  await page.locator('input[type=radio][value="confirmed"]').nth(1).check();
  const region = page.locator(".screening-points li", { hasText: "Uusimaa" }).first();
  await region.locator('input[type=radio][value="ineligible"]').check();
  await walk.pressIntent("finish");
  await walk.look();
  await region.locator("textarea").fill("Hanke toteutetaan kokonaan toisessa maakunnassa.");
  for (const yes of await page.locator('input[type=radio][value="yes"]').all()) await yes.check();
  await walk.pressIntent("save");
  expect(await walk.body()).toContain(say("screening.saved"));
  expect(await region.locator("textarea").inputValue()).toContain("toisessa maakunnassa");
  await walk.look();

  await walk.follow(say("screening.ask"));
  await walk.look();
  await walk.field(`question-${ownQuestion}`).fill("Missä maakunnassa malli otetaan käyttöön?");
  await walk.field("dueOn").fill("21.12.2026");
  await walk.press(say("completion.ask.send"));
  expect(walk.path()).toContain(matter);
  expect(await walk.body()).toContain(say("completion.requests.waits", { day: "21.12.2026" }));
  await walk.look();
}

/** Of the whole form one field is open, with the officer's question beside it. */
export async function completeAsHelsinki(walk: Walk): Promise<void> {
  const { say, page } = walk;
  await walk.signInAs("helsinki-signatory");
  await walk.open("/desk");
  await walk.follow(say("desk.tasks.complete"));
  await walk.look();
  await walk.follow("Jaettava malli");
  expect(await walk.body()).toContain("Missä maakunnassa");
  expect(await page.locator("main textarea").count()).toBe(1);
  await walk.look();
  await walk.field(ownQuestion).fill("Uudellamaalla.");
  await walk.pressIntent("next");
  expect(walk.path()).toContain("/check");
  await walk.press(say("completion.check.send"));
  expect(walk.path()).toContain("/receipt");
}

/** When the call has closed everybody reads what was received, as a page and as data. */
export async function readReceived(walk: Walk, call: string): Promise<void> {
  const { say, page } = walk;
  await walk.open(call);
  expect(await walk.body()).toContain(callName);
  await walk.follow(say("inbox.published.link"));
  expect(await page.locator("table.published tbody tr").count()).toBe(1);
  expect(await walk.body()).not.toContain(projectName);
  await walk.lookInAllLanguages();
  const number = await page.locator("table.published tbody th").innerText();
  const csv = await page.request.get(walk.at(`${call}/received.csv`));
  expect(csv.headers()["content-type"]).toContain("text/csv");
  expect(await csv.text()).toContain(number);
  const data = await page.request.get(walk.at(`${call}/received.json`));
  expect(JSON.stringify(await data.json())).toContain(number);
}
