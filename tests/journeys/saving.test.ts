import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wordsIn } from "../../app/words";
import "../../app/words/all.server";
import {
  expectGoodHere,
  expectNarrow,
  launch,
  launchToKill,
  openWindow,
  startService,
} from "../support/browser";

const say = wordsIn("fi");
let browser: Browser;
let service: Awaited<ReturnType<typeof startService>>;
let section: string;

beforeAll(async () => {
  browser = await launch();
  service = await startService();
  const page = await signedIn(browser, "Aino Demo");
  await page.goto(`${service.origin}/fi/calls/introduction-period-continuation/apply`);
  await page.getByRole("button", { name: say("apply.start.start") }).click();
  await page.waitForURL("**/applications/*");
  section = `${page.url()}/sections/project`;
  await page.context().close();
});
afterAll(async () => {
  await browser.close();
  await service.stop();
  service.clear();
});

test("what was typed more than ten seconds before the browser was killed is there", async () => {
  const { browser: doomed, kill } = await launchToKill();
  const page = await signedIn(doomed, "Aino Demo");
  await page.goto(section);
  const need = page.locator('[name="project.need"]');
  await need.focus();
  let typed = "";
  let early = "";
  const start = Date.now();
  while (Date.now() - start < 14_000) {
    const words = `sana${typed.length} `;
    await page.keyboard.type(words, { delay: 40 });
    typed += words;
    if (Date.now() - start < 4_000) early = typed;
  }
  await kill();

  const again = await signedIn(browser, "Aino Demo");
  await again.goto(section);
  const found = await again.locator('[name="project.need"]').inputValue();
  expect(typed.startsWith(found)).toBe(true);
  expect(found.length).toBeGreaterThanOrEqual(early.length);
  await again.context().close();
});

test("a page that is closed at once saves its last words", async () => {
  const page = await signedIn(browser, "Aino Demo");
  await page.goto(section);
  await scriptsAreThere(page);
  await page.locator('[name="project.measures"]').fill("Viimeiset sanat");
  await page.goto(`${service.origin}/fi/desk`);
  await page.goto(section);
  expect(await page.locator('[name="project.measures"]').inputValue()).toBe("Viimeiset sanat");
  await page.context().close();
});

test("typing is saved by itself, calmly, and the button afterwards meets no conflict", async () => {
  const { page, complaints } = await openWindow(browser);
  await signIn(page, "Aino Demo");
  await page.goto(section);
  await page.locator('[name="project.summary"]').pressSequentially("Tiivistelmä");
  await page.locator(".autosave.calm", { hasText: /Tallennettu \d+\.\d\d\.\d\d/ }).waitFor();
  expect(await page.locator('.autosave [role="status"]').textContent()).toBe(say("saving.auto.spoken"));
  await expectGoodHere(page);
  await page.locator('[name="project.summary"]').pressSequentially(" jatkuu");
  await page.getByRole("button", { name: say("common.save"), exact: true }).click();
  await page.waitForURL("**?saved");
  expect(await page.locator('[name="project.summary"]').inputValue()).toBe("Tiivistelmä jatkuu");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("two windows: the changes of one are marked in the other, and a conflict shows both texts", async () => {
  const [aino, vaino] = [await signedIn(browser, "Aino Demo"), await signedIn(browser, "Väinö Demo")];
  await aino.goto(section);
  await vaino.goto(section);
  await vaino.getByText("Aino Demo avasi tämän osion").waitFor();
  await vaino.locator('[name="project.goals"]').fill("Väinön tavoite");
  await vaino.locator(".autosave", { hasText: "Tallennettu" }).waitFor();

  await aino.locator('[name="project.goals"]').fill("Ainon tavoite");
  await aino.getByRole("button", { name: say("saving.auto.seeBoth") }).waitFor();
  await expectGoodHere(aino);
  const other = await aino.context().newPage();
  await other.goto(section.replace(/\/sections.*/, ""));
  await expectGoodHere(other);
  await other.locator(".changed-mark").first().waitFor();
  await other.close();

  await aino.getByRole("button", { name: say("saving.auto.seeBoth") }).click();
  await aino.getByText(say("apply.conflict.title")).waitFor();
  expect(await aino.locator('[name="project.goals"]').inputValue()).toBe("Ainon tavoite");
  expect(await aino.locator(".theirs blockquote").textContent()).toBe("Väinön tavoite");
  await expectGoodHere(aino);

  await vaino.locator('[name="project.goals"]').fill("Väinön uusi tavoite");
  await vaino.locator('[name="project.need"]').fill("Väinön tarve");
  await vaino.getByRole("button", { name: say("common.save"), exact: true }).click();
  await vaino.waitForURL("**?saved");
  await aino.goto(section);
  expect(await aino.locator(".field .changed-mark").count()).toBe(2);
  await expectGoodHere(aino);
  await aino.context().close();
  await vaino.context().close();
});

test.each([true, false])("a session that has ended gives the text back, scripts: %s", async (scripts) => {
  const text = `Kirjoitettu istunnon jälkeen, ${scripts}`;
  const { page } = await openWindow(browser, { scripts });
  // Axe itself is a script.
  const expectGood = scripts ? expectGoodHere : expectNarrow;
  await signIn(page, "Aino Demo");
  await page.goto(section);
  if (scripts) await scriptsAreThere(page);
  endAllSessions();
  await page.locator('[name="project.continuation"]').fill(text);
  if (scripts) {
    await page.getByRole("link", { name: say("saving.auto.signIn") }).waitFor();
    await expectGood(page);
  }
  await page.getByRole("button", { name: say("common.save"), exact: true }).click();
  await page.getByText(say("saving.late.safe")).waitFor();
  await expectGood(page);
  await page.getByRole("link", { name: say("saving.late.button") }).click();
  await page.getByRole("button", { name: "Aino Demo" }).click();
  await page.waitForURL("**?kept=*");
  expect(await page.locator('[name="project.continuation"]').inputValue()).toBe(text);
  await expectGood(page);
  await page.getByRole("button", { name: say("common.save"), exact: true }).click();
  await page.waitForURL("**?saved");
  expect(await page.locator('[name="project.continuation"]').inputValue()).toBe(text);
  await page.context().close();
});

test("after signing in beside it, the page goes on saving where it was", async () => {
  const page = await signedIn(browser, "Aino Demo");
  await page.goto(section);
  await scriptsAreThere(page);
  endAllSessions();
  await page.locator('[name="project.continuation"]').fill("Ennen kirjautumista");
  const [beside] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: say("saving.auto.signIn") }).click(),
  ]);
  await beside.getByRole("button", { name: "Aino Demo" }).click();
  await beside.waitForURL("**?kept=*");
  await page.bringToFront();
  await page.locator('[name="project.continuation"]').pressSequentially("!");
  await page.locator(".autosave.calm", { hasText: "Tallennettu" }).waitFor();
  await page.context().close();
});

async function signedIn(where: Browser, name: string): Promise<Page> {
  const { page } = await openWindow(where);
  await signIn(page, name);
  return page;
}

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto(`${service.origin}/fi/sign-in`);
  await page.getByRole("button", { name }).click();
  await page.waitForURL("**/desk");
}

/** The page's scripts are at work: the text counter follows what is typed. */
async function scriptsAreThere(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector(".section-form") ?? {}).some((key) => key.startsWith("__react")),
  );
}

/** What twelve hours without a sign of life do. */
function endAllSessions(): void {
  const db = new Sqlite(join(service.folder, "hankesalkku.sqlite"));
  db.prepare("update session set expires_at = '2026-01-01T00:00:00.000Z'").run();
  db.close();
}
