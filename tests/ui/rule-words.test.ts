import fc from "fast-check";
import { expect, test } from "vitest";
import { assess, type Finding, leafFindings, type Rule } from "../../app/domain/eligibility";
import { languages } from "../../app/domain/texts";
import { findingWords, ruleWords, verdictWords } from "../../app/ui/verdict-words";
import "../../app/words/all.server";
import { anyFacts, anyRule, anyRules } from "../support/rules";

/** A key that has no words is shown as it is; a place in a sentence that nothing fills as its braces. */
const unspoken = /\{\{|\}\}|\bundefined\b|\bNaN\b|(^|[\s(:])(rules|eligibility|terms)\.[a-z]/;

test.each(languages)("any rule reads as a condition: %s", (language) => {
  fc.assert(
    fc.property(anyRule, (rule) => {
      const text = ruleWords(rule, language);
      expect(text).not.toMatch(unspoken);
      expect(text).toMatch(/\.$/);
    }),
    { numRuns: 500 },
  );
});

test.each(languages)("any verdict reads as a sentence, whatever decides it: %s", (language) => {
  fc.assert(
    fc.property(anyRules, anyFacts, fc.boolean(), (rules, all, written) => {
      const facts = written ? all : { ...all, application: undefined };
      const { sentence, others, notes, findings } = verdictWords(assess(rules, facts), "Vantaa", language);
      for (const text of [sentence, ...others, ...notes]) expect(text).not.toMatch(unspoken);
      expect(sentence).toMatch(/[^.]\.$/);
      expect(findings.length).toBeGreaterThanOrEqual(Math.max(0, rules.length - 1));
    }),
    { numRuns: 1000 },
  );
});

const sources = { fi: /Lähde: /, sv: /Källa: /, en: /Source: / };
const missing = { fi: /Puuttuu/, sv: /[Ss]aknas/, en: /Missing: / };

test.each(languages)(
  "every condition that was judged names its source or what is missing: %s",
  (language) => {
    const isTold = ({ because }: Finding) => because !== "judged-from-the-application";
    fc.assert(
      fc.property(anyRules, anyFacts, (rules, facts) => {
        for (const finding of leafFindings(assess(rules, facts).findings).filter(isTold)) {
          const notes = findingWords(finding, language).notes.join(" ");
          const told = sources[language].test(notes);
          if (finding.verdict === "cannot-be-told") expect(notes).toMatch(missing[language]);
          else expect(told).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  },
);

const small: Rule = { kind: "amount-range", atMost: 50_000_00 };
const others: Rule = { kind: "organisation-type", types: ["association"] };
const vantaa = { id: "municipality-092", kind: "municipality" as const, regionCode: "01" };

test("of alternatives that all fail, the sentence tells each, and the list shows them within", () => {
  const either: Rule = { kind: "any-of", rules: [others, { kind: "one-application-per-organisation" }] };
  const facts = { organisation: vantaa, figures: [], otherApplications: 1 };
  const { sentence, findings } = verdictWords(assess([either], facts), "Vantaa", "fi");
  expect(sentence).toBe(
    "Vantaa ei voi hakea: mikään vaihtoehdoista ei täyty (hakea voivat vain järjestöt; organisaatio on jo jättänyt tähän hakuun hakemuksen, ja niitä voi jättää vain yhden).",
  );
  expect(findings.map(({ text, parts }) => [text, parts.length])).toEqual([
    ["Ei täyty, koska mikään näistä ei täyty:", 2],
  ]);
});

test("who depends on the application is told what it must meet", () => {
  const facts = { organisation: vantaa, figures: [], otherApplications: 0 };
  const either: Rule = { kind: "any-of", rules: [others, small] };
  const { sentence } = verdictWords(assess([either], facts), "Vantaa", "fi");
  expect(sentence.replace(/\u00a0/g, " ")).toBe(
    "Vantaa voi hakea, jos hakemus täyttää ehdon: Avustusta haetaan enintään 50 000 €.",
  );
});
