import { type AgeBracket, ageBrackets, type Gender, genders } from "../application-form";
import type { ReportContent } from "./content";

/** What the officer finds of a final report before it is accepted (688/2001 §§ 15 and 36). */
export const substanceChecks = ["purpose", "goals", "indicators", "own-share", "income"] as const;
export type SubstanceCheck = (typeof substanceChecks)[number];
export type Checks = Partial<Record<SubstanceCheck, "yes" | "no">>;

export type AcceptRefusal = "wrong-state" | "no-reasons" | "checks-open" | "no-reasons-for-no";

/** May the report be accepted with these reasons? Of a final one every check is to be answered first. */
export function mayAcceptReport(
  kind: ReportContent["kind"],
  { reasons, checks }: { reasons: string; checks: Checks },
): { ok: true } | { ok: false; because: Exclude<AcceptRefusal, "wrong-state"> } {
  const said = substanceChecks.map((check) => checks[check]);
  if (kind === "final" && said.some((one) => one === undefined)) return { ok: false, because: "checks-open" };
  if (reasons.trim() !== "") return { ok: true };
  return { ok: false, because: said.includes("no") ? "no-reasons-for-no" : "no-reasons" };
}

/** One figure of an accepted report, as it is summed. */
export type ReportedValue = {
  code: string;
  age: AgeBracket | null;
  gender: Gender | null;
  value: number | null;
  why: string;
};

/** The figures of a report one by one: groups of people where they were told, else the whole; none is made up. */
export function valuesOf({ indicators }: Pick<ReportContent, "indicators">): ReportedValue[] {
  return indicators.flatMap(({ code, value, breakdown, why }): ReportedValue[] => {
    if (!breakdown || value === null) return [{ code, age: null, gender: null, value, why }];
    return ageBrackets.flatMap((age) =>
      genders.flatMap((gender) => {
        const people = breakdown[age]?.[gender];
        return people === undefined ? [] : [{ code, age, gender, value: people, why }];
      }),
    );
  });
}
