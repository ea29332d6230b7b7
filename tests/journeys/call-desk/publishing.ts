import { expect } from "vitest";
import { inThree, type Walk } from "../../support/walk";
import { callName } from "./making";

/** A Swedish text lacks, then is older than the Finnish; both keep the call back until somebody has seen to them. */
export async function publishCall(walk: Walk, desk: string): Promise<void> {
  const { say, page } = walk;
  await walk.open(`${desk}/publish`);
  expect(await page.getByRole("button", { name: say("call.publish.button") }).count()).toBe(0);
  await walk.follow(say("call.parity.link", { count: 1 }));
  await walk.look();
  await page.locator(".call-gaps a").click();
  expect(new URL(page.url()).hash).toBe("#summary.sv");
  await walk.fill({ "summary.sv": "Understöd för kommunernas integrationstjänster." });
  await walk.pressIntent("save");
  await walk.fill({ "summary.fi": "Avustusta kuntien kotoutumispalveluihin Uudellamaalla." });
  await walk.pressIntent("save");
  await walk.open(`${desk}/parity`);
  await page.locator(".call-gaps button").click();
  expect(await walk.body()).toContain(say("call.parity.confirmed"));
  await walk.look();

  await walk.open(desk);
  expect(await walk.body()).toContain(say("call.allReady"));
  await walk.follow(say("call.publish.title"));
  await walk.look();
  await walk.press(say("call.publish.button", { revision: 1 }));
  expect(await walk.body()).toContain(say("call.done.published"));
  await walk.look();
}

/** The closing day is moved, with a message that everybody can read beside the change. */
export async function reviseCall(walk: Walk, desk: string): Promise<void> {
  const { say, page } = walk;
  await walk.press(say("call.revise.button"));
  await walk.look();
  await walk.open(`${desk}/times`);
  await walk.fill({ closesAt: "14.1.2027" });
  await walk.pressIntent("save-and-leave");
  await walk.open(`${desk}/note`);
  const note = "Hakuaikaa on jatkettu kahdella päivällä.";
  await walk.fill(inThree("note", note, "Ansökningstiden har förlängts med två dagar.", "Two days more."));
  await walk.pressIntent("save");
  await walk.open(`${desk}/publish`);
  expect(await walk.body()).toContain(note);
  await walk.press(say("call.publish.buttonRevision", { revision: 2 }));
  expect(await walk.body()).toContain(say("call.done.published"));

  const call = desk.replace("/ministry", "");
  await walk.open(`${desk}`);
  await walk.follow(say("call.publicPage"));
  expect(walk.path()).toBe(call);
  await walk.lookInAllLanguages();
  await page.goto(walk.at(`${call}/revisions?from=1&to=2`));
  expect(await walk.body()).toContain(note);
  expect(await walk.body()).toContain("14.1.2027");
  await walk.lookInAllLanguages();
  await walk.open("/calls");
  await walk.open("/calls/planned");
  expect(await walk.body()).toContain(callName);
  await walk.open("/ministry/calls");
}
