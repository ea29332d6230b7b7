import { annexViii } from "./annex-viii";
import { type AgeBracket, ageBrackets, type Gender, genders } from "./application-form";
import type { Day } from "./day";
import type { ResettlementPurpose } from "./item";
import { type Cents, sum } from "./money";
import type { Language, Texts } from "./texts";

/** The first calendar year whose report was due by the end of April: 52/2025 came into force on 20.2.2025. */
const firstByApril = 2024;

/**
 * The last day of the report to the Ministry of the Interior on the use of the resettlement appropriation in
 * `year`: the end of April of the next year, until the amendment of 20.2.2025 the end of February (Decree
 * 119/2022 § 38).
 */
export function dueOfYear(year: number): Day {
  if (year >= firstByApril) return `${year + 1}-04-30`;
  const leap = new Date(Date.UTC(year + 1, 2, 0)).getUTCDate();
  return `${year + 1}-02-${leap}`;
}

/** What is written of each item: the progress of § 38, and what State Grants Act § 36 has followed. */
export const yearlyParts = ["progress", "effectiveness", "competition", "groups", "environment"] as const;
export type YearlyPart = (typeof yearlyParts)[number];

/** One figure of one group of people; age and gender are null where people were not counted or not told apart. */
export type YearlyValue = { code: string; age: AgeBracket | null; gender: Gender | null; value: number };

/** Money of one year, and all of it up to the year's end, in cents. */
export type YearlyMoney = { granted: Cents; paid: Cents; returned: Cents; paidInAll: Cents; left: Cents };

export type YearlyItem = {
  id: string;
  name: Texts;
  purpose: ResettlementPurpose | null;
  projects: number;
  /** How many of them are invented. */
  invented: number;
  /** Null where nothing has been booked of the item: no source tells its sums, and unknown is not zero. */
  money: YearlyMoney | null;
  values: YearlyValue[];
  /** The targets of the plans in force, by indicator. */
  targets: Record<string, number>;
  texts: Partial<Record<YearlyPart, { text: string; version: number }>>;
  /** What the final reports that were accepted in the year say of their effects. */
  told: { project: string; language: Language; part: YearlyPart; text: string }[];
};

/** The report of one calendar year, as it is known on the day `asOf`. */
export type YearlyReport = {
  year: number;
  dueOn: Day;
  asOf: Day;
  items: YearlyItem[];
  labels: Record<string, Texts>;
};

/** The items of one purpose; those of other money have none. */
export function ofPurpose({ items }: YearlyReport, purpose: ResettlementPurpose | null): YearlyItem[] {
  return items.filter((item) => item.purpose === purpose);
}

/** The known money of these items together, in cents; null where nothing of it is known. */
export function moneyOf(items: readonly YearlyItem[]): YearlyMoney | null {
  const known = items.flatMap(({ money }) => (money ? [money] : []));
  if (known.length === 0) return null;
  const total = (part: keyof YearlyMoney) => sum(known.map((money) => money[part]));
  return {
    granted: total("granted"),
    paid: total("paid"),
    returned: total("returned"),
    paidInAll: total("paidInAll"),
    left: total("left"),
  };
}

/** An indicator's total with its people by age and gender; what was not told by group is apart. */
export type GroupTotals = {
  code: string;
  total: number;
  groups: Record<AgeBracket, Record<Gender, number>>;
  untold: number;
};

/**
 * The totals by indicator in the order of Annex VIII of Regulation (EU) 2021/1147, the calls' own after them.
 * Nobody is counted twice: a total is its groups and what was not told by group.
 */
export function groupTotals(values: readonly YearlyValue[]): GroupTotals[] {
  const known = annexViii.map(({ code }) => code);
  const used = [...new Set(values.map(({ code }) => code))];
  const place = (code: string) => (known.includes(code) ? known.indexOf(code) : known.length);
  const codes = used.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  return codes.map((code) => {
    const own = values.filter((value) => value.code === code);
    const of = (age: AgeBracket, gender: Gender) =>
      sum(own.filter((one) => one.age === age && one.gender === gender).map(({ value }) => value));
    const byGender = (age: AgeBracket) =>
      Object.fromEntries(genders.map((gender) => [gender, of(age, gender)])) as Record<Gender, number>;
    const groups = Object.fromEntries(
      ageBrackets.map((age) => [age, byGender(age)]),
    ) as GroupTotals["groups"];
    const total = sum(own.map(({ value }) => value));
    const told = sum(ageBrackets.flatMap((age) => genders.map((gender) => groups[age][gender])));
    return { code, total, groups, untold: total - told };
  });
}

/** A table of data as every form of the report shows it; money is cents. */
export type DataTable = {
  id: string;
  title: string;
  columns: { name: string; kind: "text" | "count" | "money" }[];
  rows: (string | number | null)[][];
  total?: (string | number | null)[];
};
