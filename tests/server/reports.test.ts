import { expect, test } from "vitest";
import { freshDatabase } from "../support/database";
import { makeProject } from "../support/projects";
import { accept, fullAnswers, makeSentReport } from "../support/reports";
import { serve } from "../support/server";

const october = "2027-10-04T09:00:00.000Z";

async function service(now = october) {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const server = await serve(db, () => now);
  const cookies = {
    preparer: await server.signIn("vantaa-preparer"),
    signatory: await server.signIn("vantaa-signatory"),
    officer: await server.signIn("tem-officer"),
  };
  return { db, project, ...server, cookies, own: `/fi/desk/projects/${project.id}/reports` };
}

const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";

test("a report goes from the plan to its receipt, and from there to the officer who asks and accepts", async () => {
  const { db, project, get, post, cookies, own } = await service();
  const list = await (await get(own, { cookie: cookies.preparer })).text();
  expect(list).toContain("Väliraportti 1.4.2027–30.9.2027");
  expect(list).toContain("Aloita raportti");
  expect(list).toContain("30.10.2027");

  const started = await post(own, { intent: "start", report: "r1" }, { cookie: cookies.preparer });
  expect(started.status).toBe(302);
  const here = started.headers.get("Location") ?? "";
  const id = here.split("/").at(-1) ?? "";
  const page = await (await get(here, { cookie: cookies.preparer })).text();
  for (const name of [
    "text.done",
    "indicator.O_2_3.18-60.female",
    "costs.staff",
    "milestone.hs-2026-0001-m1",
  ]) {
    expect(page).toContain(`name="${name}"`);
  }
  expect(page).not.toContain('name="costs.travel"');
  expect(page).toContain("tavoite 900");

  const answers = await fullAnswers(db, project, id);
  const typed = { ...answers, "costs.staff": "tuhat", "not.a.field": "x", version: hidden(page, "version") };
  const saved = await post(here, { ...typed, intent: "stay" }, { cookie: cookies.preparer });
  expect(saved.headers.get("Location")).toBe(`${here}?saved`);
  const wrong = await (await get(`${here}?saved`, { cookie: cookies.preparer })).text();
  expect(wrong).toContain("kirjoita summa euroina");
  expect(wrong).toContain('value="tuhat"');
  expect(
    await db.selectFrom("filingAnswer").select("field").where("field", "=", "not.a.field").execute(),
  ).toEqual([]);

  const mended = { "costs.staff": "1 000,00", version: hidden(wrong, "version"), intent: "check" };
  const toCheck = await post(here, mended, { cookie: cookies.preparer });
  expect(toCheck.headers.get("Location")).toBe(`${here}/check`);
  const forPreparer = await (await get(`${here}/check`, { cookie: cookies.preparer })).text();
  expect(forPreparer).toContain("Raportin lähettää allekirjoittaja");
  expect(forPreparer).not.toContain('name="key"');
  const check = await (await get(`${here}/check`, { cookie: cookies.signatory })).text();
  const sending = { version: hidden(check, "version"), key: hidden(check, "key") };
  expect((await post(`${here}/check`, sending, { cookie: cookies.preparer })).status).toBe(403);
  const sent = await post(`${here}/check`, sending, { cookie: cookies.signatory });
  expect(sent.headers.get("Location")).toBe(`${here}?sent`);
  const receipt = await (await get(`${here}?sent`, { cookie: cookies.signatory })).text();
  expect(receipt).toContain("Raportti on vastaanotettu");
  expect(receipt).toMatch(/HS-2026-0001-R1-[A-Z0-9]{6}/);
  const again = await post(`${here}/check`, sending, { cookie: cookies.signatory });
  expect(again.headers.get("Location")).toBe(`${here}?sent`);

  const late = await post(
    here,
    { "text.done": "Myöhässä", version: "2", intent: "stay" },
    { cookie: cookies.preparer },
  );
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("<blockquote>Myöhässä</blockquote>");

  const all = await (await get("/fi/ministry/reports", { cookie: cookies.officer })).text();
  const matter = `/fi/ministry/projects/${project.id}/reports/${id}`;
  expect(all).toContain(matter);
  const read = await (await get(matter, { cookie: cookies.officer })).text();
  expect(read).toContain("Vastaus: done");

  const asking = { intent: "return", "question-text.done": "Missä kunnissa?" };
  const tooSoon = await post(matter, { ...asking, dueOn: "5.10.2027" }, { cookie: cookies.officer });
  expect(tooSoon.status).toBe(400);
  const back = await tooSoon.text();
  expect(back).toContain("anna aikaa ainakin 7.10.2027 asti");
  expect(back).toContain(">Missä kunnissa?</textarea>");
  expect(
    (await post(matter, { intent: "return", dueOn: "20.10.2027" }, { cookie: cookies.officer })).status,
  ).toBe(400);
  const returned = await post(matter, { ...asking, dueOn: "20.10.2027" }, { cookie: cookies.officer });
  expect(returned.headers.get("Location")).toBe(`${matter}?done=returned`);

  const desk = await (await get("/fi/desk", { cookie: cookies.preparer })).text();
  expect(desk).toContain("Vastaa ministeriön kysymyksiin raportista");
  const asked = await (await get(here, { cookie: cookies.preparer })).text();
  expect(asked).toContain("Missä kunnissa?");
  expect(asked).toContain('name="text.done"');
  expect(asked).not.toContain('name="costs.staff"');
  const answer = {
    "text.done": "Kuudessa kunnassa",
    "costs.staff": "5",
    version: hidden(asked, "version"),
    intent: "stay",
  };
  const closed = await post(here, answer, { cookie: cookies.preparer });
  expect(closed.status).toBe(409);
  expect(await closed.text()).toContain("Ministeriö ei ole kysynyt näistä kohdista");
  const second = await (await get(`${here}/check`, { cookie: cookies.signatory })).text();
  await post(
    `${here}/check`,
    { version: hidden(second, "version"), key: hidden(second, "key") },
    { cookie: cookies.signatory },
  );

  const changed = await (await get(matter, { cookie: cookies.officer })).text();
  expect(changed).toContain("Mikä muuttui palautuksen jälkeen");
  const bare = await post(matter, { intent: "accept", reasons: " " }, { cookie: cookies.officer });
  expect(bare.status).toBe(400);
  const accepted = await post(
    matter,
    { intent: "accept", reasons: "Sovitun mukainen." },
    { cookie: cookies.officer },
  );
  expect(accepted.headers.get("Location")).toBe(`${matter}?done=accepted`);
  const twice = await post(matter, { intent: "accept", reasons: "Taas." }, { cookie: cookies.officer });
  expect(twice.status).toBe(409);
  expect(await (await get(own, { cookie: cookies.preparer })).text()).toContain("Korjaa lukuja");
});

