import { sum } from "../money";
import { ageBrackets, genders, type Indicator, type IndicatorsSection } from "./fields";
import { isWholeNumber, type Sheet, wholeNumber } from "./sheet";

/** People by age bracket and gender; a group that nobody told is left out. */
export type Breakdown = Partial<
  Record<(typeof ageBrackets)[number], Partial<Record<(typeof genders)[number], number>>>
>;

export type PlannedIndicator = { code: string; target: number; method: string; breakdown?: Breakdown };

/** Only the chosen indicators count: one with nothing typed was not chosen. */
export function readIndicators({ id, indicators }: IndicatorsSection, sheet: Sheet): PlannedIndicator[] {
  const chosen = indicators.filter((indicator) => isChosen(id, indicator, sheet.text));
  if (chosen.length === 0 && indicators[0]) {
    sheet.problem(`${id}.${indicators[0].code}.target`, "no-indicators");
  }
  return chosen.flatMap((indicator) => readIndicator(id, indicator, sheet) ?? []);
}

/** Has the writer typed anything about the indicator? */
export function isChosen(
  section: string,
  { code, persons }: Indicator,
  text: (field: string) => string,
): boolean {
  const field = `${section}.${code}`;
  const groups = persons
    ? ageBrackets.flatMap((age) => genders.map((gender) => `${field}.${age}.${gender}`))
    : [];
  return [`${field}.target`, `${field}.method`, ...groups].some((name) => text(name).trim() !== "");
}

function readIndicator(
  section: string,
  { code, persons }: Indicator,
  sheet: Sheet,
): PlannedIndicator | undefined {
  const field = `${section}.${code}`;
  const target = sheet.text(`${field}.target`);
  const method = sheet.text(`${field}.method`);
  if (method === "") sheet.problem(`${field}.method`, "missing");
  const breakdown = persons ? readBreakdown(field, sheet) : undefined;
  if (!isWholeNumber(target)) {
    sheet.problem(`${field}.target`, target ? "not-a-number" : "missing");
    return undefined;
  }
  const planned = { code, target: wholeNumber(target), method };
  if (!breakdown) return planned;

  const people = sum(Object.values(breakdown).flatMap((group) => Object.values(group)));
  if (people !== planned.target) sheet.problem(`${field}.target`, "breakdown-differs", { limit: people });
  return { ...planned, breakdown };
}

/** The groups that were told; undefined when none was, or when one cannot be read. */
function readBreakdown(field: string, sheet: Sheet): Breakdown | undefined {
  const breakdown: Breakdown = {};
  let told = false;
  let readable = true;
  for (const age of ageBrackets) {
    for (const gender of genders) {
      const cell = `${field}.${age}.${gender}`;
      const text = sheet.text(cell);
      if (text === "") continue;
      told = true;
      if (isWholeNumber(text)) breakdown[age] = { ...breakdown[age], [gender]: wholeNumber(text) };
      else {
        sheet.problem(cell, "not-a-number");
        readable = false;
      }
    }
  }
  return told && readable ? breakdown : undefined;
}
