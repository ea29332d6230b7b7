import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { findAnswers } from "../../app/queries/applications.server";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { startDraft, stateOf, write } from "../support/drafts";
import { builtRoutes } from "../support/routes";
import { serve } from "../support/server";

const hoursLater = (hours: number) => new Date(Date.parse(testNow) + hours * 3_600_000).toISOString();

const notice = "Sinulla on tässä osiossa tekstiä, jota ei ole tallennettu.";

/** A draft of Vantaa's in a service whose clock can be moved, its two writers signed in. */
async function writing() {
  const db = await freshDatabase();
  const id = await startDraft(db);
  const clock = { now: testNow };
  const service = await serve(db, () => clock.now);
  const [aino = "", vaino = ""] = await Promise.all(
    ["vantaa-preparer", "vantaa-signatory"].map(service.signIn),
  );
  const section = `/fi/applications/${id}/sections/project`;
  const read = async (path: string, cookie: string) => (await service.get(path, { cookie })).text();
  return { db, id, clock, ...service, aino, vaino, section, read };
}

describe("saving by itself", () => {
  test("stores the fields that were posted, and answers when", async () => {
    const { db, id, post, aino, section } = await writing();
    const editing = randomUUID();
    const save = (text: string) =>
      post(`${section}/autosave`, { version: "0", editing, "project.need": text }, { cookie: aino });
    const response = await save("Tar");
    expect(response.status).toBe(200);
    expect(response.headers.get("Cache-Control")).toBe("private, no-store");
    expect(await response.json()).toEqual({ because: "saved", at: testNow, conflicts: [] });
    expect((await save("Tarve")).status).toBe(200);
    expect(await findAnswers(db, id)).toEqual({ "project.need": "Tarve" });
  });

  test("tells of a colleague's text, and the button then shows both", async () => {
    const { db, id, post, get, aino, section } = await writing();
    await write(db, id, "project", { "project.need": "Väinön tarve" });
    const typed = { version: "0", editing: randomUUID(), "project.need": "Ainon tarve" };
    const response = await post(`${section}/autosave`, typed, { cookie: aino });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      because: "changed-by-others",
      conflicts: ["project.need"],
    });
    const page = await post(section, { ...typed, intent: "stay" }, { cookie: aino });
    expect(page.status).toBe(409);
    const html = await page.text();
    expect(html).toContain(">Ainon tarve</textarea>");
    expect(html).toContain("<blockquote>Väinön tarve</blockquote>");
    expect(html).toContain(`name="editing" value="${typed.editing}"`);
    expect(html).not.toContain(notice);
    await db.deleteFrom("keptPost").execute();
    await post(section, { ...typed, intent: "stay" }, { cookie: aino });
    expect(await (await get(section, { cookie: aino })).text()).toContain(notice);
  });

  test("keeps a text that met a colleague's, and the section leads its writer to it until it is saved", async () => {
    const { db, id, post, aino, vaino, section, read } = await writing();
    await write(db, id, "project", { "project.need": "Väinön tarve" });
    const editing = randomUUID();
    const save = (path: string, typed: Record<string, string>) =>
      post(path, { version: "0", editing, ...typed }, { cookie: aino });
    for (const text of ["Ainon", "Ainon tarve"]) {
      const typed = { "project.need": text, "project.goals": `Tavoite: ${text}` };
      expect((await save(`${section}/autosave`, typed)).status).toBe(409);
    }
    const shown = `${section}?kept=${editing}`;
    expect(await db.selectFrom("keptPost").select("id").execute()).toEqual([{ id: editing }]);
    const opened = await read(section, aino);
    expect(opened).toContain(`href="${shown}"`);
    expect(opened).toContain(">Väinön tarve</textarea>");
    expect(opened).toContain(notice);
    expect(await read(section, vaino)).not.toContain(notice);
    expect(await read(section.replace("project", "applicant"), aino)).not.toContain(notice);

    const given = await read(shown, aino);
    expect(given).toContain(">Ainon tarve</textarea>");
    expect(given).toContain("<blockquote>Väinön tarve</blockquote>");
    expect(given).toContain(">Tavoite: Ainon tarve</textarea>");
    expect(given).not.toContain(notice);

    const [, version = ""] = /name="version" value="(\d+)"/.exec(given) ?? [];
    const beside = { version, "project.goals": "Tavoite" };
    expect((await save(`${section}/autosave`, beside)).status).toBe(200);
    expect(await read(section, aino)).toContain(notice);
    expect(await read(shown, aino)).toContain(">Ainon tarve</textarea>");
    expect(await read(shown, aino)).toContain(">Tavoite</textarea>");

    const decided = { version, "project.need": "Yhteinen tarve" };
    expect((await save(`${section}/autosave`, decided)).status).toBe(200);
    expect(await read(section, aino)).not.toContain(notice);
    expect(await db.selectFrom("keptPost").selectAll().execute()).toEqual([]);
  });

  test("says when nothing can be saved any more, and is closed to others", async () => {
    const { db, id, clock, post, signIn, section, aino } = await writing();
    const typed = { version: "0", "project.need": "x" };
    for (const person of ["espoo-preparer", "tem-officer"]) {
      const response = await post(`${section}/autosave`, typed, { cookie: await signIn(person) });
      expect(response.status, person).toBe(404);
    }
    await db.updateTable("application").set({ state: "submitted" }).where("id", "=", id).execute();
    const sent = await post(`${section}/autosave`, typed, { cookie: aino });
    expect([sent.status, (await sent.json()).because]).toEqual([409, "not-draft"]);

    await db.updateTable("application").set({ state: "draft" }).where("id", "=", id).execute();
    clock.now = "2027-02-01T10:00:00.000Z";
    const late = await post(`${section}/autosave`, typed, { cookie: await signIn("vantaa-preparer") });
    expect([late.status, (await late.json()).because]).toEqual([409, "not-open"]);
    expect(await findAnswers(db, id)).toEqual({});
  });

  test("goes on without a new sign-in after the service has been started again", async () => {
    const { db, id, post, aino, section } = await writing();
    const editing = randomUUID();
    const typed = { version: "0", editing, "project.need": "Ennen" };
    await post(`${section}/autosave`, typed, { cookie: aino });
    const again = await serve(db);
    const after = { ...typed, "project.need": "Ennen ja jälkeen" };
    expect((await again.post(`${section}/autosave`, after, { cookie: aino })).status).toBe(200);
    expect(await findAnswers(db, id)).toEqual({ "project.need": "Ennen ja jälkeen" });
  });

  test("of an ended session is kept, the newest texts of the page, and its section gives them back", async () => {
    const { db, id, clock, post, get, signIn, section, aino, read } = await writing();
    const editing = randomUUID();
    clock.now = hoursLater(13);
    for (const text of ["Tar", "Tarve"]) {
      const typed = { version: "0", editing, "project.need": text };
      const response = await post(`${section}/autosave`, typed, { cookie: aino });
      expect(response.status).toBe(401);
      expect((await response.json()).kept).toBe(editing);
    }
    const cookie = await signIn("vantaa-preparer");
    const back = await get(`/fi/kept/${editing}`, { cookie });
    expect(back.headers.get("Location")).toBe(`${section}?kept=${editing}`);
    expect(await read(`${section}?kept=${editing}`, cookie)).toContain(">Tarve</textarea>");
    expect(await findAnswers(db, id)).toEqual({});
  });
});

