import { addToRecord, type Db, inTransaction, toJson } from "~/db.server";
import { canonicalJson } from "~/domain/canonical-json";
import { helsinkiDay } from "~/domain/day";
import type { YearlyPart } from "~/domain/yearly-report";
import { findYearlyReport, listFinished } from "~/queries/yearly-reports.server";
import { digestOf } from "./digest.server";

type By = { id: string; name: string };
export type YearlyTyped = { part: YearlyPart; text: string; version: number };
export type SavingYearly = { year: number; itemId: string; typed: YearlyTyped[]; by: By; at: string };
export type SaveYearlyVerdict =
  | { ok: true }
  | {
      ok: false;
      because: "changed-by-others";
      conflicts: { part: YearlyPart; current: string; version: number }[];
    };

/**
 * Saves what is written of an item in a year's report, each text on top of the version that its page showed.
 * A text that somebody else has changed meanwhile stays, and is answered; the others are saved. Undefined:
 * no such item.
 */
export function saveYearlyTexts(db: Db, saving: SavingYearly): Promise<SaveYearlyVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { year, itemId, typed, by, at } = saving;
    const report = await findYearlyReport(trx, year, helsinkiDay(at));
    const item = report.items.find(({ id }) => id === itemId);
    if (!item) return undefined;
    const conflicts: Extract<SaveYearlyVerdict, { ok: false }>["conflicts"] = [];
    for (const { part, text, version } of typed) {
      const now = item.texts[part] ?? { text: "", version: 0 };
      if (text === now.text) continue;
      if (now.version !== version) {
        conflicts.push({ part, current: now.text, version: now.version });
        continue;
      }
      const row = { year, itemId, part, version: version + 1, text, savedBy: by.id, savedAt: at };
      await trx.insertInto("yearlyText").values(row).execute();
      await addToRecord(trx, {
        ...{ at, by, action: "save", noun: "yearly-report", nounId: String(year) },
        details: { itemId, part, before: now.text, after: text },
      });
    }
    return conflicts.length > 0 ? { ok: false, because: "changed-by-others", conflicts } : { ok: true };
  });
}

export type FinishVerdict =
  | { ok: true; version: number }
  | { ok: false; because: "year-goes-on" | "unchanged" };

/**
 * Finishes a year's report: it is kept as it is now, whole, with its SHA-256, and can be finished anew when
 * something has been corrected. Not before the year is over.
 */
export function finishYearlyReport(db: Db, { year, by, at }: { year: number; by: By; at: string }) {
  return inTransaction(db, async (trx): Promise<FinishVerdict> => {
    const today = helsinkiDay(at);
    if (today <= `${year}-12-31`) return { ok: false, because: "year-goes-on" };
    const report = await findYearlyReport(trx, year, today);
    const [last] = await listFinished(trx, year);
    const content = canonicalJson(report);
    // The day on which it is looked at alone makes no new report.
    if (
      last &&
      canonicalJson({ ...report, asOf: "" }) === canonicalJson({ ...JSON.parse(last.content), asOf: "" })
    ) {
      return { ok: false, because: "unchanged" };
    }
    const version = (last?.version ?? 0) + 1;
    const sha256 = digestOf(content);
    await trx
      .insertInto("yearlyReport")
      .values({
        year,
        version,
        content: toJson(JSON.parse(content)),
        sha256,
        finishedBy: by.id,
        finishedAt: at,
      })
      .execute();
    await addToRecord(trx, {
      ...{ at, by, action: "finish", noun: "yearly-report", nounId: String(year) },
      details: { version, sha256 },
    });
    return { ok: true, version };
  });
}
