import { expect, test } from "vitest";
import "../../app/words/all.server";
import { withBrowserAndService } from "../support/browser";
import { testNow } from "../support/clock";
import { buildForm, makeCall } from "./call-desk/making";
import { previewCall } from "./call-desk/previewing";
import { publishCall, reviseCall } from "./call-desk/publishing";
import { startWalk } from "./call-desk/walk";

const here = withBrowserAndService({ HANKESALKKU_CLOCK: testNow });

test("a call is made from nothing, previewed, published, revised, applied to, screened and told of", async () => {
  const walk = await startWalk(here.browser, here.service);
  await walk.signInAs("tem-manager");
  const desk = await makeCall(walk);
  await buildForm(walk, desk);
  await previewCall(walk, desk);
  await publishCall(walk, desk);
  await reviseCall(walk, desk);
  expect(walk.complaints).toEqual([]);
});
