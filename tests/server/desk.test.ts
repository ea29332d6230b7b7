import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { endRole } from "../../app/commands/end-role.server";
import { withdrawApplication } from "../../app/commands/withdraw-application.server";
import { makeDecision, makeSubmittedApplication } from "../support/applications";
import { attach, freshFiles, others, plans, publishFormWithAttachments } from "../support/attachments";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { atNow, completeDraft, openCall, people, startDraft, stateOf, write } from "../support/drafts";
import { makeColleague, rolesOn } from "../support/people";
import { pdf } from "../support/sample-files";
import { serve } from "../support/server";

const address = "/fi/desk/people";

describe("the desk", () => {
  test("says what waits, shows the situation, and leads to receipt and decision in one click", async () => {
    const db = await freshDatabase();
    const { get, signIn } = await serve(db);
    const { id } = await makeSubmittedApplication(db);
    const cookie = await signIn("vantaa-preparer");
    const handling = await (await get("/fi/desk", { cookie })).text();
    expect(handling).toContain("Juuri nyt mikään ei odota teitä.");
    expect(handling).toContain("Ministeriön käsittelyssä");
    expect(handling).toContain(`/fi/applications/${id}/receipt`);

    await makeDecision(db, id);
    const decided = await (await get("/sv/desk", { cookie })).text();
    expect(decided).toContain("Öppna beslutet");
    expect(decided).toContain(`/sv/applications/${id}/decision`);
    expect(decided).not.toContain("80 000");
  });

  test("a draft whose call has closed is in the archive, readable, and begins a new one", async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    await write(db, id, "project", { "project.name": "Vanha alku", "project.need": "Tarve säilyy" });
    let now = testNow;
    const { get, post, signIn } = await serve(db, () => now);
    now = "2027-02-01T10:00:00.000Z";
    const cookie = await signIn("vantaa-preparer");
    const desk = await (await get("/fi/desk", { cookie })).text();
    expect(desk).not.toContain("Vanha alku");
    expect(desk).toContain("1 päättynyt hakemus on arkistossa.");
    const archive = await (await get("/fi/desk/archive", { cookie })).text();
    expect(archive).toContain("Vanha alku");
    expect(archive).toContain("Rauennut");
    const application = await (await get(`/fi/applications/${id}`, { cookie })).text();
    expect(application).toContain("Tarve säilyy");
    expect(application).toContain("Aloita uusi hakemus tämän pohjalta");

    await db.updateTable("application").set({ state: "lapsed" }).where("id", "=", id).execute();
    const reopened = { closesAt: "2027-03-01T14:15:00.000Z" };
    await db.updateTable("call").set(reopened).where("id", "=", openCall).execute();
    const path = `/fi/calls/${openCall}/apply`;
    expect(await (await get(path, { cookie })).text()).toContain("Aiemman hakemuksen pohjalta: Vanha alku");
    const started = await post(path, { from: id }, { cookie });
    expect(started.status).toBe(302);
    const copy = await (await get(started.headers.get("Location") ?? "", { cookie })).text();
    expect(copy).toContain("Tämä hakemus on kopioitu aiemmasta");
    const copyId = started.headers.get("Location")?.split("/").at(-1) ?? "";
    await write(db, copyId, "project", { "project.name": "Uusi alku" });
    const saved = await (await get(`/fi/applications/${copyId}`, { cookie })).text();
    expect(saved).not.toContain("kopioitu aiemmasta");
  });

  test("a withdrawn application stays whole, with its receipt", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    const withdrawing = { applicationId: id, reason: "Rahat loppuivat.", by: people.vantaaSignatory };
    await withdrawApplication(db, { ...withdrawing, clock: atNow });
    const { get, signIn } = await serve(db);
    const page = await (
      await get(`/fi/applications/${id}`, { cookie: await signIn("vantaa-preparer") })
    ).text();
    expect(page).toContain("Hakemus on peruutettu");
    expect(page).toContain("Palvelut ovat hajallaan.");
    expect(page).toContain(`/fi/applications/${id}/receipt`);
  });
});

