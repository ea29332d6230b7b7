import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { submitApplication } from "../../app/commands/submit-application.server";
import { toJson } from "../../app/db.server";
import { applicationFacts, isAboutApplication, leavesOf, type Rule } from "../../app/domain/eligibility";
import { findSubmission, findWholeApplication } from "../../app/queries/applications.server";
import { assessOrganisation, whoWouldQualify } from "../../app/queries/eligibility.server";
import { freezeFigures } from "../../app/queries/figures.server";
import { verdictWords } from "../../app/ui/verdict-words";
import { wordsIn } from "../../app/words";
import "../../app/words/all.server";
import { vantaa } from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { atNow, completeDraft, openCall, people, stateOf } from "../support/drafts";
import { anyRules } from "../support/rules";
import { serve } from "../support/server";

const today = "2026-11-23";

/** As a reader sees it: without tags, any space a space. */
const plain = (html: string) =>
  html
    .replaceAll(/<!-- -->/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");

async function scene() {
  const db = await freshDatabase();
  const applicationId = await completeDraft(db);
  const { get, signIn } = await serve(db);
  const cookie = await signIn("vantaa-signatory");
  const read = async (path: string) => plain(await (await get(path, { cookie })).text());

  async function publish(rules: Rule[]) {
    await db
      .updateTable("call")
      .set({ rules: toJson<unknown[]>(rules) })
      .where("id", "=", openCall)
      .execute();
    await freezeFigures(db, openCall, rules, testNow);
  }

  /** Submits, and makes a draft of it again for the next rules. */
  async function submit() {
    const { version } = await stateOf(db, applicationId);
    const by = people.vantaaSignatory;
    const asked = { applicationId, version, idempotencyKey: randomUUID(), by, clock: atNow };
    const verdict = await submitApplication(db, { ...asked, language: "fi" });
    const submission = verdict?.ok
      ? await findSubmission(db, applicationId, verdict.receiptNumber)
      : undefined;
    await db.updateTable("application").set({ state: "draft" }).where("id", "=", applicationId).execute();
    return { verdict, stored: submission && JSON.parse(submission.snapshot).eligibility };
  }

  async function says() {
    const whole = await findWholeApplication(db, applicationId, { organisationId: vantaa }, testNow);
    if (!whole) throw new Error("There is no application.");
    return applicationFacts(whole);
  }

  return { db, applicationId, read, publish, submit, says };
}

test("any rules give one verdict: in the calculator, on the pages, at submission and in what is stored", async () => {
  const { db, applicationId, read, publish, submit, says } = await scene();
  const say = wordsIn("fi");
  const heard = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyRules, async (rules) => {
      await publish(rules);
      const asked = { callId: openCall, rules };
      const { municipalities } = await whoWouldQualify(db, rules, { today, callId: openCall });
      const before = municipalities.find(({ id }) => id === vantaa)?.assessment;
      expect(await assessOrganisation(db, asked, vantaa, applicationId)).toEqual(before);

      const list = await read(`/fi/calls/${openCall}/eligibility?name=Vantaa`);
      const row = /Vantaa Uusimaa .*?(Voi hakea|Ei voi hakea|Ei voida sanoa|Ratkeaa hakemuksesta)/.exec(list);
      expect(row?.[1]).toBe(before && say(`terms.verdict.${before.verdict}`));
      const call = await read(`/fi/calls/${openCall}`);
      if (before) expect(call).toContain(plain(verdictWords(before, "Vantaa", "fi").sentence));

      const judged = await assessOrganisation(db, asked, vantaa, applicationId, await says());
      if (!judged) throw new Error("Vantaa was not judged.");
      const check = await read(`/fi/applications/${applicationId}/check`);
      expect(check).toContain(plain(verdictWords(judged, "Vantaa", "fi").sentence));

      const { verdict, stored } = await submit();
      if (judged.verdict === "ineligible") {
        expect(verdict).toMatchObject({ because: "ineligible", assessment: judged });
      } else {
        expect(verdict).toMatchObject({ ok: true });
        expect(stored).toEqual(JSON.parse(JSON.stringify(judged)));
      }
      heard.add(judged.verdict);
      if (!leavesOf(rules).some(isAboutApplication)) expect(judged.verdict).toBe(before?.verdict);
    }),
    { numRuns: 25 },
  );
  expect(heard.size).toBeGreaterThan(1);
}, 180_000);

test("a condition that the application does not meet stops it, and the pages lead to the field", async () => {
  const { applicationId, read, publish, submit } = await scene();
  await publish([{ kind: "amount-range", atMost: 100_000_00 }]);
  const sentence = "Vantaa ei voi hakea: avustusta haetaan 128 400 €, ja sitä voi hakea enintään 100 000 €.";
  expect(await read(`/fi/applications/${applicationId}/check`)).toContain(sentence);
  expect(await read(`/fi/applications/${applicationId}/sections/financing`)).toContain(
    "Ei täyty: avustusta haetaan 128 400 €",
  );
  expect(await read(`/fi/applications/${applicationId}/sections/financing/check`)).toContain("Ei täyty:");
  expect(await read(`/fi/applications/${applicationId}/sections/project`)).not.toContain("Ei täyty:");
  expect((await submit()).verdict).toMatchObject({ because: "ineligible" });
});

test("before there is an application, its conditions are told and stop nobody", async () => {
  const { read, publish } = await scene();
  await publish([
    { kind: "organisation-type", types: ["municipality"] },
    { kind: "amount-range", atMost: 100_000_00 },
  ]);
  const call = await read(`/fi/calls/${openCall}`);
  expect(call).toContain("Vantaa voi hakea: hakea voivat kunnat.");
  expect(call).toContain("Arvioidaan hakemuksesta: Avustusta haetaan enintään 100 000 €.");
});
