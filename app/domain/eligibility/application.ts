import { addMonths, type Day, monthsBetween } from "../day";
import { reachesShare } from "../money";
import type { ApplicationFacts } from "./facts";
import type { Answer, Told } from "./finding";
import type { AmountRule, AttachmentRule, OwnShareRule, PeriodRule } from "./rule";

/** Does the application lie within the days, and is it not too long? Both ends count. */
export function judgePeriod(rule: PeriodRule, facts: ApplicationFacts): Answer {
  return rule.days ? judgeDays(rule, rule.days, facts) : judgeMonths(rule, facts);
}

function judgeDays(
  { from, to, atMostMonths }: PeriodRule,
  { startField, endField }: NonNullable<PeriodRule["days"]>,
  { days }: ApplicationFacts,
): Answer {
  const [start, end] = [days[startField], days[endField]];
  const fields = [startField, endField];
  if (!start || !end || end < start) return missing(fields);
  const told: Told = { source: "application", fields, from: start, to: end };
  if (start < from || end > to) return { verdict: "ineligible", because: "outside-period", told };
  const tooLong = atMostMonths !== undefined && end >= addMonths(start, atMostMonths);
  return tooLong
    ? { verdict: "ineligible", because: "too-long", told: { ...told, months: monthsOf(start, end) } }
    : { verdict: "eligible", because: "inside-period", told };
}

/** The months that the days make up, a begun one counted whole. */
function monthsOf(start: Day, end: Day): number {
  let months = 1;
  while (addMonths(start, months) <= end) months += 1;
  return months;
}

function judgeMonths({ from, to, atMostMonths }: PeriodRule, { months, years }: ApplicationFacts): Answer {
  const fields = [...months.fields, ...years.fields];
  if (!months.value || !years.value) return missing(fields);
  const { first, last } = months.value;
  const length = monthsBetween(first, last) + 1;
  const told: Told = { source: "application", fields, from: first, to: last, months: length };
  const [firstYear, lastYear] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const costsInside = years.value.every((year) => year >= firstYear && year <= lastYear);
  if (first < from.slice(0, 7) || last > to.slice(0, 7) || !costsInside) {
    return { verdict: "ineligible", because: "outside-period", told };
  }
  return atMostMonths !== undefined && length > atMostMonths
    ? { verdict: "ineligible", because: "too-long", told }
    : { verdict: "eligible", because: "inside-period", told };
}

/** Is the grant applied for neither too small nor too large? */
export function judgeAmount({ atLeast, atMost }: AmountRule, { grant }: ApplicationFacts): Answer {
  const { value: amount, fields } = grant;
  if (amount === undefined) return missing(fields);
  const told: Told = { source: "application", fields, amount };
  if (atLeast !== undefined && amount < atLeast) return { verdict: "ineligible", because: "too-small", told };
  if (atMost !== undefined && amount > atMost) return { verdict: "ineligible", because: "too-large", told };
  return { verdict: "eligible", because: "within-range", told };
}

/** Does the applicant pay enough itself? */
export function judgeOwnShare({ atLeastPercent }: OwnShareRule, { costs }: ApplicationFacts): Answer {
  const { value, fields } = costs;
  if (!value) return missing(fields);
  const told: Told = { source: "application", fields, amount: value.own, costs: value.total };
  return reachesShare(value.own, value.total, atLeastPercent)
    ? { verdict: "eligible", because: "share-reached", told }
    : { verdict: "ineligible", because: "share-too-small", told };
}

/** Has the field a file? A form that does not ask for it cannot tell. */
export function judgeAttachment({ field }: AttachmentRule, { files: counts }: ApplicationFacts): Answer {
  const files = counts[field];
  const told: Told = { source: "application", fields: [field], files };
  if (files === undefined) return { verdict: "cannot-be-told", because: "not-asked-in-form", told };
  return files > 0
    ? { verdict: "eligible", because: "file-attached", told }
    : { verdict: "ineligible", because: "no-file", told };
}

function missing(fields: string[]): Answer {
  return { verdict: "cannot-be-told", because: "not-filled-in", told: { source: "application", fields } };
}
