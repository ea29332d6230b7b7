import { execFileSync } from "node:child_process";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../../app/domain/texts";
import { wordsIn } from "../../app/words";
import "../../app/words/all.server";
import { inWholeEuros, onDay } from "../../app/words/formats";
import { fillApplication, projectName } from "../support/application-form";
import {
  expectGoodHere,
  expectGoodInAllLanguages,
  launch,
  openWindow,
  startService,
} from "../support/browser";

const call = "introduction-period-continuation";
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const walks: { language: Language; scripts: boolean; width: number }[] = [
  { language: "fi", scripts: true, width: 1280 },
  { language: "sv", scripts: false, width: 1280 },
  { language: "en", scripts: true, width: 320 },
];

describe.each(walks)("one call, end to end, in $language, scripts: $scripts, $width px", (walk) => {
  test("from the municipality's form to the public portfolio", async () => {
    const service = await startService();
    const { page, context, complaints } = await openWindow(browser, walk);
    const { language } = walk;
    const say = wordsIn(language);
    // Axe and the reflow need scripts: they look at the same pages in a window that has them.
    const looking = walk.scripts && language === "fi";
    const at = (path: string) => `${service.origin}/${language}${path}`;
    const open = async (path: string) => {
      const response = await page.goto(at(path));
      if (looking) await expectGoodInAllLanguages(context, page.url());
      return response;
    };
    const look = async () => {
      if (looking) await expectGoodInAllLanguages(context, page.url());
    };
    const lookHere = async () => {
      if (looking) await expectGoodHere(page);
    };
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
    const heading = () => page.getByRole("heading", { level: 1 }).innerText();
    const body = () => page.locator("main").innerText();
    const signInAs = async (person: string) => {
      await page.goto(at("/sign-in"));
      await page.locator(`button[value="${person}"]`).click();
    };

    // 1–3: the programme, the call of 2023 and who meets the rule, without signing in.
    await open("");
    expect(await page.locator('a[href*="/items/"]').count()).toBeGreaterThanOrEqual(15);
    expect(await page.locator("script").count()).toBe(0);
    for (const item of ["good-population-relations", "koto-digi", "bill-2018"]) await open(`/items/${item}`);
    await open("/calls");
    await open("/calls/introduction-period-pilots-2023");
    expect(await body()).toContain(inWholeEuros(400_000_00, language));
    await open("/calls/introduction-period-pilots-2023/eligibility?name=Turku");
    expect(await body()).toContain(say("terms.verdict.ineligible"));
    await page.goto(at(`/calls/${call}/eligibility`));
    expect(await page.locator("tbody tr").count()).toBe(309);
    await open(`/calls/${call}/eligibility?region=uusimaa`);
    await open("/projects");

    // 4–5: Turku reads, before any work, that it cannot apply.
    await open("/sign-in");
    await signInAs("turku-preparer");
    await open("/desk");
    await open(`/calls/${call}`);
    await open(`/calls/${call}/apply`);
    expect(await body()).toContain(onDay("2022-12-31", language));
    expect(await page.getByRole("button", { name: say("apply.start.start") }).count()).toBe(0);

    // 6: Vantaa writes, its signatory submits.
    await signInAs("vantaa-preparer");
    await open(`/calls/${call}/apply`);
    await press(say("apply.start.start"));
    const application = new URL(page.url()).pathname.replace(/^\/\w+/, "");
    await look();
    await fillApplication(page, at(application), look, lookHere);
    await open(`${application}/check`);
    expect(await page.locator('button[name="key"], input[name="key"]').count()).toBe(0);
    await signInAs("vantaa-signatory");
    await open(`${application}/check`);
    const submission = page.waitForRequest((request) => request.method() === "POST");
    await press(say("apply.check.send"));
    expect(page.url()).toContain("/receipt");
    const receipt = await body();
    expect(receipt).toMatch(/HS-\d{4}-\d{4}-[0-9A-Z]{6}/);
    expect(receipt).toMatch(/[0-9a-f]{64}/);
    await look();
    const number = /HS-\d{4}-\d{4}/.exec(receipt)?.[0] ?? "";

    // The same submission once more gives the same receipt.
    const sent = await submission;
    const again = await page.request.post(sent.url(), {
      data: sent.postData() ?? "",
      headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: service.origin },
    });
    expect(again.url()).toBe(page.url());
    expect(await again.text()).toContain(/HS-\d{4}-\d{4}-[0-9A-Z]{6}/.exec(receipt)?.[0]);

    // 7: an officer proposes, within the limits; another person signs.
    await signInAs("tem-officer-decider");
    await open("/ministry");
    await page.locator("main").getByRole("link", { name: number }).first().click();
    await look();
    const matter = new URL(page.url()).pathname.replace(/^\/\w+/, "");
    await open(`${matter}/proposal`);
    await page.locator('input[name="outcome"][value="granted"]').check();
    await page.locator('[name="amount"]').fill("500 000");
    await page.locator('[name="reasonsFi"]').fill("Hanke vastaa haun tavoitteita.");
    await page.locator('[name="reasonsSv"]').fill("Projektet svarar mot utlysningens mål.");
    await press(say("ministry.proposal.submit"));
    expect(await page.locator("[aria-invalid=true]").count()).toBe(1);
    expect(await page.locator('[name="reasonsFi"]').inputValue()).toContain("vastaa");
    await lookHere();
    await page.locator('[name="amount"]').fill("120 000");
    await press(say("ministry.proposal.submit"));
    await open(`${matter}/signing`);
    if (await page.getByRole("button", { name: say("ministry.signing.sign"), exact: true }).count()) {
      await press(say("ministry.signing.sign"));
    }
    expect(await body()).toContain(say("ministry.refusal.same-person"));
    await signInAs("tem-decider");
    await open(`${matter}/signing`);
    await press(say("ministry.signing.sign"));
    await open(matter);

    // 8: the signatory reads the decision; the officer marks a milestone reached.
    await signInAs("vantaa-signatory");
    await open(`${application}/decision`);
    await press(say("decision.receive.open"));
    expect(await body()).toContain(number);
    await look();
    await signInAs("tem-officer");
    await open("/ministry/projects");
    const project = number.toLowerCase();
    await open(`/ministry/projects/${project}`);
    await page
      .getByRole("button", { name: say("ministry.project.markReached") })
      .first()
      .click();
    await lookHere();

    // 9: everybody reads it at once.
    await page.locator(".who form button").click();
    await open(`/projects/${project}`);
    expect(await heading()).toBe(projectName);
    expect(await body()).toContain(inWholeEuros(120_000_00, language));
    expect(await page.locator("svg").count()).toBeGreaterThan(0);
    expect(await page.locator("script").count()).toBe(0);
    await open("/projects");
    expect(await body()).toContain(projectName);
    await page.goto(`${at("/projects")}?item=good-population-relations`);
    expect(await body()).not.toContain(projectName);

    // 10: every step is on the record, and the record is unbroken until somebody changes a byte of it.
    await signInAs("tem-auditor");
    await open("/ministry/record");
    expect(complaints).toEqual([]);
    expect(await service.stop()).toBe(0);
    const database = join(service.folder, "hankesalkku.sqlite");
    expect(verify(service.folder)).toMatch(/unbroken/);
    const sqlite = new Sqlite(database);
    sqlite.exec("drop trigger record_entry_no_update");
    sqlite.exec(
      "update record_entry set details = replace(details, '120000', '120001') where action = 'sign'",
    );
    sqlite.close();
    expect(verify(service.folder)).toMatch(/broken at entry \d+/);
    service.clear();
  });
});

function verify(folder: string): string {
  const env = { ...process.env, DATA_DIR: folder };
  try {
    return execFileSync(process.execPath, ["--import", "tsx", "db/cli.ts", "verify"], {
      env,
      encoding: "utf8",
    });
  } catch (error) {
    return (error as { stderr: string }).stderr;
  }
}
