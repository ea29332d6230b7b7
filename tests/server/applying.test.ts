import { describe, expect, test } from "vitest";
import { findAnswers } from "../../app/queries/applications.server";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { completeDraft, openCall, people, startDraft, stateOf, write } from "../support/drafts";
import { serve } from "../support/server";

const languages = ["fi", "sv", "en"] as const;
const titles = {
  fi: "Kirjautumisesi on päättynyt",
  sv: "Din inloggning har gått ut",
  en: "You have been signed out",
};

describe("starting", () => {
  test("Turku reads why it cannot apply, without a button, and a forged start stores nothing", async () => {
    const db = await freshDatabase();
    const { get, post, signIn } = await serve(db);
    const cookie = await signIn("turku-preparer");
    const path = `/fi/calls/${openCall}/apply`;
    const page = await (await get(path, { cookie })).text();
    expect(page).toContain("Turku ei voi hakea");
    expect(page).toContain("31.12.2022");
    expect(page).toContain("kirjaamoon");
    expect(page).not.toMatch(/<main[\s\S]*<button[\s\S]*<\/main>/);

    const forged = await post(path, {}, { cookie });
    expect(forged.status).toBe(409);
    expect(await forged.text()).toContain("Hakemusta ei aloitettu");
    const drafts = db.selectFrom("application").where("organisationId", "=", "municipality-853").selectAll();
    expect(await drafts.execute()).toEqual([]);
  });

  test("a colleague is led to the draft that exists", async () => {
    const db = await freshDatabase();
    const { get, post, signIn } = await serve(db);
    const id = await startDraft(db);
    const cookie = await signIn("vantaa-signatory");
    const path = `/sv/calls/${openCall}/apply`;
    expect(await (await get(path, { cookie })).text()).toContain(`/sv/applications/${id}`);
    const again = await post(path, {}, { cookie });
    expect(again.headers.get("Location")).toBe(`/sv/applications/${id}`);
  });
});

describe("the check of one section", () => {
  test("tells what is missing in it alone, and changing it leads back here", async () => {
    const db = await freshDatabase();
    const { get, post, signIn } = await serve(db);
    const id = await completeDraft(db);
    await write(db, id, "project", { "project.need": "" });
    await write(db, id, "financing", { "financing.grant": "" });
    const cookie = await signIn("vantaa-preparer");
    const check = `/fi/applications/${id}/sections/project/check`;
    const page = await (await get(check, { cookie })).text();
    expect(page).toContain("Tarve: täytä tämä kohta");
    expect(page).not.toContain("Haettava valtionavustus: kirjoita");
    const section = `/fi/applications/${id}/sections/project?from=section-check`;
    expect(page).toContain(section);

    const { version } = await stateOf(db, id);
    const typed = { version: String(version), "project.need": "Palvelut ovat hajallaan.", intent: "next" };
    const saved = await post(section, typed, { cookie });
    expect(saved.headers.get("Location")).toBe(check);
    expect(await (await get(check, { cookie })).text()).toContain("Tämä osio on valmis");
  });
});

describe("an application is its organisation's own", () => {
  const pages = ["", "/sections/project", "/sections/project/check", "/check", "/receipt"];

  test("to others, and to the ministry, its pages do not exist", async () => {
    const db = await freshDatabase();
    const { get, post, signIn } = await serve(db);
    const id = await completeDraft(db);
    for (const person of ["espoo-signatory", "tem-officer", "tem-auditor"]) {
      const cookie = await signIn(person);
      for (const page of pages) {
        expect((await get(`/fi/applications/${id}${page}`, { cookie })).status, person + page).toBe(404);
      }
      const typed = { version: "9", "project.name": "x", intent: "stay" };
      expect((await post(`/fi/applications/${id}/sections/project`, typed, { cookie })).status).toBe(404);
      const key = crypto.randomUUID();
      expect((await post(`/fi/applications/${id}/check`, { version: "6", key }, { cookie })).status).toBe(
        404,
      );
    }
    expect(await findAnswers(db, id)).toMatchObject({ "project.name": "Yhteinen alku" });
  });

  test("its data is not given to others either when one loader is asked alone", async () => {
    const db = await freshDatabase();
    const { get, signIn } = await serve(db);
    const id = await completeDraft(db);
    const cookie = await signIn("espoo-signatory");
    for (const [page, route] of [
      ["", "routes/apply/application"],
      ["/sections/project", "routes/apply/section"],
      ["/check", "routes/apply/check"],
    ]) {
      const response = await get(`/fi/applications/${id}${page}?_data=${encodeURIComponent(route ?? "")}`, {
        cookie,
      });
      expect(response.status, route).toBe(404);
    }
  });
});

