import { annexViii } from "~/domain/annex-viii";
import { type AgeBracket, ageBrackets, type Gender, genders } from "~/domain/application-form";
import type { Document, Part } from "~/domain/document";
import { resettlementPurposes } from "~/domain/item";
import { type Language, pick } from "~/domain/texts";
import {
  type DataTable,
  groupTotals,
  moneyOf,
  ofPurpose,
  type YearlyReport,
  type YearlyValue,
  yearlyParts,
} from "~/domain/yearly-report";
import { wordsIn } from ".";
import { inEuros, inNumber, onDay } from "./formats";

/** The tables of a year's report: what the page shows, and what its files hold. */
export function yearlyTables(report: YearlyReport, language: Language): DataTable[] {
  return [
    purposeTable(report, language),
    itemTable(report, language),
    indicatorTable(report, language),
    groupTable(report, language),
  ];
}

const moneyParts = ["granted", "paid", "returned", "paidInAll", "left"] as const;

function purposeTable(report: YearlyReport, language: Language): DataTable {
  const say = wordsIn(language);
  const rows = resettlementPurposes.map((purpose) => {
    const items = ofPurpose(report, purpose);
    const money = moneyOf(items);
    return [
      `${purpose}. ${say(`exports.purposes.${purpose}`)}`,
      items.reduce((count, { projects }) => count + projects, 0),
      ...moneyParts.map((part) => money?.[part] ?? null),
    ];
  });
  const all = report.items.filter(({ purpose }) => purpose !== null);
  const money = moneyOf(all);
  return {
    id: "purposes",
    title: say("exports.tables.purposes"),
    columns: [
      { name: say("exports.columns.purpose"), kind: "text" },
      { name: say("exports.columns.projects"), kind: "count" },
      ...moneyParts.map((part) => ({ name: say(`exports.columns.${part}`), kind: "money" as const })),
    ],
    rows,
    total: [
      say("common.total"),
      all.reduce((count, { projects }) => count + projects, 0),
      ...moneyParts.map((part) => money?.[part] ?? null),
    ],
  };
}

function itemTable(report: YearlyReport, language: Language): DataTable {
  const say = wordsIn(language);
  const money = moneyOf(report.items);
  return {
    id: "items",
    title: say("exports.tables.items"),
    columns: [
      { name: say("exports.columns.item"), kind: "text" },
      { name: say("exports.columns.purposeNumber"), kind: "count" },
      { name: say("exports.columns.projects"), kind: "count" },
      ...moneyParts.map((part) => ({ name: say(`exports.columns.${part}`), kind: "money" as const })),
    ],
    rows: report.items.map(({ name, purpose, projects, money: own }) => [
      pick(name, language).text,
      purpose,
      projects,
      ...moneyParts.map((part) => own?.[part] ?? null),
    ]),
    total: [
      say("common.total"),
      null,
      report.items.reduce((count, { projects }) => count + projects, 0),
      ...moneyParts.map((part) => money?.[part] ?? null),
    ],
  };
}

/** Planned against achieved, item by item. */
function indicatorTable(report: YearlyReport, language: Language): DataTable {
  const say = wordsIn(language);
  return {
    id: "indicators",
    title: say("exports.tables.indicators"),
    columns: [
      { name: say("exports.columns.item"), kind: "text" },
      { name: say("exports.columns.purposeNumber"), kind: "count" },
      { name: say("exports.columns.code"), kind: "text" },
      { name: say("exports.columns.indicator"), kind: "text" },
      { name: say("exports.columns.target"), kind: "count" },
      { name: say("exports.columns.value"), kind: "count" },
    ],
    rows: report.items.flatMap(({ name, purpose, values, targets }) => {
      const totals = new Map(groupTotals(values).map((one) => [one.code, one.total]));
      const codes = [...new Set([...Object.keys(targets), ...totals.keys()])].sort();
      return codes.map((code) => [
        pick(name, language).text,
        purpose,
        code,
        labelOf(report, code, language),
        targets[code] ?? null,
        totals.get(code) ?? null,
      ]);
    }),
  };
}

