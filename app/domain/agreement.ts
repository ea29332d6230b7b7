import type { Day } from "./day";

export type AgreementRefusal = "ends-before-it-begins" | "checked-in-the-future";

type Entered = { fromOn: Day; toOn?: Day; checkedOn: Day };

/** Can the agreement be entered as it was seen? Nobody has seen it later than today. */
export function mayEnterAgreement(
  { fromOn, toOn, checkedOn }: Entered,
  today: Day,
): { ok: true } | { ok: false; because: AgreementRefusal } {
  if (toOn !== undefined && toOn < fromOn) return { ok: false, because: "ends-before-it-begins" };
  return checkedOn > today ? { ok: false, because: "checked-in-the-future" } : { ok: true };
}
