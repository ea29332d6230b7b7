import { addToRecord, type Db, inTransaction } from "~/db.server";
import { helsinkiDay, type Month } from "~/domain/day";
import { expectedMonth, type ForecastVerdict, mayForecast } from "~/domain/milestone";
import { findMilestoneRow, insertEntry } from "~/queries/milestones.server";

export type Forecasting = {
  projectId: string;
  milestoneId: string;
  month: Month;
  reason: string;
  by: { id: string; name: string };
  at: string;
};

/**
 * Forecasts a new month for a milestone, beside what was forecast before. Answers the verdict of
 * `mayForecast`; undefined when the project has no such milestone.
 */
export function forecastMilestone(db: Db, forecasting: Forecasting): Promise<ForecastVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, milestoneId, month, reason, by, at } = forecasting;
    const milestone = await findMilestoneRow(trx, projectId, milestoneId);
    if (!milestone) return undefined;
    const verdict = mayForecast({ month, reason }, milestone, helsinkiDay(at));
    if (!verdict.ok) return verdict;

    const forecastMonth = month === milestone.plannedMonth ? null : month;
    await trx.updateTable("milestone").set({ forecastMonth }).where("id", "=", milestoneId).execute();
    await insertEntry(trx, { milestoneId, kind: "forecast", month, text: reason.trim(), by, at });
    await addToRecord(trx, {
      at,
      by,
      action: "forecast",
      noun: "milestone",
      nounId: milestoneId,
      details: { reason: reason.trim(), before: { month: expectedMonth(milestone) }, after: { month } },
    });
    return verdict;
  });
}
