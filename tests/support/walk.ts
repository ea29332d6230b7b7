import type { Browser } from "playwright-core";
import { expect } from "vitest";
import type { Language } from "../../app/domain/texts";
import { wordsIn } from "../../app/words";
import { expectGoodHere, expectGoodInAllLanguages, expectNarrow, openWindow } from "./browser";

type Service = { origin: string };
type Way = { language?: Language; scripts?: boolean; width?: number };

export type Walk = Awaited<ReturnType<typeof startWalk>>;

/** One window at the service, and what a person does in it. */
export async function startWalk(browser: Browser, service: Service, way: Way = {}) {
  const { language = "fi" } = way;
  const { page, context, complaints } = await openWindow(browser, way);
  const at = (path: string) => `${service.origin}/${language}${path}`;
  // Axe needs scripts; the reflow does not.
  const look = () => (way.scripts === false ? expectNarrow(page) : expectGoodHere(page));
  const open = async (path: string) => {
    await page.goto(at(path));
    await look();
  };
  /** As `open`, without axe: for the page of a kind that another visit looks at. */
  const visit = async (path: string) => {
    const answer = await page.goto(at(path));
    expect(answer?.status(), path).toBe(200);
    await expectNarrow(page);
  };
  return {
    ...{ page, complaints, at, look, open, visit },
    say: wordsIn(language),
    lookInAllLanguages: () => expectGoodInAllLanguages(context, page.url()),
    body: () => page.locator("main").innerText(),
    heading: () => page.getByRole("heading", { level: 1 }).innerText(),
    press: (name: string) => page.getByRole("button", { name, exact: true }).click(),
    /** The button that posts `intent`; of two the same, the one that is seen. */
    pressIntent: (intent: string) =>
      page.locator(`button[name="intent"][value="${intent}"]:not(.hidden)`).click(),
    follow: (name: string) => page.locator("main").getByRole("link", { name, exact: true }).first().click(),
    field: (name: string) => page.locator(`[name="${name}"]`),
    fill: async (typed: Record<string, string>) => {
      for (const [name, text] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(text);
    },
    tick: (name: string) => page.locator(`input[type=checkbox][name="${name}"]`).check(),
    choose: (name: string, value: string) =>
      page.locator(`input[type=radio][name="${name}"][value="${value}"]`).check(),
    signInAs: async (person: string) => {
      await page.goto(at("/sign-in"));
      await page.locator(`button[value="${person}"]`).click();
    },
    /** What the page was opened by, without language and query. */
    path: () => new URL(page.url()).pathname.replace(/^\/\w+/, ""),
    close: () => context.close(),
  };
}

/** One text in the three languages, as the fields of `name` take it. */
export function inThree(name: string, fi: string, sv: string, en: string): Record<string, string> {
  return { [`${name}.fi`]: fi, [`${name}.sv`]: sv, [`${name}.en`]: en };
}
