import { describe, expect, test } from "vitest";
import { withdrawApplication } from "../../app/commands/withdraw-application.server";
import { defaultChecklist } from "../../app/domain/default-checklist";
import { toJson } from "../../db/schema-kinds";
import { openCallId } from "../../seeds/stories/open-call";
import { espoo, makeSubmittedApplication, officer, signatory } from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { completeDraft, people } from "../support/drafts";
import { fillInbox } from "../support/many";
import { serve } from "../support/server";
import { answer, answerReasons, makeOpenStatement, makeSmallSignatory } from "../support/statements";

const plain = async (response: Response) => (await response.text()).replaceAll("\u00a0", " ");

describe("the inbox", () => {
  test("is narrowed, sorted and turned in its address, which is written in one way", async () => {
    const db = await freshDatabase();
    await fillInbox(db, 120);
    const { get, signIn } = await serve(db);
    const cookie = await signIn("tem-officer");
    const page = await plain(await get("/fi/ministry?page=2", { cookie }));
    expect(page).toContain("120 hakemusta");
    expect(page).toContain("Näytetään 51–100.");
    expect(page).toContain("Sivu 2 / 3");

    const leadsTo = async (query: string) =>
      (await get(`/fi/ministry${query}`, { cookie })).headers.get("Location");
    expect(await leadsTo("?page=99")).toBe("/fi/ministry?page=3");
    expect(await leadsTo("?state=&order=wait&call=no-such")).toBe("/fi/ministry");
    expect(await leadsTo("?order=most-applied&handler=mine")).toBe(
      "/fi/ministry?handler=mine&order=most-applied",
    );
    const sorted = await plain(await get("/fi/ministry?order=most-applied", { cookie }));
    expect(sorted).toContain('aria-sort="descending"');
    const mine = await plain(await get("/fi/ministry?state=waiting&handler=mine", { cookie }));
    expect(mine).toContain("Oona Demo");
    expect(mine).not.toContain("Saara Demo</td>");
  });

  test("hands out the ticked ones, or all that match, and says how many", async () => {
    const db = await freshDatabase();
    await fillInbox(db, 60);
    const { get, post, signIn } = await serve(db);
    const cookie = await signIn("tem-manager");
    const one = { application: "many-0", officer: officer.id, intent: "chosen" };
    const response = await post("/fi/ministry?state=submitted", one, { cookie });
    expect(response.headers.get("Location")).toBe("/fi/ministry?state=submitted&assigned=1");
    const page = await plain(await get("/fi/ministry?state=submitted&assigned=1", { cookie }));
    expect(page).toContain("1 hakemuksen käsittelijä vaihtui.");

    const all = { officer: "tem-officer-decider", intent: "all" };
    await post("/fi/ministry?handler=nobody", all, { cookie });
    expect(await db.selectFrom("application").select("id").where("handlerId", "is", null).execute()).toEqual(
      [],
    );
  });

  test("nothing ticked and nobody chosen comes back with both told, and changes nothing", async () => {
    const db = await freshDatabase();
    await fillInbox(db, 3);
    const { post, signIn } = await serve(db);
    const cookie = await signIn("tem-officer");
    const response = await post("/fi/ministry", { officer: "", intent: "chosen" }, { cookie });
    const page = await plain(response);
    expect(response.status).toBe(400);
    expect(page).toContain("Valitse ainakin yksi hakemus");
    expect(page).toContain("Valitse käsittelijä, jolla on tänään");
    const decider = await post(
      "/fi/ministry",
      { application: "many-0", officer: "tem-decider", intent: "chosen" },
      { cookie },
    );
    expect(decider.status).toBe(400);
    expect(await plain(decider)).toMatch(/value="many-0"[^>]*checked|checked[^>]*value="many-0"/);
    expect(await db.selectFrom("recordEntry").select("seq").where("action", "=", "assign").execute()).toEqual(
      [],
    );
  });

  test("is not handed out by those who only read", async () => {
    const db = await freshDatabase();
    await fillInbox(db, 1);
    const { get, post, signIn } = await serve(db);
    for (const who of ["tem-auditor", "tem-decider", "vantaa-signatory"]) {
      const cookie = await signIn(who);
      const one = { application: "many-0", officer: officer.id, intent: "chosen" };
      expect((await post("/fi/ministry", one, { cookie })).status, who).toBe(404);
    }
    expect(await plain(await get("/fi/ministry", { cookie: await signIn("tem-auditor") }))).not.toContain(
      'type="checkbox"',
    );
  });
});

