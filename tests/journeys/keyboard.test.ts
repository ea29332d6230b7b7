import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { wordsIn } from "../../app/words";
import "../../app/words/all.server";
import { openWindow, withBrowserAndService } from "../support/browser";

const say = wordsIn("fi");
const here = withBrowserAndService();

test.each([true, false])(
  "an application is begun and mended by keyboard alone, scripts: %s",
  async (scripts) => {
    const { page } = await openWindow(here.browser, { scripts });
    await page.goto(`${here.service.origin}/fi`);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe(say("common.skip"));
    await page.keyboard.press("Enter");
    await page.goto(`${here.service.origin}/fi/sign-in`);
    await tabTo(page, scripts ? "Aino Demo" : "Elsa Demo");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/desk");

    await page.goto(`${here.service.origin}/fi/calls/introduction-period-continuation/apply`);
    await tabTo(page, say("apply.start.start"));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/applications/*");
    await tabTo(page, "Kustannusarvio");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/sections/budget");

    // The first cell holds what cannot be read in one way; Enter saves and goes on.
    await page.locator('input[name^="budget.staff.1.2"]').first().focus();
    await page.keyboard.type("12 34");
    await page.keyboard.press("Enter");
    await page.locator(".error-summary").waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("error-summary");
    expect(await page.title()).toMatch(/^Virhe: /);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const wrong = await page.evaluate(() => document.activeElement?.getAttribute("name"));
    expect(wrong).toMatch(/^budget\.staff\.1\.2/);
    await page.context().close();
  },
);

test("the focus can always be seen, and is never caught", async () => {
  const { page } = await openWindow(here.browser);
  for (const path of ["/fi", "/sv/calls/introduction-period-pilots-2023", "/en/projects", "/fi/sign-in"]) {
    await page.goto(here.service.origin + path);
    const stops = await page
      .locator("a[href], button, input:not([type=hidden]), select, [tabindex='0']")
      .count();
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press("Tab");
      const outline = await page.evaluate(() => {
        const element = document.activeElement;
        return element && element !== document.body
          ? getComputedStyle(element).outlineStyle
          : "left the page";
      });
      expect(outline, `stop ${stop} of ${path}`).not.toBe("none");
    }
  }
});

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
}

/** Presses Tab until something that begins with `name` has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)).startsWith(name)) return;
  }
  throw new Error(`The keyboard did not reach "${name}".`);
}
