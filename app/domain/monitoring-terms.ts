import { addDays, addMonths, type Day } from "./day";
import type { FundingSource } from "./item";
import { allocate, type Cents, percentOf, sum } from "./money";
import type { Texts } from "./texts";

/**
 * One part of the payment plan (688/2001 § 12), in cents: an advance is paid before there are costs,
 * the others after an accepted report. `payableOn` is the first day on which it can be claimed or paid.
 */
export type Instalment = {
  id: string;
  kind: "advance" | "instalment" | "final";
  amount: Cents;
  payableOn: Day;
};

/** A report that the decision asks for: of the days from `from` to `to`, by `dueOn`. */
export type PlannedReport = { id: string; kind: "interim" | "final"; from: Day; to: Day; dueOn: Day };

/** What a decision fixes of the monitoring of a project (688/2001 §§ 11–12, 14). */
export type MonitoringTerms = {
  instalments: Instalment[];
  /** Why an advance is justified (§ 12); terms without an advance are without it. */
  advanceReason?: Texts;
  reports: PlannedReport[];
  /** The codes of the indicators to be reported, of those that the plan has. */
  indicators: string[];
  /** So many per cent of a budget line may be moved to others, and is only reported. */
  movePercent: number;
  /** Conditions of this decision alone, besides those of the call. */
  conditions: Texts[];
};

/** What is known of a project when its terms are first proposed. */
export type TermsFacts = { period: { from: Day; to: Day }; grant: Cents; indicators: string[] };

const monthsOfInterim = 6;
const shortestRest = 3;
const monthsToFinal = 3;
export const usualMovePercent = 10;

/**
 * The usual terms: a report for every half-year while at least three months are left, due a month later, and
 * a final one three months after the end; an equal instalment after each.
 */
export function usualTerms({ period, grant, indicators }: TermsFacts): MonitoringTerms {
  const reports: PlannedReport[] = [];
  for (let from = period.from; ; ) {
    const next = addMonths(from, monthsOfInterim);
    if (addMonths(next, shortestRest) > addDays(period.to, 1)) break;
    const to = addDays(next, -1);
    const id = `r${reports.length + 1}`;
    reports.push({ id, kind: "interim", from, to, dueOn: addMonths(to, 1) });
    from = next;
  }
  const dueOn = addMonths(period.to, monthsToFinal);
  reports.push({ id: `r${reports.length + 1}`, kind: "final", from: period.from, to: period.to, dueOn });

  const amounts = allocate(
    grant,
    reports.map(() => 1),
  );
  const instalments = reports.map(
    ({ kind, to }, index): Instalment => ({
      id: `i${index + 1}`,
      kind: kind === "final" ? "final" : "instalment",
      amount: amounts[index] ?? 0,
      payableOn: addDays(to, 1),
    }),
  );
  return { instalments, reports, indicators, movePercent: usualMovePercent, conditions: [] };
}

/** The same terms for another grant: the instalments keep their proportions, to the cent. */
export function fitTo(terms: MonitoringTerms, grant: Cents): MonitoringTerms {
  const amounts = terms.instalments.map(({ amount }) => amount);
  if (sum(amounts) === grant) return terms;
  const fitted = allocate(grant, amounts);
  const instalments = terms.instalments.map((one, index) => ({ ...one, amount: fitted[index] ?? 0 }));
  return { ...terms, instalments };
}

/** What bounds the terms of a grant: money is cents, `indicators` the codes that were applied with. */
export type TermsBounds = TermsFacts & { fundingSource: FundingSource };

type Because =
  | "no-instalments"
  | "sum"
  | "not-positive"
  | "too-early"
  | "too-late"
  | "many-final"
  | "many-advances"
  | "advance-too-large"
  | "advance-reason"
  | "no-final-report"
  | "many-final-reports"
  | "final-not-whole"
  | "report-backwards"
  | "report-outside"
  | "report-due"
  | "indicator-unknown"
  | "percent"
  | "condition-language";

/** What is wrong in the terms, at a field of their form; `amount` in cents and `day` tell the limit. */
export type TermsMistake = { field: string; because: Because; amount?: Cents; day?: Day };

/** An ordinary grant of the fund can be given in advance once, and up to so many per cent (1125/2021 § 19). */
export const amifAdvancePercent = 30;
const monthsBefore = 3;
const monthsAfter = 12;