describe("screening", () => {
  async function service() {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    const served = await serve(db);
    const cookie = await served.signIn("tem-officer");
    const at = `/fi/ministry/applications/${id}/screening`;
    const parts = [
      ...["finding:0", "finding:1", "finding:2"].map((part) => [part, "confirmed"]),
      ...defaultChecklist.map(({ id: question }) => [`question:${question}`, "yes"]),
    ];
    const all = Object.fromEntries(
      parts.flatMap(([part, given]) => [
        [`answer-${part}`, given ?? ""],
        [`note-${part}`, ""],
      ]),
    );
    return { db, id, at, cookie, all, ...served };
  }

  test("is saved half done, and what is there stands in the page again", async () => {
    const { at, cookie, get, post } = await service();
    const half = {
      version: "0",
      intent: "save",
      "answer-question:conforms": "no",
      "note-question:conforms": "Hanke on <i>muualla</i>.",
    };
    const response = await post(at, half, { cookie });
    expect(response.headers.get("Location")).toBe(`${at}?saved=yes`);
    const page = await plain(await get(`${at}?saved=yes`, { cookie }));
    expect(page).toContain("Hanke on &lt;i&gt;muualla&lt;/i&gt;.");
    expect(page).toContain("1 / 13 kohtaa käsitelty");
  });

  test("cannot be finished half done: every open point is told, and what was typed is kept", async () => {
    const { db, at, cookie, all, post } = await service();
    const half = {
      ...all,
      version: "0",
      intent: "finish",
      "answer-finding:1": "ineligible",
      "answer-question:needed": "",
    };
    const response = await post(at, half, { cookie });
    const page = await plain(response);
    expect(response.status).toBe(400);
    expect(page).toContain('href="#note-finding:1"');
    expect(page).toContain('href="#answer-question:needed"');
    expect(page).toContain("<title>Virhe: Tarkastus");
    expect(await db.selectFrom("application").select("state").executeTakeFirst()).toEqual({
      state: "submitted",
    });
  });

  test("that fails begins a refusal with the reasons that were given", async () => {
    const { at, id, cookie, all, get, post } = await service();
    const reasons = "Hanke on jo saanut avustusta muualta.";
    const failing = {
      ...all,
      version: "0",
      intent: "finish",
      "answer-question:double-funding": "no",
      "note-question:double-funding": reasons,
    };
    expect((await post(at, failing, { cookie })).headers.get("Location")).toBe(at);
    expect(await plain(await get(at, { cookie }))).toContain("Ei läpäise tarkastusta");
    const proposal = await plain(await get(`/fi/ministry/applications/${id}/proposal`, { cookie }));
    const inField = (field: string) =>
      new RegExp(`name="${field}"[^>]*>([^<]*)</textarea>`).exec(proposal)?.[1] ?? "";
    expect(inField("reasonsFi")).toContain(reasons);
    expect(inField("reasonsSv")).not.toContain(reasons);
    expect(inField("reasonsSv")).toContain("[Skriv motiveringen här på svenska.]");
    expect(proposal).toContain("Kirjoita ne tähän merkittyihin kohtiin.");
    expect(proposal).toContain("Ansökan uppfyller inte utlysningens villkor");
    expect(proposal).toMatch(/value="refused"[^>]*checked|checked[^>]*value="refused"/);
    const unwritten = { outcome: "refused", reasonsFi: reasons, reasonsSv: inField("reasonsSv") };
    const sent = await post(`/fi/ministry/applications/${id}/proposal`, unwritten, { cookie });
    expect(sent.status).toBe(400);
    expect(await plain(sent)).toContain("ja poista merkintä");
    const grant = { outcome: "granted", amount: "1000", reasonsFi: reasons, reasonsSv: "Skäl." };
    const granted = await post(`/fi/ministry/applications/${id}/proposal`, grant, { cookie });
    expect(granted.status).toBe(409);
    expect(await plain(granted)).toContain("Hakemus ei läpäissyt tarkastusta, joten");
    // Once it is finished nothing more is taken.
    const late = await post(at, { ...all, version: "1", intent: "save" }, { cookie });
    expect(late.status).toBe(409);
  });

  test("tells a colleague's other answer beside one's own", async () => {
    const { at, cookie, post, signIn } = await service();
    const said = (given: string) => ({
      version: "0",
      intent: "save",
      "answer-question:mandate": given,
      "note-question:mandate": "",
    });
    await post(at, said("no"), { cookie: await signIn("tem-officer-decider") });
    const response = await post(at, said("yes"), { cookie });
    expect(response.status).toBe(409);
    expect(await plain(response)).toContain("Toisen esittelijän vastaus: Ei");
  });

  test("is read and not written by an auditor", async () => {
    const { at, all, get, post, signIn } = await service();
    const cookie = await signIn("tem-auditor");
    const page = await plain(await get(at, { cookie }));
    expect(page).toContain("Tarkistuslista");
    expect(page).not.toContain('type="radio"');
    expect((await post(at, { ...all, version: "0", intent: "save" }, { cookie })).status).toBe(404);
  });
});

