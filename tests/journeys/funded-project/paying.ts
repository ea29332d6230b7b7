import { expect } from "vitest";
import type { Journey } from "./beginning";

/** A verified payment is approved, sent by two payers, and told to be paid. Answers its cents. */
export async function payVerified({ walk, db, project, ministry }: Journey, paidOn: string): Promise<number> {
  const { say, page } = walk;
  const { id, number, amount } = await db
    .selectFrom("payment")
    .select(["id", "number", "amount"])
    .where("projectId", "=", project.id)
    .where("state", "=", "verified")
    .executeTakeFirstOrThrow();

  await walk.signInAs("tem-officer");
  await walk.visit(`/ministry/payments/${id}`);
  expect(await page.locator('button[value="approve"]').count()).toBe(0);
  await walk.signInAs("tem-payer");
  await walk.visit("/ministry/payments");
  await walk.visit(`/ministry/payments/${id}`);
  await page.locator('form:has([name="setOff"]) button').click();
  expect(await walk.body()).toContain(say("payments.one.done.approve"));

  await walk.visit("/ministry/payments/batches");
  await walk.press(say("payments.batches.makeButton"));
  const batch = walk.path();
  expect(await walk.body()).toContain(say("payments.batches.own"));
  await walk.signInAs("tem-payer-two");
  await walk.visit(batch);
  await walk.pressIntent("release");
  expect(await walk.body()).toContain(say("payments.batches.done.released"));
  const file = await page.request.get(walk.at(`${batch}/pain.xml`));
  expect(await file.text()).toContain("FI8010001520001360");

  await walk.visit("/ministry/payments/imports");
  await walk.choose("kind", "status");
  const table = `payment;status;paid_on;amount;reason\n${number};paid;${paidOn};${amount / 100};\n`;
  const name = `tilat-${number}.csv`;
  const buffer = Buffer.from(table);
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/csv", buffer });
  await walk.press(say("payments.imports.read"));
  expect(await walk.body()).toContain(say("payments.imports.done", { count: 1 }));
  await walk.visit(`/ministry/payments/${id}`);
  expect(await walk.body()).toContain(paidOn);
  await walk.visit(`${ministry}/payments`);
  return amount;
}
