import type { NationalLanguage } from "./parity";

type Reasons = { reasonsFi: string; reasonsSv: string };

/**
 * A returned proposal that is written anew in one language only leaves the other behind: which one is it?
 * Undefined when both were written, or neither, or the proposal is the first.
 */
export function leftBehind(before: Reasons | undefined, after: Reasons): NationalLanguage | undefined {
  if (!before) return undefined;
  const fi = before.reasonsFi.trim() !== after.reasonsFi.trim();
  const sv = before.reasonsSv.trim() !== after.reasonsSv.trim();
  if (fi === sv) return undefined;
  return fi ? "sv" : "fi";
}
