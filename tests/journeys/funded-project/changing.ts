import { expect } from "vitest";
import type { Journey } from "./beginning";

/** More time and another budget are asked for: of the time two months are given, and of the budget nothing. */
export async function askForChange({ walk, own, ministry }: Journey): Promise<void> {
  const { say, page } = walk;
  await walk.signInAs("vantaa-preparer");
  await walk.visit(`${own}/changes`);
  await walk.press(say("changes.start"));
  const address = walk.path();
  const handled = address.replace("/desk/", "/ministry/");
  await walk.tick("extension.asked");
  await walk.fill({
    "extension.to": "31.10.2028",
    "extension.reasons": "Ryhmät alkoivat myöhässä.",
  });
  await walk.tick("budget.asked");
  await walk.fill({
    "budget.staff.2028": "45 000,01",
    "budget.services.2028": "23 765,43",
    "budget.reasons": "Tulkkausta tarvitaan enemmän.",
  });
  await walk.look();
  await walk.pressIntent("check");
  expect(walk.path()).toBe(`${address}/check`);
  await walk.signInAs("vantaa-signatory");
  await walk.visit(`${address}/check`);
  await walk.press(say("changes.check.send"));
  expect(walk.path()).toBe(`${address}/receipt`);

  await walk.signInAs("tem-officer");
  await walk.visit("/ministry/changes");
  await walk.visit(`${ministry}/changes`);
  await walk.open(handled);
  await walk.choose("extension.outcome", "partly");
  await walk.fill({
    "extension.to": "31.8.2028",
    "extension.reasonsFi": "Ryhmät päättyvät elokuussa.",
    "extension.reasonsSv": "Grupperna slutar i augusti.",
  });
  await walk.choose("budget.outcome", "refused");
  await walk.fill({
    "budget.reasonsFi": "Siirto ei ole tarpeen tavoitteiden vuoksi.",
    "budget.reasonsSv": "Överföringen behövs inte för målen.",
  });
  await walk.pressIntent("propose");
  expect(await page.locator(".error-message").count()).toBe(0);

  await walk.signInAs("tem-decider");
  await walk.visit(handled);
  await walk.follow(say("changes.ministry.decide"));
  await walk.look();
  await walk.pressIntent("sign");
  expect(walk.path()).toBe(handled);

  await walk.signInAs("vantaa-signatory");
  await walk.visit(`${address}/decision`);
  await walk.press(say("decision.receive.open"));
  expect(await walk.body()).toContain("31.8.2028");
  await walk.lookInAllLanguages();
  await walk.visit(`${ministry.replace("/ministry/", "/desk/")}`);
}
