import { expect, test } from "vitest";
import type { Language } from "../../app/domain/texts";
import { wordsIn } from "../../app/words";
import "../../app/words/all.server";
import { expectGoodHere, openWindow, withBrowserAndService } from "../support/browser";

const callId = "introduction-period-continuation";
const here = withBrowserAndService();

test("in Swedish, at 320 pixels and without scripts: work begun by one is handed over to another", async () => {
  const say = wordsIn("sv");
  const { page, complaints } = await openWindow(here.browser, { scripts: false, width: 320 });
  // Axe needs scripts: it looks at the same pages in a window that has them.
  const looking = await openWindow(here.browser);
  const at = (path: string) => `${here.service.origin}/sv${path}`;
  const body = () => page.locator("main").innerText();
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const signIn = async (name: string) => {
    await page.goto(at("/sign-in"));
    await page.locator(".people button", { hasText: name }).click();
  };
  await looking.page.goto(at("/sign-in"));
  await looking.page.locator('button[value="vantaa-signatory"]').click();
  const look = async (language: Language) => {
    await looking.page.goto(page.url().replace("/sv/", `/${language}/`));
    await expectGoodHere(looking.page);
  };

  // Aino begins from the municipality's lapsed application of the earlier call.
  await signIn("Aino Demo");
  expect(await body()).toContain(say("desk.tasks.none"));
  await page.getByRole("link", { name: say("desk.archive"), exact: true }).click();
  expect(await body()).toContain("Vantaan vastaanottopolku");
  await look("sv");
  await page.goto(at(`/calls/${callId}/apply`));
  await look("fi");
  await page.getByLabel(say("desk.copy.from", { name: "Vantaan vastaanottopolku" })).check();
  await press(say("apply.start.start"));
  expect(await body()).toContain(say("desk.copy.notice"));
  await look("en");
  const application = page.url();
  await page.goto(`${application}/sections/applicant`);
  await page.locator('[name="applicant.contact"]').fill("Aino Demo");
  await page.locator('button[name="intent"][value="next"]:not(.hidden)').click();
  await page.goto(at("/desk/people"));
  expect(await page.locator("main button").count()).toBe(0);
  await press(say("common.signOut"));

  // Väinö adds Bertta, and Aino hands over to her today.
  await signIn("Väinö Demo");
  await page.getByRole("link", { name: say("desk.people") }).click();
  await press(say("desk.persons.add"));
  expect(await page.title()).toMatch(/^Fel: /);
  await page.locator('[name="name"]').fill("Bertta Demo");
  await page.locator('[name="email"]').fill("bertta.demo@example.org");
  await press(say("desk.persons.add"));
  expect(await body()).toContain(say("desk.persons.done.added"));
  await page.locator('[name="leaver"]').selectOption({ label: "Aino Demo" });
  await page.locator('[name="successor"]').selectOption({ label: "Bertta Demo" });
  await press(say("desk.persons.handOverNow"));
  expect(await body()).toContain(say("desk.persons.done.handed-over"));
  expect(await body()).toContain(say("desk.persons.contactIs", { name: "Aino Demo" }));
  await look("sv");
  await page.locator("details summary").first().click();
  await page.locator('details[open] button[value="end-now"]').click();
  expect(await body()).toContain(say("desk.persons.former"));
  await press(say("common.signOut"));

  // Bertta signs in, finds the draft and writes in it; Aino is not in the list any more.
  await page.goto(at("/sign-in"));
  expect(await body()).not.toContain("Aino Demo");
  await signIn("Bertta Demo");
  expect(await body()).toContain("Vantaan vastaanottopolku");
  await look("fi");
  await page.getByRole("link", { name: "Vantaan vastaanottopolku", exact: true }).click();
  expect(page.url()).toBe(application);
  await page.goto(`${application}/sections/applicant`);
  await page.locator('[name="applicant.contact"]').fill("Bertta Demo");
  await page.locator('button[name="intent"][value="next"]:not(.hidden)').click();
  await page.goto(application);
  expect(await body()).not.toContain(say("desk.copy.notice"));
  expect(complaints).toEqual([]);

  // Espoo's desk tells of a milestone that is late and one that is due.
  await press(say("common.signOut"));
  await signIn("Eino Demo");
  expect(await body()).toContain(say("desk.tasks.late"));
  await page
    .locator("main")
    .getByRole("link", { name: say("desk.applications.receipt") })
    .click();
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(say("receipt.title"));
});
