import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Answers,
  type FormTerms,
  fieldsOf,
  isMistake,
  lengthOf,
  readApplication,
} from "../../app/domain/application-form";
import { standardForm as form } from "../../app/domain/standard-form";

const terms: FormTerms = {
  sharePercent: 80,
  maxGrant: 300_000_00,
  periodYears: [2027, 2028],
  indirectAllowed: ["none", "flat-7"],
  costsFrom: "2027-04-01",
  costsTo: "2028-06-30",
};

const whole: Answers = {
  "applicant.contact": "Aino Demo",
  "applicant.email": "aino.demo@example.org",
  "applicant.language": "fi",
  "project.name": "Yhteinen alku",
  "project.summary": "Tiivistelmä",
  "project.need": "Tarve",
  "project.goals": "Tavoitteet",
  "project.target-groups": "Kohderyhmät",
  "project.measures": "Toimenpiteet",
  "partners.joint": "no",
  "milestones.1.name": "Alku",
  "milestones.1.evidence": "Aikataulu",
  "milestones.1.month": "toukokuu 2027",
  "milestones.1.responsible": "Kotoutumispalvelut",
  "budget.staff.1.2027": "100 000",
  "budget.staff.1.2028": "50 000,00 €",
  "budget.staff.1.description": "Kaksi ohjaajaa",
  "budget.staff.1.reason": "Kaksi ohjaajaa",
  "budget.indirect": "flat-7",
  "financing.grant": "128 400",
  "indicators.O.2.3.target": "1 200",
  "indicators.O.2.3.method": "Luettelo",
  "declarations.other-aid": "yes",
  "declarations.correct": "yes",
  "declarations.publication": "yes",
};

const read = (changed: Answers = {}, called: Partial<FormTerms> = {}) =>
  readApplication(form, { ...whole, ...changed }, { ...terms, ...called });
const problems = (changed: Answers = {}, called: Partial<FormTerms> = {}) =>
  read(changed, called).problems.map(({ field, because, limit }) =>
    limit === undefined ? [field, because] : [field, because, limit],
  );

describe("a whole application", () => {
  test("has no problems, and every section is complete", () => {
    expect(problems()).toEqual([]);
    const { attachments, ...others } = read().status;
    expect(new Set(Object.values(others))).toEqual(new Set(["complete"]));
    expect(attachments).toBe("optional");
  });

  test("becomes a plan in cents, a milestone and an indicator", () => {
    const { plan, budget, milestones, indicators } = read();
    expect(plan).toEqual({
      years: [2027, 2028],
      lines: [
        {
          category: "staff",
          row: "1",
          description: "Kaksi ohjaajaa",
          reason: "Kaksi ohjaajaa",
          method: "actual",
          unit: "",
          price: null,
          counts: {},
          amounts: { 2027: 100_000_00, 2028: 50_000_00 },
        },
      ],
      costs: {
        staff: { 2027: 100_000_00, 2028: 50_000_00 },
      },
      indirect: "flat-7",
      financing: { grant: 128_400_00, otherPublic: 0, private: 0, income: 0 },
    });
    expect(budget).toMatchObject({ total: 160_500_00, ownShare: 32_100_00, grantShare: 80 });
    expect(milestones).toEqual([
      { name: "Alku", evidence: "Aikataulu", month: "2027-05", responsible: "Kotoutumispalvelut" },
    ]);
    expect(indicators).toEqual([{ code: "O.2.3", target: 1200, method: "Luettelo" }]);
  });
});

describe("an empty application", () => {
  const empty = readApplication(form, {}, terms);

  test("misses what must be answered, and nothing in it is a mistake", () => {
    expect(empty.problems.map(({ field }) => field)).toEqual([
      "applicant.contact",
      "applicant.email",
      "applicant.language",
      "project.name",
      "project.summary",
      "project.need",
      "project.goals",
      "project.target-groups",
      "project.measures",
      "partners.joint",
      "milestones.1.name",
      "indicators.O.2.2.target",
      "budget.staff.1.2027",
      "budget.indirect",
      "financing.grant",
      "declarations.other-aid",
      "declarations.correct",
      "declarations.publication",
    ]);
    expect(empty.problems.filter(isMistake)).toEqual([]);
  });

  test("has not been started in any section", () => {
    const { attachments, ...others } = empty.status;
    expect(new Set(Object.values(others))).toEqual(new Set(["not-started"]));
    expect(attachments).toBe("optional");
  });
});