describe("a form that comes after its writer's session has ended", () => {
  const elsewhere = new Set([
    // Files cannot be kept: their own pages say so.
    "routes/apply/attachments",
    "routes/account/project-files",
    "routes/apply/claim-vouchers",
    "routes/ministry/payments/imports",
    "routes/ministry/statistics",
    "routes/account/sign-in",
    "routes/account/sign-out",
    "routes/public/nothing-here",
  ]);

  test("is kept at every address that takes forms, and given back to its writer alone", async () => {
    const { db, id, clock, get, post, signIn, aino } = await writing();
    const forms = (await builtRoutes()).filter(({ id, hasForm }) => hasForm && !elsewhere.has(id));
    expect(forms.length).toBeGreaterThan(6);
    clock.now = hoursLater(13);
    for (const { path: pattern, id: route } of forms) {
      const path = `/${pattern}`
        .replace(":lang", "fi")
        .replace(":applicationId", id)
        .replace(":sectionId", "project")
        .replace(/:\w+/, "x");
      const response = await post(path, { reason: `Syy: ${route}`, version: "0" }, { cookie: aino });
      expect(response.status, path).toBe(401);
      const body = await response.text();
      expect(body, path).toContain(`Syy: ${route}`);
      const { id: kept } = await db.selectFrom("keptPost").select("id").executeTakeFirstOrThrow();
      expect(body, path).toContain(kept);

      const others = await signIn("vantaa-signatory");
      expect((await get(`/fi/kept/${kept}`, { cookie: others })).status, path).toBe(404);
      expect((await post(`/fi/kept/${kept}`, { a: "b" }, { cookie: others })).status, path).toBe(404);
      expect((await get(`/fi/kept/${kept}`)).headers.get("Location")).toContain("/fi/sign-in?returnTo=");

      const cookie = await signIn("vantaa-preparer");
      const given = await get(`/fi/kept/${kept}`, { cookie });
      expect([200, 302], path).toContain(given.status);
      if (given.status === 200) expect(await given.text(), path).toContain(`value="Syy: ${route}"`);
      const onwards = await post(`/fi/kept/${kept}`, { reason: `Syy: ${route}` }, { cookie });
      expect([onwards.status, onwards.headers.get("Location")]).toEqual([307, path.replace("/autosave", "")]);
      const still = await get(`/fi/kept/${kept}`, { cookie });
      expect(still.status, `${path} may not have arrived`).toBe(given.status);
      await db.deleteFrom("keptPost").execute();
    }
  }, 180_000);

  test("stands in its section's own fields after signing in, and is saved by pressing Save", async () => {
    const { db, id, clock, post, get, signIn, section, aino, read } = await writing();
    const [, editing = ""] = /name="editing" value="([^"]+)"/.exec(await read(section, aino)) ?? [];
    clock.now = hoursLater(13);
    const typed = { version: "0", editing, intent: "next", "project.need": "Tarve", "project.goals": "T" };
    const late = await post(section, typed, { cookie: aino });
    expect(late.status).toBe(401);
    const page = await late.text();
    expect(page).toContain("Tekstisi on tallessa.");
    expect(page).toContain(`href="/fi/sign-in?returnTo=${encodeURIComponent(`/fi/kept/${editing}`)}"`);

    clock.now = hoursLater(14);
    const cookie = await signIn("vantaa-preparer");
    expect((await get(`/sv/kept/${editing}`, { cookie })).headers.get("Location")).toBe(
      `/sv/applications/${id}/sections/project?kept=${editing}`,
    );
    const given = await read(`${section}?kept=${editing}`, cookie);
    expect(given).toContain(">Tarve</textarea>");
    expect(given).toContain("24.11.2026 klo 1.00");
    expect(given).toContain("paina Tallenna");
    expect(given).toContain(`name="editing" value="${editing}"`);
    expect(await findAnswers(db, id)).toEqual({});

    expect((await post(section, typed, { cookie })).status).toBe(302);
    expect(await findAnswers(db, id)).toMatchObject({ "project.need": "Tarve" });
    expect(await db.selectFrom("keptPost").selectAll().execute()).toEqual([]);
  });

  test("meets what a colleague has written meanwhile, with both texts", async () => {
    const { db, id, clock, post, signIn, section, aino, read } = await writing();
    const editing = randomUUID();
    await write(db, id, "project", { "project.goals": "Tavoite" });
    clock.now = hoursLater(13);
    const typed = { version: "1", editing, "project.need": "Ainon tarve", "project.goals": "Tavoite" };
    await post(section, typed, { cookie: aino });
    await write(db, id, "project", { "project.need": "Väinön tarve", "project.goals": "Väinön tavoite" });

    const cookie = await signIn("vantaa-preparer");
    const page = await read(`${section}?kept=${editing}`, cookie);
    expect(page).toContain(">Ainon tarve</textarea>");
    expect(page).toContain("<blockquote>Väinön tarve</blockquote>");
    expect(page).toContain(">Väinön tavoite</textarea>");
    expect(page).toContain('name="version" value="2"');
  });

  test("whose application was sent meanwhile is shown to be copied", async () => {
    const { db, id, clock, post, signIn, section, aino, read } = await writing();
    const editing = randomUUID();
    clock.now = hoursLater(13);
    await post(section, { version: "0", editing, "project.need": "Liian myöhään" }, { cookie: aino });
    await db.updateTable("application").set({ state: "submitted" }).where("id", "=", id).execute();
    const page = await read(`${section}?kept=${editing}`, await signIn("vantaa-preparer"));
    expect(page).toContain("<blockquote>Liian myöhään</blockquote>");
  });

  test("comes back on the page itself when it cannot be told whose it is, and nothing is stored", async () => {
    const { db, clock, post, section, aino } = await writing();
    const typed = { version: "0", "project.need": "Tarve" };
    const inThePage = 'name="project.need" value="Tarve"';
    await post("/fi/sign-out", {}, { cookie: aino });
    const cookies = [aino, "", "session=abcdefghijklmnopqrstuvwxyz"];
    clock.now = hoursLater(13);
    for (const cookie of cookies) {
      const response = await post(section, typed, { cookie });
      expect(response.status).toBe(401);
      expect(await response.text(), cookie).toContain(inThePage);
    }
    expect(await db.selectFrom("keptPost").selectAll().execute()).toEqual([]);
  });

  test("with files in it is not kept, and its texts come back on the page", async () => {
    const { db, clock, origin, section, aino } = await writing();
    clock.now = hoursLater(13);
    const body = new FormData();
    body.set("project.need", "Tarve");
    body.set("file", new Blob(["x"]), "liite.pdf");
    const headers = { Origin: origin, Cookie: aino };
    const response = await fetch(origin + section, { method: "POST", headers, body });
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('name="project.need" value="Tarve"');
    expect(await db.selectFrom("keptPost").selectAll().execute()).toEqual([]);
  });

  test("opens nothing: an ended session reads and changes nothing", async () => {
    const { db, id, clock, get, post, section, aino } = await writing();
    clock.now = hoursLater(12);
    expect((await get(section, { cookie: aino })).status).toBe(302);
    expect((await post(section, { version: "0", "project.need": "x" }, { cookie: aino })).status).toBe(401);
    expect(await findAnswers(db, id)).toEqual({});
  });
});

