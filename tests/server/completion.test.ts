import { describe, expect, test } from "vitest";
import { withdrawApplication } from "../../app/commands/withdraw-application.server";
import { findAnswers } from "../../app/queries/applications.server";
import { makeDecision, makeSubmittedApplication } from "../support/applications";
import { testNow } from "../support/clock";
import { aboutNeed, ask, save, send, tooLate } from "../support/completions";
import { freshDatabase } from "../support/database";
import { atNow, completeDraft, people, stateOf } from "../support/drafts";
import { serve } from "../support/server";

async function service(now = testNow) {
  const db = await freshDatabase();
  const { id, number } = await makeSubmittedApplication(db);
  const server = await serve(db, () => now);
  const read = async (path: string, person: string) =>
    (await server.get(path, { cookie: await server.signIn(person) })).text();
  return {
    db,
    id,
    number,
    read,
    ...server,
    own: `/fi/applications/${id}`,
    matter: `/fi/ministry/applications/${id}`,
  };
}

const keyIn = (page: string) => /name="key" value="([^"]+)"/.exec(page)?.[1] ?? "";

describe("an officer asks", () => {
  test("from a page with a place for a question beside every part, and what is wrong stands beside the field", async () => {
    const { post, read, signIn, matter, id, db } = await service();
    const page = await read(`${matter}/completion`, "tem-officer");
    for (const name of [
      "question-project.need",
      "question-budget",
      "question-milestones",
      "dueOn",
      "message",
    ]) {
      expect(page).toContain(`name="${name}"`);
    }
    expect(page).toContain("Palvelut ovat hajallaan.");
    expect(page).not.toContain('name="question-budget.grant"');

    const cookie = await signIn("tem-officer");
    const typed = { intent: "ask", "question-project.need": "Keitä?", message: "Hei!" };
    for (const [dueOn, told] of [
      ["", "Kirjoita viimeinen vastauspäivä"],
      ["1/2/2027", "lukea kahdella tavalla"],
      ["25.11.2026", "Ensimmäinen mahdollinen päivä on 26.11.2026"],
    ] as const) {
      const response = await post(`${matter}/completion`, { ...typed, dueOn }, { cookie });
      const back = await response.text();
      expect(response.status, dueOn).toBe(400);
      expect(back.split(told).length, dueOn).toBe(3);
      expect(back).toContain(">Keitä?</textarea>");
      expect(back).toContain("<title>Virhe: Pyydä täydennystä");
    }
    const none = await post(`${matter}/completion`, { intent: "ask", dueOn: "3.12.2026" }, { cookie });
    expect(none.status).toBe(400);
    expect(await none.text()).toContain("Kirjoita vähintään yksi kysymys.");
    const forged = await post(
      `${matter}/completion`,
      { ...typed, "question-x": "?", dueOn: "3.12.2026" },
      { cookie },
    );
    expect(forged.status).toBe(400);
    expect((await stateOf(db, id)).state).toBe("submitted");

    const asked = await post(`${matter}/completion`, { ...typed, dueOn: "3.12.2026" }, { cookie });
    expect(asked.headers.get("Location")).toBe(matter);
    const standing = await read(matter, "tem-officer");
    expect(standing).toContain("odottaa hakijan täydennystä 3.12.2026 asti");
    expect(standing).toContain("Keitä?");
    expect(await read("/fi/ministry", "tem-auditor")).toContain("Vastattava 3.12.2026");
  });

  test("only while the application waits for a proposal: otherwise a page says why, and keeps what was typed", async () => {
    const { db, id, get, post, signIn, matter } = await service();
    await makeDecision(db, id);
    const cookie = await signIn("tem-officer");
    const page = await get(`${matter}/completion`, { cookie });
    expect(page.status).toBe(409);
    expect(await page.text()).toContain("Täydennystä ei voi pyytää");
    const typed = { intent: "ask", "question-project.need": "Keitä?", dueOn: "3.12.2026" };
    const response = await post(`${matter}/completion`, typed, { cookie });
    expect(response.status).toBe(409);
    const back = await response.text();
    expect(back).toContain("Sitä ei tallennettu");
    expect(back).toContain(">Keitä?</textarea>");
  });

  test("and goes on without waiting after the last day, not before", async () => {
    const early = await service();
    await ask(early.db, early.id);
    const cookie = await early.signIn("tem-officer");
    const refused = await early.post(`${early.matter}/completion`, { intent: "end" }, { cookie });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("viimeinen päivä on 3.12.2026");
    expect(await early.read(early.matter, "tem-officer")).not.toContain("Jatka odottamatta</button>");

    const late = await service(tooLate);
    await ask(late.db, late.id);
    expect(await late.read(late.matter, "tem-officer")).toContain("Jatka odottamatta");
    expect(await late.read(late.matter, "tem-auditor")).not.toContain("Jatka odottamatta</button>");
    const signedIn = await late.signIn("tem-officer");
    const auditor = await late.signIn("tem-auditor");
    expect(
      (await late.post(`${late.matter}/completion`, { intent: "end" }, { cookie: auditor })).status,
    ).toBe(404);
    const ended = await late.post(`${late.matter}/completion`, { intent: "end" }, { cookie: signedIn });
    expect(ended.headers.get("Location")).toBe(late.matter);
    expect(await late.read(late.matter, "tem-officer")).toContain("Ei vastattu");
    const again = await late.post(`${late.matter}/completion`, { intent: "end" }, { cookie: signedIn });
    expect(again.status).toBe(409);
  });
});

