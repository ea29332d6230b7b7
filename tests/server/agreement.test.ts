import { describe, expect, test } from "vitest";
import { startDirectProject } from "../../app/commands/start-direct-project.server";
import { makeProposal, makeSubmittedApplication } from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { makeProject } from "../support/projects";
import { serve } from "../support/server";

const plain = (html: string) => html.replaceAll("\u00a0", " ").replaceAll("<!-- -->", "");

async function service(running = true) {
  const db = await freshDatabase();
  const project = await makeProject(db, { running });
  const { get, post, signIn } = await serve(db);
  const read = async (person: string, path: string) =>
    plain(await (await get(path, { cookie: await signIn(person) })).text());
  const at = `/fi/desk/projects/${project.id}`;
  return { db, project, get, post, signIn, read, at };
}

describe("the agreement", () => {
  test("waits on the desk, is accepted by the signatory, and lets the project run", async () => {
    const { db, project, post, signIn, read, at } = await service(false);
    expect(await read("vantaa-signatory", "/fi/desk")).toContain("Hyväksy päätös ja suunnitelma");
    const shown = await read("vantaa-signatory", `${at}/agreement`);
    expect(shown).toContain("80 000,00 €");
    expect(shown).toContain("Mitä hyväksyminen avaa");
    const digest = /name="digest" value="([0-9a-f]{64})"/.exec(shown)?.[1] ?? "";

    const preparer = await signIn("vantaa-preparer");
    expect(await read("vantaa-preparer", `${at}/agreement`)).not.toContain('name="digest"');
    expect((await post(`${at}/agreement`, { digest }, { cookie: preparer })).status).toBe(409);
    const cookie = await signIn("vantaa-signatory");
    expect((await post(`${at}/agreement`, { digest: "other" }, { cookie })).status).toBe(409);
    const accepted = await post(`${at}/agreement`, { digest }, { cookie });
    expect(accepted.status).toBe(302);
    const { state } = await db
      .selectFrom("project")
      .select("state")
      .where("id", "=", project.id)
      .executeTakeFirstOrThrow();
    expect(state).toBe("running");
    expect(await read("vantaa-preparer", `${at}/agreement`)).toContain(digest);
    expect(await read("tem-officer", `/fi/ministry/projects/${project.id}`)).toContain(
      "Päätös ja suunnitelma hyväksyttiin",
    );
  });

  test("and everything of the project is not found by others", async () => {
    const { project, get, signIn, at } = await service();
    const cookie = await signIn("espoo-signatory");
    for (const part of ["", "/agreement", "/people", "/visibility"]) {
      expect((await get(`${at}${part}`, { cookie })).status, part).toBe(404);
    }
    expect((await get(`/fi/ministry/projects/${project.id}/plan`, { cookie })).status).toBe(404);
  });
});

test("the overview tells the money, what is next and what has happened, without what was only prepared", async () => {
  const { read, at } = await service();
  const page = await read("vantaa-preparer", at);
  expect(page).toContain("Voidaan vielä maksaa");
  expect(page).toContain("Väliraportti viimeistään");
  expect(page).toContain("Päätös annettiin tiedoksi");
  expect(page).not.toContain("Päätös esiteltiin");
});

describe("the people of a project", () => {
  const typed = {
    version: "1",
    "people.0.role": "manager",
    "people.0.name": "Maija Malli",
    "people.0.email": "maija@example.org",
    "members.0.name": "Ville Malli",
    "members.0.organisation": "Vantaa",
    "members.0.chair": "yes",
  };

  test("are saved as a version that the ministry can compare with the one before", async () => {
    const { project, post, signIn, read, at } = await service();
    const cookie = await signIn("vantaa-preparer");
    const added = await post(`${at}/people`, { ...typed, intent: "row-add:people" }, { cookie });
    expect(await added.text()).toContain('name="people.1.name"');
    const saved = await post(`${at}/people`, { ...typed, intent: "save" }, { cookie });
    expect(saved.headers.get("Location")).toBe(`${at}/people?done=saved`);
    const plan = await read("tem-auditor", `/fi/ministry/projects/${project.id}/plan?from=1&to=2`);
    expect(plan).toContain("Mikä muuttui versiosta 1 versioon 2");
    expect(plan).toContain("Maija Malli, hankevastaava, maija@example.org");
    const stale = await post(`${at}/people`, { ...typed, intent: "save" }, { cookie });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain("Maija Malli");
  });

  test("come back with what is wrong beside the field, and what was typed", async () => {
    const { post, signIn, at } = await service();
    const wrong = { ...typed, "people.0.email": "ei osoite", "people.0.name": "", intent: "save" };
    const response = await post(`${at}/people`, wrong, { cookie: await signIn("vantaa-preparer") });
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page.split("Kirjoita henkilön nimi.").length).toBe(3);
    expect(page).toContain("ei osoite");
  });
});

test("visibility is asked with Union money alone", async () => {
  const { db, post, signIn, read, at } = await service();
  await db.updateTable("call").set({ fundingSource: "national" }).execute();
  expect(await read("vantaa-preparer", `${at}/visibility`)).toContain("ei rahoiteta EU:n rahoilla");
  await db.updateTable("call").set({ fundingSource: "amif" }).execute();
  expect(await read("vantaa-preparer", `${at}/visibility`)).toContain("A3-juliste");
  const cookie = await signIn("vantaa-preparer");
  const without = await post(`${at}/visibility`, { "website.state": "done" }, { cookie });
  expect(without.status).toBe(400);
  const answers = { "website.state": "done", "website.how": "vantaa.fi/alku" };
  expect((await post(`${at}/visibility`, answers, { cookie })).status).toBe(302);
  expect(await read("vantaa-preparer", `${at}/visibility`)).toContain("vantaa.fi/alku");
});

