import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "vitest";
import { inEuros } from "../../../app/words/formats";
import type { Journey } from "./beginning";

/** The recipient gives EUR 500 back of its own accord, and a payer records that they have come. */
export async function giveBack({ walk, own, ministry }: Journey, day: string): Promise<void> {
  const { say, page } = walk;
  await walk.signInAs("vantaa-signatory");
  await walk.visit(`${own}/returns`);
  await walk.fill({ amount: "500" });
  await page.locator('input[type=radio][name="why"]').first().check();
  await walk.press(say("recoveries.returns.send"));
  expect(await walk.body()).toContain(say("recoveries.returns.told"));
  expect(await walk.body()).toContain("FI21 1234 5600 0007 85");

  await walk.signInAs("tem-payer");
  await walk.visit(`${ministry}/recovery`);
  await page.locator('[name^="receivedOn-"]').fill(day);
  await page.locator('[name^="reference-"]').fill("Tiliote 90");
  await page.locator('form:has([value="receive"]) button').click();
  expect(await walk.body()).toContain(say("recoveries.returns.done"));
}

/** The closing is begun and done; what is left of the grant is released, and the documents have their day. */
export async function closeProject({ walk, ministry }: Journey, retained: string): Promise<void> {
  const { say } = walk;
  await walk.signInAs("tem-officer");
  await walk.open(`${ministry}/closing`);
  await walk.pressIntent("begin");
  await walk.pressIntent("close");
  expect(await walk.body()).toContain(say("agreement.closing.closed", { day: retained }));
}

/** What is left of the grant has been released: it is what was paid and kept, on the pages as in the ledger. */
export async function weighLedger({ walk, ministry, own, project }: Journey, paid: number): Promise<void> {
  const { say, page } = walk;
  await walk.visit(ministry);
  const read = async (name: string) =>
    page
      .locator(".figures div", { has: page.getByText(name, { exact: true }) })
      .locator("dd")
      .innerText();
  const figures = {
    granted: inEuros(paid - 500_00, "fi"),
    paid: inEuros(paid, "fi"),
    left: inEuros(0, "fi"),
    recoverable: inEuros(0, "fi"),
    returned: inEuros(500_00, "fi"),
  } as const;
  for (const [name, euros] of Object.entries(figures)) {
    expect(await read(say(`agreement.money.${name as "granted"}`)), name).toBe(euros);
  }
  await walk.signInAs("tem-auditor");
  await walk.open(`/ministry/ledger?project=${project.id}`);
  await walk.signInAs("vantaa-preparer");
  await walk.visit(own);
}

/** The audit pack is made, and found whole by the command that anybody can run. */
export async function takePack({ walk, ministry }: Journey, folder: string): Promise<void> {
  const { say, page } = walk;
  await walk.signInAs("tem-auditor");
  await walk.open(`${ministry}/pack`);
  const coming = page.waitForEvent("download");
  await walk.press(say("exports.pack.make"));
  const file = join(folder, "pack.zip");
  await (await coming).saveAs(file);
  const verify = () => promisify(execFile)("npm", ["run", "db", "--", "verify-pack", file]);
  expect((await verify()).stdout).toMatch(/The pack is whole: \d+ files/);
  await walk.visit(`${ministry}/pack`);
  expect(await page.locator("tbody tr").count()).toBe(1);
}

/** The pages on which the projects of everybody are read together. */
export async function readAll({ walk, own }: Journey): Promise<void> {
  await walk.signInAs("vantaa-preparer");
  for (const part of ["people", "visibility", "changes", "claims"]) await walk.visit(`${own}/${part}`);
  await walk.visit("/calendar");
  await walk.signInAs("tem-manager");
  for (const page of ["recoveries", "rates", "milestones", "agreements", "yearly-reports"])
    await walk.visit(`/ministry/${page}`);
  await walk.visit("/ministry/items/introduction-period-pilots/gantt");
  await walk.signInAs("tem-payer");
  await walk.visit("/ministry/payments/reconciliation");
  await walk.signInAs("tem-manager");
  await walk.open("/ministry/monitoring");
}