describe("the municipality completes", () => {
  test("led from its desk to the fields that were asked, and to no others", async () => {
    const { db, id, read, own } = await service();
    await ask(db, id, { message: "Hei Vantaa!" });
    const desk = await read("/fi/desk", "vantaa-preparer");
    expect(desk).toContain("Täydennä hakemusta");
    expect(desk).toContain("3.12.2026");
    const page = await read(own, "vantaa-preparer");
    expect(page).toContain("Hei Vantaa!");
    expect(page).toContain(aboutNeed.question);
    expect(page).toContain("Aikaa on 10 päivää.");
    expect(page).toContain(`${own}/sections/project#project.need`);

    const section = await read(`${own}/sections/project`, "vantaa-preparer");
    expect(section).toContain('name="project.need"');
    expect(section).not.toContain('name="project.name"');
    expect(section).toContain("Yhteinen alku");
    expect(section).toContain(aboutNeed.question);
    const other = await read(`${own}/sections/budget`, "vantaa-preparer");
    expect(other).toContain("Tässä osiossa ei ole kohtia");
    expect(other).not.toContain("<textarea");
  });

  test("and reads what was not saved, in a field that was not asked", async () => {
    const { db, id, post, signIn, own } = await service();
    await ask(db, id);
    const { version } = await stateOf(db, id);
    const cookie = await signIn("vantaa-preparer");
    const typed = {
      version: `${version}`,
      intent: "next",
      "project.need": "Uusi tarve.",
      "project.goals": "Salaa muutettu.",
    };
    const response = await post(`${own}/sections/project`, typed, { cookie });
    expect(response.status).toBe(409);
    const page = await response.text();
    expect(page).toContain("Kaikkea ei tallennettu");
    expect(page).toContain("Salaa muutettu.");
    expect(await findAnswers(db, id)).toMatchObject({
      "project.need": "Uusi tarve.",
      "project.goals": "Jokainen tietää, mistä palvelut saa.",
    });
    const elsewhere = await post(
      `${own}/sections/budget`,
      { version: "8", "budget.staff.1.2027": "1" },
      { cookie },
    );
    expect(elsewhere.status).toBe(409);
    expect(await elsewhere.text()).toContain("Tässä osiossa ei ole kohtia");
  });

  test("goes on from the last asked section to the check, and sends: the receipt tells what it completes", async () => {
    const { db, id, post, read, signIn, own, number } = await service();
    await ask(db, id);
    const preparer = await signIn("vantaa-preparer");
    const { version } = await stateOf(db, id);
    const typed = { version: `${version}`, intent: "next", "project.need": "Uusi tarve." };
    const saved = await post(`${own}/sections/project`, typed, { cookie: preparer });
    expect(saved.headers.get("Location")).toBe(`${own}/check`);

    expect(await read(`${own}/check`, "vantaa-preparer")).not.toContain('name="key"');
    const check = await read(`${own}/check`, "vantaa-signatory");
    expect(check).toContain("Lähetä täydennys");
    expect(check).toContain("<del>");
    const cookie = await signIn("vantaa-signatory");
    const sent = { version: `${version + 1}`, key: keyIn(check) };
    expect((await post(`${own}/check`, sent, { cookie })).headers.get("Location")).toBe(`${own}/receipt`);
    expect((await post(`${own}/check`, sent, { cookie })).headers.get("Location")).toBe(`${own}/receipt`);

    const receipt = await read(`${own}/receipt`, "vantaa-preparer");
    expect(receipt).toContain("on vastaanottanut täydennyksen");
    expect(receipt).toContain("Täydennys tuli ajoissa");
    const [first] = await db
      .selectFrom("submission")
      .select("receiptNumber")
      .where("completes", "is", null)
      .where("applicationId", "=", id)
      .execute();
    const earlier = await read(`${own}/receipt?number=${first?.receiptNumber}`, "vantaa-preparer");
    expect(earlier).toContain("Palvelut ovat hajallaan.");
    expect(earlier).not.toContain("Uusi tarve.");

    const matter = await read(`/fi/ministry/applications/${id}`, "tem-auditor");
    expect(matter).toContain("Vastattu");
    expect(matter).toContain("<ins>");
    expect(matter).toContain(number);
  });
});