describe("the terms of a decision", () => {
  async function proposal() {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db, { grant: 80_000_00 });
    await makeProposal(db, id);
    let now = testNow;
    const { get, post, signIn } = await serve(db, () => now);
    const wait = () => {
      now = "2026-11-23T12:00:00.000Z";
    };
    return { db, get, post, signIn, wait, at: `/fi/ministry/applications/${id}` };
  }

  /** Every field of the form as the page shows it. */
  function fieldsOf(html: string): Record<string, string> {
    const fields: Record<string, string> = {};
    const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
    for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
      const name = attribute(tag, "name");
      if (name && (attribute(tag, "type") !== "checkbox" || tag.includes("checked"))) {
        fields[name] = attribute(tag, "value") ?? "";
      }
    }
    for (const [, name = "", options = ""] of html.matchAll(
      /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
    )) {
      fields[name] = /<option[^>]*value="([^"]*)"[^>]*selected/.exec(options)?.[1] ?? "";
    }
    return fields;
  }

  test("are filled in, can be changed, and the decider reads them", async () => {
    const { get, post, signIn, wait, at } = await proposal();
    const cookie = await signIn("tem-officer");
    const page = await (await get(`${at}/terms`, { cookie })).text();
    const fields = { ...fieldsOf(page), intent: "save" };
    expect(fields).toMatchObject({ movePercent: "10", "reports.0.kind": "interim" });
    wait();
    const short = await post(`${at}/terms`, { ...fields, "instalments.0.amount": "1" }, { cookie });
    expect(short.status).toBe(400);
    expect(plain(await short.text())).toContain("täsmälleen 80 000,00 €");
    const saved = await post(`${at}/terms`, { ...fields, movePercent: "7" }, { cookie });
    expect(saved.headers.get("Location")).toBe(at);
    const decider = await signIn("tem-decider");
    const signing = plain(await (await get(`${at}/signing`, { cookie: decider })).text());
    expect(signing).toContain("enintään 7 %");
    expect(signing).toContain("Maksusuunnitelma");
    const unread = { intent: "sign", presentedAt: testNow };
    expect((await post(`${at}/signing`, unread, { cookie: decider })).status).toBe(409);
  });

  test("are not another official's to change while they wait for the decider", async () => {
    const { get, post, signIn, at } = await proposal();
    const cookie = await signIn("tem-officer-decider");
    const page = await (await get(`${at}/terms`, { cookie })).text();
    expect(page).toContain("vain se, joka esitteli päätöksen");
    const own = fieldsOf(await (await get(`${at}/terms`, { cookie: await signIn("tem-officer") })).text());
    expect((await post(`${at}/terms`, { ...own, intent: "save" }, { cookie })).status).toBe(409);
  });
});

test("closing is the officer's, and says what stands in its way", async () => {
  const { project, post, signIn, read } = await service();
  const at = `/fi/ministry/projects/${project.id}/closing`;
  expect(await read("tem-auditor", at)).toContain("Päättämisen voi aloittaa sen jälkeen.");
  const refused = await post(at, { intent: "begin" }, { cookie: await signIn("tem-officer") });
  expect(refused.status).toBe(409);
  const auditor = await post(at, { intent: "begin" }, { cookie: await signIn("tem-auditor") });
  expect(auditor.status).toBe(404);
});

describe("a project without an application", () => {
  const typed = {
    organisationId: "ely-01",
    "name.fi": "Uusi vaihe",
    "name.sv": "En ny fas",
    "name.en": "",
    from: "1.1.2027",
    to: "31.12.2027",
    amount: "",
    "milestones.0.name": "Selvitys valmis",
    "milestones.0.month": "10/2027",
    intent: "save",
  };

  test("is started by the manager from its item, and its own organisation alone finds it", async () => {
    const { db, post, signIn, read } = await service();
    const at = "/fi/ministry/items/koto-digi/new-project";
    expect(await read("tem-manager", "/fi/ministry/items/koto-digi")).toContain(at);
    const cookie = await signIn("tem-manager");
    const wrong = await post(at, { ...typed, "milestones.0.month": "1/2028" }, { cookie });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain("Selvitys valmis");
    const started = await post(at, typed, { cookie });
    expect(started.headers.get("Location")).toBe("/fi/ministry/projects/uusi-vaihe");
    expect(await read("tem-officer", "/fi/ministry/projects/uusi-vaihe")).toContain("Summa ei ole tiedossa");
    expect(await db.selectFrom("project").select("state").where("id", "=", "uusi-vaihe").execute()).toEqual([
      { state: "running" },
    ]);
  });

  test("of a municipality is on its desk", async () => {
    const { db, read } = await service();
    const project = {
      ...{ organisationId: "municipality-049", amount: null, personYears: null, milestones: [] },
      name: { fi: "Espoon oma", sv: "Esbos eget", en: "" },
      summary: { fi: "", sv: "", en: "" },
      period: { from: "2027-01-01", to: "2027-12-31" },
    };
    const by = { id: "tem-manager", name: "Mari Demo" };
    await startDirectProject(db, { itemId: "koto-digi", project, by, at: testNow });
    expect(await read("espoo-preparer", "/fi/desk")).toContain("/fi/desk/projects/espoon-oma");
    expect(await read("espoo-preparer", "/fi/desk/projects/espoon-oma/agreement")).toContain(
      "aloitettu ilman hakemusta",
    );
  });
});
