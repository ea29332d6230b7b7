import type { Day } from "./day";
import { isCombination, type Rule } from "./eligibility";
import { plainEuros } from "./money";

export const ruleKinds = [
  "organisation-type",
  "foreign-language-speakers",
  "region",
  "one-application-per-organisation",
  "agreement-in-force",
  "period",
  "amount-range",
  "own-share",
  "required-attachment",
  "any-of",
  "all-of",
] as const satisfies Rule["kind"][];
export type RuleKind = (typeof ruleKinds)[number];

/**
 * A rule as it is being written: its kind, its parameters as they were typed, by name, and the rules that a
 * combination is made of. The id is the same for as long as the page is worked on.
 */
export type RuleRow = { id: string; kind: RuleKind; texts: Record<string, string>; parts: RuleRow[] };

/** So deep may rules lie within one another. */
export const deepestRule = 4;
const mostRows = 50;

/** Every row, also those within others. */
export function allRows(rows: RuleRow[]): RuleRow[] {
  return rows.flatMap((row) => [row, ...allRows(row.parts)]);
}

/** The stored rules as rows to write in. */
export function rowsOfRules(rules: Rule[]): RuleRow[] {
  let last = 0;
  const rowOf = (rule: Rule): RuleRow => {
    last += 1;
    const id = String(last);
    const parts = isCombination(rule) ? rule.rules.map(rowOf) : [];
    return { id, kind: rule.kind, texts: textsOf(rule), parts };
  };
  return rules.map(rowOf);
}

const ticked = (name: string, values: readonly string[]) =>
  Object.fromEntries(values.map((value) => [`${name}.${value}`, "yes"]));

/** The parameters as they are typed; what can be ticked is a text of its own, `types.municipality`. */
function textsOf(rule: Rule): Record<string, string> {
  switch (rule.kind) {
    case "organisation-type":
      return ticked("types", rule.types);
    case "foreign-language-speakers":
      return {
        atLeast: String(rule.atLeast),
        ...ticked("dates", rule.referenceDates),
        ...(!rule.referenceKnown && { unknown: "yes" }),
      };
    case "region":
      return ticked(
        "regions",
        rule.regions.map(({ code }) => code),
      );
    case "agreement-in-force":
      return { agreement: rule.agreement, on: typedDay(rule.on) };
    case "period":
      return {
        ...{ from: typedDay(rule.from), to: typedDay(rule.to), months: String(rule.atMostMonths ?? "") },
        ...rule.days,
      };
    case "amount-range":
      return { atLeast: eurosOf(rule.atLeast), atMost: eurosOf(rule.atMost) };
    case "own-share":
      return { percent: String(rule.atLeastPercent) };
    case "required-attachment":
      return { field: rule.field };
    default:
      return {};
  }
}

const eurosOf = (cents: number | undefined) =>
  cents === undefined ? "" : plainEuros(cents).replace(/\.00$/, "");

/** A day as people in Finland type it. */
const typedDay = (day: Day) => day.split("-").map(Number).reverse().join(".");

export type RowChange =
  | { do: "add"; kind: RuleKind; within?: string }
  | { do: "remove" | "up" | "down" | "unwrap"; id: string }
  | { do: "wrap"; id: string; kind: "any-of" | "all-of" };

/** The rows after a change; one that cannot be done leaves them as they were. */
export function changeRows(rows: RuleRow[], change: RowChange): RuleRow[] {
  switch (change.do) {
    case "add": {
      if (allRows(rows).length >= mostRows) return rows;
      const added: RuleRow = { id: nextId(rows), kind: change.kind, texts: {}, parts: [] };
      const { within } = change;
      if (within === undefined) return [...rows, added];
      return inList(rows, within, (row) => [{ ...row, parts: [...row.parts, added] }]);
    }
    case "remove":
      return inList(rows, change.id, () => []);
    case "unwrap":
      return inList(rows, change.id, (row) => row.parts);
    case "wrap":
      return inList(rows, change.id, (row) => [
        { id: nextId(rows), kind: change.kind, texts: {}, parts: [row] },
      ]);
    case "up":
    case "down":
      return moved(rows, change.id, change.do === "up" ? -1 : 1);
  }
}

function nextId(rows: RuleRow[]): string {
  return String(Math.max(0, ...allRows(rows).map(({ id }) => Number(id))) + 1);
}

/** The rows with one of them, wherever it lies, giving way to others. */
function inList(rows: RuleRow[], id: string, instead: (row: RuleRow) => RuleRow[]): RuleRow[] {
  return rows.flatMap((row) =>
    row.id === id ? instead(row) : [{ ...row, parts: inList(row.parts, id, instead) }],
  );
}

function moved(rows: RuleRow[], id: string, by: 1 | -1): RuleRow[] {
  const place = rows.findIndex((row) => row.id === id);
  if (place < 0) return rows.map((row) => ({ ...row, parts: moved(row.parts, id, by) }));
  const row = rows[place];
  const others = rows.filter((other) => other.id !== id);
  return row ? others.toSpliced(Math.max(0, place + by), 0, row) : rows;
}