describe("withdrawing", () => {
  test("takes a confirmation by a signatory, and the application can still be read", async () => {
    const { id, get, post, read, signIn, own } = await service();
    const preparer = await read(`${own}/withdraw`, "vantaa-preparer");
    expect(preparer).toContain("Hakemuksen peruuttaa allekirjoittaja");
    expect(preparer).not.toContain("<textarea");
    const forged = await post(`${own}/withdraw`, {}, { cookie: await signIn("vantaa-preparer") });
    expect(forged.status).toBe(403);
    expect((await post(`${own}/withdraw`, {}, { cookie: await signIn("espoo-signatory") })).status).toBe(404);

    const cookie = await signIn("vantaa-signatory");
    const long = await post(`${own}/withdraw`, { reason: "x".repeat(2001) }, { cookie });
    expect(long.status).toBe(400);
    expect((await long.text()).split("enintään 2000 merkkiä").length).toBe(3);
    const done = await post(`${own}/withdraw`, { reason: "Rahat <loppuivat>." }, { cookie });
    expect(done.headers.get("Location")).toBe(own);
    const page = await read(own, "vantaa-preparer");
    expect(page).toContain("Hakemus on peruutettu");
    expect(page).toContain("Rahat &lt;loppuivat&gt;.");
    expect((await get(`${own}/receipt`, { cookie })).status).toBe(200);
    expect(await read(`/fi/ministry/applications/${id}`, "tem-officer")).toContain(
      "Rahat &lt;loppuivat&gt;.",
    );

    const again = await get(`${own}/withdraw`, { cookie });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain("Hakemus on jo peruutettu.");
    expect((await post(`${own}/withdraw`, {}, { cookie })).status).toBe(409);
  });

  test("a draft or a decided application is answered with what holds", async () => {
    const { db, id, get, signIn, own } = await service();
    await makeDecision(db, id);
    const decided = await get(`${own}/withdraw`, { cookie: await signIn("vantaa-signatory") });
    expect(decided.status).toBe(409);
    expect(await decided.text()).toContain("on jo tehty päätös");
    const draft = await completeDraft(db, people.espooPreparer);
    const cookie = await signIn("espoo-signatory");
    const page = await get(`/fi/applications/${draft}/withdraw`, { cookie });
    expect(page.status).toBe(409);
    expect(await page.text()).toContain("Luonnosta ei tarvitse peruuttaa");
  });
});

