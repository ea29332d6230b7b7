import type { Db } from "~/db.server";
import type { Instant } from "~/domain/day";
import type { Rule } from "~/domain/eligibility";

/**
 * Freezes the figures of a call's rules, so that a statistic published later does not move a verdict. Those
 * that an earlier revision froze stay as they are.
 */
export async function freezeFigures(db: Db, callId: string, rules: Rule[], at: Instant): Promise<void> {
  for (const rule of rules) {
    if (rule.kind !== "foreign-language-speakers") continue;
    const figures = await db
      .selectFrom("figure")
      .selectAll()
      .where("statistic", "=", rule.statistic)
      .where("referenceOn", "in", rule.referenceDates)
      .execute();
    if (figures.length === 0) continue;
    await db
      .insertInto("callFigure")
      .values(figures.map((figure) => ({ ...figure, callId, frozenAt: at })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
