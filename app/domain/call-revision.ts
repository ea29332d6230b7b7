import type { FormDefinition, Question, Section } from "./application-form";
import type { CallContent } from "./call-content";
import type { Instant } from "./day";
import type { Rule } from "./eligibility";
import type { CallPhase } from "./states";

export type RevisionProblemCode =
  | "opening-has-been"
  | "opens-in-the-past"
  | "closes-earlier"
  | "has-closed"
  | "less-money"
  | "narrower-period"
  | "changed-after-opening"
  | "rule-tightened"
  | "asked-away"
  | "asked-more"
  | "less-room";

/** What a revision may not change any more, by the path of the content. */
export type RevisionProblem = { path: string; because: RevisionProblemCode };

/**
 * May a published call become `after`? Before it opens nobody has relied on it, and everything may change.
 * Once it is open, people have read it and written: nothing that they counted on may be taken away (protection
 * of legitimate expectations, 434/2003 § 6). The deadline can only be moved later, the money only grow, a rule
 * only fall away, and no answer may lose its question or gain a new duty. After the deadline nothing that
 * applications were written by can change, because those who did not apply could no longer answer to it.
 */
export function revisionProblems(
  before: CallContent,
  after: CallContent,
  { phase, now }: { phase: CallPhase; now: Instant },
): RevisionProblem[] {
  if (phase === "upcoming") {
    const past = after.opensAt !== null && after.opensAt < now;
    return past ? [{ path: "opensAt", because: "opens-in-the-past" }] : [];
  }
  const problems = [
    ...timesKept(before, after),
    ...moneyKept(before, after),
    ...scoringKept(before, after),
    ...conditionsKept(before, after),
  ];
  if (phase === "open") {
    return [...problems, ...rulesKept(before.rules, after.rules), ...formKept(before.form, after.form)];
  }
  return [...problems, ...closedKept(before, after)];
}

function timesKept(before: CallContent, after: CallContent): RevisionProblem[] {
  return [
    ...(after.opensAt !== before.opensAt ? [{ path: "opensAt", because: "opening-has-been" } as const] : []),
    ...((after.closesAt ?? "") < (before.closesAt ?? "")
      ? [{ path: "closesAt", because: "closes-earlier" } as const]
      : []),
    ...((after.costsFrom ?? "") > (before.costsFrom ?? "")
      ? [{ path: "costsFrom", because: "narrower-period" } as const]
      : []),
    ...((after.costsTo ?? "") < (before.costsTo ?? "")
      ? [{ path: "costsTo", because: "narrower-period" } as const]
      : []),
  ];
}

function moneyKept(before: CallContent, after: CallContent): RevisionProblem[] {
  const ceiling = ({ maxGrant }: CallContent) => maxGrant ?? Number.POSITIVE_INFINITY;
  const less: [string, boolean][] = [
    ["appropriation", (after.appropriation ?? 0) < (before.appropriation ?? 0)],
    ["sharePercent", (after.sharePercent ?? 0) < (before.sharePercent ?? 0)],
    ["maxGrant", ceiling(after) < ceiling(before)],
    ["indirectMethods", before.indirectMethods.some((method) => !after.indirectMethods.includes(method))],
  ];
  return [
    ...less.flatMap(([path, broken]) => (broken ? [{ path, because: "less-money" as const }] : [])),
    ...(["grantType", "fundingSource"] as const)
      .filter((path) => before[path] !== after[path])
      .map((path) => ({ path, because: "changed-after-opening" as const })),
  ];
}

/** The words of a criterion may be mended; what weighs how much was what applications were written by. */
function scoringKept({ scoring: before }: CallContent, { scoring: after }: CallContent): RevisionProblem[] {
  const weighed = ({ from, to, leastPercent, criteria }: CallContent["scoring"]) =>
    JSON.stringify([from, to, leastPercent, criteria.map(({ id, weight, least }) => [id, weight, least])]);
  return weighed(before) === weighed(after) ? [] : [{ path: "scoring", because: "changed-after-opening" }];
}

/** The decision takes its conditions from the newest revision: one that came after opening nobody applied under. */
function conditionsKept(
  { decision: before }: CallContent,
  { decision: after }: CallContent,
): RevisionProblem[] {
  return after.conditions
    .filter(({ id }) => before.conditions.every((old) => old.id !== id))
    .map(({ id }) => ({ path: `decision.conditions.${id}`, because: "changed-after-opening" as const }));
}

function rulesKept(before: Rule[], after: Rule[]): RevisionProblem[] {
  const kept = after.every((rule) => before.some((old) => sameRule(old, rule) || widened(old, rule)));
  return kept ? [] : [{ path: "rules", because: "rule-tightened" }];
}

