import { describe, expect, test } from "vitest";
import { returnProposal } from "../../app/commands/return-proposal.server";
import type { Db } from "../../db/open";
import {
  decider,
  makeProposal,
  makeSubmittedApplication,
  officer,
  officerAndDecider,
  reasons,
} from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { serve } from "../support/server";

const proposal = {
  outcome: "granted",
  amount: "90 000,50",
  ...reasons,
};

async function service() {
  const db = await freshDatabase();
  const { id, number } = await makeSubmittedApplication(db);
  const { get, post, signIn } = await serve(db);
  return { db, id, number, get, post, signIn, at: `/fi/ministry/applications/${id}` };
}

const propose = (db: Db, applicationId: string, by = officer) =>
  makeProposal(db, applicationId, { amount: 90_000_50, by });

const stateOf = async (db: Db) =>
  (await db.selectFrom("application").select("state").executeTakeFirstOrThrow()).state;

describe("proposing", () => {
  test("leads back to the application, and the amount is stored in cents", async () => {
    const { db, post, signIn, at } = await service();
    const response = await post(`${at}/proposal`, proposal, { cookie: await signIn("tem-officer") });
    expect(response.status).toBe(302);
    expect(response.headers.get("Location")).toBe(at);
    expect(await db.selectFrom("decision").select("amount").execute()).toEqual([{ amount: 90_000_50 }]);
  });

  test.each([
    ["without reasons in Swedish", { reasonsSv: " " }, "Kirjoita perustelut ruotsiksi."],
    ["without an outcome", { outcome: "" }, "Valitse, myönnetäänkö avustusta"],
    ["with an amount that can be read in two ways", { amount: "1.234" }, "lukea kahdella tavalla"],
    ["above what was applied for", { amount: "100 000,01" }, "enintään 100 000 €"],
    ["of less than nothing", { amount: "-5" }, "suurempi kuin nolla"],
  ])("%s comes back with the mistake told and the text kept", async (_name, wrong, told) => {
    const { db, post, signIn, at } = await service();
    const cookie = await signIn("tem-officer");
    const response = await post(`${at}/proposal`, { ...proposal, ...wrong }, { cookie });
    const page = (await response.text()).replaceAll("\u00a0", " ");
    expect(response.status).toBe(400);
    expect(page).toContain("<title>Virhe: Päätösesitys");
    expect(page.split(told).length, "beside the field and in the summary").toBe(3);
    expect(page).toContain("Hanke on perusteltu.");
    expect(await stateOf(db)).toBe("submitted");
  });

  test("a refusal lets the amount be", async () => {
    const { db, post, signIn, at } = await service();
    const refusal = { ...proposal, outcome: "refused", amount: "ei mitään" };
    const response = await post(`${at}/proposal`, refusal, { cookie: await signIn("tem-officer") });
    expect(response.status).toBe(302);
    expect(await db.selectFrom("decision").select(["outcome", "amount"]).execute()).toEqual([
      { outcome: "refused", amount: 0 },
    ]);
  });

  test("after a colleague has proposed tells so and keeps the text", async () => {
    const { db, id, post, signIn, at } = await service();
    await propose(db, id, officerAndDecider);
    const response = await post(`${at}/proposal`, proposal, { cookie: await signIn("tem-officer") });
    const page = await response.text();
    expect(response.status).toBe(409);
    expect(page).toContain("päätösesitys tehty");
    expect(page).toContain("Hanke on perusteltu.");
  });
});

describe("deciding", () => {
  test("is not for the one who proposed", async () => {
    const { db, id, get, post, signIn, at } = await service();
    await propose(db, id, officerAndDecider);
    const cookie = await signIn("tem-officer-decider");
    expect(await (await get(`${at}/signing`, { cookie })).text()).not.toContain('value="sign"');
    const response = await post(`${at}/signing`, { intent: "sign", presentedAt: testNow }, { cookie });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("Esittelit tämän päätöksen itse");
    expect(await stateOf(db)).toBe("proposed");
  });

  test("shows the new proposal when the one that was read has been replaced", async () => {
    const { db, id, post, signIn, at } = await service();
    await propose(db, id);
    const read = { intent: "sign", presentedAt: "2026-11-20T10:00:00.000Z" };
    const response = await post(`${at}/signing`, read, { cookie: await signIn("tem-decider") });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain("Esitys on muuttunut");
    expect(await stateOf(db)).toBe("proposed");
  });

  test("and its proposal say that the application has not been screened", async () => {
    const { db, id, get, signIn, at } = await service();
    const proposing = await get(`${at}/proposal`, { cookie: await signIn("tem-officer") });
    expect(await proposing.text()).toContain("Hakemusta ei ole tarkastettu");
    await propose(db, id);
    const signing = await (await get(`${at}/signing`, { cookie: await signIn("tem-decider") })).text();
    expect(signing).toContain("Hakemusta ei ole tarkastettu");
    expect(signing).toContain("Saapui määräajassa");
  });

  test("returns a proposal with a reason, which its maker reads", async () => {
    const { db, id, get, post, signIn, at } = await service();
    await propose(db, id);
    const cookie = await signIn("tem-decider");
    const without = await post(`${at}/signing`, { intent: "return", reason: "" }, { cookie });
    expect(without.status).toBe(400);
    expect(await without.text()).toContain("<title>Virhe: ");
    const back = await post(`${at}/signing`, { intent: "return", reason: "Perustele osuus." }, { cookie });
    expect(back.status).toBe(302);
    const page = await get(`${at}/proposal`, { cookie: await signIn("tem-officer") });
    expect(await page.text()).toContain("Perustele osuus.");
  });

  test("of what has been returned meanwhile is told", async () => {
    const { db, id, post, signIn, at } = await service();
    await propose(db, id);
    await returnProposal(db, { applicationId: id, reason: "Tarkista.", by: decider, at: testNow });
    const stale = { intent: "sign", presentedAt: testNow };
    const response = await post(`${at}/signing`, stale, { cookie: await signIn("tem-decider") });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain("ei ole enää ratkaistavana");
  });
});

