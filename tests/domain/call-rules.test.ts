import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Question, QuestionsSection, Section } from "../../app/domain/application-form";
import { adviceOn } from "../../app/domain/call-advice";
import { callChanges } from "../../app/domain/call-changes";
import type { CallContent } from "../../app/domain/call-content";
import { callIdOf, copyOf } from "../../app/domain/call-copy";
import { exampleChecklist, exampleScoring } from "../../app/domain/call-examples";
import { type CallProblem, problemsOf } from "../../app/domain/call-parts";
import { revisionProblems } from "../../app/domain/call-revision";
import { instantAt } from "../../app/domain/day";
import { leftBehind } from "../../app/domain/decision-parity";
import type { OrganisationKind, Rule } from "../../app/domain/eligibility";
import { mayCancelCall, mayDecideCall } from "../../app/domain/ended-call";
import { applicantKinds, lackingForTimetable } from "../../app/domain/planned-call";
import { problemInWords } from "../../app/ui/call/problem-words";
import "../../app/words/all.server";
import { parseTime } from "../../app/domain/time-of-day";
import { fullContent, inAll } from "../support/calls";
import { testNow as now } from "../support/clock";

const lacks = (changed: Partial<CallContent>, revises = 0) =>
  problemsOf({ ...fullContent, ...changed }, { now, revises }).map(
    ({ path, because }) => `${path} ${because}`,
  );

test("a complete call lacks nothing, and the example sets are complete", () => {
  expect(lacks({ scoring: exampleScoring, checklist: exampleChecklist })).toEqual([]);
});

test.each<[Partial<CallContent>, string]>([
  [{ name: { fi: " ", sv: "", en: "" } }, "name missing"],
  [{ opensAt: null }, "opensAt missing"],
  [{ opensAt: "2026-11-23T09:59:59.000Z" }, "opensAt opens-in-the-past"],
  [{ closesAt: fullContent.opensAt }, "closesAt closes-before-opens"],
  [{ costsTo: "2027-02-28" }, "costsTo costs-end-before-they-begin"],
  [{ appropriation: 0, maxGrant: null }, "appropriation not-positive"],
  [{ maxGrant: 600_000_01 }, "maxGrant grant-over-appropriation"],
  [{ sharePercent: null }, "sharePercent missing"],
  [{ fundingSource: "not-stated" }, "fundingSource missing"],
  [{ indirectMethods: [] }, "indirectMethods missing"],
  [{ rules: [] }, "rules no-rules"],
  [{ rules: [{ kind: "one-application-per-organisation" }] }, "rules no-organisation-types"],
  [{ form: { sections: [] } }, "form no-sections"],
  [
    { form: { sections: [{ id: "a", kind: "questions", title: inAll("A"), questions: [] }] } },
    "form.sections.a no-questions",
  ],
  [
    { scoring: { ...exampleScoring, criteria: exampleScoring.criteria.slice(1) } },
    "scoring.criteria weights-not-100",
  ],
  [{ scoring: { ...exampleScoring, from: 3 } }, "scoring.criteria.need.least least-outside-scale"],
  [
    { checklist: [{ id: "q", question: { fi: "", sv: "", en: "" }, basis: "" }] },
    "checklist.q.question missing",
  ],
])("a call with %j is not published", (changed, problem) => {
  expect(lacks(changed)).toContain(problem);
});

