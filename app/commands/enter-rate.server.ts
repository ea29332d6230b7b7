import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type Day, helsinkiDay } from "~/domain/day";
import { type HalfYear, isHalfYear } from "~/domain/interest";
import { insertRate, listRates } from "~/queries/rates.server";
import type { Doing } from "./step-recovery.server";

export type RateVerdict =
  | { ok: true }
  | { ok: false; because: "not-a-half" | "not-a-rate" | "checked-later" | "same" };

type Entering = Doing & {
  half: HalfYear;
  /** Hundredths of a per cent; whole half points, as the Interest Act § 12 rounds. */
  rate: number;
  source: string;
  url: string | null;
  checkedOn: Day;
};

/** Enters the reference rate of a half-year with its source. A correction is a new version: none is overwritten. */
export function enterRate(db: Db, entering: Entering): Promise<RateVerdict> {
  return inTransaction(db, async (trx) => {
    const { half, rate, source, url, checkedOn, by, at } = entering;
    if (!isHalfYear(half)) return { ok: false, because: "not-a-half" };
    if (!Number.isInteger(rate) || rate < 0 || rate > 3000 || rate % 50 !== 0)
      return { ok: false, because: "not-a-rate" };
    if (checkedOn > helsinkiDay(at)) return { ok: false, because: "checked-later" };
    const before = (await listRates(trx)).find((row) => row.half === half);
    if (before?.rate === rate && before.source === source) return { ok: false, because: "same" };
    const row = { half, version: (before?.version ?? 0) + 1, rate, source, url, checkedOn };
    await insertRate(trx, { ...row, enteredBy: by.id, enteredAt: at });
    const details = { before: before ? { rate: before.rate, source: before.source } : null, after: row };
    await addToRecord(trx, {
      at,
      by,
      action: before ? "correct" : "enter",
      noun: "rate",
      nounId: half,
      details,
    });
    return { ok: true };
  });
}