test("two who write the same field both keep their text", async () => {
  const { get, post, cookies, own } = await service();
  const started = await post(own, { intent: "start", report: "r1" }, { cookie: cookies.preparer });
  const here = started.headers.get("Location") ?? "";
  const page = await (await get(here, { cookie: cookies.preparer })).text();
  const typed = { version: hidden(page, "version"), intent: "stay" };
  await post(here, { ...typed, "text.done": "Allekirjoittajan" }, { cookie: cookies.signatory });
  const met = await post(
    here,
    { ...typed, "text.done": "Valmistelijan", "text.next": "Muu" },
    { cookie: cookies.preparer },
  );
  expect(met.status).toBe(409);
  const both = await met.text();
  expect(both).toContain(">Valmistelijan</textarea>");
  expect(both).toContain("<blockquote>Allekirjoittajan</blockquote>");
  expect(both).toContain(">Muu</textarea>");
});

test("the last period's figures stand beside the fields of the next", async () => {
  const now = "2028-04-03T09:00:00.000Z";
  const { db, project, get, post, cookies, own } = await service(now);
  await accept(db, project, await makeSentReport(db, project, { at: october }), october);
  const started = await post(own, { intent: "start", report: "r2" }, { cookie: cookies.preparer });
  const page = await (await get(started.headers.get("Location") ?? "", { cookie: cookies.preparer })).text();
  expect(page).toContain("Edellinen jakso: 20");
  expect(page).toContain("2,2");
  expect(page).toContain("Vastaus: done");
  expect(page.replaceAll("\u00a0", " ")).toContain("1 000,00 €");
});

test("nobody starts a report that the plan does not ask for, or of another's project, or before it runs", async () => {
  const { db, project, get, post, signIn, cookies, own } = await service();
  expect((await post(own, { intent: "start", report: "r9" }, { cookie: cookies.preparer })).status).toBe(400);
  const espoo = await signIn("espoo-signatory");
  expect((await post(own, { intent: "start", report: "r1" }, { cookie: espoo })).status).toBe(404);
  expect((await get(own, { cookie: espoo })).status).toBe(404);
  expect((await post(own, { intent: "start", report: "r1" }, { cookie: cookies.officer })).status).toBe(404);
  await db.updateTable("project").set({ state: "agreed" }).where("id", "=", project.id).execute();
  const early = await post(own, { intent: "start", report: "r1" }, { cookie: cookies.preparer });
  expect(early.status).toBe(409);
  expect(await early.text()).toContain("Hanke ei ole käynnissä");
});

test("the auditor reads a report and handles none", async () => {
  const { db, project, get, post, signIn } = await service();
  const id = await makeSentReport(db, project, { at: october });
  const cookie = await signIn("tem-auditor");
  const matter = `/fi/ministry/projects/${project.id}/reports/${id}`;
  const page = await (await get(matter, { cookie })).text();
  expect(page).toContain("Vastaus: done");
  expect(page).not.toContain('name="reasons"');
  expect((await post(matter, { intent: "accept", reasons: "x" }, { cookie })).status).toBe(404);
});