describe("several at one application", () => {
  test("see who has a section open, who saved it last, and what has changed since they last saw it", async () => {
    const { db, id, clock, post, section, aino, vaino, read } = await writing();
    await write(db, id, "project", { "project.need": "Tarve" });
    await read(section, aino);
    expect(await read(section, aino)).not.toContain("avasi tämän osion");

    clock.now = hoursLater(0.1);
    const theirs = await read(section, vaino);
    expect(theirs).toContain("Aino Demo avasi tämän osion klo 12.00.");
    expect(theirs).not.toContain("changed-mark");
    const typed = { version: "1", "project.need": "Suuri tarve", intent: "stay" };
    await post(section, typed, { cookie: vaino });

    clock.now = hoursLater(0.2);
    const list = `/fi/applications/${id}`;
    expect(await read(list, vaino)).not.toContain("changed-mark");
    const marked = await read(list, aino);
    expect(marked.match(/changed-mark/g)).toHaveLength(1);
    expect(marked).toContain("Väinö Demo, 23.11.2026 klo 12.06");
    expect(marked).toContain("Väinö Demo avasi tämän osion klo 12.06.");
    expect(await read(list, aino)).toContain("changed-mark");

    const opened = await read(section, aino);
    expect(opened.match(/changed-mark/g)).toHaveLength(1);
    expect(opened).toContain('<a href="#project.need">Tarve</a>');
    expect(opened).toContain("Viimeksi tallentanut Väinö Demo, 23.11.2026 klo 12.06.");
    expect(await read(section, aino)).not.toContain("changed-mark");

    clock.now = hoursLater(0.5);
    expect(await read(list, aino)).not.toContain("avasi tämän osion");
  });

  test("typing keeps one present, and does not count as having seen the others' changes", async () => {
    const { db, id, clock, post, section, aino, vaino, read } = await writing();
    await read(section, aino);
    await write(db, id, "project", { "project.goals": "Väinön" });
    await post(section, { version: "1", intent: "stay", "project.goals": "Väinön oma" }, { cookie: vaino });
    clock.now = hoursLater(0.5);
    const typed = { version: "0", editing: randomUUID(), "project.need": "Tarve" };
    await post(`${section}/autosave`, typed, { cookie: aino });
    expect(await read(section, vaino)).toContain("Aino Demo avasi tämän osion klo 12.30.");
    expect(await read(section, aino)).toContain('<a href="#project.goals">');
  });

  test("a visit makes no version and stands not on the record", async () => {
    const { db, id, section, aino, read } = await writing();
    const before = await db.selectFrom("recordEntry").select("seq").execute();
    await read(section, aino);
    expect(await db.selectFrom("recordEntry").select("seq").execute()).toEqual(before);
    expect((await stateOf(db, id)).version).toBe(0);
  });
});
