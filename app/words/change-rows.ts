import { type ChangeParts, lineMoves, type PartName, totalOf } from "~/domain/change-request";
import { sum } from "~/domain/money";
import type { ProjectPlan } from "~/domain/project-plan";
import type { Language } from "~/domain/texts";
import { pick } from "~/domain/texts";
import { wordsIn } from ".";
import { inEuros, inMonth, inNumber, onDay } from "./formats";

/** One thing that a part changes: its name, how it is now and how it would be. */
export type ChangeRow = { name: string; present: string; next: string };

/** What a part of a request or of a decision changes in the plan, in words; nothing of a part that is not there. */
export function changeRows(
  part: PartName,
  parts: ChangeParts,
  plan: ProjectPlan,
  language: Language,
): ChangeRow[] {
  const say = wordsIn(language);
  const euros = (cents: number | null) =>
    cents === null ? say("changes.check.unknown") : inEuros(cents, language);
  switch (part) {
    case "extension":
      return parts.extension
        ? [
            {
              name: say("changes.check.end"),
              present: onDay(plan.period.to, language),
              next: onDay(parts.extension.to, language),
            },
          ]
        : [];
    case "budget":
      return parts.budget ? budgetRows(parts, plan, language) : [];
    case "grant":
      return parts.grant
        ? [{ name: say("changes.part.grant"), present: euros(plan.grant), next: euros(parts.grant.amount) }]
        : [];
    case "content":
      return contentRows(parts, plan, language);
    default: {
      const text = parts[part]?.text;
      return text ? [{ name: say(`changes.part.${part}`), present: "–", next: text }] : [];
    }
  }
}

function budgetRows({ budget, grant }: ChangeParts, plan: ProjectPlan, language: Language): ChangeRow[] {
  if (!budget) return [];
  const say = wordsIn(language);
  const { lines, financing } = budget;
  const row = (name: string, present: number, next: number) => ({
    ...{ name, present: inEuros(present, language), next: inEuros(next, language) },
    changed: present !== next,
  });
  const own = (costs: number, amount: number | null, other: ProjectPlan["financing"]) =>
    costs - sum([amount ?? 0, other.otherPublic, other.private, other.income]);
  const byYear = yearRows(plan, lines, language);
  const rows = [
    ...lineMoves(plan.budget, lines, 0).map(({ category, decided, next }) =>
      row(say(`terms.cost.${category}`), decided, next),
    ),
    row(say("changes.form.otherPublic"), plan.financing.otherPublic, financing.otherPublic),
    row(say("changes.form.private"), plan.financing.private, financing.private),
    row(say("changes.form.income"), plan.financing.income, financing.income),
    row(
      say("changes.check.ownShare"),
      own(totalOf(plan.budget), plan.grant, plan.financing),
      own(totalOf(lines), grant?.amount ?? plan.grant, financing),
    ),
  ].filter(({ changed }) => changed);
  const total = row(say("changes.check.total"), totalOf(plan.budget), totalOf(lines));
  return [...(rows.length > 0 ? rows : byYear), total].map(({ name, present, next }) => ({
    name,
    present,
    next,
  }));
}

/** Where only years change inside the lines, which they are. */
function yearRows(plan: ProjectPlan, lines: ProjectPlan["budget"], language: Language) {
  const say = wordsIn(language);
  const key = ({ category, year }: ProjectPlan["budget"][number]) => `${category} ${year}`;
  const all = new Map([...plan.budget, ...lines].map((line) => [key(line), line]));
  return [...all.values()]
    .map((line) => {
      const of = (list: ProjectPlan["budget"]) => totalOf(list.filter((one) => key(one) === key(line)));
      const [present, next] = [of(plan.budget), of(lines)];
      const name = `${say(`terms.cost.${line.category}`)} ${line.year}`;
      return {
        name,
        present: inEuros(present, language),
        next: inEuros(next, language),
        changed: present !== next,
      };
    })
    .filter(({ changed }) => changed);
}

function contentRows({ content }: ChangeParts, plan: ProjectPlan, language: Language): ChangeRow[] {
  if (!content) return [];
  const say = wordsIn(language);
  const told = ({ name, evidence, month }: { name: string; evidence: string; month: string }) =>
    [`${name}, ${inMonth(month, language)}`, evidence].filter(Boolean).join("\n");
  return [
    ...content.milestones.map((change): ChangeRow => {
      const was = plan.milestones.find(({ id }) => id === change.id);
      return {
        name: was?.name ?? say("changes.form.milestones"),
        present: was ? told(was) : "–",
        next: change.kind === "drop" ? say("changes.check.dropped") : told(change),
      };
    }),
    ...content.targets.map(({ code, target }): ChangeRow => {
      const was = plan.indicatorPlan.find((one) => one.code === code);
      return {
        name: was ? pick(was.label, language).text : code,
        present: was ? inNumber(was.target, language) : "–",
        next: inNumber(target, language),
      };
    }),
  ];
}

/** What follows from the parts elsewhere in the plan: reports and instalments that move. */
export function followingRows(plan: ProjectPlan, next: ProjectPlan, language: Language): ChangeRow[] {
  const rows: ChangeRow[] = [];
  const say = wordsIn(language);
  const [reports, payments] = [reportLines, instalmentLines].map((lines) =>
    [plan, next].map((one) => lines(one, language).join("\n")),
  );
  for (const [name, pair] of [
    [say("changes.check.reports"), reports],
    [say("changes.check.payments"), payments],
  ] as const) {
    const [before = "", after = ""] = pair ?? [];
    if (before !== after) rows.push({ name, present: before, next: after });
  }
  return rows;
}

/** The reports of a plan, a line each. */
export function reportLines({ reports }: Pick<ProjectPlan, "reports">, language: Language): string[] {
  const say = wordsIn(language);
  return reports.map(({ kind, from, to, dueOn }) =>
    say("changes.check.reportLine", {
      kind: say(`changes.check.report.${kind}`),
      ...{ from: onDay(from, language), to: onDay(to, language), due: onDay(dueOn, language) },
    }),
  );
}

/** The instalments of a plan, a line each. */
export function instalmentLines(
  { instalments }: Pick<ProjectPlan, "instalments">,
  language: Language,
): string[] {
  const say = wordsIn(language);
  return instalments.map(({ amount, payableOn }) =>
    say("changes.check.paymentLine", { amount: inEuros(amount, language), day: onDay(payableOn, language) }),
  );
}
