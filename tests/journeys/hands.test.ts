import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { interleave } from "../proofs/hands";
import { launch } from "../support/browser";

const seed = 20_261;
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test("two people write one application at once, and no text is lost without its writer knowing", async () => {
  const walked = await interleave(browser, { runs: 12, seed });
  expect(walked.losses).toEqual([]);
  expect(walked.submissions).toBeGreaterThan(0);
  expect(walked.differences).toEqual([]);
  expect(walked.conflicts).toBeGreaterThan(0);
});

test("the same walk finds lost texts when the service is told that everything has been seen", async () => {
  const walked = await interleave(browser, { runs: 2, seed, blind: true });
  expect(walked.losses).not.toEqual([]);
});
