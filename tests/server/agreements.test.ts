import { expect, test } from "vitest";
import { removeAgreement } from "../../app/commands/remove-agreement.server";
import type { Rule } from "../../app/domain/eligibility";
import { listAgreements } from "../../app/queries/agreements.server";
import { assessOrganisation } from "../../app/queries/eligibility.server";
import { officer, vantaa } from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { openCall } from "../support/drafts";
import { serve } from "../support/server";

const at = "/fi/ministry/agreements";
const rule: Rule = { kind: "agreement-in-force", agreement: "refugee-reception", on: "2026-11-01" };
const seen = {
  ...{ municipality: "Vantaa", kind: "refugee-reception", fromOn: "1.1.2020", toOn: "" },
  ...{ source: "Sopimus, dnro 12/2020", checkedOn: "20.11.2026", intent: "enter" },
};

async function service() {
  const db = await freshDatabase();
  const { get, post, signIn } = await serve(db);
  const cookie = await signIn("tem-officer");
  const verdict = async () => {
    const assessment = await assessOrganisation(db, { callId: openCall, rules: [rule] }, vantaa);
    return assessment?.findings[0]?.because;
  };
  const enter = (changed: object = {}) => post(at, { ...seen, ...changed }, { cookie });
  return { db, get, signIn, post, cookie, enter, verdict };
}

test("an agreement that an officer enters is what the rule is judged by, and is on the record", async () => {
  const { db, get, cookie, enter, verdict } = await service();
  expect(await verdict()).toBe("no-agreement-known");
  expect((await enter()).status).toBe(302);
  expect(await verdict()).toBe("in-force");
  expect(await (await get(at, { cookie })).text()).toContain("Sopimus, dnro 12/2020");
  const acts = await db.selectFrom("recordEntry").select("action").where("noun", "=", "agreement").execute();
  expect(acts.map(({ action }) => action)).toEqual(["enter"]);
});

test("one that was entered wrongly is removed, and the rule cannot be told again", async () => {
  const { db, post, cookie, enter, verdict } = await service();
  await enter();
  const [entered] = await listAgreements(db);
  const removing = { intent: `remove:${entered?.id}` };
  expect((await post(at, removing, { cookie })).status).toBe(302);
  expect(await verdict()).toBe("no-agreement-known");
  expect((await post(at, removing, { cookie })).status).toBe(404);
  expect(await removeAgreement(db, { id: "no-such", by: officer, at: testNow })).toBeUndefined();
});

test.each([
  ["municipality", { municipality: "Atlantis" }],
  ["fromOn", { fromOn: "eilen" }],
  ["toOn", { toOn: "31.12.2019" }],
  ["source", { source: " " }],
  ["checkedOn", { checkedOn: "31.12.2030" }],
])("what is wrong is told beside %s, and what was typed stays", async (field, changed) => {
  const { db, enter } = await service();
  const response = await enter(changed);
  const page = await response.text();
  expect(response.status).toBe(400);
  expect(page).toContain(`href="#${field}"`);
  expect(page).toContain(`id="${field}-error"`);
  expect(page).toContain('value="1.1.2020"'.replace("1.1.2020", field === "fromOn" ? "eilen" : "1.1.2020"));
  expect(await listAgreements(db)).toEqual([]);
});

test("others of the ministry read the agreements and enter none", async () => {
  const { get, post, signIn, enter } = await service();
  await enter();
  for (const person of ["tem-manager", "tem-auditor"]) {
    const cookie = await signIn(person);
    const page = await (await get(at, { cookie })).text();
    expect(page).toContain("dnro 12/2020");
    expect(page).not.toContain('name="municipality"');
    expect((await post(at, seen, { cookie })).status).toBe(404);
  }
});
