import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { wordsIn } from "../../app/words";
import "../../app/words/all.server";
import { expectGoodHere, expectNarrow, openWindow, withBrowserAndService } from "../support/browser";

const say = wordsIn("fi");
const here = withBrowserAndService();

test("the budget is pasted from a spreadsheet, and questions follow the answers", async () => {
  const { page, complaints } = await openWindow(here.browser);
  const application = await beginAs(page, "vantaa-preparer");

  await page.goto(`${application}/sections/budget`);
  await expectGoodHere(page);
  const [first = "", second = ""] = await yearsOf(page);
  await pasteInto(page, "budget.staff.1.description", [
    ["Kulu", "Perustelu", first, second],
    ["Ohjaaja", '"Palvelu on auki\r\njoka päivä"', "1\u00a0234,50 €", "1 000"],
    ["Tulkki", "Monta kieltä", "noin 5", "2\u202f000,50"],
    ["Kouluttaja", "Uusi malli", "10", "20"],
  ]);
  const rows = (await textIn(page, "budget.staff.rows")).split(" ");
  expect(rows).toHaveLength(3);
  expect(await textIn(page, "budget.staff.1.reason")).toBe("Palvelu on auki\njoka päivä");
  expect(await textIn(page, `budget.staff.${rows[1]}.${first}`)).toBe("noin 5");
  const told = page.locator('[role="status"] .notice');
  expect(await told.innerText()).toContain(say("form.paste.taken", { count: 5 }));
  expect(await told.innerText()).toContain(say("form.paste.unread", { count: 1 }));
  expect(await told.locator("a").getAttribute("href")).toBe(`#budget.staff.${rows[1]}.${first}`);
  await page.locator("#sums", { hasText: "4 265,00 €".replaceAll(" ", "\u00a0") }).waitFor();
  await expectGoodHere(page);

  // A single cell and a text of many paragraphs go where every paste goes.
  expect(await pasteInto(page, "budget.travel.1.2030", [["1"]])).toBe("left to the browser");
  expect(await pasteInto(page, "budget.travel.1.reason", [["yksi"], ["kaksi"]])).toBe("left to the browser");

  // The unit and its price are asked of unit costs alone, and the new way of computing is followed at once.
  await page.locator(`[id="budget.staff.${rows[1]}.${first}"]`).fill("10");
  expect(await page.locator('[id="budget.staff.1.price"]').isVisible()).toBe(false);
  await page.locator('[id="budget.staff.1.method"]').selectOption("unit");
  await page.locator('[id="budget.staff.1.unit"]').fill("tunti");
  await page.locator('[id="budget.staff.1.price"]').fill("2");
  await page.locator(`[id="budget.staff.1"] .line-total`, { hasText: /4.469,00/ }).waitFor();
  await page.locator('button[value="add-row:budget.travel"]').click();
  expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^budget\.travel\.\d+\.description$/);
  await page.locator(`button[value="remove-row:budget.staff.${rows[2]}"]`).click();
  await page.waitForURL(/saved#budget\.staff\./);
  expect(await textIn(page, "budget.staff.rows")).toBe(`1 ${rows[1]}`);
  expect(await textIn(page, "budget.staff.1.unit")).toBe("tunti");
  await expectGoodHere(page);

  await page.goto(`${application}/sections/partners`);
  const municipalities = page.locator('[name="partners.municipalities"]');
  expect(await municipalities.isVisible()).toBe(false);
  await page.locator('input[name="partners.joint"][value="yes"]').check();
  await municipalities.waitFor({ state: "visible" });
  await expectGoodHere(page);
  await municipalities.fill("Esbo, Kauniainn");
  await next(page);
  const unknown = say("form.problem.not-a-municipality", { field: "Muut kunnat", what: "Kauniainn" });
  expect(await page.locator(".error-summary").innerText()).toContain(unknown);
  await expectGoodHere(page);

  await page.goto(`${application}/sections/indicators`);
  await page.locator(".people-groups summary").first().click();
  await page.locator('[name="indicators.O.2.3.target"]').fill("12");
  await page.locator('[name="indicators.O.2.3.method"]').fill("Luettelo");
  await page.locator('[name="indicators.O.2.3.under-18.female"]').fill("5");
  await page.locator('[name="indicators.O.2.3.18-60.male"]').fill("6");
  await next(page);
  expect(await page.locator(".error-summary").innerText()).toContain("11");
  await expectGoodHere(page);
  await page.locator('[name="indicators.O.2.3.18-60.male"]').fill("7");
  await next(page);
  await page.waitForURL("**/sections/budget");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("rows are added and taken away without scripts at 320 pixels, and the page opens at them again", async () => {
  const { page } = await openWindow(here.browser, { scripts: false, width: 320 });
  const application = await beginAs(page, "espoo-preparer");

  await page.goto(`${application}/sections/budget`);
  await expectNarrow(page);
  await page.locator('[name="budget.staff.1.description"]').fill("Ohjaaja");
  await page.locator('button[value="add-row:budget.staff"]').click();
  expect(new URL(page.url()).hash).toBe("#budget.staff.end");
  expect(await textIn(page, "budget.staff.rows")).toBe("1 2");
  expect(await isInSight(page, "budget.staff.2.description")).toBe(true);
  await page.locator('[name="budget.staff.2.description"]').fill("Tulkki");
  await page.locator('button[value="remove-row:budget.staff.1"]').click();
  expect(new URL(page.url()).hash).toBe("#budget.staff.2");
  expect(await textIn(page, "budget.staff.2.description")).toBe("Tulkki");
  expect(await isInSight(page, "budget.staff.2.description")).toBe(true);

  await page.goto(`${application}/sections/partners`);
  expect(await page.locator('[name="partners.municipalities"]').isVisible()).toBe(true);
  expect(await page.locator(".condition").isVisible()).toBe(true);
  await page.locator('[name="partners.others.1.name"]').fill("Järjestö");
  await page.locator('button[value="add-row:partners.others"]').click();
  expect(await textIn(page, "partners.others.rows")).toBe("1 2");
  expect(await isInSight(page, "partners.others.2.name")).toBe(true);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("partners.others.2.name");
  await expectNarrow(page);
  await page.context().close();
});

async function beginAs(page: Page, person: string): Promise<string> {
  await page.goto(`${here.service.origin}/fi/sign-in`);
  await page.locator(`button[value="${person}"]`).click();
  await page.goto(`${here.service.origin}/fi/calls/introduction-period-continuation/apply`);
  await page.getByRole("button", { name: say("apply.start.start") }).click();
  await page.waitForURL("**/applications/*");
  return page.url();
}

const next = (page: Page) => page.locator('button[name="intent"][value="next"]:not(.hidden)').click();
const textIn = (page: Page, name: string) => page.locator(`[name="${name}"]`).inputValue();

async function yearsOf(page: Page): Promise<string[]> {
  const names = await page
    .locator('input[name^="budget.staff.1.2"]')
    .evaluateAll((inputs) => inputs.map((input) => input.id));
  return names.map((name) => name.slice(-4));
}

/** Pastes the block as a spreadsheet hands it over, and tells whether the page took it. */
async function pasteInto(page: Page, field: string, rows: string[][]): Promise<string> {
  const text = `${rows.map((row) => row.join("\t")).join("\r\n")}\r\n`;
  return page.evaluate(
    ([id = "", block = ""]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", block);
      const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      const left = (document.getElementById(id) ?? document.body).dispatchEvent(paste);
      return left ? "left to the browser" : "taken";
    },
    [field, text],
  );
}

function isInSight(page: Page, id: string): Promise<boolean> {
  return page.locator(`[id="${id}"]`).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}
