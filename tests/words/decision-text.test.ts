import { describe, expect, test } from "vitest";
import type { DecisionFacts, WrittenDecision } from "../../app/domain/decision-document";
import { languages } from "../../app/domain/texts";
import "../../app/words/all.server";
import { writeDecision } from "../../app/words/decision-text";

const granted: DecisionFacts = {
  number: "HS-2026-0007-P1",
  decidedOn: "2026-12-15",
  demo: true,
  language: "fi",
  application: { number: "HS-2026-0007", receivedOn: "2026-11-20" },
  recipient: { name: { fi: "Vantaa", sv: "Vanda", en: "Vantaa" }, businessId: "0124610-9" },
  call: {
    name: { fi: "Jatkopilotit", sv: "Fortsatta pilotförsök", en: "Continued pilots" },
    purpose: { fi: "Kokeilla", sv: "Att pröva", en: "To try" },
    fundingSource: "national",
    contact: "haku@example.org",
  },
  project: { name: "Yhteinen $t(common.total) {{alku}}", summary: "Tiivistelmä." },
  outcome: "granted",
  amount: 90_000_00,
  largestShare: 45.87,
  costs: [
    { category: "staff", amount: 150_000_00 },
    { category: "indirect", amount: 46_200_00 },
  ],
  totalCosts: 196_200_00,
  indirect: "flat-7",
  financing: { grant: 90_000_00, otherPublic: 0, private: 0, income: 0, ownShare: 106_200_00 },
  period: { from: "2027-03-01", to: "2028-05-31" },
  reportBy: "2028-08-31",
  reasons: { fi: "Suomenkieliset syyt", sv: "Skälen på svenska" },
  presenter: { name: "Oona Demo", email: "oona@example.org" },
  decider: { name: "Raimo Demo" },
};
const refused: DecisionFacts = { ...granted, outcome: "refused", amount: 0, largestShare: null };

const headings = (text: WrittenDecision) => text.sections.map(({ id }) => id);
const everything = (text: WrittenDecision) => JSON.stringify(text);

test("a grant tells everything that the law asks for", () => {
  const text = writeDecision(granted, "fi");
  expect(headings(text)).toEqual([
    "ruling",
    "purpose",
    "amount",
    "costs",
    "period",
    "conditions",
    "reporting",
    "payment",
    "reasons",
    "provisions",
    "enforcement",
    "further",
    "signatures",
    "review",
  ]);
  for (const told of [
    "HS-2026-0007-P1",
    "15.12.2026",
    "Vantaa (0124610-9)",
    "90 000,00 €",
    "45,87 %",
    "196 200,00 €",
    "1.3.2027–31.5.2028",
    "31.8.2028",
    "Suomenkieliset syyt",
    "688/2001",
    "434/2003",
    "Oona Demo",
    "Raimo Demo",
    "30 päivän kuluessa",
  ]) {
    expect(everything(text).replaceAll(/[\u00a0\u202f]/g, " ")).toContain(told);
  }
});

test("a refusal has its reasons and its way to a review, and none of the conditions of a grant", () => {
  expect(headings(writeDecision(refused, "fi"))).toEqual([
    "ruling",
    "reasons",
    "provisions",
    "further",
    "signatures",
    "review",
  ]);
});

test("the reasons are those in the language of the matter, also in a translation", () => {
  expect(everything(writeDecision({ ...granted, language: "sv" }, "sv"))).toContain("Skälen på svenska");
  const translated = everything(writeDecision({ ...granted, language: "sv" }, "en"));
  expect(translated).toContain('"text":"Skälen på svenska","lang":"sv"');
  expect(translated).not.toContain("Suomenkieliset syyt");
});

test("only an invented decision says that it is one", () => {
  expect(writeDecision(granted, "sv").demo).toContain("påhittat");
  expect(writeDecision({ ...granted, demo: false }, "sv").demo).toBeNull();
});

test("the provisions of the resettlement appropriation are applied to its money alone", () => {
  const call = { ...granted.call, fundingSource: "amif-resettlement" as const };
  expect(everything(writeDecision({ ...granted, call }, "fi"))).toContain("119/2022");
  expect(everything(writeDecision(granted, "fi"))).not.toContain("119/2022");
});

test("what the applicant has typed is text, whatever it looks like", () => {
  expect(everything(writeDecision(granted, "fi"))).toContain("Yhteinen $t(common.total) {{alku}}");
});

describe.each(languages)("in %s", (language) => {
  test.each([granted, refused])("every word is there and filled in", (facts) => {
    const plain = { ...facts, project: { name: "Yhteinen alku", summary: "Tiivistelmä." } };
    expect(everything(writeDecision(plain, language)).match(/decision\.\w+|terms\.\w+|\{\{/g)).toBeNull();
  });
});