describe("a form", () => {
  const [project, budget, financing] = fullContent.form.sections as [QuestionsSection, Section, Section];
  const asking = (...questions: Question[]) => ({
    form: {
      sections: [{ ...project, questions: [...project.questions, ...questions] }, budget, financing],
    },
  });
  const file: Question = { id: "file", kind: "attachment", label: inAll("Liite") };
  const start: Question = { id: "start", kind: "date", label: inAll("Alku") };
  const end: Question = { id: "end", kind: "date", label: inAll("Loppu") };
  const needsFile: Rule = { kind: "required-attachment", field: "project.file", label: inAll("Liite") };
  const needsDays: Rule = {
    ...{ kind: "period", from: "2027-03-01", to: "2028-02-29" },
    days: { startField: "project.start", endField: "project.end" },
  };
  const ruled = (rule: Rule) => ({ rules: [...fullContent.rules, rule] });

  test("without costs, financing or the project's name is not published: it could be granted nothing", () => {
    expect(lacks({ form: { sections: [project, financing] } })).toEqual(["form no-budget"]);
    expect(lacks({ form: { sections: [project, budget] } })).toEqual(["form no-financing"]);
    const nameless = { ...project, questions: project.questions.slice(1) };
    expect(lacks({ form: { sections: [nameless, budget, financing] } })).toEqual(["form no-project-name"]);
  });

  test("that nobody could fill in is not published, and the question is told", () => {
    const found = problemsOf(
      { ...fullContent, ...asking({ ...file, when: { field: "project.gone", is: "yes" } }) },
      { now, revises: 0 },
    );
    expect(found).toEqual([
      {
        ...{ path: "form.sections.project.questions.file", because: "form-broken" },
        broken: { because: "condition-unknown", what: "project.gone", question: inAll("Liite") },
      },
    ]);
    expect(problemInWords(found[0] as CallProblem, "en")).toContain("Liite en");
  });

  test("asks what the conditions are about, in the kind that they read, however deep the condition lies", () => {
    expect(lacks({ ...asking(file), ...ruled(needsFile) })).toEqual([]);
    expect(lacks(ruled(needsFile))).toEqual(["rules.1 file-not-asked"]);
    expect(lacks(ruled({ kind: "any-of", rules: [needsDays, needsFile] }))).toEqual([
      "rules.1 file-not-asked",
      "rules.1 days-not-asked",
    ]);
    expect(lacks({ ...asking({ ...file, kind: "short-text" }), ...ruled(needsFile) })).toEqual([
      "rules.1 file-not-asked",
    ]);
    expect(lacks({ ...asking(start, end), ...ruled(needsDays) })).toEqual([]);
    expect(lacks({ ...asking(start), ...ruled(needsDays) })).toEqual(["rules.1 days-not-asked"]);
  });
});

test("a revision may keep an opening that has been", () => {
  expect(lacks({ opensAt: "2026-11-01T06:00:00.000Z" }, 1)).toEqual([]);
});

describe("advice on the times", () => {
  const advised = (opens: [string, string], closes: [string, string]) =>
    adviceOn({ opensAt: instantAt(...opens), closesAt: instantAt(...closes) }).map(
      ({ about, because }) => `${about} ${because}`,
    );

  test("a call from Tuesday for six weeks until 16.15 on a Tuesday needs none", () => {
    expect(advised(["2027-02-02", "08:00"], ["2027-03-16", "16:15"])).toEqual([]);
  });
  test("Fridays, days next to days off, days off, other hours and short calls are told", () => {
    expect(advised(["2027-02-05", "08:00"], ["2027-03-01", "12:00"])).toEqual([
      "opensAt friday",
      "closesAt next-to-days-off",
      "closesAt not-at-16-15",
      "closesAt short",
    ]);
    // Maundy Thursday lies next to Good Friday, and Epiphany is a day off in the middle of a week.
    expect(advised(["2027-01-06", "08:00"], ["2027-03-25", "16:15"])).toEqual([
      "opensAt day-off",
      "closesAt next-to-days-off",
    ]);
  });
});

