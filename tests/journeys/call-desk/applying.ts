import { expect } from "vitest";
import { fillApplication } from "../../support/application-form";
import type { Walk } from "../../support/walk";
import { ownQuestion } from "./making";

export const projectName = "Helsingin yhteinen alku";

/** Helsinki reads that it may apply, writes the application and sends it. Answers the application's address. */
export async function applyAsHelsinki(walk: Walk, call: string): Promise<string> {
  const { say, page } = walk;
  await walk.signInAs("helsinki-signatory");
  await walk.open("/desk");
  await walk.open(call);
  await walk.open(`${call}/apply`);
  expect(await walk.body()).toContain(say("terms.verdict.eligible"));
  await walk.press(say("apply.start.start"));
  const application = walk.path();
  const own = {
    "project.name": projectName,
    "project.groups.children": "yes",
    [ownQuestion]: "Kaikki, mitä kirjoitamme.",
  };
  const skip = async () => {};
  await fillApplication(page, walk.at(application), skip, skip, { project: own });
  await walk.open(`${application}/sections/project`);
  expect(await walk.field(ownQuestion).inputValue()).toBe("Kaikki, mitä kirjoitamme.");
  await walk.open(`${application}/check`);
  await walk.press(say("apply.check.send"));
  expect(walk.path()).toBe(`${application}/receipt`);
  expect(await walk.body()).toContain(projectName);
  await walk.look();
  return application;
}

/** Vantaa does not reach the number, and says why it should be heard all the same. */
export async function stateAsVantaa(walk: Walk, call: string): Promise<void> {
  const { say, page } = walk;
  await walk.signInAs("vantaa-signatory");
  await walk.open(`${call}/apply`);
  expect(await page.getByRole("button", { name: say("apply.start.start") }).count()).toBe(0);
  await walk.follow(say("screening.statement.link"));
  await walk.press(say("screening.statement.send"));
  expect(await walk.field("text").getAttribute("aria-invalid")).toBe("true");
  await walk.look();
  await walk.field("text").fill("Vieraskielisten osuus on Vantaalla maan suurin.");
  await walk.press(say("screening.statement.send"));
  expect(await walk.body()).toContain(say("screening.statement.received"));
  await walk.lookInAllLanguages();
}

/** An officer lets Vantaa in, with reasons. */
export async function admitVantaa(walk: Walk): Promise<void> {
  const { say, page } = walk;
  await walk.signInAs("tem-officer");
  await walk.open("/ministry/statements");
  await page.locator('a[href*="/ministry/statements/"]').first().click();
  await walk.look();
  await walk.choose("outcome", "admitted");
  await walk.press(say("screening.statements.send"));
  expect(await walk.field("reasons").getAttribute("aria-invalid")).toBe("true");
  await walk.field("reasons").fill("Osuus on suurempi kuin Helsingissä, ja tarve on osoitettu.");
  await walk.press(say("screening.statements.send"));
  expect(await walk.body()).toContain("tarve on osoitettu");
  await walk.look();
}

/** Vantaa can begin now; the machine's verdict stands beside the admission. */
export async function startAsVantaa(walk: Walk, call: string): Promise<void> {
  const { say } = walk;
  await walk.signInAs("vantaa-signatory");
  await walk.open(`${call}/apply`);
  expect(await walk.body()).toContain(say("terms.verdict.ineligible"));
  expect(await walk.body()).toContain(say("screening.admitted.title"));
  await walk.press(say("apply.start.start"));
  expect(walk.path()).toMatch(/^\/applications\//);
  await walk.look();
}