describe("the status of a section", () => {
  const statusOf = (answers: Answers) => readApplication(form, answers, terms).status.applicant;

  test("is in progress while something is missing, and a problem when something is wrong", () => {
    expect(statusOf({ "applicant.contact": "Aino" })).toBe("in-progress");
    expect(statusOf({ "applicant.contact": "Aino", "applicant.email": "aino" })).toBe("problem");
    expect(statusOf({ "applicant.contact": "   " })).toBe("not-started");
  });
});

describe("questions", () => {
  test("an answer of spaces is no answer", () => {
    expect(problems({ "project.need": " \n " })).toEqual([["project.need", "missing"]]);
  });

  test("an optional question may be left empty", () => {
    expect(problems({ "project.continuation": "" })).toEqual([]);
  });

  test("a text may be as long as the form says, counted as people count", () => {
    expect(problems({ "project.name": "ä".repeat(140) })).toEqual([]);
    expect(problems({ "project.name": "👩".repeat(140) })).toEqual([]);
    expect(problems({ "project.name": `${"ä".repeat(140)}\n ` })).toEqual([]);
    expect(problems({ "project.name": "ä".repeat(141) })).toEqual([["project.name", "too-long", 140]]);
    expect(lengthOf(" 👩a\n")).toBe(2);
  });

  test("an e-mail address has a name and a domain", () => {
    for (const wrong of ["aino", "aino@", "aino@kunta", "a b@kunta.fi", "aino@kunta.fi, eino@kunta.fi"]) {
      expect(problems({ "applicant.email": wrong }), wrong).toEqual([["applicant.email", "not-an-email"]]);
    }
    expect(problems({ "applicant.email": " aino@kunta.fi " })).toEqual([]);
  });

  test("a very long text in place of an address is answered at once", () => {
    const started = performance.now();
    expect(problems({ "applicant.email": `a@${".".repeat(500_000)}@` })).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test("a choice is one of the options, a declaration is confirmed", () => {
    expect(problems({ "applicant.language": "en" })).toEqual([["applicant.language", "missing"]]);
    expect(problems({ "declarations.correct": "no" })).toEqual([["declarations.correct", "missing"]]);
  });
});

describe("milestones", () => {
  const milestone = (part: string, text: string) => problems({ [`milestones.1.${part}`]: text });

  test("a row that was begun is filled in whole", () => {
    expect(milestone("evidence", "")).toEqual([["milestones.1.evidence", "missing"]]);
    expect(milestone("month", "")).toEqual([["milestones.1.month", "missing"]]);
  });

  test("the month is one that exists, within the project's period", () => {
    expect(milestone("month", "joskus")).toEqual([["milestones.1.month", "not-a-month"]]);
    expect(milestone("month", "13/2027")).toEqual([["milestones.1.month", "not-a-month"]]);
    expect(milestone("month", "3/2027")).toEqual([["milestones.1.month", "month-outside-period"]]);
    expect(milestone("month", "4/2027")).toEqual([]);
    expect(milestone("month", "6/2028")).toEqual([]);
    expect(milestone("month", "7/2028")).toEqual([["milestones.1.month", "month-outside-period"]]);
  });

  test("rows are ignored while they are empty", () => {
    expect(problems({ "milestones.rows": "1 2 3 4", "milestones.4.name": " " })).toEqual([]);
  });
});

describe("indicators", () => {
  test("one that was chosen has a target and a method", () => {
    expect(problems({ "indicators.O.2.3.method": "" })).toEqual([["indicators.O.2.3.method", "missing"]]);
    expect(problems({ "indicators.O.2.3.target": "" })).toEqual([["indicators.O.2.3.target", "missing"]]);
    expect(problems({ "indicators.O.2.3.target": "noin 900" })).toEqual([
      ["indicators.O.2.3.target", "not-a-number"],
    ]);
  });

  test("at least one is chosen", () => {
    expect(problems({ "indicators.O.2.3.target": "", "indicators.O.2.3.method": "" })).toEqual([
      ["indicators.O.2.2.target", "no-indicators"],
    ]);
  });
});

describe("the budget", () => {
  test("each amount that cannot be read is told beside its cell", () => {
    expect(
      problems({
        "budget.staff.1.2028": "1.234",
        "budget.other.1.2027": "paljon",
        "financing.income": "kymppi",
      }),
    ).toEqual([
      ["budget.staff.1.2028", "ambiguous-amount"],
      ["budget.other.1.2027", "not-an-amount"],
      ["financing.income", "not-an-amount"],
    ]);
    expect(problems({ "financing.private": "99999999999999" })).toEqual([
      ["financing.private", "amount-too-large"],
    ]);
  });

  test("while an amount cannot be read, its sums are not judged", () => {
    expect(problems({ "budget.staff.1.2027": "sata", "budget.staff.1.2028": "" })).toEqual([
      ["budget.staff.1.2027", "not-an-amount"],
    ]);
  });

  test("a line with costs says what is paid for and why", () => {
    expect(problems({ "budget.travel.1.2027": "1" })).toEqual([
      ["budget.travel.1.description", "missing"],
      ["budget.travel.1.reason", "missing"],
    ]);
    expect(problems({ "budget.travel.1.2027": "0" })).toEqual([]);
  });

  test("a ceiling is told beside the grant, with its limit", () => {
    expect(problems({ "financing.grant": "128 400,01" })).toEqual([
      ["financing.grant", "grant-over-share", 128_400_00],
    ]);
    expect(problems({}, { maxGrant: 100_000_00 })).toEqual([
      ["financing.grant", "grant-over-maximum", 100_000_00],
    ]);
    expect(problems({ "financing.grant": "" })).toEqual([["financing.grant", "grant-missing"]]);
    expect(
      problems({ "financing.otherPublic": "32 100,05", "financing.otherPublicFrom": "Uusimaa" }),
    ).toEqual([["financing.grant", "financing-over-costs", 5]]);
  });

  test("money from somebody else is told with whose it is, from the first cent", () => {
    expect(problems({ "financing.private": "0,01" })).toEqual([["financing.privateFrom", "missing"]]);
    expect(problems({ "financing.private": "0" })).toEqual([]);
    expect(problems({ "financing.incomeFrom": "Osallistumismaksut" })).toEqual([]);
  });

  test("a negative amount is told beside its own cell", () => {
    expect(problems({ "budget.staff.1.2028": "-1", "financing.grant": "100" })).toEqual([
      ["budget.staff.1.2028", "negative-amount"],
    ]);
    expect(problems({ "financing.private": "-1" })).toEqual([["financing.private", "negative-amount"]]);
  });

  test("one field is told one problem, the first", () => {
    expect(problems({ "budget.staff.1.2027": "-1", "budget.staff.1.2028": "" })).toEqual([
      ["budget.staff.1.2027", "negative-amount"],
    ]);
  });

  test("costs that the flat rate already covers are told beside the first of them", () => {
    const flat40 = { indirectAllowed: ["none", "flat-40"] as FormTerms["indirectAllowed"] };
    const doubled = {
      "budget.indirect": "flat-40",
      "budget.services.1.2028": "10",
      "budget.services.1.description": "Tulkkaus",
      "budget.services.1.reason": "Tulkkaus",
    };
    expect(problems(doubled, flat40)).toEqual([["budget.services.1.2028", "flat-40-with-other-costs"]]);
  });

  test("the way of indirect costs is chosen, unless the call leaves no choice", () => {
    expect(problems({ "budget.indirect": "" })).toEqual([["budget.indirect", "missing"]]);
    expect(problems({ "budget.indirect": "flat-40" })).toEqual([["budget.indirect", "missing"]]);
    const only = read({ "budget.indirect": "" }, { indirectAllowed: ["flat-7"] });
    expect(only.problems).toEqual([]);
    expect(only.plan.indirect).toBe("flat-7");
  });
});

describe("the fields of a section", () => {
  const section = (id: string) => form.sections.find((candidate) => candidate.id === id) ?? fail(id);
  const fail = (id: string): never => {
    throw new Error(`no section ${id}`);
  };

  test("follow the form, the rows and the years", () => {
    expect(fieldsOf(section("applicant"), {}, [])).toEqual([
      "applicant.contact",
      "applicant.email",
      "applicant.phone",
      "applicant.language",
      "applicant.account",
      "applicant.decided-on",
    ]);
    expect(fieldsOf(section("milestones"), { "milestones.rows": "2" }, [])).toEqual([
      "milestones.rows",
      "milestones.2.name",
      "milestones.2.evidence",
      "milestones.2.month",
      "milestones.2.responsible",
    ]);
    expect(fieldsOf(section("budget"), {}, [2027])).toContain("budget.staff.1.2027");
    expect(fieldsOf(section("budget"), {}, [2027])).not.toContain("budget.staff.1.2028");
    expect(fieldsOf(section("indicators"), {}, [])).toHaveLength(4 * 2 + 3 * 9);
  });

  test("hold every problem that is told, and no field has two", () => {
    const anything = fc.oneof(fc.constant(""), fc.constantFrom("1.234", "yes", "2027-05", "-5"), fc.string());
    const fields = form.sections.flatMap((each) => fieldsOf(each, {}, terms.periodYears));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), anything), (answers) => {
        const told = readApplication(form, answers, terms).problems.map(({ field }) => field);
        const known = form.sections.flatMap((each) => fieldsOf(each, answers, terms.periodYears));
        expect(known).toEqual(expect.arrayContaining(told));
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });
});