describe("a revision of a call", () => {
  const section = fullContent.form.sections[0] as QuestionsSection;
  const formWith = (questions: QuestionsSection["questions"]) => ({
    form: { sections: [{ ...section, questions }, ...fullContent.form.sections.slice(1)] },
  });
  const [first, second] = section.questions as [
    QuestionsSection["questions"][0],
    QuestionsSection["questions"][0],
  ];
  const kept = (changed: Partial<CallContent>, phase: "upcoming" | "open" | "closed") =>
    revisionProblems(fullContent, { ...fullContent, ...changed }, { phase, now }).map(
      ({ because }) => because,
    );

  test("that has not opened may change in everything", () => {
    expect(kept({ rules: [], form: { sections: [] }, appropriation: 1, closesAt: now }, "upcoming")).toEqual(
      [],
    );
    expect(kept({ opensAt: "2026-11-20T06:00:00.000Z" }, "upcoming")).toEqual(["opens-in-the-past"]);
  });

  test.each<[string, Partial<CallContent>]>([
    ["a later deadline", { closesAt: instantAt("2027-01-26", "16:15") }],
    ["more money", { appropriation: 700_000_00, sharePercent: 90, maxGrant: null }],
    ["a rule that falls away", { rules: [] }],
    ["a wider circle", { rules: [{ kind: "organisation-type", types: ["municipality", "association"] }] }],
    ["other words", { name: inAll("Toinen"), ...formWith([{ ...first, label: inAll("Mikä?") }, second]) }],
    ["a question that one may answer", formWith([first, second, { ...second, id: "more" }])],
    ["questions in another order", formWith([second, first])],
  ])("that is open may have %s", (_, changed) => {
    expect(kept(changed, "open")).toEqual([]);
  });

  test.each<[string, Partial<CallContent>]>([
    ["closes-earlier", { closesAt: instantAt("2027-01-18", "16:15") }],
    ["opening-has-been", { opensAt: instantAt("2026-12-02", "08:00") }],
    ["less-money", { appropriation: 599_999_99 }],
    ["less-money", { maxGrant: 1 }],
    ["less-money", { indirectMethods: ["none"] }],
    ["narrower-period", { costsTo: "2028-02-28" }],
    ["changed-after-opening", { grantType: "general-grant" }],
    ["changed-after-opening", { scoring: exampleScoring }],
    ["rule-tightened", { rules: [...fullContent.rules, { kind: "one-application-per-organisation" }] }],
    ["asked-away", formWith([first])],
    ["asked-away", formWith([first, { ...second, kind: "number" } as typeof second])],
    ["asked-more", formWith([first, { ...second, optional: undefined } as typeof second])],
    ["asked-more", formWith([first, second, { ...first, id: "more" }])],
    ["less-room", formWith([first, { ...second, maxLength: 1999 } as typeof second])],
  ])("that is open is refused: %s", (because, changed) => {
    expect(kept(changed, "open")).toEqual([because]);
  });

  describe("in its form", () => {
    const option = (id: string) => ({ id, label: inAll(id) });
    const table: Question = {
      ...{ id: "table", kind: "table", label: inAll("Taulukko"), optional: true },
      columns: [
        { ...option("name"), kind: "short-text" },
        { ...option("note"), kind: "short-text", optional: true },
        { ...option("kind"), kind: "choice", options: [option("a"), option("b")] },
      ],
    };
    const choice: Question = { ...option("choice"), kind: "choice", options: [option("a"), option("b")] };
    const choices: Question = { ...option("choices"), kind: "choices", options: [option("a"), option("b")] };
    const all = [first, second, table, choice, choices];
    const before = { ...fullContent, ...formWith(all) };
    const told = (id: string, changed: Partial<Question>) =>
      revisionProblems(
        before,
        {
          ...before,
          ...formWith(all.map((one) => (one.id === id ? ({ ...one, ...changed } as Question) : one))),
        },
        { phase: "open", now },
      ).map(({ path, because }) => `${path.split(".").slice(4).join(".")} ${because}`);
    const [name, note, kind] = table.columns;

    test("a table may gain columns that can be left empty, and options", () => {
      const more = { ...option("more"), kind: "number", optional: true } as const;
      expect(told("table", { columns: [name, note, kind, more] } as Partial<Question>)).toEqual([]);
      expect(told("choice", { options: [option("a"), option("b"), option("c")] })).toEqual([]);
    });
    test("a new column that must be filled in, or one that must be now, is refused by its name", () => {
      const more = { ...option("more"), kind: "number" } as const;
      expect(
        told("table", { columns: [name, { ...note, optional: undefined }, kind, more] } as Partial<Question>),
      ).toEqual(["table.columns.note asked-more", "table.columns.more asked-more"]);
    });
    test("options and columns that went, or that were changed in kind, are refused", () => {
      expect(told("choice", { options: [option("a")] })).toEqual(["choice asked-away"]);
      expect(told("choices", { options: [option("a")] })).toEqual(["choices asked-away"]);
      expect(told("choice", { kind: "choices" } as Partial<Question>)).toEqual(["choice asked-away"]);
      expect(told("table", { columns: [name, kind] } as Partial<Question>)).toEqual(["table asked-away"]);
      const fewer = { ...kind, options: [option("a")] };
      expect(told("table", { columns: [name, note, fewer] } as Partial<Question>)).toEqual([
        "table asked-away",
      ]);
    });
  });

  test.each(["open", "closed"] as const)(
    "that is %s adds no condition of the grant, and may mend one",
    (phase) => {
      const having = (...ids: string[]) => ({
        decision: { ...fullContent.decision, conditions: ids.map((id) => ({ id, text: inAll(id) })) },
      });
      expect(kept(having("a"), phase)).toEqual(["changed-after-opening"]);
      const before = { ...fullContent, ...having("a") };
      const mended = { ...having("a").decision, conditions: [{ id: "a", text: inAll("Sama selvemmin") }] };
      expect(revisionProblems(before, { ...before, decision: mended }, { phase, now })).toEqual([]);
    },
  );

  test("that has closed keeps its times, rules and form, and may mend its words", () => {
    expect(kept({ closesAt: instantAt("2027-01-26", "16:15") }, "closed")).toEqual(["has-closed"]);
    expect(kept(formWith([second, first]), "closed")).toEqual(["has-closed"]);
    expect(kept({ rules: [] }, "closed")).toEqual(["has-closed"]);
    expect(kept({ summary: inAll("Uusi"), appropriation: 700_000_00 }, "closed")).toEqual([]);
  });
});

