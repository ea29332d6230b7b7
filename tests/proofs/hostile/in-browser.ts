import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { marker } from "./texts";
import type { Kept } from "./try-inputs";

const client = new URL("../../../build/client", import.meta.url).pathname;

/** Opens each page in a browser, with scripts, exactly as it was answered: what runs or complains is told. */
export async function openInBrowser(browser: Browser, pages: readonly Kept[]): Promise<string[]> {
  const findings: string[] = [];
  const context = await browser.newContext();
  const page = await context.newPage();
  let now: Kept | undefined;
  const tell = (what: string) =>
    findings.push(`in Chromium, ${now?.url} (${now?.status}): ${what}`.slice(0, 600));
  page.on("dialog", async (dialog) => {
    tell(`a dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("pageerror", (error) => tell(`a script broke: ${error.message}`));
  page.on("console", (message) => {
    const text = message.text();
    if (text.includes(marker)) tell("a typed text ran");
    if (text.includes("Content Security Policy")) tell(text);
  });
  await context.route("**/*", async (route, request) => {
    const { pathname } = new URL(request.url());
    if (now && request.isNavigationRequest()) {
      const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": now.policy };
      return route.fulfill({ status: now.status, headers, body: now.body });
    }
    const file = pathname.startsWith("/assets/") ? client + decodeURIComponent(pathname) : "";
    if (file && !file.includes("..") && existsSync(file)) return route.fulfill({ path: file });
    if (!pathname.startsWith("/assets/")) tell(`asks for ${request.url()}`);
    return route.abort();
  });
  for (const kept of pages) {
    now = kept;
    await page.goto(kept.url, { waitUntil: "load" });
    await page.waitForTimeout(50);
  }
  await context.close();
  return findings;
}