describe("saving", () => {
  const fields = { version: "0", intent: "next", "project.need": 'Rivi 1\r\n  <b>"2"</b> & loppu' };
  const inHtml = "Rivi 1\n  &lt;b&gt;&quot;2&quot;&lt;/b&gt; &amp; loppu";

  test("when nobody is signed in any more gives everything back to be saved, in each language", async () => {
    const db = await freshDatabase();
    const { post, signIn } = await serve(db);
    const id = await startDraft(db);
    for (const language of languages) {
      const path = `/${language}/applications/${id}/sections/project`;
      const response = await post(path, fields);
      expect(response.status).toBe(401);
      const page = await response.text();
      expect(page).toContain(`<h1>${titles[language]}</h1>`);
      expect(page).toContain('target="_blank"');
      expect(page.replaceAll("\r\n", "\n")).toContain(`name="project.need" value="${inHtml}"`);
      expect(page).toContain('name="version" value="0"');
    }
    expect(await findAnswers(db, id)).toEqual({});

    const cookie = await signIn("vantaa-preparer");
    const saved = await post(`/fi/applications/${id}/sections/project`, fields, { cookie });
    expect(saved.status).toBe(302);
    expect(await findAnswers(db, id)).toEqual({ "project.need": 'Rivi 1\n  <b>"2"</b> & loppu' });
  });

  test("a mistake saves all the same, and the page says what to correct, twice in the same words", async () => {
    const db = await freshDatabase();
    const { post, signIn } = await serve(db);
    const id = await startDraft(db);
    const cookie = await signIn("vantaa-preparer");
    const typed = { version: "0", intent: "next", "applicant.email": "aino(at)vantaa" };
    const response = await post(`/fi/applications/${id}/sections/applicant`, typed, { cookie });
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page).toContain("<title>Virhe: Hakija");
    expect(page.match(/Yhteyshenkilön sähköposti: kirjoita sähköpostiosoite/g)?.length).toBeGreaterThan(1);
    expect(page).toContain('value="aino(at)vantaa"');
    expect(page).toContain(`/fi/applications/${id}/sections/project`);
    expect(await findAnswers(db, id)).toEqual({ "applicant.email": "aino(at)vantaa" });
  });

  test("what is missing does not stop anybody from going on", async () => {
    const db = await freshDatabase();
    const { post, signIn } = await serve(db);
    const id = await startDraft(db);
    const cookie = await signIn("vantaa-preparer");
    const path = `/en/applications/${id}/sections/applicant`;
    const response = await post(path, { version: "0", intent: "next" }, { cookie });
    expect(response.headers.get("Location")).toBe(`/en/applications/${id}/sections/project`);
    const fromCheck = await post(`${path}?from=check`, { version: "0", intent: "next" }, { cookie });
    expect(fromCheck.headers.get("Location")).toBe(`/en/applications/${id}/check`);
  });

  test("a text that a colleague changed comes back with both, and the next save decides", async () => {
    const db = await freshDatabase();
    const { post, signIn } = await serve(db);
    const id = await startDraft(db);
    await write(db, id, "project", { "project.goals": "Väinön tavoite" });
    const cookie = await signIn("vantaa-preparer");
    const path = `/fi/applications/${id}/sections/project`;
    const stale = { version: "0", intent: "stay", "project.goals": "Ainon tavoite", "project.need": "Tarve" };
    const response = await post(path, stale, { cookie });
    expect(response.status).toBe(409);
    const page = await response.text();
    expect(page).toContain(">Ainon tavoite</textarea>");
    expect(page).toContain("<blockquote>Väinön tavoite</blockquote>");
    expect(page).toContain('name="version" value="2"');
    expect(await findAnswers(db, id)).toMatchObject({ "project.need": "Tarve" });

    const decided = await post(path, { ...stale, version: "2" }, { cookie });
    expect(decided.status).toBe(302);
    expect(await findAnswers(db, id)).toMatchObject({ "project.goals": "Ainon tavoite" });
  });

  test("after the deadline nothing is stored, and what was typed is there to be copied", async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    let now = testNow;
    const { post, get, signIn } = await serve(db, () => now);
    now = "2027-02-01T10:00:00.000Z";
    const cookie = await signIn("vantaa-preparer");
    const typed = { version: "0", intent: "stay", "project.need": "Myöhästynyt teksti" };
    const response = await post(`/fi/applications/${id}/sections/project`, typed, { cookie });
    expect(response.status).toBe(409);
    const page = await response.text();
    expect(page).toContain("Haku päättyi");
    expect(page).toContain("<blockquote>Myöhästynyt teksti</blockquote>");
    expect(await findAnswers(db, id)).toEqual({});
    const application = await (await get(`/fi/applications/${id}`, { cookie })).text();
    expect(application).toContain("Luonnos on tallessa ja luettavissa alla.");
  });
});