describe("what differs between two contents", () => {
  const member = fc.record({ id: fc.constantFrom("a", "b", "c", "d", "e"), text: fc.string() });
  const list = fc.uniqueArray(member, { selector: ({ id }) => id, maxLength: 5 });
  const content = fc.record({
    form: fc.record({ sections: list }),
    rules: fc.array(fc.record({ kind: fc.constantFrom("x", "y"), least: fc.nat(3) }), { maxLength: 2 }),
    name: fc.record({ fi: fc.string(), sv: fc.string(), en: fc.string() }),
    area: fc.array(fc.string()),
    sum: fc.option(fc.nat(3)),
  });
  const asSet = ({ rules, ...rest }: { rules: object[] }) =>
    JSON.stringify({ ...rest, rules: [...new Set(rules.map((rule) => JSON.stringify(rule)))] });

  test("nothing is told of equals, and something of all others", () => {
    fc.assert(
      fc.property(content, content, (one, other) => {
        expect(callChanges(one, structuredClone(one))).toEqual([]);
        expect(callChanges(one, other).length === 0).toBe(asSet(one) === asSet(other));
      }),
    );
  });

  test("a question that is put first is one that moved, not all the others", () => {
    const order = (ids: string[]) => ({ form: { sections: ids.map((id) => ({ id })) } });
    expect(callChanges(order(["a", "b", "c", "d"]), order(["d", "a", "b", "c"]))).toEqual([
      { kind: "moved", path: "form.sections.d" },
    ]);
  });

  test("a section that came is told once, and a text in every language at once", () => {
    const after = { ...fullContent, name: inAll("Uusi"), rules: [] };
    expect(callChanges(fullContent, after).map(({ kind, path }) => [kind, path.split(".")[0]])).toEqual([
      ["text", "name"],
      ["removed", "rules"],
    ]);
  });
});

test("a call made a year later keeps its times of day across summer time, or has no dates", () => {
  const source = { ...fullContent, opensAt: instantAt("2027-03-27", "08:00"), costsFrom: "2028-02-29" };
  const copied = copyOf(source, "next-year");
  expect(copied.opensAt).toBe(instantAt("2028-03-27", "08:00"));
  expect(copied.costsFrom).toBe("2029-02-28");
  expect(copied.form).toEqual(source.form);
  expect(copyOf(source, "empty")).toMatchObject({
    opensAt: null,
    closesAt: null,
    costsFrom: null,
    costsTo: null,
  });
});