describe("versions", () => {
  test("any two are compared under one address, the earlier first", async () => {
    const { db, id, get, read, signIn, own } = await service();
    await ask(db, id);
    await save(db, id, "project", { "project.need": "Palvelut ovat kaukana." });
    const cookie = await signIn("vantaa-preparer");
    const { version } = await stateOf(db, id);
    const canonical = `${own}/versions?from=${version - 1}&to=${version}`;
    const turned = await get(`${own}/versions?to=${version - 1}&from=${version}`, { cookie });
    expect(turned.headers.get("Location")).toContain(canonical);
    for (const nonsense of ["?from=1", "?from=1&to=1", "?from=1&to=99", "?x=1"]) {
      expect(
        (await get(`${own}/versions${nonsense}`, { cookie })).headers.get("Location"),
        nonsense,
      ).toContain(`${own}/versions`);
    }
    const page = await read(canonical, "vantaa-preparer");
    expect(page).toMatch(/<del>.*hajallaan.*<\/del>/);
    expect(page).toMatch(/<ins>.*kaukana.*<\/ins>/);
    expect(page).toContain("Aino Demo");
  });

  test("the ministry compares what was sent, and never finds what was saved in between", async () => {
    const { db, id, get, read, signIn, matter } = await service();
    expect(await read(`${matter}/versions`, "tem-officer")).toContain("verrattavaa ei ole");
    const { version: first } = await stateOf(db, id);
    await ask(db, id);
    await save(db, id, "project", { "project.need": "Välivaihe" });
    await save(db, id, "project", { "project.need": "Lopullinen" });
    await send(db, id, { at: "2026-11-24T10:00:00.000Z" });
    await ask(db, id, { at: "2026-11-24T11:00:00.000Z" });
    await save(db, id, "project", { "project.need": "Lähettämätön" });
    const page = await read(`${matter}/versions`, "tem-officer");
    expect(page).toContain("Lopullinen");
    expect(page).not.toContain("Välivaihe");
    expect(page).not.toContain("Lähettämätön");
    const cookie = await signIn("tem-officer");
    for (const to of [first + 1, first + 3]) {
      const response = await get(`${matter}/versions?from=${first}&to=${to}`, { cookie });
      expect(response.headers.get("Location"), `${to}`).toBe(`${matter}/versions`);
    }
  });

  test("files that came and went are told by name", async () => {
    const { db, id, read, own } = await service();
    await db
      .insertInto("attachment")
      .values({
        ...{
          id: "a",
          applicationId: id,
          field: "attachments.plan",
          name: "suunnitelma.pdf",
          kind: "pdf",
          size: 1,
        },
        ...{ sha256: "", storageKey: "", uploadedBy: "vantaa-preparer", uploadedAt: testNow, version: 3 },
        ...{ scan: "none" as const },
      })
      .execute();
    expect(await read(`${own}/versions?from=2&to=4`, "vantaa-preparer")).toContain(
      "Lisätty: suunnitelma.pdf",
    );
  });
});

test("a withdrawn application shows what was sent, not what was saved of a completion", async () => {
  const { db, id, read, own } = await service();
  await ask(db, id);
  await save(db, id, "project", { "project.need": "Lähettämätön" });
  await withdrawApplication(db, { applicationId: id, reason: "", by: people.vantaaSignatory, clock: atNow });
  const page = await read(own, "vantaa-preparer");
  expect(page).toContain("Palvelut ovat hajallaan.");
  expect(page).not.toContain("Lähettämätön");
});
