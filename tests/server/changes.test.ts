import { expect, test } from "vitest";
import { espoo } from "../support/applications";
import { asking, makeChange } from "../support/changes";
import { freshDatabase } from "../support/database";
import { makeProject } from "../support/projects";
import { serve } from "../support/server";

const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";

test("a change is asked, sent, proposed, signed by another, and opened by who asked, each on its page", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const { get, post, signIn } = await serve(db);
  const [preparer, signatory, officer, decider] = await Promise.all(
    ["vantaa-preparer", "vantaa-signatory", "tem-officer", "tem-decider"].map(signIn),
  );
  const read = async (path: string, cookie?: string) => (await get(path, { cookie })).text();
  const list = `/fi/desk/projects/${project.id}/changes`;
  const started = await post(list, {}, { cookie: preparer });
  const own = started.headers.get("Location") ?? "";
  expect(own).toMatch(/\/changes\/[\w-]{36}$/);

  const edit = await read(own, preparer);
  expect(edit).toContain("100000");
  const texts = asking({ "extension.to": "30.6.2029", "budget.staff.2027": "100000", "other.text": "Nimi" });
  const typed = { ...texts, "budget.asked": "", version: hidden(edit, "version"), intent: "check" };
  const saved = await post(own, typed, { cookie: preparer });
  expect(saved.headers.get("Location")).toBe(`${own}/check`);
  // What stands in a field because it holds now is not an answer.
  const answers = await db.selectFrom("filingAnswer").select("field").execute();
  expect(answers.map(({ field }) => field)).not.toContain("budget.staff.2027");

  const stale = await post(
    own,
    { ...typed, "other.text": "Toinen nimi", version: "1" },
    { cookie: signatory },
  );
  expect(stale.status).toBe(409);
  const met = await stale.text();
  expect(met).toContain("Toinen nimi");
  expect(met).toContain("”Nimi”");

  const check = await read(`${own}/check`, signatory);
  expect(check).toContain("30.6.2029");
  const sending = { version: hidden(check, "version"), key: hidden(check, "key") };
  expect((await post(`${own}/check`, sending, { cookie: preparer })).status).toBe(403);
  const sent = await post(`${own}/check`, sending, { cookie: signatory });
  expect(sent.headers.get("Location")).toBe(`${own}/receipt`);
  expect(await read(`${own}/receipt`, preparer)).toContain(`${project.id.toUpperCase()}-A1`);

  const id = own.split("/").at(-1) ?? "";
  const handled = `/fi/ministry/projects/${project.id}/changes/${id}`;
  expect(await read("/fi/ministry/changes", officer)).toContain(handled);
  const rulings = { "extension.outcome": "granted", "other.outcome": "refused", intent: "propose" };
  const version = hidden(await read(handled, officer), "version");
  const lacking = await post(handled, { ...rulings, version }, { cookie: officer });
  expect(lacking.status).toBe(400);
  expect(await lacking.text()).toContain('href="#other.reasonsFi"');
  const reasons = { "other.reasonsFi": "Ei kuulu päätökseen.", "other.reasonsSv": "Hör inte till beslutet." };
  expect((await post(handled, { ...rulings, ...reasons, version }, { cookie: decider })).status).toBe(404);
  expect((await post(handled, { ...rulings, ...reasons, version }, { cookie: officer })).status).toBe(302);

  const signing = await read(`${handled}/signing`, decider);
  const sign = { intent: "sign", presentedAt: hidden(signing, "presentedAt") };
  expect((await post(`${handled}/signing`, sign, { cookie: officer })).status).toBe(404);
  expect((await post(`${handled}/signing`, { ...sign, presentedAt: "x" }, { cookie: decider })).status).toBe(
    409,
  );
  expect((await post(`${handled}/signing`, sign, { cookie: decider })).status).toBe(302);

  const decision = `${own}/decision`;
  expect(await read(decision, preparer)).not.toContain("Ei kuulu päätökseen.");
  await post(decision, {}, { cookie: preparer });
  const opened = await read(decision, preparer);
  for (const told of ["Ei kuulu päätökseen.", `${project.id.toUpperCase()}-P2`, "Oikaisuvaatimusohje"]) {
    expect(opened).toContain(told);
  }
});

test("the request of another is not found, and what is not sent is nobody's but its writer's", async () => {
  const db = await freshDatabase();
  const project = await makeProject(db, { organisationId: espoo });
  const filingId = await makeChange(db, project, { "other.text": "Nimi." });
  await db.updateTable("filing").set({ number: null, state: "draft" }).execute();
  const { get, signIn } = await serve(db);
  const status = async (path: string, who: string) => (await get(path, { cookie: await signIn(who) })).status;
  expect(await status(`/fi/desk/projects/${project.id}/changes/${filingId}`, "vantaa-signatory")).toBe(404);
  expect(await status(`/fi/desk/projects/${project.id}/changes`, "vantaa-signatory")).toBe(404);
  expect(await status(`/fi/ministry/projects/${project.id}/changes/${filingId}`, "tem-officer")).toBe(404);
  expect(await status(`/fi/desk/projects/${project.id}/changes/${filingId}`, "espoo-preparer")).toBe(200);
});