/**
 * What keeps the terms from being decided on; nothing when they can be. The instalments come to the grant to
 * the cent, an advance has its reason (688/2001 § 12), a final report of the whole period is there, and
 * every day lies near the period.
 */
export function mistakesInTerms(terms: MonitoringTerms, bounds: TermsBounds): TermsMistake[] {
  return [
    ...mistakesInInstalments(terms, bounds),
    ...mistakesInReports(terms.reports, bounds.period),
    ...terms.indicators
      .filter((code) => !bounds.indicators.includes(code))
      .map((): TermsMistake => ({ field: "indicators", because: "indicator-unknown" })),
    ...(Number.isInteger(terms.movePercent) && terms.movePercent >= 0 && terms.movePercent <= 100
      ? []
      : [{ field: "movePercent", because: "percent" as const }]),
    ...terms.conditions.flatMap((texts, at) =>
      (["fi", "sv"] as const)
        .filter((language) => texts[language].trim() === "")
        .map((language): TermsMistake => {
          return { field: `conditions.${at}.text.${language}`, because: "condition-language" };
        }),
    ),
  ];
}

function mistakesInInstalments(terms: MonitoringTerms, bounds: TermsBounds): TermsMistake[] {
  const { instalments, advanceReason } = terms;
  const { period, grant, fundingSource } = bounds;
  if (instalments.length === 0) return [{ field: "instalments", because: "no-instalments" }];

  const mistakes: TermsMistake[] = [];
  const total = sum(instalments.map(({ amount }) => amount));
  if (total !== grant) mistakes.push({ field: "instalments", because: "sum", amount: grant });
  const last = addMonths(period.to, monthsAfter);
  instalments.forEach(({ kind, amount, payableOn }, at) => {
    const first = kind === "advance" ? addMonths(period.from, -monthsBefore) : period.from;
    if (amount <= 0) mistakes.push({ field: `instalments.${at}.amount`, because: "not-positive" });
    const field = `instalments.${at}.payableOn`;
    if (payableOn < first) mistakes.push({ field, because: "too-early", day: first });
    const latest = kind === "advance" ? period.to : last;
    if (payableOn > latest) mistakes.push({ field, because: "too-late", day: latest });
  });
  if (instalments.filter(({ kind }) => kind === "final").length > 1)
    mistakes.push({ field: "instalments", because: "many-final" });

  const advances = instalments.filter(({ kind }) => kind === "advance");
  if (advances.length === 0) return mistakes;
  for (const language of ["fi", "sv"] as const) {
    if (!advanceReason?.[language].trim())
      mistakes.push({ field: `advanceReason.${language}`, because: "advance-reason" });
  }
  if (fundingSource !== "amif") return mistakes;
  if (advances.length > 1) mistakes.push({ field: "instalments", because: "many-advances" });
  const most = percentOf(grant, amifAdvancePercent);
  if (sum(advances.map(({ amount }) => amount)) > most)
    mistakes.push({ field: "instalments", because: "advance-too-large", amount: most });
  return mistakes;
}

function mistakesInReports(reports: readonly PlannedReport[], period: TermsFacts["period"]): TermsMistake[] {
  const mistakes: TermsMistake[] = [];
  const finals = reports.filter(({ kind }) => kind === "final");
  if (finals.length === 0) mistakes.push({ field: "reports", because: "no-final-report" });
  if (finals.length > 1) mistakes.push({ field: "reports", because: "many-final-reports" });
  reports.forEach(({ kind, from, to, dueOn }, at) => {
    const field = (name: string) => `reports.${at}.${name}`;
    if (to < from) mistakes.push({ field: field("to"), because: "report-backwards" });
    if (kind === "final" && to !== period.to)
      mistakes.push({ field: field("to"), because: "final-not-whole", day: period.to });
    if (from < period.from)
      mistakes.push({ field: field("from"), because: "report-outside", day: period.from });
    if (kind === "interim" && to > period.to)
      mistakes.push({ field: field("to"), because: "report-outside", day: period.to });
    if (dueOn <= to || dueOn > addMonths(to, monthsAfter))
      mistakes.push({ field: field("dueOn"), because: "report-due", day: addMonths(to, monthsAfter) });
  });
  return mistakes;
}
