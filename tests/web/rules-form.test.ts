import fc from "fast-check";
import { expect, test } from "vitest";
import { changeRows, rowsOfRules } from "../../app/domain/rule-rows";
import { ruleList } from "../../app/web/rule-schema.server";
import { postedRows, type RuleChoices, readRows } from "../../app/web/rules-form.server";
import { wordsIn } from "../../app/words";
import "../../app/words/all.server";
import { anyRules, statistic } from "../support/rules";

const label = { fi: "Päätös", sv: "Beslut", en: "Decision" };
const choices: RuleChoices = {
  statistic,
  dates: ["2022-12-31", "2021-12-31"],
  regions: [
    { code: "01", name: { fi: "Uusimaa", sv: "Nyland", en: "Uusimaa" } },
    { code: "02", name: { fi: "Varsinais-Suomi", sv: "Egentliga Finland", en: "Southwest Finland" } },
    { code: "06", name: { fi: "Pirkanmaa", sv: "Birkaland", en: "Pirkanmaa" } },
  ],
  days: [],
  attachments: ["attachments.decision", "attachments.nowhere"].map((field) => ({ field, label })),
};

/** The fields that a page with these rows posts. */
function fieldsOf(rows: ReturnType<typeof rowsOfRules>, order = "order"): Record<string, string> {
  return Object.assign(
    { [order]: rows.map(({ id }) => id).join(" ") },
    ...rows.map(({ id, kind, texts, parts }) => ({
      [`rule.${id}.kind`]: kind,
      ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`rule.${id}.${name}`, text])),
      ...fieldsOf(parts, `rule.${id}.order`),
    })),
  );
}

test("whatever rules there are, the page that shows them posts the same rules", () => {
  fc.assert(
    fc.property(anyRules, (rules) => {
      const rows = postedRows(fieldsOf(rowsOfRules(rules)));
      const read = readRows(rows, choices, wordsIn("fi"));
      expect(read.errors).toEqual([]);
      expect(read.rules).toEqual(rules);
      expect(ruleList.parse(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
    }),
    { numRuns: 500 },
  );
});

test.each<[string, unknown]>([
  ["an unknown kind", { kind: "moon-phase" }],
  ["an unknown parameter", { kind: "one-application-per-organisation", secret: true }],
  ["a day that is none", { kind: "agreement-in-force", agreement: "refugee-reception", on: "2026-02-30" }],
  ["part of a cent", { kind: "amount-range", atMost: 10.5 }],
  ["a combination of nothing", { kind: "any-of", rules: [] }],
  [
    "something wrong deep inside",
    { kind: "any-of", rules: [{ kind: "all-of", rules: [{ kind: "region" }] }] },
  ],
])("%s is no rule", (_, rule) => {
  expect(ruleList.safeParse([rule]).success).toBe(false);
});

test("rows are moved only within their own list, and what cannot be done changes nothing", () => {
  const once = { kind: "one-application-per-organisation" as const };
  const rows = rowsOfRules([once, { kind: "any-of", rules: [once, once] }]);
  const ids = (some: typeof rows): unknown[] =>
    some.map(({ id, parts }) => (parts.length > 0 ? [id, ids(parts)] : id));
  expect(ids(rows)).toEqual(["1", ["2", ["3", "4"]]]);
  expect(ids(changeRows(rows, { do: "down", id: "3" }))).toEqual(["1", ["2", ["4", "3"]]]);
  expect(ids(changeRows(rows, { do: "up", id: "3" }))).toEqual(["1", ["2", ["3", "4"]]]);
  expect(ids(changeRows(rows, { do: "down", id: "1" }))).toEqual([["2", ["3", "4"]], "1"]);
  expect(ids(changeRows(rows, { do: "remove", id: "99" }))).toEqual(["1", ["2", ["3", "4"]]]);
});

test("an order that names rows twice, or rows that are not there, is read without them", () => {
  const posted = {
    order: "1 1 7 x",
    "rule.1.kind": "any-of",
    "rule.1.order": "1 2",
    "rule.2.kind": "period",
  };
  expect(postedRows(posted)).toMatchObject([{ id: "1", parts: [{ id: "2", kind: "period" }] }]);
});