test("a draft can be taken out as it was typed, by its own organisation alone", async () => {
  const db = await freshDatabase();
  const id = await completeDraft(db);
  const { get, signIn } = await serve(db);
  const path = `/fi/applications/${id}/draft.json`;
  const response = await get(path, { cookie: await signIn("vantaa-preparer") });
  expect(response.headers.get("Content-Disposition")).toContain("attachment");
  const taken = await response.json();
  expect(taken).toMatchObject({ applicant: "Vantaa", application: { id, state: "draft", version: 8 } });
  const [, project] = taken.sections;
  expect(project.answers[2]).toEqual({
    ...{ field: "project.need", label: "Tarve", text: "Palvelut ovat hajallaan." },
    ...{ version: 2, savedAt: testNow, savedBy: "Aino Demo" },
  });
  for (const person of ["espoo-signatory", "tem-officer"]) {
    expect((await get(path, { cookie: await signIn(person) })).status, person).toBe(404);
  }
});

test("a draft that is taken out names its files by their content", async () => {
  const db = await freshDatabase();
  await publishFormWithAttachments(db);
  const [id, files] = [await startDraft(db), freshFiles()];
  await attach(db, files, id, { name: "a.pdf" });
  const { get, signIn } = await serve(db);
  const response = await get(`/fi/applications/${id}/draft.json`, {
    cookie: await signIn("vantaa-preparer"),
  });
  const { sections } = await response.json();
  const { attachments } = sections.find((section: { id: string }) => section.id === "attachments");
  const sha256 = createHash("sha256").update(pdf()).digest("hex");
  expect(attachments).toEqual([
    { field: plans, label: "Suunnitelmat", files: [{ name: "a.pdf", size: pdf().length, sha256 }] },
    { field: others, label: "Muut liitteet", files: [] },
  ]);
});

