import { type Day, isPartialDay } from "../day";

/** The date at the end of a dimension's name, `alue_23_20260101`: the day of its division; null without one. */
export function vintageIn(name: string): Day | null {
  const [, year, month, day] = /_(\d{4})(\d{2})(\d{2})$/.exec(name) ?? [];
  const vintage = `${year}-${month}-${day}`;
  return year && isPartialDay(vintage) ? vintage : null;
}
