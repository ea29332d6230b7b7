import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { addDays } from "../../app/domain/day";
import type { Language } from "../../app/domain/texts";
import { wordsIn } from "../../app/words";
import "../../app/words/all.server";
import { onDay } from "../../app/words/formats";
import { openDatabase } from "../../db/open";
import { espoo, makeSubmittedApplication, testDay } from "../support/applications";
import {
  expectGoodHere,
  expectGoodInAllLanguages,
  expectNarrow,
  launch,
  openWindow,
  startService,
} from "../support/browser";
import { testNow } from "../support/clock";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const walks: { language: Language; scripts: boolean; width: number }[] = [
  { language: "fi", scripts: true, width: 1280 },
  { language: "en", scripts: false, width: 320 },
];

describe.each(walks)("completing, in $language, scripts: $scripts, $width px", (walk) => {
  test("an officer asks, the municipality answers, the officer compares; another withdraws", async () => {
    const service = await startService({ HANKESALKKU_CLOCK: testNow });
    onTestFinished(async () => {
      await service.stop();
      service.clear();
    });
    const db = await openDatabase(`sqlite:${join(service.folder, "hankesalkku.sqlite")}`);
    const { id, number } = await makeSubmittedApplication(db);
    const other = await makeSubmittedApplication(db, { organisationId: espoo });
    await db.destroy();

    const { page, context, complaints } = await openWindow(browser, walk);
    const { language } = walk;
    const say = wordsIn(language);
    const at = (path: string) => `${service.origin}/${language}${path}`;
    // Axe needs scripts; the reflow does not.
    const look = () => (walk.scripts ? expectGoodHere(page) : expectNarrow(page));
    const lookClosely = () =>
      walk.scripts ? expectGoodInAllLanguages(context, page.url()) : expectNarrow(page);
    const open = async (path: string) => {
      await page.goto(at(path));
      await look();
    };
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
    const follow = (name: string) =>
      page.locator("main").getByRole("link", { name, exact: true }).first().click();
    const body = () => page.locator("main").innerText();
    const signInAs = async (person: string) => {
      await page.goto(at("/sign-in"));
      await page.locator(`button[value="${person}"]`).click();
    };
    const own = `/applications/${id}`;
    const matter = `/ministry/applications/${id}`;

    // The officer asks about the need and the whole budget; a day too near is told beside the field.
    await signInAs("tem-officer");
    await open(matter);
    await follow(say("completion.requests.ask"));
    await lookClosely();
    await page.locator('[name="question-project.need"]').fill("Keitä palvelut eivät tavoita?");
    await page.locator('[name="question-budget"]').fill("Eritelkää palkat.");
    await page.locator('[name="message"]').fill("Hei Vantaa!");
    await page.locator('[name="dueOn"]').fill(onDay(addDays(testDay, 1), language));
    await press(say("completion.ask.send"));
    expect(await page.locator('[name="dueOn"]').getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator('[name="question-budget"]').inputValue()).toBe("Eritelkää palkat.");
    await look();
    const dueOn = onDay(addDays(testDay, 10), language);
    await page.locator('[name="dueOn"]').fill(dueOn);
    await press(say("completion.ask.send"));
    expect(await body()).toContain(say("completion.requests.waits", { day: dueOn }));
    await look();
    await page.goto(at("/ministry"));
    expect(await body()).toContain(say("completion.requests.inboxDue", { day: dueOn }));

    // A preparer answers in the fields that are open.
    await signInAs("vantaa-preparer");
    await open("/desk");
    await follow(say("desk.tasks.complete"));
    await look();
    expect(await body()).toContain("Hei Vantaa!");
    await follow(language === "fi" ? "Tarve" : "Need");
    await lookClosely();
    expect(await page.locator("main textarea").count()).toBe(1);
    await page.locator('[name="project.need"]').fill("Palvelut ovat kaukana.");
    await page.locator('button[name="intent"][value="next"]:not(.hidden)').click();
    expect(page.url()).toContain("/sections/budget");
    await page.locator('[name="budget.staff.1.reason"]').fill("Kaksi ohjaajaa, 18 kuukautta.");
    await page.locator('button[name="intent"][value="next"]:not(.hidden)').click();
    expect(page.url()).toContain("/sections/financing");
    await page.locator('button[name="intent"][value="next"]:not(.hidden)').click();
    expect(page.url()).toContain("/check");
    await look();

    // The signatory sends, and the receipt tells what it completes.
    await signInAs("vantaa-signatory");
    await page.goto(at(`${own}/check`));
    await press(say("completion.check.send"));
    expect(page.url()).toContain("/receipt");
    // The receipt is in the language of the matter.
    expect(await body()).toContain(wordsIn("fi")("receipt.completionReceived"));
    expect(await body()).toContain(number);
    await look();
    await open(`${own}/versions`);
    await page
      .locator("main")
      .getByRole("link", { name: say("versions.withPrevious") })
      .first()
      .click();
    await look();
    expect(await page.locator("main ins").count()).toBeGreaterThan(0);

    // The officer reads what has changed.
    await signInAs("tem-officer");
    await open(matter);
    expect(await page.locator("main del").first().innerText()).toContain("hajallaan");
    expect(await page.locator("main ins").first().innerText()).toContain("kaukana");
    await follow(say("versions.link"));
    await press(say("versions.show"));
    expect(page.url()).toMatch(/versions\?from=\d+&to=\d+$/);
    expect(await page.locator("main ins").count()).toBeGreaterThan(1);
    await look();

    // Another municipality withdraws, with a reason that the ministry reads.
    await signInAs("espoo-signatory");
    await page.goto(at(`/applications/${other.id}`));
    await follow(say("completion.withdraw.link"));
    await look();
    await page.locator('[name="reason"]').fill("Omarahoitus ei järjestynyt.");
    await press(say("completion.withdraw.button"));
    expect(await body()).toContain(say("completion.withdraw.done"));
    await look();
    await page.goto(at(`/applications/${other.id}/withdraw`));
    expect(await body()).toContain(say("completion.withdraw.notNowWithdrawn"));
    await signInAs("tem-officer");
    await open(`/ministry/applications/${other.id}`);
    expect(await body()).toContain("Omarahoitus ei järjestynyt.");

    expect(complaints).toEqual([]);
  });
});
