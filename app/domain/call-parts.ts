import { type FormDefinition, projectNameField, type Question, type Section } from "./application-form";
import type { CallContent, Criterion } from "./call-content";
import type { Instant } from "./day";
import { demandedRules, leavesOf } from "./eligibility";
import { type FormProblem, problemsOfForm } from "./form-builder";
import type { Texts } from "./texts";

/** The parts in which a call is made, in the order of its desk; each has a page. */
export const callParts = [
  "texts",
  "times",
  "money",
  "rules",
  "form",
  "scoring",
  "checklist",
  "decision",
] as const;
export type CallPart = (typeof callParts)[number];

const keysOf: Record<CallPart, (keyof CallContent)[]> = {
  texts: ["name", "summary", "purpose", "objective", "contact"],
  times: ["opensAt", "closesAt", "costsFrom", "costsTo"],
  money: [
    ...(["appropriation", "sharePercent", "maxGrant", "grantType"] as const),
    ...(["fundingSource", "indirectMethods", "area"] as const),
  ],
  rules: ["rules"],
  form: ["form"],
  scoring: ["scoring"],
  checklist: ["checklist"],
  decision: ["decision"],
};

/** A part's share of the content. */
export function contentOf(part: CallPart, content: CallContent): Partial<CallContent> {
  return Object.fromEntries(keysOf[part].map((key) => [key, content[key]]));
}

/** The part that a piece of content belongs to, by its path; the message of a revision is none of them. */
export function partOf(path: string): CallPart | "note" {
  const [key = ""] = path.split(".");
  return callParts.find((part) => keysOf[part].some((own) => own === key)) ?? "note";
}

export type CallProblemCode =
  | "missing"
  | "closes-before-opens"
  | "opens-in-the-past"
  | "costs-end-before-they-begin"
  | "not-positive"
  | "grant-over-appropriation"
  | "no-rules"
  | "no-organisation-types"
  | "file-not-asked"
  | "days-not-asked"
  | "no-sections"
  | "no-questions"
  | "no-budget"
  | "no-financing"
  | "no-project-name"
  | "form-broken"
  | "scale-upside-down"
  | "weights-not-100"
  | "least-outside-scale";

/**
 * What keeps a call from being published: the piece of content by its path, and a number where one tells more.
 * A form that is broken tells how, with the question that is meant.
 */
export type CallProblem = {
  path: string;
  because: CallProblemCode;
  value?: number;
  broken?: Pick<FormProblem, "because" | "what"> & { question?: Texts };
};

type Moment = {
  now: Instant /** The published revision that this would follow; 0 for a new call. */;
  revises: number;
};

/**
 * What the content lacks to be published. Whether both national languages are there is for `parityGaps`
 * to tell: here a text is missing only when nobody has written it in any language.
 */
export function problemsOf(content: CallContent, moment: Moment): CallProblem[] {
  return [
    ...textProblems(content),
    ...timeProblems(content, moment),
    ...moneyProblems(content),
    ...ruleProblems(content),
    ...formProblems(content),
    ...scoringProblems(content),
    ...content.checklist.flatMap(({ id, question }) => missing(`checklist.${id}.question`, question)),
    ...(["conditions", "refusals"] as const).flatMap((list) =>
      content.decision[list].flatMap(({ id, text }) => missing(`decision.${list}.${id}.text`, text)),
    ),
  ];
}

function textProblems({ name, summary, purpose, objective }: CallContent): CallProblem[] {
  return Object.entries({ name, summary, purpose, objective }).flatMap(([path, text]) => missing(path, text));
}

function timeProblems(content: CallContent, { now, revises }: Moment): CallProblem[] {
  const { opensAt, closesAt, costsFrom, costsTo } = content;
  const times = Object.entries({ opensAt, closesAt, costsFrom, costsTo });
  return [
    ...times.flatMap(([path, time]) => (time === null ? [problem(path, "missing")] : [])),
    ...(revises === 0 && opensAt && opensAt < now ? [problem("opensAt", "opens-in-the-past")] : []),
    ...orderProblems(content),
  ];
}

/** Times that contradict each other: these are wrong already while they are being written. */
export function orderProblems({
  opensAt,
  closesAt,
  costsFrom,
  costsTo,
}: Pick<CallContent, "opensAt" | "closesAt" | "costsFrom" | "costsTo">): CallProblem[] {
  return [
    ...(opensAt && closesAt && closesAt <= opensAt ? [problem("closesAt", "closes-before-opens")] : []),
    ...(costsFrom && costsTo && costsTo < costsFrom
      ? [problem("costsTo", "costs-end-before-they-begin")]
      : []),
  ];
}