describe("a statement", () => {
  const here = `/fi/calls/${openCallId}/statement`;

  test("goes from those who are shut out to the ministry and back, and opens the way in", async () => {
    const db = await freshDatabase();
    await makeSmallSignatory(db);
    const { get, post, signIn } = await serve(db);
    const theirs = await signIn("small-signatory");
    const start = `/fi/calls/${openCallId}/apply`;
    expect(await plain(await get(start, { cookie: theirs }))).toContain(here);
    const empty = await post(here, { text: " " }, { cookie: theirs });
    expect(empty.status).toBe(400);
    const made = await post(here, { text: "Määrä on kasvanut." }, { cookie: theirs });
    expect(made.headers.get("Location")).toBe(here);
    const receipt = await plain(await get(here, { cookie: theirs }));
    expect(receipt).toContain("LS-2026-0001");
    expect(receipt).toContain("Odottaa vastausta");
    expect((await post(here, { text: "Toinen." }, { cookie: theirs })).status).toBe(409);

    const ours = await signIn("tem-officer");
    const list = await plain(await get("/fi/ministry/statements", { cookie: ours }));
    const at = /\/fi\/ministry\/statements\/[0-9a-f-]{36}/.exec(list)?.[0] ?? "";
    expect((await post(at, { outcome: "admitted", reasons: "Hyvä." }, { cookie: ours })).status).toBe(400);
    expect((await post(at, { reasons: answerReasons }, { cookie: ours })).status).toBe(400);
    const admitted = { outcome: "admitted", reasons: answerReasons };
    expect((await post(at, admitted, { cookie: ours })).status).toBe(302);
    expect((await post(at, admitted, { cookie: ours })).status).toBe(409);

    const open = await plain(await get(start, { cookie: theirs }));
    expect(open).toContain("Otettu mukaan lausuman perusteella");
    expect(open).toContain("Ei voi hakea");
    expect((await post(start, {}, { cookie: theirs })).status).toBe(302);
    expect(await plain(await get(`/fi/calls/${openCallId}/eligibility`))).toContain(
      "Ministeriö on ottanut lausuman perusteella mukaan myös: Kauniainen.",
    );
  });

  test("can be made of a draft that breaks a rule about the application, as the check page offers", async () => {
    const db = await freshDatabase();
    const applicationId = await completeDraft(db, people.vantaaSignatory);
    const rules = toJson<unknown[]>([{ kind: "amount-range", atMost: 100 }]);
    await db.updateTable("call").set({ rules }).where("id", "=", openCallId).execute();
    const { get, signIn } = await serve(db);
    const cookie = await signIn("vantaa-signatory");
    expect(await plain(await get(`/fi/applications/${applicationId}/check`, { cookie }))).toContain(here);
    expect(await plain(await get(here, { cookie }))).toContain('name="text"');
  });

  test("that is admitted after the call has closed says to both that it opens no way in", async () => {
    const db = await freshDatabase();
    const { id } = await makeOpenStatement(db);
    const { get, signIn } = await serve(db, () => "2027-01-08T10:00:00.000Z");
    const ours = await signIn("tem-officer");
    const at = `/fi/ministry/statements/${id}`;
    expect(await plain(await get(at, { cookie: ours }))).toContain("Myönteinen vastaus ei siksi avaa hakua");
    await answer(db, id, "admitted");
    const theirs = await plain(await get(here, { cookie: await signIn("small-signatory") }));
    expect(theirs).toContain("mutta haku päättyi 5.1.2027");
  });

  test("is its own organisation's: others see none", async () => {
    const db = await freshDatabase();
    await makeOpenStatement(db, "Salainen lintu.");
    const { get, signIn } = await serve(db);
    expect(await plain(await get(here, { cookie: await signIn("espoo-signatory") }))).not.toContain(
      "Salainen",
    );
  });

  test("that was admitted is told beside the verdict to those who handle the application", async () => {
    const db = await freshDatabase();
    const { id } = await makeOpenStatement(db);
    await answer(db, id, "admitted");
    const by = await makeSmallSignatory(db);
    const application = await makeSubmittedApplication(db, { organisationId: by.organisation.id });
    const { get, signIn } = await serve(db);
    const cookie = await signIn("tem-officer");
    for (const page of ["", "/screening", "/proposal"]) {
      const text = await plain(await get(`/fi/ministry/applications/${application.id}${page}`, { cookie }));
      expect(text, page).toContain("Otettu mukaan lausuman perusteella");
      expect(text, page).toContain("Ei voi hakea");
    }
  });
});

