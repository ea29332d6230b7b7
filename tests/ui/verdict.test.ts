import { expect, test } from "vitest";
import { assess, type Figure, type OrganisationKind, type Rule } from "../../app/domain/eligibility";
import { languages } from "../../app/domain/texts";
import { ruleWords, verdictWords } from "../../app/ui/verdict-words";
import "../../app/words/all.server";

const statistic = "vaerak-foreign-language-speakers";

function speakers(referenceDates: string[], referenceKnown = true): Rule[] {
  return [
    { kind: "organisation-type", types: ["municipality"] },
    { kind: "foreign-language-speakers", atLeast: 50_000, statistic, referenceDates, referenceKnown },
    { kind: "one-application-per-organisation" },
  ];
}

function figure(referenceOn: string, min: number, max: number): Figure {
  const source = { publisher: "Tilastokeskus", table: "StatFin vaerak/159t" };
  return { statistic, referenceOn, min, max, exact: min === max, source };
}

type Case = { rules?: Rule[]; figures?: Figure[]; kind?: OrganisationKind; otherApplications?: number };

function words({ rules, figures = [], kind = "municipality", otherApplications = 0 }: Case) {
  const facts = { organisation: { id: "turku", kind }, figures, otherApplications };
  const assessment = assess(rules ?? speakers(["2022-12-31"]), facts);
  return (language: (typeof languages)[number]) => verdictWords(assessment, "Turku", language);
}

/** As the reader sees it: any space is a space. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("who cannot apply reads why in one sentence, with figure, date, statistic and threshold", () => {
  const told = words({ figures: [figure("2022-12-31", 27_212, 27_409)] });
  expect(plain(told("fi").sentence)).toBe(
    "Turku ei voi hakea: vieraskielisiä oli 31.12.2022 väestörakennetilaston mukaan 27 212–27 409, kun raja on 50 000.",
  );
  expect(plain(told("sv").sentence)).toBe(
    "Turku kan inte ansöka: den 31.12.2022 fanns det enligt befolkningsstrukturstatistiken 27 212–27 409 personer med ett främmande språk som modersmål, och gränsen är 50 000.",
  );
  expect(told("en").sentence).toBe(
    "Turku cannot apply: on 31 December 2022 it had 27,212–27,409 foreign-language speakers according to the population structure statistics, and the threshold is 50,000.",
  );
});

test.each(languages)("the source, and why the figure is a range, stand below it: %s", (language) => {
  const [why = "", source = ""] = words({ figures: [figure("2022-12-31", 27_212, 27_409)] })(language).notes;
  expect(why).toMatch(/Tilastokeskus|Statistikcentralen|Statistics Finland/);
  expect(source).toContain("StatFin vaerak/159t");
});

test.each(languages)("an exact figure is no range: %s", (language) => {
  const { sentence, notes } = words({ figures: [figure("2022-12-31", 49_999, 49_999)] })(language);
  expect(plain(sentence)).toMatch(/49[ ,]999(?!–)/);
  expect(notes).toHaveLength(1);
});

test.each(languages)("with two dates, both figures are told and both days: %s", (language) => {
  const figures = [figure("2021-12-31", 54_898, 55_136), figure("2022-12-31", 60_098, 60_340)];
  const { sentence, notes } = words({
    rules: speakers(["2021-12-31", "2022-12-31"], false),
    figures,
  })(language);
  for (const part of [/54[ ,]898–55[ ,]136/, /60[ ,]098–60[ ,]340/, /2021/, /2022/, /50[ ,]000/]) {
    expect(plain(sentence)).toMatch(part);
  }
  expect(notes).toHaveLength(3);
});

test.each(languages)("what is missing is named when it cannot be told: %s", (language) => {
  const without = words({})(language);
  expect(plain(without.sentence)).toMatch(/50[ ,]000/);
  expect(without.notes[0]).toMatch(/31\.12\.2022|31 December 2022/);

  const touching = words({ figures: [figure("2022-12-31", 49_900, 50_100)] })(language);
  expect(touching.notes[0]).not.toBe(without.notes[0]);
  expect(touching.notes[0]).toMatch(/31\.12\.2022|31 December 2022/);
});

test("of dates that disagree, the day that the call means is what is missing", () => {
  const told = words({
    rules: speakers(["2021-12-31", "2022-12-31"], false),
    figures: [figure("2021-12-31", 49_000, 49_100), figure("2022-12-31", 51_000, 51_100)],
  })("fi");
  expect(told.sentence).toMatch(/^Ei voida sanoa, voiko Turku hakea/);
  expect(told.notes[0]).toBe(
    "Päivät antavat eri vastauksen. Puuttuu tieto, minkä päivän lukua haussa tarkoitetaan.",
  );
});

test("the condition that failed comes first, the others after it", () => {
  const ministry = words({ kind: "ministry" })("fi");
  expect(ministry.sentence).toBe("Turku ei voi hakea: hakea voivat vain kunnat.");
  expect(ministry.others).toHaveLength(2);

  const again = words({ figures: [figure("2022-12-31", 60_000, 60_000)], otherApplications: 1 })("fi");
  expect(again.sentence).toMatch(/jo jättänyt/);
});

test.each(languages)("every rule is said as a condition: %s", (language) => {
  const [type = "", known = "", once = ""] = speakers(["2022-12-31"]).map((rule) =>
    ruleWords(rule, language),
  );
  expect([type, once].every((text) => text.endsWith("."))).toBe(true);
  expect(plain(known)).toMatch(/50[ ,]000/);
  expect(known).toMatch(/2022/);
});

test.each(languages)("a verdict stored before findings had keys reads as it did: %s", (language) => {
  const rules = speakers(["2022-12-31"]);
  const facts = {
    organisation: { id: "turku", kind: "municipality" as const },
    figures: [figure("2022-12-31", 27_212, 27_409)],
    otherApplications: 0,
  };
  const assessment = assess(rules, facts);
  const old = JSON.parse(JSON.stringify(assessment), (name, value) =>
    name === "key" || name === "told" ? undefined : value,
  );
  const now = verdictWords(assessment, "Turku", language);
  const then = verdictWords(old, "Turku", language);
  expect([then.sentence, then.others, then.notes]).toEqual([now.sentence, now.others, now.notes]);
  expect(then.findings.map(({ key }) => key)).toEqual(["0", "2"]);
});
