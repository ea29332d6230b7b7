import { expect } from "vitest";
import type { Journey } from "./beginning";

/** The signatory accepts what was agreed, and the account is given and confirmed. */
export async function acceptAgreement({ walk, own, ministry }: Journey): Promise<void> {
  const { say, page } = walk;
  await walk.signInAs("vantaa-preparer");
  await walk.visit(`${own}/agreement`);
  expect(await walk.body()).toContain(say("agreement.accept.onlySignatory"));
  await walk.signInAs("vantaa-signatory");
  await walk.visit("/desk");
  await walk.open(`${own}/agreement`);
  await walk.press(say("agreement.accept.button"));
  expect(await walk.body()).toContain(say("agreement.accept.done"));
  await walk.visit(own);

  await walk.visit("/desk/account");
  await walk.fill({ iban: "FI80 1000 1520 0013 6" });
  await walk.press(say("payments.account.save"));
  expect(await walk.field("iban").getAttribute("aria-invalid")).toBe("true");
  await walk.fill({ iban: "FI80 1000 1520 0013 60" });
  await walk.press(say("payments.account.save"));
  expect(await walk.body()).toContain(say("payments.account.done"));

  await walk.signInAs("tem-officer");
  await walk.visit("/ministry/payments/accounts");
  await page.locator('textarea[name^="reason-"]').fill("Soitettu kaupungin talouspalveluun.");
  await walk.pressIntent("confirmed");
  expect(await walk.body()).toContain(say("payments.accounts.done.confirmed"));
  await walk.visit(ministry);
  await walk.visit(`${ministry}/plan`);
}

/** The recipient tells that a milestone is reached, and an officer confirms it. */
export async function reachMilestone(journey: Journey, nth: number, day: string): Promise<void> {
  const { walk, own, ministry, project } = journey;
  const { say, page } = walk;
  const id = `${project.id}-m${nth}`;
  const act = (intent: string) => page.locator(`[id="${id}"] details:has(button[value="${intent}"])`);
  await walk.signInAs("vantaa-preparer");
  await walk.visit(`${own}/milestones`);
  await act("tell").locator("summary").click();
  await walk.fill({ [`day-${id}`]: day, [`shownBy-${id}`]: "Ryhmien aikataulu on julkaistu." });
  await act("tell").locator('button[value="tell"]').click();
  expect(await page.locator(`[id="${id}"]`).innerText()).toContain("aikataulu on julkaistu");

  await walk.signInAs("tem-officer");
  await walk.visit(`${ministry}/milestones`);
  await act("reach").locator("summary").click();
  expect(await walk.field(`reachedOn-${id}`).inputValue()).toBe(day);
  await act("reach").locator('button[value="reach"]').click();
  expect(await page.locator(`[id="${id}"]`).innerText()).toContain(
    say("milestones.reachedBy", { day, name: "Oona Demo" }),
  );
}
