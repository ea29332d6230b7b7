import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { languages } from "../../app/domain/texts";

const root = new URL("../../", import.meta.url).pathname;
const startsWithin = 120_000;

/** The service as `npm start` runs it, in a folder of its own. */
export async function startService(settings: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "hankesalkku-journey-"));
  const port = await freePort();
  const start = async (more: Record<string, string> = {}) => {
    const env = { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: "error" };
    const child = spawn(process.execPath, [join(root, "app/server/first-run.mjs")], {
      cwd: root,
      env: { ...env, ...settings, ...more, NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    await saysItsAddress(child);
    return child;
  };
  let child = await start();
  /** Stops as an operator would, and answers the exit code. */
  const stop = () => {
    const ended = new Promise<number | null>((done) => child.once("exit", done));
    child.kill("SIGTERM");
    return ended;
  };
  return {
    origin: `http://localhost:${port}`,
    folder,
    stop,
    /** The same service at another time: in the same folder, at the same address. */
    async restartAt(clock: string): Promise<void> {
      await stop();
      child = await start({ HANKESALKKU_CLOCK: clock });
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function saysItsAddress(child: ChildProcess): Promise<void> {
  let said = "";
  return new Promise((started, failed) => {
    const late = setTimeout(() => failed(new Error(`The service did not start:\n${said}`)), startsWithin);
    const listen = (chunk: Buffer) => {
      said += chunk;
      if (!said.includes("Sign in:")) return;
      clearTimeout(late);
      started();
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", () => failed(new Error(`The service stopped at its start:\n${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer();
    server.listen(0, () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
}

const chromiumHere = {
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

export function launch(): Promise<Browser> {
  return chromium.launch(chromiumHere);
}

/** A browser whose process can be ended without a word, as when a machine loses its power. */
export async function launchToKill(): Promise<{ browser: Browser; kill: () => Promise<void> }> {
  const server = await chromium.launchServer(chromiumHere);
  return { browser: await chromium.connect(server.wsEndpoint()), kill: () => server.kill() };
}

/** A browser and the service for all tests of a file. */
export function withBrowserAndService(settings?: Record<string, string>) {
  const here = {} as { browser: Browser; service: Awaited<ReturnType<typeof startService>> };
  beforeAll(async () => {
    here.browser = await launch();
    here.service = await startService(settings);
  });
  afterAll(async () => {
    await here.browser.close();
    await here.service.stop();
    here.service.clear();
  });
  return here;
}

type Looks = { scripts?: boolean; width?: number };

/** A person's browser window; what its pages complain of is kept in `complaints`. */
export async function openWindow(browser: Browser, { scripts = true, width = 1280 }: Looks = {}) {
  const context = await browser.newContext({ javaScriptEnabled: scripts, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // A page that answers 400 or 409 on purpose is told by the browser as a failed load.
    const text = message.text();
    if (message.type() === "error" && !/status of 4\d\d/.test(text))
      complaints.push(`${page.url()}: ${text}`);
  });
  return { context, page, complaints };
}

/** Axe finds nothing on the page, by WCAG 2.0–2.2 A and AA with the target sizes. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .options({ rules: { "target-size": { enabled: true } } })
    .analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(told, page.url()).toEqual([]);
}

/** The page fits a window of 320 pixels without sideways scroll. */
export async function expectNarrow(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 700 });
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("main *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect(overflow.slice(0, 5), `${page.url()} at 320 px`).toEqual([]);
  if (size) await page.setViewportSize(size);
}

/** The page as it stands, an answer to a form perhaps, which has no address to open it by. */
export async function expectGoodHere(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNarrow(page);
}

let turn = 0;

/**
 * The page and its translations, each narrow enough, and accessible: axe, which takes long, looks at one of
 * the three, another from page to page. Opened in a window of its own.
 */
export async function expectGoodInAllLanguages(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage();
  turn += 1;
  for (const [place, language] of languages.entries()) {
    await page.goto(url.replace(/\/(fi|sv|en)(?=\/|\?|$)/, `/${language}`));
    expect(await page.getAttribute("html", "lang")).toBe(language);
    await expectNarrow(page);
    if (place === turn % languages.length) await expectAccessible(page);
  }
  await page.close();
}
