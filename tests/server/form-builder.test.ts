import { describe, expect, test } from "vitest";
import type { FormDefinition, Question } from "../../app/domain/application-form";
import { standardForm } from "../../app/domain/standard-form";
import { findCallDraft } from "../../app/queries/call-drafts.server";
import { fieldIn, recordEntries } from "../support/builder";
import { makeCallDraft, manager } from "../support/call-drafts";
import { freshDatabase } from "../support/database";
import { serve } from "../support/server";

async function service(form: FormDefinition = standardForm) {
  const db = await freshDatabase();
  const id = await makeCallDraft(db, { content: { form } });
  const { get, post, signIn } = await serve(db);
  const cookie = await signIn(manager.id);
  const at = `/fi/ministry/calls/${id}/form`;
  const read = async (path = "") => (await get(at + path, { cookie })).text();
  const send = (path: string, fields: Record<string, string>) => post(at + path, fields, { cookie });
  const stored = async () => (await findCallDraft(db, id))?.content.form ?? { sections: [] };
  const question = async (section: string, name: string) => {
    const found = (await stored()).sections.find((known) => known.id === section);
    return found?.kind === "questions" ? found.questions.find((known) => known.id === name) : undefined;
  };
  return { db, id, at, get, post, signIn, cookie, read, send, stored, question };
}

/** What the button of a row posts, with the digest of what the page showed. */
const step = (page: string, name: string) =>
  new RegExp(`value="(${name}:[0-9a-f]{16})"`).exec(page)?.[1] ?? "";
const label = { "label.fi": "Onko teillä ohjelma?", "label.sv": "Har ni ett program?", "label.en": "" };