test("the applicant opens the decision, reads it, and finds the last day for a review", async () => {
  const { db, id, number, get, post, signIn, at } = await service();
  await propose(db, id);
  const page = `/fi/applications/${id}/decision`;
  const cookie = await signIn("vantaa-signatory");
  expect((await get(page, { cookie })).status).toBe(404);
  expect((await post(page, {}, { cookie })).status).toBe(404);

  await post(
    `${at}/signing`,
    { intent: "sign", presentedAt: testNow },
    { cookie: await signIn("tem-decider") },
  );
  const waiting = await (await get(page, { cookie })).text();
  expect(waiting).toContain("Avaa päätös");
  expect(waiting).not.toContain("Hanke on perusteltu.");
  expect((await post(page, {}, { cookie: await signIn("espoo-signatory") })).status).toBe(404);
  expect((await post(page, {}, { cookie })).status).toBe(302);
  const read = (await (await get(page, { cookie })).text()).replaceAll("\u00a0", " ");
  expect(read).toContain(`${number}-P1`);
  expect(read).toContain("90 000,50 €");
  expect(read).toContain("23.12.2026");
  expect(read).toContain("Oikaisuvaatimusohje");
  const english = await (await get(page.replace("/fi/", "/en/"), { cookie })).text();
  expect(english).toContain('<article class="document" lang="fi"');
  expect(english).toContain("Only the Finnish or Swedish decision is binding.");
});

test("the officer marks a milestone, and wrong days are told beside the field", async () => {
  const { db, id, number, get, post, signIn, at } = await service();
  await propose(db, id);
  await post(
    `${at}/signing`,
    { intent: "sign", presentedAt: testNow },
    { cookie: await signIn("tem-decider") },
  );
  const cookie = await signIn("tem-officer");
  const project = `/fi/ministry/projects/${number.toLowerCase()}`;
  const milestone = `${number.toLowerCase()}-m1`;
  const mark = (day: string) =>
    post(project, { intent: "reach", milestone, [`reachedOn-${milestone}`]: day }, { cookie });

  for (const [day, told] of [
    ["", "Kirjoita päivä"],
    ["1/2/2026", "lukea kahdella tavalla"],
    ["24.11.2026", "tulevaisuudessa"],
    ["22.11.2026", "ennen hankkeen päätöstä"],
  ] as const) {
    const response = await mark(day);
    const page = await response.text();
    expect(response.status, day).toBe(400);
    expect(page.split(told).length, day).toBe(3);
    expect(page, day).toContain(`value="${day}"`);
  }
  expect((await mark("23.11.2026")).status).toBe(302);
  expect((await mark("23.11.2026")).status).toBe(409);
  expect(await (await get(`/fi/projects/${number.toLowerCase()}`)).text()).toMatch(/23\.11\.2026/);
});

test("the auditor reads everything and changes nothing; others do what their role is for", async () => {
  const { db, id, get, post, signIn, at } = await service();
  await propose(db, id);
  const project = "/fi/ministry/projects/good-population-relations";
  const pages = ["/fi/ministry", at, "/fi/ministry/projects", project, "/fi/ministry/record"];
  const auditor = await signIn("tem-auditor");
  for (const page of pages) expect((await get(page, { cookie: auditor })).status, page).toBe(200);

  const forms: [string, Record<string, string>, string[]][] = [
    [`${at}/proposal`, proposal, ["tem-decider"]],
    [`${at}/signing`, { intent: "sign", presentedAt: testNow }, ["tem-officer"]],
    [`${at}/signing`, { intent: "return", reason: "Ei näin." }, ["tem-officer"]],
    [project, { intent: "reach", milestone: "x" }, ["tem-decider"]],
  ];
  for (const [page, fields, others] of forms) {
    for (const person of ["tem-auditor", "tem-manager", "tem-payer", "vantaa-signatory", ...others]) {
      const cookie = await signIn(person);
      expect((await post(page, fields, { cookie })).status, `${person} at ${page}`).toBe(404);
    }
  }
  expect(await stateOf(db)).toBe("proposed");
});