function widened(old: Rule, rule: Rule): boolean {
  if (old.kind !== "organisation-type" || rule.kind !== "organisation-type") return false;
  return old.types.every((type) => rule.types.includes(type));
}

const sameRule = (one: Rule, other: Rule) => JSON.stringify(one) === JSON.stringify(other);

function formKept(before: FormDefinition, after: FormDefinition): RevisionProblem[] {
  return [
    ...before.sections.flatMap((old) => {
      const path = `form.sections.${old.id}`;
      const section = after.sections.find(({ id }) => id === old.id);
      if (section?.kind !== old.kind) return [{ path, because: "asked-away" as const }];
      return sectionKept(path, old, section);
    }),
    ...after.sections
      .filter(({ id }) => !before.sections.some((old) => old.id === id))
      .filter((section) => section.kind !== "questions" || section.questions.some(isDuty))
      .map(({ id }) => ({ path: `form.sections.${id}`, because: "asked-more" as const })),
  ];
}

function sectionKept(path: string, old: Section, section: Section): RevisionProblem[] {
  if (old.kind === "questions" && section.kind === "questions") {
    return [
      ...old.questions.flatMap((question) =>
        questionKept(`${path}.questions.${question.id}`, question, section.questions),
      ),
      ...section.questions
        .filter((question) => isDuty(question) && !old.questions.some(({ id }) => id === question.id))
        .map(({ id }) => ({ path: `${path}.questions.${id}`, because: "asked-more" as const })),
    ];
  }
  if (old.kind === "indicators" && section.kind === "indicators") {
    return old.indicators
      .filter(({ code, persons }) =>
        section.indicators.every((one) => one.code !== code || one.persons !== persons),
      )
      .map(({ code }) => ({ path: `${path}.indicators.${code}`, because: "asked-away" as const }));
  }
  if (old.kind === "budget" && section.kind === "budget") {
    const methods = section.methods ?? ["actual"];
    const kept = (old.methods ?? ["actual"]).every((method) => methods.includes(method));
    return kept ? [] : [{ path, because: "less-room" }];
  }
  return [];
}

function questionKept(path: string, old: Question, questions: Question[]): RevisionProblem[] {
  const question = questions.find(({ id }) => id === old.id);
  if (question?.kind !== old.kind) return [{ path, because: "asked-away" }];
  const sameWhen = JSON.stringify(old.when) === JSON.stringify(question.when);
  const own: RevisionProblem[] = [
    ...(isDuty(question) && (!isDuty(old) || !sameWhen) ? [{ path, because: "asked-more" } as const] : []),
    ...(sameWhen || !question.when ? [] : [{ path, because: "asked-away" } as const]),
    ...(hasLessRoom(old, question) ? [{ path, because: "less-room" } as const] : []),
    ...(losesParts(old, question) ? [{ path, because: "asked-away" } as const] : []),
  ];
  return [...own.slice(0, 1), ...newDuties(path, old, question)];
}

/** Columns that must be filled in now and needed not be: new ones, and those that were optional. */
function newDuties(path: string, old: Question, question: Question): RevisionProblem[] {
  if (old.kind !== "table" || question.kind !== "table") return [];
  const were = old.columns.filter(({ optional }) => !optional).map(({ id }) => id);
  return question.columns
    .filter(({ id, optional }) => !optional && !were.includes(id))
    .map(({ id }) => ({ path: `${path}.columns.${id}`, because: "asked-more" as const }));
}

const isDuty = ({ optional }: Question) => !optional;

/** A limit that became smaller; one that is not told has no bound, or the service's own. */
function hasLessRoom(old: Question, question: Question): boolean {
  return (["maxLength", "mostRows", "maxFiles"] as const).some((limit) => {
    const [was, is] = [old, question].map((one) => (one as Record<string, unknown>)[limit]);
    return typeof is === "number" && (typeof was !== "number" || is < was);
  });
}

function losesParts(old: Question, question: Question): boolean {
  const parts = (one: Question) => {
    if (one.kind === "table") {
      return one.columns.flatMap((column) => [
        `${column.id} ${column.kind}`,
        ...(column.kind === "choice" ? column.options.map(({ id }) => `${column.id} ${id}`) : []),
      ]);
    }
    return one.kind === "choice" || one.kind === "choices" ? one.options.map(({ id }) => id) : [];
  };
  const left = parts(question);
  return parts(old).some((part) => !left.includes(part));
}

function closedKept(before: CallContent, after: CallContent): RevisionProblem[] {
  const fixed = ["closesAt", "costsFrom", "costsTo", "sharePercent", "maxGrant", "rules", "form"] as const;
  return fixed
    .filter((path) => JSON.stringify(before[path]) !== JSON.stringify(after[path]))
    .map((path) => ({ path, because: "has-closed" as const }));
}
