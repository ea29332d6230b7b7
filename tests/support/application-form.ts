import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Answers } from "../../app/domain/application-form";
import { complete } from "./drafts";

export const projectName = "Vantaan yhteinen alku";

/** What a municipality fills in, section by section; the years and months are those of the page. */
const typed: Record<string, Answers> = {
  ...complete,
  applicant: { ...complete.applicant, "applicant.language": "fi" },
  financing: { "financing.grant": "130 000" },
  project: { ...complete.project, "project.name": projectName },
};

const sections = [
  "applicant",
  "project",
  "partners",
  "milestones",
  "indicators",
  "budget",
  "financing",
  "attachments",
  "declarations",
];

/**
 * Fills the whole form as a person does, and once wrongly: the save holds, and the words tell what to mend.
 * `others` are answers that this form wants beside the standard ones, or instead of them.
 */
export async function fillApplication(
  page: Page,
  application: string,
  look: () => Promise<void>,
  lookHere: () => Promise<void>,
  others: Record<string, Answers> = {},
): Promise<void> {
  for (const section of sections) {
    await page.goto(`${application}/sections/${section}`);
    if (section === "milestones") await fillMilestones(page);
    else if (section === "budget") await fillBudget(page, lookHere);
    else await fillFields(page, { ...typed[section], ...others[section] });
    await saveAndGoOn(page);
    await page.goto(`${application}/sections/${section}`);
    await look();
  }
}

async function fillFields(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) {
    const radio = page.locator(`input[type=radio][name="${name}"][value="${text}"]`);
    const box = page.locator(`input[type=checkbox][name="${name}"]`);
    if (await radio.count()) await radio.check();
    else if (await box.count()) await box.check();
    else await page.locator(`[name="${name}"]`).fill(text);
  }
}

async function fillMilestones(page: Page): Promise<void> {
  const application = page.url().replace(/\/sections\/.*/, "");
  const month = await firstMonth(page, application);
  for (const [row, name] of [
    ["1", "Orientaatio alkaa kuudella kielellä"],
    ["2", "Malli on kuvattu"],
  ]) {
    await page.locator(`[name="milestones.${row}.name"]`).fill(name ?? "");
    await page.locator(`[name="milestones.${row}.evidence"]`).fill("Julkaistu kuvaus");
    await page.locator(`[name="milestones.${row}.month"]`).fill(month);
    await page.locator(`[name="milestones.${row}.responsible"]`).fill("Maahanmuuttopalvelut");
  }
}

/** The second year of the budget: its January is always inside the period of the costs. */
async function firstMonth(page: Page, application: string): Promise<string> {
  const budget = await page.context().newPage();
  await budget.goto(`${application}/sections/budget`);
  const names = await budget
    .locator('input[name^="budget.staff.1.2"]')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute("name")));
  await budget.close();
  return `1/${names[1]?.slice(-4)}`;
}

async function fillBudget(page: Page, lookHere: () => Promise<void>): Promise<void> {
  const cells = page.locator('input[name^="budget.staff.1.2"]');
  await cells.first().fill("12 34");
  await saveAndGoOn(page);
  expect(page.url()).toContain("/sections/budget");
  expect(await cells.first().inputValue()).toBe("12 34");
  expect(await cells.first().getAttribute("aria-invalid")).toBe("true");
  await lookHere();

  await cells.first().fill("81 234,56");
  await cells.nth(1).fill("60 000,01");
  await page.locator('input[name^="budget.services.1.2"]').first().fill("22 222,22 €");
  for (const [line, what] of [
    ["staff.1", "Neljä ohjaajaa"],
    ["services.1", "Tulkkaus"],
  ]) {
    await page.locator(`[name="budget.${line}.description"]`).fill(what ?? "");
    await page.locator(`[name="budget.${line}.reason"]`).fill("Palvelu on auki joka arkipäivä");
  }
  await page.locator('input[name="budget.indirect"][value="flat-7"]').check();
  await page.locator('button[name="intent"][value="sums"]').click();
  // 163 456,79 direct, 7 % of it 11 441,97, in all 174 898,76.
  expect((await page.locator("main").innerText()).replace(/[\s\u00a0.,€]/g, "")).toContain("17489876");
}

async function saveAndGoOn(page: Page): Promise<void> {
  await page.locator('button[name="intent"][value="next"]:not(.hidden)').click();
}