function groupTable(report: YearlyReport, language: Language): DataTable {
  const say = wordsIn(language);
  const groups = ageBrackets.flatMap((age) => genders.map((gender): [AgeBracket, Gender] => [age, gender]));
  const values: YearlyValue[] = report.items.flatMap((item) => item.values);
  return {
    id: "annex-viii",
    title: say("exports.tables.groups"),
    columns: [
      { name: say("exports.columns.code"), kind: "text" },
      { name: say("exports.columns.indicator"), kind: "text" },
      ...groups.map(([age, gender]) => ({
        name: `${say(`form.age.${age}`)}, ${say(`form.gender.${gender}`).toLowerCase()}`,
        kind: "count" as const,
      })),
      { name: say("exports.columns.untold"), kind: "count" },
      { name: say("common.total"), kind: "count" },
    ],
    rows: groupTotals(values).map(({ code, total, groups: told, untold }) => [
      code,
      labelOf(report, code, language),
      ...groups.map(([age, gender]) => told[age][gender]),
      untold,
      total,
    ]),
  };
}

function labelOf({ labels }: YearlyReport, code: string, language: Language): string {
  const label = labels[code] ?? annexViii.find((one) => one.code === code)?.label;
  return label ? pick(label, language).text : code;
}

/** The report as a document to be sent: its tables, and what has been written of each item. */
export function yearlyDocument(report: YearlyReport, language: Language, at: string): Document {
  const say = wordsIn(language);
  const invented = report.items.some((item) => item.invented > 0);
  return {
    language,
    title: say("exports.yearly.titleOf", { year: report.year }),
    heading: say("exports.yearly.titleOf", { year: report.year }),
    giver: say("common.owner"),
    foot: say("exports.yearly.titleOf", { year: report.year }),
    at,
    lacking: say("receipt.document.lacking"),
    parts: [
      ...(invented
        ? [{ kind: "notice" as const, tone: "waiting" as const, texts: [say("exports.yearly.invented")] }]
        : []),
      {
        kind: "facts",
        rows: [
          { name: say("exports.yearly.due"), value: onDay(report.dueOn, language) },
          { name: say("exports.yearly.asOf"), value: onDay(report.asOf, language) },
        ],
      },
      ...yearlyTables(report, language).flatMap((table) => tableParts(table, language)),
      { kind: "heading", level: 2, words: say("exports.yearly.texts") },
      ...textParts(report, language),
    ],
  };
}

/** A4 takes so many columns; a wider table is told row by row. */
const mostColumns = 8;

function tableParts({ title, columns, rows, total }: DataTable, language: Language): Part[] {
  const say = wordsIn(language);
  const heading: Part = { kind: "heading", level: 2, words: title };
  if (rows.length === 0) return [heading, { kind: "text", words: say("exports.yearly.nothing") }];
  const shown = (value: string | number | null, index: number) =>
    shownValue(value, columns[index]?.kind ?? "text", language);
  if (columns.length > mostColumns) {
    return [
      heading,
      ...rows.flatMap((row): Part[] => [
        { kind: "heading", level: 3, words: `${row[0]} ${row[1]}` },
        {
          kind: "facts",
          rows: row
            .slice(2)
            .flatMap((value, index) =>
              value ? [{ name: columns[index + 2]?.name ?? "", value: shown(value, index + 2) }] : [],
            ),
        },
      ]),
    ];
  }
  return [
    heading,
    {
      kind: "table",
      columns: columns.map(({ name, kind }) => ({
        name,
        ...(kind !== "text" && { numeric: true as const }),
      })),
      rows: rows.map((row) => row.map(shown)),
      ...(total && { total: total.map(shown) }),
    },
  ];
}

/** A value as people read it; what is not known or does not apply is a dash. */
export function shownValue(
  value: string | number | null,
  kind: DataTable["columns"][number]["kind"],
  language: Language,
): string {
  if (value === null) return "–";
  if (typeof value === "string") return value;
  return kind === "money" ? inEuros(value, language) : inNumber(value, language);
}

function textParts(report: YearlyReport, language: Language): Part[] {
  const say = wordsIn(language);
  return report.items.flatMap(({ name, texts, told }): Part[] => [
    { kind: "heading", level: 3, words: pick(name, language).text },
    ...yearlyParts.flatMap((part): Part[] => {
      const own = texts[part]?.text.trim();
      const of = told.filter((one) => one.part === part);
      if (!own && of.length === 0) return [];
      return [
        {
          kind: "facts",
          rows: [
            ...(own ? [{ name: say(`exports.parts.${part}`), value: own }] : []),
            ...of.map(({ project, text, language: lang }) => ({
              name: say("exports.yearly.toldBy", { project: project.toUpperCase() }),
              value: { text, lang },
            })),
          ],
        },
      ];
    }),
  ]);
}
