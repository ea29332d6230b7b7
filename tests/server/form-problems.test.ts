import { describe, expect, test } from "vitest";
import type { Answers, FormDefinition, ProblemCode } from "../../app/domain/application-form";
import { languages } from "../../app/domain/texts";
import { findWholeApplication } from "../../app/queries/applications.server";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { openCall, people, publishForm, startDraft, stateOf, write } from "../support/drafts";
import { serve } from "../support/server";

const label = (text: string) => ({ fi: text, sv: text, en: text });
const options = [{ id: "x", label: label("Vaihtoehto") }];

/** A form that asks in every way there is, but for files. */
const form: FormDefinition = {
  sections: [
    {
      id: "all",
      kind: "questions",
      title: label("Kaikki"),
      questions: [
        { id: "short", kind: "short-text", maxLength: 3, label: label("Nimi") },
        { id: "long", kind: "long-text", label: label("Kuvaus") },
        { id: "email", kind: "email", label: label("Sähköposti") },
        { id: "number", kind: "number", label: label("Luku") },
        { id: "amount", kind: "amount", label: label("Summa") },
        { id: "date", kind: "date", label: label("Päivä") },
        { id: "choice", kind: "choice", options, label: label("Valinta") },
        { id: "choices", kind: "choices", options, label: label("Valinnat") },
        { id: "yesno", kind: "yes-no", label: label("Onko näin") },
        { id: "confirm", kind: "confirm", label: label("Vakuutus") },
        {
          id: "places",
          kind: "municipalities",
          label: label("Kunnat"),
          when: { field: "all.yesno", is: "yes" },
        },
        {
          id: "table",
          kind: "table",
          label: label("Taulukko"),
          columns: [
            { id: "name", kind: "short-text", label: label("Nimi") },
            { id: "sum", kind: "amount", label: label("Summa"), optional: true },
          ],
        },
      ],
    },
    { id: "milestones", kind: "milestones", title: label("Välitavoitteet") },
    {
      id: "indicators",
      kind: "indicators",
      title: label("Indikaattorit"),
      indicators: [{ code: "O.1", label: label("Osallistujat"), persons: true }],
    },
    { id: "budget", kind: "budget", title: label("Kustannukset"), methods: ["actual", "unit", "lump"] },
    { id: "financing", kind: "financing", title: label("Rahoitus") },
  ],
};

const line = (name: string, parts: Answers): Answers =>
  Object.fromEntries(Object.entries(parts).map(([part, text]) => [`budget.${name}.${part}`, text]));
const euros = (amount: string) => ({ description: "Työ", reason: "Tarve", 2027: amount });

/** Texts that break the rules in every way that a page can. */
const broken: Record<string, Answers>[] = [
  {},
  {
    all: {
      "all.short": "liian pitkä",
      "all.email": "aino",
      "all.number": "noin 5",
      "all.amount": "1.234",
      "all.date": "pian",
      "all.yesno": "yes",
      "all.places": "Ei kunta",
      "all.table.rows": "7",
      "all.table.7.sum": "-1",
    },
    milestones: { "milestones.rows": "5", "milestones.5.month": "joskus" },
    indicators: { "indicators.O.1.target": "3", "indicators.O.1.18-60.male": "2" },
    budget: {
      ...line("staff.1", { ...euros("kolme"), method: "unit" }),
      ...line("travel.1", { 2027: "1", 2028: "99999999999999" }),
    },
    financing: { "financing.grant": "kymppi", "financing.private": "5" },
  },
  {
    milestones: { "milestones.1.month": "1/2020" },
    indicators: { "indicators.O.1.18-60.male": "x" },
    budget: { ...line("services.1", { ...euros("300 000"), method: "lump" }), "budget.indirect": "none" },
    financing: { "financing.grant": "350 000" },
  },
  {
    budget: {
      ...line("staff.1", euros("100")),
      ...line("other.1", euros("5")),
      "budget.indirect": "flat-40",
    },
    financing: { "financing.grant": "" },
  },
  {
    budget: { ...line("staff.1", euros("400 000")), "budget.indirect": "none" },
    financing: { "financing.grant": "310 000" },
  },
  {
    budget: { ...line("staff.1", euros("100")), "budget.indirect": "none" },
    financing: { "financing.grant": "80", "financing.income": "20,01", "financing.incomeFrom": "Liput" },
  },
];