describe("submitting", () => {
  const keyIn = (page: string) => /name="key" value="([^"]+)"/.exec(page)?.[1] ?? "";

  test("a preparer reads who may submit, and finds no button", async () => {
    const db = await freshDatabase();
    const { get, post, signIn } = await serve(db);
    const id = await completeDraft(db);
    const cookie = await signIn("vantaa-preparer");
    const page = await (await get(`/fi/applications/${id}/check`, { cookie })).text();
    expect(page).toContain("Organisaatiossasi hakemuksen voi lähettää: Väinö Demo.");
    expect(page).not.toContain('name="key"');
    const { version } = await stateOf(db, id);
    const forged = { version: String(version), key: crypto.randomUUID() };
    expect((await post(`/fi/applications/${id}/check`, forged, { cookie })).status).toBe(403);
    expect((await stateOf(db, id)).state).toBe("draft");
  });

  test("the same page sent twice leads to the same receipt, which everybody there can read", async () => {
    const db = await freshDatabase();
    const { get, post, signIn } = await serve(db);
    const id = await completeDraft(db);
    const cookie = await signIn("vantaa-signatory");
    const page = await (await get(`/fi/applications/${id}/check`, { cookie })).text();
    const { version } = await stateOf(db, id);
    const sent = { version: String(version), key: keyIn(page) };
    const locations = await Promise.all(
      [1, 2, 3].map(async () => {
        const response = await post(`/fi/applications/${id}/check`, sent, { cookie });
        return response.headers.get("Location");
      }),
    );
    // The language of the matter is Swedish.
    expect(locations).toEqual(locations.map(() => `/sv/applications/${id}/receipt`));

    const preparer = await signIn("vantaa-preparer");
    const receipt = await (await get(`/fi/applications/${id}/receipt`, { cookie: preparer })).text();
    const { number } = await stateOf(db, id);
    expect(receipt).toContain(`${number}-`);
    expect(receipt).toContain("23.11.2026 klo 12.00.00");
    expect(receipt).toMatch(/[0-9a-f]{64}/);
    expect(receipt).toContain("Palvelut ovat hajallaan.");
  });

  test("a forged form without a key or a version is refused in words", async () => {
    const db = await freshDatabase();
    const { post, signIn } = await serve(db);
    const id = await completeDraft(db);
    const cookie = await signIn("vantaa-signatory");
    const forgeries: Record<string, string>[] = [
      {},
      { version: "x", key: crypto.randomUUID() },
      { version: "6", key: "1" },
    ];
    for (const forged of forgeries) {
      expect((await post(`/fi/applications/${id}/check`, forged, { cookie })).status).toBe(409);
    }
    expect((await stateOf(db, id)).state).toBe("draft");
  });

  test("the desk says what comes next to each", async () => {
    const db = await freshDatabase();
    const { get, signIn } = await serve(db);
    await completeDraft(db, people.vantaaPreparer);
    const desk = async (person: string) => (await get("/fi/desk", { cookie: await signIn(person) })).text();
    expect(await desk("vantaa-preparer")).toContain("Valmis: allekirjoittaja lähettää");
    expect(await desk("vantaa-signatory")).toContain("Tarkista ja lähetä");
    expect(await desk("turku-preparer")).toContain("Teillä ei ole vielä hakemuksia.");
  });
});
