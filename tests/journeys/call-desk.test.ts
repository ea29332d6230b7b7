import { expect, test } from "vitest";
import "../../app/words/all.server";
import { withBrowserAndService } from "../support/browser";
import { testNow } from "../support/clock";
import { startWalk } from "../support/walk";
import { admitVantaa, applyAsHelsinki, startAsVantaa, stateAsVantaa } from "./call-desk/applying";
import { buildForm, makeCall } from "./call-desk/making";
import { previewCall } from "./call-desk/previewing";
import { publishCall, reviseCall } from "./call-desk/publishing";
import { completeAsHelsinki, readReceived, screenHelsinki } from "./call-desk/screening";

const here = withBrowserAndService({ HANKESALKKU_CLOCK: testNow });
const open = "2026-12-01T07:00:00.000Z";
const closed = "2027-01-14T14:15:01.000Z";

test("in Swedish, at 320 pixels and without scripts: a call is made from nothing and published", async () => {
  const way = { language: "sv", scripts: false, width: 320 } as const;
  const walk = await startWalk(here.browser, here.service, way);
  await walk.signInAs("tem-manager");
  const desk = await makeCall(walk, "Kotona Uudellamaalla, ensimmäinen haku");
  await buildForm(walk, desk);
  await publishCall(walk, desk);
  expect(walk.complaints).toEqual([]);
  await walk.close();
});

test("a call is made from nothing, previewed, published, revised, applied to, screened and told of", async () => {
  const walk = await startWalk(here.browser, here.service);
  await walk.signInAs("tem-manager");
  const desk = await makeCall(walk);
  await buildForm(walk, desk);
  await previewCall(walk, desk);
  await publishCall(walk, desk);
  await reviseCall(walk, desk);

  await here.service.restartAt(open);
  const call = desk.replace("/ministry", "");
  await applyAsHelsinki(walk, call);
  await stateAsVantaa(walk, call);
  await admitVantaa(walk);
  await startAsVantaa(walk, call);
  await screenHelsinki(walk, call);
  await completeAsHelsinki(walk);

  await here.service.restartAt(closed);
  await readReceived(walk, call);
  expect(walk.complaints).toEqual([]);
  await walk.close();
});