describe("the list of received applications", () => {
  const at = `/fi/calls/${openCallId}/received`;
  const closed = "2027-01-05T14:15:01.000Z";

  test("says before the deadline when it will be there, and nothing else", async () => {
    const db = await freshDatabase();
    const { number } = await makeSubmittedApplication(db);
    const { get } = await serve(db, () => "2027-01-05T14:15:00.999Z");
    const page = await plain(await get(at));
    expect(page).toContain("haku on päättynyt: 5.1.2027 klo 16.15");
    expect(page).not.toContain(number);
    for (const kind of [".csv", ".json"]) {
      const response = await get(`${at}${kind}`);
      expect(response.status).toBe(404);
      expect(await plain(response)).toContain("5.1.2027 klo 16.15");
    }
  });

  test("tells after it what came from whom, when and for how much, and no person's name", async () => {
    const db = await freshDatabase();
    const { number } = await makeSubmittedApplication(db, { grant: 90_000_00 });
    const other = await makeSubmittedApplication(db, { organisationId: espoo, grant: 10_000_00 });
    const by = { ...signatory, organisation: { id: espoo, kind: "municipality" } };
    await withdrawApplication(db, {
      applicationId: other.id,
      reason: "Salainen syy",
      by,
      clock: () => testNow,
    });
    const { get } = await serve(db, () => closed);
    const page = await plain(await get(at));
    for (const told of [number, "Vantaa", "90 000,00 €", "23.11.2026", "Espoo", "Peruutettu"]) {
      expect(page).toContain(told);
    }
    for (const secret of ["Aino", "Väinö", "aino.demo", "Salainen syy", "Yhteinen alku"]) {
      for (const kind of ["", ".csv", ".json"]) {
        expect(await plain(await get(`${at}${kind}`)), `${secret} ${kind}`).not.toContain(secret);
      }
    }
    const csv = await plain(await get(`${at}.csv`));
    expect(csv).toContain(`"${number}","Vantaa"`);
    expect(csv.split("\r\n")).toHaveLength(4);
    const data = await (await get(`${at}.json`)).json();
    expect(data).toMatchObject({
      asOf: closed,
      totalAppliedEuros: 90_000,
      applications: [{ appliedEuros: 90_000, standing: "handled" }, { standing: "withdrawn" }],
    });
    expect(await plain(await get(`/fi/calls/${openCallId}`))).toContain(at);
  });
});