/** Beyond a page's reach: files have pages of their own, years come from the call, and ways that it does not allow are not read. */
const elsewhere: ProblemCode[] = ["too-many-files", "year-outside-period", "indirect-not-allowed"];
const everyCode: Record<ProblemCode, true> = {
  missing: true,
  "too-long": true,
  "not-a-number": true,
  "not-a-count": true,
  "not-an-email": true,
  "not-a-date": true,
  "not-a-municipality": true,
  "not-an-amount": true,
  "ambiguous-amount": true,
  "amount-too-large": true,
  "not-a-month": true,
  "month-outside-period": true,
  "no-milestones": true,
  "no-indicators": true,
  "breakdown-differs": true,
  "too-many-files": true,
  "no-costs": true,
  "grant-missing": true,
  "grant-over-share": true,
  "grant-over-maximum": true,
  "financing-over-costs": true,
  "year-outside-period": true,
  "indirect-not-allowed": true,
  "flat-40-with-other-costs": true,
  "lump-over-maximum": true,
  "negative-amount": true,
};

describe("every rule that can be broken on a page", () => {
  test("is told beside its field and in the summary in the same words, in three languages", async () => {
    const db = await freshDatabase();
    await db
      .updateTable("call")
      .set({ indirectMethods: '["none","flat-7","flat-40"]' as never })
      .where("id", "=", openCall)
      .execute();
    await publishForm(db, form);
    const { get, signIn } = await serve(db);
    const cookie = await signIn("vantaa-preparer");
    const told = new Set<ProblemCode>();
    for (const typed of broken) {
      const id = await startDraft(db);
      for (const [section, answers] of Object.entries(typed)) await write(db, id, section, answers);
      const whose = { organisationId: people.vantaaPreparer.organisation.id };
      const problems = (await findWholeApplication(db, id, whose, testNow))?.read.problems ?? [];
      for (const { because } of problems) told.add(because);
      for (const { id: section } of form.sections) {
        const fields = problems.filter((problem) => problem.section === section).map(({ field }) => field);
        for (const language of languages) {
          const page = await get(`/${language}/applications/${id}/sections/${section}?from=check`, {
            cookie,
          });
          const html = await page.text();
          const summary = summaryOf(html);
          expect(
            summary.map(({ field }) => field),
            `${section} in ${language}`,
          ).toEqual(fields);
          for (const { field, words } of summary) {
            expect(idsOf(html), field).toContain(field);
            expect(besideOf(html, field), field).toBe(words);
            expect(words).not.toMatch(/\{\{|\[object|undefined/);
          }
        }
      }
      await db.updateTable("application").set({ state: "withdrawn" }).where("id", "=", id).execute();
      expect((await stateOf(db, id)).state).toBe("withdrawn");
    }
    const reachable = (Object.keys(everyCode) as ProblemCode[]).filter((code) => !elsewhere.includes(code));
    expect([...told].sort()).toEqual(reachable.sort());
  });
});

function summaryOf(html: string) {
  const [, summary = ""] = /<div class="error-summary"[\s\S]*?<ul>([\s\S]*?)<\/ul>/.exec(html) ?? [];
  return [...summary.matchAll(/<a href="#([^"]+)">([\s\S]*?)<\/a>/g)].map(([, field = "", words = ""]) => ({
    field,
    words: plain(words),
  }));
}

function idsOf(html: string): string[] {
  return [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => id);
}

/** The words beside the field, without the hidden "Error:" before them. */
function besideOf(html: string, field: string): string | undefined {
  const start = html.indexOf(`id="${field}-error"`);
  const [, words] = /<\/span>([\s\S]*?)<\/p>/.exec(start < 0 ? "" : html.slice(start)) ?? [];
  return words === undefined ? undefined : plain(words);
}

const plain = (html: string) => html.replace(/<!-- -->/g, "").trim();
