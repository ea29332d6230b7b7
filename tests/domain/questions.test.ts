import { describe, expect, test } from "vitest";
import {
  type Answers,
  type FormDefinition,
  type Known,
  municipalitiesIn,
  type Question,
  readApplication,
} from "../../app/domain/application-form";
import { toldOf, twoYears } from "../support/plans";

const label = { fi: "Kysymys", sv: "Fråga", en: "Question" };

function formOf(...questions: Question[]): FormDefinition {
  return { sections: [{ id: "a", kind: "questions", title: label, questions }] };
}

const known: Known = {
  municipalities: [
    { code: "092", name: { fi: "Vantaa", sv: "Vanda", en: "Vantaa" } },
    { code: "049", name: { fi: "Espoo", sv: "Esbo", en: "Espoo" } },
    { code: "179", name: { fi: "Jyväskylä", sv: "Jyväskylä", en: "Jyväskylä" } },
  ],
};

/** What is told of one question when this is typed in it. */
const told = (question: Partial<Question> & { kind: Question["kind"] }, text: string) =>
  toldOf(formOf({ id: "q", label, ...question } as Question), { "a.q": text }, twoYears, known);
const options = [
  { id: "x", label },
  { id: "y", label },
];

describe("a question with a condition", () => {
  const form = formOf(
    { id: "joint", kind: "yes-no", label },
    { id: "who", kind: "short-text", maxLength: 3, label, when: { field: "a.joint", is: "yes" } },
  );

  test("is answered only when it is asked", () => {
    expect(toldOf(form, { "a.joint": "yes" })).toEqual([["a.who", "missing"]]);
    expect(toldOf(form, { "a.joint": " yes " })).toEqual([["a.who", "missing"]]);
    expect(toldOf(form, { "a.joint": "no" })).toEqual([]);
    expect(toldOf(form, {})).toEqual([["a.joint", "missing"]]);
  });

  test("has no problem while it is not asked, whatever was typed there", () => {
    expect(toldOf(form, { "a.joint": "yes", "a.who": "long" })).toEqual([["a.who", "too-long", 3]]);
    expect(toldOf(form, { "a.joint": "no", "a.who": "long" })).toEqual([]);
  });

  test("can hang on one of several that were chosen", () => {
    const chosen = formOf(
      { id: "groups", kind: "choices", label, options },
      { id: "how", kind: "short-text", label, when: { field: "a.groups.y", is: "yes" } },
    );
    expect(toldOf(chosen, { "a.groups.x": "yes" })).toEqual([]);
    expect(toldOf(chosen, { "a.groups.y": "yes" })).toEqual([["a.how", "missing"]]);
  });
});

describe("municipalities", () => {
  const municipalities = (text: string) => told({ kind: "municipalities" }, text);

  test("go by their Finnish or Swedish name or their number, in any case and with any separator", () => {
    for (const text of ["Vantaa", "VANDA", "092", "92", "Vantaa, Esbo;179\n jyväskylä ", ",Vantaa,\n"]) {
      expect(municipalities(text), text).toEqual([]);
    }
    expect(municipalities("Jyväskylä".normalize("NFD"))).toEqual([]);
  });

  test("are told with the first that nobody knows", () => {
    expect(municipalities("Vantaa, Vanta, Espo")).toEqual([["a.q", "not-a-municipality", "Vanta"]]);
    expect(municipalities("0092")).toEqual([["a.q", "not-a-municipality", "0092"]]);
  });

  test("are found in their order, each once", () => {
    const found = municipalitiesIn("Esbo; 092, Nowhere, Espoo", known);
    expect(found.map(({ code }) => code)).toEqual(["049", "092"]);
    expect(municipalitiesIn("Esbo", {})).toEqual([]);
  });
});