describe("people and roles", () => {
  const bertta = { intent: "add", name: "Bertta Demo", email: "bertta@example.org", role: "preparer" };

  test("a signatory adds somebody, who then stands in the sign-in list", async () => {
    const db = await freshDatabase();
    const { get, post, signIn } = await serve(db);
    const cookie = await signIn("vantaa-signatory");
    const added = await post(address, { ...bertta, from: "23.11.2026" }, { cookie });
    expect(added.headers.get("Location")).toBe("/fi/desk/people?done=added");
    expect(await (await get("/fi/desk/people?done=added", { cookie })).text()).toContain(
      "Henkilö on lisätty.",
    );
    expect(await (await get("/fi/sign-in")).text()).toContain("Bertta Demo");
  });

  test("what is wrong is told beside the field and in the summary, and what was typed stays", async () => {
    const db = await freshDatabase();
    const { post, signIn } = await serve(db);
    const cookie = await signIn("vantaa-signatory");
    const wrong = { ...bertta, name: " ", email: "bertta(at)x", role: "officer", from: "31.2.2027" };
    const response = await post(address, wrong, { cookie });
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page).toContain("<title>Virhe: Henkilöt ja roolit");
    for (const words of [
      "Nimi: kirjoita",
      "Sähköposti: kirjoita",
      "Rooli: valitse",
      "Tällaista päivää ei ole",
    ]) {
      expect(page.split(words).length, words).toBe(3);
    }
    expect(page).toContain('value="bertta(at)x"');
    expect(page).toContain('value="31.2.2027"');
    const past = await post(address, { ...bertta, from: "22.11.2026" }, { cookie });
    expect(past.status).toBe(400);
    expect(await past.text()).toContain("Ensimmäinen mahdollinen päivä on 23.11.2026");
  });

  test("handing over to nobody, to oneself or without a signatory left is refused in words", async () => {
    const db = await freshDatabase();
    const { post, signIn } = await serve(db);
    const cookie = await signIn("vantaa-signatory");
    const handing = { intent: "hand-over", leaver: "vantaa-signatory", leavesOn: "31.1.2027" };
    const nobody = await post(address, { ...handing, successor: "" }, { cookie });
    expect(nobody.status).toBe(400);
    expect(await nobody.text()).toContain("Kuka jatkaa: valitse henkilö");
    const self = await post(address, { ...handing, successor: "vantaa-signatory" }, { cookie });
    expect(await self.text()).toContain("valitse joku muu kuin lähtijä");
    const last = {
      ...{ intent: "end", person: "vantaa-signatory", role: "signatory" },
      "day-vantaa-signatory-signatory": "31.1.2027",
    };
    const refused = await post(address, last, { cookie });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("ilman allekirjoittajaa 1.2.2027");
    expect(await rolesOn(db, "2027-02-01")).toEqual(["Aino Demo preparer", "Väinö Demo signatory"]);
  });

  test("after handing over, the drafts that still name the leaver are shown with links to change them", async () => {
    const db = await freshDatabase();
    const id = await completeDraft(db);
    const { get, post, signIn } = await serve(db);
    const cookie = await signIn("vantaa-signatory");
    const handing = { leaver: "vantaa-preparer", successor: "vantaa-signatory", leavesOn: "31.1.2027" };
    const done = await post(address, { intent: "hand-over", ...handing }, { cookie });
    const page = await (await get(done.headers.get("Location") ?? "", { cookie })).text();
    expect(page).toContain("Tehtävät on luovutettu.");
    expect(page).toContain(`/fi/applications/${id}/sections/applicant`);
    expect(page).toContain("Yhteyshenkilönä on Aino Demo.");
    await write(db, id, "applicant", { "applicant.contact": "Väinö", "applicant.email": "v@example.org" });
    expect(await (await get(address, { cookie })).text()).not.toContain("Vaihda yhteyshenkilö");
  });

  test("a preparer reads the page without the buttons, and a forged form changes nothing", async () => {
    const db = await freshDatabase();
    const { get, post, signIn } = await serve(db);
    const cookie = await signIn("vantaa-preparer");
    const page = await (await get(address, { cookie })).text();
    expect(page).toContain("Organisaatiossasi rooleja voi muuttaa: Väinö Demo.");
    expect(page).not.toMatch(/<main[\s\S]*<button[\s\S]*<\/main>/);
    const before = await rolesOn(db, "2026-11-23");
    const forged: Record<string, string>[] = [
      { ...bertta, from: "23.11.2026" },
      { intent: "end-now", person: "vantaa-signatory", role: "signatory" },
      {
        intent: "hand-over",
        leaver: "vantaa-signatory",
        successor: "vantaa-preparer",
        leavesOn: "23.11.2026",
      },
    ];
    for (const fields of forged) expect((await post(address, fields, { cookie })).status).toBe(403);
    expect(await rolesOn(db, "2026-11-23")).toEqual(before);
  });

  test("another organisation's people are not here", async () => {
    const db = await freshDatabase();
    const { post, signIn } = await serve(db);
    const cookie = await signIn("vantaa-signatory");
    const theirs = { intent: "end-now", person: "espoo-preparer", role: "preparer" };
    expect((await post(address, theirs, { cookie })).status).toBe(404);
    expect((await post(address, { intent: "nonsense" }, { cookie })).status).toBe(404);
    expect((await post(address, { ...theirs, role: "officer" }, { cookie })).status).toBe(404);
  });

  test("when the roles end, the session sees nothing of the organisation from the next request on", async () => {
    const db = await freshDatabase();
    const id = await completeDraft(db);
    await makeColleague(db, "kerttu");
    const { get, post, signIn } = await serve(db);
    const cookie = await signIn("vantaa-preparer");
    const pages = ["/fi/desk", "/fi/desk/archive", address, `/fi/applications/${id}`].concat(
      ["check", "sections/project", "draft.json"].map((page) => `/fi/applications/${id}/${page}`),
    );
    for (const page of pages) expect((await get(page, { cookie })).status, page).toBe(200);

    const ended = await endRole(db, {
      ...{ personId: "vantaa-preparer", role: "preparer", lastOn: "at-once" },
      ...{ by: people.vantaaSignatory, clock: atNow },
    });
    expect(ended).toEqual({ ok: true });
    for (const page of pages) {
      const response = await get(page, { cookie });
      expect(response.status, page).toBe(404);
      expect(await response.text(), page).not.toContain("Yhteinen alku");
    }
    const typed = { version: "6", intent: "stay", "project.need": "x" };
    const { status } = await post(`/fi/applications/${id}/sections/project`, typed, { cookie });
    expect(status).toBe(404);
    expect(await stateOf(db, id)).toMatchObject({ version: 8 });
    expect(await (await get("/fi/sign-in")).text()).not.toContain("Aino Demo");
  });

  test("a role ends with its last day by the clocks in Finland", async () => {
    const db = await freshDatabase();
    await endRole(db, {
      ...{ personId: "vantaa-preparer", role: "preparer", lastOn: "2026-11-23" },
      ...{ by: people.vantaaSignatory, clock: atNow },
    });
    let now = testNow;
    const { get, signIn } = await serve(db, () => now);
    const cookie = await signIn("vantaa-preparer");
    now = "2026-11-23T21:59:59.000Z";
    expect((await get("/fi/desk", { cookie })).status).toBe(200);
    now = "2026-11-23T22:00:00.000Z";
    expect((await get("/fi/desk", { cookie })).status).toBe(404);
  });
});