function moneyProblems(content: CallContent): CallProblem[] {
  const { appropriation, sharePercent, maxGrant, grantType, fundingSource, indirectMethods } = content;
  const needed = { appropriation, sharePercent, grantType };
  return [
    ...Object.entries(needed).flatMap(([path, value]) => (value === null ? [problem(path, "missing")] : [])),
    ...(appropriation !== null && appropriation <= 0 ? [problem("appropriation", "not-positive")] : []),
    ...(fundingSource === "not-stated" ? [problem("fundingSource", "missing")] : []),
    ...(indirectMethods.length === 0 ? [problem("indirectMethods", "missing")] : []),
    ...(maxGrant !== null && appropriation !== null && maxGrant > appropriation
      ? [problem("maxGrant", "grant-over-appropriation")]
      : []),
  ];
}

function ruleProblems({ rules, form }: CallContent): CallProblem[] {
  if (rules.length === 0) return [problem("rules", "no-rules")];
  const typed = demandedRules(rules).some(({ kind }) => kind === "organisation-type");
  return [
    ...(typed ? [] : [problem("rules", "no-organisation-types")]),
    ...rules.flatMap((rule, index) => {
      const leaves = leavesOf([rule]);
      const files = leaves.flatMap((leaf) => (leaf.kind === "required-attachment" ? [leaf.field] : []));
      const days = leaves.flatMap((leaf) =>
        leaf.kind === "period" && leaf.days ? [leaf.days.startField, leaf.days.endField] : [],
      );
      return [
        ...(asksAll(form, files, "attachment") ? [] : [problem(`rules.${index}`, "file-not-asked")]),
        ...(asksAll(form, days, "date") ? [] : [problem(`rules.${index}`, "days-not-asked")]),
      ];
    }),
  ];
}

/** A rule about a field that the form does not ask, or asks in another kind, nobody could meet. */
function asksAll(form: FormDefinition, fields: string[], kind: Question["kind"]): boolean {
  return fields.every((field) => findQuestion(form, field)?.kind === kind);
}

function findQuestion({ sections }: FormDefinition, field: string): Question | undefined {
  for (const section of sections) {
    if (section.kind !== "questions") continue;
    const question = section.questions.find(({ id }) => `${section.id}.${id}` === field);
    if (question) return question;
  }
  return undefined;
}

/**
 * Without costs and financing an application asks for nothing and cannot be granted, and without the project's
 * name it has none in any list.
 */
function formProblems({ form }: CallContent): CallProblem[] {
  if (form.sections.length === 0) return [problem("form", "no-sections")];
  const lacksKind = (kind: Section["kind"]) => form.sections.every((section) => section.kind !== kind);
  return [
    ...(lacksKind("budget") ? [problem("form", "no-budget")] : []),
    ...(lacksKind("financing") ? [problem("form", "no-financing")] : []),
    ...(findQuestion(form, projectNameField) ? [] : [problem("form", "no-project-name")]),
    ...form.sections.flatMap((section) => {
      const path = `form.sections.${section.id}`;
      return [...missing(`${path}.title`, section.title), ...questionProblems(path, section)];
    }),
    ...problemsOfForm(form).map((found) => broken(form, found)),
  ];
}

function broken(form: FormDefinition, { because, section, question, what }: FormProblem): CallProblem {
  const asked = question ? findQuestion(form, `${section}.${question}`) : undefined;
  const at = section ? `form.sections.${section}` : "form";
  return {
    path: question ? `${at}.questions.${question}` : at,
    because: "form-broken",
    broken: { because, ...(what && { what }), ...(asked && { question: asked.label }) },
  };
}

function questionProblems(path: string, section: Section): CallProblem[] {
  if (section.kind === "questions") {
    if (section.questions.length === 0) return [problem(path, "no-questions")];
    return section.questions.flatMap(({ id, label }) => missing(`${path}.questions.${id}.label`, label));
  }
  if (section.kind === "indicators" && section.indicators.length === 0)
    return [problem(path, "no-questions")];
  return [];
}

/** A call without criteria is decided without points. */
function scoringProblems({ scoring }: CallContent): CallProblem[] {
  const { from, to, criteria } = scoring;
  if (criteria.length === 0) return [];
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return [
    ...(to <= from ? [problem("scoring.to", "scale-upside-down")] : []),
    ...criteria.flatMap(({ id, name }) => missing(`scoring.criteria.${id}.name`, name)),
    ...(weights === 100
      ? []
      : [{ path: "scoring.criteria", because: "weights-not-100" as const, value: weights }]),
    ...criteria
      .filter(({ least }) => least !== null && (least < from || least > to))
      .map(({ id }: Criterion) => problem(`scoring.criteria.${id}.least`, "least-outside-scale")),
  ];
}

const problem = (path: string, because: CallProblemCode): CallProblem => ({ path, because });

function missing(path: string, { fi, sv, en }: Texts): CallProblem[] {
  return [fi, sv, en].every((text) => text.trim() === "") ? [problem(path, "missing")] : [];
}