describe("an answer in one field", () => {
  test("that is a day exists", () => {
    expect(told({ kind: "date" }, "7. maaliskuuta 2027")).toEqual([]);
    for (const wrong of ["30.2.2027", "7/3/2027", "7.3.27", "pian"]) {
      expect(told({ kind: "date" }, wrong), wrong).toEqual([["a.q", "not-a-date"]]);
    }
  });

  test("that is a number is whole and not negative", () => {
    for (const right of ["0", "250", "1 200", "1\u00a0200", "12000", "999 999 999"]) {
      expect(told({ kind: "number" }, right), right).toEqual([]);
    }
    for (const wrong of ["-1", "1,5", "12 34", "1234567890123", "noin 5"]) {
      expect(told({ kind: "number" }, wrong), wrong).toEqual([["a.q", "not-a-number"]]);
    }
  });

  test("that is an amount can be read, and is not negative", () => {
    expect(told({ kind: "amount" }, "0")).toEqual([]);
    expect(told({ kind: "amount" }, "-0,01")).toEqual([["a.q", "negative-amount"]]);
    expect(told({ kind: "amount" }, "1.234")).toEqual([["a.q", "ambiguous-amount"]]);
  });

  test("that is a choice is one of those offered", () => {
    expect(told({ kind: "choice", options }, "y")).toEqual([]);
    expect(told({ kind: "choice", options, optional: true }, "z")).toEqual([["a.q", "missing"]]);
    expect(told({ kind: "yes-no" }, "no")).toEqual([]);
    expect(told({ kind: "yes-no" }, "maybe")).toEqual([["a.q", "missing"]]);
  });

  test("is as long as the form says, when it says", () => {
    expect(told({ kind: "long-text" }, "ä".repeat(50_000))).toEqual([]);
    expect(told({ kind: "long-text", maxLength: 2 }, "äää")).toEqual([["a.q", "too-long", 2]]);
  });
});

describe("several to choose", () => {
  const choices = (answers: Answers, optional?: true) =>
    toldOf(formOf({ id: "q", kind: "choices", label, options, optional }), answers);

  test("are at least one, unless none is needed", () => {
    expect(choices({ "a.q.y": "yes" })).toEqual([]);
    expect(choices({ "a.q.y": "no" })).toEqual([["a.q.x", "missing"]]);
    expect(choices({}, true)).toEqual([]);
  });
});

describe("a table", () => {
  const table = (answers: Answers, optional?: true) =>
    toldOf(
      formOf({
        id: "t",
        kind: "table",
        label,
        optional,
        columns: [
          { id: "name", kind: "short-text", label },
          { id: "kind", kind: "choice", label, options, optional: true },
          { id: "count", kind: "number", label, optional: true },
          { id: "sum", kind: "amount", label, optional: true },
        ],
      }),
      answers,
    );

  test("that must be answered has one row, told at its first cell", () => {
    expect(table({ "a.t.rows": "4 2" })).toEqual([["a.t.4.name", "missing"]]);
    expect(table({ "a.t.rows": "4 2", "a.t.2.name": "Alku" })).toEqual([]);
    expect(table({}, true)).toEqual([]);
  });

  test("has every row that was begun filled in whole, each cell read as its column says", () => {
    const row = { "a.t.1.kind": "z", "a.t.1.count": "1,5", "a.t.1.sum": "-1" };
    expect(table(row, true)).toEqual([
      ["a.t.1.name", "missing"],
      ["a.t.1.kind", "missing"],
      ["a.t.1.count", "not-a-number"],
      ["a.t.1.sum", "negative-amount"],
    ]);
    expect(table({ "a.t.1.name": "x", "a.t.1.kind": "x", "a.t.1.count": "2", "a.t.1.sum": "0" })).toEqual([]);
  });
});

describe("attachments", () => {
  const files = (count: number, optional?: true) => {
    const form = formOf({ id: "plan", kind: "attachment", label, maxFiles: 2, optional });
    return readApplication(form, {}, twoYears, { attachments: count > 0 ? { "a.plan": count } : {} });
  };
  const toldOfFiles = (count: number, optional?: true) =>
    files(count, optional).problems.map(({ because, limit }) => [because, limit]);

  test("are as many as the form says", () => {
    expect(toldOfFiles(0)).toEqual([["missing", undefined]]);
    expect(toldOfFiles(2)).toEqual([]);
    expect(toldOfFiles(3)).toEqual([["too-many-files", 2]]);
    expect(toldOfFiles(0, true)).toEqual([]);
  });

  test("are told in the place of their section", () => {
    const [first] = formOf({ id: "plan", kind: "attachment", label }).sections;
    const [second] = formOf({ id: "name", kind: "short-text", label }).sections;
    if (!first || !second) throw new Error("no sections");
    const form = { sections: [first, { ...second, id: "b" }] };
    expect(toldOf(form, {})).toEqual([
      ["a.plan", "missing"],
      ["b.name", "missing"],
    ]);
  });

  test("alone begin their section", () => {
    expect(files(0).status.a).toBe("not-started");
    expect(files(0, true).status.a).toBe("optional");
    expect(files(1).status.a).toBe("complete");
    expect(files(3).status.a).toBe("problem");
  });
});