test("the address of a call is its Finnish name, free and never one of the service's own", () => {
  expect(callIdOf("Yhteinen älykäs alku – 2027!", [])).toBe("yhteinen-alykas-alku-2027");
  expect(callIdOf("Haku", ["haku", "haku-2"])).toBe("haku-3");
  expect(callIdOf("Planned", [])).toBe("planned-2");
  expect(callIdOf("中文", [])).toBe("haku");
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (name) => {
      expect(callIdOf(name, [])).toMatch(/^[a-z0-9-]{1,63}$/);
    }),
  );
});

test("a planned call stands in the timetable with a name and five facts in Finnish and Swedish", () => {
  expect(lackingForTimetable(fullContent, {})).toEqual([]);
  const bare = {
    ...fullContent,
    objective: { fi: "Tavoite", sv: "", en: "" },
    appropriation: null,
    rules: [],
  };
  expect(lackingForTimetable(bare, {})).toEqual(["objective", "applicants", "appropriation"]);
  expect(lackingForTimetable(fullContent, { name: { fi: "2", sv: "1" } })).toEqual(["name"]);
});

test("who may apply is read also from conditions that must be met together, and not from alternatives", () => {
  const only = (...types: OrganisationKind[]): Rule => ({ kind: "organisation-type", types });
  const together: Rule = { kind: "all-of", rules: [only("municipality", "association")] };
  expect(applicantKinds({ rules: [only("municipality", "agency"), together] })).toEqual(["municipality"]);
  expect(lacks({ rules: [together] })).toEqual([]);
  const either: Rule = {
    kind: "any-of",
    rules: [only("municipality"), { kind: "own-share", atLeastPercent: 20 }],
  };
  expect(lacks({ rules: [either] })).toEqual(["rules no-organisation-types"]);
});

test("a call is decided when it has closed and nothing waits, and cancelled while nothing is decided", () => {
  const call = { state: "published", phase: "closed" } as const;
  expect(
    mayDecideCall(
      call,
      new Map([
        ["decided", 2],
        ["lapsed", 1],
        ["withdrawn", 1],
      ]),
    ),
  ).toMatchObject({ ok: true, to: "decided" });
  expect(mayDecideCall(call, new Map([["submitted", 2]]))).toMatchObject({
    because: "applications-open",
    count: 2,
  });
  expect(mayDecideCall({ ...call, phase: "open" }, new Map())).toMatchObject({ because: "not-closed" });
  expect(mayCancelCall(call, new Map([["submitted", 2]]))).toMatchObject({ ok: true });
  expect(mayCancelCall(call, new Map([["decided", 1]]))).toMatchObject({ because: "already-granted" });
  expect(mayCancelCall({ state: "decided" }, new Map())).toMatchObject({ because: "wrong-state" });
});

test("a time of day is read as people write it", () => {
  expect(parseTime("16.15")).toEqual({ ok: true, value: "16:15" });
  expect(parseTime("8")).toEqual({ ok: true, value: "08:00" });
  expect(parseTime("24.00")).toMatchObject({ because: "not-a-time" });
  expect(parseTime(" ")).toMatchObject({ because: "empty" });
});

test("reasons that were changed in one language leave the other behind", () => {
  const before = { reasonsFi: "a", reasonsSv: "b" };
  expect(leftBehind(before, { reasonsFi: "c", reasonsSv: "b" })).toBe("sv");
  expect(leftBehind(before, { reasonsFi: "a", reasonsSv: "d" })).toBe("fi");
  expect(leftBehind(before, { reasonsFi: "c", reasonsSv: "d" })).toBeUndefined();
  expect(leftBehind(before, before)).toBeUndefined();
  expect(leftBehind(undefined, before)).toBeUndefined();
});
