import { expect, test } from "vitest";
import { makeSubmittedApplication, officer } from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { startDraft } from "../support/drafts";
import { serve } from "../support/server";

/** A service with an application in hand and a draft, and the addresses of every form. */
async function service() {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db, { organisationId: "municipality-049" });
  const draft = await startDraft(db);
  const served = await serve(db);
  const [preparer, proposer, decider] = await Promise.all(
    ["vantaa-preparer", "tem-officer", "tem-decider"].map(served.signIn),
  );
  const forms = [
    { path: "/fi/sign-in", cookie: "" },
    { path: `/fi/applications/${draft}/sections/project`, cookie: preparer },
    { path: `/fi/applications/${draft}/check`, cookie: preparer },
    { path: `/fi/ministry/applications/${id}/proposal`, cookie: proposer },
    { path: `/fi/ministry/applications/${id}/signing`, cookie: decider },
    { path: "/fi/ministry/projects/good-population-relations", cookie: proposer },
  ];
  return { db, id, draft, ...served, forms, proposer, decider };
}

test("an address with a character that no database holds is not found", async () => {
  const { get, proposer } = await service();
  for (const path of ["/fi/items/%00", "/sv/calls/%00", "/fi/projects/a%00b", "/en/ministry/record?id=%00"]) {
    const response = await get(path, { cookie: proposer });
    expect(response.status, path).toBe(404);
    expect(response.headers.get("Content-Type"), path).toMatch(/^text\/html/);
  }
  expect((await get("/assets/%00")).status).toBe(400);
});

test("the record can be asked for entries before any number", async () => {
  const { get, proposer } = await service();
  for (const before of ["0", "999999999", "999999999999999", "-1", "1e9"]) {
    expect((await get(`/fi/ministry/record?before=${before}`, { cookie: proposer })).status, before).toBe(
      200,
    );
  }
});

test("a body that is no form is answered in words, and nothing breaks", async () => {
  const { origin, forms, lines } = await service();
  for (const { path, cookie = "" } of forms) {
    for (const type of ["text/plain", "application/json", "multipart/form-data; boundary=x"]) {
      const headers = { Origin: origin, "Content-Type": type, ...(cookie && { Cookie: cookie }) };
      const response = await fetch(origin + path, { method: "POST", headers, body: "{}" });
      expect(response.status, `${type} to ${path}`).toBe(400);
      expect(await response.text()).toContain("ei tullut perille kokonaan");
    }
  }
  expect(lines.filter((line) => line.includes('"status":500'))).toEqual([]);
});

test("what cannot be done at an address is refused without an alarm in the log", async () => {
  const { get, post, lines } = await service();
  expect((await post("/fi/calls", { a: "b" })).status).toBe(405);
  expect((await get("/fi/calls?_data=routes%2Fministry%2Finbox")).status).toBe(403);
  expect(lines.filter((line) => line.includes("the page broke"))).toEqual([]);
});

test("names of fields that are none of the form's are dropped, whatever a reader could make of them", async () => {
  const { post, id, proposer } = await service();
  const wrong = { outcome: "", amount: "1", reasonsFi: "Perustelu.", reasonsSv: "Motivering." };
  const names: [string, string][] = [
    ["__intent__", "{"],
    ["__intent__", '{"type":"insert","payload":{"name":"outcome"}}'],
    ["__state__", "{"],
    ["reasonsFi[999999999]", "x"],
    ["outcome.x", "granted"],
    ["__proto__.x", "y"],
  ];
  for (const [name, text] of names) {
    const path = `/fi/ministry/applications/${id}/proposal`;
    const response = await post(path, { ...wrong, [name]: text }, { cookie: proposer });
    expect(response.status, name).toBe(400);
    expect(await response.text(), name).toContain("Perustelu.");
  }
});

test("the character NUL in a text neither breaks the service nor loses the text", async () => {
  const { db, post, id, proposer, decider } = await service();
  const at = `/fi/ministry/applications/${id}`;
  const proposal = { outcome: "refused", amount: "", reasonsFi: "a\0b\r\nc", reasonsSv: "d" };
  expect((await post(`${at}/proposal`, proposal, { cookie: proposer })).status).toBe(302);
  expect(await db.selectFrom("decision").select("reasonsFi").executeTakeFirst()).toEqual({
    reasonsFi: "a\ufffdb\nc",
  });
  const back = { intent: "return", reason: "e\0f" };
  expect((await post(`${at}/signing`, back, { cookie: decider })).status).toBe(302);
  expect((await post("/fi/sign-in", { person: "\0" })).status).toBe(400);
});

test("what an official wrote after the session had ended comes back whole", async () => {
  const { db, post, id } = await service();
  const proposal = {
    outcome: "granted",
    amount: "90 000",
    reasonsFi: "Perustelu.",
    reasonsSv: "Motivering.",
  };
  const response = await post(`/fi/ministry/applications/${id}/proposal`, proposal);
  expect(response.status).toBe(401);
  const page = await response.text();
  for (const [name, text] of Object.entries(proposal)) {
    expect(page).toContain(`<input type="hidden" name="${name}" value="${text}"/>`);
  }
  expect(page).toContain("<blockquote>Perustelu.</blockquote>");
  expect(await db.selectFrom("decision").selectAll().execute()).toEqual([]);

  const signing = { intent: "sign", presentedAt: testNow };
  const nothingTyped = await post(`/fi/ministry/applications/${id}/signing`, signing);
  expect(nothingTyped.status).toBe(302);
  expect(nothingTyped.headers.get("Location")).toContain("/fi/sign-in?returnTo=");
});

test("only demonstration people can be chosen at sign-in", async () => {
  const { db, post } = await service();
  await db.updateTable("person").set({ demo: 0 }).where("id", "=", officer.id).execute();
  const response = await post("/fi/sign-in", { person: officer.id });
  expect(response.status).toBe(400);
  expect(response.headers.get("Set-Cookie")).toBeNull();
});

test("somebody whose roles have ended does not download what the organisation has sent", async () => {
  const { db, get, id, signIn } = await service();
  const cookie = await signIn("espoo-preparer");
  const snapshot = () => get(`/fi/applications/${id}/snapshot`, { cookie });
  expect((await snapshot()).status).toBe(200);
  await db
    .updateTable("role")
    .set({ validTo: "2026-01-01" })
    .where("personId", "=", "espoo-preparer")
    .execute();
  expect((await snapshot()).status).toBe(404);
});