describe("the form of a call that is being made", () => {
  test("begins with the standard form or with that of an earlier call, and only while it is empty", async () => {
    const { send, stored } = await service({ sections: [] });
    expect((await send("", { intent: "start", from: "introduction-period-continuation" })).status).toBe(302);
    expect(await stored()).toEqual(standardForm);
    expect((await send("", { intent: "start" })).status).toBe(409);
  });

  test("a section of one's own gets its code from the Finnish heading, and a ready one comes whole", async () => {
    const { send, stored, read } = await service({ sections: [] });
    const without = await send("", { "title.sv": "Verkan" });
    expect(without.status).toBe(400);
    expect(await without.text()).toContain("Kirjoita teksti suomeksi");
    const own = await send("", { "title.fi": "Yhteys väestösuhteisiin", "title.sv": "Relationer" });
    expect(own.headers.get("Location")).toContain("/form/yhteys-vaestosuhteisiin");
    await send("", { intent: "ready:budget" });
    expect((await stored()).sections[1]).toEqual(standardForm.sections.find(({ id }) => id === "budget"));
    expect(await read()).not.toContain('value="ready:budget"');
    expect((await send("", { intent: "ready:budget" })).status).toBe(409);
  });

  test("a section moves, leading back to itself, and goes with the way back to its place", async () => {
    const { send, stored, read } = await service();
    const moved = await send("", { intent: step(await read(), "down:milestones") });
    expect(moved.headers.get("Location")).toMatch(/form#milestones$/);
    expect((await stored()).sections[4]?.id).toBe("milestones");

    const removed = await (await send("", { intent: step(await read(), "remove:project") })).text();
    expect(removed).toContain("Osio ”Hanke” poistettiin.");
    expect(removed).toContain("Riskit ja niihin varautuminen");
    expect((await stored()).sections.map(({ id }) => id)).not.toContain("project");
    const back = { intent: "restore-section", part: fieldIn(removed, "part"), at: fieldIn(removed, "at") };
    expect((await send("", back)).status).toBe(302);
    expect((await stored()).sections[1]).toEqual(standardForm.sections[1]);
    expect((await send("", { ...back, part: '{"id":"x","kind":"spell"}' })).status).toBe(400);
  });

  test("a question on which another depends is not removed, and the page says which", async () => {
    const { send, read, question } = await service();
    const response = await send("/partners", { intent: step(await read("/partners"), "remove:joint") });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain("Kysymys ”Muut kunnat” riippuu tästä vastauksesta");
    expect(await question("partners", "joint")).toBeDefined();
  });
});

describe("a question", () => {
  const options = {
    kind: "choice",
    ...label,
    "options.0.id": "",
    "options.0.label.fi": "Voimassa",
    "options.0.label.sv": "I kraft",
    "options.1.id": "",
    "options.1.label.fi": "Voimassa",
    "options.2.id": "",
    optional: "yes",
    when: "partners.joint=yes",
  };

  test("gets its code and those of its options once, and keeps them when the words change", async () => {
    const { send, question } = await service();
    const made = await send("/partners/new", options);
    expect(made.headers.get("Location")).toContain("/partners/onko-teilla-ohjelma?saved");
    const asked = await question("partners", "onko-teilla-ohjelma");
    expect(asked).toMatchObject({
      ...{ kind: "choice", optional: true, when: { field: "partners.joint", is: "yes" } },
      options: [
        { id: "voimassa", label: { fi: "Voimassa", sv: "I kraft", en: "" } },
        { id: "voimassa-2", label: { fi: "Voimassa", sv: "", en: "" } },
      ],
    });
  });

  test("that is unfinished is not stored, and what was typed stays", async () => {
    const { read, send, question } = await service();
    const none = await send("/partners/new", { ...label, kind: "choices", "options.0.label.sv": "I kraft" });
    expect(none.status).toBe(400);
    expect(await none.text()).toContain("I kraft");
    const empty = await (await send("/partners/new", { ...label, kind: "choice" })).text();
    expect(empty.split("Kirjoita ainakin yksi vaihtoehto.").length, "beside the field and above").toBe(3);
    const limit = await send("/partners/new", { ...label, kind: "long-text", maxLength: "2,5" });
    expect(await limit.text()).toContain("Anna kokonaisluku 1–20000");
    const later = { ...label, kind: "short-text", when: "declarations.other-aid=yes" };
    expect((await send("/partners/new", later)).status).toBe(400);
    const seen = fieldIn(await read("/project/name"), "seen");
    const spell = await send("/project/name", { ...label, kind: "date", seen });
    expect(await spell.text()).toContain("sen lajia ei voi vaihtaa");
    expect(await question("partners", "onko-teilla-ohjelma")).toBeUndefined();
    expect((await question("project", "name"))?.kind).toBe("short-text");
  });

  test("has its rows arranged without being saved", async () => {
    const { send, question } = await service();
    const moved = await (await send("/partners/new", { ...options, intent: "row-up:options.1" })).text();
    expect(fieldIn(moved, "options.1.label.sv")).toBe("I kraft");
    const more = await (await send("/partners/new", { ...options, intent: "row-add:options" })).text();
    expect(more).toContain('name="options.3.label.fi"');
    expect(await question("partners", "onko-teilla-ohjelma")).toBeUndefined();
  });

  test("is shown in three languages as the applicant sees it, also before it is saved", async () => {
    const { read, send } = await service();
    const page = await read("/project/summary");
    for (const words of [
      "Tiivistelmä julkaistavaksi",
      "Sammanfattning för publicering",
      "Summary for publication",
    ]) {
      expect(page.split(words).length, words).toBeGreaterThan(2);
    }
    expect(page).toContain("Palvelu tunnistaa tämän hankkeen tiivistelmäksi");
    const tried = await (await send("/project/summary", { ...label, kind: "yes-no", intent: "look" })).text();
    expect(tried).toContain("Har ni ett program?");
    expect(tried).toContain('name="look-sv.summary" value="no"');
  });

  test("that a colleague has saved meanwhile comes back with both, and another question is in nobody's way", async () => {
    const { read, send, question } = await service();
    const seen = fieldIn(await read("/project/need"), "seen");
    const mine = { kind: "long-text", seen, "label.fi": "Minun", "label.sv": "Min" };
    await send("/project/goals", { ...mine, seen: fieldIn(await read("/project/goals"), "seen") });
    await send("/project/need", { ...mine, "label.fi": "Kollegan" });
    const response = await send("/project/need", mine);
    const page = await response.text();
    expect(response.status).toBe(409);
    expect(page).toContain("Kollegan");
    expect(fieldIn(page, "label.sv")).toBe("Min");
    expect((await question("project", "need"))?.label.fi).toBe("Kollegan");

    expect((await send("/project/need", { ...mine, seen: fieldIn(page, "seen") })).status).toBe(302);
    expect((await question("project", "need"))?.label.fi).toBe("Minun");
    expect((await question("project", "goals"))?.label.fi).toBe("Minun");
  });
});

describe("a section", () => {
  test("of indicators holds those of the annex that were chosen, and the call's own by a code of their own", async () => {
    const { send, stored } = await service();
    const fields = {
      "title.fi": "Indikaattorit",
      "annex.O.2.3.1": "yes",
      "own.0.code": "oma.1",
      "own.0.label.fi": "Kohtaamiset",
      "own.0.persons": "yes",
    };
    const indicators = async () => {
      const section = (await stored()).sections.find(({ kind }) => kind === "indicators");
      return section?.kind === "indicators" ? section.indicators.map(({ code }) => code) : [];
    };
    const digest = async (page: string) => fieldIn(page, "seen");
    const { read } = await service();
    const seen = await digest(await read("/indicators"));
    const twice = { ...fields, seen, "own.1.code": "OMA.1", "own.1.label.fi": "Toiset" };
    const refused = await send("/indicators", twice);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain("Tunnus OMA.1 on jo käytössä");
    expect((await send("/indicators", { ...fields, seen })).status).toBe(302);
    expect(await indicators()).toEqual(["O.2.3.1", "OMA.1"]);
  });

  test("keeps the questions that a colleague has added since it was opened", async () => {
    const { read, send, question } = await service();
    const seen = fieldIn(await read("/partners"), "seen");
    await send("/partners/new", { ...label, kind: "yes-no" });
    const saved = await send("/partners", { seen, "title.fi": "Kumppanit", "title.sv": "Partner" });
    expect(saved.status).toBe(302);
    expect(((await question("partners", "onko-teilla-ohjelma")) as Question).kind).toBe("yes-no");
  });
});

test("only a manager builds; others of the ministry read, and a call without a draft has no form to build", async () => {
  const { at, get, post, signIn, stored, db } = await service();
  for (const person of ["tem-officer", "tem-decider", "tem-auditor"]) {
    const cookie = await signIn(person);
    const page = await (await get(`${at}/project/name`, { cookie })).text();
    expect(page).toContain("Vain pääkäyttäjä voi muuttaa");
    expect(page).not.toContain(">Tallenna<");
    expect((await post(at, { intent: "ready:budget" }, { cookie })).status).toBe(404);
    expect((await post(`${at}/project/name`, { ...label, kind: "short-text" }, { cookie })).status).toBe(404);
  }
  expect((await get("/fi/ministry/calls/none/form", { cookie: await signIn(manager.id) })).status).toBe(404);
  expect(await stored()).toEqual(standardForm);
  expect(await recordEntries(db, "call")).toEqual([]);
});
